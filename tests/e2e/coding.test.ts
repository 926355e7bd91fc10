import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { anExamToCode, keeperNames } from '../api/an-exam-to-code.ts'
import { aJoined, give, passphraseOf } from '../api/a-user.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate } from './a-template.ts'
import { sitAtStep } from './exam-day-steps.ts'

const names = ['Lý A Sử', 'Bàn Văn Quý', 'Hà Thị Mai', 'Lò Văn An', 'Ma Thị Bé', 'Quan Văn Cả']
const typists = ['Nguyễn Văn Gõ', 'Trần Thị Nhập'] as const
const settler = 'Đỗ Thị Chốt'

let template: string
let window: RunningWindow
let page: Page

beforeAll(async () => {
  template = await makeTemplate(async (client, file) => {
    const { examId } = await anExamToCode({ client, file }, names)
    for (const name of [...typists, settler]) {
      const { id } = await aJoined({ client, file }, name)
      await give(client, id, name === settler ? 'settler' : 'typist', { examId })
    }
  })
})
afterAll(() => removeFolder(template))
beforeEach(async () => {
  window = await openWindow(copyTemplate(template))
  page = window.page
})
afterEach(async () => {
  expect(window.complaints).toEqual([])
  await window.close()
  removeFolder(window.folder)
})

const sitDown = (name: string, step: string) => sitAtStep(page, name, passphraseOf(name), step)
const standUp = () => page.keyboard.press('Control+L')

/** Keys totals in the order of the bag; gives the codes as they stood on the line. */
async function keyBag(totals: readonly string[]): Promise<string[]> {
  await page.getByRole('grid', { name: 'Túi bài theo lần chấm' }).waitFor()
  await page.keyboard.press('Enter')
  const line = page.locator('.mt-keying-code')
  await line.waitFor()
  const codes: string[] = []
  for (const [index, total] of totals.entries()) {
    await page.getByText(`Bài thứ ${index + 1}`, { exact: true }).waitFor()
    const code = (await line.textContent()) ?? ''
    codes.push(code)
    await page.keyboard.type(code.slice(-2).toLowerCase())
    await page.keyboard.press('Enter')
    await page.keyboard.type(total)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: 'Nhập xong túi này' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('grid', { name: 'Túi bài theo lần chấm' }).waitFor()
  return codes
}

it('codes the scripts with two keepers, keys every mark twice, settles the difference and locks the bag', async () => {
  await sitDown(keeperNames[0], 'Làm phách')
  await page.getByText('Có mặt làm bài trên giấy 6 người, nộp 12 tờ.').waitFor()
  await page.locator(`input[value="${keeperNames[1]}"]`).waitFor()
  await page.getByLabel('Mật khẩu của người thứ hai').fill('không đúng')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Mật khẩu chưa đúng (lần 1).').waitFor()
  await page.getByLabel('Mật khẩu của người thứ hai').fill(passphraseOf(keeperNames[1]))
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'In 4 trang nhãn' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Đã niêm phong').first().waitFor()
  await page.getByText('6 bài, 12 tờ', { exact: true }).waitFor()
  await standUp()

  await sitDown(typists[0], 'Nhập điểm theo phách')
  const codes = await keyBag(['70', '65,5', '50', '80,25', '49.75', '90'])
  expect(new Set(codes).size).toBe(6)
  await standUp()
  await sitDown(typists[1], 'Nhập điểm theo phách')
  expect(await keyBag(['70', '65,5', '50,5', '80,25', '49,75', '90'])).toEqual(codes)
  await standUp()

  await sitDown(settler, 'Nhập điểm theo phách')
  await page.getByText('lệch 1').waitFor()
  await page.getByRole('grid', { name: 'Túi bài theo lần chấm' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel(`Chốt bài ${codes[2] ?? ''}, tổng điểm`).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('50,5')
  await page.keyboard.press('Enter')
  await page.getByText('không còn chỗ lệch').waitFor()
  await page.getByLabel('Số bài theo biên bản giao nhận').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('6')
  await page.keyboard.press('Enter')
  await page.keyboard.type('11')
  await page.keyboard.press('Enter')
  await page.getByText('Biên bản ghi 11 tờ, túi có 12 tờ.').waitFor()
  await page.getByLabel('Số tờ').fill('12')
  await page.keyboard.press('Enter')
  await page.getByText('Đã khóa', { exact: true }).waitFor()
})

it('stops a typist who has another script in hand, and says nothing but its code', async () => {
  await sitDown(keeperNames[0], 'Làm phách')
  await page.locator(`input[value="${keeperNames[1]}"]`).waitFor()
  await page.getByLabel('Mật khẩu của người thứ hai').fill(passphraseOf(keeperNames[1]))
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'In 4 trang nhãn' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Đã niêm phong').first().waitFor()
  await standUp()
  await sitDown(typists[0], 'Nhập điểm theo phách')
  await page.getByRole('grid', { name: 'Túi bài theo lần chấm' }).waitFor()
  await page.keyboard.press('Enter')
  const line = page.locator('.mt-keying-code')
  await line.waitFor()
  const code = (await line.textContent()) ?? ''
  await page.keyboard.type('zz')
  await page.keyboard.press('Enter')
  await page.keyboard.type('170')
  await page.keyboard.press('Enter')
  await page.getByText(`Hai chữ cuối không khớp: dòng này là bài ${code}.`).waitFor()
  await page.keyboard.type(code.slice(-2))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('Tổng điểm tối đa 100,00 điểm. Đã gõ 170.').waitFor()
  const shown = await page.content()
  for (const name of names) expect(shown).not.toContain(name)
  expect(await window.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle()).join())).not.toContain(code)
})
