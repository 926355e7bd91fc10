import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { digestFile } from '../../db/backup-files.ts'
import { isThere, listBackups, officeBackups, type BackupReason, type FoundBackup } from '../../db/backup-manifest.ts'
import { fileKeyPurpose, unseal } from '../../db/keys.ts'
import { readOffice } from '../../db/queries/access.ts'
import { hashAt, headOf } from '../../db/queries/backup.ts'
import { ownSlot, readSlots, SlotFileError, slotPath } from '../../db/slots.ts'
import type { Progress } from '../../shared/contract/list-preview.ts'
import { atWork } from './act.ts'
import { declaredError } from './faults.ts'
import { runJob } from './jobs/run.ts'
import { shareJob, type SharedJob } from './jobs/share.ts'
import type { OfficeState } from './state.ts'
import { storageTrouble } from './storage.ts'

/** How old a proved backup may grow while people work. A choice of ours. */
export const backupEveryMilliseconds = 3_600_000

/** Where the backups of every office of this PC go. */
export function backupRoot({ backup, file }: OfficeState): string {
  return backup.folder ?? join(dirname(file), 'sao-luu')
}

/** Folder of the backups of the office that is open. */
export function backupsOf(state: OfficeState): string {
  return officeBackups(backupRoot(state), readOffice(atWork(state).db))
}

function noteFailure({ backup, options }: OfficeState, reason: string): void {
  backup.failure = { at: options.now().toISOString(), reason }
}

/** Backups in the folder, newest first; looked up once until something changes them. A folder that cannot be read has none. */
export async function foundBackups(state: OfficeState): Promise<readonly FoundBackup[]> {
  try {
    state.backup.found ??= await listBackups(backupsOf(state))
    return state.backup.found
  } catch (error) {
    const reason = storageTrouble(error)
    if (reason === null) throw error
    // That of a backup that was tried says more.
    if (state.backup.failure === null) noteFailure(state, reason)
    return []
  }
}

/** Newest proved backup whose last act is an act of this office: one of a history that was left by a restore is none. */
export function lastProved(state: OfficeState): FoundBackup | null {
  const { db } = atWork(state)
  const ours = ({ manifest }: FoundBackup) => manifest.provedAt !== null && hashAt(db, manifest.seq) === manifest.head
  const newest = state.backup.found?.find(ours)
  if (newest === undefined) return null
  if (isThere(backupsOf(state), newest.name)) return newest
  // A pulled stick or a removed folder: what was found there counts no longer.
  state.backup.found = null
  return null
}

/** Acts since a backup, or all of them. */
export function actsSince(state: OfficeState, backup: FoundBackup | null): number {
  return headOf(atWork(state).db).seq - (backup?.manifest.seq ?? 0)
}

/** Whether there is anything that the last proved backup does not hold: acts, or other passphrases. */
export function hasUnsaved(state: OfficeState): boolean {
  try {
    const proved = lastProved(state)
    return proved === null || actsSince(state, proved) > 0 || digestFile(slotPath(state.file)).sha256 !== proved.manifest.keys.sha256
  } catch {
    // What cannot be compared counts as changed: the backup then tells what is wrong with it.
    return true
  }
}

/** The slot file, after its entry for whoever is at the keyboard was seen to open the data file. */
function provedSlots(state: OfficeState): Uint8Array {
  const { session } = atWork(state)
  const slot = ownSlot(readSlots(state.file), session.userId)
  const bytes = readFileSync(slotPath(state.file))
  const key = slot === null ? null : unseal(session.keys.sealing, fileKeyPurpose(session.userId), slot.sealedFileKey)
  if (state.unlocked === null || key?.equals(state.unlocked.fileKey) !== true) throw new SlotFileError('the slot file does not open the data file')
  return new Uint8Array(bytes)
}

function orderOf(state: OfficeState, reason: BackupReason) {
  const { options } = state
  const { db } = atWork(state)
  return {
    file: { file: state.file, key: new Uint8Array(state.unlocked?.fileKey ?? []), nativeBinding: options.nativeBinding },
    officeFolder: backupsOf(state),
    migrationsFolder: options.migrationsFolder,
    office: readOffice(db).id,
    at: options.now().toISOString(),
    reason,
    slots: provedSlots(state),
    previous: lastProved(state)?.name ?? null,
  }
}

/** Makes a backup in a worker; whatever keeps it from being proved is a declared error, and is remembered. */
async function* proving(state: OfficeState, reason: BackupReason, signal: AbortSignal): AsyncGenerator<Progress, FoundBackup> {
  const { options, backup } = state
  const folder = backupRoot(state)
  try {
    // Everything that needs the keys is taken before the first wait: the office may be locked meanwhile.
    const output = yield* runJob(options.workerEntry, 'backUp', orderOf(state, reason), signal)
    if (output.kind === 'notWritten') throw new ORPCError('BACKUP_NOT_WRITTEN', { data: { folder, reason: output.reason } })
    backup.found = output.found
    const { name, manifest } = output.backup
    if (manifest.problem !== null) throw new ORPCError('BACKUP_NOT_PROVED', { data: { name, reason: manifest.problem } })
    backup.failure = null
    return output.backup
  } catch (error) {
    if (signal.aborted) throw error
    const refused = error instanceof SlotFileError ? 'keysDamaged' : storageTrouble(error)
    const declared = refused === null ? declaredError(state, 'backup.make', error) : new ORPCError('BACKUP_NOT_WRITTEN', { data: { folder, reason: refused } })
    noteFailure(state, reasonOf(declared))
    throw declared
  }
}

function reasonOf(error: Error): string {
  const data: unknown = error instanceof ORPCError ? error.data : null
  return typeof data === 'object' && data !== null && 'reason' in data ? String(data.reason) : 'unexpected'
}

/** Starts a backup of the open office, or joins the one under way. */
export function startBackup(state: OfficeState, reason: BackupReason): SharedJob<FoundBackup> {
  if (state.backup.running !== null) return state.backup.running
  state.backup.lastTry = state.options.now().getTime()
  const run = shareJob((signal) => proving(state, reason, signal))
  state.backup.running = run
  const settle = () => {
    state.backup.running = null
  }
  // Whoever watches is told of a failure; for a backup that nobody watches the state remembers it.
  run.done.then(settle, settle)
  return run
}

/** A backup of what is there now: one under way may have begun before the last act. */
export async function* backUpNow(state: OfficeState, reason: BackupReason, signal?: AbortSignal): AsyncGenerator<Progress, FoundBackup> {
  while (state.backup.running !== null) {
    signal?.throwIfAborted()
    await Promise.allSettled([state.backup.running.done])
  }
  return yield* startBackup(state, reason).watch()
}

/** Starts a backup where there is something to save; the one under way where the office is locked already. */
export function backUpIfChanged(state: OfficeState, reason: 'hourly' | 'close'): SharedJob<FoundBackup> | null {
  if (state.session === null || state.backup.running !== null) return state.backup.running
  return hasUnsaved(state) ? startBackup(state, reason) : null
}

/** Once an hour while people change something, whether the last one failed or not. */
export async function backUpWhenDue(state: OfficeState): Promise<void> {
  if (state.session === null) return
  await foundBackups(state)
  if (state.session === null) return
  const proved = lastProved(state)?.manifest.provedAt ?? null
  const last = Math.max(state.backup.lastTry, proved === null ? -Infinity : Date.parse(proved))
  if (state.options.now().getTime() - last >= backupEveryMilliseconds) backUpIfChanged(state, 'hourly')
}
