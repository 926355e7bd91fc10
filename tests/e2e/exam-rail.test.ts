import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { OfficeClient } from '../../electron/office/office.ts'
import { aCandidate, anExam, aPost, newRequest } from '../api/an-office.ts'
import { finish } from '../api/answers.ts'
import { look } from './a-look.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { openWindow, removeFolder } from './a-window.ts'
import { unlockIntoExam, unlockOffice } from './demo-steps.ts'
import { typeField } from './keys.ts'

const request = () => ({ requestId: newRequest() })

/** An exam half way: a form deadline long past, somebody undecided, numbers given, rooms made. */
async function halfWay(client: OfficeClient): Promise<void> {
  const { id: examId } = await anExam(client)
  const agency = await client.organizations.create({ name: 'Sở Nội vụ', validFrom: '2000', ...request() })
  const post = await aPost(client, examId, { code: 'NV-01', name: 'Chuyên viên tổ chức bộ máy', agencyId: agency.id })
  await aPost(client, examId, { code: 'NV-02', name: 'Chuyên viên cải cách hành chính', agencyId: agency.id, quota: 1 })
  const people = ['Giàng A Páo', 'Lò Thị Bình', 'Ma Thị Ánh', 'Trần Thị Cúc']
  const ids = []
  for (const fullName of people) ids.push((await aCandidate(client, examId, post.id, { fullName, sex: 'female' })).id)
  for (const candidateId of ids.slice(1)) await client.eligibility.decide({ examId, candidateId, verdict: 'eligible', reasons: [], note: null, expectedRevision: null, ...request() })
  const done = (step: string, doneOn: string) => client.deadlines.set({ examId, step, doneOn, dueOn: null, extended: false, reason: null, expectedRevision: null, ...request() })
  await done('notice', '2026-09-01')
  await done('formDeadline', '2026-10-01')
  await client.numbers.assign({ examId, prefix: '', digits: 3, order: 'name', ...request() })
  const room = await client.rooms.create({ examId, number: 1, name: 'P. 201', place: 'Nhà A', capacity: 30, reserve: 1, disabled: 0, ...request() })
  const parts = await client.rooms.parts({ examId })
  const [first] = parts
  if (first === undefined) throw new Error('no part')
  await client.rooms.createSession({ examId, partId: first.part.id, number: 1, day: '2026-11-28', startsAt: '07:30', roomIds: [room.id], ...request() })
  await finish(client.rooms.draw({ examId, partId: first.part.id, seed: 'A1B2C3', ...request() }))
}

let template: string
beforeAll(async () => {
  template = await makeTemplate(halfWay)
})
afterAll(() => removeFolder(template))

const rail = (page: Page) => page.getByRole('navigation', { name: 'Các bước' })
const step = (page: Page, name: string) => rail(page).getByRole('button', { name, exact: true })
const lines = (page: Page, name: string) => step(page, name).getAttribute('aria-description')

it('walks the steps by keyboard, says what is missing in rail and head, and shows all of them as a table', async () => {
  const window = await openWindow(copyTemplate(template))
  const { page } = window
  try {
    await unlockIntoExam(page, passphrase)
    await page.getByRole('heading', { name: '1. Kế hoạch' }).waitFor()
    await step(page, 'Xét điều kiện').waitFor()
    expect(await lines(page, 'Xét điều kiện')).toMatch(/^Đang làm: 3\/4 đã xét\. còn 1 hồ sơ chưa xét\. .+: hạn .+, quá \d+ ngày\. Hà Thị Lan: xét điều kiện, 25\/11\/2026 08:00$/u)
    expect(await lines(page, 'Kế hoạch')).toMatch(/^Xong/u)
    await look(window, 'ke-hoach', 1366)
    for (const heading of ['2. Vị trí, chỉ tiêu', '3. Tiếp nhận hồ sơ', '4. Xét điều kiện']) {
      await page.keyboard.press('Control+ArrowDown')
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    }
    const head = page.getByRole('main').getByRole('note', { name: 'Bước này' })
    expect(await head.textContent()).toMatch(/^quá \d+ ngàycòn 1 hồ sơ chưa xét$/u)
    await look(window, 'xet-dieu-kien', 1366)
    await look(window, 'xet-dieu-kien', 1093)
    await look(window, 'xet-dieu-kien', 911)
    await look(window, 'xet-dieu-kien', 1366)

    // The last one is accepted: the rail and the head say so by themselves.
    await page.keyboard.press('Shift+A')
    await head.getByText('còn 1 hồ sơ chưa xét').waitFor({ state: 'detached' })
    expect(await lines(page, 'Xét điều kiện')).toMatch(/^Xong: 4\/4 đã xét\./u)
    await page.keyboard.press('Control+ArrowUp')
    await page.getByRole('heading', { level: 1, name: '3. Tiếp nhận hồ sơ' }).waitFor()

    // Focus shows what the pointer shows.
    await step(page, 'Phòng thi, SBD').focus()
    await page.getByRole('tooltip').getByText(/còn \d+ phần thi chưa có ca thi/u).waitFor()
    await look(window, 'goi-y', 1366)
    await page.keyboard.press('Escape')

    await page.keyboard.press('Alt+0')
    const table = page.getByRole('grid', { name: 'Các bước' })
    await table.getByText('6. Phòng thi, SBD').waitFor()
    for (let down = 0; down < 4; down += 1) await page.keyboard.press('ArrowDown')
    const panel = page.getByRole('complementary', { name: 'Chi tiết bước' })
    await panel.getByText('Giấy tờ của bước này').waitFor()
    await panel.getByText('Chưa in').first().waitFor()
    await look(window, 'bang-cac-buoc', 1366)
    await look(window, 'bang-cac-buoc', 1093)
    await look(window, 'bang-cac-buoc', 911)
    await look(window, 'bang-cac-buoc', 1366)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '6. Phòng thi, SBD' }).waitFor()
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
    removeFolder(window.folder)
  }
})

