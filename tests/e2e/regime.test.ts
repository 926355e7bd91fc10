import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { anExamToDecide, civilServants } from '../api/an-exam-to-decide.ts'
import { pageTexts } from '../unit/writers/read-pdf.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { answerDialogs, openWindow, removeFolder } from './a-window.ts'
import { unlockIntoExam } from './demo-steps.ts'
import { typeField } from './keys.ts'
import { openPaper, openStep } from './exam-day-steps.ts'

let template: string
beforeAll(async () => {
  template = await makeTemplate(async (client) => {
    await anExamToDecide(client, { ...civilServants, name: 'Kỳ thi tuyển công chức năm 2026' }, { 'TH-01': { name: 'Chuyên viên tổng hợp', quota: 3 } }, [
      ['Ma Thị Ánh', 'TH-01', 7200],
      ['Lò Thị Bình', 'TH-01', 5500],
      ['Giàng A Páo', 'TH-01', 4750],
    ])
  })
})
afterAll(() => removeFolder(template))

const values = (page: Page) => page.getByRole('grid', { name: 'Giá trị của quy chế' })

/** Goes to the first value that the words find. */
async function goToValue(page: Page, words: string, title: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(words)
  await values(page).getByRole('gridcell', { name: title, exact: true }).waitFor()
  await page.keyboard.press('Enter')
}

/** Types number, day and signer of the paper, and its name if it has one, into the fields from the focused one on. */
async function typePaper(page: Page, ...fields: readonly string[]): Promise<void> {
  for (const text of fields) await typeField(page, text)
}

it('confirms one value, replaces the threshold by a scheme, and shows both in the results and on the paper of comparison', async () => {
  const window = await openWindow(copyTemplate(template))
  const { page } = window
  try {
    await unlockIntoExam(page, passphrase)
    await page.keyboard.press('Control+PageDown')
    await page.getByText('3 giá trị chưa đối chiếu').waitFor()
    await goToValue(page, 'dung nua', 'Làm tròn khi đúng nửa')
    await page.keyboard.press('a')
    await page.getByRole('dialog').getByText('Xác nhận 1 giá trị theo văn bản nào?').waitFor()
    await page.getByLabel('Số văn bản').and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').getByText(/^Chưa có số/).waitFor()
    await typePaper(page, '31-QĐ/HĐTD', '20/11/2026', 'Hà Văn Tú', '')
    await page.getByText('2 giá trị chưa đối chiếu').waitFor()

    await goToValue(page, 'nguong diem dat', 'Điểm đạt, chưa cộng ưu tiên')
    await page.keyboard.press('F2')
    await page.getByText('Đang là từ 50,00 điểm (NĐ 170/2025 Đ.10 k.1 a)').waitFor()
    await typePaper(page, '60', '05-QĐ/TU', '16/11/2026', 'Lò Văn Thành', 'Đề án 05-ĐA/TU')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await values(page).getByRole('row').filter({ hasText: 'Điểm đạt, chưa cộng ưu tiên' }).filter({ hasText: '60,00 điểm' }).getByText('thay 16/11/2026').waitFor()

    await openStep(page, 'Kết quả')
    await page.getByText('Trúng tuyển 1', { exact: true }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('list', { name: 'Thứ tự xét' }).getByText('Vòng 2 được 55,00, cần 60 trước điểm ưu tiên').waitFor()
    await page.getByRole('button', { name: '05-QĐ/TU ngày 16/11/2026' }).waitFor()

    const file = join(window.folder, 'so sánh.pdf')
    await page.keyboard.press('Control+P')
    await openPaper(page, /^Bảng so sánh quy chế/)
    await page.getByRole('button', { name: /^In \d+ trang/ }).waitFor()
    await answerDialogs(window, { save: file })
    await page.keyboard.press('Control+S')
    await page.getByText('Đã lưu so sánh.pdf').waitFor()
    const [paper = ''] = pageTexts(readFileSync(file), '-layout')
    const words = paper.replaceAll(/\s+/gu, ' ')
    expect(words).toContain('Thay 1 giá trị, xác nhận 1 giá trị.')
    expect(words).toContain('Còn 2 giá trị chưa đối chiếu văn bản gốc và chưa được xác nhận.')
    expect(words.indexOf('60,00 điểm')).toBeGreaterThan(words.indexOf('50,00 điểm'))
    expect(words).toContain('Đề án 05-ĐA/TU')

    await page.keyboard.press('Control+Z')
    await openStep(page, 'Kết quả')
    await page.getByText('Trúng tuyển 2', { exact: true }).waitFor()
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
    removeFolder(window.folder)
  }
})
