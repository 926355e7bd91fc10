import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { aMarkedExam } from '../api/a-marked-exam.ts'
import { keeperNames } from '../api/an-exam-to-code.ts'
import { aJoined, give, passphraseOf, sitDown } from '../api/a-user.ts'
import { passphrase } from '../api/an-office.ts'
import { look } from './a-look.ts'
import { copyTemplate, makeTemplate } from './a-template.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { sitAtStep } from './exam-day-steps.ts'

const names = ['Lý A Sử', 'Bàn Văn Quý', 'Hà Thị Mai', 'Lò Văn An', 'Ma Thị Bé', 'Quan Văn Cả']
const head = 'Trần Văn Trưởng'
const typist = 'Chảo Văn Đánh'

let template: string
let codes: readonly string[]
let window: RunningWindow
let page: Page

beforeAll(async () => {
  template = await makeTemplate(async (client, file) => {
    const exam = await aMarkedExam({ client, file }, names)
    await exam.mark(1, [7000, 6000, 6000, 4000, 5025, 4000])
    codes = (await exam.mark(2, [7500, 6501, 6999, 5000, 5025, 6000])).map(({ code }) => code)
    await exam.mark(3, [5000, 5500])
    await sitDown(client, file, 'Hà Thị Lan', passphrase)
    await give(client, (await aJoined({ client, file }, head)).id, 'markingHead', { examId: exam.examId })
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

/** Unlocks as one person and opens the step where marks are keyed by code. */
async function sit(name: string): Promise<void> {
  await sitAtStep(page, name, passphraseOf(name), 'Nhập điểm theo phách')
  await page.getByRole('grid', { name: 'Túi bài theo lần chấm' }).waitFor()
}

const stands = (label: string) => page.getByLabel(label, { exact: true }).and(page.locator(':focus')).waitFor()

async function typeLine(text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

it('lets the head settle by keyboard what the mean does not, from the minutes, until the bag has all its official marks', async () => {
  await sit(head)
  await page.getByText('Chờ quyết định').waitFor()
  await page.keyboard.press('Control+PageDown')
  await page.getByText('Còn 3 bài chờ quyết định', { exact: true }).waitFor()
  await page.getByText('3/6 bài có điểm chính thức').waitFor()
  await look(window, 'thong-nhat-dau')
  await page.getByLabel('Số biên bản').and(page.locator(':focus')).waitFor()
  await typeLine('07/BB-BCT')
  await typeLine('25/11/2026')
  await typeLine(head)
  // Nothing is chosen or filled in: the way first, then the mark.
  await stands(`Cách có điểm, bài ${codes[1] ?? ''}`)
  await page.keyboard.press('Enter')
  await typeLine('62,5')
  await page.getByText(`Bài ${codes[1] ?? ''}: chọn cách có điểm theo biên bản`).waitFor()
  await stands(`Cách có điểm, bài ${codes[1] ?? ''}`)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('Còn 2 bài chờ quyết định', { exact: true }).waitFor()

  await stands(`Cách có điểm, bài ${codes[2] ?? ''}`)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await typeLine('71')
  await page.getByText(`Bài ${codes[2] ?? ''}: 71,00 nằm ngoài điểm các giám khảo đã cho, 60,00 đến 69,99.`).waitFor()
  await stands(`Lý do, bài ${codes[2] ?? ''}`)
  await look(window, 'thong-nhat-ngoai-khoang')
  await typeLine('hai giám khảo cùng bỏ sót ý 3')
  await page.getByText('Còn 1 bài chờ quyết định', { exact: true }).waitFor()

  await stands(`Điểm theo biên bản, bài ${codes[5] ?? ''}`)
  await typeLine('100,5')
  await page.getByText(`Bài ${codes[5] ?? ''}: “100,5” không nhận được.`).waitFor()
  await page.keyboard.press('Control+A')
  await typeLine('56')
  await page.getByText('Không còn bài chờ quyết định', { exact: true }).waitFor()
  await page.getByText('6/6 bài có điểm chính thức').waitFor()
  await look(window, 'thong-nhat-xong')
  const shown = await page.content()
  for (const name of names) expect(shown).not.toContain(name)

  await page.keyboard.press('Control+PageDown')
  await page.getByRole('region', { name: 'Chấm kiểm tra' }).waitFor()
  await page.keyboard.press('Control+PageDown')
  await page.getByRole('table', { name: 'Kiểm đếm Viết' }).waitFor()
  await page.getByText('Không có chỗ lệch.').waitFor()
  await look(window, 'kiem-dem')
  await page.keyboard.press('Control+PageUp')
  await page.getByRole('region', { name: 'Chấm kiểm tra' }).waitFor()
  await page.keyboard.press('Control+PageUp')
  await page.getByRole('region', { name: 'Thống nhất điểm' }).waitFor()
  await page.keyboard.press('Control+PageUp')
  await page.getByText('Đủ điểm chính thức').waitFor()
  await look(window, 'cac-tui')
})

it('takes a noted mark back only for a reason', async () => {
  await sit(head)
  await page.keyboard.press('Control+PageDown')
  await page.getByLabel('Số biên bản').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('F8')
  await stands(`Cách có điểm, bài ${codes[1] ?? ''}`)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await typeLine('62,5')
  // The minutes come first: without them nothing is written.
  await page.getByText('Chưa có số. Gõ số của biên bản.').waitFor()
  await page.getByLabel('Số biên bản').and(page.locator(':focus')).waitFor()
  await typeLine('07/BB-BCT')
  await typeLine('25/11/2026')
  await typeLine(head)
  await stands(`Cách có điểm, bài ${codes[1] ?? ''}`)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('Còn 2 bài chờ quyết định', { exact: true }).waitFor()
  await page.getByRole('button', { name: `Bỏ điểm đã ghi của bài ${codes[1] ?? ''}` }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: `Bỏ điểm đã ghi của bài ${codes[1] ?? ''}?` }).waitFor()
  await page.getByRole('button', { name: 'Bỏ điểm đã ghi', exact: true }).click()
  await page.getByText('Chưa có lý do. Ghi vì sao bỏ điểm này.').waitFor()
  await look(window, 'bo-diem')
  await page.getByLabel('Lý do', { exact: true }).fill('ghi nhầm bài')
  await page.getByRole('button', { name: 'Bỏ điểm đã ghi', exact: true }).click()
  await page.getByText('Còn 3 bài chờ quyết định', { exact: true }).waitFor()
})

it('shows typists and keepers the counts and no tab of settled marks', async () => {
  await sit(typist)
  await page.getByRole('tab', { name: 'Kiểm đếm' }).waitFor()
  expect(await page.getByRole('tab').allTextContents()).toEqual(['Các túi', 'Kiểm đếm'])
  await page.keyboard.press('Control+L')
  await sit(keeperNames[0])
  await page.keyboard.press('Control+PageDown')
  await page.getByRole('table', { name: 'Kiểm đếm Viết' }).waitFor()
  const shown = await page.content()
  for (const name of names) expect(shown).not.toContain(name)
})
