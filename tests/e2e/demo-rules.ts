import type { Page } from 'playwright-core'
import { answerDialogs, type RunningWindow } from './a-window.ts'
import { openStep } from './exam-day-steps.ts'
import { typeField } from './keys.ts'

type Look = (what: string) => Promise<void>

/** Confirms by one paper every value that was not compared with the original text; from the step of the posts and back. */
export async function confirmRegime(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+ArrowUp')
  await page.getByRole('heading', { name: '1. Kế hoạch' }).waitFor()
  await page.keyboard.press('Control+PageDown')
  await page.getByRole('grid', { name: 'Giá trị của quy chế' }).waitFor()
  await look('quy-che')
  await page.getByText('Chưa đối chiếu 3').click()
  await page.keyboard.press('/')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('a')
  await page.getByLabel('Số văn bản').and(page.locator(':focus')).waitFor()
  for (const text of ['31-QĐ/HĐTD', '20/8/2026', 'Hà Văn Tú']) await typeField(page, text)
  await look('xac-nhan-gia-tri')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Không còn giá trị nào chưa đối chiếu.').waitFor()
}

/** Says when the notice was published, and leaves the deadlines that follow from it as a calendar file. */
export async function enterNotice(window: RunningWindow, file: string, look: Look): Promise<void> {
  const { page } = window
  await page.keyboard.press('Control+PageDown')
  await page.getByRole('grid', { name: 'Mốc thời gian' }).getByRole('gridcell', { name: 'Thông báo tuyển dụng', exact: true }).click()
  await page.keyboard.press('Enter')
  await page.getByLabel('Ngày (nếu có)').and(page.locator(':focus')).waitFor()
  await typeField(page, '20/8/2026')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('grid', { name: 'Mốc thời gian' }).getByRole('row').filter({ hasText: 'Hết hạn nhận phiếu đăng ký' }).getByText('21/9/2026').waitFor()
  await look('moc-thoi-gian')
  await answerDialogs(window, { save: file })
  await page.keyboard.press('Control+E')
  await page.getByText(/^Đã ghi \d+ việc chưa xong vào/).waitFor()
}

/** Tries a higher threshold beside the ranking: nothing is stored. */
export async function tryThreshold(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+T')
  await page.keyboard.press('Alt+Q')
  await page.getByLabel('Giá trị của quy chế').and(page.locator(':focus')).waitFor()
  await typeField(page, 'diem dat')
  await page.getByLabel('Điểm đạt, chưa cộng ưu tiên').and(page.locator(':focus')).waitFor()
  await typeField(page, '60')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: /người đổi kết quả/ }).waitFor()
  await look('thu-thay-doi')
  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: 'Kết quả' }).waitFor()
}

/** Reads why somebody did not win, and opens the sheet that says it on paper. */
export async function openReasonSheet(page: Page, look: Look): Promise<void> {
  await openStep(page, 'Kết quả')
  const ranking = page.getByRole('grid', { name: 'Kết quả' })
  await ranking.waitFor()
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown')
  const name = await ranking.getByRole('row', { selected: true }).getByRole('gridcell').nth(1).textContent()
  await page.getByRole('complementary').getByText(`${name ?? ''} ·`).waitFor()
  await page.getByText('Vì sao không trúng tuyển?').waitFor()
  await look('vi-sao')
  await page.keyboard.press('Alt+P')
  await page.getByRole('button', { name: 'In 1 trang' }).waitFor()
}
