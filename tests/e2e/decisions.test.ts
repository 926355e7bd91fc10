import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { anExamToDecide, civilServants } from '../api/an-exam-to-decide.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { openWindow, removeFolder } from './a-window.ts'
import { unlockIntoExam } from './demo-steps.ts'
import { typeField } from './keys.ts'

let template: string
beforeAll(async () => {
  template = await makeTemplate(async (client) => {
    await anExamToDecide(client, civilServants, { 'VT-01': {} }, [
      ['Đặng Thị Thu', 'VT-01', 6600],
      ['Nông Đức Thuận', 'VT-01', 6600],
      ['Sùng Thị Vân', 'VT-01', 6000],
    ])
  })
})
afterAll(() => removeFolder(template))

async function typePaper(page: Page, number: string): Promise<void> {
  await page.getByLabel('Số văn bản').focus()
  await typeField(page, number)
  await typeField(page, '24/11/2026')
  await typeField(page, 'Trần Văn Minh')
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

it('settles a tie, cancels the win, leaves the place to the next-lower person, and takes the decision back, by the keyboard', async () => {
  const window = await openWindow(copyTemplate(template))
  const { page } = window
  try {
    await unlockIntoExam(page, passphrase)
    await page.getByRole('button', { name: 'Kết quả', exact: true }).click()
    await page.getByText('Vì sao chờ quyết định?').waitFor()

    await page.keyboard.press('Enter')
    await page.getByText('Chọn 1 trong 2 người.').waitFor()
    await page.keyboard.press('Space')
    await page.getByText('Đặng Thị Thu trúng tuyển; Nông Đức Thuận không trúng.').waitFor()
    await typePaper(page, '77-QĐ/BTCTU')
    await save(page)
    await page.getByText('Hết chỉ tiêu 1/1').waitFor()

    await page.keyboard.press('Delete')
    await page.getByRole('dialog').getByText('Người đứng đầu quyết định có tuyển Nông Đức Thuận').waitFor()
    await page.getByLabel('Từ chối nhận việc').press('Space')
    await typePaper(page, '81-TB/BTCTU')
    await save(page)
    await page.getByText('còn 1 chỉ tiêu chưa xác định').waitFor()

    await page.keyboard.press('ArrowDown')
    await page.getByText('Vì sao chờ quyết định?').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Không tuyển thêm ai; để trống 1 chỉ tiêu.').waitFor()
    await page.keyboard.press('Space')
    await page.getByText('Nông Đức Thuận trúng tuyển.').waitFor()
    await typePaper(page, '85-QĐ/BTCTU')
    await save(page)
    await page.getByText('trúng tuyển 1/1 chỉ tiêu').waitFor()

    await page.getByRole('button', { name: 'Bỏ 85-QĐ/BTCTU…' }).press('Enter')
    await page.getByLabel('Lý do').fill('ghi nhầm số')
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ quyết định' }).press('Enter')
    await page.getByText('còn 1 chỉ tiêu chưa xác định').waitFor()
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
    removeFolder(window.folder)
  }
})
