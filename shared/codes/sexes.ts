import type { CodeList } from './code-list.ts'

/** Giới tính, as the identity number counts it (NĐ 137/2015 Đ.13). */
export const sexes: CodeList = {
  list: 'sex',
  version: '1',
  source: 'Nghị định 137/2015/NĐ-CP Đ.13; mã của Minh Tuyển',
  entries: [
    { code: 'male', name: 'Nam', from: null, to: null, status: 'confirmed', aliases: ['Nam giới'] },
    { code: 'female', name: 'Nữ', from: null, to: null, status: 'confirmed', aliases: ['Nữ giới'] }
  ]
}
