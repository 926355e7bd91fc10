import type { Progress } from '../../shared/contract/list-preview.ts'
import { earlierAnswer } from '../../db/queries/acts.ts'
import type { ImportReading, JobFile, MarkReading, TakeOrder, Taken } from './jobs/contract.ts'
import type { Session } from './session.ts'
import type { OfficeState, UnlockedFile } from './state.ts'

type Reading = ImportReading | MarkReading

/** The reading of that name, of that kind and exam; null when another has replaced it. */
export function findReading<K extends Reading['list']>(state: OfficeState, list: K, examId: string, readingId: string): Extract<Reading, { list: K }> | null {
  const reading = state.readings.get(readingId)
  return reading?.list === list && reading.examId === examId ? (reading as Extract<Reading, { list: K }>) : null
}

/** One reading is kept: a newer one replaces it. */
export function keepReading(state: OfficeState, reading: Reading): void {
  state.readings.clear()
  state.readings.set(reading.preview.readingId, reading)
}

/** How a worker opens the file by itself. */
export function jobFile({ file, options }: OfficeState, { fileKey }: UnlockedFile): JobFile {
  return { file, key: new Uint8Array(fileKey), nativeBinding: options.nativeBinding }
}

/** How a worker writes into the file by itself, in the name of who asked. */
export function jobOfTake(state: OfficeState, unlocked: UnlockedFile, { keys }: Session, asked: Omit<TakeOrder['intent'], 'at' | 'device'>): Pick<TakeOrder, 'file' | 'intent' | 'signingKey'> {
  return {
    file: jobFile(state, unlocked),
    intent: { ...asked, at: state.options.now().toISOString(), device: state.options.device },
    signingKey: new Uint8Array(keys.signing.export({ format: 'der', type: 'pkcs8' })),
  }
}

/** Takes a reading by a job; null when it was overtaken. Meanwhile and afterwards the reading says how it stands. */
export async function* takeReading(
  state: OfficeState,
  reading: Reading,
  asked: Parameters<typeof earlierAnswer>[1],
  job: AsyncGenerator<Progress, Taken>,
): AsyncGenerator<Progress, { taken: number; importId: string } | null> {
  const { readingId } = reading.preview
  const db = state.unlocked?.open.db
  const { promise: taking, resolve: rest } = Promise.withResolvers<undefined>()
  keepReading(state, { ...reading, stage: 'taking', taking })
  let overtaken = false
  try {
    const output = yield* job
    overtaken = output.kind === 'gone'
    return output.kind === 'gone' ? null : { taken: output.taken, importId: output.importId }
  } finally {
    // A cancelled job may have written before it was ended: what the file says counts.
    const taken = db !== undefined && state.unlocked?.open.db === db && earlierAnswer(db, asked) !== null
    if (state.readings.has(readingId)) keepReading(state, { ...reading, stage: taken ? 'taken' : overtaken ? 'overtaken' : 'shown' })
    rest(undefined)
  }
}
