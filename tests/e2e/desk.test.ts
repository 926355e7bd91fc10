import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { OfficeClient } from '../../electron/office/office.ts'
import { passphraseOf } from '../api/a-user.ts'
import { newRequest } from '../api/an-office.ts'
import { openReview, second, withBoard } from './a-board.ts'
import { look } from './a-look.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { openWindow, removeFolder } from './a-window.ts'
import { unlockIntoExam, unlockOffice } from './demo-steps.ts'
import { typeField } from './keys.ts'

/** The same exam with one candidate accepted and numbered. */
async function withNumber(client: OfficeClient, file: string): Promise<void> {
  await withBoard(client, file)
  const [exam] = await client.exams.list()
  const examId = exam?.id ?? ''
  const [an] = (await client.eligibility.list({ examId, query: 'Lò Văn An', postId: null, verdict: null, offset: 0, limit: 1 })).rows
  await client.eligibility.decide({ examId, candidateId: an?.candidateId ?? '', verdict: 'eligible', expectedRevision: null, requestId: newRequest() })
  await client.numbers.assign({ examId, prefix: '', digits: 3, order: 'name', requestId: newRequest() })
}

let template: string
beforeAll(async () => {
  template = await makeTemplate(withBoard)
})
afterAll(() => removeFolder(template))

/** Somebody else unlocks in the place of whoever sat there. */
async function changePerson(page: Page, name: string, own: string): Promise<void> {
  await page.keyboard.press('Control+L')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).waitFor()
  await page.getByRole('combobox', { name: 'Người dùng' }).selectOption({ label: name })
  await unlockOffice(page, own)
  await page.getByRole('grid', { name: 'Các kỳ thi' }).waitFor()
  await page.keyboard.press('Enter')
  await openReview(page)
}

it('records the public notice by keyboard, leads its day into the calendar, and takes its one change', async () => {
  const window = await openWindow(template)
  const { page } = window
  try {
    await unlockIntoExam(page, passphrase)
    await page.getByRole('tab', { name: 'Thông báo' }).click()
    await page.getByText('Chưa ghi thông báo tuyển dụng.').waitFor()
    await look(window, 'desk-1-chua-co')
    await page.keyboard.press('Control+N')
    await page.getByLabel('Số thông báo').and(page.locator(':focus')).waitFor()
    for (const text of ['45-TB/BTCTU', '01/9/2026', 'Hà Thị Khiết', 'Báo Tuyên Quang', '03/9/2026', 'btctu.tuyenquang.gov.vn', '01/9/2026']) await typeField(page, text)
    await look(window, 'desk-2-ghi-thong-bao')
    await page.keyboard.press('Control+Enter')
    await page.getByText('03/9/2026 – 05/10/2026, 30 ngày').waitFor()
    await look(window, 'desk-3-da-ghi')
    await page.keyboard.press('Control+N')
    await page.getByLabel('Nội dung thay đổi').and(page.locator(':focus')).waitFor()
    for (const text of ['thêm một vị trí', '51-TB/BTCTU', '01/10/2026', 'Hà Thị Khiết', 'Báo Tuyên Quang', '02/10/2026', 'btctu.tuyenquang.gov.vn', '01/10/2026']) await typeField(page, text)
    await look(window, 'desk-4-thay-doi')
    await page.keyboard.press('Control+Enter')
    await page.getByText('đã dùng lần thay đổi duy nhất').waitFor()
    await page.getByText('02/10/2026 – 02/11/2026, 30 ngày').waitFor()
    await look(window, 'desk-5-da-thay-doi')
    expect(await page.getByRole('button', { name: 'Ghi thay đổi' }).count()).toBe(0)
    await page.getByRole('tab', { name: 'Mốc thời gian' }).click()
    await page.getByRole('grid', { name: 'Mốc thời gian' }).getByText('02/11/2026').first().waitFor()
    await look(window, 'desk-6-moc')
    await page.keyboard.press('Control+Z')
    await page.getByRole('grid', { name: 'Mốc thời gian' }).getByText('05/10/2026').first().waitFor()
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
  }
})

