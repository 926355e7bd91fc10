import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { anExamToInterview } from '../api/an-exam-to-interview.ts'
import { look } from './a-look.ts'
import { makeTemplate, passphrase } from './a-template.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { unlockIntoExam } from './demo-steps.ts'
import { openStep } from './exam-day-steps.ts'
import { typeField } from './keys.ts'

const four = ['Lò Văn An', 'Lò Văn Bình', 'Lò Thị Hà', 'Lò Thị Mai'] as const

let window: RunningWindow
let page: Page
let folder: string

beforeEach(async () => {
  folder = await makeTemplate(async (client) => {
    const exam = await anExamToInterview({ client }, four)
    await exam.declareKin('Lò Thị Hà', exam.memberOf('Lê Văn Hai'), 'Lê Văn Hai')
  })
  window = await openWindow(folder)
  page = window.page
  await unlockIntoExam(page, passphrase)
  await openStep(page, 'Vòng 2')
  await grid().waitFor()
})
afterEach(async () => {
  await window.close()
  removeFolder(folder)
})

const grid = () => page.getByRole('grid', { name: 'Thứ tự vào phòng' })
/** A line of the room by its turn, 1 first. */
const line = (row: number) => grid().locator(`[role=row][aria-rowindex="${row + 1}"]`)
const shows = (row: number, text: string) => line(row).getByText(text, { exact: true }).waitFor()
const nameIn = async (row: number) => four[(await Promise.all(four.map((name) => line(row).getByText(name).count()))).indexOf(1)] ?? ''
const gone = () => page.getByRole('dialog').waitFor({ state: 'hidden' })
const stop = (words: string) => page.getByRole('button', { name: words }).waitFor()
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Opens the sheet of somebody in step 10. */
async function openSheet(fullName: string): Promise<void> {
  await page.keyboard.press('/')
  await page.getByLabel('Tìm thí sinh').fill(fullName)
  await page.getByRole('grid', { name: 'Bảng điểm' }).getByText(fullName).waitFor()
  await press('Enter', 'Control+Home')
  const heads = await page.getByRole('grid', { name: 'Bảng điểm' }).getByRole('columnheader').allTextContents()
  for (let step = 0; step < heads.findIndex((head) => head.startsWith('P. vấn')); step += 1) await press('ArrowRight')
  await press('F4')
  await page.getByRole('heading', { name: `P. vấn · ${fullName}` }).waitFor()
}

async function writeSheet(fullName: string, first: string, second: string): Promise<void> {
  await openSheet(fullName)
  await page.getByLabel('1. Trần Văn Trưởng').and(page.locator(':focus')).waitFor()
  await page.keyboard.type(first)
  await press('Enter')
  await page.getByLabel('2. Hoàng Thị Một').and(page.locator(':focus')).waitFor()
  await page.keyboard.type(second)
  await press('Control+Enter', 'Escape')
  await page.getByRole('heading', { name: 'Phiếu chấm' }).waitFor({ state: 'hidden' })
}

