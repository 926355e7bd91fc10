import { readOffice } from '../../../db/queries/access.ts'
import type { Reader } from '../../../db/open.ts'
import type { DocumentKind, DocumentOptions } from '../../../shared/contract/documents.ts'
import { chosenOrder, documentChoices } from '../../../shared/documents/choices.ts'
import { requireExam } from '../exam-regime.ts'

/** What the office and the exam propose for a list. */
export function documentDefaults(reader: Reader, examId: string, kind: DocumentKind): DocumentOptions {
  const { exam } = requireExam(reader, examId)
  const { place, headPosition } = readOffice(reader)
  return {
    layout: exam.layout,
    number: '',
    decisionNumber: '',
    decisionDate: null,
    signingDate: null,
    place,
    authority: 'none',
    signerPosition: headPosition,
    signerName: '',
    recipients: [],
    columns: {},
    sort: chosenOrder(kind, { sort: '' }) ?? '',
    postId: null,
    partId: null,
    sessionId: null,
    roomId: null,
    orientation: documentChoices[kind].orientation,
    fontSize: 13,
  }
}
