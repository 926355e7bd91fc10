import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { layoutSchema } from './access.ts'
import { reading, writing } from './base.ts'
import { progressSchema } from './list-preview.ts'
import type { Permission } from './permissions.ts'
import { daySchema, idSchema, lineSchema, writeFields } from './values.ts'

/** Lists of an exam, in the order in which an exam needs them. */
export const documentKinds = [
  'receipts',
  'feeList',
  'eligibleCandidates',
  'ineligibleCandidates',
  'numberedCandidates',
  'roomCandidates',
  'roomMap',
  'deskCards',
  'callList',
  'unplacedCandidates',
  'seatDraw',
  'invigilatorDraw',
  'invigilatorList',
  'roomMinutes',
  'interviewDraw',
  'interviewOrder',
  'scriptBags',
  'agreedMarks',
  'bagMarks',
  'answerSheets',
  'checkDraw',
  'checkMarks',
  'scoreSummary',
  'successfulCandidates',
  'reasonSheets',
  'regimeComparison',
  'examCalendar',
  'councilMembers',
] as const
export const documentKindSchema = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof documentKindSchema>

/** What somebody needs, beside the permission to print, to see a list: whoever may not see the page may not see the paper. */
export const documentPermissions: Readonly<Record<DocumentKind, Permission>> = {
  receipts: 'candidates.read',
  feeList: 'candidates.read',
  eligibleCandidates: 'candidates.read',
  ineligibleCandidates: 'candidates.read',
  numberedCandidates: 'candidates.read',
  roomCandidates: 'candidates.read',
  roomMap: 'candidates.read',
  deskCards: 'candidates.read',
  callList: 'candidates.read',
  unplacedCandidates: 'candidates.read',
  seatDraw: 'candidates.read',
  invigilatorDraw: 'candidates.read',
  invigilatorList: 'candidates.read',
  roomMinutes: 'candidates.read',
  interviewDraw: 'candidates.read',
  interviewOrder: 'candidates.read',
  scriptBags: 'scripts.read',
  agreedMarks: 'settlements.read',
  bagMarks: 'settlements.read',
  answerSheets: 'marks.read',
  checkDraw: 'settlements.read',
  checkMarks: 'settlements.read',
  scoreSummary: 'results.read',
  successfulCandidates: 'results.read',
  reasonSheets: 'results.read',
  regimeComparison: 'exams.read',
  examCalendar: 'exams.read',
  councilMembers: 'exams.read',
}

/** What each list may be narrowed to, by the option that says so. The content hash is always that of the whole list. */
export const documentFilters: Readonly<Record<DocumentKind, readonly ('postId' | 'partId' | 'sessionId' | 'roomId' | 'candidateId' | 'bagId')[]>> = {
  receipts: ['postId', 'candidateId'],
  feeList: ['postId'],
  eligibleCandidates: ['postId'],
  ineligibleCandidates: ['postId'],
  numberedCandidates: ['postId'],
  roomCandidates: ['partId', 'sessionId', 'roomId'],
  roomMap: ['partId', 'sessionId', 'roomId'],
  deskCards: ['partId', 'sessionId', 'roomId'],
  callList: ['partId', 'sessionId', 'roomId'],
  unplacedCandidates: ['postId', 'partId'],
  seatDraw: ['partId'],
  invigilatorDraw: ['partId', 'sessionId'],
  invigilatorList: ['partId', 'sessionId'],
  roomMinutes: ['partId', 'sessionId', 'roomId'],
  interviewDraw: ['partId', 'sessionId', 'roomId'],
  interviewOrder: ['partId', 'sessionId', 'roomId'],
  scriptBags: ['partId'],
  agreedMarks: ['bagId'],
  bagMarks: ['bagId'],
  answerSheets: ['partId', 'sessionId', 'roomId'],
  checkDraw: [],
  checkMarks: [],
  scoreSummary: ['postId'],
  successfulCandidates: ['postId'],
  reasonSheets: ['postId', 'candidateId'],
  regimeComparison: [],
  examCalendar: [],
  councilMembers: [],
}

/** The list with which a paper is approved: sheets of reasons explain the list of winners, maps draw the list by room; each stands and falls with it. */
export const approvedWith = (kind: DocumentKind): DocumentKind => (kind === 'reasonSheets' ? 'successfulCandidates' : kind === 'roomMap' ? 'roomCandidates' : kind)

/** Papers of the desk, of the invigilation board, cards for desks, the order of a room, and what examiners sign: no decision approves them. */
const unapproved: readonly DocumentKind[] = ['receipts', 'feeList', 'deskCards', 'invigilatorDraw', 'invigilatorList', 'roomMinutes', 'interviewDraw', 'interviewOrder', 'agreedMarks', 'bagMarks', 'answerSheets', 'checkDraw', 'checkMarks']
export const needsNoApproval = (kind: DocumentKind): boolean => unapproved.includes(kind)

export const documentFormats = ['pdf', 'docx', 'xlsx'] as const
export const documentFormatSchema = z.enum(documentFormats)
export type DocumentFormat = z.infer<typeof documentFormatSchema>

