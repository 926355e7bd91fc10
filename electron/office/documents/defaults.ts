import { readOffice } from '../../../db/queries/access.ts'
import { findApproval, type ApprovalRow } from '../../../db/queries/documents.ts'
import type { Reader } from '../../../db/open.ts'
import type { DocumentKind, DocumentOptions } from '../../../shared/contract/documents.ts'
import { chosenOrder, documentChoices } from '../../../shared/documents/choices.ts'
import { requireExam } from '../exam-regime.ts'
import { examSource } from './exam-source.ts'
import { makers } from './makers.ts'

/** What the office, the exam and the decision that approved the list propose for it. */
export function documentDefaults(reader: Reader, examId: string, kind: DocumentKind, today: string): DocumentOptions {
  const { exam } = requireExam(reader, examId)
  const { place, headPosition } = readOffice(reader)
  const decision = currentApproval(reader, examId, kind, today)
  return {
    layout: exam.layout,
    number: '',
    decisionNumber: decision?.number ?? '',
    decisionDate: decision?.date ?? null,
    signingDate: null,
    place,
    authority: 'none',
    signerPosition: documentChoices[kind].signer ?? headPosition,
    signerName: decision?.signer ?? '',
    recipients: [],
    columns: {},
    sort: chosenOrder(kind, { sort: '' }) ?? '',
    candidateId: null,
    postId: null,
    partId: null,
    sessionId: null,
    roomId: null,
    bagId: null,
    orientation: documentChoices[kind].orientation,
    fontSize: 13,
  }
}

/** Decision that approved a list as it stands now. */
function currentApproval(reader: Reader, examId: string, kind: DocumentKind, today: string): ApprovalRow | null {
  const found = findApproval(reader, examId, kind)
  if (found === null) return null
  return makers[kind].contentHash(examSource(reader, examId, { identity: true, today })) === found.approval.contentHash ? found : null
}
