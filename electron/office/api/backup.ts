import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { earlierAnswer } from '../../../db/queries/acts.ts'
import { replaceFile } from '../../../db/sync.ts'
import { atWork, newId } from '../act.ts'
import { asideOrder, notProved, requireBackup, shownBackup } from '../backup-aside.ts'
import { takeItsPlace } from '../backup-restore.ts'
import { actsSince, backupRoot, backUpNow, foundBackups, lastProved } from '../backup.ts'
import { office } from '../gate.ts'
import { finish, runJob } from '../jobs/run.ts'
import { forgetAside } from '../state.ts'
import { storageTrouble } from '../storage.ts'

export const backup = {
  state: office.backup.state.handler(async ({ context: { state } }) => {
    const [newest] = await foundBackups(state)
    const proved = lastProved(state)
    const { problem = null, at = '' } = newest?.manifest ?? {}
    return {
      folder: backupRoot(state),
      lastProved: proved === null ? null : shownBackup(proved),
      actsSince: actsSince(state, proved),
      running: state.backup.running !== null,
      // The newest one on the disk tells of a failure that the program was closed after.
      failure: state.backup.failure ?? (problem === null ? null : { at, reason: problem }),
    }
  }),

  list: office.backup.list.handler(async ({ context: { state } }) => {
    state.backup.found = null
    return (await foundBackups(state)).map(shownBackup)
  }),

  make: office.backup.make.handler(async function* ({ context: { state }, signal }) {
    return shownBackup(yield* backUpNow(state, 'manual', signal))
  }),

  check: office.backup.check.handler(async function* ({ context: { state }, input: { name }, signal, errors }) {
    const { order } = asideOrder(state, await requireBackup(state, name))
    forgetAside(state)
    const input = { order, at: state.options.now().toISOString() }
    const output = yield* runJob(state.options.workerEntry, 'checkBackup', input, signal)
    state.backup.found = null
    if (output.kind === 'notWritten') throw errors.BACKUP_NOT_WRITTEN({ data: { folder: order.officeFolder, reason: output.reason } })
    if (output.manifest.problem !== null) notProved(name, output.manifest.problem)
    return shownBackup({ name, manifest: output.manifest })
  }),

  chooseFolder: office.backup.chooseFolder.handler(({ context: { state }, input: { folder }, errors }) => {
    const refused = (reason: string) => errors.BACKUP_NOT_WRITTEN({ data: { folder, reason } })
    if (!state.options.mayWrite(folder)) throw refused('notChosen')
    const probe = join(folder, `thu-ghi-${newId(state)}`)
    try {
      mkdirSync(folder, { recursive: true })
      replaceFile(probe, 'thử ghi\n')
      rmSync(probe)
    } catch (error) {
      throw refused(storageTrouble(error) ?? 'other')
    }
    state.backup.folder = folder
    state.backup.found = null
    state.options.onBackupFolderChosen?.(folder)
    return { folder }
  }),

  compare: office.backup.compare.handler(async function* ({ context: { state }, input: { name }, signal, errors }) {
    const found = await requireBackup(state, name)
    forgetAside(state)
    const { order, slots, signer } = asideOrder(state, found)
    const { options } = state
    const file = { file: state.file, key: new Uint8Array(state.unlocked?.fileKey ?? []), nativeBinding: options.nativeBinding }
    const output = yield* runJob(options.workerEntry, 'compareBackup', { order, file, signer }, signal)
    if (output.kind === 'notWritten') throw errors.BACKUP_NOT_WRITTEN({ data: { folder: order.aside, reason: output.reason } })
    if (output.kind === 'problem') notProved(name, output.problem)
    // Locked meanwhile: nobody is there to look at it.
    atWork(state)
    const restoreId = newId(state)
    state.backup.aside = { restoreId, folder: order.aside, key: order.key, slots }
    return { backup: shownBackup(found), ...output.difference, restoreId }
  }),

  restore: office.backup.restore.handler(async ({ context: { state }, input: { restoreId, reason, requestId }, errors, signal }) => {
    const { db, session } = atWork(state)
    const earlier = earlierAnswer(db, { requestId, procedure: 'backup.restore', userId: session.userId })
    if (earlier !== null) return JSON.parse(earlier) as { keptAs: string }
    const { aside } = state.backup
    if (aside?.restoreId !== restoreId) throw errors.RESTORE_GONE()
    const kept = await finish(backUpNow(state, 'beforeRestore', signal))
    if (state.backup.aside !== aside) throw errors.RESTORE_GONE()
    return takeItsPlace(state, aside, { requestId, reason }, kept)
  }),
}
