import type { InferInsertModel } from 'drizzle-orm'
import * as schema from '../schema/index.ts'

/** Tables of records: changed in place with a revision, withdrawn, never deleted. */
export const recordTables = {
  office: schema.office,
  user: schema.user,
  grant: schema.grant,
  ground: schema.ground,
  organization: schema.organization,
  exam: schema.exam,
  round: schema.round,
  part: schema.part,
  post: schema.post,
  postAgency: schema.postAgency,
  examDecision: schema.examDecision,
  winCancellation: schema.winCancellation,
  quotaChange: schema.quotaChange,
  kinDeclaration: schema.kinDeclaration,
  examMember: schema.examMember,
  boardSeat: schema.boardSeat,
  memberAbsence: schema.memberAbsence,
  regimeAmendment: schema.regimeAmendment,
  examScheme: schema.examScheme,
  examStep: schema.examStep,
  publicNotice: schema.publicNotice,
  noticePosting: schema.noticePosting,
  holiday: schema.holiday,
  candidateImport: schema.candidateImport,
  candidate: schema.candidate,
  candidatePriority: schema.candidatePriority,
  candidateAgency: schema.candidateAgency,
  candidateExemption: schema.candidateExemption,
  registration: schema.registration,
  registrationDegree: schema.registrationDegree,
  registrationWork: schema.registrationWork,
  reception: schema.reception,
  receptionPaper: schema.receptionPaper,
  duplicateDecision: schema.duplicateDecision,
  candidateScan: schema.candidateScan,
  violation: schema.violation,
  markImport: schema.markImport,
  answerRoom: schema.answerRoom,
  answerTyping: schema.answerTyping,
  answerLock: schema.answerLock,
  eligibility: schema.eligibility,
  eligibilityReason: schema.eligibilityReason,
  secondReview: schema.secondReview,
  eligibilityOpinion: schema.eligibilityOpinion,
  numbering: schema.numbering,
  candidateNumber: schema.candidateNumber,
  room: schema.room,
  examSession: schema.examSession,
  sessionRoom: schema.sessionRoom,
  seatDraw: schema.seatDraw,
  seat: schema.seat,
  sealedBox: schema.sealedBox,
  scriptCoding: schema.scriptCoding,
  bag: schema.bag,
  bagDraw: schema.bagDraw,
  bagMarker: schema.bagMarker,
  bagTyping: schema.bagTyping,
  bagLock: schema.bagLock,
  paperQuestion: schema.paperQuestion,
  scriptSettlement: schema.scriptSettlement,
  checkDraw: schema.checkDraw,
  scriptCheck: schema.scriptCheck,
  attendance: schema.attendance,
  roomReturn: schema.roomReturn,
  invigilatorDraw: schema.invigilatorDraw,
  invigilator: schema.invigilator,
  interviewDraw: schema.interviewDraw,
  interviewTurn: schema.interviewTurn,
  panelMember: schema.panelMember,
  interviewClosing: schema.interviewClosing,
  documentIssue: schema.documentIssue,
  documentApproval: schema.documentApproval,
} as const
export type RecordTable = keyof typeof recordTables

/** Append-only tables: a row is superseded by the next one, never changed. */
export const appendTables = {
  organizationVersion: schema.organizationVersion,
  mark: schema.mark,
  answerCount: schema.answerCount,
  userKey: schema.userKey,
} as const
export type AppendTable = keyof typeof appendTables

type Managed = 'revision' | 'recordedSeq' | 'withdrawnSeq' | 'withdrawnReason' | 'previousId' | 'supersededSeq'

/** A new row, without the columns that the act fills in. */
export type NewRecord<K extends RecordTable> = Omit<InferInsertModel<(typeof recordTables)[K]>, Managed> & { readonly id: string }
export type RecordPatch<K extends RecordTable> = Partial<Omit<NewRecord<K>, 'id'>>
export type NewAppend<K extends AppendTable> = Omit<InferInsertModel<(typeof appendTables)[K]>, Managed> & { readonly id: string }
