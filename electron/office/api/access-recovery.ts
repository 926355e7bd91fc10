import { makeRecoverySlot, makeUserSlot, openRecoverySlot } from '../../../db/keys.ts'
import { RecoveryKeyError } from '../../../db/recovery-key.ts'
import { openSlot, readSlots, writeSlots } from '../../../db/slots.ts'
import { atWork, newId, today, write } from '../act.ts'
import { office } from '../gate.ts'
import { finishJob } from '../jobs/run.ts'
import { tellingFileFaults } from '../open-office-file.ts'
import { sessionView } from '../session-view.ts'
import { beginSession, openFor, takeKeys } from '../sign-in.ts'
import { tryToOpen } from '../tries.ts'
import { slotAtWork } from './access-keys.ts'

/** The recovery sheet: opening with it, replacing it, printing it. */
export const recovery = {
  recover: office.access.recover.handler(async ({ context: { state }, input: { groups, userId, passphrase, requestId }, errors }) =>
    tellingFileFaults(state, async () => {
      const refused = (problem: RecoveryKeyError['problem'] | 'otherOffice' | 'notAdministrator', group: number | null) => errors.RECOVERY_REFUSED({ data: { problem, group } })
      const { keyCost, random } = state.options
      let fileKey: Buffer | null
      try {
        fileKey = openRecoverySlot(readSlots(state.file).recovery.sealedFileKey, groups)
      } catch (error) {
        if (error instanceof RecoveryKeyError) throw refused(error.problem, error.group)
        throw error
      }
      if (fileKey === null) throw refused('otherOffice', null)
      const key = fileKey
      return openFor(state, key, userId, async (user) => {
        if (user === null || !user.held.some(({ role }) => role === 'administrator')) throw refused('notAdministrator', null)
        const { slot, keys } = await makeUserSlot({ id: user.id, name: user.name }, passphrase, key, keyCost, random)
        beginSession(state, user, keys)
        takeKeys(state, 'access.recover', requestId, slot)
        state.tries.delete(userId)
        return sessionView(state)
      })
    }),
  ),

  renewRecovery: office.access.renewRecovery.handler(async ({ context: { state }, input: { passphrase, requestId } }) => {
    const slot = slotAtWork(state)
    const opened = await tryToOpen(state, slot.id, 'WRONG_PASSPHRASE', () => openSlot(slot, passphrase))
    // The key goes to whoever asked and into no answer that the log keeps.
    const { groups, ...sealed } = makeRecoverySlot(opened.fileKey, state.options.random)
    write(state, { procedure: 'access.renewRecovery', requestId }, () => ({}))
    writeSlots(state.file, { ...readSlots(state.file), recovery: sealed })
    return { recoveryKey: [...groups] }
  }),

  recoverySheet: office.access.recoverySheet.handler(async ({ context: { state }, input: { officeName, recoveryKey }, signal }) => {
    const sheet = { officeName, groups: recoveryKey, day: today(state) }
    const { bytes, pages } = await finishJob(state.options.workerEntry, 'recoverySheet', { sheet, fonts: state.options.fonts, createdAt: state.options.now() }, signal)
    // Locked meanwhile, there is nobody to show it to.
    atWork(state)
    const id = newId(state)
    state.document = { id, bytes }
    return { documentId: id, pages }
  }),
}
