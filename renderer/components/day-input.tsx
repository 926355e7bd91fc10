import { weekdayName } from '../../shared/text/day.ts'
import { parseDay } from '../../shared/text/partial-date.ts'
import { dateExamples } from './date-words.ts'
import { DateBox } from './partial-date-input.tsx'
import type { DateBoxProps } from './partial-date-input.tsx'
import { useTypedDate } from './use-typed-date.ts'

/** Properties of the box of a full day. */
interface DayInputProps extends DateBoxProps {
  /** Told whether the typed text is empty or a day: an optional day that cannot be read is not the same as none. */
  onReadable?: (readable: boolean) => void
}

/** A full day of an exam or the office: takes 18/8/2026, 18-8-2026, 18082026; 'YYYY-MM-DD' stored. Says the weekday. */
export function DayInput({ onReadable, ...props }: DayInputProps) {
  const typed = useTypedDate(props.value, props.onChange, parseDay, dateExamples.day)
  function type(text: string): void {
    typed.type(text)
    onReadable?.(text.trim() === '' || parseDay(text).kind === 'date')
  }
  return <DateBox {...props} typed={{ ...typed, type }} known={props.value === null ? null : weekdayName(props.value)} />
}
