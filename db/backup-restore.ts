import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyWhole } from './backup-files.ts'
import { backupDataName, readFileList, type BackedUpFile, type BackupManifest, type BackupProblem } from './backup-manifest.ts'
import { openCopy, proveBytes, proveContent, proveFiles } from './backup-proof.ts'
import type { ReportBackup } from './backup.ts'
import { migrateFile } from './migrate.ts'
import type { OpenFile, OpenOptions } from './open.ts'
import { slotPath } from './slots.ts'
import { syncFolderOf } from './sync.ts'

export interface AsideOrder {
  readonly officeFolder: string
  readonly name: string
  readonly manifest: BackupManifest
  /** Office that asks; a backup of another one is refused. */
  readonly office: string
  /** Folder that gets the copy; whatever is in it goes. */
  readonly aside: string
  /** Key of the backup's data file. */
  readonly key: Uint8Array
  readonly nativeBinding?: string | undefined
  readonly migrationsFolder: string
}

/** Opens the copy; one of an earlier program is brought to the present schema first. */
function openAside(options: OpenOptions, migrationsFolder: string): { readonly open: OpenFile } | { readonly problem: BackupProblem } {
  const first = openCopy(options, migrationsFolder)
  if ('problem' in first || first.pending === 0) return first
  first.open.close()
  migrateFile(options, migrationsFolder)
  return openCopy(options, migrationsFolder)
}

/**
 * Copies a backup beside the office and proves the copy: bytes, integrity, history, encrypted files. Neither the backup
 * nor the office changes. On a problem nothing is left; otherwise the caller closes the copy.
 */
export function putAside(order: AsideOrder, report: ReportBackup): { readonly open: OpenFile; readonly files: readonly BackedUpFile[] } | { readonly problem: BackupProblem } {
  const { officeFolder, name, manifest, aside, migrationsFolder } = order
  const from = join(officeFolder, name)
  rmSync(aside, { recursive: true, force: true })
  if (manifest.office !== order.office) return { problem: 'foreign' }
  report('copying', 0, null)
  const files = readFileList(from)
  const bytes = files === null ? 'files' : (proveBytes(from, manifest) ?? proveFiles(officeFolder, files, new Set()))
  if (bytes !== null || files === null) return { problem: bytes ?? 'files' }
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  try {
    const file = join(aside, backupDataName)
    copyWhole(join(from, backupDataName), file)
    report('checking', 0, null)
    const opened = openAside({ file, key: order.key, nativeBinding: order.nativeBinding, timeout: 5_000 }, migrationsFolder)
    const problem = 'problem' in opened ? opened.problem : proveContent(opened.open, manifest)
    if ('problem' in opened || problem !== null) {
      if ('open' in opened) opened.open.close()
      rmSync(aside, { recursive: true, force: true })
      return { problem: problem ?? 'damaged' }
    }
    return { open: opened.open, files }
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    throw error
  }
}

/** Fetches the encrypted files that the office no longer has. */
export function fetchFiles(files: readonly BackedUpFile[], officeFolder: string, liveFolder: string, aside: string): void {
  for (const { place } of files) if (!existsSync(join(liveFolder, place))) copyWhole(join(officeFolder, place), join(aside, place))
}

const restoring = (file: string) => `${file}.restoring`
const replaced = (file: string) => `${file}.before-restore`

/** Finishes a switch whose data file is out of the way: nothing stands where the office was. */
function finishSwitch(file: string): void {
  const next = restoring(file)
  if (existsSync(slotPath(file))) renameSync(slotPath(file), slotPath(replaced(file)))
  renameSync(next, file)
  renameSync(slotPath(next), slotPath(file))
  syncFolderOf(file)
}

/**
 * Puts a copy and its slot file in the place of a closed office; what was there stays beside it as `<file>.before-restore`.
 * A power cut leaves the old office or the new one: `mendInterruptedRestore` finishes what was begun.
 */
export function switchOffice(file: string, aside: string): void {
  const next = restoring(file)
  const folder = dirname(file)
  const copy = join(aside, backupDataName)
  if (existsSync(join(aside, 'tep'))) {
    mkdirSync(join(folder, 'tep'), { recursive: true, mode: 0o700 })
    for (const name of readdirSync(join(aside, 'tep'))) renameSync(join(aside, 'tep', name), join(folder, 'tep', name))
  }
  renameSync(slotPath(copy), slotPath(next))
  renameSync(copy, next)
  syncFolderOf(file)
  renameSync(file, replaced(file))
  finishSwitch(file)
  rmSync(aside, { recursive: true, force: true })
}

/** Ends a restore that a power cut fell into: finished where the office was already out of the way, else as if never begun. */
export function mendInterruptedRestore(file: string): void {
  const next = restoring(file)
  if (existsSync(file)) {
    if (!existsSync(slotPath(next))) return
    rmSync(next, { force: true })
    if (existsSync(slotPath(file))) rmSync(slotPath(next))
    else renameSync(slotPath(next), slotPath(file))
    syncFolderOf(file)
    return
  }
  if (existsSync(next) && existsSync(slotPath(next))) finishSwitch(file)
}
