import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { answerDialogs, openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { unlockOffice } from './demo-steps.ts'

let template: string
let window: RunningWindow
let closed: Promise<void>

function endOf({ application }: RunningWindow): Promise<void> {
  return new Promise((resolve) => {
    application.on('close', () => resolve())
  })
}

beforeAll(async () => {
  template = await makeTemplate()
})
afterAll(() => removeFolder(template))
beforeEach(async () => {
  window = await openWindow(copyTemplate(template))
  closed = endOf(window)
  await unlockOffice(window.page, passphrase)
})
afterEach(async () => {
  await window.close()
  removeFolder(window.folder)
})

/** Clicks the cross of the window; the answer is lost where the program ends. */
function clickClose(): void {
  void window.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined)
}

/** Backups in a folder: why each was made, and whether it was proved. */
function backupsIn(folder: string): string[] {
  const [office = ''] = existsSync(folder) ? readdirSync(folder) : []
  const names = office === '' ? [] : readdirSync(join(folder, office)).filter((name) => name !== 'tep')
  return names.sort().map((name) => {
    const { reason, provedAt } = JSON.parse(readFileSync(join(folder, office, name, 'ban-sao-luu.json'), 'utf8')) as { reason: string; provedAt: string | null }
    return `${reason} ${provedAt === null ? 'not proved' : 'proved'}`
  })
}

const place = () => join(window.folder, 'du-lieu/sao-luu')

async function openPage(): Promise<void> {
  await window.page.getByRole('link', { name: 'Cài đặt' }).click()
  await window.page.getByRole('navigation', { name: 'Cài đặt' }).getByRole('link', { name: 'Sao lưu' }).click()
  await window.page.getByRole('heading', { name: 'Sao lưu', exact: true }).waitFor()
}

async function addOrganization(name: string): Promise<void> {
  const { page } = window
  await page.getByRole('link', { name: 'Tổ chức' }).click()
  await page.getByRole('heading', { name: 'Tổ chức', exact: true }).waitFor()
  await page.keyboard.press('Control+N')
  await page.getByLabel('Tên', { exact: true }).fill(name)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('grid').getByText(name).waitFor()
}

const barSays = (words: string | RegExp) => window.page.getByRole('contentinfo').getByText(words).waitFor()

/** Notes every text of the closing dialog: it may be gone with the window before anybody can look at it. */
async function noteClosing(): Promise<string[]> {
  const told: string[] = []
  await window.page.exposeFunction('noteClosing', (text: string) => told.push(text))
  await window.page.evaluate(() => {
    const { noteClosing } = globalThis as unknown as { noteClosing(text: string): void }
    const look = () => {
      const text = document.querySelector('[role=alertdialog]')?.textContent
      if (text) noteClosing(text)
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return told
}

it('backs up before it closes, shows that it does, and closes by itself', async () => {
  await barSays('Chưa có bản sao lưu')
  const told = await noteClosing()
  clickClose()
  await closed
  expect([told[0], told.at(-1)]).toEqual([expect.stringContaining('Đang sao lưu trước khi đóng'), expect.stringContaining('Đang mở lại để kiểm tra')])
  expect(backupsIn(place())).toEqual(['close proved'])
})

it('closes at once where nothing changed since the last proved backup', async () => {
  await openPage()
  await window.page.keyboard.press('Control+S')
  await window.page.getByText('Đã sao lưu và kiểm tra').waitFor()
  await barSays(/^Sao lưu đã kiểm tra \d\d:\d\d$/)
  clickClose()
  await closed
  expect(backupsIn(place())).toEqual(['manual proved'])
})

it('tells why it could not back up, and stays open or closes as the person says', async () => {
  const { page } = window
  writeFileSync(place(), 'a file where the folder should be')
  clickClose()
  await page.getByRole('alertdialog').getByRole('alert').getByText('Nơi sao lưu không nhận tệp').waitFor()
  await page.getByRole('button', { name: 'Ở lại' }).click()
  await barSays(/^Chưa sao lưu được/)
  clickClose()
  await page.getByRole('button', { name: 'Đóng, không sao lưu' }).click()
  await closed
  expect(readFileSync(place(), 'utf8')).toBe('a file where the folder should be')
})

it('restores a backup after saying what would be lost, and the one made before it brings everything back', async () => {
  const { page } = window
  await openPage()
  await page.keyboard.press('Control+S')
  await page.getByText('Đã sao lưu và kiểm tra').waitFor()
  await addOrganization('Sở Nội vụ')
  await openPage()

  async function restore(acts: string): Promise<void> {
    await page.getByRole('button', { name: 'So sánh, phục hồi…' }).click()
    await page.getByRole('heading', { name: /^So sánh bản/ }).waitFor()
    await page.getByRole('grid', { name: 'Việc làm sau bản này' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').getByLabel('Lý do').fill('nhập nhầm cả danh sách')
    await page.getByRole('button', { name: `Phục hồi, bỏ ${acts}` }).click()
    await page.getByRole('heading', { name: 'Mở khóa' }).waitFor()
    await unlockOffice(page, passphrase)
  }
  const names = async () => {
    await page.getByRole('link', { name: 'Tổ chức' }).click()
    await page.getByRole('grid').getByText('Tỉnh ủy Tuyên Quang', { exact: true }).first().waitFor()
    return page.getByRole('grid').getByText('Sở Nội vụ').count()
  }
  await restore('1 việc')
  expect(await names()).toBe(0)
  await openPage()
  await page.getByRole('grid', { name: 'Các bản sao lưu' }).getByText('trước khi phục hồi').waitFor()
  await restore('1 việc')
  expect(await names()).toBe(1)
  expect(window.complaints).toEqual([])
})

it('takes another place for this PC and remembers it', async () => {
  const { page, folder } = window
  const stick = join(folder, 'USB')
  await openPage()
  await answerDialogs(window, { open: stick })
  await page.getByRole('button', { name: 'Chọn nơi khác…' }).click()
  await page.getByText(stick).waitFor()
  clickClose()
  await closed
  expect([backupsIn(stick), existsSync(place())]).toEqual([['close proved'], false])
  window = await openWindow(folder)
  closed = endOf(window)
  await unlockOffice(window.page, passphrase)
  await barSays(/^Sao lưu đã kiểm tra/)
  rmSync(stick, { recursive: true })
})
