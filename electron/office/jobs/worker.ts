import { parentPort, workerData } from 'node:worker_threads'
import type { JobInputs, JobMessage, JobName, JobOutputs, Report } from './contract.ts'

type Jobs = { readonly [K in JobName]: (input: JobInputs[K], report: Report) => Promise<JobOutputs[K]> }

/** Each job loads only what it needs: a worker lives for one job, and whoever started it waits. */
const jobs: Jobs = {
  async readCandidates(input, report) {
    const { readCandidates } = await import('./read-candidates.ts')
    return readCandidates(input, report)
  },
  async correctCandidates(input, report) {
    const { correctCandidates } = await import('./correct-candidates.ts')
    return correctCandidates(input, report)
  },
  async writeBadRows(input) {
    const { writeBadRows } = await import('./write-bad-rows.ts')
    return writeBadRows(input)
  },
  async writeTemplate({ createdAt, ...facts }) {
    const { templateSheets } = await import('../writers/template.ts')
    const { writeWorkbook } = await import('../writers/workbook.ts')
    return { bytes: await writeWorkbook(templateSheets(facts), createdAt) }
  },
  async takeCandidates(input, report) {
    const { takeCandidates } = await import('./take-candidates.ts')
    return takeCandidates(input, report)
  },
  async drawSeats(input, report) {
    const { drawSeats } = await import('./draw-seats.ts')
    return drawSeats(input, report)
  },
  async readMarks(input, report) {
    const { readMarks } = await import('./read-marks.ts')
    return readMarks(input, report)
  },
  async correctMarks(input, report) {
    const { correctMarks } = await import('./read-marks.ts')
    return correctMarks(input, report)
  },
  async takeMarks(input, report) {
    const { takeMarks } = await import('./take-marks.ts')
    return takeMarks(input, report)
  },
  async writeDocument({ document, format, fonts, createdAt, photos }, report) {
    report({ stage: 'writing', done: 0, total: null })
    const { writeDocument } = await import('../writers/write-document.ts')
    const { noPhotos, photosIn } = await import('../writers/photos.ts')
    return writeDocument(document, format, fonts, createdAt, photos === null ? noPhotos : photosIn(photos))
  },
  async recoverySheet({ sheet, fonts, createdAt }) {
    const { writeRecoverySheet } = await import('../writers/recovery-sheet.ts')
    return writeRecoverySheet(sheet, fonts, createdAt)
  },
  async scriptLabels({ labels, fonts, createdAt }) {
    const { writeScriptLabels } = await import('../writers/script-labels.ts')
    return writeScriptLabels(labels, fonts, createdAt)
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
  async verifyHistory({ file: { file, key, nativeBinding } }) {
    const { openFile } = await import('../../../db/open.ts')
    const { verifyChain } = await import('../../../db/queries/history.ts')
    const open = openFile({ file, key, nativeBinding, timeout: 5_000, readonly: true })
    try {
      return verifyChain(open.db)
    } finally {
      open.close()
    }
  },
  async backUp(input, report) {
    const { backUp } = await import('./back-up.ts')
    return backUp(input, report)
  },
  async checkBackup(input, report) {
    const { checkBackup } = await import('./check-backup.ts')
    return checkBackup(input, report)
  },
  async compareBackup(input, report) {
    const { compareBackup } = await import('./compare-backup.ts')
    return compareBackup(input, report)
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
