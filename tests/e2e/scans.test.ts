import { once } from 'node:events'
import { createWriteStream, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { OfficeClient } from '../../electron/office/office.ts'
import { newRequest } from '../api/an-office.ts'
import { finish } from '../api/answers.ts'
import { openReview, withBoard } from './a-board.ts'
import { look } from './a-look.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { answerDialogs, openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { unlockIntoExam } from './demo-steps.ts'
import { openStep } from './exam-day-steps.ts'
import { typeField } from './keys.ts'

/** A paper of as many pages. */
async function aPaper(path: string, pages: number): Promise<void> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: 'A4' })
  const written = pdf.pipe(createWriteStream(path))
  for (let page = 1; page <= pages; page += 1) pdf.addPage().fontSize(40).text(`Trang ${page}`, 80, 120)
  pdf.end()
  await once(written, 'finish')
}

/** An exam with three candidates and a scan of two pages of the first candidate. */
async function withScan(client: OfficeClient, file: string): Promise<void> {
  await withBoard(client, file)
  const [exam] = await client.exams.list()
  const examId = exam?.id ?? ''
  const [an] = (await client.candidates.search({ examId, query: 'Lò Văn An', limit: 1 })).rows
  const path = join(dirname(file), 'hồ sơ.pdf')
  await aPaper(path, 2)
  await finish(client.scans.take({ examId, kind: 'paper', files: [{ path, candidateId: an?.id ?? '' }], requestId: newRequest() }))
}

let template: string
let window: RunningWindow
beforeAll(async () => {
  template = await makeTemplate(withScan)
})
afterAll(() => removeFolder(template))
beforeEach(async () => {
  window = await openWindow(copyTemplate(template))
})

it('shows the scanned papers beside the queue and the form, turned and enlarged without leaving the box that is typed in', async () => {
  const { page } = window
  const papers = page.getByRole('region', { name: 'Bản quét của thí sinh' })
  const frame = papers.locator('iframe')
  try {
    await unlockIntoExam(page, passphrase)
    await openReview(page)
    await page.getByRole('complementary').getByRole('heading', { name: 'Lò Văn An' }).waitFor()
    await page.keyboard.press('Alt+S')
    await papers.getByText('trang 1/2').waitFor()
    await frame.waitFor()
    await look(window, 'scan-1-canh-hang-doi')
    await page.keyboard.press('Alt+End')
    await papers.getByText('trang 2/2').waitFor()
    // The papers are those of whom the queue stands at, and of nobody else.
    await page.keyboard.press('A')
    await papers.getByText('Chưa có bản quét của người này.').waitFor()
    expect(await frame.count()).toBe(0)
    await openStep(page, 'Tiếp nhận hồ sơ')
    await page.getByRole('grid', { name: 'Thí sinh' }).getByText('Lò Văn An').first().click()
    await page.keyboard.press('F2')
    await papers.getByText('trang 1/2').waitFor()
    await frame.waitFor()
    const box = page.getByRole('textbox', { name: 'Nơi thường trú' })
    await box.focus()
    await page.keyboard.insertText('Tổ 5,')
    await page.keyboard.press('Alt++')
    await papers.getByText('150 %').waitFor()
    await page.keyboard.press('Alt+End')
    await papers.getByText('trang 2/2').waitFor()
    await page.keyboard.insertText(' Minh Xuân')
    expect(await box.inputValue()).toBe('Tổ 5, Minh Xuân')
    await look(window, 'scan-2-canh-phieu')
    await page.keyboard.press('Alt+S')
    await papers.waitFor({ state: 'detached' })
    expect(await box.evaluate((node) => node === document.activeElement)).toBe(true)
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
    removeFolder(window.folder)
  }
})

