import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { findUser, grantsOn, readOffice } from '../../../db/queries/access.ts'
import { fillCodes } from '../../../db/queries/codes.ts'
import { mendInterruptedSwitch, NewerFileError, pendingMigrations } from '../../../db/migrate.ts'
import { isUnreadable, openFile, UnreadableFileError, type OpenFile } from '../../../db/open.ts'
import { hasSlots, openSlot, readSlots, SlotFileError, slotPath } from '../../../db/slots.ts'
import type { SessionView } from '../../../shared/contract/access.ts'
import { atWork, today, write } from '../act.ts'
import { sweepBlobs } from '../blobs.ts'
import { office } from '../gate.ts'
import { finishJob } from '../jobs/run.ts'
import { allPermissions, heldRoles, visibleGroups } from '../session.ts'
import { mainTimeout, makeOffice } from '../set-up.ts'
import { lockOffice, type OfficeState } from '../state.ts'

/** Name of the data file inside the folder that a person chooses. */
export const dataFileName = 'minh-tuyen.mtdb'

/** Wrong passphrases that may follow one another at once; after them each doubles the wait. */
const freeTries = 2
const longestWaitSeconds = 300

function profile({ id, name, printName, superiorName, symbol, place, layout, revision }: ReturnType<typeof readOffice>) {
  return { id, name, printName, superiorName, symbol, place, layout, revision }
}

function sessionView(state: OfficeState): SessionView {
  const { db, session } = atWork(state)
  return {
    user: { id: session.userId, name: session.userName },
    roles: [...new Set(session.held.map(({ role }) => role))],
    permissions: [...allPermissions(session)],
    fieldGroups: [...visibleGroups(session, null)],
    office: profile(readOffice(db)),
    file: state.file,
  }
}

function waitSeconds(count: number): number {
  return count <= freeTries ? 0 : Math.min(2 ** (count - freeTries), longestWaitSeconds)
}

/** Opens the data file with its key, migrates it in a worker where it is older, and brings the code lists up to date. */
async function openOfficeFile(state: OfficeState, key: Buffer): Promise<OpenFile> {
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

/** Keys of a user and of the file. A wrong passphrase is counted and, after the free tries, makes the next one wait. */
async function openWithPassphrase(state: OfficeState, userId: string, passphrase: string) {
  const now = state.options.now().getTime()
  const slot = readSlots(state.file).users.find(({ id }) => id === userId)
  const tries = state.tries.get(userId) ?? { count: 0, notBefore: 0 }
  const left = Math.ceil((tries.notBefore - now) / 1000)
  if (left > 0) throw new ORPCError('WRONG_PASSPHRASE', { data: { tries: tries.count, waitSeconds: left } })
  const opened = slot === undefined ? null : await openSlot(slot, passphrase)
  if (opened === null) {
    const count = tries.count + 1
    const wait = waitSeconds(count)
    state.tries.set(userId, { count, notBefore: now + wait * 1000 })
    throw new ORPCError('WRONG_PASSPHRASE', { data: { tries: count, waitSeconds: wait } })
  }
  state.tries.delete(userId)
  return opened
}

export const access = {
  state: office.access.state.handler(({ context: { state }, errors }) => {
    if (state.session !== null) return { phase: 'open' as const, session: sessionView(state) }
    if (!hasSlots(state.file)) {
      if (existsSync(state.file)) throw errors.FILE_DAMAGED({ data: { file: slotPath(state.file) } })
      return { phase: 'empty' as const, folder: dirname(state.file) }
    }
    mendInterruptedSwitch(state.file)
    try {
      const slots = readSlots(state.file)
      const users = slots.users.map(({ id, name }) => ({ id, name, hasPassphrase: true }))
      return { phase: 'locked' as const, office: { name: slots.office, file: state.file, users } }
    } catch (error) {
      if (error instanceof SlotFileError) throw errors.FILE_DAMAGED({ data: { file: slotPath(state.file) } })
      throw error
    }
  }),

  setUp: office.access.setUp.handler(async ({ context: { state }, input, errors }) => {
    const file = input.folder === undefined ? state.file : join(input.folder, dataFileName)
    if (state.settingUp || hasSlots(file) || existsSync(file)) throw errors.OFFICE_EXISTS({ data: { file } })
    state.settingUp = true
    try {
      return await makeOffice(state, file, input)
    } finally {
      state.settingUp = false
    }
  }),

  unlock: office.access.unlock.handler(async ({ context: { state }, input, errors }) => {
    try {
      const opened = await openWithPassphrase(state, input.userId, input.passphrase)
      const open = state.unlocked?.open ?? (await openOfficeFile(state, opened.fileKey))
      state.unlocked = { open, fileKey: opened.fileKey }
      const user = findUser(open.db, input.userId)
      if (user === null || grantsOn(open.db, input.userId, today(state)).length === 0) {
        lockOffice(state)
        throw errors.FORBIDDEN({ data: { permission: 'access.unlock' } })
      }
      state.session = { userId: user.id, userName: user.name, keys: opened.keys, held: heldRoles(open.db, user.id, today(state)) }
      return sessionView(state)
    } catch (error) {
      if (error instanceof NewerFileError) throw errors.FILE_NEWER({ data: { file: state.file } })
      if (error instanceof SlotFileError) throw errors.FILE_DAMAGED({ data: { file: slotPath(state.file) } })
      if (!isUnreadable(error)) throw error
      lockOffice(state)
      throw errors.FILE_DAMAGED({ data: { file: state.file } })
    }
  }),

  lock: office.access.lock.handler(({ context: { state } }) => {
    lockOffice(state)
    return {}
  }),

  changeOffice: office.access.changeOffice.handler(({ context: { state }, input }) => {
    const { requestId, expectedRevision, ...patch } = input
    return write(state, { procedure: 'access.changeOffice', requestId }, (act) => {
      act.update('office', readOffice(act.tx).id, expectedRevision, patch)
      return profile(readOffice(act.tx))
    })
  }),
}
