import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import { answerDialogs, type RunningWindow } from './a-window.ts'
import { typeField } from './keys.ts'

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

/** First start: office, administrator, place, recovery key; by keyboard alone. */
export async function setUpOffice(page: Page, administrator: { readonly name: string; readonly passphrase: string }, look: (what: string) => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('heading', { name: '1. Cơ quan' }).waitFor()
  for (const text of ['Ban Tổ chức Tỉnh ủy Tuyên Quang', 'Tỉnh ủy Tuyên Quang', 'Ban Tổ chức', 'BTCTU', 'Tuyên Quang']) await typeField(page, text)
  await look('co-quan')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '2. Người quản trị' }).waitFor()
  for (const text of [administrator.name, administrator.passphrase, administrator.passphrase]) await typeField(page, text)
  await page.getByRole('heading', { name: '3. Nơi lưu dữ liệu' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '4. Phiếu khôi phục' }).waitFor()
  await look('phieu-khoi-phuc')
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
  await page.getByRole('textbox', { name: 'Mật khẩu' }).waitFor()
  await page.getByRole('textbox', { name: 'Mật khẩu' }).focus()
  await typeField(page, passphrase)
  await page.getByRole('navigation', { name: 'Khu vực' }).waitFor()
}

/** Unlocks the office and opens its first exam. */
export async function unlockIntoExam(page: Page, passphrase: string): Promise<void> {
  await unlockOffice(page, passphrase)
  await page.getByRole('grid', { name: 'Các kỳ thi' }).waitFor()
  await page.keyboard.press('Enter')
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
  await page.getByText('312 trong 312 thí sinh').waitFor()
}

function shownMark(mark: SampleMark): string {
  if (mark === null) return ''
  if ('state' in mark) return mark.state === 'absent' ? 'v' : mark.state === 'suspended' ? 'đc' : mark.state
  if ('correct' in mark) return String(mark.correct)
  return (mark.score / 100).toFixed(2).replace('.', ',')
}

/** Puts a text on the clipboard, as copying in Excel does. */
export async function copyFromExcel({ application }: RunningWindow, text: string): Promise<void> {
  await application.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
}

interface GridPlace {
  readonly fullName: string
  readonly post: string
}

/** Rows on screen whose people have been loaded, by their place; null while one of them is still on its way. */
function rowsOnScreen(): Record<string, GridPlace> | null {
  const found: Record<string, GridPlace> = {}
  for (const row of document.querySelectorAll('[role=grid] [role=row]')) {
    const [place, fullName, , post] = [...row.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent)
    if (place === undefined) continue
    if (!fullName || !post) return null
    found[place] = { fullName, post }
  }
  return found
}

/** Times that the grid is read from top to bottom before giving up. */
const readings = 5

/** Who stands in which row of the marks grid, read as a person scrolls through it. */
async function placesInGrid(page: Page, people: number): Promise<GridPlace[]> {
  const places = new Map<number, GridPlace>()
  for (let reading = 0; reading < readings && places.size < people; reading += 1) {
    await page.keyboard.press('Control+Home')
    // A page that was scrolled past before it was drawn is read the next time round.
    for (let turn = 0; turn <= people / 10 && places.size < people; turn += 1) {
      const seen = await page.waitForFunction(rowsOnScreen).then((handle) => handle.jsonValue())
      for (const [place, who] of Object.entries(seen ?? {})) places.set(Number(place), who)
      await page.keyboard.press('PageDown')
    }
  }
  if (places.size < people) throw new Error(`the grid shows ${places.size} of ${people} people`)
  return [...places].toSorted(([a], [b]) => a - b).map(([, place]) => place)
}

/** Goes to the first cell of a part in the marks grid, whichever columns stand before it. */
export async function goToTop(page: Page, part: string): Promise<void> {
  const heads = await page.getByRole('grid', { name: 'Bảng điểm' }).getByRole('columnheader').allTextContents()
  const column = heads.indexOf(part)
  if (column === -1) throw new Error(`no column ${part} among ${heads.join(', ')}`)
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < column; step += 1) await page.keyboard.press('ArrowRight')
}

/** Keys the first marks by hand, one of them wrong at first, then pastes the whole block from Excel. */
export async function enterMarks(window: RunningWindow, scores: readonly SampleScores[], look: () => Promise<void>): Promise<void> {
  const { page } = window
  await page.getByRole('grid', { name: 'Bảng điểm' }).waitFor()
  const places = await placesInGrid(page, scores.length)
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
  await goToTop(page, 'Viết')
  await page.keyboard.type('137,5')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'Đã gõ 137,5' }).waitFor()
  await look()
  await page.keyboard.press('Escape')
  await goToTop(page, 'V1')
  await copyFromExcel(window, lines.join('\r\n'))
  await page.keyboard.press('Control+V')
  await page.getByRole('progressbar', { name: 'Đã nhập V1' }).and(page.locator(`[aria-valuenow="${scores.length}"]`)).waitFor()
}

