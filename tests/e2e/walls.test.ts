import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { unlockOffice } from './demo-steps.ts'

let template: string
let window: RunningWindow

beforeAll(async () => {
  template = await makeTemplate()
})
afterAll(() => removeFolder(template))
beforeEach(async () => {
  window = await openWindow(copyTemplate(template))
})
afterEach(async () => {
  await window.close()
  removeFolder(window.folder)
})

it('stays on its page wherever it is told to go: a site, a file, another page of its own, a page in an address', async () => {
  const { page } = window
  await page.getByRole('heading', { name: 'Mở khóa' }).waitFor()
  // Playwright waits for a navigation that was refused to end, so what the window shows is asked of the program itself.
  const shown = () => window.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => webContents.mainFrame.url))
  const [before] = await shown()
  for (const address of ['https://example.org/', 'file:///etc/passwd', 'app://elsewhere/index.html', 'data:text/html,x']) {
    await page.evaluate((target) => {
      const link = document.createElement('a')
      link.href = target
      document.body.append(link)
      link.click()
    }, address)
    const text = await window.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') as Promise<string>)
    expect([address, text.includes('Mở khóa'), await shown()]).toEqual([address, true, [before]])
  }
})

it('gives the page nothing but its own files: no Node, no second window, no clipboard, no path outside', async () => {
  const { page } = window
  await page.getByRole('heading', { name: 'Mở khóa' }).waitFor()
  const seen = await page.evaluate(async () => {
    const status = async (path: string) => (await fetch(path)).status
    return {
      node: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')],
      opened: globalThis.open('https://example.org/') === null,
      clipboard: await navigator.clipboard.readText().then(
        () => 'read',
        () => 'refused',
      ),
      paths: [await status('/..%2f..%2fpackage.json'), await status('/document/00000000-0000-0000-0000-000000000000.pdf'), await status('/index.html')],
    }
  })
  expect(seen).toEqual({ node: ['undefined', 'undefined'], opened: true, clipboard: 'refused', paths: [404, 404, 200] })
})

it('goes on working after a reload, over a new port', async () => {
  const { page } = window
  await unlockOffice(page, passphrase)
  await page.reload()
  await page.getByText('Kỳ thi tuyển công chức năm 2026').first().waitFor()
})

it('field report 102: a second start of the same office ends at once', async () => {
  await window.page.getByRole('heading', { name: 'Mở khóa' }).waitFor()
  const args = JSON.parse(process.env['MINH_TUYEN_ELECTRON_ARGS'] ?? '[]') as string[]
  const second = spawn(process.env['MINH_TUYEN_ELECTRON'] ?? '', [...args, resolve(import.meta.dirname, '../..'), `--user-data-dir=${window.folder}`], { stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number]
  expect(code).toBe(0)
  expect(window.application.windows()).toHaveLength(1)
})

it('field report 100: says that a damaged file cannot be read and leaves it as it is', async () => {
  const file = join(window.folder, 'du-lieu/minh-tuyen.mtdb')
  await window.page.getByRole('heading', { name: 'Mở khóa' }).waitFor()
  const damaged = readFileSync(file)
  damaged.fill(0x41, 0, 4096)
  writeFileSync(file, damaged)
  await window.page.getByRole('textbox', { name: 'Mật khẩu' }).fill(passphrase)
  await window.page.keyboard.press('Enter')
  await window.page.getByText(/hỏng|không đọc được/).first().waitFor()
  expect(readFileSync(file).equals(damaged)).toBe(true)
})

it('says which file is missing when the keys are gone, instead of beginning anew', async () => {
  const folder = window.folder
  await window.page.getByRole('heading', { name: 'Mở khóa' }).waitFor()
  await window.close()
  rmSync(join(folder, 'du-lieu/minh-tuyen.mtdb.keys'))
  window = await openWindow(folder)
  await window.page.getByRole('alert').getByText('minh-tuyen.mtdb.keys').waitFor()
  expect(await window.page.getByText('Thiết lập').count()).toBe(0)
})
