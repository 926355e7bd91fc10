import { afterEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { OfficeClient } from '../../electron/office/office.ts'
import { aCandidate, aPost, newRequest } from '../api/an-office.ts'
import { makeTemplate, passphrase } from './a-template.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { goToTop, unlockOffice } from './demo-steps.ts'
import { openStep } from './exam-day-steps.ts'
import { typeField } from './keys.ts'

const scheme = {
  ...{ gateValue: 5000, gateInclusive: true, model: 'gate' as const, writtenWeight: 100, schemeWeight: 100, pieces: null, average: 'mean' as const },
  ...{ spread: null, minimum: 5000, tieBreak: [], number: '05-ĐA/TU', date: '2026-09-10', signer: 'Lò Văn Thành' },
}

/** An exam by that scheme of two people, as far as each was marked: written paper, then presentation of the scheme. */
function ranked(people: Readonly<Record<string, readonly [written: number, scheme: number] | null>>) {
  return async (client: OfficeClient) => {
    const { id: examId } = await client.exams.create({ name: 'Thi tuyển Phó Trưởng phòng năm 2026', kind: 'leadership', planNumber: '21-KH/BTCTU', planApproved: '2026-08-17', layout: 'party', requestId: newRequest() })
    await client.regimes.setScheme({ examId, ...scheme, expectedRevision: null, requestId: newRequest() })
    const post = await aPost(client, examId, { code: 'PTP-01', name: 'Phó Trưởng phòng Tổ chức cán bộ', track: 'leadership', form: ['written', 'scheme'], quota: 1 })
    const { parts } = await client.marking.grid({ examId })
    for (const [fullName, marks] of Object.entries(people)) {
      const { id: candidateId } = await aCandidate(client, examId, post.id, { fullName })
      const cells = (marks ?? []).map((value, index) => ({ candidateId, partId: parts[index]?.id ?? '', state: 'entered' as const, value, previousMarkId: null }))
      if (cells.length > 0) await client.marking.paste({ examId, cells, requestId: newRequest() })
    }
  }
}

let window: RunningWindow
let page: Page

/** Opens the program over an office that was filled so; undefined: it has no exam yet. */
async function openOffice(fill?: (client: OfficeClient) => Promise<void>): Promise<void> {
  const template = await makeTemplate(fill ?? (() => Promise.resolve()))
  window = await openWindow(template)
  page = window.page
  await unlockOffice(page, passphrase)
}

afterEach(async () => {
  await window.close()
  removeFolder(window.folder)
})

async function openFirstExam(): Promise<void> {
  await page.getByRole('grid', { name: 'Các kỳ thi' }).waitFor()
  await page.keyboard.press('Enter')
}

async function typePlan(): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Thi tuyển' }).waitFor()
  await page.keyboard.press('Control+N')
  await page.getByLabel('Tên kỳ thi').and(page.locator(':focus')).waitFor()
  await typeField(page, 'Thi tuyển chức danh Phó Trưởng phòng năm 2026')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await typeField(page, '21-KH/BTCTU')
  await typeField(page, '17/8/2026')
  await page.getByText('Quy chế thi: Đề án của cấp ủy (2424/BNV-CCVC)').waitFor()
  await page.keyboard.press('Control+Enter')
}

async function typePost(): Promise<void> {
  await page.getByLabel('Mã', { exact: true }).focus()
  for (const text of ['PTP-01', 'Phó Trưởng phòng Tổ chức cán bộ', 'Ban Tổ chức Tỉnh ủy', 'lanh dao', 'Viết và trình bày đề án']) await typeField(page, text)
  await page.keyboard.insertText('1')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('main').getByText('1 vị trí ·').waitFor()
}

async function typeCandidates(...people: readonly (readonly [name: string, birth: string, sex: string])[]): Promise<void> {
  await page.keyboard.press('Control+N')
  for (const [index, [name, birth, sex]] of people.entries()) {
    await page.getByLabel('Họ và tên').and(page.locator(':focus')).waitFor()
    await typeField(page, name)
    await typeField(page, birth)
    await page.getByRole('radio', { name: sex }).press('Space')
    if (index === 0) {
      await page.getByLabel('Vị trí dự tuyển').focus()
      await typeField(page, 'PTP-01')
    }
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: `Vừa thêm ${index + 1} thí sinh` }).waitFor()
  }
  await page.keyboard.press('Escape')
  await page.getByText(`${people.length} trong ${people.length} thí sinh`).waitFor()
}

/** Gate from 50, ranking by the scheme, three pieces, highest and lowest member left out; by keys alone. */
async function typeScheme(): Promise<void> {
  await page.getByLabel('Ngưỡng phần viết, điểm').and(page.locator(':focus')).waitFor()
  await typeField(page, '50')
  await page.getByRole('radio', { name: 'từ 50,00' }).and(page.locator(':focus')).press('Space')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Ngưỡng: xếp hạng theo điểm đề án' }).and(page.locator(':focus')).press('Space')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Trung bình cộng' }).and(page.locator(':focus')).press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByLabel('Nội dung 1').and(page.locator(':focus')).waitFor()
  for (const text of ['Nội dung đề án', '40', 'Trình bày', '30', 'Trả lời', '40']) await typeField(page, text)
  await page.getByText('Trọng số cộng lại 110 %, phải đúng 100 %.').waitFor()
  await page.getByLabel('Trọng số 3').focus()
  await typeField(page, '30')
  await page.getByText('Trọng số cộng lại 100 %.').waitFor()
  await page.getByLabel('Số văn bản').focus()
  for (const text of ['05-ĐA/TU', '10/9/2026', 'Lò Văn Thành']) await typeField(page, text)
  await page.keyboard.press('Control+Enter')
  await page.getByText('Đã ghi đề án').waitFor()
}

