import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { documentFonts, usualKeyCost } from '../office/defaults.ts'
import { openOffice } from '../office/office.ts'
import { readOfficePlace, writeOfficePlace } from '../office/office-place.ts'
import { registerScheme, refusePermissions, serveApp } from './security.ts'
import { openWindow } from './window.ts'

const builtFolder = join(import.meta.dirname, '..')
const projectFolder = join(builtFolder, '..')

registerScheme()

function start(): void {
  const own = app.getPath('userData')
  mkdirSync(own, { recursive: true })
  const settings = join(own, 'noi-luu.json')
  const chosen = { read: new Set<string>(), write: new Set<string>() }
  const office = openOffice({
    file: readOfficePlace(settings) ?? join(own, 'du-lieu', 'minh-tuyen.mtdb'),
    migrationsFolder: join(projectFolder, 'db/migrations'),
    fonts: documentFonts(projectFolder),
    workerEntry: new URL('./job.js', import.meta.url),
    nativeBinding: process.env['MINH_TUYEN_SQLITE_BINDING'],
    now: () => new Date(),
    random: randomBytes,
    device: hostname(),
    keyCost: usualKeyCost,
    mayRead: (path) => chosen.read.has(path),
    mayWrite: (path) => chosen.write.has(path),
    onFileChosen: (file) => writeOfficePlace(settings, file),
    onFault: (fault) => appendFileSync(join(own, 'loi.jsonl'), `${JSON.stringify(fault)}\n`),
  })
  refusePermissions()
  serveApp(join(builtFolder, 'renderer'), office.document)
  const window = openWindow(office, chosen, builtFolder)
  app.on('second-instance', () => raise(window))
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => office.close())
}

function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

// `await app.whenReady()` here would never end: Electron is ready only after this module has run.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()
