import { app, BrowserWindow, dialog } from 'electron'
import { implement } from '@orpc/server'
import { desk as deskContract } from '../../shared/contract/desk.ts'
import { origin } from './security.ts'

export interface DeskContext {
  readonly window: BrowserWindow
  /** Told which files a person chose: only these may be read or written. */
  readonly chosen: { readonly read: Set<string>; readonly write: Set<string> }
}

const os = implement(deskContract).$context<DeskContext>()

/** Prints a document from a window of its own that nobody sees: what is printed is the file that was shown. */
async function print(owner: BrowserWindow, documentId: string): Promise<{ printed: boolean; reason: string | null }> {
  const hidden = new BrowserWindow({ show: false, parent: owner, webPreferences: { sandbox: true, plugins: true } })
  try {
    await hidden.loadURL(`${origin}/document/${documentId}.pdf`)
    return await new Promise((resolve) => {
      hidden.webContents.print({ silent: false }, (printed, reason) => resolve({ printed, reason: printed ? null : reason }))
    })
  } finally {
    hidden.destroy()
  }
}

/** What only a desktop can do. */
export const desk = os.router({
  chooseWorkbook: os.chooseWorkbook.handler(async ({ context: { window, chosen } }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: 'Chọn danh sách thí sinh',
      properties: ['openFile'],
      filters: [
        { name: 'Bảng tính Excel', extensions: ['xlsx', 'xlsm'] },
        { name: 'Mọi tệp', extensions: ['*'] },
      ],
    })
    const path = filePaths[0] ?? null
    if (path !== null) chosen.read.add(path)
    return { path }
  }),
  chooseFolder: os.chooseFolder.handler(async ({ context: { window } }) => {
    const { filePaths } = await dialog.showOpenDialog(window, { title: 'Chọn nơi lưu dữ liệu', properties: ['openDirectory', 'createDirectory'] })
    return { path: filePaths[0] ?? null }
  }),
  chooseSave: os.chooseSave.handler(async ({ context: { window, chosen }, input: { suggestedName } }) => {
    const { filePath } = await dialog.showSaveDialog(window, { title: 'Lưu danh sách', defaultPath: suggestedName, filters: [{ name: 'PDF', extensions: ['pdf'] }] })
    if (!filePath) return { path: null }
    chosen.write.add(filePath)
    return { path: filePath }
  }),
  print: os.print.handler(async ({ context: { window }, input: { documentId } }) => print(window, documentId)),
  about: os.about.handler(() => ({ version: app.getVersion(), frame: process.platform === 'win32' ? ('own' as const) : ('system' as const) })),
  quit: os.quit.handler(() => {
    setImmediate(() => app.quit())
    return {}
  }),
})