it('draws the order, names the panel, calls people in, takes their sheets, has the head decide, and closes the room', async () => {
  await page.getByText('Còn 1 phòng chưa chốt: chưa được ghép phách, công bố điểm viết').waitFor()
  await stop('Chốt phòng: chưa có người chấm')
  await look(window, 'interviews-1-open')
  await press('F7')
  await page.getByLabel('Mã từ xúc xắc (nếu có)').and(page.locator(':focus')).waitFor()
  await look(window, 'interviews-2-draw')
  await typeField(page, '3-6-6-1')
  await gone()
  await page.getByText('mã 3-6-6-1 (xúc xắc)').waitFor()
  await shows(4, '4')

  // Kin of a candidate of the room is shown with the reason, and cannot be chosen.
  await press('F4')
  await page.getByText('Lê Văn Hai: người thân dự thi phòng này: Lò Thị Hà (con đẻ).').waitFor()
  await page.getByRole('dialog').getByRole('checkbox').first().and(page.locator(':focus')).waitFor()
  expect(await page.getByRole('dialog').getByRole('checkbox').count()).toBe(3)
  const order = ['Trần Văn Trưởng', 'Hoàng Thị Một']
  for (const name of order) {
    await page.getByRole('checkbox', { name }).focus()
    await press('Space')
  }
  await look(window, 'interviews-3-panel')
  await press('Control+Enter')
  await gone()
  await page.getByText('1. Trần Văn Trưởng (Trưởng ban) · 2. Hoàng Thị Một').waitFor()

  // The first is not there when called, and is put last with a reason; the second never comes.
  const [late, absent] = [await nameIn(1), await nameIn(2)]
  await press('Control+Home', 'l')
  await page.getByText(`Xếp ${late} xuống lượt cuối?`).waitFor()
  await page.getByLabel('Lý do').fill('đến sau khi gọi tên')
  await page.getByRole('button', { name: 'Xếp xuống cuối' }).press('Enter')
  await gone()
  await shows(4, '5')
  await line(4).getByText('xếp cuối: đến sau khi gọi tên').waitFor()
  expect(await nameIn(1)).toBe(absent)
  await press('Control+Home', 'v')
  await shows(1, 'Vắng')
  for (const row of [2, 3, 4]) {
    await press('c')
    await shows(row, 'Đã vào')
  }
  await look(window, 'interviews-4-called')

  const [one, two, three] = [await nameIn(2), await nameIn(3), await nameIn(4)]
  await press('F3')
  await page.getByRole('grid', { name: 'Bảng điểm' }).waitFor()
  await writeSheet(one, '70', '80')
  await writeSheet(two, '90', '75')
  await openSheet(three)
  await look(window, 'interviews-5-sheet')
  await press('Escape')
  await writeSheet(three, '65', '70')

  await openStep(page, 'Vòng 2')
  await shows(2, 'Đủ phiếu')
  await shows(3, 'Chênh')
  await stop('Chốt phòng: thiếu 1')
  // It goes to the gap; there the head decides.
  await press('Control+Enter')
  await stop('Quyết định…')
  await press('q')
  await page.getByText('1. Trần Văn Trưởng: 90,00 · 2. Hoàng Thị Một: 75,00').waitFor()
  await page.getByText('Chênh quá 10,00: trưởng ban quyết định').waitFor()
  await look(window, 'interviews-6-decide')
  await page.getByLabel('Điểm trưởng ban quyết định').and(page.locator(':focus')).waitFor()
  await typeField(page, '82,5')
  await typeField(page, '05/BB-BPV')
  await typeField(page, '20/11/2026')
  await page.keyboard.insertText('Trần Văn Trưởng')
  await press('Control+Enter')
  await gone()
  await shows(3, 'Đủ phiếu')

  await press('Control+Enter')
  await page.getByLabel('Có mặt theo danh sách ký').and(page.locator(':focus')).waitFor()
  await look(window, 'interviews-7-close')
  await typeField(page, '4')
  await press('Control+Enter')
  await page.getByText('Bảng có 3.').waitFor()
  await page.getByLabel('Có mặt theo danh sách ký').focus()
  await typeField(page, '3')
  await press('Control+Enter')
  await gone()
  await page.getByText(/^Đã chốt .*, Trần Văn Trưởng\.$/).waitFor()
  expect(await page.getByText('chưa được ghép phách').count()).toBe(0)
  await look(window, 'interviews-8-closed')

  await press('F3')
  await openSheet(one)
  await page.getByText('Điểm phòng 3, ca 1 đã chốt, nên giữ nguyên.').waitFor()
  expect(await page.getByRole('button', { name: 'Lưu, sang người kế' }).count()).toBe(0)
  await look(window, 'interviews-9-sheet-closed')
  await page.getByRole('button', { name: 'Đóng Phiếu chấm' }).press('Enter')
  await page.getByRole('heading', { name: 'Phiếu chấm' }).waitFor({ state: 'hidden' })
  await page.keyboard.press('Delete')
  await page.getByText(/phiếu chấm của từng giám khảo|đã chốt, nên giữ nguyên/).first().waitFor()

  await openStep(page, 'Vòng 2')
  await page.getByRole('button', { name: 'Mở lại phòng…' }).press('Enter')
  await page.getByLabel('Lý do').fill('nhập nhầm phiếu')
  await page.getByRole('button', { name: 'Mở lại phòng', exact: true }).press('Enter')
  await gone()
  await stop('Chốt phòng')
  expect(window.complaints).toEqual([])
})
