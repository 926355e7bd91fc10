import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeManifest, type BackupManifest } from '../../../db/backup-manifest.ts'
import { putAside } from '../../../db/backup-restore.ts'
import { storageTrouble } from '../storage.ts'
import type { JobInputs, JobOutputs, Report } from './contract.ts'

/** Proves a backup again by way of a copy beside the office; its manifest says from now on what came of it. */
export function checkBackup({ order, at }: JobInputs['checkBackup'], report: Report): JobOutputs['checkBackup'] {
  try {
    const put = putAside(order, (stage, done, total) => report({ stage, done, total }))
    if ('open' in put) put.open.close()
    rmSync(order.aside, { recursive: true, force: true })
    const problem = 'problem' in put ? put.problem : null
    const manifest: BackupManifest = { ...order.manifest, provedAt: problem === null ? at : null, problem }
    writeManifest(join(order.officeFolder, order.name), manifest)
    return { kind: 'checked', manifest }
  } catch (error) {
    const reason = storageTrouble(error)
    if (reason === null) throw error
    return { kind: 'notWritten', reason }
  }
}
