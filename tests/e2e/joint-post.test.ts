import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { anExamToDecide, civilServants } from '../api/an-exam-to-decide.ts'
import { newRequest } from '../api/an-office.ts'
import { fileFacts, pageTexts } from '../unit/writers/read-pdf.ts'
import { makeTemplate, passphrase } from './a-template.ts'
import { answerDialogs, openWindow, removeFolder } from './a-window.ts'
import { unlockIntoExam } from './demo-steps.ts'
import { openStep } from './exam-day-steps.ts'
import { typeField } from './keys.ts'

let template: string
beforeAll(async () => {
  template = await makeTemplate(async (client) => {
    const agency = async (name: string) => (await client.organizations.create({ name, requestId: newRequest() })).id
    const [finance, construction] = [await agency('Sở Tài chính'), await agency('Sở Xây dựng')]
    const wants = { agencies: [finance, construction] }
    const agencies = [finance, construction].map((agencyId) => ({ agencyId, places: 1 }))
    await anExamToDecide(client, { ...civilServants, name: 'Kỳ thi tuyển công chức năm 2026' }, { 'VT-01': { name: 'Văn thư', quota: 2, agencies } }, [
      ['Bàn Văn Sơn', 'VT-01', 7800, wants],
      ['Chẩu Thị Lệ', 'VT-01', 7800, wants],
      ['Đàm Thị Hoa', 'VT-01', 7050, wants],
    ])
  })
})
afterAll(() => removeFolder(template))

async function typePaper(page: Page, number: string): Promise<void> {
  await page.getByLabel('Số văn bản').focus()
  await typeField(page, number)
  await typeField(page, '24/11/2026')
  await typeField(page, 'Trần Văn Minh')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

it('assigns equals of a joint post, fills the place of a winner who declines, and prints the reasons of each by articles', async () => {
  const window = await openWindow(template)
  const { page } = window
  try {
    await unlockIntoExam(page, passphrase)
    await openStep(page, 'Kết quả')
    await page.getByText('Chẩu Thị Lệ · VT-01').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('2 người bằng nhau cùng chọn cơ quan không đủ chỉ tiêu.').waitFor()
    await page.getByRole('radio', { name: 'Chẩu Thị Lệ' }).and(page.locator(':focus')).press('Enter')
    await page.getByLabel('Cơ quan còn chỉ tiêu').and(page.locator(':focus')).waitFor()
    await page.keyboard.insertText('tai chinh')
    await page.keyboard.press('Enter')
    await typePaper(page, '77-QĐ/BTCTU')
    await page.getByRole('region', { name: 'Vị trí VT-01' }).getByText(/^Chẩu Thị Lệ về Sở Tài chính/).waitFor()

    await page.keyboard.press('Delete')
    await page.getByRole('dialog').getByText('Người đứng đầu quyết định có tuyển Đàm Thị Hoa').waitFor()
    await page.getByLabel('Từ chối nhận việc').press('Space')
    await typePaper(page, '81-TB/BTCTU')
    await page.getByText('còn 1 chỉ tiêu chưa xác định').waitFor()
    await page.getByRole('button', { name: /^Ghi quyết định/ }).press('Enter')
    await page.getByText('Không tuyển thêm ai; để trống 1 chỉ tiêu.').waitFor()
    await page.keyboard.press('Space')
    await typePaper(page, '85-QĐ/BTCTU')
    await page.getByText('trúng tuyển 2/2 chỉ tiêu').waitFor()

    const articles = await page.getByRole('list', { name: 'Thứ tự xét' }).getByRole('button').allTextContents()
    expect(articles).toEqual(['NĐ 170/2025 Đ.9 k.2', 'NĐ 170/2025 Đ.10 k.1 a', 'NĐ 170/2025 Đ.10 k.1 b', 'NĐ 170/2025 Đ.18 k.3, sửa đổi bởi NĐ 300/2026'])
    await page.keyboard.press('Alt+P')
    await page.getByRole('heading', { level: 1, name: /^Phiếu lý do/ }).waitFor()
    await page.getByRole('button', { name: 'In 1 trang' }).waitFor()
    const papers = page.getByRole('navigation', { name: 'Giấy tờ' })
    const [list, chosen] = [await papers.boundingBox(), await papers.getByRole('button', { name: /^Phiếu lý do/ }).boundingBox()]
    expect((chosen?.y ?? Infinity) + (chosen?.height ?? 0)).toBeLessThanOrEqual((list?.y ?? 0) + (list?.height ?? 0))
    const file = join(window.folder, 'phiếu lý do.pdf')
    await answerDialogs(window, { save: file })
    await page.keyboard.press('Control+S')
    await page.getByText('Đã lưu phiếu lý do.pdf').waitFor()
    const bytes = readFileSync(file)
    expect(fileFacts(bytes)['Pages']).toBe('1')
    const words = pageTexts(bytes, '-raw').join(' ').replaceAll(/\s+/gu, ' ')
    for (const text of ['Chẩu Thị Lệ', ...articles, '77-QĐ/BTCTU ngày 24/11/2026', '81-TB/BTCTU', 'Kết luận: Hủy kết quả trúng tuyển']) expect(words).toContain(text)
    expect(words).not.toContain('Bàn Văn Sơn')
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
  }
})