/** What a person may choose about a printed list. */
export const documentOptionsSchema = z.object({
  layout: layoutSchema,
  /** Số of the paper itself: "Số: 15-DS/HĐTD"; empty: no such line. */
  number: z.string().trim().max(100).default(''),
  /** Decision that the list goes with (Kèm theo Quyết định số …). */
  decisionNumber: z.string().trim().max(100).default(''),
  decisionDate: daySchema.nullable().default(null),
  signingDate: daySchema.nullable().default(null),
  place: z.string().trim().max(100),
  authority: z.enum(['none', 'T/M', 'K/T', 'TL']).default('none'),
  signerPosition: z.string().trim().max(200).default(''),
  signerName: z.string().trim().max(200).default(''),
  /** Nơi nhận, a line each. */
  recipients: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
  /** Columns that may be left out, by their key (shared/documents/choices.ts); those not named keep their default. */
  columns: z.record(z.string().max(40), z.boolean()).default({}),
  /** Order of the rows, by its key (shared/documents/choices.ts). */
  sort: z.string().max(40).default('post'),
  /** Only one candidate, post, part, session, room or bag; null: all. */
  candidateId: idSchema.nullable().default(null),
  postId: idSchema.nullable().default(null),
  partId: idSchema.nullable().default(null),
  sessionId: idSchema.nullable().default(null),
  roomId: idSchema.nullable().default(null),
  bagId: idSchema.nullable().default(null),
  orientation: z.enum(['portrait', 'landscape']).default('landscape'),
  fontSize: z.union([z.literal(12), z.literal(13), z.literal(14)]).default(13),
})
export type DocumentOptions = z.infer<typeof documentOptionsSchema>

const request = { examId: idSchema, kind: documentKindSchema, options: documentOptionsSchema }

export const madeDocumentSchema = z.object({
  /** Names the PDF kept for preview until the next one or the lock. */
  id: idSchema,
  title: z.string(),
  pages: z.int(),
  people: z.int(),
  bytes: z.int(),
  milliseconds: z.int(),
  /** Name of a file, without its ending. */
  suggestedName: z.string(),
  /** SHA-256 over the facts of the list, whatever columns and layout show of them. */
  contentHash: z.string(),
  /** Whether DỰ THẢO stands across its pages. */
  draft: z.boolean(),
  /** How many people have no photo where the paper has room for one; null: it has none. */
  withoutPhoto: z.int().nullable(),
})
export type MadeDocument = z.infer<typeof madeDocumentSchema>

export const blockedReasonSchema = z.enum(['unplaced', 'numbersMissing', 'undecided', 'noRooms', 'watchesMissing', 'watchesBarred'])
export type BlockedReason = z.infer<typeof blockedReasonSchema>

const blocked = {
  /** The list may not go out yet: people would be missing on it (field report 62). */
  DOCUMENT_BLOCKED: { data: z.object({ code: blockedReasonSchema, count: z.int() }) },
} as const

export const documentStateSchema = z.object({
  kind: documentKindSchema,
  people: z.int(),
  /** Of the list as it stands now: another one than that of a document shown means that the list changed since. */
  contentHash: z.string(),
  blocked: z.object({ code: blockedReasonSchema, count: z.int() }).nullable(),
  /** Last time it went out, and whether it still says the same. */
  issued: z.object({ at: z.string(), userName: z.string(), how: z.enum(['printed', 'pdf', 'docx', 'xlsx']), pages: z.int().nullable(), current: z.boolean() }).nullable(),
  /** Decision that approved it, and whether it still says what was approved: then DỰ THẢO goes. */
  approved: z.object({ id: idSchema, number: z.string(), date: daySchema, signer: z.string(), current: z.boolean(), revision: z.int() }).nullable(),
})
export type DocumentState = z.infer<typeof documentStateSchema>

/** Printed lists, made in a worker. */
export const documents = {
  /** How every list of the exam stands that the caller may see. */
  list: reading('Xem giấy tờ của kỳ thi', 'documents.print')
    .input(z.object({ examId: idSchema, kinds: z.array(documentKindSchema).default([...documentKinds]) }))
    .output(z.array(documentStateSchema)),
  /** What the office and the exam propose for a list. */
  defaults: reading('Xem cách trình bày', 'documents.print')
    .input(z.object({ examId: idSchema, kind: documentKindSchema }))
    .output(documentOptionsSchema),
  /** Makes the PDF for preview; a blocked list may be looked at, not given out. */
  make: reading('Lập danh sách in', 'documents.print')
    .input(z.object(request))
    .output(eventIterator(progressSchema, madeDocumentSchema)),
  /** Makes the list and writes it to a file that the person chose; the log keeps that it went out. */
  save: writing('Lưu danh sách ra tệp', 'documents.print', { none: 'Tệp đã ra khỏi chương trình.' })
    .errors({ ...blocked, FILE_NOT_WRITTEN: { data: z.object({ path: z.string(), reason: z.string() }) } })
    .input(z.object({ ...request, format: documentFormatSchema, path: z.string().min(1), ...writeFields }))
    .output(z.object({ path: z.string(), pages: z.int().nullable(), bytes: z.int() })),
  /** Told once the printer took the document shown; the log keeps that it went to paper. */
  recordPrint: writing('In danh sách', 'documents.print', { none: 'Giấy đã in ra.' })
    .errors({ ...blocked, DOCUMENT_GONE: {} })
    .input(z.object({ examId: idSchema, documentId: idSchema, ...writeFields }))
    .output(z.object({})),
  /** Records the decision that approved a list as it stands now. */
  approve: writing('Ghi quyết định duyệt danh sách', 'documents.approve', 'audit')
    .errors({
      ...blocked,
      /** The list changed since it was shown. */
      LIST_CHANGED: {},
    })
    .input(z.object({ examId: idSchema, kind: documentKindSchema, contentHash: z.string(), number: lineSchema, date: daySchema, signer: lineSchema, ...writeFields }))
    .output(z.object({ id: idSchema })),
  withdrawApproval: writing('Bỏ quyết định duyệt đã ghi', 'documents.approve', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, expectedRevision: z.int(), ...writeFields }))
    .output(z.object({})),
}
