import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Words that say that something went wrong and neither what nor what to do; and those that do not speak as a colleague. */
const bare = /không hợp lệ|lỗi hệ thống|xảy ra lỗi|có lỗi xảy ra|lỗi không xác định|không thành công|thất bại|vui lòng|xin lỗi|(?<![\p{L}])Bạn(?![\p{L}])/iu

function bareLines(text: string): string[] {
  return text.split('\n').filter((line) => bare.test(line))
}

/** Every source but the code lists, whose names are the law's. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .filter((name) => !name.startsWith('shared/codes/'))
}

it.each(['Giá trị không hợp lệ', 'Đã xảy ra lỗi.', 'Nhập không thành công', 'Vui lòng thử lại', 'Bạn chưa chọn'])('notices “%s”', (text) => {
  expect(bareLines(`x\n${text}\ny`)).toEqual([text])
})

it('lets words through that only hold such letters', () => {
  expect(bareLines('Ủy ban nhân dân\nbàn giao\nbản sao')).toEqual([])
})

it('field report 6: no sentence of the program is a bare error', () => {
  const found = ['shared', 'renderer', 'electron'].flatMap(sources).flatMap((file) => bareLines(readFileSync(join(root, file), 'utf8')).map((line) => `${file}: ${line.trim()}`))
  expect(found).toEqual([])
})
