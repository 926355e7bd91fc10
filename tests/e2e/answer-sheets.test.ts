import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { aJoined, give, passphraseOf } from '../api/a-user.ts'
import { anExamOnPaper } from '../api/an-exam-on-paper.ts'
import { passphrase } from '../api/an-office.ts'
import { look } from './a-look.ts'
import { makeTemplate } from './a-template.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { sitAtStep } from './exam-day-steps.ts'

// Numbers by name: An 001, Bình 002, Chi 003 who did not come, Dao 004, Giang 005 in room 3; Hà 006 in room 4.
const names = ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chi', 'Lò Thị Dao', 'Lò Thị Giang', 'Lò Thị Hà'] as const
const secretary = 'Hà Thị Lan'
const [first, second, settler] = ['Nguyễn Văn Gõ', 'Trần Thị Nhập', 'Đỗ Thị Chốt'] as const

let window: RunningWindow
let page: Page
let folder: string

beforeEach(async () => {
  folder = await makeTemplate(async (client, file) => {
    const exam = await anExamOnPaper({ client }, names, ['Lò Văn Chi'], [5, 20])
    await exam.closeList(0)
    for (const name of [first, second]) await give(client, (await aJoined({ client, file }, name)).id, 'typist', { examId: exam.examId })
    await give(client, (await aJoined({ client, file }, settler)).id, 'settler', { examId: exam.examId })
  })
  window = await openWindow(folder)
  page = window.page
  await page.setViewportSize({ width: 1366, height: 768 }).catch(() => undefined)
})
afterEach(async () => {
  expect(window.complaints).toEqual([])
  await window.close()
  removeFolder(folder)
})

const focused = (label: string | RegExp) => page.getByLabel(label, { exact: typeof label === 'string' }).and(page.locator(':focus')).waitFor()
const grid = () => page.getByRole('grid', { name: 'Phòng thi trắc nghiệm' })

async function sit(name: string): Promise<void> {
  await sitAtStep(page, name, name === secretary ? passphrase : passphraseOf(name), 'Nhập điểm')
  await page.getByRole('grid', { name: 'Bảng điểm' }).waitFor()
  await look(window, `phieu-0-bang-diem-${name === first ? 'nguoi-nhap' : 'nguoi-khac'}`)
  await page.keyboard.press('F7')
  await grid().waitFor()
}

async function leave(): Promise<void> {
  await page.keyboard.press('Control+L')
  await page.getByRole('combobox', { name: 'Người dùng' }).waitFor()
}

/** Takes the first room, and types sheets as they lie in the bag: number, Enter, count, Enter. */
async function takeAndType(...sheets: readonly (readonly [string, string])[]): Promise<void> {
  await page.getByRole('button', { name: /^Nhận nhập phòng này/ }).waitFor()
  await grid().getByRole('row').nth(1).waitFor()
  await page.keyboard.press('Enter')
  await focused('SBD trên phiếu')
  for (const [number, count] of sheets) await typeSheet(number, count)
}

async function typeSheet(number: string, count: string): Promise<void> {
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await page.keyboard.type(count)
  await page.keyboard.press('Enter')
}

it('takes sheets on paper from the word of the secretary to marks: typed by two, settled by a third, by keyboard', async () => {
  await sit(secretary)
  await look(window, 'phieu-1-thi-tren-may')
  await page.keyboard.press('F4')
  await page.getByRole('dialog', { name: 'Phòng 3, ca 1 thi trắc nghiệm trên giấy?' }).waitFor()
  await focused('Theo văn bản nào, vì sao')
  await look(window, 'phieu-2-thi-tren-giay')
  await page.keyboard.insertText('Quyết định 12-QĐ/HĐTT: phòng không đủ máy')
  await page.keyboard.press('Control+Enter')
  await page.getByText('chưa ai nhập').waitFor()
  await leave()

  await sit(first)
  await takeAndType(['1', '41'])
  await page.getByText('1/4 phiếu đã nhập').waitFor()
  // A sheet of another room, of somebody absent, a second sheet of one number, more than there are questions: a sentence each.
  for (const [number, sentence] of [['006', 'SBD 006 không có trong những người có mặt ở phòng này'], ['3', 'SBD 3 không có trong những người có mặt'], ['001', 'Phiếu SBD 001 đã nhập rồi.']] as const) {
    await focused('SBD trên phiếu')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(number)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText(sentence).waitFor()
  }
  await focused('SBD trên phiếu')
  await page.keyboard.press('Control+A')
  await typeSheet('002', '61')
  await page.getByText('Phần thi có 60 câu, đã gõ 61. Đếm lại trên phiếu.').waitFor()
  await look(window, 'phieu-3-qua-so-cau')
  await focused(/^Số câu đúng/)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('29')
  await page.keyboard.press('Enter')
  // A doubtful sheet that cannot be counted.
  await focused('SBD trên phiếu')
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await page.keyboard.press('F4')
  await focused(/^Nghi vấn/)
  await page.keyboard.insertText('tô hai ô ở câu 12')
  await page.keyboard.press('Enter')
  await focused('SBD trên phiếu')
  await typeSheet('005', '30')
  await page.getByText('4/4 phiếu đã nhập').waitFor()
  await page.getByText('đã ghi hết', { exact: true }).waitFor()
  await look(window, 'phieu-4-nhap-xong-lan-1')
  await page.keyboard.press('Enter')
  await grid().getByText(`${first} 4/4, xong`).waitFor()
  await leave()

  await sit(second)
  await takeAndType(['001', '41'])
  expect(await page.content()).not.toContain('tô hai ô')
  await look(window, 'phieu-5-lan-nhap-2')
  for (const [number, count] of [['002', '39'], ['004', '0'], ['005', '30']] as const) await typeSheet(number, count)
  await page.getByText('4/4 phiếu đã nhập').waitFor()
  await page.keyboard.press('Control+Enter')
  await grid().getByText('chờ chốt 2 phiếu').waitFor()
  await leave()

  await sit(settler)
  await grid().getByText('chờ chốt 2 phiếu').waitFor()
  await page.keyboard.press('Enter')
  await focused('Chốt phiếu SBD 002')
  await page.getByText('nghi vấn: tô hai ô ở câu 12').waitFor()
  await look(window, 'phieu-6-doi-chieu')
  const shown = await page.content()
  for (const name of names) expect(shown).not.toContain(name)
  await page.keyboard.type('29')
  await page.keyboard.press('Enter')
  await page.getByText('còn 1 phiếu chờ chốt', { exact: true }).waitFor()
  await focused('Chốt phiếu SBD 004')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await page.getByText('không còn phiếu chờ chốt', { exact: true }).waitFor()
  await focused('Số phiếu theo biên bản giao nhận')
  await page.keyboard.type('5')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Biên bản ghi 5 phiếu, phòng 3, ca 1 có 4 người có mặt.').waitFor()
  await look(window, 'phieu-7-lech-bien-ban')
  await focused('Số phiếu theo biên bản giao nhận')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('4')
  await page.keyboard.press('Control+Enter')
  await grid().getByText('Đã khóa').waitFor()
  await look(window, 'phieu-8-da-khoa')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: '10. Nhập điểm' }).waitFor()
  const marks = page.getByRole('grid', { name: 'Bảng điểm' })
  await marks.waitFor()
  await look(window, 'phieu-9-bang-diem')
  await marks.getByText('41', { exact: true }).waitFor()
  await marks.getByText('29', { exact: true }).waitFor()
  await look(window, 'phieu-9-bang-diem')
})
