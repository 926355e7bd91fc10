import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { openWindow, removeFolder } from './a-window.ts'
import * as steps from './demo-steps.ts'
import * as examDay from './exam-day-steps.ts'

const projectFolder = resolve(import.meta.dirname, '../..')

it('goes from the first start to the printed list: what the window ranks is what the paper names', { timeout: 180_000 }, async () => {
  const work = mkdtempSync(join(tmpdir(), 'minh-tuyen-'))
  execFileSync(process.execPath, [join(projectFolder, 'scripts/sample-workbook.mjs'), work])
  const read = <T>(name: string) => JSON.parse(readFileSync(join(work, name), 'utf8')) as T
  const scores = read<steps.SampleScores[]>('scores.json')
  const refused = examDay.someoneToRefuse(scores)
  const sitting = scores.filter(({ fullName }) => fullName !== refused)
  const window = await openWindow()
  const { page } = window
  try {
    await steps.setUpOffice(page, { name: 'Hà Thị Lan', passphrase: 'một hai ba bốn năm sáu' })
    await steps.createExam(page)
    await page.keyboard.press('Control+Enter')
    await steps.typePosts(page, read<steps.SamplePost[]>('posts.json'))
    await page.keyboard.press('Control+ArrowDown')
    await steps.importCandidates(window, join(work, 'DangKy_CongChuc_2026.xlsx'), async () => {
      expect(await page.getByRole('status').filter({ hasText: 'dòng đọc được' }).textContent()).toContain('312')
    })
    await steps.addCandidate(page)
    await steps.searchCandidates(page, 'hong ngoc')
    await page.keyboard.press('Control+ArrowDown')
    await examDay.reviewCandidates(page, refused)
    await page.keyboard.press('Control+ArrowDown')
    await examDay.numberCandidates(page)
    await examDay.addRooms(page, { name: 'P. 201', place: 'Trường Chính trị tỉnh', capacity: 30, reserve: 2, count: 12 })
    await examDay.seatCandidates(page, 'V1', { day: '07/11/2026', startsAt: '7:30', dice: '3-5-2-6-1-4' })
    await page.keyboard.press('Control+ArrowDown')
    await examDay.seeAttendance(page)
    await page.keyboard.press('Control+ArrowDown')
    await examDay.seeInterviews(page)
    await page.keyboard.press('Control+ArrowDown')
    await steps.enterMarks(window, sitting, async () => undefined)
    await page.keyboard.press('Control+ArrowDown')
    await steps.readResults(page)
    await steps.recordDecision(page, sitting.length, async () => undefined)
    await page.keyboard.press('Control+P')
    const file = join(work, 'danh-sach.pdf')
    await steps.printList(window, file)

    // Chromium's own viewer shows the very file: it lives in a frame of its extension.
    const frames = await window.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree.map(({ url }) => url))
    expect(frames?.some((url) => url.startsWith('chrome-extension://'))).toBe(true)

    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    const pages = text.split('\f').filter((one) => one.trim() !== '')
    // In the order of writing, where a long name goes on in the next line.
    const written = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
    const printed = [...written.matchAll(/(\d+) TQ\d{3} (\p{L}[\p{L} ]+?) \d{1,2}\/\d/gu)].map(([, place, name]) => [Number(place), name])
    expect(printed.map(([place]) => place)).toEqual(Array.from({ length: 46 }, (_, index) => index + 1))
    const known = new Set(scores.map(({ fullName }) => fullName))
    expect(printed.filter(([, name]) => !known.has(String(name)))).toEqual([])
    expect(text).toContain('Danh sách này có 46 người.')
    expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
    expect(text).not.toContain('CỘNG HÒA XÃ HỘI')
    for (const one of pages) expect(one).toMatch(/\d+\/\d+/)
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
    removeFolder(window.folder)
    removeFolder(work)
  }
})
