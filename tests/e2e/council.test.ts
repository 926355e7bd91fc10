import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { OfficeClient } from '../../electron/office/office.ts'
import { aCandidate, anExam, aPost, newRequest } from '../api/an-office.ts'
import { makeTemplate, passphrase } from './a-template.ts'
import { openWindow, removeFolder } from './a-window.ts'
import { unlockIntoExam } from './demo-steps.ts'
import { typeField } from './keys.ts'

/** An exam with a candidate and a member of the marking board. */
async function withOneSeat(client: OfficeClient): Promise<void> {
  const { id: examId } = await anExam(client)
  const post = await aPost(client, examId)
  await aCandidate(client, examId, post.id, { fullName: 'Lò Văn An', sex: 'male' })
  const member = { fullName: 'Vàng A Páo', birthDate: null, position: 'Chuyên viên', workplace: 'Sở Nội vụ', userId: null, bar: null }
  await client.council.seat({ examId, member, board: 'marking', function: 'member', fromDay: null, toDay: null, number: '412-QĐ/TU', date: '2026-11-20', signer: 'Hà Thị Khiết', explanation: null, requestId: newRequest() })
}

let template: string
beforeAll(async () => {
  template = await makeTemplate(async (client) => {
    const { id: examId } = await anExam(client)
    const post = await aPost(client, examId)
    const { id: candidateId } = await aCandidate(client, examId, post.id, { fullName: 'Lò Văn An', sex: 'male' })
    await client.kin.declare({ examId, candidateId, memberName: 'Ma Văn Sơn', memberFunction: 'giám khảo', relation: 'child', note: null, requestId: newRequest() })
  })
})
afterAll(() => removeFolder(template))

const people = (page: Page, board: string) => page.getByRole('grid', { name: `Người trong ${board}` })
const boardLine = (page: Page, board: string) => page.getByRole('grid', { name: 'Hội đồng và các ban' }).getByRole('row').filter({ hasText: board })
const focused = (page: Page, label: string) => page.getByLabel(label, { exact: true }).and(page.locator(':focus')).waitFor()

/** A person in one line; the function that is proposed is kept. */
async function typePerson(page: Page, name: string, position: string, workplace: string): Promise<void> {
  await focused(page, 'Họ và tên')
  for (const text of [name, position, workplace]) await typeField(page, text)
  await page.keyboard.press('Enter')
}

/** Goes down the list of boards to one of them. */
async function goToBoard(page: Page, board: string): Promise<void> {
  await page.getByRole('grid', { name: 'Hội đồng và các ban' }).getByText(board, { exact: true }).click()
  await page.getByRole('main').getByRole('heading', { name: board, exact: true }).waitFor()
}

