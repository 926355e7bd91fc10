import { listBackups } from '../../../db/backup-manifest.ts'
import { keptBackups } from '../../../db/backup-retention.ts'
import { makeBackup, removeBackups } from '../../../db/backup.ts'
import { isUnreadable } from '../../../db/open.ts'
import { storageTrouble } from '../storage.ts'
import type { JobInputs, JobOutputs, Report } from './contract.ts'

/** How long a job waits for another connection, in milliseconds. */
const patience = 10_000

async function listed(officeFolder: string) {
  const found = await listBackups(officeFolder)
  return found.map(({ name, manifest }) => ({ name, at: manifest.at, reason: manifest.reason, proved: manifest.provedAt !== null }))
}

/** Makes a backup, proves it, and only then removes those that need not be kept. */
export async function backUp({ file, officeFolder, ...order }: JobInputs['backUp'], report: Report): Promise<JobOutputs['backUp']> {
  try {
    const backup = makeBackup({ ...order, officeFolder, live: { ...file, timeout: patience } }, (stage, done, total) => report({ stage, done, total }))
    if (backup.manifest.provedAt !== null) {
      const backups = await listed(officeFolder)
      const kept = keptBackups(backups, new Date(order.at))
      removeBackups(officeFolder, backups.map(({ name }) => name).filter((name) => !kept.has(name)))
    }
    return { kind: 'made', backup, found: await listBackups(officeFolder) }
  } catch (error) {
    if (isUnreadable(error)) return { kind: 'notWritten', reason: 'liveDamaged' }
    const reason = storageTrouble(error)
    if (reason === null) throw error
    return { kind: 'notWritten', reason }
  }
}
