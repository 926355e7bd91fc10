import { TextInput } from '@mantine/core'

/** Lý do: one line that a change, a correction or a withdrawal carries into the log. */
export function ReasonField({ value, onChange, error, label = 'Lý do' }: { value: string; onChange: (reason: string) => void; error?: string | null; label?: string }) {
  return <TextInput label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} error={error} maxLength={300} />
}
