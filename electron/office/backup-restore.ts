import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { backupDataName, type FoundBackup } from '../../db/backup-manifest.ts'
import { mendInterruptedRestore, switchOffice } from '../../db/backup-restore.ts'
import { restoredSlots } from '../../db/backup-slots.ts'
import { signText } from '../../db/keys.ts'
import { openFile } from '../../db/open.ts'
import { performAct } from '../../db/queries/acts.ts'
import { headOf } from '../../db/queries/backup.ts'
import { readSlots, writeSlots } from '../../db/slots.ts'
import { syncFile } from '../../db/sync.ts'
import { atWork } from './act.ts'
import type { Aside } from './backup-state.ts'
import { mainTimeout } from './set-up.ts'
import { lockOffice, type OfficeState } from './state.ts'
import { storageTrouble } from './storage.ts'

interface Words {
  readonly requestId: string
  readonly reason: string
}

/** Writes into the copy who restored it and why, and gives it the slot file that it will be opened by. */
function finishCopy(state: OfficeState, { folder, key, slots }: Aside, words: Words, keptAs: string): void {
  const { session } = atWork(state)
  const { options } = state
  const file = join(folder, backupDataName)
  const copy = openFile({ file, key, nativeBinding: options.nativeBinding, timeout: mainTimeout })
  try {
    const intent = { ...words, at: options.now().toISOString(), userId: session.userId, device: options.device, procedure: 'backup.restore' }
    performAct(copy.db, { ...intent, sign: (hash) => signText(session.keys.signing, hash) }, () => ({ keptAs }))
  } finally {
    copy.close()
  }
  syncFile(file)
  writeSlots(file, restoredSlots(slots, readSlots(state.file), key, options.random))
}

/** Closes the office's file. Where another connection has it open, it is opened again and the caller is told to wait. */
function closeAlone(state: OfficeState): void {
  const { open, fileKey } = state.unlocked ?? {}
  if (open === undefined || fileKey === undefined) throw new ORPCError('LOCKED')
  open.close()
  // The last connection takes the write-ahead log away; one that is left would be read into the file that comes.
  if (!existsSync(`${state.file}-wal`)) return
  state.unlocked = { open: openFile({ file: state.file, key: fileKey, nativeBinding: state.options.nativeBinding, timeout: mainTimeout }), fileKey }
  throw new ORPCError('BUSY')
}

/**
 * Puts the compared copy in the place of the office, of which `kept` was made and proved just before, and locks. What
 * was done after that backup, or while another part of the program still writes, keeps the office as it is.
 */
export function takeItsPlace(state: OfficeState, aside: Aside, words: Words, kept: FoundBackup): { keptAs: string } {
  if (headOf(atWork(state).db).hash !== kept.manifest.head) throw new ORPCError('BUSY')
  closeAlone(state)
  try {
    finishCopy(state, aside, words, kept.name)
    switchOffice(state.file, aside.folder)
  } catch (error) {
    mendInterruptedRestore(state.file)
    const reason = storageTrouble(error)
    if (reason === null) throw error
    throw new ORPCError('BACKUP_NOT_WRITTEN', { data: { folder: dirname(state.file), reason } })
  } finally {
    lockOffice(state)
  }
  return { keptAs: kept.name }
}
