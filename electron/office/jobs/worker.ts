import { parentPort, workerData } from 'node:worker_threads'
import { migrateFile, NewerFileError } from '../../../db/migrate.ts'
import { isBusy, isUnreadable } from '../../../db/open.ts'
import { writePdf } from '../writers/pdf.ts'
import type { JobInputs, JobMessage, JobName, JobOutputs, Report } from './contract.ts'
import { readCandidates } from './read-candidates.ts'
import { takeCandidates } from './take-candidates.ts'

type Jobs = { readonly [K in JobName]: (input: JobInputs[K], report: Report) => JobOutputs[K] | Promise<JobOutputs[K]> }

const jobs: Jobs = {
  readCandidates,
  takeCandidates,
  async writePdf({ document, fonts, createdAt }, report) {
    report({ stage: 'writing', done: 0, total: null })
    const { bytes, pages } = await writePdf(document, fonts, createdAt)
    return { bytes, pages }
  },
  migrate({ file, migrationsFolder }) {
    try {
      migrateFile({ file: file.file, key: file.key, nativeBinding: file.nativeBinding, timeout: 5_000 }, migrationsFolder)
      return { outcome: 'done' }
    } catch (error) {
      if (error instanceof NewerFileError) return { outcome: 'newer' }
      if (isUnreadable(error)) return { outcome: 'unreadable' }
      throw error
    }
  },
}

function send(message: JobMessage): void {
  parentPort?.postMessage(message)
}

async function run<K extends JobName>(name: K, input: JobInputs[K]): Promise<void> {
  try {
    const output = await jobs[name](input, (progress) => send({ kind: 'progress', progress }))
    send({ kind: 'done', output })
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error))
    send({ kind: 'failed', name: known.name, code: 'code' in known && typeof known.code === 'string' ? known.code : null, stack: known.stack ?? '', busy: isBusy(error) })
  }
}

const { name, input } = workerData as { name: JobName; input: JobInputs[JobName] }
void run(name, input)
