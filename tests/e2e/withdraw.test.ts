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
})
afterEach(async () => {
  await window.close()
  removeFolder(window.folder)
})

it('takes a candidate out only with a reason, and Ctrl+Z brings the person back', async () => {
  await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click()
  await page.getByText(`${people.length} trong ${people.length} thí sinh`).waitFor()
  await page.getByRole('button', { name: 'Bỏ thí sinh…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ thí sinh' }).click()
  await page.getByText('Chưa có lý do. Ghi vì sao bỏ thí sinh này.').waitFor()
  await page.getByRole('dialog').getByLabel('Lý do').fill('Rút đơn ngày 24/11/2026')
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ thí sinh' }).click()
  await page.getByText(`${people.length - 1} trong ${people.length - 1} thí sinh`).waitFor()
  await page.keyboard.press('Control+Z')
  await page.getByText(`${people.length} trong ${people.length} thí sinh`).waitFor()
  expect(window.complaints).toEqual([])
})

it('field report 59: says how many candidates keep a post from being withdrawn', async () => {
  await page.getByRole('button', { name: 'Vị trí, chỉ tiêu' }).click()
  await page.getByRole('grid', { name: 'Vị trí việc làm' }).getByText('TH-01').click()
  await page.keyboard.press('F2')
  await page.getByRole('button', { name: 'Bỏ vị trí…' }).click()
  await page.getByRole('dialog').getByLabel('Lý do').fill('Kế hoạch sửa đổi')
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ vị trí' }).click()
  await page.getByText(`Còn ${people.length} thí sinh dự tuyển vị trí TH-01.`).waitFor()
})
