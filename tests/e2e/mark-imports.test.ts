import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { aCandidate, anExam, aPost, newRequest } from '../api/an-office.ts'
import { aResultFile } from '../api/a-result-file.ts'
import { look } from './a-look.ts'
import { makeTemplate, passphrase } from './a-template.ts'
import { answerDialogs, openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { unlockIntoExam } from './demo-steps.ts'
import { openStep } from './exam-day-steps.ts'
import { typeField } from './keys.ts'

const six = ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chi', 'Lò Thị Hà', 'Lò Thị Lan', 'Lò Thị Mai'] as const

let window: RunningWindow
let page: Page
let folder: string

beforeEach(async () => {
  folder = await makeTemplate(async (client) => {
    const { id: examId } = await anExam(client)
    const post = await aPost(client, examId)
    for (const fullName of six) await aCandidate(client, examId, post.id, { fullName })
    await client.numbers.assign({ examId, prefix: '', digits: 3, order: 'name', requestId: newRequest() })
  })
  window = await openWindow(folder)
  page = window.page
  await page.setViewportSize({ width: 1366, height: 768 }).catch(() => undefined)
  await unlockIntoExam(page, passphrase)
  await openStep(page, 'Nhập điểm')
  await page.getByRole('grid', { name: 'Bảng điểm' }).waitFor()
})
afterEach(async () => {
  await window.close()
  removeFolder(folder)
})

/** Numbers by name: An 001, Bình 002, Chi 003, Hà 004, Lan 005, Mai 006. */
async function aFile(): Promise<string> {
  const title = [['HỘI ĐỒNG THI TUYỂN CÔNG CHỨC'], ['KẾT QUẢ THI TRẮC NGHIỆM TRÊN MÁY VI TÍNH'], []]
  const columns = ['STT', 'Số báo danh', 'Họ và tên', 'Phần thi', 'Số câu trả lời đúng', 'Ghi chú']
  return aResultFile(
    {
      'Phòng máy 1': [...title, columns, [1, 1, 'Lò Văn An', 'Kiến thức chung', '41/60', null], [2, 2, 'Lò Văn Bình', 'Kiến thức chung', '72/60', null], [3, 99, 'Lò Văn Dũng', 'Kiến thức chung', '30/60', null]],
      'Phòng máy 2': [...title, columns, [1, 4, 'Lò Thị Hà', 'Kiến thức', '29/60', null], [2, 5, 'Lò Thị Lan', 'Kiến thức chug', 'Vắng', 'có đơn'], [null, 'Tổng cộng: 2 thí sinh']],
    },
    { name: 'KetQuaMay_05-12.xlsx', dress: (workbook) => workbook.eachSheet((sheet) => ['A1:F1', 'A2:F2'].forEach((range) => sheet.mergeCells(range))) },
  )
}

const inGrid = (text: string) => page.getByRole('grid', { name: 'Bảng điểm' }).getByText(text, { exact: true })

it('brings the results of two computer rooms in by keyboard: mended, left out with a reason, taken as one act, taken back', async () => {
  const path = await aFile()
  await answerDialogs(window, { open: path })
  await look(window, 'results-1-bang-diem')
  await page.keyboard.press('Control+i')
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).and(page.locator(':focus')).waitFor()
  await look(window, 'results-2-chon-tep')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Xem trước kết quả máy' }).waitFor()
  await page.getByText('Nhập: còn 3 dòng cần sửa').waitFor()
  await look(window, 'results-3-xem-truoc')

  // The first problem: more right answers than questions. F8 goes there, F2 and the keyboard mend it.
  await page.keyboard.press('F8')
  await page.getByText('Kỳ thi không có số này').or(page.getByText('Kỳ thi có số này')).first().waitFor()
  await look(window, 'results-4-loi-dau')
  await page.getByRole('button', { name: 'Bỏ dòng này' }).click()
  await page.getByText('Nhập: còn 2 dòng cần sửa').waitFor()
  await page.keyboard.press('F8')
  await page.getByText('tối đa 60').waitFor()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('42')
  await page.keyboard.press('Enter')
  await page.getByText('Nhập: còn 1 dòng cần sửa').waitFor()

  // Nothing waits here any more: Ctrl+Enter leads to the sheet where something does.
  await page.keyboard.press('Control+Enter')
  await page.getByRole('grid', { name: 'Trang tính Phòng máy 2' }).waitFor()
  await page.keyboard.press('F8')
  await look(window, 'results-5-phong-may-2')
  await page.getByRole('button', { name: 'Chọn phần thi' }).click()
  await page.getByRole('dialog').getByLabel('Phần thi').and(page.locator(':focus')).waitFor()
  await page.keyboard.insertText('V1')
  await page.keyboard.press('Enter')
  await look(window, 'results-6-chon-phan')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Nhập 4 kết quả' }).waitFor()
  await look(window, 'results-7-het-loi')

  // Who is missing and what is left out is said before anything is written.
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('003 Lò Văn Chi, 006 Lò Thị Mai').waitFor()
  await look(window, 'results-8-hoi-ly-do')
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('Chưa có lý do').waitFor()
  await typeField(page, 'người thi nhờ máy, hội đồng khác')
  await page.getByRole('grid', { name: 'Bảng điểm' }).waitFor()
  await inGrid('41').waitFor()
  expect([await inGrid('42').count(), await inGrid('29').count(), await inGrid('vắng').count()]).toEqual([1, 1, 1])
  await look(window, 'results-9-da-nhap')

  // The same file again: nothing doubles.
  await page.keyboard.press('Control+i')
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('đã có').first().waitFor()
  await look(window, 'results-10-da-co')
  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: 'Bảng điểm' }).waitFor()

  await page.keyboard.press('Control+z')
  await inGrid('41').waitFor({ state: 'hidden' })
  expect(window.complaints).toEqual([])
})
