import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readSheets } from '../../../electron/office/readers/read-sheets.ts'
import { readCandidateSheet } from '../../../shared/import/candidate-sheet.ts'
import { recognizeColumns } from '../../../shared/import/columns.ts'
import { somePosts } from './sheet-builder.ts'

it.each([
  ['libreoffice-utf8.csv', null],
  ['libreoffice-w1258.csv', 'windows1258'],
  ['libreoffice-utf16.csv', null],
])('%s: names, zeros in front and dates as they stand in LibreOffice (field reports 14, 19)', async (name, convertedFrom) => {
  const [sheet] = await readSheets(readFileSync(new URL(`../../fixtures/lists/${name}`, import.meta.url)), name)
  if (sheet === undefined) throw new Error('A list is one sheet.')
  const columns = recognizeColumns(sheet.rows, sheet.mergedRanges)
  if (columns === null) throw new Error('The list has a heading.')
  const { rows, problems } = readCandidateSheet(sheet, columns, { today: '2026-11-20', priorityProved: true, posts: somePosts })
  expect(problems).toEqual([])
  expect(sheet.convertedFrom).toBe(convertedFrom)
  expect(rows.map((row) => (row.kind === 'good' ? [row.row, row.candidate.fullName, row.candidate.birthDate, row.candidate.identityNumber, row.candidate.note] : row))).toEqual([
    [4, 'Ma Thị Ánh', '1999-03-12', '008199004512', 'nói "ổn", ở xã Hùng Mỹ'],
    [5, 'Nguyễn Hoàng Ngữ', '2000-06-21', '008200011873', null],
    [6, 'Vũ Thị Hường', '1998-05', '002198000007', null],
  ])
})
