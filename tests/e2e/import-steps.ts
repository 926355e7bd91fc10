import { answerDialogs, type RunningWindow } from './a-window.ts'

/**
 * Reads a list with mistakes, answers for the hidden rows, mends one kind of mistake everywhere at once, saves what
 * still needs mending as a workbook of its own, takes the rest, and takes the whole import back.
 */
export async function mendFaultyList(window: RunningWindow, workbook: string, badRows: string, look: (what: string) => Promise<void>): Promise<void> {
  const { page } = window
  await answerDialogs(window, { open: workbook })
  await page.keyboard.press('Control+I')
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).click()
  await page.getByRole('heading', { name: 'Xem trước' }).waitFor()
  await look('tep-loi')
  await page.getByRole('button', { name: 'Lấy 2 dòng ẩn' }).click()
  await page.getByRole('button', { name: 'Sửa thành TH-03' }).click()
  await page.getByRole('status').filter({ hasText: '15 cần sửa' }).waitFor()
  await look('tep-loi-da-sua-mot-loai')
  await answerDialogs(window, { save: badRows })
  await page.getByRole('button', { name: 'Tệp 15 dòng cần sửa' }).click()
  await page.getByText('Đã lưu các dòng cần sửa').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Đã nhập' }).waitFor()
  await page.getByRole('button', { name: 'Xem thí sinh' }).click()
  await page.getByText('38 trong 38 thí sinh').waitFor()
  await page.keyboard.press('Control+Z')
  await page.getByText('Chưa có thí sinh').waitFor()
}