it('decides on two people where two keys are pressed without waiting, and the keys after a refusal meet the next', async () => {
  const window = await openWindow(copyTemplate(template))
  const { page } = window
  const queue = page.getByRole('grid', { name: 'Thí sinh cần xét' })
  const line = (name: string) => queue.getByRole('row').filter({ hasText: name })
  try {
    await unlockIntoExam(page, passphrase)
    await openReview(page)
    await page.getByRole('complementary').getByRole('heading', { name: 'Lò Văn An' }).waitFor()
    await page.keyboard.press('A')
    await page.keyboard.press('R')
    await page.keyboard.insertText('van bang')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('A')
    await page.getByText('Đã xét hết 3 thí sinh.').waitFor()
    await page.getByText('3 = 2 đủ + 1 không đủ + 0 chưa xét').waitFor()
    for (const [name, word] of [['Lò Văn An', 'Đủ'], ['Lò Văn Bình', 'Không đủ'], ['Lò Văn Cúc', 'Đủ']] as const) await line(name).getByText(word, { exact: true }).waitFor()
    // The last key takes the last act back, though that was on its way when it was pressed.
    await line('Lò Văn An').click()
    await page.keyboard.press('U')
    await page.keyboard.press('Control+Z')
    await page.getByText(/^Đã hoàn tác: Xét điều kiện/u).waitFor()
    await line('Lò Văn An').getByText('Đủ', { exact: true }).waitFor()
    await page.getByText('3 = 2 đủ + 1 không đủ + 0 chưa xét').waitFor()
    await look(window, 'desk-11-hai-phim')
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
    removeFolder(window.folder)
  }
})

it('names whom a question is about, and brings a refused person back with the reason and what was typed', async () => {
  const numbered = await makeTemplate(withNumber)
  const window = await openWindow(numbered)
  const { page } = window
  const panel = page.getByRole('complementary')
  try {
    await unlockIntoExam(page, passphrase)
    await openReview(page)
    await panel.getByRole('heading', { name: 'Lò Văn An' }).waitFor()
    await page.keyboard.press('R')
    await page.keyboard.insertText('van bang')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    const question = page.getByRole('dialog', { name: 'Việc này đụng đến bước sau' })
    await question.getByText('Lò Văn An').waitFor()
    await look(window, 'desk-12-hoi-lai')
    await page.keyboard.press('Escape')
    await panel.getByRole('heading', { name: 'Lò Văn Bình' }).waitFor()
    await page.getByRole('alert').getByText('Chưa ghi được kết quả xét của Lò Văn An.').waitFor()
    await look(window, 'desk-13-bi-tu-choi')
    await page.keyboard.press('Shift+F8')
    await panel.getByRole('heading', { name: 'Lò Văn An' }).waitFor()
    await panel.getByRole('alert').getByText('Người này đã có số báo danh').waitFor()
    await look(window, 'desk-14-ve-nguoi-ay')
    await page.keyboard.press('R')
    await page.getByRole('textbox', { name: 'Điều kiện chưa đạt' }).and(page.locator(':focus')).waitFor()
    expect(await page.getByLabel('Điều kiện chưa đạt').inputValue()).toMatch(/văn bằng/iu)
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
    removeFolder(numbered)
  }
})

it('lets a verdict count once two people of the board agree, with the keys of the queue', async () => {
  const window = await openWindow(template)
  const { page } = window
  const queue = page.getByRole('grid', { name: 'Thí sinh cần xét' })
  try {
    await unlockIntoExam(page, passphrase)
    await openReview(page)
    await page.keyboard.press('Alt+D')
    await page.getByLabel('Lý do, căn cứ').and(page.locator(':focus')).waitFor()
    await page.keyboard.insertText('quy chế làm việc của hội đồng')
    await look(window, 'desk-7-xet-hai-nguoi')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Thôi xét hai người' }).waitFor()
    await queue.getByText('Lò Văn An').first().click()
    await page.keyboard.press('A')
    await queue.getByText('Chờ thêm').first().waitFor()
    // The queue goes on to the next; he is refused.
    await page.getByRole('complementary').getByRole('heading', { name: 'Lò Văn Bình' }).waitFor()
    await page.keyboard.press('R')
    await page.getByLabel('Điều kiện chưa đạt').and(page.locator(':focus')).waitFor()
    await typeField(page, 'van bang')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Chưa có kết quả: 2 người chờ người thứ hai.').waitFor()
    await look(window, 'desk-8-nguoi-thu-nhat')
    await changePerson(page, second, passphraseOf(second))
    await page.keyboard.press('A')
    await queue.getByText('Đủ', { exact: true }).first().waitFor()
    await page.getByRole('complementary').getByRole('heading', { name: 'Lò Văn Bình' }).waitFor()
    await page.keyboard.press('A')
    await queue.getByText('Khác ý').first().waitFor()
    await page.getByRole('button', { name: 'Xem ý kiến khác nhau' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Ý kiến khác nhau, chưa có kết quả.').waitFor()
    await look(window, 'desk-9-khac-y')
    // Whoever refuses opens with the reasons that the other gave: one key more agrees.
    await queue.getByText('Lò Văn Bình').first().click()
    await page.keyboard.press('R')
    await page.getByLabel('Điều kiện chưa đạt').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Khác ý 0').first().waitFor()
    await page.getByText('Không đủ 1').first().waitFor()
    await look(window, 'desk-10-cung-y')
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
  }
})
