import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { anExam, aPost, newRequest, passphrase } from '../api/an-office.ts'
import { anInvited, give, passphraseOf, sitDown as sitDownAs } from '../api/a-user.ts'
import { look } from './a-look.ts'
import { copyTemplate, makeTemplate } from './a-template.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { addRooms, numberCandidates, openStep, seatCandidates, sitAtStep } from './exam-day-steps.ts'
import { typeField } from './keys.ts'

const secretary = 'Lý Thị Thư'
const keepers = ['Hoàng Thị Phách', 'Lò Văn Giữ'] as const
const head = 'Trần Văn Trưởng'
const typists = ['Nguyễn Văn Gõ', 'Trần Thị Nhập'] as const
const settler = 'Đỗ Thị Chốt'
const examiners = ['Triệu Thị Chấm', 'Phàn Văn Xem', 'Tẩn A Đọc'] as const

/** As their cards say it. */
const people = [
  { number: '008198001234', name: 'Lò Thị Hòa', line: '008198001234||LÒ THỊ HÒA|14021998|Nữ|Tổ 5, phường Minh Xuân|20052021' },
  { number: '008099001235', name: 'Bàn Văn Quý', line: '008099001235||BÀN VĂN QUÝ|03111999|Nam|Thôn Nà Tông, xã Thượng Lâm|20052021' },
  { number: '002097001236', name: 'Giàng A Páo', line: '002097001236||GIÀNG A PÁO|21071997|Nam|Thôn Sảng Ma Sao, xã Lũng Phìn|20052021' },
  { number: '008196001237', name: 'Ma Thị Ánh', line: '008196001237||MA THỊ ÁNH|30121996|Nữ|Tổ 2, phường Nông Tiến|20052021' },
  { number: '008095001238', name: 'Quan Văn Cả', line: '008095001238||QUAN VĂN CẢ|08031995|Nam|Thôn Khuôn Hà, xã Hồng Thái|20052021' },
] as const
const numbers = people.map((_, index) => `TQ${String(index + 1).padStart(3, '0')}`)

let template: string
let window: RunningWindow
let page: Page

beforeAll(async () => {
  template = await makeTemplate(async (client, file) => {
    const { id: examId } = await anExam(client)
    await aPost(client, examId, { form: ['written'] })
    const roles = [[secretary, 'examSecretary'], [keepers[0], 'codeKeeper'], [keepers[1], 'codeKeeper'], [head, 'markingHead'], [typists[0], 'typist'], [typists[1], 'typist'], [settler, 'settler']] as const
    for (const [name, role] of roles) {
      // The one role and nothing else, not even reading.
      const { user, code } = await anInvited(client, name)
      await give(client, user.id, role, { examId })
      await client.access.join({ userId: user.id, code, passphrase: passphraseOf(name), requestId: newRequest() })
      await sitDownAs(client, file, 'Hà Thị Lan', passphrase)
    }
    const decision = { number: '5-QĐ/BTCTU', date: '2026-11-10', signer: 'Hà Văn Tú' }
    for (const fullName of examiners) {
      const member = { fullName, birthDate: null, position: 'Chuyên viên', workplace: 'Trường Chính trị', userId: null, bar: null }
      await client.council.seat({ examId, member, board: 'marking', function: 'member', fromDay: null, toDay: null, ...decision, explanation: null, requestId: newRequest() })
    }
  })
})
afterAll(() => removeFolder(template))
beforeEach(async () => {
  window = await openWindow(copyTemplate(template))
  page = window.page
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await look(window, 'seven-failed')
  expect(window.complaints).toEqual([])
  await window.close()
  removeFolder(window.folder)
})

const sitDown = (name: string, step: string) => sitAtStep(page, name, passphraseOf(name), step)
const standUp = () => page.keyboard.press('Control+L')

