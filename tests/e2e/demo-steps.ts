import type { Page } from 'playwright-core'
import { answerDialogs, type RunningWindow } from './a-window.ts'

/** A post as the sample's posts.json has it. */
export interface SamplePost {
  readonly code: string
  readonly name: string
  readonly agency: string
  readonly track: string
  readonly form: readonly string[]
  readonly quota: number
}

type SampleMark = { readonly correct: number; readonly total: number } | { readonly score: number } | { readonly state: string } | null

/** Marks of a candidate as the sample's scores.json has them, points in hundredths. */
export interface SampleScores {
  readonly ordinal: number
  readonly fullName: string
  readonly identityNumber: string
  readonly post: string
  readonly general: SampleMark
  readonly written: SampleMark
  readonly interview: SampleMark
}

const formTitles: Readonly<Record<string, string>> = { written: 'Viết', 'written,interview': 'Viết và phỏng vấn' }

/** Types a text into the field that has the focus and goes on to the next one. */
async function typeField(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
}

/** First start: office, administrator, place, recovery key; by keyboard alone. */
export async function setUpOffice(page: Page, administrator: { readonly name: string; readonly passphrase: string }): Promise<void> {
  await page.getByRole('heading', { name: '1. Cơ quan' }).waitFor()
  for (const text of ['Ban Tổ chức Tỉnh ủy Tuyên Quang', 'Tỉnh ủy Tuyên Quang', 'Ban Tổ chức', 'BTCTU', 'Tuyên Quang']) await typeField(page, text)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '2. Người quản trị' }).waitFor()
  for (const text of [administrator.name, administrator.passphrase, administrator.passphrase]) await typeField(page, text)
  await page.getByRole('heading', { name: '3. Nơi lưu dữ liệu' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '4. Phiếu khôi phục' }).waitFor()
  const groups = await page.getByRole('list', { name: 'Mã khôi phục' }).getByRole('code').allTextContents()
  await page.keyboard.press('Enter')
  await page.getByRole('form', { name: 'Gõ lại hai nhóm' }).waitFor()
  for (const box of await page.getByLabel(/^Nhóm \d+$/).all()) {
    const label = await box.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
    await typeField(page, groups[Number(label.replace(/\D/g, '')) - 1] ?? '')
  }
  await page.getByRole('navigation', { name: 'Khu vực' }).waitFor()
}

/** Unlocks the office after a start. */
export async function unlockOffice(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Mật khẩu').waitFor()
  await page.getByLabel('Mật khẩu').focus()
  await typeField(page, passphrase)
  await page.getByRole('navigation', { name: 'Khu vực' }).waitFor()
}

/** A new exam for civil servants; the regulation follows from the day on which the plan was approved. */
export async function createExam(page: Page): Promise<void> {
  await page.keyboard.press('Control+N')
  await page.getByRole('form', { name: 'Kỳ thi' }).waitFor()
  await page.getByLabel('Tên kỳ thi').focus()
  await typeField(page, 'Kỳ thi tuyển công chức năm 2026')
  await page.getByText('Công chức', { exact: true }).click()
  await page.getByLabel('Số kế hoạch').focus()
  await typeField(page, '118-KH/BTCTU')
  await typeField(page, '18/8/2026')
  await page.getByText('NĐ 170/2025, sửa đổi bởi NĐ 300/2026').first().waitFor()
}

/** Types the posts of the plan one after another, agencies included. */
export async function typePosts(page: Page, posts: readonly SamplePost[]): Promise<void> {
  const code = page.getByLabel('Mã', { exact: true })
  await code.waitFor()
  await code.focus()
  for (const [index, post] of posts.entries()) {
    for (const text of [post.code, post.name, post.agency, 'can su', formTitles[post.form.join(',')] ?? '']) await typeField(page, text)
    await page.keyboard.insertText(String(post.quota))
    await page.keyboard.press('Control+Enter')
    await page.getByRole('main').getByText(`${index + 1} vị trí ·`).waitFor()
  }
}

/** Takes the candidates of a workbook, after looking at what was read. */
export async function importCandidates(window: RunningWindow, workbook: string, look: () => Promise<void>): Promise<void> {
  const { page } = window
  await answerDialogs(window, { open: workbook })
  await page.keyboard.press('Control+I')
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).click()
  await page.getByRole('heading', { name: 'Xem trước' }).waitFor()
  await look()
  await page.keyboard.press('Control+Enter')
  await page.getByText('312 thí sinh').first().waitFor()
}

function shownMark(mark: SampleMark): string {
  if (mark === null) return ''
  if ('state' in mark) return mark.state === 'absent' ? 'v' : mark.state === 'suspended' ? 'đc' : mark.state
  if ('correct' in mark) return String(mark.correct)
  return (mark.score / 100).toFixed(2).replace('.', ',')
}

/** Puts a text on the clipboard, as copying in Excel does. */
async function copyFromExcel({ application }: RunningWindow, text: string): Promise<void> {
  await application.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
}

interface GridPlace {
  readonly fullName: string
  readonly post: string
}

/** Who stands in which row of the marks grid, read as a person scrolls through it. */
async function placesInGrid(page: Page): Promise<GridPlace[]> {
  const grid = page.getByRole('grid', { name: 'Bảng điểm' })
  const total = Number(await grid.getAttribute('aria-rowcount'))
  const places = new Map<number, GridPlace>()
  await page.keyboard.press('Control+Home')
  for (let turn = 0; turn < total; turn += 1) {
    const seen = await grid.getByRole('row').evaluateAll((rows) =>
      rows.map((row) => ({ place: Number(row.getAttribute('aria-rowindex')), cells: [...row.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent) })),
    )
    for (const { place, cells } of seen) if (cells[1]) places.set(place, { fullName: cells[1], post: cells[3] ?? '' })
    const last = seen.at(-1)?.cells[0]
    await page.keyboard.press('PageDown')
    await page.waitForFunction((text) => [...document.querySelectorAll('[role=grid] [role=row]')].at(-1)?.querySelector('[role=gridcell]')?.textContent !== text, last, { timeout: 1000 }).catch(() => undefined)
    if (seen.some(({ place }) => place === total)) break
  }
  return [...places].toSorted(([a], [b]) => a - b).map(([, place]) => place)
}

/** Keys the first marks by hand, one of them wrong at first, then pastes the whole block from Excel. */
export async function enterMarks(window: RunningWindow, scores: readonly SampleScores[], look: () => Promise<void>): Promise<void> {
  const { page } = window
  await page.getByRole('grid', { name: 'Bảng điểm' }).waitFor()
  const places = await placesInGrid(page)
  const waiting = new Map<string, SampleScores[]>()
  for (const one of scores) {
    const key = `${one.fullName}/${one.post}`
    waiting.set(key, [...(waiting.get(key) ?? []), one])
  }
  const lines = places.map(({ fullName, post }) => {
    const one = waiting.get(`${fullName}/${post}`)?.shift()
    if (one === undefined) throw new Error(`no scores for ${fullName}, ${post}`)
    return [one.general, one.written, one.interview].map(shownMark).join('\t')
  })
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('137,5')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'Đã gõ 137,5' }).waitFor()
  await look()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight')
  await copyFromExcel(window, lines.join('\r\n'))
  await page.keyboard.press('Control+V')
  await page.getByRole('progressbar', { name: 'Đã nhập V1' }).and(page.locator('[aria-valuenow="312"]')).waitFor()
}
