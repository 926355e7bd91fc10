import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readOffice } from '../../../db/queries/access.ts'
import { mendInterruptedRestore } from '../../../db/backup-restore.ts'
import { mendInterruptedSwitch } from '../../../db/migrate.ts'
import { currentKey } from '../../../db/queries/users.ts'
import { hasSlots, isInvited, openSlot, ownSlot, readSlots, SlotFileError, slotPath } from '../../../db/slots.ts'
import { write } from '../act.ts'
import { backUpIfChanged } from '../backup.ts'
import { office } from '../gate.ts'
import { tellingFileFaults } from '../open-office-file.ts'
import { profile, sessionView } from '../session-view.ts'
import { makeOffice } from '../set-up.ts'
import { beginSession, openFor, requireRole } from '../sign-in.ts'
import { matchSlotNames } from '../slot-names.ts'
import { lockOffice } from '../state.ts'
import { tryToOpen } from '../tries.ts'
import { ownKeys } from './access-keys.ts'
import { recovery } from './access-recovery.ts'

/** Name of the data file inside the folder that a person chooses. */
export const dataFileName = 'minh-tuyen.mtdb'

export const access = {
  state: office.access.state.handler(({ context: { state }, errors }) => {
    if (state.session !== null) return { phase: 'open' as const, session: sessionView(state) }
    mendInterruptedRestore(state.file)
    if (!hasSlots(state.file)) {
      if (existsSync(state.file)) throw errors.FILE_DAMAGED({ data: { file: slotPath(state.file) } })
      return { phase: 'empty' as const, folder: dirname(state.file) }
    }
    mendInterruptedSwitch(state.file)
    try {
      const slots = readSlots(state.file)
      const users = slots.users.map((entry) => ({ id: entry.id, name: entry.name, hasPassphrase: !isInvited(entry) }))
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

  unlock: office.access.unlock.handler(async ({ context: { state }, input: { userId, passphrase }, errors }) =>
    tellingFileFaults(state, async () => {
      const slot = ownSlot(readSlots(state.file), userId)
      const { keys, fileKey } = await tryToOpen(state, userId, 'WRONG_PASSPHRASE', async () => (slot === null ? null : openSlot(slot, passphrase)))
      return openFor(state, fileKey, userId, (user, open) => {
        // An old slot file put back must not let in who was given new keys since.
        if (currentKey(open.db, userId)?.signingKey !== slot?.signingKey) throw errors.KEYS_ENDED()
        beginSession(state, requireRole(user), keys)
        return sessionView(state)
      })
    }),
  ),

  lock: office.access.lock.handler(({ context: { state } }) => {
    try {
      matchSlotNames(state)
      backUpIfChanged(state, 'close')
    } finally {
      lockOffice(state)
    }
    return {}
  }),

  changeOffice: office.access.changeOffice.handler(({ context: { state }, input }) => {
    const { requestId, expectedRevision, reason = null, ...patch } = input
    const changed = write(state, { procedure: 'access.changeOffice', requestId, reason }, (act) => {
      act.update('office', readOffice(act.tx).id, expectedRevision, patch)
      return profile(readOffice(act.tx))
    })
    matchSlotNames(state)
    return changed
  }),

  ...ownKeys,
  ...recovery,
}