async function register(): Promise<void> {
  await page.keyboard.press('Control+N')
  await page.getByRole('form', { name: 'Phiếu đăng ký' }).waitFor()
  for (const [index, { line, name }] of people.entries()) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
    await page.getByText('Đã điền theo thẻ').waitFor()
    if (index === 0) {
      await page.getByLabel('Vị trí dự tuyển').focus()
      await typeField(page, 'TH-01')
    }
    await page.keyboard.press('Control+Enter')
    await page.getByRole('complementary').getByText(name).waitFor()
    if (index === 0) await look(window, 'seven-1-register')
  }
  await page.getByRole('button', { name: 'Về danh sách' }).click()
  await page.getByText('5 trong 5 thí sinh').waitFor()
}

/** The lists of the room as the invigilators signed them: everybody there, two sheets each. */
async function closeRoom(): Promise<void> {
  await page.getByRole('grid', { name: 'Điểm danh' }).waitFor()
  await page.locator('input[aria-label^="Có mặt"]:focus').waitFor()
  await page.keyboard.press('Control+d')
  await page.getByLabel('Số tờ mỗi người').and(page.locator(':focus')).waitFor()
  await typeField(page, '2')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Có mặt', { exact: true }).and(page.locator(':focus')).waitFor()
  for (const figure of ['5', '5', '10']) await typeField(page, figure)
  await page.getByText('Danh sách ký: 5 có mặt, 5 bài, 10 tờ.').waitFor()
}

async function codeScripts(): Promise<void> {
  await page.getByText('Có mặt làm bài trên giấy 5 người, nộp 10 tờ.').waitFor()
  await page.locator(`input[value="${keepers[1]}"]`).waitFor()
  await page.getByLabel('Mật khẩu của người thứ hai').fill(passphraseOf(keepers[1]))
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: /^In \d+ trang nhãn/ }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Đã niêm phong').first().waitFor()
}

const bags = () => page.getByRole('grid', { name: 'Túi bài theo lần chấm' })

