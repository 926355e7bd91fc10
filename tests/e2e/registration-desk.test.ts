import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { unlockOffice } from './demo-steps.ts'
import { typeField } from './keys.ts'

const line = '008198001234|071234567|LÒ THỊ HÒA|14021998|Nữ|Tổ 5, phường Minh Xuân, Tuyên Quang|20052021'

let window: RunningWindow
let page: Page

beforeAll(async () => {
  const template = await makeTemplate()
  window = await openWindow(copyTemplate(template))
  removeFolder(template)
  page = window.page
  await unlockOffice(page, passphrase)
})
afterAll(async () => {
  await window.close()
  removeFolder(window.folder)
})
beforeEach(async () => {
  await page.reload()
  await page.getByRole('grid', { name: 'Các kỳ thi' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click()
  await page.getByRole('grid', { name: 'Thí sinh' }).waitFor()
  await page.keyboard.press('Control+N')
  await page.getByRole('form', { name: 'Phiếu đăng ký' }).waitFor()
})
afterEach(() => expect(window.complaints.splice(0)).toEqual([]))

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

it('takes a whole paper form by keyboard, in few enough keys for a minute', async () => {
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  const type = async (text: string) => {
    keys += text.length + 1
    await typeField(page, text)
  }
  const skip = async (boxes: number) => {
    for (let box = 0; box < boxes; box += 1) await press('Enter')
  }
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '').then((label) => label.replace(' *', ''))
  // One pull of the trigger: the scanner's own keys are not the clerk's.
  await scan()
  await page.getByText('Đã điền theo thẻ').waitFor()
  expect(await focused()).toBe('Vị trí dự tuyển')
  await type('TH-01')
  await skip(3)
  await type('tày')
  await type('Không')
  await skip(2)
  await type('Cục CSQLHC về TTXH')
  await type('0912345678')
  await skip(1)
  await type('Xã Tân Trào, Tuyên Quang')
  await skip(1)
  await type('Tổ 5, Minh Xuân')
  await type('Tốt')
  await type('158')
  await type('49')
  await type('12/12')
  await type('Đại học')
  await type('Đại học Luật Hà Nội')
  await type('15062020')
  await type('Đại học')
  await type('QH 12345')
  await type('Luật hành chính')
  await type('Luật')
  await type('Chính quy')
  await type('Khá')
  await skip(1)
  expect(await focused()).toBe('Cơ quan, đơn vị, dòng 1')
  await skip(1)
  await press('Control+Enter')
  await page.getByRole('heading', { name: 'Vừa thêm 1 thí sinh' }).waitFor()
  // 300 characters a minute is the speed of a clerk; the form took fewer.
  expect(keys).toBeLessThan(300)
  await press('Escape')
  await page.getByRole('grid', { name: 'Thí sinh' }).getByText('Lò Thị Hòa').first().click()
  await press('Enter')
  await page.getByRole('form', { name: 'Phiếu đăng ký' }).waitFor()
  expect(await values()).toEqual(asOnCard)
  const saved = ['Tôn giáo', 'Ngày cấp CCCD', 'Nơi cấp CCCD', 'Quê quán', 'Chỗ ở hiện nay', 'Cao, cm', 'Trường, cơ sở đào tạo, dòng 1', 'Ngày cấp, dòng 1', 'Xếp loại, dòng 1', 'Trường, cơ sở đào tạo, dòng 2']
  expect(await Promise.all(saved.map((label) => box(label).inputValue()))).toEqual(['Không', '20/5/2021', 'Cục CSQLHC về TTXH', 'Xã Tân Trào, Tuyên Quang', 'Tổ 5, Minh Xuân', '158', 'Đại học Luật Hà Nội', '15/6/2020', 'Khá', ''])
})

it('saves nothing while a date of a table cannot be read, and goes to it', async () => {
  await scan()
  await page.getByText('Đã điền theo thẻ').waitFor()
  await typeField(page, 'TH-01')
  await box('Trường, cơ sở đào tạo, dòng 1').fill('Đại học Tân Trào')
  await box('Ngày cấp, dòng 1').fill('31/02/2020')
  await page.keyboard.press('Control+Enter')
  await page.getByText('không có ngày 31').waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Ngày cấp, dòng 1')
  expect(await page.getByRole('heading', { name: 'Vừa thêm 0 thí sinh' }).count()).toBe(1)
})

it('receives a file by keyboard, tells what is missing, and opens its receipt', async () => {
  await scan('008199001235||LÒ THỊ MAI|15031999|Nữ|Tổ 7, phường Minh Xuân, Tuyên Quang|20052021')
  await page.getByText('Đã điền theo thẻ').waitFor()
  await typeField(page, 'TH-01')
  await box('Nhận ngày').focus()
  await typeField(page, '20/11/2026')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  for (const paper of ['phieu dang ky', 'van bang', 'bang diem']) {
    await box('Giấy tờ trong hồ sơ').focus()
    await typeField(page, paper)
  }
  await page.getByRole('checkbox', { name: 'Bảng điểm: đã nộp' }).focus()
  await page.keyboard.press('Space')
  await box('Bổ sung giấy thiếu đến').focus()
  await typeField(page, '01/12/2026')
  await typeField(page, '300.000')
  await typeField(page, '0012')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Vừa thêm 1 thí sinh' }).waitFor()
  // The next file of the pile came in on the same day.
  expect(await box('Nhận ngày').inputValue()).toBe('20/11/2026')
  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: 'Thí sinh' }).getByText('Lò Thị Mai').first().click()
  const panel = page.getByRole('complementary', { name: 'Thí sinh đang chọn' })
  await panel.getByRole('heading', { name: 'Hồ sơ, biên nhận số 1' }).waitFor()
  await panel.getByText('Nhận 20/11/2026, gửi bưu điện.').waitFor()
  await panel.getByText('Bảng điểm; đến 01/12/2026').waitFor()
  await panel.getByText('Phí 300.000 đồng, biên lai 0012.').waitFor()
  await page.keyboard.press('Alt+P')
  await page.getByRole('button', { name: /^Giấy biên nhận hồ sơ/ }).and(page.locator('[aria-current]')).waitFor()
  await page.getByText('1 trang').first().waitFor()
})

it('tells of a person who is registered already, and records by keyboard what somebody decides', async () => {
  const type = async (name: string) => {
    await box('Vị trí dự tuyển').focus()
    await typeField(page, 'TH-01')
    await typeField(page, name)
    await typeField(page, '05/6/1999')
    await page.getByRole('radio', { name: 'Nữ' }).press('Space')
    await page.keyboard.press('Control+Enter')
  }
  await type('Bàn Thị Ánh')
  await page.getByRole('heading', { name: 'Vừa thêm 1 thí sinh' }).waitFor()
  await type('Bàn Thị Anh')
  await page.getByText('Bàn Thị Anh có thể đã có hồ sơ.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: 'Thí sinh' }).waitFor()
  await page.keyboard.press('Alt+D')
  await page.getByRole('heading', { name: 'Chưa quyết định: 1' }).waitFor()
  await page.getByText('cùng họ tên, ngày sinh').waitFor()
  await page.getByRole('button', { name: 'Hai người…' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByLabel('Lý do').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Chưa có lý do. Ghi đã đối chiếu với giấy tờ nào.').waitFor()
  await page.keyboard.insertText('Hai CCCD khác nhau')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Đã quyết định: 1' }).waitFor()
  await page.getByText('hai người khác nhau').waitFor()
  await page.keyboard.press('Control+Z')
  await page.getByRole('heading', { name: 'Chưa quyết định: 1' }).waitFor()
})
