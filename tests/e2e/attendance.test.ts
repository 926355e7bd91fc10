import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { aCandidate, anExam, aPost, newRequest } from '../api/an-office.ts'
import { finish } from '../api/answers.ts'
import { look } from './a-look.ts'
import { makeTemplate, passphrase } from './a-template.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { unlockIntoExam } from './demo-steps.ts'
import { openStep } from './exam-day-steps.ts'
import { typeField } from './keys.ts'

const six = ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chi', 'Lò Thị Hà', 'Lò Thị Lan', 'Lò Thị Mai'] as const

let window: RunningWindow
let page: Page
let folder: string

beforeEach(async () => {
  folder = await makeTemplate(async (client) => {
    const { id: examId } = await anExam(client)
    const post = await aPost(client, examId)
    for (const fullName of six) await aCandidate(client, examId, post.id, { fullName })
    const request = () => ({ examId, requestId: newRequest() })
    await client.numbers.assign({ prefix: '', digits: 3, order: 'name', ...request() })
    const rooms = []
    for (const number of [1, 2]) rooms.push(await client.rooms.create({ number, name: `P. 20${number}`, place: null, capacity: 3, reserve: 0, disabled: 0, ...request() }))
    const { parts } = await client.marking.grid({ examId })
    const partId = parts.find(({ kind }) => kind === 'written')?.id ?? ''
    await client.rooms.createSession({ partId, number: 1, day: '2026-12-05', startsAt: '07:30', roomIds: rooms.map(({ id }) => id), ...request() })
    await finish(client.rooms.draw({ partId, seed: 'A1B2C3', ...request() }))
  })
  window = await openWindow(folder)
  page = window.page
  await unlockIntoExam(page, passphrase)
  await openStep(page, 'Coi thi')
  await page.getByRole('grid', { name: 'Điểm danh' }).waitFor()
})
afterEach(async () => {
  await window.close()
  removeFolder(folder)
})

const sum = (words: string) => page.getByRole('status', { name: 'Cộng của phòng' }).getByText(words).waitFor()
/** The cell under the cursor, by what the input over it is called. */
const standsAt = (column: string) => page.locator(`input[aria-label^="${column}"]:focus`).waitFor()
const inTable = (row: number, text: string) => page.getByRole('grid', { name: 'Điểm danh' }).locator(`[role=row][aria-rowindex="${row + 1}"]`).getByText(text, { exact: true }).waitFor()

async function chot(...figures: string[]): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Có mặt', { exact: true }).and(page.locator(':focus')).waitFor()
  for (const figure of figures) await typeField(page, figure)
}

it('notes a room by keyboard, refuses other figures than those of its rows, closes it, and corrects one with a reason', async () => {
  await standsAt('Có mặt')
  await page.keyboard.type('v')
  await page.keyboard.press('Enter')
  await sum('3 = 0 có mặt + 1 vắng + 2 chưa ghi')
  // Nobody is asked for figures while something is missing: the cursor goes to the gap.
  await page.keyboard.press('Control+Enter')
  await standsAt('Có mặt')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await standsAt('Muộn')
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await page.getByText('quá 10 phút (TT 22/2025 Nội quy Đ.1)').waitFor()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' Chủ tịch Hội đồng cho vào')
  await page.keyboard.press('Tab')
  await standsAt('Số tờ')
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await sum('1 vào muộn')
  await sum('1 bài, 3 tờ')
  await page.keyboard.press('Control+d')
  await page.getByLabel('Số tờ mỗi người').and(page.locator(':focus')).waitFor()
  await typeField(page, '2')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await sum('3 = 2 có mặt + 1 vắng')
  await sum('2 bài, 5 tờ')

  await chot('2', '2', '6')
  await page.getByText('Bảng có 5.').waitFor()
  await page.getByRole('alert').getByText('Số tờ: danh sách ký 6, bảng 5').waitFor()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Số tờ' }).and(page.locator(':focus')).waitFor()
  await typeField(page, '5')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  // The next room is open by itself; the closed one shows its figures.
  await page.getByText('P. 202 · Viết · ca 1, 05/12/2026 07:30').waitFor()
  await standsAt('Có mặt')
  await page.keyboard.press('Shift+F6')
  await page.keyboard.press('ArrowUp')
  await page.getByText('P. 201 · Viết').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Danh sách ký: 2 có mặt, 2 bài, 5 tờ.').waitFor()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Enter')
  await page.getByLabel('Có mặt (c), vắng (v), không nộp (k)').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('c')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await typeField(page, '1')
  await page.keyboard.press('Enter')
  await typeField(page, 'đọc nhầm dòng ký')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByText('Danh sách ký: 3 có mặt, 3 bài, 6 tờ.').waitFor()
  await inTable(1, 'có mặt')

  // Somebody of the next room hands in nothing, by minutes; then he is suspended.
  await page.keyboard.press('Shift+F6')
  await page.keyboard.press('ArrowDown')
  await page.getByText('P. 202 · Viết · ca 1, 05/12/2026 07:30').waitFor()
  await page.keyboard.press('Enter')
  await standsAt('Có mặt')
  await page.keyboard.press('Alt+k')
  await page.getByLabel('Biên bản số').and(page.locator(':focus')).waitFor()
  await typeField(page, '05/BB')
  await typeField(page, 'bị ốm giữa giờ')
  await look(window, 'attendance-nothing', 1366)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await inTable(1, 'không nộp')
  await sum('3 = 1 có mặt + 0 vắng + 2 chưa ghi')
  await sum('1 không nộp')
  await page.keyboard.press('Alt+p')
  const panel = page.getByRole('complementary', { name: 'Vi phạm' })
  await panel.getByLabel('Phần thi').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('đình chỉ')
  await page.keyboard.press('Enter')
  await panel.getByLabel('Biên bản số').fill('06/BB')
  await look(window, 'attendance-suspension', 1366)
  await page.keyboard.press('Control+Enter')
  await panel.waitFor({ state: 'hidden' })
  await inTable(1, 'ĐC')
  expect(window.complaints).toEqual([])
})