/** One more round drawn by lot. */
async function drawBags(marker: 1 | 2): Promise<void> {
  await page.getByRole('button', { name: /^Bốc thăm túi/ }).waitFor()
  await page.keyboard.press('F7')
  await page.getByRole('dialog', { name: 'Bốc thăm túi bài cho giám khảo' }).getByText('1 túi, 3 giám khảo chấm được').waitFor()
  await page.locator(`input[value="Lần ${marker}"]`).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Keys the totals of a round in the order of the bag; gives the codes. */
async function keyBag(marker: 1 | 2, totals: readonly string[]): Promise<string[]> {
  await bags().waitFor()
  if (marker === 2) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const line = page.locator('.mt-keying-code')
  await line.waitFor()
  const codes: string[] = []
  for (const [index, total] of totals.entries()) {
    await page.getByText(`Bài thứ ${index + 1}`, { exact: true }).waitFor()
    const code = (await line.textContent()) ?? ''
    codes.push(code)
    await page.keyboard.type(`${code.slice(-2).toLowerCase()}\n${total}\n`)
  }
  await page.getByRole('button', { name: 'Nhập xong túi này' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await bags().waitFor()
  return codes
}

/** Settles one difference from the paper, where there is one, and locks the round by the minutes of handing over. */
async function settleAndLock(marker: 1 | 2, difference?: { readonly code: string; readonly total: string }): Promise<void> {
  await bags().waitFor()
  if (marker === 2) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  if (difference !== undefined) {
    await page.getByLabel(`Chốt bài ${difference.code}, tổng điểm`).and(page.locator(':focus')).waitFor()
    await page.keyboard.type(`${difference.total}\n`)
  }
  await page.getByText('không còn chỗ lệch').waitFor()
  await page.getByLabel('Số bài theo biên bản giao nhận').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('5\n10\n')
  await page.getByText('Đã khóa', { exact: true }).waitFor()
}

/** Nothing that somebody sees who marks or types names a candidate: the page, the title of the window, the clipboard, a file to save. */
async function seesNobody(): Promise<void> {
  const titles = await window.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle()))
  const copied = await window.application.evaluate(({ clipboard }) => clipboard.readText())
  const seen = [await page.content(), await page.title(), ...titles, copied].join('\n')
  const secrets = [...people.flatMap(({ name, number }) => [name, number]), ...numbers]
  expect(secrets.filter((secret) => seen.includes(secret))).toEqual([])
}

/** The names of the steps that somebody has before him. */
async function stepsOf(): Promise<string[]> {
  const found = await page.getByRole('navigation', { name: 'Các bước' }).locator('.mt-step-title').allTextContents()
  return found.filter((text) => !text.startsWith('Xong'))
}

it('takes an exam from registration to locked bags by seven people, each at their own part, and who marks or types sees no name', async () => {
  await sitDown(secretary, 'Tiếp nhận hồ sơ')
  await page.getByRole('button', { name: /^Thêm thí sinh/ }).first().waitFor()
  await register()
  await openStep(page, 'Xét điều kiện')
  await page.getByRole('grid', { name: 'Thí sinh cần xét' }).waitFor()
  await page.keyboard.press('Shift+A')
  await page.getByText('5 = 5 đủ').waitFor()
  await openStep(page, 'Phòng thi, SBD')
  await numberCandidates(page)
  await addRooms(page, { name: 'P. 201', place: 'Trường Chính trị tỉnh', capacity: 24, reserve: 1, count: 1 })
  await seatCandidates(page, 'Viết', { day: '05/12/2026', startsAt: '7:30', dice: '3-5-2-6-1-4' })
  await openStep(page, 'Coi thi')
  await closeRoom()
  await look(window, 'seven-2-room')
  const seen: Record<string, readonly string[]> = { secretary: await stepsOf() }
  await standUp()

  await sitDown(keepers[0], 'Làm phách')
  await codeScripts()
  // The list of steps is read again a moment after a write.
  await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: 'Nhập điểm theo phách' }).waitFor()
  seen['keeper'] = await stepsOf()
  await standUp()

  await sitDown(head, 'Nhập điểm theo phách')
  await drawBags(1)
  await drawBags(2)
  seen['head'] = await stepsOf()
  await look(window, 'seven-3-drawn')
  await seesNobody()
  await standUp()

  const rounds = [
    [['70', '65,5', '50', '80,25', '49,75'], ['70', '65,5', '50,5', '80,25', '49,75']],
    [['72', '65', '50', '80', '50'], ['72', '65', '50', '80', '50']],
  ] as const
  for (const [index, round] of rounds.entries()) {
    const marker = index === 0 ? 1 : 2
    let codes: string[] = []
    for (const [place, typist] of typists.entries()) {
      await sitDown(typist, 'Nhập điểm theo phách')
      codes = await keyBag(marker, round[place] ?? [])
      await seesNobody()
      seen['typist'] = await stepsOf()
      await standUp()
    }
    await sitDown(settler, 'Nhập điểm theo phách')
    await settleAndLock(marker, marker === 1 ? { code: codes[2] ?? '', total: '50,5' } : undefined)
    await seesNobody()
    seen['settler'] = await stepsOf()
    await standUp()
  }

  await sitDown(head, 'Nhập điểm theo phách')
  await page.getByText('Đủ điểm chính thức').waitFor()
  await look(window, 'seven-4-locked')
  await seesNobody()
  const plan = ['Kế hoạch', 'Vị trí, chỉ tiêu']
  const desk = [...plan, 'Tiếp nhận hồ sơ', 'Xét điều kiện', 'Phòng thi, SBD', 'Coi thi']
  const marking = [...plan, 'Nhập điểm theo phách', 'Nhập điểm']
  expect(seen).toEqual({
    secretary: [...desk, 'Nhập điểm', 'Kết quả', 'Danh sách in'],
    keeper: [...desk, 'Làm phách', 'Nhập điểm theo phách'],
    head: [...marking, 'Danh sách in'],
    typist: marking,
    settler: marking,
  })
}, 180_000)
