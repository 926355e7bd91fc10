import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import { answerDialogs, type RunningWindow } from './a-window.ts'
import { paperDrawn, type SampleScores } from './demo-steps.ts'
import { typeField } from './keys.ts'

/** Right answers of 60 that pass round 1 (NĐ 170/2025 Đ.9 k.2 a). */
const passes = 30

/** Somebody of the sample who bears a name of their own and would not have passed: whoever is refused changes no winner. */
export function someoneToRefuse(scores: readonly SampleScores[]): string {
  const times = Map.groupBy(scores, ({ fullName }) => fullName)
  const one = scores.find(({ fullName, general }) => times.get(fullName)?.length === 1 && general !== null && 'correct' in general && general.correct < passes)
  if (one === undefined) throw new Error('the sample has nobody to refuse')
  return one.fullName
}

/** Unlocks as one person, who opens a step of the one exam there is. */
export async function sitAtStep(page: Page, name: string, passphrase: string, step: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Người dùng' }).selectOption({ label: name })
  await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('grid', { name: 'Kỳ thi' }).waitFor()
  await page.keyboard.press('Enter')
  await openStep(page, step)
}

/** Opens a step of the exam by its name in the list of steps. */
export async function openStep(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: title }).click()
}

/** Opens a list of the print page by the beginning of its name. */
export async function openPaper(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Giấy tờ' }).getByRole('button', { name }).press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Refuses the person under the cursor for a missing paper, then accepts everybody else; by keys alone. */
export async function reviewCandidates(page: Page, name: string, look: () => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('grid', { name: 'Thí sinh cần xét' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.insertText(name)
  await page.getByRole('gridcell', { name }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('R')
  await page.getByLabel('Điều kiện chưa đạt').waitFor()
  await typeField(page, 'thieu giay to')
  await typeField(page, 'van bang')
  await look()
  await page.keyboard.press('Control+Enter')
  await page.getByText(/ \+ 1 không đủ \+ /).waitFor()
  await page.keyboard.press('Shift+A')
  await page.getByRole('button', { name: /^In danh sách/ }).waitFor()
}

/** Numbers everybody in the order of their names. */
export async function numberCandidates(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '6. Phòng thi, SBD' }).waitFor()
  await page.getByLabel('Chữ đầu (nếu có)').and(page.locator(':focus')).waitFor()
  await typeField(page, 'TQ')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Đã đánh số', { exact: true }).waitFor()
}

/** Adds rooms that lie side by side by one entry. */
export async function addRooms(page: Page, rooms: { readonly name: string; readonly site?: string; readonly place: string; readonly capacity: number; readonly reserve: number; readonly count: number }): Promise<void> {
  await page.getByText('Phòng', { exact: true }).click()
  await page.getByLabel('Tên ở cửa').focus()
  for (const text of [rooms.name, rooms.site ?? '', rooms.place, rooms.capacity, rooms.reserve]) await typeField(page, String(text))
  await page.getByLabel('Số phòng liền nhau').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(String(rooms.count))
  await page.keyboard.press('Control+Enter')
  await page.getByText(`${rooms.count} phòng, sức chứa`).waitFor()
}

/** Adds a session of a part in every room and draws who sits where, by a code thrown with dice before witnesses. */
export async function seatCandidates(page: Page, part: string, session: { readonly day: string; readonly startsAt: string; readonly dice: string }): Promise<void> {
  await page.getByText('Ca thi và chỗ ngồi', { exact: true }).click()
  await page.locator('label', { hasText: new RegExp(`^${part} \\d`) }).click()
  await page.getByRole('button', { name: /^Thêm ca/ }).first().click()
  await page.getByLabel('Ca số').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await typeField(page, session.day)
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(session.startsAt)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: /^Bốc thăm/ }).first().click()
  await page.getByLabel('Mã từ xúc xắc (nếu có)').fill(session.dice)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('grid', { name: 'Chỗ ngồi' }).waitFor()
}

/** The lists of the rooms, ready to be noted. */
export async function seeAttendance(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '7. Coi thi' }).waitFor()
  await page.getByRole('grid', { name: 'Điểm danh' }).waitFor()
}

/** Round 2, where nobody has a room for the interview yet: the page says where rooms come from. */
export async function seeInterviews(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '8. Vòng 2' }).waitFor()
  await page.getByRole('button', { name: 'Sang bước 6' }).waitFor()
}

/** Saves a list of the print page in each of its formats; returns when the last lies in the folder. */
export async function saveEverywhere(window: RunningWindow, list: RegExp, base: string, look: () => Promise<void> = async () => undefined): Promise<void> {
  const { page } = window
  await openPaper(page, list)
  await page.getByRole('button', { name: /^In \d+ trang/ }).waitFor()
  await paperDrawn(window)
  await look()
  for (const [label, format] of [['PDF', 'pdf'], ['Word', 'docx'], ['Excel', 'xlsx']] as const) {
    await answerDialogs(window, { save: `${base}.${format}` })
    await page.getByRole('button', { name: new RegExp(`^${label}`) }).click()
    await page.getByText(`Đã lưu ${basename(base)}.${format}`).last().waitFor()
  }
}

/** Makes a backup at once and waits until it is proved. */
export async function backUpNow(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  await page.getByRole('link', { name: 'Sao lưu' }).click()
  await page.keyboard.press('Control+S')
  await page.getByText(/^Sao lưu đã kiểm tra/).first().waitFor()
}

/** Adds a typist for this exam only; the code for the first log-in is shown once. */
export async function inviteTypist(page: Page, name: string, look: () => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  await page.getByRole('link', { name: 'Người dùng' }).click()
  await page.keyboard.press('Control+N')
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('Mã mở lần đầu').first().waitFor()
  await look()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