it('types new people from scanned forms beside the form, each file kept with the person saved, the next one shown by itself', async () => {
  const { page } = window
  const folder = mkdtempSync(join(tmpdir(), 'Phiếu quét '))
  const papers = page.getByRole('region', { name: 'Bản quét của thí sinh' })
  try {
    await aPaper(join(folder, 'phiếu 10.pdf'), 1)
    await aPaper(join(folder, 'phiếu 9.pdf'), 2)
    await unlockIntoExam(page, passphrase)
    await openStep(page, 'Tiếp nhận hồ sơ')
    await page.getByRole('grid', { name: 'Thí sinh' }).waitFor()
    await page.keyboard.press('Control+N')
    await page.getByRole('form', { name: 'Phiếu đăng ký' }).waitFor()
    await page.keyboard.press('Alt+S')
    await papers.getByText('Chọn các bản quét phiếu để gõ theo').waitFor()
    await look(window, 'scan-3-phieu-moi')
    await window.application.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths })
    }, [join(folder, 'phiếu 10.pdf'), join(folder, 'phiếu 9.pdf')])
    await page.keyboard.press('Control+O')
    await papers.getByText('1/2 phiếu 9.pdf').waitFor()
    await page.getByLabel('Họ và tên').focus()
    await page.keyboard.insertText('Lò Thị')
    await page.keyboard.press('Alt+PageDown')
    await page.keyboard.insertText(' Quét')
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lò Thị Quét')
    await look(window, 'scan-4-go-theo')
    await page.getByText('Nữ', { exact: true }).first().click()
    await page.getByLabel('Ngày sinh').fill('5/1999')
    await page.getByLabel('Vị trí dự tuyển').focus()
    await typeField(page, 'TH-01')
    await expect.poll(() => page.getByLabel('Vị trí dự tuyển').inputValue()).toContain('TH-01')
    await page.keyboard.press('Control+Enter')
    await papers.getByText('2/2 phiếu 10.pdf').waitFor()
    await page.getByText('Vừa thêm 1 thí sinh').first().waitFor()
    // A note under the mouse takes no key away: the first Esc is the page's.
    await page.getByRole('button', { name: 'Xét điều kiện' }).hover()
    await page.getByRole('tooltip').waitFor()
    await page.keyboard.press('Escape')
    // Beside the record of the person saved lies the form that was typed from.
    await page.getByRole('grid', { name: 'Thí sinh' }).getByText('Lò Thị Quét').first().click()
    await page.keyboard.press('F2')
    await papers.getByText('1/1 phiếu 9.pdf').waitFor()
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
    removeFolder(window.folder)
    removeFolder(folder)
  }
})

it('matches photos of a folder by their names, decides the doubtful one by keyboard, keeps them in one act and takes them back', async () => {
  const { page } = window
  const folder = mkdtempSync(join(tmpdir(), 'Ảnh thẻ '))
  const files = page.getByRole('grid', { name: 'Tệp đã chọn' })
  const line = (name: string) => files.getByRole('row').filter({ hasText: name })
  try {
    await unlockIntoExam(page, passphrase)
    const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 90, height: 120 } })
    for (const name of ['008200001234.png', 'Lo Van Binh 21-6-2000.png', 'ảnh lạ.png']) writeFileSync(join(folder, name), picture)
    writeFileSync(join(folder, 'hồ sơ.txt'), 'không phải ảnh')
    writeFileSync(join(folder, 'giấy khai sinh.pdf'), '%PDF-1.7')
    writeFileSync(join(folder, 'điện thoại.heic'), '....ftypheic')
    writeFileSync(join(folder, 'quét.tif'), Buffer.from('49492a00', 'hex'))
    await answerDialogs(window, { open: folder })
    await openStep(page, 'Tiếp nhận hồ sơ')
    await page.getByRole('grid', { name: 'Thí sinh' }).waitFor()
    await page.keyboard.press('Alt+A')
    await page.getByRole('heading', { level: 1, name: 'Ảnh, bản quét theo tên tệp' }).waitFor()
    await look(window, 'scans-1-choose')
    await page.keyboard.press('Control+Shift+O')
    await line('008200001234.png').getByText('Lò Văn An, 21/6/2000, TH-01').waitFor()
    // What to do stands there whole at the smallest screen.
    const notes = await files.getByRole('gridcell').evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent))
    expect(notes).toEqual([])
    await line('008200001234.png').getByText('Khớp', { exact: true }).waitFor()
    await line('Lo Van Binh 21-6-2000.png').getByText('Cần xem').waitFor()
    await line('ảnh lạ.png').getByText('Không khớp').waitFor()
    await page.getByRole('button', { name: 'Ghi 1 ảnh' }).waitFor()
    await look(window, 'scans-2-matched')
    const places = await files.getByRole('row').allTextContents()
    await page.keyboard.press('Control+Home')
    for (let step = 1; step < places.findIndex((text) => text.includes('Lo Van Binh')); step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Ghi 2 ảnh' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Đã ghi 2 ảnh').waitFor()
    await page.getByRole('img', { name: 'Ảnh Lò Văn An' }).waitFor()
    await look(window, 'scans-3-kept')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByRole('img', { name: 'Ảnh Lò Văn An' }).waitFor({ state: 'detached' })
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
    removeFolder(window.folder)
    removeFolder(folder)
  }
})
