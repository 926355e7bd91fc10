import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
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
  await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click()
  await page.getByText(`${people.length} trong ${people.length} thí sinh`).waitFor()
})
afterEach(async () => {
  await window.close()
  removeFolder(window.folder)
})

const [first] = people

/** Opens the first candidate's form and types a birth date into it. */
async function typeBirth(date: string): Promise<void> {
  await page.getByRole('grid', { name: 'Thí sinh' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Ngày sinh' }).fill(date)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('grid', { name: 'Thí sinh' }).waitFor()
}

async function openHistory(): Promise<void> {
  await page.getByRole('link', { name: 'Nhật ký' }).click()
  await page.getByRole('grid', { name: 'Nhật ký' }).waitFor()
}

it('field report 43: puts an old value back as a correction with its reason, by the keyboard, and Hoàn tác takes that back', async () => {
  await typeBirth('12/3/1999')
  await page.getByRole('grid', { name: 'Thí sinh' }).focus()
  await page.keyboard.press('Enter')
  const birth = page.getByRole('textbox', { name: 'Ngày sinh' })
  await birth.focus()
  await page.keyboard.press('Alt+H')
  const dialog = page.getByRole('dialog', { name: 'Lịch sử ô Ngày sinh' })
  await dialog.getByText('đang có').waitFor()
  expect((await dialog.locator('li b').allTextContents()).map((text) => text.replace(/\s+/gu, ' ').trim())).toEqual(['21/6/2000 12/3/1999', '21/6/2000'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await dialog.getByText('Chưa có lý do. Ghi vì sao giá trị này mới đúng.').waitFor()
  await page.keyboard.insertText('Giấy khai sinh ghi năm 2000')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  expect([await birth.inputValue(), await birth.evaluate((input) => input === document.activeElement)]).toEqual(['21/6/2000', true])
  await page.getByText(`Đã sửa sai: ${first}`).waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText(`Đã hoàn tác sửa sai: ${first}`).waitFor()
  await expect.poll(() => birth.inputValue()).toBe('12/3/1999')
  expect(window.complaints).toEqual([])
})

it('field report 57: tells every act in words, finds it without accents, and takes it back', async () => {
  await typeBirth('1999')
  await openHistory()
  const details = page.getByRole('complementary', { name: 'Chi tiết' })
  await page.keyboard.press('/')
  await page.keyboard.insertText('sua thi sinh')
  await page.getByText('1 trong', { exact: false }).first().waitFor()
  await details.getByText(`Thí sinh ${first}`).waitFor()
  expect(await details.getByRole('region', { name: 'Thay đổi' }).innerText()).toMatch(/Ngày sinh\s+21\/6\/2000\s+1999/u)
  // From the box to the list, from the list to the button.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Enter')
  await details.getByText('Đã được hoàn tác.').waitFor()
  await page.getByRole('grid', { name: 'Nhật ký' }).getByText('Hoàn tác: Sửa thí sinh').waitFor()
  await page.getByRole('button', { name: 'Kiểm tra nhật ký' }).click()
  await page.getByText('mọi chữ ký và mã nối đều khớp').waitFor()
  expect(window.complaints).toEqual([])
})

it('undoes one’s own acts down to a chosen one, and does them again', async () => {
  for (const year of ['1991', '1992', '1993']) await typeBirth(year)
  await openHistory()
  const choose = async (choice: string) => {
    await page.getByRole('combobox', { name: 'Lọc theo việc' }).click()
    await page.getByRole('option', { name: choice }).click()
    await page.getByRole('grid', { name: 'Nhật ký' }).focus()
  }
  await choose('Của tôi, hoàn tác được')
  await page.getByText(/^14 trong/u).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Hoàn tác 3 việc?' }).getByRole('button', { name: 'Hoàn tác 3 việc' }).click()
  await page.getByText('Đã hoàn tác 3 việc.').waitFor()
  await choose('Của tôi, làm lại được')
  await page.getByText(/^3 trong/u).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Đã làm lại 1 việc.').waitFor()
  await page.getByText(/^2 trong/u).first().waitFor()
  expect(window.complaints).toEqual([])
})
