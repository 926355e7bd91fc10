import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { setUpOffice, unlockOffice } from './demo-steps.ts'

const passphrase = 'một hai ba bốn năm sáu'
let window: RunningWindow | undefined

afterEach(async () => {
  await window?.close()
  if (window) removeFolder(window.folder)
})

it('sets an office up by keyboard alone and unlocks it after a restart', async () => {
  window = await openWindow()
  await setUpOffice(window.page, { name: 'Hà Thị Lan', passphrase })
  await window.page.getByText('Chưa có kỳ thi. Lập kỳ thi từ kế hoạch đã duyệt').waitFor()
  expect(window.complaints).toEqual([])
  const { folder } = window
  await window.close()
  expect(readFileSync(join(folder, 'du-lieu/minh-tuyen.mtdb')).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')

  window = await openWindow(folder)
  const { page } = window
  await page.getByRole('heading', { name: 'Mở khóa' }).waitFor()
  expect(await page.getByRole('main').textContent()).toContain('Hà Thị Lan')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('sai hẳn rồi')
  await page.keyboard.press('Enter')
  await page.getByText('Mật khẩu chưa đúng').waitFor()
  await unlockOffice(page, passphrase)
  await page.getByText('Ban Tổ chức Tỉnh ủy Tuyên Quang').first().waitFor()
})

it('shows the recovery key even when Enter is pressed twice', async () => {
  window = await openWindow()
  const { page } = window
  const type = async (text: string) => {
    await page.keyboard.insertText(text)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('heading', { name: '1. Cơ quan' }).waitFor()
  for (const text of ['Ban Tổ chức', 'Tỉnh ủy Tuyên Quang', 'Ban Tổ chức', 'BTCTU', 'Tuyên Quang']) await type(text)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '2. Người quản trị' }).waitFor()
  for (const text of ['Hà Thị Lan', passphrase, passphrase]) await type(text)
  await page.getByRole('heading', { name: '3. Nơi lưu dữ liệu' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Mã khôi phục' }).or(page.getByRole('form', { name: 'Gõ lại hai nhóm' })).waitFor()
  if (await page.getByRole('form', { name: 'Gõ lại hai nhóm' }).isVisible()) await page.getByRole('button', { name: 'Xem lại 13 nhóm' }).click()
  expect(await page.getByRole('list', { name: 'Mã khôi phục' }).getByRole('listitem').count()).toBe(13)
})