const settled = (text: string) => page.getByRole('form', { name: 'Phiếu chấm' }).getByRole('status').getByText(text).waitFor()

async function typeSheet(field: string, marks: readonly string[], result: string): Promise<void> {
  await page.getByLabel(field).and(page.locator(':focus')).waitFor()
  for (const [index, mark] of marks.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(mark)
  }
  await settled(result)
  await page.keyboard.press('Control+Enter')
}

it('holds an exam of a leadership post from its plan to the ranking, by the keyboard', async () => {
  await openOffice()
  await typePlan()
  await openStep(page, 'Kết quả')
  await page.getByText('mà đề án chưa được nhập').waitFor()
  await page.getByRole('button', { name: 'Nhập đề án thi tuyển' }).and(page.locator(':focus')).press('Enter')
  await typeScheme()

  await openStep(page, 'Vị trí, chỉ tiêu')
  await typePost()
  await openStep(page, 'Tiếp nhận hồ sơ')
  await typeCandidates(['Nguyễn Đức Mạnh', '12/4/1984', 'Nam'], ['Hoàng Thị Nga', '3/1986', 'Nữ'])

  await openStep(page, 'Nhập điểm')
  await page.getByRole('grid', { name: 'Bảng điểm' }).getByText('Hoàng Thị Nga').waitFor()
  await goToTop(page, 'Viết')
  await page.keyboard.press('F4')
  await typeSheet('Giám khảo 1', ['72', '68'], 'lấy trung bình 70,00')
  await typeSheet('Giám khảo 1', ['48', '52'], 'lấy trung bình 50,00')
  await page.keyboard.press('Escape')
  await goToTop(page, 'Đề án')
  await page.keyboard.press('F4')
  await typeSheet('Thành viên 1, Nội dung đề án', ['80', '75', '85', '85', '80', '90', '70', '70', '70'], 'bỏ cao nhất và thấp nhất, trung bình 80,00')
  await typeSheet('Thành viên 1, Nội dung đề án', ['90', '85', '80', '80', '80', '80', '88', '90', '92'], 'bỏ cao nhất và thấp nhất, trung bình 85,50')
  await page.keyboard.press('Escape')

  await openStep(page, 'Kết quả')
  await page.getByText('Trúng tuyển 1', { exact: true }).waitFor()
  await page.getByText('Vì sao trúng tuyển?').waitFor()
  await page.getByText('Hoàng Thị Nga · PTP-01').waitFor()
  await page.getByText('Đề án: các thành viên cho 89,80 / 85,50 / 80,00, bỏ cao nhất và thấp nhất, trung bình 85,50').waitFor()
  expect(window.complaints).toEqual([])
})

it('is not held for a post that has one candidate left', async () => {
  await openOffice(ranked({ 'Nguyễn Đức Mạnh': null, 'Hoàng Thị Nga': [5000, 8550] }))
  await openFirstExam()
  await openStep(page, 'Tiếp nhận hồ sơ')
  await page.getByRole('grid', { name: 'Thí sinh' }).waitFor()
  await page.getByRole('button', { name: 'Bỏ thí sinh…' }).press('Enter')
  await page.getByRole('dialog').getByText('Bỏ thí sinh Nguyễn Đức Mạnh?').waitFor()
  await page.getByRole('dialog').getByLabel('Lý do').fill('Rút đơn ngày 24/11/2026')
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ thí sinh' }).press('Enter')
  await page.getByText('1 trong 1 thí sinh').waitFor()
  await openStep(page, 'Kết quả')
  await page.getByText('không tổ chức thi').first().waitFor()
  await page.getByText('Trúng tuyển 0', { exact: true }).waitFor()
  expect(window.complaints).toEqual([])
})

it('tries the gate "above" in place of "from" beside the ranking, and stores nothing', async () => {
  await openOffice(ranked({ 'Nguyễn Đức Mạnh': [7000, 8000], 'Hoàng Thị Nga': [5000, 8550] }))
  await openFirstExam()
  await openStep(page, 'Kết quả')
  await page.getByText('Hoàng Thị Nga · PTP-01').waitFor()
  await page.keyboard.press('Control+T')
  await page.getByText('không ghi gì vào kỳ thi').waitFor()
  await page.keyboard.press('Alt+Q')
  await page.getByLabel('Giá trị của quy chế').and(page.locator(':focus')).waitFor()
  await typeField(page, 'vao phan de an')
  await page.getByText('Đang là từ ngưỡng trở lên').waitFor()
  await page.getByRole('combobox', { name: 'Thử' }).and(page.locator(':focus')).waitFor()
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter', 'Control+Enter']) await page.keyboard.press(key)
  await page.getByText('Trúng tuyển vẫn 1 người; 2 người đổi kết quả').waitFor()
  const changed = page.getByRole('grid', { name: 'Người có kết quả khác' }).getByRole('row')
  await changed.filter({ hasText: 'Nguyễn Đức Mạnh' }).filter({ hasText: /Không trúng.*Trúng tuyển/u }).waitFor()
  await changed.filter({ hasText: 'Hoàng Thị Nga' }).filter({ hasText: 'viết 50, cần trên 50' }).waitFor()

  await page.keyboard.press('Escape')
  await page.getByText('Vì sao trúng tuyển?').waitFor()
  await page.getByText('Hoàng Thị Nga · PTP-01').waitFor()
  await page.getByText('Viết 50,00, cần từ 50 mới dự thi đề án').waitFor()
  expect(window.complaints).toEqual([])
})
