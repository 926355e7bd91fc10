import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { unlockIntoExam } from './demo-steps.ts'

const line = '008198001234|071234567|LÒ THỊ HÒA|14021998|Nữ|Tổ 5, phường Minh Xuân, Tuyên Quang|20052021'

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
  await page.getByRole('grid', { name: 'Thí sinh' }).waitFor()
  await page.keyboard.press('Control+N')
  await page.getByRole('form', { name: 'Phiếu đăng ký' }).waitFor()
})
afterEach(async () => {
  expect(window.complaints).toEqual([])
  await window.close()
  removeFolder(window.folder)
})

const box = (label: string) => page.getByLabel(label)
const values = () => Promise.all(['Họ và tên', 'Ngày sinh', 'Số CCCD', 'Nơi thường trú'].map((label) => box(label).inputValue()))
const asOnCard = ['Lò Thị Hòa', '14/02/1998', '008198001234', 'Tổ 5, phường Minh Xuân, Tuyên Quang']

/** As a scanner in the place of the keyboard does it: figures and letters one by one, then Enter. */
async function scan(text = line): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

it.each([
  ['the box of the name', () => box('Họ và tên').focus()],
  ['the box of a date', () => box('Ngày sinh').focus()],
  ['a list of choices', () => box('Dân tộc').focus()],
  ['the choice of the sex', () => page.getByRole('radio', { name: 'Nam' }).focus()],
  ['nothing at all', () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())],
])('fills the form from a card scanned into %s, and leaves nothing of the line in it', async (_what, focus) => {
  await focus()
  await scan()
  await page.getByText('Đã điền theo thẻ số 008198001234.').waitFor()
  expect(await values()).toEqual(asOnCard)
  expect(await page.getByRole('radio', { name: 'Nữ' }).isChecked()).toBe(true)
  expect(await page.getByRole('textbox').evaluateAll((boxes) => boxes.filter((one) => (one as HTMLInputElement).value.includes('|')).length)).toBe(0)
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe('')
})

it('takes a pasted line too', async () => {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, line)
  await page.getByText('Đã điền theo thẻ').waitFor()
  expect(await values()).toEqual(asOnCard)
})

it('asks where something else was typed, by keyboard, and keeps the box until then', async () => {
  await box('Ngày sinh').fill('14/02/1989')
  await box('Họ và tên').fill('Lò Thị Hoa')
  await scan()
  await page.getByText('Ngày sinh: thẻ ghi 14/02/1998, ô này 14/02/1989: dùng theo thẻ?').waitFor()
  expect(await values()).toEqual(['Lò Thị Hoa', '14/02/1989', ...asOnCard.slice(2)])
  // The name is asked first: it stays; the birth is taken from the card.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('Đã điền theo thẻ').waitFor()
  expect(await values()).toEqual(['Lò Thị Hoa', ...asOnCard.slice(1)])
})

it('says what is wrong with a line that is no card, and changes nothing', async () => {
  await box('Họ và tên').fill('Ma Thị Ánh')
  await scan('00819800123||LÒ THỊ HÒA|14021998|Nữ|Tổ 5|20052021')
  await page.getByRole('alert').getByText('có 11 chữ số; số CCCD có 12').waitFor()
  await page.keyboard.type('008198001234||LÒ THỊ')
  await page.getByRole('alert').getByText('mới có 3 trong 7 phần').waitFor()
  expect(await values()).toEqual(['Ma Thị Ánh', '', '', ''])
})
