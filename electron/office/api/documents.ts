import { replaceFile } from '../../../db/sync.ts'
import type { DocumentKind, DocumentOptions } from '../../../shared/contract/documents.ts'
import { documentName } from '../../../shared/documents/names.ts'
import { atWork, newId } from '../act.ts'
import { documentDefaults, makeDocument } from '../documents.ts'
import { office } from '../gate.ts'
import { finishJob, runJob } from '../jobs/run.ts'
import type { OfficeState } from '../state.ts'

interface Wanted {
  readonly examId: string
  readonly kind: DocumentKind
  readonly options: DocumentOptions
}

function pdfJob(state: OfficeState, { examId, kind, options }: Wanted) {
  const { db, session } = atWork(state)
  const document = makeDocument(db, session, examId, kind, options)
  return { document, input: { document, fonts: state.options.fonts, createdAt: state.options.now() } }
}

function peopleIn(document: ReturnType<typeof makeDocument>): number {
  return document.table.groups.reduce((sum, { rows }) => sum + rows.length, 0)
}

export const documents = {
  defaults: office.documents.defaults.handler(({ context: { state }, input: { examId } }) => documentDefaults(atWork(state).db, examId)),

  make: office.documents.make.handler(async function* ({ context: { state }, input, signal }) {
    const started = performance.now()
    const { document, input: job } = pdfJob(state, input)
    const { bytes, pages } = yield* runJob(state.options.workerEntry, 'writePdf', job, signal)
    const id = newId(state)
    const title = documentName(document)
    state.document = { id, bytes }
    const milliseconds = Math.round(performance.now() - started)
    return { id, title, pages, people: peopleIn(document), bytes: bytes.length, milliseconds, suggestedName: `${title}.pdf` }
  }),

  save: office.documents.save.handler(async ({ context: { state }, input: { path, ...wanted }, errors, signal }) => {
    if (!state.options.mayWrite(path)) throw errors.FILE_NOT_WRITTEN({ data: { path, reason: 'notChosen' } })
    const { input } = pdfJob(state, wanted)
    const { bytes, pages } = await finishJob(state.options.workerEntry, 'writePdf', input, signal)
    try {
      replaceFile(path, bytes)
    } catch (error) {
      throw errors.FILE_NOT_WRITTEN({ data: { path, reason: String((error as NodeJS.ErrnoException).code) } })
    }
    return { path, pages, bytes: bytes.length }
  }),
}
