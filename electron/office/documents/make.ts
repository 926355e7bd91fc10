import { readOffice } from '../../../db/queries/access.ts'
import { findApproval } from '../../../db/queries/documents.ts'
import type { Reader } from '../../../db/open.ts'
import { approvedWith, type DocumentKind, type DocumentOptions } from '../../../shared/contract/documents.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import type { Session } from '../session.ts'
import { blockedBy, type Blocked } from './blocked.ts'
import { examSource, type ExamSource } from './exam-source.ts'
import { listScope, scopeText } from './list-scope.ts'
import { makers } from './makers.ts'
import { requireReadable } from './readable.ts'

/** A list as it is asked for. */
export interface WantedList {
  readonly examId: string
  readonly kind: DocumentKind
  readonly options: DocumentOptions
}

/** A list as a value, with what the log keeps of it when it goes out. */
export interface MadeList {
  readonly examId: string
  readonly kind: DocumentKind
  readonly document: PrintDocument
  readonly people: number
  readonly contentHash: string
  /** The post, part, session, room that alone is on it, as JSON; null: the whole list. */
  readonly scope: string | null
  readonly blocked: Blocked | null
}

/** Makes a list of what the caller may see. It is a draft (DỰ THẢO) unless it is approved as it stands. */
export function makeList(reader: Reader, session: Session, { examId, kind, options }: WantedList, today: string): MadeList {
  const groups = requireReadable(session, examId, kind)
  const whole = examSource(reader, examId, { identity: true, today })
  const source = groups.has('identity') ? whole : examSource(reader, examId, { identity: false, today })
  const scope = listScope(source, kind, options)
  const contentHash = makers[kind].contentHash(whole)
  const { superiorName, printName, name: decidedBy, headPosition } = readOffice(reader)
  const around = {
    office: { superiorName, printName, decidedBy, headPosition },
    examName: whole.exam.name,
    onlyPost: scope.post?.name ?? null,
    approved: isApproved(reader, whole, kind, contentHash),
    practice: false,
    checkCode: checkCode(contentHash),
  }
  return {
    examId,
    kind,
    document: makers[kind].document(source, scope, around, options),
    people: makers[kind].people(source, scope),
    contentHash,
    scope: scopeText(scope),
    blocked: blockedBy(kind, source, scope),
  }
}

function isApproved(reader: Reader, source: ExamSource, kind: DocumentKind, contentHash: string): boolean {
  const list = approvedWith(kind)
  return findApproval(reader, source.examId, list)?.approval.contentHash === (list === kind ? contentHash : makers[list].contentHash(source))
}

/** Mã kiểm tra: the beginning of the hash, so that a paper can be held against the list it came from. */
function checkCode(contentHash: string): string {
  return contentHash.slice(0, 12).toUpperCase().replace(/(.{4})(?=.)/g, '$1-')
}
