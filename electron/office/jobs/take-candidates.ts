import { createPrivateKey, randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { v7 } from 'uuid'
import { signText } from '../../../db/keys.ts'
import { openFile } from '../../../db/open.ts'
import { performAct } from '../../../db/queries/acts.ts'
import { insertCandidates } from '../candidate-rows.ts'
import { storeBlob } from '../blobs.ts'
import type { JobInputs, JobOutputs, Report } from './contract.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** How long a job waits for the write lock, in milliseconds. */
const patience = 10_000

/** Writes the rows of a reading, with its workbook as evidence, in one transaction: all of them or none. */
export function takeCandidates(input: JobInputs['takeCandidates'], report: Report): JobOutputs['takeCandidates'] {
  const { file, examId, importId, fileName, bytes, candidates, intent } = input
  const signing = createPrivateKey({ key: Buffer.from(input.signingKey), format: 'der', type: 'pkcs8' })
  const open = openFile({ ...file, timeout: patience })
  try {
    const evidence = storeBlob(dirname(file.file), file.key, bytes, workbookType, randomBytes)
    report({ stage: 'writing', done: 0, total: candidates.length })
    return performAct(open.db, { ...intent, sign: (hash) => signText(signing, hash) }, (act) => {
      evidence.register(act)
      act.insert('candidateImport', { id: importId, examId, fileName, blobSha256: evidence.sha256, rows: candidates.length })
      const now = Date.parse(intent.at)
      const rows = candidates.map((candidate) => ({ ...candidate, id: v7({ msecs: now, random: randomBytes(16) }) }))
      insertCandidates(act, examId, rows, { origin: 'imported', importId }, () => v7({ msecs: now, random: randomBytes(16) }))
      return { taken: candidates.length, importId }
    })
  } finally {
    open.close()
  }
}