it('seats the council and a board by keyboard by one decision, asks an explanation of kin, records an absence, and takes back by Ctrl+Z', async () => {
  const window = await openWindow(template)
  const { page } = window
  try {
    await unlockIntoExam(page, passphrase)
    await page.getByRole('heading', { name: '1. Kế hoạch' }).waitFor()
    for (const tab of ['Quy chế', 'Mốc thời gian', 'Hội đồng, các ban']) {
      await page.keyboard.press('Control+PageDown')
      await page.getByRole('tab', { name: tab, selected: true }).waitFor()
    }
    await page.getByText('Hội đồng có 0 người, phải có 5 hoặc 7.').waitFor()
    await boardLine(page, 'Ban giám sát').getByText('bắt buộc').waitFor()

    // The decision is asked with the first person only.
    await page.keyboard.press('Control+N')
    await typePerson(page, 'Hà Văn Tú', 'Phó Trưởng ban', 'Ban Tổ chức')
    for (const text of ['412-QĐ/TU', '20/11/2026', 'Hà Thị Khiết']) await typeField(page, text)
    await people(page, 'Hội đồng').getByText('Hà Văn Tú').waitFor()
    await page.getByText('412-QĐ/TU', { exact: true }).waitFor()
    for (const [name, position] of [['Lò Thị Hoa', 'Trưởng phòng'], ['Nông Thị Lan', 'Chuyên viên'], ['Vàng A Páo', 'Trưởng phòng'], ['Tải A Sinh', 'Phó Trưởng phòng']] as const) {
      await typePerson(page, name, position, 'Ban Tổ chức')
      await people(page, 'Hội đồng').getByText(name).waitFor()
    }
    expect(await people(page, 'Hội đồng').getByRole('row').allTextContents()).toEqual([
      expect.stringContaining('Chức danh'),
      expect.stringContaining('Chủ tịchHà Văn Tú'),
      expect.stringContaining('Phó Chủ tịchLò Thị Hoa'),
      expect.stringContaining('Ủy viên kiêm thư kýNông Thị Lan'),
      expect.stringContaining('Ủy viênVàng A Páo'),
      expect.stringContaining('Ủy viênTải A Sinh'),
    ])
    await page.getByText('Hội đồng có 5 người').waitFor({ state: 'detached' })

    // Somebody of the list is offered; the kin of a candidate only with an explanation.
    await goToBoard(page, 'Ban chấm thi')
    await page.keyboard.press('Control+N')
    await focused(page, 'Họ và tên')
    await page.keyboard.insertText('pao')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByLabel(/^Chức danh/).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await people(page, 'Ban chấm thi').getByText('Vàng A Páo').waitFor()
    await typePerson(page, 'Ma Văn Sơn', 'Chuyên viên', 'Sở Nội vụ')
    await page.getByText('Thí sinh Lò Văn An là con đẻ của người cùng họ tên').waitFor()
    await focused(page, 'Giải trình: vì sao vẫn cử')
    await page.keyboard.press('Enter')
    await page.getByText('Chưa có giải trình.').waitFor()
    await typeField(page, 'người trùng tên, đã đối chiếu ngày sinh')
    await people(page, 'Ban chấm thi').getByText('có giải trình').waitFor()

    await people(page, 'Ban chấm thi').getByText('Ma Văn Sơn').click()
    await page.keyboard.press('Alt+G')
    await page.getByRole('dialog').getByLabel('Từ ngày').waitFor()
    for (const text of ['01/12/2026', '02/12/2026', 'đi công tác']) await typeField(page, text)
    await page.keyboard.insertText('hoa')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('complementary').getByText('Vắng 01/12/2026 – 02/12/2026: đi công tác. Ủy quyền cho Lò Thị Hoa.').waitFor()

    for (const gone of [page.getByText('Vắng 01/12/2026'), people(page, 'Ban chấm thi').getByText('Ma Văn Sơn')]) {
      await people(page, 'Ban chấm thi').getByText('Vàng A Páo').click()
      await page.keyboard.press('Control+Z')
      await gone.waitFor({ state: 'detached' })
    }
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
  }
})

it('shows a kinship that is declared for a member later, from the kin page to its explanation', async () => {
  const window = await openWindow(await makeTemplate(withOneSeat))
  const { page } = window
  try {
    await unlockIntoExam(page, passphrase)
    await page.getByRole('tab', { name: 'Quan hệ thân thích' }).click()
    await page.getByRole('heading', { name: '1. Quan hệ thân thích' }).waitFor()
    await page.keyboard.press('Control+N')
    await focused(page, 'Thí sinh')
    await page.keyboard.insertText('lo van')
    await page.locator('[data-combobox-selected]').filter({ hasText: 'Lò Văn An' }).waitFor()
    await page.keyboard.press('Enter')
    await focused(page, 'Họ tên thành viên hội đồng, ban')
    await page.keyboard.insertText('vang')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByLabel('Nhiệm vụ trong kỳ thi').and(page.locator(':focus')).waitFor()
    expect(await page.getByLabel('Nhiệm vụ trong kỳ thi').and(page.locator(':focus')).inputValue()).toBe('Thành viên ban chấm thi')
    await page.keyboard.press('Enter')
    await typeField(page, 'con de')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('grid', { name: 'Quan hệ thân thích' }).getByText('Vàng A Páo').waitFor()

    await page.keyboard.press('Control+PageUp')
    await boardLine(page, 'Ban chấm thi').getByText('1 chưa giải trình').waitFor()
    await page.keyboard.press('F8')
    await page.getByRole('complementary').getByText('Thí sinh Lò Văn An là con đẻ của người này.').waitFor()
    await page.keyboard.press('F2')
    await focused(page, 'Giải trình: vì sao vẫn giữ việc')
    await page.keyboard.insertText('không chấm môn của thí sinh này')
    await page.keyboard.press('Control+Enter')
    await people(page, 'Ban chấm thi').getByText('có giải trình').waitFor()

    await page.keyboard.press('Control+P')
    await page.getByText('Danh sách hội đồng và các ban').first().waitFor()
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
    removeFolder(window.folder)
  }
})
