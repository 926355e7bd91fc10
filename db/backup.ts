import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyWhole, digestFile } from './backup-files.ts'
import {
  backupDataName,
  fileListPath,
  newBackupName,
  readFileList,
  unfinished,
  writeFileList,
  writeManifest,
  type BackedUpFile,
  type BackupManifest,
  type BackupProblem,
  type BackupReason,
  type FoundBackup,
} from './backup-manifest.ts'
import { openCopy, proveBytes, proveContent, proveFiles, proveRows } from './backup-proof.ts'
import { openFile, type OpenOptions } from './open.ts'
import { headOf, namedPlaces } from './queries/backup.ts'
import { slotPath } from './slots.ts'
import { syncFile, syncFolderOf } from './sync.ts'

/** Folder of encrypted files, in an office and below its backups. */
const filesFolder = 'tep'

export type BackupStage = 'copying' | 'files' | 'checking'
export type ReportBackup = (stage: BackupStage, done: number, total: number | null) => void

export interface BackupOrder {
  readonly live: Omit<OpenOptions, 'readonly'>
  /** Folder of this office below the backup folder. */
  readonly officeFolder: string
  readonly migrationsFolder: string
  readonly office: string
  readonly at: string
  readonly reason: BackupReason
  /** Slot file as it was when its keys were seen to open the data file. */
  readonly slots: Uint8Array
  /** Newest proved backup before this one: its files need not be read again. */
  readonly previous: string | null
}

/** Copies encrypted files that are not below the backups yet. They never change, so one copy serves every backup. */
function copyFiles(places: readonly string[], { live, officeFolder }: BackupOrder, known: ReadonlyMap<string, BackedUpFile>, report: ReportBackup): { files: BackedUpFile[]; missing: boolean } {
  const files: BackedUpFile[] = []
  let missing = false
  for (const [done, place] of places.entries()) {
    report('files', done, places.length)
    const from = join(dirname(live.file), place)
    const to = join(officeFolder, place)
    const before = known.get(place)
    if (before !== undefined && existsSync(to)) files.push(before)
    else if (!existsSync(from)) missing = true
    else files.push({ place, ...copyWhole(from, to) })
  }
  return { files, missing }
}

/** A backup that was broken off by a kill or a pulled stick never got its name; the next one removes it. */
function removeUnfinished(officeFolder: string): void {
  for (const name of readdirSync(officeFolder)) {
    if (name.endsWith(unfinished)) rmSync(join(officeFolder, name), { recursive: true, force: true })
  }
}

/**
 * Writes a backup: the data file by VACUUM INTO, still encrypted with its key, the slot file, the encrypted files that
 * are new, the manifest. It bears its name only once all of it is on the disk. Nothing says yet that it is proved.
 */
function writeBackup(order: BackupOrder, report: ReportBackup): { name: string; manifest: BackupManifest; known: ReadonlyMap<string, BackedUpFile>; missing: boolean } {
  const { live, officeFolder, at, reason, previous } = order
  mkdirSync(join(officeFolder, filesFolder), { recursive: true, mode: 0o700 })
  removeUnfinished(officeFolder)
  const name = newBackupName(officeFolder, at, reason)
  const making = join(officeFolder, name + unfinished)
  mkdirSync(making, { mode: 0o700 })
  try {
    const data = join(making, backupDataName)
    report('copying', 0, null)
    const source = openFile({ ...live, readonly: true })
    try {
      source.sqlite.prepare('vacuum into ?').run(data)
    } finally {
      source.close()
    }
    syncFile(data)
    writeFileSync(slotPath(data), order.slots, { mode: 0o600 })
    syncFile(slotPath(data))
    const copy = openFile({ ...live, file: data, readonly: true })
    const known = new Map((previous === null ? [] : (readFileList(join(officeFolder, previous)) ?? [])).map((one) => [one.place, one]))
    let end: ReturnType<typeof headOf>
    let copied: ReturnType<typeof copyFiles>
    try {
      end = headOf(copy.db)
      copied = copyFiles(namedPlaces(copy.db), order, known, report)
    } finally {
      copy.close()
    }
    writeFileList(making, copied.files)
    const files = { count: copied.files.length, bytes: copied.files.reduce((sum, { bytes }) => sum + bytes, 0), list: digestFile(fileListPath(making)).sha256 }
    const manifest: BackupManifest = {
      format: 'minh-tuyen-sao-luu',
      version: 1,
      office: order.office,
      at,
      reason,
      seq: end.seq,
      head: end.hash,
      data: digestFile(data),
      keys: digestFile(slotPath(data)),
      files,
      provedAt: null,
      problem: null,
    }
    writeManifest(making, manifest)
    renameSync(making, join(officeFolder, name))
    syncFolderOf(making)
    return { name, manifest, known, missing: copied.missing }
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    throw error
  }
}

/** Opens what was written, as it will be opened when it is needed, and compares it with the office. */
function proveBackup({ live, officeFolder, migrationsFolder }: BackupOrder, { name, manifest, known, missing }: ReturnType<typeof writeBackup>, report: ReportBackup): BackupProblem | null {
  report('checking', 0, null)
  const folder = join(officeFolder, name)
  const files = readFileList(folder)
  const bytes = missing || files === null ? 'files' : (proveBytes(folder, manifest) ?? proveFiles(officeFolder, files, new Set(known.keys())))
  if (bytes !== null) return bytes
  const opened = openCopy({ ...live, file: join(folder, backupDataName), readonly: true }, migrationsFolder)
  if ('problem' in opened) return opened.problem
  const source = openFile({ ...live, readonly: true })
  try {
    return proveContent(opened.open, manifest) ?? proveRows(opened.open, source, manifest.seq)
  } finally {
    source.close()
    opened.open.close()
  }
}

/** Writes a backup and proves it; the manifest says which it came to. */
export function makeBackup(order: BackupOrder, report: ReportBackup): FoundBackup {
  const written = writeBackup(order, report)
  const problem = proveBackup(order, written, report)
  const manifest: BackupManifest = { ...written.manifest, provedAt: problem === null ? order.at : null, problem }
  writeManifest(join(order.officeFolder, written.name), manifest)
  return { name: written.name, manifest }
}

/** Removes backups that need not be kept, then encrypted files that no backup names any more. */
export function removeBackups(officeFolder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(officeFolder, name), { recursive: true, force: true })
  if (names.length === 0) return
  const lists = readdirSync(officeFolder)
    .filter((name) => name !== filesFolder)
    .map((name) => readFileList(join(officeFolder, name)))
  // Of a backup whose list cannot be read nobody knows which files it needs.
  if (lists.some((list) => list === null)) return
  const needed = new Set(lists.flatMap((list) => list ?? []).map(({ place }) => place))
  for (const name of readdirSync(join(officeFolder, filesFolder))) {
    if (!needed.has(`${filesFolder}/${name}`)) rmSync(join(officeFolder, filesFolder, name), { force: true })
  }
}
