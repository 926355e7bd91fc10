import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { anExamToDecide, civilServants } from '../api/an-exam-to-decide.ts'
import { answerDialogs, openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { unlockIntoExam } from './demo-steps.ts'

let template: string
let window: RunningWindow
let page: Page

beforeAll(async () => {
  // An 80 and Bình 75 win the two places, Chung 70 is third.
  template = await makeTemplate(async (client) => {
    await anExamToDecide(client, civilServants, { 'TH-01': { quota: 2 } }, [
      ['Lò Văn An', 'TH-01', 8000],
      ['Bàn Thị Bình', 'TH-01', 7500],
      ['Ma Văn Chung', 'TH-01', 7000],
    ])
  })
})
afterAll(() => removeFolder(template))
beforeEach(async () => {
  window = await openWindow(copyTemplate(template))
  page = window.page
  await unlockIntoExam(page, passphrase)
})
afterEach(async () => {
  const { complaints } = window
  await window.close()
  removeFolder(window.folder)
  expect(complaints).toEqual([])
})

const summary = (words: string) => page.getByRole('heading', { name: words }).waitFor()
const focused = (label: string) => page.getByLabel(label).and(page.locator(':focus')).waitFor()

it('tries another mark and another quota by keyboard, keeps them while other pages are open, and writes nothing', async () => {
  await page.getByRole('button', { name: 'Kết quả', exact: true }).first().click()
  const result = page.getByRole('grid', { name: 'Kết quả' })
  await result.getByText('Lò Văn An').waitFor()
  await page.keyboard.press('Control+T')
  await page.getByText('không ghi gì vào kỳ thi').waitFor()
  await focused('Thí sinh')
  // Enter comes before the people were looked for, and meets the one who was meant.
  await page.keyboard.type('chung')
  await page.keyboard.press('Enter')
  await focused('Điểm thử')
  await page.keyboard.type('77,5')
  await page.keyboard.press('Control+Enter')
  await summary('Trúng tuyển vẫn 2 người; 2 người đổi kết quả')
  await focused('Thí sinh')

  await page.keyboard.press('Alt+C')
  await page.keyboard.type('th-01')
  await page.keyboard.press('Enter')
  await focused('Chỉ tiêu thử')
  await page.keyboard.type('3')
  await page.keyboard.press('Control+Enter')
  await summary('Trúng tuyển 3 người, đang là 2; 1 người đổi kết quả, 1 người chỉ đổi hạng, điểm hoặc cơ quan')

  await page.keyboard.press('Escape')
  await result.getByText('Lò Văn An').waitFor()
  await page.keyboard.press('Control+T')
  await summary('Trúng tuyển 3 người, đang là 2; 1 người đổi kết quả, 1 người chỉ đổi hạng, điểm hoặc cơ quan')
  const list = page.getByRole('list', { name: 'Đang thử' })
  expect((await list.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/gu, ' ').trim())).toEqual(['Ma Văn Chung, Viết 70,00 77,50', 'Chỉ tiêu TH-01 2 3'])
  await list.getByRole('listitem').first().focus()
  await page.keyboard.press('Delete')
  await summary('Trúng tuyển 3 người, đang là 2; 1 người đổi kết quả')
  await list.getByText('Chỉ tiêu TH-01').waitFor()
  await page.keyboard.press('Delete')
  await page.getByText('Chưa thử gì.').waitFor()

  await page.keyboard.press('Escape')
  await result.getByText('Hết chỉ tiêu 2/2').waitFor()
  expect(await page.getByText('Đã lưu').count()).toBe(0)
})

it('prints the sheet of reasons of the person under the cursor', async () => {
  await page.getByRole('button', { name: 'Kết quả', exact: true }).first().click()
  await page.getByRole('heading', { name: 'Vì sao trúng tuyển?' }).waitFor()
  await page.keyboard.press('Alt+P')
  await page.getByRole('heading', { name: 'Phiếu lý do từng thí sinh' }).waitFor()
  await page.getByRole('button', { name: 'In 1 trang' }).waitFor()
  expect(await page.getByLabel('Thí sinh', { exact: true }).inputValue()).toBe('Lò Văn An, TH-01')
  await page.getByRole('button', { name: 'Bỏ lọc thí sinh' }).click()
  await page.getByRole('button', { name: 'In 3 trang' }).waitFor()
})

it('writes a day of the calendar with Enter and Ctrl+Enter, refuses what is no day, and exports the calendar', async () => {
  for (const tab of ['Quy chế', 'Mốc thời gian']) {
    await page.keyboard.press('Control+PageDown')
    await page.getByRole('tab', { name: tab }).and(page.locator('[aria-selected=true]')).waitFor()
  }
  const grid = page.getByRole('grid', { name: 'Mốc thời gian' })
  await grid.getByRole('row').filter({ hasText: 'Thông báo tuyển dụng' }).and(page.locator('[aria-selected=true]')).waitFor()
  await page.keyboard.press('Enter')
  await focused('Ngày (nếu có)')
  await page.keyboard.type('31/02/2026')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Tháng 2/2026 không có ngày 31').waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('03/09/2026')
  await page.keyboard.press('Control+Enter')
  await grid.getByText('30 ngày sau 03/9 · nghỉ 03–04/10').waitFor()
  await grid.and(page.locator(':focus-within')).waitFor()
  const path = join(window.folder, 'lịch.ics')
  await answerDialogs(window, { save: path })
  await page.keyboard.press('Control+E')
  await page.getByText('việc chưa xong vào').waitFor()
  expect(readFileSync(path, 'utf8')).toContain('BEGIN:VCALENDAR')
})
