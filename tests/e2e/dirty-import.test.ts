import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { aSample, aSampleExam, type Sample } from '../api/a-sample.ts'
import { answerDialogs, openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { unlockIntoExam } from './demo-steps.ts'

let sample: Sample
let template: string
let window: RunningWindow
let page: Page

beforeAll(async () => {
  sample = aSample()
  template = await makeTemplate(async (client) => void (await aSampleExam(client, sample)))
})
afterAll(() => {
  removeFolder(template)
  sample.remove()
})

beforeEach(async () => {
  window = await openWindow(copyTemplate(template))
  page = window.page
  await unlockIntoExam(page, passphrase)
  await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click()
  await page.keyboard.press('Control+I')
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).waitFor()
})
afterEach(async () => {
  expect(window.complaints).toEqual([])
  await window.close()
  removeFolder(window.folder)
})

async function choose(path: string): Promise<void> {
  await answerDialogs(window, { open: path })
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).click()
}

const counts = () => page.getByRole('status').filter({ hasText: 'dòng đọc được' })
const waitForCounts = (words: string) => counts().filter({ hasText: words }).waitFor()
const aside = () => page.getByRole('complementary')
const cell = (name: string) => page.getByRole('gridcell', { name, exact: true })

it('shows every problem by sheet, row, column and value, mends them, and takes what is good, nothing before', async () => {
  await choose(sample.faulty)
  await page.getByRole('heading', { name: 'Xem trước' }).waitFor()
  await waitForCounts('57 dòng đọc được = 33 đạt + 18 cần sửa + 6 bỏ qua')
  await aside().getByText('trang Đăng ký, dòng 10, 26 và 27, cột G · “TH-3”').waitFor()
  await aside().getByText('trang Đăng ký, dòng 25, cột E · “12000000000”').waitFor()
  await aside().getByText('trang Đăng ký, dòng 29 và 30, cột B · “Trịnh Văn Dũng”').waitFor()

  // Nothing is taken before the question about hidden rows is answered.
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Lấy 2 dòng ẩn' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await waitForCounts('= 35 đạt + 18 cần sửa + 4 bỏ qua')

  await page.getByRole('button', { name: 'Sửa thành TH-03' }).click()
  await waitForCounts('= 38 đạt + 15 cần sửa + 4 bỏ qua')
  await page.keyboard.press('Control+Z')
  await waitForCounts('= 35 đạt + 18 cần sửa + 4 bỏ qua')
  await page.getByRole('button', { name: 'Sửa thành TH-03' }).click()
  await waitForCounts('= 38 đạt + 15 cần sửa + 4 bỏ qua')

  await page.getByRole('button', { name: 'Chọn diện ưu tiên' }).click()
  await page.getByRole('dialog').getByLabel('Diện ưu tiên').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('liet si')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Áp dụng cho cả 2 dòng' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await waitForCounts('= 40 đạt + 13 cần sửa + 4 bỏ qua')
  await cell('Đối tượng ưu tiên: DTTS; Con liệt sĩ').waitFor()

  await page.getByRole('button', { name: 'Bỏ dòng 21' }).click()
  await waitForCounts('= 41 đạt + 11 cần sửa + 5 bỏ qua')
  await aside().getByRole('button', { name: 'Bỏ qua 5 dòng' }).click()
  await aside().getByText('dòng 21 · dòng chọn bỏ').waitFor()

  // F8 goes to the first problem, an empty name; typing fills it in place.
  await page.getByRole('grid', { name: 'Trang tính Đăng ký' }).getByText('Phạm Văn Chiến').click()
  await page.keyboard.press('F8')
  await page.getByText('Ô B16').waitFor()
  await page.keyboard.type('Ma Thị Sáy')
  await page.keyboard.press('Enter')
  await waitForCounts('= 42 đạt + 10 cần sửa + 5 bỏ qua')
  await page.keyboard.press('F8')
  await page.getByText('Ô C7').waitFor()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('28/02/1997')
  await page.keyboard.press('Enter')
  await waitForCounts('= 43 đạt + 9 cần sửa + 5 bỏ qua')

  const bad = join(sample.folder, 'dòng cần sửa.xlsx')
  await answerDialogs(window, { save: bad })
  await page.getByRole('button', { name: 'Tệp 9 dòng cần sửa' }).click()
  await page.getByText(`Đã lưu các dòng cần sửa vào ${bad}`).waitFor()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(bad)
  expect(workbook.getWorksheet('Đăng ký')?.rowCount).toBe(5 + 9)

  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Đã nhập' }).waitFor()
  await page.getByText('43 người vào kỳ thi.').waitFor()
  await page.getByText('9 dòng cần sửa chưa vào, 5 dòng bỏ qua.').waitFor()
  await page.getByRole('button', { name: 'Xem thí sinh' }).click()
  await page.getByText('43 trong 43 thí sinh').waitFor()
  await page.keyboard.press('Control+Z')
  await page.getByText('Chưa có thí sinh').waitFor()
})

