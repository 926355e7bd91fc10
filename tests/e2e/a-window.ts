import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

const projectFolder = resolve(import.meta.dirname, '../..')

export interface RunningWindow {
  readonly application: ElectronApplication
  readonly page: Page
  /** Folder of the program's own files; the office lies in it. */
  readonly folder: string
  /** Errors that the page reported by itself: there must be none. */
  readonly complaints: string[]
  close(): Promise<void>
}

function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: start this by npm test -- e2e or npm run demo`)
  return value
}

/** Starts the program as a clerk would, with a folder of its own. */
export async function openWindow(folder = mkdtempSync(join(tmpdir(), 'Nguyễn Đức Ánh '))): Promise<RunningWindow> {
  const application = await _electron.launch({
    executablePath: setting('MINH_TUYEN_ELECTRON'),
    args: [...(JSON.parse(setting('MINH_TUYEN_ELECTRON_ARGS')) as string[]), projectFolder, `--user-data-dir=${folder}`],
    env: { ...(process.env as Record<string, string>), TZ: 'Asia/Ho_Chi_Minh' },
    timeout: 30_000,
  })
  const page = await application.firstWindow()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { application, page, folder, complaints, close: () => application.close() }
}

/** Removes what a window left. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
}

/** Answers the system's dialogs, which no test can click: the next file to open, the next place to save. */
export async function answerDialogs({ application }: RunningWindow, answers: { readonly open?: string; readonly save?: string }): Promise<void> {
  const answer = () =>
    application.evaluate(({ dialog }, { open, save }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: open === undefined, filePaths: open === undefined ? [] : [open] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' })
    }, answers)
  await answer().catch((error: unknown) => {
    // The debugging protocol loses an answer that main collects as garbage; the same answers may be given twice.
    if (!String(error).includes('garbage collected')) throw error
    return answer()
  })
}
