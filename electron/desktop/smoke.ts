import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { app, type BrowserWindow } from 'electron'
import type { Office } from '../office/office.ts'

/** Longest wait for the page, in milliseconds. */
const patience = 20_000

/** Folder for one start with `--smoke`: nothing of a real office is touched. */
export function smokeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'minh-tuyen-smoke-'))
}

/** The page's first heading, as soon as it stands there. */
const firstHeading = `new Promise((resolve) => {
  const look = () => {
    const words = document.querySelector('h1')?.innerText ?? ''
    if (words !== '') resolve(words)
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
  look()
})`

/** Words of the page once it has painted; they come only when its port to the office works. */
async function wordsOf(window: BrowserWindow): Promise<string> {
  const words: unknown = await Promise.race([window.webContents.executeJavaScript(firstHeading), pause(patience, null, { ref: false })])
  if (typeof words === 'string') return words
  throw new Error('the page stayed empty')
}

/**
 * `--smoke`: shows that a package is whole. The page paints, a new office is written and encrypted, a worker makes a
 * paper with the fonts of the package. One line on stdout, then the end: 0, or 1 with what was missing on stderr.
 */
export async function smoke(office: Office, window: BrowserWindow, folder: string): Promise<void> {
  let code = 0
  try {
    const heading = await wordsOf(window)
    const { access, history } = office.client
    const { recoveryKey } = await access.setUp({
      office: { name: 'Cơ quan thử', printName: 'Cơ quan thử', superiorName: 'Cơ quan cấp trên', symbol: 'CQT', place: 'Hà Nội', layout: 'party' },
      administrator: { name: 'Người thử', passphrase: 'mật khẩu của lần thử' },
    })
    const { entries } = await history.verify()
    const { pages } = await access.recoverySheet({ officeName: 'Cơ quan thử', recoveryKey })
    const { electron, node } = process.versions
    process.stdout.write(`smoke: ${app.name} ${app.getVersion()} · Electron ${electron}, Node ${node} · trang “${heading}” · cơ quan mới, nhật ký ${entries} việc · giấy ${pages} trang\n`)
  } catch (error) {
    code = 1
    process.stderr.write(`smoke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  } finally {
    office.close()
    rmSync(folder, { recursive: true, force: true })
    app.exit(code)
  }
}
