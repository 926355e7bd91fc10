import { TextInput } from '@mantine/core'
import { seedProblem } from './typed-values.ts'

/** Properties of the box. */
interface SeedFieldProps {
  value: string
  onChange: (seed: string) => void
  /** Whether what is wrong with it is told yet. */
  judged: boolean
  autoFocus?: boolean
  /** How a seed is thrown and what becomes of it. */
  explained?: boolean
}

/** Mã of a draw, from dice thrown before witnesses; left empty, the program makes it. */
export function SeedField({ value, onChange, judged, autoFocus = false, explained = false }: SeedFieldProps) {
  return (
    <TextInput
      label="Mã từ xúc xắc (nếu có)"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={judged ? seedProblem(value) : null}
      description={explained ? 'Gieo trước người chứng kiến rồi gõ vào. Để trống thì chương trình sinh mã; mã được giữ và in ra.' : undefined}
      maxLength={64}
      autoComplete="off"
      data-autofocus={autoFocus || undefined}
    />
  )
}
