import { describe, expect, it } from 'vitest'
import type { HolidayRow } from '../../../shared/contract/deadlines.ts'
import { draftOf, emptyHoliday, holidayErrors, holidayOf } from '../../../renderer/features/holidays/holiday-draft.ts'
import { countWords } from '../../../renderer/features/holidays/holiday-words.ts'

const tet: HolidayRow = { date: '2027-02-04', name: 'Tết Nguyên đán', kind: 'statutory', source: 'chưa công bố', status: 'unconfirmed', origin: 'official', id: null, revision: null }

describe('a day off while it is typed', () => {
  it('needs a day, what it is, a name and the paper that says so', () => {
    expect(Object.keys(holidayErrors(emptyHoliday))).toEqual(['date', 'name', 'kind', 'source'])
    expect(holidayOf({ ...draftOf(tet, ''), source: ' ' })).toBeNull()
    expect(holidayOf({ ...draftOf(tet, ''), source: ' TB 1/2027 ' })).toEqual({ date: '2027-02-04', name: 'Tết Nguyên đán', kind: 'statutory', source: 'TB 1/2027' })
  })

  it('of the official list takes the paper that was typed last, and one of the office keeps its own', () => {
    expect(draftOf(tet, 'TB 1/2027').source).toBe('TB 1/2027')
    const own = { ...tet, origin: 'office' as const, source: 'TB 9', id: 'h', revision: 2 }
    expect([draftOf(own, 'TB 1/2027').source, draftOf(own, 'TB 1/2027', 'ordinary')]).toEqual(['TB 9', { date: '2027-02-04', name: 'Tết Nguyên đán', kind: 'ordinary', source: 'TB 1/2027' }])
  })
})

it('a year is counted by days off and by Saturdays that are worked', () => {
  const kinds = ['statutory', 'substitute', 'swappedDayOff', 'swappedWorkingDay', 'ordinary'] as const
  expect([countWords(kinds.map((kind) => ({ kind }))), countWords([{ kind: 'statutory' }])]).toEqual(['3 ngày nghỉ, 1 ngày đi làm bù', '1 ngày nghỉ'])
})
