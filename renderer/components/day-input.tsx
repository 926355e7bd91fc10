import { weekdayName } from '../../shared/text/day.ts'
import { parseDay } from '../../shared/text/partial-date.ts'
import { dateExamples } from './date-words.ts'
import { DateBox } from './partial-date-input.tsx'
import type { DateInputProps } from './partial-date-input.tsx'
import { useTypedDate } from './use-typed-date.ts'

/** A full day of an exam or the office: takes 18/8/2026, 18-8-2026, 18082026; 'YYYY-MM-DD' stored. Says the weekday. */
export function DayInput({ onReadable, ...props }: DateInputProps) {
  const typed = useTypedDate(props.value, props.onChange, parseDay, dateExamples.day)
  function type(text: string): void {
    typed.type(text)
    onReadable?.(text.trim() === '' || parseDay(text).kind === 'date')
  }
  return <DateBox {...props} typed={{ ...typed, type }} known={props.value === null ? null : weekdayName(props.value)} />
}
