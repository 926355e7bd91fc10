import { dirname, join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { digestFile } from '../../db/backup-files.ts'
import { backupDataName, type BackupProblem, type FoundBackup } from '../../db/backup-manifest.ts'
import type { AsideOrder } from '../../db/backup-restore.ts'
import { fileKeyPurpose, unseal } from '../../db/keys.ts'
import { readOffice } from '../../db/queries/access.ts'
import { hasSlots, ownSlot, readSlots, slotPath, type SlotFile } from '../../db/slots.ts'
import type { Backup } from '../../shared/contract/backup.ts'
import { atWork } from './act.ts'
import { backupsOf, foundBackups } from './backup.ts'
import type { OfficeState } from './state.ts'

/** A backup as the contract shows it. */
export function shownBackup({ name, manifest }: FoundBackup): Backup {
  const { at, reason, seq, head, provedAt, data, files } = manifest
  return { name, at, reason, seq, head, provedAt, bytes: data.bytes + files.bytes, files: files.count }
}

export function notProved(name: string, reason: BackupProblem): never {
  throw new ORPCError('BACKUP_NOT_PROVED', { data: { name, reason } })
}

/** Backup by its name; names that are none of the list, such as a path, are not found. */
export async function requireBackup(state: OfficeState, name: string): Promise<FoundBackup> {
  state.backup.found = null
  const backup = (await foundBackups(state)).find((one) => one.name === name)
  if (backup === undefined) throw new ORPCError('NOT_FOUND', { data: { what: 'backup' } })
  return backup
}

/** Slot file of a backup, after its bytes were seen to be those that were written. */
function slotsOf(folder: string, { name, manifest }: FoundBackup): SlotFile {
  const file = join(folder, name, backupDataName)
  if (!hasSlots(file)) notProved(name, 'damaged')
  if (digestFile(slotPath(file)).sha256 !== manifest.keys.sha256) notProved(name, 'altered')
  return readSlots(file)
}

/**
 * Key of a backup's data file, for whoever is at the keyboard. The file key may have been renewed since; the user's own
 * keys must still be those of then, because they open the backup and sign its restore.
 */
function openBackup(state: OfficeState, folder: string, backup: FoundBackup) {
  const { session } = atWork(state)
  const own = (file: SlotFile) => ownSlot(file, session.userId)
  const slots = slotsOf(folder, backup)
  const then = own(slots)
  const now = own(readSlots(state.file))
  if (then === null || then.sealingKey !== now?.sealingKey) notProved(backup.name, 'otherKeys')
  const key = new Uint8Array(unseal(session.keys.sealing, fileKeyPurpose(session.userId), then.sealedFileKey))
  return { key, slots, signer: { userId: session.userId, signingKey: then.signingKey } }
}

/** Folder beside the data file, on the same disk, that gets the copy of a backup. */
const asideFolder = 'phuc-hoi'

/** What a worker needs to put a backup beside the office, with the keys that belong to the copy. */
export function asideOrder(state: OfficeState, backup: FoundBackup) {
  const { name, manifest } = backup
  const officeFolder = backupsOf(state)
  const office = readOffice(atWork(state).db).id
  if (manifest.office !== office) notProved(name, 'foreign')
  const { key, slots, signer } = openBackup(state, officeFolder, backup)
  const { nativeBinding, migrationsFolder } = state.options
  const order: AsideOrder = { officeFolder, name, manifest, office, aside: join(dirname(state.file), asideFolder), key, nativeBinding, migrationsFolder }
  return { order, slots, signer }
}
