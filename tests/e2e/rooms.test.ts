import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { aCandidate, anExam, aPost, newRequest } from '../api/an-office.ts'
import { look } from './a-look.ts'
import { makeTemplate, passphrase } from './a-template.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { paperDrawn, unlockIntoExam } from './demo-steps.ts'
import { openPaper, openStep } from './exam-day-steps.ts'
import { typeField } from './keys.ts'

let window: RunningWindow
let page: Page
let folder: string

/** Two agencies, four people each; three of them walk with crutches, one of whom says so only later. */
beforeEach(async () => {
  folder = await makeTemplate(async (client) => {
    const { id: examId } = await anExam(client)
    for (const [code, agency, names] of [['TH-01', 'Sở Nội vụ', ['An', 'Bình', 'Chi', 'Dũng']], ['KT-01', 'Sở Y tế', ['Hà', 'Lan', 'Mai', 'Nga']]] as const) {
      const { id: agencyId } = await client.organizations.create({ name: agency, validFrom: '2000', requestId: newRequest() })
      const post = await aPost(client, examId, { code, agencyId })
      for (const name of names) {
        await aCandidate(client, examId, post.id, { fullName: `Lò Văn ${name}`, ...(name === 'An' || name === 'Hà' ? { groundFloor: 'gãy chân, đi nạng' } : {}) })
      }
    }
    await client.numbers.assign({ prefix: '', digits: 3, order: 'name', examId, requestId: newRequest() })
  })
  window = await openWindow(folder)
  page = window.page
  await unlockIntoExam(page, passphrase)
})
afterEach(async () => {
  await window.close()
  removeFolder(folder)
})

const field = (label: string) => page.getByLabel(label, { exact: true })
const stands = (label: string) => field(label).and(page.locator(':focus')).waitFor()

/** A room by keyboard from its number on: Enter goes from box to box, Space ticks the ground floor. */
async function addRoom({ name, site, capacity, columns, ground }: { name: string; site: string; capacity: string; columns: string; ground: boolean }): Promise<void> {
  await stands('Phòng số')
  await page.keyboard.press('Enter')
  for (const text of [name, site, 'nhà A', capacity, '0', '0', columns]) await typeField(page, text)
  await stands('Tầng trệt')
  if ((await field('Tầng trệt').isChecked()) !== ground) await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
}

it('seats people over two sites by keyboard: the ground floor first, neighbours apart, upstairs only with a reason', async () => {
  await openStep(page, 'Phòng thi, SBD')
  await page.getByText('Phòng', { exact: true }).click()
  await page.getByText('Chưa có phòng thi.').first().waitFor()
  await page.keyboard.press('Control+N')
  await addRoom({ name: 'P. 101', site: 'Trường Chính trị tỉnh', capacity: '2', columns: '2', ground: true })
  await page.getByRole('row', { name: 'P. 101' }).waitFor()
  await look(window, 'rooms-1-entry')
  await addRoom({ name: 'P. 201', site: 'TRƯỜNG CHÍNH TRỊ TỈNH', capacity: '4', columns: '2', ground: false })
  await page.getByText('Điểm thi này đã ghi là “Trường Chính trị tỉnh”. Chọn đúng như thế.').waitFor()
  await look(window, 'rooms-2-spelling')
  await page.getByRole('combobox', { name: 'Điểm thi (nếu nhiều điểm)' }).focus()
  await typeField(page, 'Trường Tân Trào')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Điểm thi Trường Tân Trào').waitFor()
  await page.getByText('1 phòng, 2 chỗ dùng được, 2 ở tầng trệt').waitFor()
  await stands('Phòng số')
  await addRoom({ name: 'P. 202', site: 'Trường Tân Trào', capacity: '4', columns: '', ground: false })
  await page.getByText('2 phòng, 8 chỗ dùng được').waitFor()
  await look(window, 'rooms-3-sites')

  // A site gets another name in all its rooms.
  await page.getByRole('gridcell', { name: 'P. 201' }).click()
  await page.getByRole('button', { name: 'Đổi tên điểm thi…' }).click()
  await page.getByRole('combobox', { name: 'Tên điểm thi' }).and(page.locator(':focus')).waitFor()
  await typeField(page, 'Trường THPT Tân Trào')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByText('Điểm thi Trường THPT Tân Trào').waitFor()

  await page.getByText('Ca thi và chỗ ngồi', { exact: true }).click()
  await page.getByText('Viết 0/8', { exact: true }).click()
  await page.keyboard.press('Control+N')
  await page.getByLabel('Ca số').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await typeField(page, '05/12/2026')
  await typeField(page, '7:30')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByText('2 người cần tầng trệt, 2 chỗ ở tầng trệt.').waitFor()
  await look(window, 'rooms-4-before-draw')
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Mã từ xúc xắc (nếu có)').fill('A1B2C3')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByText('Không có hai người ngồi liền nhau cùng vị trí hoặc cùng cơ quan tuyển dụng.').waitFor()
  await page.getByRole('row', { name: 'Lò Văn An' }).getByText('cần tầng trệt').waitFor()
  await look(window, 'rooms-5-drawn')

  // Somebody's need becomes known after the draw: the page says who sits upstairs.
  await openStep(page, 'Tiếp nhận hồ sơ')
  await page.getByRole('gridcell', { name: 'Lò Văn Bình' }).first().click()
  await page.keyboard.press('Enter')
  await page.getByLabel('Cần ngồi tầng trệt vì (nếu có)').fill('tai nạn xe ngày 20/11')
  await page.getByLabel('Cần ngồi tầng trệt vì (nếu có)').scrollIntoViewIfNeeded()
  await look(window, 'rooms-6-form')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('grid', { name: 'Thí sinh' }).waitFor()
  await openStep(page, 'Phòng thi, SBD')
  await page.getByText('Ca thi và chỗ ngồi', { exact: true }).click()
  await page.getByText('Viết 8/8', { exact: true }).click()
  const above = page.getByRole('region', { name: 'Cần tầng trệt, đang xếp ở tầng trên' })
  await above.getByText('(tai nạn xe ngày 20/11)').waitFor()
  await look(window, 'rooms-7-upstairs')
  await page.getByRole('button', { name: 'Chuyển chỗ Lò Văn Bình' }).press('Enter')
  await page.getByText('Phòng đã chọn không ở tầng trệt; xếp vào đó thì ghi rõ lý do.').waitFor()
  await page.getByLabel('Chỗ số (nếu có)').and(page.locator(':focus')).waitFor()
  await typeField(page, '4')
  await page.keyboard.press('Enter')
  await page.getByText('Chưa có lý do. Ghi vì sao xếp người này lên tầng.').waitFor()
  await look(window, 'rooms-8-reason')
  await page.getByLabel('Lý do xếp lên tầng').focus()
  await typeField(page, 'các phòng tầng trệt đã đủ, có người dìu')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await above.getByText('chỗ 4, xếp tay').waitFor()

  // Map and cards show what the page shows.
  await openStep(page, 'Danh sách in')
  await openPaper(page, /^Sơ đồ phòng thi/)
  await paperDrawn(window)
  await look(window, 'rooms-9-map')
  await openPaper(page, /^Thẻ bàn/)
  await paperDrawn(window)
  await look(window, 'rooms-10-cards')
  expect(window.complaints).toEqual([])
})
