import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { OfficeClient } from '../../electron/office/office.ts'
import { fileFacts } from '../unit/writers/read-pdf.ts'
import { newRequest } from '../api/an-office.ts'
import { finish } from '../api/answers.ts'
import { anExamToMark, copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { hasPrinter, printerName, startPrinter, type TestPrinter } from './a-printer.ts'
import { likeness, measureSheet, rulerPages } from './a-sheet.ts'
import { answerDialogs, openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { unlockIntoExam } from './demo-steps.ts'

/** Eight people with numbers, who sit in one room of as many seats as told. */
function seated(capacity: number) {
  return async (client: OfficeClient) => {
    await anExamToMark(client)
    const [exam] = await client.exams.list()
    const common = () => ({ examId: exam?.id ?? '', requestId: newRequest() })
    await client.eligibility.acceptRest({ postId: null, ...common() })
    await client.numbers.assign({ prefix: '', digits: 3, order: 'name', ...common() })
    const { parts } = await client.marking.grid({ examId: exam?.id ?? '' })
    const partId = parts.find(({ kind }) => kind === 'written')?.id ?? ''
    const room = await client.rooms.create({ number: 1, name: 'P. 201', place: null, capacity, reserve: 0, disabled: 0, ...common() })
    await client.rooms.createSession({ partId, number: 1, day: '2026-12-05', startsAt: '07:30', roomIds: [room.id], ...common() })
    await finish(client.rooms.draw({ partId, seed: 'A1B2C3', ...common() }))
  }
}

let template: string
let window: RunningWindow
let page: Page

async function open(): Promise<void> {
  window = await openWindow(copyTemplate(template))
  page = window.page
  await unlockIntoExam(page, passphrase)
  await page.getByRole('button', { name: 'Danh sách in' }).click()
  await page.getByRole('heading', { name: 'Danh sách gọi vào phòng thi' }).waitFor()
}
async function close(): Promise<void> {
  expect(window.complaints).toEqual([])
  await window.close()
  removeFolder(window.folder)
}
const paper = (name: RegExp) => page.getByRole('navigation', { name: 'Giấy tờ' }).getByRole('button', { name })

describe('the page of the lists', () => {
  beforeAll(async () => {
    template = await makeTemplate(seated(6))
  })
  afterAll(() => removeFolder(template))
  beforeEach(open)
  afterEach(close)

  it('field report 62: names who keeps a list from being printed, and leads to where that is settled', async () => {
    await page.getByRole('button', { name: 'In: còn 2 người chưa có chỗ' }).waitFor()
    expect(await page.getByRole('button', { name: 'Excel' }).count()).toBe(0)
    await page.keyboard.press('Control+P')
    await page.getByRole('heading', { name: /Phòng thi/ }).first().waitFor()
  })

  it('walks the lists by arrows, saves one to Excel by Ctrl+E, and says so beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'Giấy tờ '))
    const file = join(folder, 'theo số.xlsx')
    await answerDialogs(window, { save: file })
    await paper(/^Danh sách gọi/).focus()
    for (const _passed of ['Thẻ bàn', 'Sơ đồ phòng thi', 'Danh sách theo phòng', 'Danh sách theo số']) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'In 1 trang' }).waitFor()
    await page.keyboard.press('Control+E')
    await page.getByText('Đã lưu theo số.xlsx').waitFor()
    expect(existsSync(file)).toBe(true)
    await paper(/^Danh sách theo số báo danh 8 người · Đã lưu Excel/).waitFor()
    removeFolder(folder)
  })

  it('takes DỰ THẢO away when its decision is recorded, and brings it back when that is withdrawn', async () => {
    await paper(/^Danh sách theo số/).click()
    await page.getByRole('button', { name: 'Ghi quyết định duyệt…' }).click()
    const dialog = page.getByRole('dialog')
    await page.keyboard.press('Control+Enter')
    await dialog.getByText('Chưa có số. Gõ số của quyết định.').waitFor()
    await dialog.getByLabel('Số quyết định').fill('15-QĐ/HĐTD')
    await dialog.getByLabel('Ngày quyết định').fill('20/11/2026')
    await dialog.getByLabel('Người ký').fill('Hà Văn Tú')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Quyết định 15-QĐ/HĐTD, ngày 20/11/2026, Hà Văn Tú ký.').waitFor()
    await paper(/Đã duyệt 20\/11\/2026/).waitFor()
    await page.getByRole('button', { name: 'Bỏ duyệt…' }).click()
    await dialog.getByLabel('Lý do').fill('ghi nhầm số')
    await dialog.getByRole('button', { name: 'Bỏ quyết định' }).click()
    await page.getByText('Chưa có quyết định duyệt; trên giấy có chữ DỰ THẢO.').waitFor()
  })
})

