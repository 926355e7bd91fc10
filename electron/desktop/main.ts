import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { documentFonts, usualKeyCost } from '../office/defaults.ts'
import { openOffice } from '../office/office.ts'
import { notePlaces, readPlaces } from '../office/office-place.ts'
import { refuseNetwork, switchNetworkOff } from './offline.ts'
import { registerScheme, refusePermissions, serveApp } from './security.ts'
import { smoke, smokeFolder } from './smoke.ts'
import { openWindow } from './window.ts'

const builtFolder = join(import.meta.dirname, '..')
const projectFolder = join(builtFolder, '..')

const smoking = process.argv.includes('--smoke')
if (smoking) app.setPath('userData', smokeFolder())

registerScheme()
switchNetworkOff()

function start(): void {
  const own = app.getPath('userData')
  mkdirSync(own, { recursive: true })
  const settings = join(own, 'noi-luu.json')
  const places = readPlaces(settings)
  const chosen = { read: new Set<string>(), write: new Set<string>() }
  const office = openOffice({
    file: places.file ?? join(own, 'du-lieu', 'minh-tuyen.mtdb'),
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
    onFileChosen: (file) => notePlaces(settings, { file }),
    backupFolder: places.backupFolder,
    onBackupFolderChosen: (backupFolder) => notePlaces(settings, { backupFolder }),
    onFault: (fault) => appendFileSync(join(own, 'loi.jsonl'), `${JSON.stringify(fault)}\n`),
  })
  refusePermissions()
  refuseNetwork()
  serveApp(join(builtFolder, 'renderer'), office.document)
  const window = openWindow(office, chosen, builtFolder)
  if (smoking) void smoke(office, window, own)
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
