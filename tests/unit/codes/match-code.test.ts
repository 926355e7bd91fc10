import { describe, expect, test } from 'vitest'
import type { CodeList } from '../../../shared/codes/code-list.ts'
import { ethnicGroups } from '../../../shared/codes/ethnic-groups.ts'
import { codeLists } from '../../../shared/codes/index.ts'
import { matchCode } from '../../../shared/codes/match-code.ts'
import { priorityGroups } from '../../../shared/codes/priority-groups.ts'
import { provinces2025 } from '../../../shared/codes/provinces-2025.ts'
import { provinces63 } from '../../../shared/codes/provinces-63.ts'
import { sexes } from '../../../shared/codes/sexes.ts'

/** The code found, the codes to ask about, or nothing. */
function found(list: CodeList, text: string): string | string[] | null {
  const matched = matchCode(list, text)
  switch (matched.kind) {
    case 'match':
      return matched.entry.code
    case 'ambiguous':
      return matched.candidates.map((entry) => entry.code)
    case 'none':
      return null
  }
}

describe('a group is found by its name, with or without accents, or by another name', () => {
  test.each<[CodeList, string, string]>([
    [ethnicGroups, 'Tày', '02'],
    [ethnicGroups, ' TÀY ', '02'],
    [ethnicGroups, 'Tay', '02'],
    [ethnicGroups, 'Tày'.normalize('NFD'), '02'],
    [ethnicGroups, 'H’Mông', '08'],
    [ethnicGroups, "H'mông", '08'],
    [ethnicGroups, 'Hmong', '08'],
    [ethnicGroups, 'Dao Đỏ', '09'],
    [ethnicGroups, 'Ê-đê', '12'],
    [ethnicGroups, 'Cao Lan', '15'],
    [ethnicGroups, 'Kinh (Việt)', '01'],
    [provinces2025, 'Tuyên Quang', '08'],
    [provinces2025, 'Tỉnh Tuyên Quang', '08'],
    [provinces2025, 'TP. Hồ Chí Minh', '79'],
    [provinces2025, 'Thanh Hoá', '38'],
    [provinces63, 'Hà Giang', '02'],
    [provinces63, 'ba ria vung tau', '77'],
    [sexes, 'nữ', 'female'],
    [sexes, 'Nam', 'male'],
    [priorityGroups, 'DTTS', 'ethnicMinority'],
    [priorityGroups, 'dân tộc thiểu số', 'ethnicMinority'],
    [priorityGroups, 'Con thương binh', 'childOfInvalid'],
    [priorityGroups, 'Con bệnh binh', 'childOfInvalid'],
    [priorityGroups, 'thương binh', 'warInvalid'],
    [priorityGroups, 'HTNVQS', 'militaryService'],
    [priorityGroups, 'Hoàn thành NVQS', 'militaryService'],
    [priorityGroups, 'nghĩa vụ quân sự', 'militaryService'],
    [priorityGroups, 'Con liệt sĩ', 'childOfMartyr'],
    [priorityGroups, 'Con liệt sỹ', 'childOfMartyr'],
    [priorityGroups, 'TNXP', 'youthVolunteer']
  ])('%#: %s', (list, text, code) => {
    expect(found(list, text)).toBe(code)
  })
})

test.each<[string, string]>([
  ['Thổ', '24'],
  ['Hoa', '04'],
  ['Lào', '37']
])('the name of a group wins over the same other name of another: %s', (text, code) => {
  expect(found(ethnicGroups, text)).toBe(code)
})

test.each<[string, string[]]>([
  ['Mán', ['09', '18']],
  ['Trại', ['09', '18']],
  ['Hạ', ['04', '26']],
  ['Chil', ['16', '20']],
  ['Xá Khao', ['33', '39']],
  ['Xá Lá Vàng', ['24', '44', '45']],
  ['Ca-tang', ['26', '27']],
  ['Xa', ['09', '25']],
  ['Lao', ['37', '41']]
])('another name of several groups is asked about: %s', (text, codes) => {
  expect(found(ethnicGroups, text)).toEqual(codes)
})

test.each<[CodeList, string]>([
  [ethnicGroups, ''],
  [ethnicGroups, ' – '],
  [ethnicGroups, '04'],
  [ethnicGroups, 'Klingon'],
  [provinces2025, 'Hà Giang'],
  [sexes, 'x'],
  [priorityGroups, 'Ưu tiên']
])('%#: %j names nothing', (list, text) => {
  expect(found(list, text)).toBeNull()
})

test('every name finds its own entry, and no two priority groups share another name', () => {
  const lost = codeLists.flatMap((list) =>
    list.entries
      .flatMap((entry) => [entry.name, entry.shortName ?? entry.name].map((name) => ({ name, code: entry.code })))
      .filter(({ name, code }) => found(list, name) !== code)
  )
  expect(lost).toEqual([])
  const shared = priorityGroups.entries.flatMap((entry) =>
    (entry.aliases ?? []).filter((alias) => found(priorityGroups, alias) !== entry.code)
  )
  expect(shared).toEqual([])
})
