import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { unlockOffice } from './demo-steps.ts'

const name = 'Lò Văn Nam'
const own = 'mật khẩu của Nam'

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
  await unlockOffice(page, passphrase)
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  await page.getByRole('link', { name: 'Người dùng' }).click()
  await page.getByRole('grid', { name: 'Danh sách người dùng' }).waitFor()
})
afterEach(async () => {
  expect(window.complaints).toEqual([])
  await window.close()
  removeFolder(window.folder)
})

/** The form for a role begins in its first field. */
const scopeFocused = () => page.locator('input[value="office"]:focus').waitFor({ state: 'attached' })

/** Adds a person by keyboard; gives the code as it was shown, and leaves the form for the first role open. */
async function invite(): Promise<string> {
  await page.keyboard.press('Control+N')
  await page.getByRole('form', { name: 'Thêm người dùng' }).waitFor()
  await page.keyboard.insertText(name)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `Mã mở lần đầu của ${name}` })
  await dialog.waitFor()
  const code = await dialog.getByLabel('Mã', { exact: true }).locator('span').allTextContents()
  await dialog.getByRole('button', { name: 'Chép' }).press('Enter')
  expect(await window.application.evaluate(({ clipboard }) => clipboard.readText())).toBe(code.join('-'))
  await dialog.getByRole('button', { name: 'Đã giao mã' }).press('Enter')
  await page.getByRole('form', { name: 'Giao việc' }).waitFor()
  await scopeFocused()
  return code.join(' ')
}

it('adds a person, gives a role, and the person chooses a passphrase with the code that was shown once', async () => {
  const code = await invite()
  await page.getByRole('radio', { name: 'Cán bộ hồ sơ' }).press('Space')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('region', { name: 'Việc được giao' }).getByText('Cán bộ hồ sơ').waitFor()
  expect(await page.content()).not.toContain(code.slice(0, 4))

  await page.keyboard.press('Control+L')
  await page.getByRole('combobox', { name: 'Người dùng' }).selectOption({ label: `${name} · mở lần đầu` })
  await page.getByLabel('Mã mở lần đầu').fill('0000 0000 0000 0000')
  for (const label of ['Mật khẩu mới', 'Gõ lại mật khẩu']) await page.getByLabel(label).fill(own)
  await page.keyboard.press('Enter')
  await page.getByText('Mã mở lần đầu chưa đúng (lần 1)').waitFor()
  await page.getByLabel('Mã mở lần đầu').fill(code.toLowerCase())
  await page.getByLabel('Gõ lại mật khẩu').press('Enter')
  await page.getByRole('banner').getByText(name).waitFor()
  expect(await page.getByRole('navigation', { name: 'Khu vực' }).getByRole('link').allTextContents()).toEqual(['Tổ chức', 'Nhật ký', 'Cài đặt'])
})

it('says under a role why this person may not hold it, before anything is sent (TT 22/2025 Quy chế Đ.5 k.4 c)', async () => {
  await page.keyboard.press('Control+G')
  await scopeFocused()
  await page.getByText('Một kỳ thi', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Kỳ thi', exact: true }).focus()
  await page.keyboard.insertText('cong chuc')
  await page.keyboard.press('Enter')
  const keeper = page.getByRole('radio', { name: 'Giữ phách' })
  expect(await keeper.isDisabled()).toBe(true)
  await page.getByText('Đang giữ việc “Thư ký hội đồng” (cả cơ quan)').first().waitFor()
  expect(await page.getByRole('radio', { name: 'Giám khảo' }).isDisabled()).toBe(false)
})