/** Types one candidate by hand, then takes it back with Ctrl+Z. */
export async function addCandidate(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Thí sinh' }).waitFor()
  await page.keyboard.press('Control+N')
  await page.getByRole('form', { name: 'Phiếu đăng ký' }).waitFor()
  await page.getByLabel('Họ và tên').focus()
  await typeField(page, 'Lò Thị Ước')
  await typeField(page, '5/1999')
  await page.getByText('Nữ', { exact: true }).first().click()
  await page.getByLabel('Vị trí dự tuyển').focus()
  await typeField(page, 'TH-03')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Đã lưu Lò Thị Ước').or(page.getByText('Lò Thị Ước')).first().waitFor()
  await page.getByRole('button', { name: 'Về danh sách' }).click()
  await page.getByText('313 trong 313 thí sinh').waitFor()
  await page.keyboard.press('Control+Z')
  await page.getByText('312 trong 312 thí sinh').waitFor()
}

/** Finds people without typing an accent. */
export async function searchCandidates(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(query)
  await page.getByText('trong 312 thí sinh').filter({ hasNotText: '312 trong' }).waitFor()
}

/** Reads why somebody did not win. */
export async function readResults(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Kết quả' }).waitFor()
  await page.getByText('Trúng tuyển 45').waitFor()
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown')
  await page.getByText('Vì sao không trúng tuyển?').waitFor()
}

/** Records whom the head chose where the law leaves a tie to a person. */
export async function recordDecision(page: Page, people: number, look: () => Promise<void>): Promise<void> {
  await page.getByText('Chờ quyết định 2').click()
  await page.getByRole('button', { name: /^Ghi quyết định…/ }).click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Space')
  await page.getByLabel('Số văn bản').focus()
  await typeField(page, '96-TB/BTCTU')
  await typeField(page, '24/11/2026')
  await typeField(page, 'Trần Văn Minh')
  await look()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByText(`Tất cả ${people}`).click()
  await page.getByText('Trúng tuyển 46').waitFor()
}

/** Fills in the decision, looks at the preview and saves the list of successful candidates as it is shown. */
export async function printList(window: RunningWindow, file: string, look: () => Promise<void> = async () => undefined): Promise<void> {
  const { page } = window
  await page.getByText('46 người').first().waitFor()
  const fields = [
    ['Kèm theo quyết định số', '412-QĐ/BTCTU'],
    ['Ngày quyết định', '28/12/2026'],
    ['Ngày ký', '29/12/2026'],
  ] as const
  for (const [label, text] of fields) {
    await page.getByLabel(label).first().focus()
    await redrawn(page, () => typeField(page, text))
  }
  await paperDrawn(window)
  await look()
  await saveList(window, file)
}

/** Changes something of a paper and waits until the preview shows another file. */
async function redrawn(page: Page, change: () => Promise<void>): Promise<void> {
  const preview = page.locator('iframe')
  const before = await preview.getAttribute('src')
  await change()
  await page.locator(`iframe:not([src="${before ?? ''}"])`).waitFor()
}

/** Looks that are taken at the preview before giving up; each takes some hundredths of a second. */
const looks = 200

/** Waits until Chromium's viewer has drawn white paper where the sheet stands. */
export async function paperDrawn({ application, page }: RunningWindow): Promise<void> {
  const box = await page.locator('iframe').boundingBox()
  for (let look = 0; look < looks && box !== null; look += 1) {
    const white = await application.evaluate(async ({ BrowserWindow }, { x, y }) => {
      const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage({ x, y, width: 1, height: 1 })
      return picture?.toBitmap().every((channel) => channel > 250) ?? false
    }, { x: Math.round(box.x + box.width / 4), y: Math.round(box.y + 20) })
    if (white) return
  }
  throw new Error('the viewer drew no paper')
}

async function saveList(window: RunningWindow, file: string): Promise<void> {
  const { page } = window
  await answerDialogs(window, { save: file })
  await page.getByRole('button', { name: /^In \d+ trang/ }).waitFor()
  await page.keyboard.press('Control+S')
  await page.getByText(`Đã lưu ${basename(file)}`).last().waitFor()
}

/** The same list in the layout of a State paper. */
export async function printStateList(window: RunningWindow, file: string): Promise<void> {
  const { page } = window
  await redrawn(page, () => page.getByText('Nhà nước', { exact: true }).click())
  await saveList(window, file)
}

/** What was done, by whom. */
export async function openHistory(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Nhật ký' }).click()
  await page.getByRole('grid', { name: 'Nhật ký' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.insertText('nhap thi sinh')
  await page.getByRole('grid', { name: 'Nhật ký' }).getByText('Nhập thí sinh từ Excel').first().waitFor()
}
