import { TextInput } from '@mantine/core'

/** Lý do: one line that a change, a correction or a withdrawal carries into the log. */
export function ReasonField({ value, onChange, error, label = 'Lý do', autoFocus = false }: { value: string; onChange: (reason: string) => void; error?: string | null; label?: string; autoFocus?: boolean }) {
  return <TextInput label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} error={error} maxLength={300} autoFocus={autoFocus} data-autofocus={autoFocus || undefined} />
}
