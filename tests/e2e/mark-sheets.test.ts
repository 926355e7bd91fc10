import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { look } from './a-look.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate, passphrase, people } from './a-template.ts'
import { unlockIntoExam } from './demo-steps.ts'

let template: string
let window: RunningWindow
let page: Page

beforeAll(async () => {
  template = await makeTemplate()
})
afterAll(() => removeFolder(template))
beforeEach(async () => {
  window = await openWindow(copyTemplate(template))
  page = window.page
  await unlockIntoExam(page, passphrase)
  await page.getByRole('button', { name: 'Nhập điểm' }).click()
  await page.getByRole('grid', { name: 'Bảng điểm' }).getByText(people[0]).waitFor()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await look(window, `failed-${task.name.slice(0, 20)}`)
  await window.close()
  removeFolder(window.folder)
})

/** Column of a part in the grid, counted from 0: TT, name, birth, post, then the parts. */
const column = { general: 4, written: 5, interview: 6 } as const
type Kind = keyof typeof column

async function goTo(row: number, kind: Kind): Promise<void> {
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < column[kind]; step += 1) await page.keyboard.press('ArrowRight')
  for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown')
}

const cell = (row: number, kind: Kind) => page.getByRole('grid', { name: 'Bảng điểm' }).locator(`[role=row]:has-text("${people[row] ?? ''}")`).getByRole('gridcell').nth(column[kind])
const holds = (row: number, kind: Kind, text: string) => cell(row, kind).getByText(text, { exact: true }).waitFor()
const heading = (row: number, title: string) => page.getByRole('heading', { name: `${title} · ${people[row] ?? ''}` }).waitFor()
const result = (text: string) => page.getByRole('form', { name: 'Phiếu chấm' }).getByRole('status').getByText(text).waitFor()

async function typeMarks(...marks: readonly string[]): Promise<void> {
  for (const [index, mark] of marks.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(mark)
  }
}

it('takes two marks, asks for a third from 10,00 apart, goes down the list with Ctrl+Enter, and grows a line per member of a panel', async () => {
  await goTo(0, 'written')
  await page.keyboard.press('F4')
  await heading(0, 'Phiếu chấm · Viết')
  await page.getByLabel('Giám khảo 1').and(page.locator(':focus')).waitFor()
  await typeMarks('72,5', '67.5')
  await result('chênh 5,00, lấy trung bình 70,00')
  await page.keyboard.press('Control+Enter')
  await heading(1, 'Phiếu chấm · Viết')
  await holds(0, 'written', '70,00')

  await page.getByLabel('Giám khảo 1').and(page.locator(':focus')).waitFor()
  await typeMarks('75', '65')
  await result('chênh 10,00; từ 10,00 phải chấm lần ba')
  await page.keyboard.press('Control+Enter')
  await heading(2, 'Phiếu chấm · Viết')
  await holds(1, 'written', 'chênh')
  await page.keyboard.press('Escape')
  await page.getByRole('progressbar', { name: 'Đã nhập Viết' }).and(page.locator('[aria-valuenow="1"]')).waitFor()

  await goTo(0, 'written')
  await page.keyboard.press('F8')
  await page.keyboard.press('F4')
  await heading(0, 'Phiếu chấm · P. vấn')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Phiếu chấm' }).waitFor({ state: 'hidden' })
  await goTo(1, 'written')
  await page.keyboard.press('F4')
  await page.getByLabel('Lần ba').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('65')
  await page.keyboard.press('Control+Enter')
  await holds(1, 'written', '65,00')
  await page.keyboard.press('Escape')

  await goTo(3, 'interview')
  await look(window, 'bang-diem')
  await page.keyboard.press('F4')
  await page.getByLabel('Thành viên 1').and(page.locator(':focus')).waitFor()
  await look(window, 'phieu-cham')
  await typeMarks('80', '85', '90')
  await result('trung bình 3 thành viên 85,00')
  // Saved and left in one breath: no question, and no sheet that opens by itself afterwards.
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Escape')
  await holds(3, 'interview', '85,00')
  await page.getByRole('heading', { name: 'Phiếu chấm' }).waitFor({ state: 'hidden' })
  await goTo(3, 'interview')
  await page.keyboard.type('70')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Ô này lấy điểm từ phiếu chấm').waitFor()
  await page.keyboard.press('Escape')
  await holds(3, 'interview', '85,00')
  expect(window.complaints).toEqual([])
})

/** Keys that come before the program has had a task of its own between them, as from a typist on a busy machine. */
async function strike(...keys: readonly string[]): Promise<void> {
  await page.evaluate(async (pressed) => {
    for (const key of pressed) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }))
      await Promise.resolve()
    }
  }, keys)
}

it('asks before what is typed is lost, by Esc and by leaving the page, and tells what was saved meanwhile', async () => {
  await goTo(0, 'written')
  await page.keyboard.press('F4')
  await page.getByLabel('Giám khảo 1').and(page.locator(':focus')).waitFor()
  await typeMarks('70', '70')
  await page.keyboard.press('Control+Enter')
  await heading(1, 'Phiếu chấm · Viết')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Phiếu chấm' }).waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+Home')
  await strike('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'F4')
  await heading(0, 'Phiếu chấm · Viết')
  await page.getByLabel('Giám khảo 1').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('71')
  await page.keyboard.press('Escape')
  await page.getByText('Bỏ những gì đang gõ?').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Bỏ những gì đang gõ?').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Kết quả', exact: true }).click()
  await page.getByText('Bỏ những gì đang gõ?').waitFor()
  await page.keyboard.press('Escape')
  expect(await page.getByLabel('Giám khảo 1').inputValue()).toBe('71')

  await page.getByRole('grid', { name: 'Bảng điểm' }).getByText(people[5]).click()
  await page.keyboard.press('Control+Z')
  await page.getByText('Phiếu này vừa được ghi khác đi').waitFor()
  await heading(0, 'Phiếu chấm · Viết')
  await page.getByRole('button', { name: 'Lưu bản đang gõ' }).click()
  await holds(0, 'written', '70,50')
})

it('writes down a violation with what it makes of the mark, and takes it out with a reason', async () => {
  await goTo(2, 'written')
  await page.keyboard.type('72,5')
  await page.keyboard.press('Enter')
  await goTo(2, 'written')
  await page.keyboard.press('Alt+P')
  await heading(2, 'Vi phạm')
  await page.keyboard.press('Enter')
  await page.keyboard.type('canh')
  await page.keyboard.press('Enter')
  await page.getByText('Viết bị cảnh cáo, trừ 50 %: 72,50 còn 36,25').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Chưa có số biên bản').waitFor()
  await page.keyboard.type('03/BB')
  await page.keyboard.press('Control+Enter')
  await cell(2, 'written').getByText('CC', { exact: true }).waitFor()

  await page.keyboard.press('Alt+P')
  await page.getByText('Đã ghi: cảnh cáo; biên bản 03/BB.').waitFor()
  await page.getByRole('button', { name: 'Bỏ vi phạm…' }).click()
  await page.getByLabel('Lý do').fill('ghi nhầm người')
  await page.getByRole('button', { name: 'Bỏ vi phạm', exact: true }).click()
  await cell(2, 'written').getByText('CC', { exact: true }).waitFor({ state: 'hidden' })
  expect(window.complaints).toEqual([])
})
