import { setTimeout as pause } from 'node:timers/promises'
import { BrowserWindow } from 'electron'
import { confine, origin } from './security.ts'

/** What became of a print-out. `reason` says why nothing came out; empty where somebody closed the dialog. */
export interface PrintOutcome {
  readonly printed: boolean
  readonly reason: string | null
}

/** Longest wait until the viewer has read the file, in milliseconds. */
const patience = 60_000

/** Sheets as the file has them: Chromium would fit them to the printer's default sheet and shrink them by its margins (field reports 113, 114). */
const trueSize = { pageSize: 'A4', margins: { marginType: 'none' }, scaleFactor: 100 } as const

/** Chromium's viewer answers whoever writes to it as soon as it has read the file; until then an empty sheet is printed. */
const viewerAnswers = `new Promise((resolve) => {
  const viewer = document.querySelector('embed')
  const ask = setInterval(() => viewer?.postMessage({ type: 'initialize' }, '*'), 50)
  addEventListener('message', ({ data }) => {
    if (data?.type !== 'documentLoaded') return
    clearInterval(ask)
    resolve(data.load_state === 'success')
  })
})`

let hidden: BrowserWindow | null = null

/**
 * Prints a document from a window of its own that nobody sees: what is printed is the file that was shown.
 *
 * Electron before 35 never says that a PDF was printed (electron/electron#47272); the next print-out ends the one before.
 */
export async function printDocument(owner: BrowserWindow, documentId: string): Promise<PrintOutcome> {
  if (hidden !== null) close(hidden)
  const window = new BrowserWindow({ show: false, parent: owner, webPreferences: { sandbox: true, plugins: true } })
  hidden = window
  const leave = () => close(window)
  owner.once('closed', leave)
  try {
    confine(window.webContents)
    await window.loadURL(`${origin}/document/${documentId}.pdf`)
    const loaded: unknown = await Promise.race([window.webContents.executeJavaScript(viewerAnswers), pause(patience, false)])
    if (loaded !== true) return { printed: false, reason: 'notLoaded' }
    return await new Promise((resolve) => {
      window.webContents.print({ silent: false, ...trueSize }, (printed, reason) => resolve({ printed, reason: printed ? null : reason }))
    })
  } finally {
    owner.off('closed', leave)
    close(window)
    if (hidden === window) hidden = null
  }
}

function close(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.destroy()
}