it('asks before corrections are lost, and keeps them when one stays', async () => {
  await choose(sample.faulty)
  await page.getByRole('button', { name: 'Sửa thành TH-03' }).click()
  await waitForCounts('= 36 đạt + 15 cần sửa + 6 bỏ qua')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Bỏ những chỗ đã sửa?' }).getByText('3 chỗ đã sửa').waitFor()
  await page.keyboard.press('Escape')
  await waitForCounts('= 36 đạt + 15 cần sửa + 6 bỏ qua')
  const ways = [
    () => page.keyboard.press('Control+ArrowDown'),
    () => page.keyboard.press('Alt+ArrowLeft'),
    () => page.getByRole('button', { name: 'Vị trí, chỉ tiêu' }).click(),
  ]
  for (const way of ways) {
    await way()
    await page.getByRole('dialog', { name: 'Bỏ những chỗ đã sửa?' }).getByRole('button', { name: 'Ở lại' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await waitForCounts('= 36 đạt + 15 cần sửa + 6 bỏ qua')
  }
  await page.getByRole('button', { name: 'Đọc lại tệp' }).click()
  await page.getByRole('button', { name: 'Bỏ chỗ đã sửa' }).click()
  await waitForCounts('= 33 đạt + 18 cần sửa + 6 bỏ qua')
  await page.getByRole('button', { name: 'Sửa thành TH-03' }).click()
  await waitForCounts('= 36 đạt + 15 cần sửa + 6 bỏ qua')
  await page.keyboard.press('Control+ArrowDown')
  await page.getByRole('button', { name: 'Bỏ chỗ đã sửa' }).click()
  await page.getByRole('heading', { name: '4. Xét điều kiện' }).waitFor()
})

it('lists by row what it lists by kind', async () => {
  await choose(sample.faulty)
  await page.getByText('Theo dòng', { exact: true }).click()
  await aside().getByRole('region', { name: 'Dòng 59 · ' }).getByText('trang Đăng ký, dòng 59, cột G · “trống”').waitFor()
  // 18 rows that need mending and 5 to look at, each once.
  expect(await aside().getByRole('heading', { level: 3 }).count()).toBe(23)
})

it('refuses what is no workbook in one sentence, and says what to do', async () => {
  const path = join(sample.folder, 'trang.xlsx')
  writeFileSync(path, '<html><table></table></html>')
  await choose(path)
  await page.getByRole('alert').getByText('trang.xlsx: Tệp này là trang web hoặc XML mang đuôi của bảng tính. Mở bằng Excel và lưu thành .xlsx.').waitFor()
  const template = join(sample.folder, 'mẫu.xlsx')
  await answerDialogs(window, { save: template })
  await page.getByRole('button', { name: 'Lưu tệp mẫu…' }).click()
  await page.getByText(`Đã lưu tệp mẫu vào ${template}`).waitFor()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(template)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Đăng ký', 'Cách gõ', 'Danh mục'])
})
