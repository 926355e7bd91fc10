import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWindow } from './a-window.ts'
import * as rules from './demo-rules.ts'
import * as steps from './demo-steps.ts'
import * as examDay from './exam-day-steps.ts'
import { mendFaultyList } from './import-steps.ts'

const [output = '', sample = '', folder = ''] = process.argv.slice(2)
const passphrase = 'một hai ba bốn năm sáu'
const posts = JSON.parse(readFileSync(join(sample, 'posts.json'), 'utf8')) as steps.SamplePost[]
const scores = JSON.parse(readFileSync(join(sample, 'scores.json'), 'utf8')) as steps.SampleScores[]
const refused = examDay.someoneToRefuse(scores)
const sitting = scores.filter(({ fullName }) => fullName !== refused)

const window = await openWindow(folder)
const { page } = window
let pictures = 0

/** The window as the screen shows it, with the PDF viewer that a screenshot of the page alone leaves out. */
async function captured(): Promise<Buffer> {
  const encoded = await window.application.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'))
  return Buffer.from(encoded ?? '', 'base64')
}

/** A picture of the window as it is, named by its place in the demo. */
async function picture(name: string): Promise<void> {
  pictures += 1
  writeFileSync(join(output, `${String(pictures).padStart(2, '0')}-${name}.png`), await captured())
  process.stdout.write(`${String(pictures).padStart(2, '0')} ${name}\n`)
}

try {
  await steps.setUpOffice(page, { name: 'Hà Thị Lan', passphrase }, picture)
  await steps.createExam(page)
  await picture('lap-ky-thi')
  await page.keyboard.press('Control+Enter')
  await steps.typePosts(page, posts)
  await picture('vi-tri-chi-tieu')
  await rules.confirmRegime(page, picture)
  await rules.enterNotice(window, join(output, 'lich-ky-thi.ics'), picture)
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  await mendFaultyList(window, join(sample, 'DangKy_Loi.xlsx'), join(output, 'dong-can-sua.xlsx'), picture)
  await steps.importCandidates(window, join(sample, 'DangKy_CongChuc_2026.xlsx'), () => picture('xem-truoc-nhap'))
  await picture('thi-sinh')
  await steps.addCandidate(page)
  await picture('them-thi-sinh-roi-hoan-tac')
  await steps.searchCandidates(page, 'hong ngoc')
  await picture('tim-khong-dau')
  await page.keyboard.press('Control+ArrowDown')
  await examDay.reviewCandidates(page, refused, () => picture('khong-du-dieu-kien'))
  await picture('xet-dieu-kien')
  await page.keyboard.press('Control+ArrowDown')
  await examDay.numberCandidates(page)
  await picture('so-bao-danh')
  await examDay.addRooms(page, { name: 'P. 201', place: 'Trường Chính trị tỉnh', capacity: 30, reserve: 2, count: 12 })
  await picture('phong-thi')
  await examDay.seatCandidates(page, 'V1', { day: '07/11/2026', startsAt: '7:30', dice: '3-5-2-6-1-4' })
  await picture('cho-ngoi')
  await page.keyboard.press('Control+ArrowDown')
  await examDay.seeAttendance(page)
  await picture('coi-thi')
  await page.keyboard.press('Control+ArrowDown')
  await examDay.seeInterviews(page)
  await picture('vong-2')
  await page.keyboard.press('Control+ArrowDown')
  await steps.enterMarks(window, sitting, () => picture('o-bi-tu-choi'))
  await picture('nhap-diem')
  await page.keyboard.press('Control+ArrowDown')
  await steps.readResults(page)
  await picture('ket-qua')
  await steps.recordDecision(page, sitting.length, () => picture('ghi-quyet-dinh'))
  await picture('sau-quyet-dinh')
  await rules.tryThreshold(page, picture)
  await page.keyboard.press('Control+P')
  await steps.printList(window, join(output, 'danh-sach-trung-tuyen-dang.pdf'), () => picture('xem-truoc-in'))
  await steps.printStateList(window, join(output, 'danh-sach-trung-tuyen-nha-nuoc.pdf'))
  await picture('xem-truoc-in-nha-nuoc')
  const lists = [[/không đủ điều kiện/, 'khong-du-dieu-kien'], [/danh sách đủ điều kiện/i, 'du-dieu-kien'], [/số báo danh/, 'so-bao-danh'], [/theo phòng thi/, 'theo-phong'], [/gọi vào phòng thi/, 'goi-vao-phong'], [/Biên bản chia phòng/, 'chia-phong'], [/tổng hợp điểm(?! theo túi)/, 'tong-hop-diem'], [/trúng tuyển/, 'trung-tuyen'], [/Bảng so sánh quy chế/, 'so-sanh-quy-che'], [/Lịch các bước/, 'lich-cac-buoc']] as const
  for (const [name, file] of lists) await examDay.saveEverywhere(window, name, join(output, file), () => picture(`giay-${file}`))
  await rules.openReasonSheet(page, picture)
  await examDay.saveEverywhere(window, /Phiếu lý do/, join(output, 'phieu-ly-do'), () => picture('giay-phieu-ly-do'))
  await examDay.inviteTypist(page, 'Bùi Văn Tú', () => picture('ma-mo-lan-dau'))
  await picture('nguoi-dung')
  await examDay.backUpNow(page)
  await picture('sao-luu')
  await steps.openHistory(page)
  await picture('nhat-ky')
  await page.keyboard.press('Control+L')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).waitFor()
  await picture('mo-khoa')
  await steps.unlockOffice(page, passphrase)
  if (window.complaints.length > 0) throw new Error(`The page complained:\n${window.complaints.join('\n')}`)
} catch (error) {
  await page.screenshot({ path: join(output, 'dung-o-day.png') })
  throw error
} finally {
  await window.close()
}
