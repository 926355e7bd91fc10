import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { ORPCError } from '@orpc/server'
import { NewerFileError, pendingMigrations } from '../../db/migrate.ts'
import { isUnreadable, openFile, UnreadableFileError, type OpenFile } from '../../db/open.ts'
import { fillCodes } from '../../db/queries/codes.ts'
import { SlotFileError, slotPath } from '../../db/slots.ts'
import { sweepBlobs } from './blobs.ts'
import { finishJob } from './jobs/run.ts'
import { mainTimeout } from './set-up.ts'
import { lockOffice, type OfficeState } from './state.ts'

/** Opens the data file with its key, migrates it in a worker where it is older, and brings the code lists up to date. */
export async function openOfficeFile(state: OfficeState, key: Buffer): Promise<OpenFile> {
  const { nativeBinding, migrationsFolder, workerEntry } = state.options
  const options = { file: state.file, key, nativeBinding, timeout: mainTimeout }
  // SQLite would make a new, empty file in its place.
  if (!existsSync(state.file) || statSync(state.file).size === 0) throw new UnreadableFileError('the data file is gone or empty')
  let open = openFile(options)
  try {
    if (pendingMigrations(open.sqlite, migrationsFolder) > 0) {
      open.close()
      const { outcome } = await finishJob(workerEntry, 'migrate', { file: { file: state.file, key, nativeBinding }, migrationsFolder })
      if (outcome === 'newer') throw new NewerFileError('newer')
      if (outcome === 'unreadable') throw new UnreadableFileError('unreadable')
      open = openFile(options)
    }
    fillCodes(open.db)
    sweepBlobs(open.db, dirname(state.file), state.options.now())
    return open
  } catch (error) {
    open.close()
    throw error
  }
}

/** Says which file is damaged or newer than the program, instead of what SQLite or the slot file found. */
export async function tellingFileFaults<T>(state: OfficeState, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NewerFileError) throw new ORPCError('FILE_NEWER', { data: { file: state.file } })
    if (error instanceof SlotFileError) throw new ORPCError('FILE_DAMAGED', { data: { file: slotPath(state.file) } })
    if (!isUnreadable(error)) throw error
    lockOffice(state)
    throw new ORPCError('FILE_DAMAGED', { data: { file: state.file } })
  }
}
