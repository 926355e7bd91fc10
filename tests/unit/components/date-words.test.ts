import { expect, it } from 'vitest'
import { dateExamples, dateProblemSentence } from '../../../renderer/components/date-words.ts'
import { parseDay, parsePartialDate } from '../../../shared/text/partial-date.ts'

it('names full days only where the box takes no others', () => {
  const day = parseDay('mai')
  const known = parsePartialDate('mai')
  if (day.kind !== 'refused' || known.kind !== 'refused') throw new Error('“mai” was read as a date.')
  expect(dateProblemSentence(day.problem, 'mai', dateExamples.day)).toBe('“mai” không đọc được thành ngày. Gõ như 28/11/2026.')
  expect(dateProblemSentence(known.problem, 'mai')).toBe('“mai” không đọc được thành ngày. Gõ như 5/9/2001, 5/1965 hoặc 1965.')
})
