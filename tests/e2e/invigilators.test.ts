import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { aCandidate, anExam, aPost, newRequest } from '../api/an-office.ts'
import { finish } from '../api/answers.ts'
import { makeTemplate, passphrase } from './a-template.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { unlockIntoExam } from './demo-steps.ts'
import { openStep } from './exam-day-steps.ts'
import { typeField } from './keys.ts'

const four = ['Lò Văn An', 'Lò Văn Bình', 'Lò Thị Hà', 'Lò Thị Lan'] as const
const board = ['Cao Văn Một', 'Đỗ Thị Hai', 'Lê Văn Ba', 'Ngô Thị Bốn', 'Vũ Văn Năm'] as const

let window: RunningWindow
let page: Page
let folder: string

beforeEach(async () => {
  folder = await makeTemplate(async (client) => {
    const { id: examId } = await anExam(client)
    const post = await aPost(client, examId)
    for (const fullName of four) await aCandidate(client, examId, post.id, { fullName })
    const request = () => ({ examId, requestId: newRequest() })
    for (const fullName of board) {
      const member = { fullName, birthDate: null, position: 'Chuyên viên', workplace: fullName === 'Vũ Văn Năm' ? 'Sở Y tế' : 'Sở Nội vụ', userId: null, bar: null }
      await client.council.seat({ member, board: 'invigilation', function: 'invigilator', fromDay: null, toDay: null, number: '412-QĐ/TU', date: '2026-11-20', signer: 'Hà Thị Khiết', explanation: null, ...request() })
    }
    await client.numbers.assign({ prefix: '', digits: 3, order: 'name', ...request() })
    const rooms = []
    for (const number of [1, 2]) rooms.push(await client.rooms.create({ number, name: `P. 20${number}`, place: null, capacity: 2, reserve: 0, disabled: 0, ...request() }))
    const { parts } = await client.marking.grid({ examId })
    const roomIds = rooms.map(({ id }) => id)
    for (const [kind, day, startsAt] of [['general', '2026-12-04', '08:00'], ['written', '2026-12-05', '07:30'], ['interview', '2026-12-06', '08:00']] as const) {
      const partId = parts.find((part) => part.kind === kind)?.id ?? ''
      await client.rooms.createSession({ partId, number: 1, day, startsAt, roomIds, ...request() })
      await finish(client.rooms.draw({ partId, seed: 'A1B2C3', ...request() }))
    }
  })
  window = await openWindow(folder)
  page = window.page
  await unlockIntoExam(page, passphrase)
  await openStep(page, 'Coi thi')
  await page.getByRole('grid', { name: 'Điểm danh' }).waitFor()
})
afterEach(async () => {
  await window.close()
  removeFolder(folder)
})

const grid = () => page.getByRole('grid', { name: 'Phân công giám thị' })
const line = (index: number) => grid().locator(`[role=row][aria-rowindex="${index + 1}"]`)
/** Members of the board whom a line names. */
const namedIn = async (index: number) => {
  const text = (await line(index).textContent()) ?? ''
  return board.filter((name) => text.includes(name))
}

it('draws who watches each room by dice, says which rooms lack whom, replaces somebody with a reason, takes it back, and prints', async () => {
  await page.keyboard.press('Control+PageUp')
  await page.getByRole('tab', { name: 'Phân công giám thị', selected: true }).waitFor()
  await line(1).getByText('chưa bốc thăm giám thị: cần 4 giám thị, 2 kỹ thuật viên; Ban coi thi có 5 giám thị').waitFor()

  // Round 1 is on computers, and the board has no technician: the rooms are named, nothing is drawn.
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Mã từ xúc xắc (nếu có)').and(page.locator(':focus')).waitFor()
  await typeField(page, '4-2-6-1')
  await page.getByRole('alert').getByText('P. 201, P. 202 cần 2 kỹ thuật viên mà không có kỹ thuật viên nào coi được.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  // The written session is drawn for.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
  await page.getByRole('complementary').getByRole('heading', { name: 'Viết, ca 1' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Mã từ xúc xắc (nếu có)').and(page.locator(':focus')).waitFor()
  await typeField(page, '4-2-6-1')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await line(5).getByText('Đủ').waitFor()
  const before = [...(await namedIn(5)), ...(await namedIn(6))]
  expect(before).toHaveLength(4)
  const spare = board.find((name) => !before.includes(name)) ?? ''
  await page.getByRole('complementary').getByText('4-2-6-1 (xúc xắc trước người chứng kiến)').waitFor()

  // Somebody falls ill: the only one who is free takes the place.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByLabel('Người được cử').and(page.locator(':focus')).waitFor()
  await page.keyboard.insertText(spare.split(' ').at(-1) ?? '')
  await page.keyboard.press('Enter')
  await page.getByLabel('Lý do').and(page.locator(':focus')).waitFor()
  await typeField(page, 'bị ốm')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await line(5).getByText(`${spare} (cử thay)`).waitFor()
  await page.keyboard.press('Control+Z')
  await line(5).getByText('(cử thay)').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Y')
  await line(5).getByText(`${spare} (cử thay)`).waitFor()

  await page.keyboard.press('Control+P')
  await page.getByRole('heading', { level: 1, name: 'Biên bản bốc thăm giám thị' }).waitFor()
  await page.getByRole('button', { name: /^In \d+ trang/ }).waitFor()
  expect(window.complaints).toEqual([])
})
