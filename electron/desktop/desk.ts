import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { implement } from '@orpc/server'
import type { OfficeContext } from '../office/state.ts'
import { desk as deskContract } from '../../shared/contract/desk.ts'
import type { Closing } from './closing.ts'
import { printDocument } from './print.ts'

export interface DeskContext {
  readonly window: BrowserWindow
  /** Told which files a person chose: only these may be read or written. */
  readonly chosen: { readonly read: Set<string>; readonly write: Set<string> }
  readonly closing: Closing
}

const folderTitles = { data: 'Chọn nơi lưu dữ liệu', backup: 'Chọn nơi sao lưu' } as const

const fileKinds = { pdf: 'Tệp PDF', docx: 'Văn bản Word', xlsx: 'Bảng tính Excel', ics: 'Lịch (.ics)' } as const

/** Files of a folder, in the order of their names; hidden ones and folders in it are passed over. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'Thumbs.db' ? [join(folder, entry.name)] : [])).toSorted((left, right) => left.localeCompare(right, 'vi', { numeric: true }))
}

const os = implement(deskContract).$context<OfficeContext & DeskContext>()

/** What only a desktop can do. */
export const desk = os.router({
  chooseWorkbook: os.chooseWorkbook.handler(async ({ context: { window, chosen } }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: 'Chọn tệp Excel',
      properties: ['openFile'],
      filters: [
        { name: 'Bảng tính Excel, CSV', extensions: ['xlsx', 'xlsm', 'csv', 'txt', 'tsv'] },
        { name: 'Mọi tệp', extensions: ['*'] },
      ],
    })
    const path = filePaths[0] ?? null
    if (path !== null) chosen.read.add(path)
    return { path }
  }),
  chooseScans: os.chooseScans.handler(async ({ context: { window, chosen }, input: { kind, from } }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: kind === 'photo' ? 'Chọn ảnh thí sinh' : 'Chọn bản quét hồ sơ',
      properties: from === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'],
      filters: from === 'folder' ? [] : [{ name: kind === 'photo' ? 'Ảnh' : 'Ảnh, PDF', extensions: kind === 'photo' ? ['jpg', 'jpeg', 'png'] : ['jpg', 'jpeg', 'png', 'pdf'] }, { name: 'Mọi tệp', extensions: ['*'] }],
    })
    const paths = from === 'files' ? filePaths : (await Promise.all(filePaths.map(filesIn))).flat()
    for (const path of paths) chosen.read.add(path)
    return { paths }
  }),
  chooseFolder: os.chooseFolder.handler(async ({ context: { window, chosen }, input: { purpose } }) => {
    const { filePaths } = await dialog.showOpenDialog(window, { title: folderTitles[purpose], properties: ['openDirectory', 'createDirectory'] })
    const path = filePaths[0] ?? null
    if (path !== null) chosen.write.add(path)
    return { path }
  }),
  chooseSave: os.chooseSave.handler(async ({ context: { window, chosen }, input: { suggestedName, format } }) => {
    const { filePath } = await dialog.showSaveDialog(window, { title: 'Lưu tệp', defaultPath: suggestedName, filters: [{ name: fileKinds[format], extensions: [format] }] })
    if (!filePath) return { path: null }
    chosen.write.add(filePath)
    return { path: filePath }
  }),
  print: os.print.handler(async ({ context: { window, state }, input: { documentId } }) => {
    // Nothing of a list leaves the program while people would be missing on it (field report 62).
    const shown = state.document?.id === documentId ? state.document : null
    if (shown === null) return { printed: false, reason: 'documentGone' }
    if (shown.list !== undefined && shown.list.blocked !== null) return { printed: false, reason: 'documentBlocked' }
    return printDocument(window, documentId)
  }),
  about: os.about.handler(() => ({ version: app.getVersion(), frame: process.platform === 'win32' ? ('own' as const) : ('system' as const) })),
  closing: os.closing.handler(async function* ({ context: { closing }, signal }) {
    yield* closing.steps(signal)
  }),
  quit: os.quit.handler(({ context: { closing } }) => {
    closing.letGo()
    setImmediate(() => app.quit())
    return {}
  }),
})
