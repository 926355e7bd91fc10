import { expect, it } from 'vitest'
import { agencyKeys, sameAgency, workplacePieces } from '../../../electron/office/same-agency.ts'

it.each([
  ['Sở Y tế', ['SỞ Y TẾ', null], true],
  ['Phòng Nghiệp vụ, Sở  Y Tế', ['Sở Y tế', 'SYT'], true],
  ['Phòng Tổ chức cán bộ - SYT', ['Sở Y tế', 'SYT'], true],
  ['Sở Y tế, tỉnh Tuyên Quang', ['Sở Y tế'], true],
  // A longer name is another agency: "xã Tân" is not "xã Tân Trào".
  ['UBND xã Tân Trào', ['UBND xã Tân'], false],
  ['UBND xã Tân', ['UBND xã Tân Trào'], false],
  ['Sở Nội vụ', ['Sở Y tế'], false],
  [null, ['Sở Y tế'], false],
  ['', ['Sở Y tế', null], false],
  [' , ', ['', null], false],
] as const)('compares the workplace %j with %j: %s', (workplace, names, same) => {
  expect(sameAgency(workplacePieces(workplace), agencyKeys(names))).toBe(same)
})