describe.skipIf(!hasPrinter)('a list on paper', () => {
  let printer: TestPrinter
  beforeAll(async () => {
    printer = await startPrinter()
    process.env['CUPS_SERVER'] = printer.server
    template = await makeTemplate(seated(8))
  })
  afterAll(() => {
    delete process.env['CUPS_SERVER']
    printer.remove()
    removeFolder(template)
  })
  beforeEach(async () => {
    await open()
    await answerPrintDialog()
    await page.getByRole('button', { name: /^In \d+ trang/ }).waitFor()
  })
  afterEach(close)

  /** Answers the system's print dialog, which no test can click: our printer, and nothing else changed. */
  async function answerPrintDialog(): Promise<void> {
    await window.application.evaluate(({ app }, deviceName) => {
      app.on('browser-window-created', (_event, { webContents }) => {
        const print = webContents.print.bind(webContents)
        webContents.print = (options, done) => {
          Object.assign(globalThis, { printed: done })
          print({ ...options, silent: true, deviceName }, done)
        }
      })
    }, printerName)
  }

  /** Electron before 35 prints a PDF and never says so (electron/electron#47272). */
  async function sayPrinted(): Promise<void> {
    await window.application.evaluate(() => (globalThis as unknown as { printed: (done: boolean, reason: string) => void }).printed(true, ''))
  }

  it('field reports 113, 114: comes out on A4 in its true size, whatever sheet the printer has', async () => {
    const ruler = Buffer.from(await rulerPages()).toString('base64')
    await window.application.evaluate(({ protocol }, bytes) => {
      protocol.unhandle('app')
      protocol.handle('app', () => new Response(Buffer.from(bytes, 'base64'), { headers: { 'content-type': 'application/pdf' } }))
    }, ruler)
    await page.keyboard.press('Control+P')
    const file = await printer.printed()
    await sayPrinted()
    // The printer turns a sheet that lies across; its paper is the same.
    const measured = [1, 2].map((number) => measureSheet(file, number)).map(({ sheet, drawn }) => [...sheet.toSorted((shorter, longer) => shorter - longer), ...drawn])
    const wanted = [210, 297, 100, 100]
    expect(measured.map((lengths) => lengths.map((length, index) => Math.abs(length - (wanted[index] ?? 0)) <= 0.5)), JSON.stringify(measured)).toEqual([
      [true, true, true, true],
      [true, true, true, true],
    ])
  })

  it('says what the preview shows, page for page, and stands in the log from then on', async () => {
    const pages = Number(/\d+/.exec((await page.getByRole('button', { name: /^In \d+ trang/ }).textContent()) ?? '')?.[0])
    // A click into the preview gives its keys to Chromium's viewer, whose own Ctrl+P would print around the log.
    const sheet = await page.locator('iframe').boundingBox()
    await page.mouse.click((sheet?.x ?? 0) + 100, (sheet?.y ?? 0) + 100)
    await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN')
    await page.keyboard.press('Control+P')
    const printed = await printer.printed()
    expect(Number(fileFacts(readFileSync(printed))['Pages'])).toBe(pages)
    expect(await paper(/^Danh sách gọi.*Chưa in/).count()).toBe(1)
    await sayPrinted()
    await paper(/^Danh sách gọi.*Đã in/).waitFor()
    const saved = join(window.folder, 'gọi vào phòng.pdf')
    await answerDialogs(window, { save: saved })
    await page.keyboard.press('Control+S')
    await page.getByText('Đã lưu gọi vào phòng.pdf').waitFor()
    const alike = Array.from({ length: pages }, (_, index) => likeness(printed, saved, index + 1))
    expect(alike.map((value) => value > 0.9), String(alike)).toEqual(alike.map(() => true))
  })
})
