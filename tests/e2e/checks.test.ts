import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { aCheckableExam, candidates, head } from '../api/a-checkable-exam.ts'
import { passphraseOf } from '../api/a-user.ts'
import { look } from './a-look.ts'
import { copyTemplate, makeTemplate } from './a-template.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { paperDrawn } from './demo-steps.ts'
import { openPaper, openStep, sitAtStep } from './exam-day-steps.ts'

let template: string
let agreed: string
let spoilt: string
let window: RunningWindow
let page: Page

beforeAll(async () => {
  template = await makeTemplate(async (client, file) => {
    const exam = await aCheckableExam({ client, file }, { secretary: 'Hà Thị Lan' })
    await exam.settle(0, 2, 6250, 'agreed')
    agreed = exam.script(0, 2).code
    spoilt = exam.script(1, 3).code
  })
}, 120_000)
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

const atNumber = () => page.getByLabel('Số biên bản').and(page.locator(':focus')).waitFor()
const stands = (label: string) => page.getByLabel(label, { exact: true }).and(page.locator(':focus')).waitFor()

async function typeLine(text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

it('lets the head give a 0 by code, draw scripts to be checked, record their marks and decide what differs too much', async () => {
  await sitAtStep(page, head, passphraseOf(head), 'Nhập điểm theo phách')
  await page.getByRole('grid', { name: 'Túi bài theo lần chấm' }).waitFor()
  await page.keyboard.press('Control+PageDown')
  await page.getByText('Không còn bài chờ quyết định', { exact: true }).waitFor()

  await page.keyboard.press('F4')
  await stands('Số phách')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Chưa có số phách.').waitFor()
  await typeLine(spoilt.toLowerCase())
  await page.getByLabel('Vì sao 0 điểm').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'từ hai kiểu chữ trở lên' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Chưa chọn.').waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await atNumber()
  await typeLine('08/BB-BCT')
  await typeLine('25/11/2026')
  await page.keyboard.type(head)
  await page.getByText(`Bài ${spoilt} có điểm chính thức 0,00`).waitFor()
  await look(window, 'ghi-0-diem')
  await page.keyboard.press('Control+Enter')
  await page.getByText('0 điểm: từ hai kiểu chữ trở lên').waitFor()
  await look(window, 'thong-nhat-co-0-diem')

  await page.keyboard.press('Control+PageDown')
  await page.getByText('Chưa bốc thăm bài chấm kiểm tra. Tỷ lệ do hội đồng quyết định bằng văn bản.').waitFor()
  await look(window, 'cham-kiem-tra-trong')
  await page.keyboard.press('F7')
  await stands('Tỷ lệ (%)')
  await typeLine('60')
  await typeLine('4-2-6-1')
  await typeLine('12-QĐ/HĐTD')
  await typeLine('24/11/2026')
  await page.keyboard.type('Hà Văn Tú')
  await page.getByText('Bốc 4 trong 6 bài của 2 túi').waitFor()
  await look(window, 'boc-tham-kiem-tra')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/Còn \d bài chưa ghi điểm kiểm tra/).waitFor()
  const boxes = page.getByLabel(/^Điểm kiểm tra, bài /)
  const codes = await boxes.evaluateAll((found) => found.map((box) => (box.getAttribute('aria-label') ?? '').slice(-5)))
  await page.keyboard.press('F8')
  for (const [at, code] of codes.entries()) {
    await stands(`Điểm kiểm tra, bài ${code}`)
    if (at === 0) {
      await typeLine('100,5')
      await page.getByText(`Bài ${code}: “100,5” không nhận được.`).waitFor()
      await stands(`Điểm kiểm tra, bài ${code}`)
      await page.keyboard.press('Control+A')
    }
    await typeLine(code === agreed ? '70' : '1')
    await page.getByText(at === codes.length - 1 ? 'Đã ghi đủ điểm chấm kiểm tra' : `Còn ${codes.length - 1 - at} bài chưa ghi điểm kiểm tra`).waitFor()
  }
  await page.getByText(`${codes.length} bài chênh trên 5,00 so với điểm chính thức`).waitFor()
  await look(window, 'cham-kiem-tra-chenh')
  const shown = await page.content()
  for (const name of candidates) expect(shown).not.toContain(name)

  await page.keyboard.press('Control+PageUp')
  await page.getByText(`Còn ${codes.length} bài chờ quyết định`, { exact: true }).waitFor()
  await atNumber()
  await typeLine('09/BB-BCT')
  await typeLine('25/11/2026')
  await typeLine(head)
  await stands(`Điểm theo biên bản, bài ${codes[0] ?? ''}`)
  await look(window, 'quyet-dinh-sau-kiem-tra')
  await typeLine('50')
  await page.getByText(`Còn ${codes.length - 1} bài chờ quyết định`, { exact: true }).waitFor()

  await openStep(page, 'Danh sách in')
  await openPaper(page, /^Biên bản chấm kiểm tra/)
  await paperDrawn(window)
  await look(window, 'bien-ban-kiem-tra')
})
