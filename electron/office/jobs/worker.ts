import { parentPort, workerData } from 'node:worker_threads'
import type { JobInputs, JobMessage, JobName, JobOutputs, Report } from './contract.ts'

type Jobs = { readonly [K in JobName]: (input: JobInputs[K], report: Report) => Promise<JobOutputs[K]> }

/** Each job loads only what it needs: a worker lives for one job, and whoever started it waits. */
const jobs: Jobs = {
  async readCandidates(input, report) {
    const { readCandidates } = await import('./read-candidates.ts')
    return readCandidates(input, report)
  },
  async takeCandidates(input, report) {
    const { takeCandidates } = await import('./take-candidates.ts')
    return takeCandidates(input, report)
  },
  async writePdf({ document, fonts, createdAt }, report) {
    const { writePdf } = await import('../writers/pdf.ts')
    report({ stage: 'writing', done: 0, total: null })
    const { bytes, pages } = await writePdf(document, fonts, createdAt)
    return { bytes, pages }
  },
  async migrate({ file, migrationsFolder }) {
    const { migrateFile, NewerFileError } = await import('../../../db/migrate.ts')
    const { isUnreadable } = await import('../../../db/open.ts')
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
    const code = 'code' in known && typeof known.code === 'string' ? known.code : null
    send({ kind: 'failed', name: known.name, code, stack: known.stack ?? '', busy: known.name === 'SqliteError' && code?.startsWith('SQLITE_BUSY') === true })
  }
}

const { name, input } = workerData as { name: JobName; input: JobInputs[JobName] }
void run(name, input)
