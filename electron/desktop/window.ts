import { join } from 'node:path'
import { BrowserWindow, ipcMain, Menu } from 'electron'
import { RPCHandler } from '@orpc/server/message-port'
import type { Office } from '../office/office.ts'
import type { OfficeContext } from '../office/state.ts'
import { closeAfterBackup } from './closing.ts'
import { desk, type DeskContext } from './desk.ts'
import { confine, origin } from './security.ts'

/** Smallest screen of an office PC, in CSS pixels (1366 × 768). */
const size = { width: 1366, height: 768, minWidth: 900, minHeight: 560 }

/** Height of our own title bar, which carries the window buttons on Windows. */
const titleBarHeight = 40

/** Opens the program's one window. Nothing is shown before the page has painted. */
export function openWindow(office: Office, chosen: DeskContext['chosen'], builtFolder: string): BrowserWindow {
  Menu.setApplicationMenu(null)
  const window = new BrowserWindow({
    ...size,
    show: false,
    title: 'Minh Tuyển',
    backgroundColor: '#14233f',
    ...(process.platform === 'win32'
      ? { titleBarStyle: 'hidden' as const, titleBarOverlay: { color: '#14233f', symbolColor: '#e9eef7', height: titleBarHeight } }
      : {}),
    webPreferences: {
      preload: join(builtFolder, 'preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // The preview shows the PDF itself in Chromium's viewer.
      plugins: true,
      spellcheck: false,
    },
  })
  confine(window.webContents)
  answerPorts(office, { window, chosen, closing: closeAfterBackup(window, office) })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${origin}/index.html`)
  return window
}

/** Each load of the page brings a new port; whatever ran over the old one ends with it. */
function answerPorts(office: Office, context: DeskContext): void {
  const handler = new RPCHandler<OfficeContext & DeskContext>({ ...office.router, desk })
  ipcMain.on('minh-tuyen:port', (event) => {
    const frame = event.senderFrame
    const [port] = event.ports
    if (port === undefined || frame === null || frame !== context.window.webContents.mainFrame || !frame.url.startsWith(`${origin}/`)) return
    handler.upgrade(port, { context: { ...office.context, ...context } })
    port.start()
  })
}