it('says what a later step loses and goes on with a reason, and not without', async () => {
  const window = await openWindow(copyTemplate(template))
  const { page } = window
  try {
    await unlockIntoExam(page, passphrase)
    await step(page, 'Phòng thi, SBD').click()
    await page.getByText('Số báo danh', { exact: true }).first().click()
    await page.getByText('Đã đánh số', { exact: true }).waitFor()
    await page.getByLabel('Chữ đầu (nếu có)').focus()
    await typeField(page, 'TQ')
    await page.keyboard.press('Control+Enter')
    const question = page.getByRole('dialog', { name: 'Việc này đụng đến bước sau' })
    await question.getByText(/^1 phần thi đã bốc thăm phòng theo số báo danh cũ/u).waitFor()
    await look(window, 'dung-buoc-sau', 1366)
    await page.keyboard.press('Enter')
    await question.getByText(/^Chưa có lý do/u).waitFor()
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    await page.getByRole('main').getByText(/Ghi lý do rồi làm lại/u).waitFor()
    await page.getByLabel('Chữ đầu (nếu có)').focus()
    await page.keyboard.press('Control+Enter')
    await question.waitFor()
    await typeField(page, 'đổi chữ đầu theo thông báo 12-TB')
    await page.getByText('TQ001 đến TQ004', { exact: true }).waitFor()
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
    removeFolder(window.folder)
  }
})

it('makes the plan of the next year from an exam by keyboard', async () => {
  const window = await openWindow(copyTemplate(template))
  const { page } = window
  try {
    await unlockOffice(page, passphrase)
    await page.getByRole('grid', { name: 'Các kỳ thi' }).waitFor()
    await look(window, 'cac-ky-thi', 1366)
    await page.keyboard.press('C')
    await page.getByRole('heading', { level: 1, name: 'Lập từ kỳ thi trước' }).waitFor()
    await page.getByLabel('Tên kỳ thi').and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await typeField(page, '12-KH/BTCTU')
    await typeField(page, '25/11/2026')
    const posts = page.getByRole('grid', { name: 'Vị trí lấy sang' })
    await posts.getByText('Chuyên viên cải cách hành chính').waitFor()
    await page.getByText('4 thí sinh cùng điểm, số báo danh, phòng: kỳ thi mới nhận hồ sơ mới').waitFor()
    await posts.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.getByText('Lấy 1/2 vị trí, 2 chỉ tiêu').waitFor()
    await look(window, 'lap-tu-ky-thi', 1366)
    await look(window, 'lap-tu-ky-thi', 1093)
    await look(window, 'lap-tu-ky-thi', 911)
    await look(window, 'lap-tu-ky-thi', 1366)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: '2. Vị trí, chỉ tiêu' }).waitFor()
    await page.getByRole('grid', { name: 'Vị trí' }).getByText('Chuyên viên tổ chức bộ máy').waitFor()
    expect(await page.getByText('Chuyên viên cải cách hành chính').count()).toBe(0)
    expect(await lines(page, 'Tiếp nhận hồ sơ')).toMatch(/^Chưa tới: 0 hồ sơ\. chưa có hồ sơ nào/u)
    // One act: Ctrl+Z takes the whole plan back.
    await page.keyboard.press('Control+Z')
    await page.getByText(/Đã hoàn tác|Hoàn tác/u).first().waitFor()
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
    removeFolder(window.folder)
  }
})
