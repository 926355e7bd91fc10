import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fetchFiles, putAside } from '../../../db/backup-restore.ts'
import { openFile, type OpenFile } from '../../../db/open.ts'
import { actsAfter, hashAt, headOf, isSigner, lastCommonEntry, officeCounts } from '../../../db/queries/backup.ts'
import { compareOutcomes } from '../exam-outcomes.ts'
import { titleOf } from '../procedures.ts'
import { storageTrouble } from '../storage.ts'
import type { Difference, JobInputs, JobOutputs, Report } from './contract.ts'

function differenceOf(live: OpenFile, copy: OpenFile): Difference {
  const now = headOf(live.db)
  const then = headOf(copy.db)
  const countsNow = officeCounts(live.db)
  const countsThen = officeCounts(copy.db)
  return {
    seqNow: now.seq,
    seqThen: then.seq,
    sameHistory: hashAt(live.db, then.seq) === then.hash,
    counts: (['exams', 'candidates', 'marks', 'organizations', 'users'] as const).map((what) => ({ what, now: countsNow[what], then: countsThen[what] })),
    results: compareOutcomes(live.db, copy.db),
    since: actsAfter(live.db, lastCommonEntry(live.db, copy.db)).map(({ procedure, ...act }) => ({ ...act, title: titleOf(procedure) })),
  }
}

/** Puts a backup beside the office and compares the two. The copy stays there, ready to take the office's place. */
export function compareBackup({ order, file, signer }: JobInputs['compareBackup'], report: Report): JobOutputs['compareBackup'] {
  try {
    const put = putAside(order, (stage, done, total) => report({ stage, done, total }))
    if ('problem' in put) return { kind: 'problem', problem: put.problem }
    const live = openFile({ ...file, readonly: true, timeout: 5_000 })
    let known: boolean
    let difference: Difference
    try {
      known = isSigner(put.open.db, signer.userId, signer.signingKey)
      difference = differenceOf(live, put.open)
    } finally {
      live.close()
      put.open.close()
    }
    if (!known) {
      rmSync(order.aside, { recursive: true, force: true })
      return { kind: 'problem', problem: 'otherKeys' }
    }
    fetchFiles(put.files, order.officeFolder, dirname(file.file), order.aside)
    return { kind: 'compared', difference }
  } catch (error) {
    rmSync(order.aside, { recursive: true, force: true })
    const reason = storageTrouble(error)
    if (reason === null) throw error
    return { kind: 'notWritten', reason }
  }
}
