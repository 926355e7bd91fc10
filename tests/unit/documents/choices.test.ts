import { describe, expect, it } from 'vitest'
import { documentKinds } from '../../../shared/contract/documents.ts'
import { chosenOrder, documentChoices, shownColumns } from '../../../shared/documents/choices.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { everyList } from './every-list.ts'
import { theOptions, withColumns } from './sample.ts'

describe('columns of a list', () => {
  it('are those proposed, but for what was chosen; a key that the list does not have is nothing', () => {
    expect([...shownColumns('unplacedCandidates', { columns: {} })]).toEqual(['birth', 'sex', 'agencyName'])
    expect([...shownColumns('unplacedCandidates', { columns: { birth: false, birthBySex: true, photo: true } })]).toEqual(['birthBySex', 'sex', 'agencyName'])
  })

  it.each(documentKinds)('of %s each change the table when they are left out or taken in', (kind) => {
    const without = documentChoices[kind].columns.filter(({ key, shown }) => {
      const base = theOptions({ columns: key === 'sex' ? { birthBySex: false } : key === 'identityNumber' ? { fullIdentityNumber: false } : {} })
      const changed = { ...base, columns: { ...base.columns, [key]: !shown } }
      const [titles] = tableText(everyList[kind](6, base))
      const [others] = tableText(everyList[kind](6, changed))
      const cells = (options: typeof base) => JSON.stringify(tableText(everyList[kind](6, options)))
      return JSON.stringify(titles) === JSON.stringify(others) && cells(base) === cells(changed)
    })
    expect(without.map(({ key }) => key)).toEqual([])
  })

  it.each(documentKinds)('of %s can all be left out, and what names the people stays', (kind) => {
    const [titles = []] = tableText(everyList[kind](6, withColumns(kind, false)))
    expect(titles[0]).toBe(kind === 'reasonSheets' ? 'Bước xét' : kind === 'roomMap' ? 'Dãy 1' : kind === 'interviewDraw' || kind === 'interviewOrder' ? 'Lượt' : 'TT')
    expect(titles.includes('Họ và tên')).toBe(!['receipts', 'roomMap', 'seatDraw', 'invigilatorDraw', 'scriptBags', 'agreedMarks', 'bagMarks', 'answerSheets', 'checkDraw', 'checkMarks', 'reasonSheets', 'regimeComparison', 'examCalendar'].includes(kind))
  })
})

describe('the order of a list', () => {
  it.each([
    ['numberedCandidates', 'name', 'name'],
    ['numberedCandidates', 'total', 'number'],
    ['successfulCandidates', 'total', 'total'],
    ['successfulCandidates', '', 'post'],
    ['callList', 'seat', 'seat'],
    ['seatDraw', 'name', null],
  ] as const)('of %s asked for as "%s" is %s', (kind, sort, order) => {
    expect(chosenOrder(kind, { sort })).toBe(order)
  })
})
