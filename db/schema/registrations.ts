import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { code } from './access.ts'
import { candidate } from './candidates.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { exam } from './exams.ts'

const ofCandidate = () =>
  text('candidate_id')
    .notNull()
    .references(() => candidate.id, { onDelete: 'restrict' })

/** Registration form (phiếu đăng ký dự tuyển, NĐ 170/2025 Mẫu 01): what it says beside the facts of the candidate. */
export const registration = sqliteTable(
  'registration',
  {
    ...recordColumns,
    candidateId: ofCandidate(),
    religion: text('religion'),
    /** Day the CCCD was issued, as far as it is known. */
    identityIssuedOn: text('identity_issued_on'),
    identityIssuedAt: text('identity_issued_at'),
    /** Quê quán. */
    homePlace: text('home_place'),
    /** Chỗ ở hiện nay; the permanent residence stands with the candidate. */
    presentResidence: text('present_residence'),
    /** Trình độ văn hóa. */
    generalEducation: text('general_education'),
    /** Trình độ chuyên môn. */
    professionalLevel: text('professional_level'),
    health: text('health'),
    /** Centimetres. */
    height: integer('height'),
    /** Kilograms. */
    weight: integer('weight'),
    /** Whether the candidate agrees to the way of being notified; null while the form does not say. */
    noticeAgreed: integer('notice_agreed', { mode: 'boolean' }),
    noticeReason: text('notice_reason'),
    /** Way that a candidate who does not agree proposes; the form-check board answers in writing. */
    noticeProposal: text('notice_proposal'),
  },
  (t) => [
    uniqueIndex('registration_by_candidate').on(t.candidateId).where(notWithdrawn),
    check('registration_height', sql`${t.height} is null or (typeof(${t.height}) = 'integer' and ${t.height} between 50 and 250)`),
    check('registration_weight', sql`${t.weight} is null or (typeof(${t.weight}) = 'integer' and ${t.weight} between 20 and 250)`),
  ],
)

/** Diploma or certificate of a registration form (Mẫu 01 mục II), in the order of the paper. */
export const registrationDegree = sqliteTable(
  'registration_degree',
  {
    ...recordColumns,
    candidateId: ofCandidate(),
    position: integer('position').notNull(),
    school: text('school').notNull(),
    date: text('date'),
    level: text('level'),
    number: text('number'),
    /** Chuyên ngành, as in the transcript. */
    specialty: text('specialty'),
    /** Ngành. */
    branch: text('branch'),
    form: text('form'),
    grade: text('grade'),
  },
  (t) => [uniqueIndex('registration_degree_by_position').on(t.candidateId, t.position).where(notWithdrawn)],
)

/** Piece of the work history of a registration form (Mẫu 01 mục III), in the order of the paper. */
export const registrationWork = sqliteTable(
  'registration_work',
  {
    ...recordColumns,
    candidateId: ofCandidate(),
    position: integer('position').notNull(),
    agency: text('agency').notNull(),
    from: text('from'),
    /** Null: until now, or not known. */
    to: text('to'),
    duty: text('duty'),
  },
  (t) => [uniqueIndex('registration_work_by_position').on(t.candidateId, t.position).where(notWithdrawn)],
)

/** How and when the papers of a candidate came in (tiếp nhận hồ sơ), and the fee. */
export const reception = sqliteTable(
  'reception',
  {
    ...recordColumns,
    candidateId: ofCandidate(),
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    /** Number of the receipt (giấy biên nhận), ascending within the exam. */
    number: integer('number').notNull(),
    receivedOn: text('received_on').notNull(),
    /** NĐ 170/2025 Đ.15 k.2; by post: NĐ 115/2020 Đ.14 k.4. */
    way: text('way', { enum: ['inPerson', 'post', 'email', 'portal'] }).notNull(),
    /** Day until which the missing papers are due. */
    missingDue: text('missing_due'),
    /** Fee paid (phí dự tuyển), đồng; null: not paid. */
    fee: integer('fee'),
    /** Number of the fee receipt (biên lai thu phí). */
    feeReceipt: text('fee_receipt'),
  },
  (t) => [
    uniqueIndex('reception_by_candidate').on(t.candidateId).where(notWithdrawn),
    uniqueIndex('reception_by_number').on(t.examId, t.number).where(notWithdrawn),
    check('reception_number', sql`typeof(${t.number}) = 'integer' and ${t.number} > 0`),
    check('reception_fee', sql`${t.fee} is null or (typeof(${t.fee}) = 'integer' and ${t.fee} >= 0)`),
  ],
)

/** Paper of a registration: handed in, or still missing. */
export const receptionPaper = sqliteTable(
  'reception_paper',
  {
    ...recordColumns,
    candidateId: ofCandidate(),
    paper: text('paper')
      .notNull()
      .references(() => code.id, { onDelete: 'restrict' }),
    /** False: asked for and still missing. */
    handedIn: integer('handed_in', { mode: 'boolean' }).notNull(),
  },
  (t) => [uniqueIndex('reception_paper_by_paper').on(t.candidateId, t.paper).where(notWithdrawn), index('reception_paper_by_candidate').on(t.candidateId)],
)

/** What somebody decided about two records that may be one person (hồ sơ trùng). */
export const duplicateDecision = sqliteTable(
  'duplicate_decision',
  {
    ...recordColumns,
    /** The ids in their order, so that a pair has one row. */
    leftId: text('left_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    rightId: text('right_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    verdict: text('verdict', { enum: ['same', 'different'] }).notNull(),
    reason: text('reason').notNull(),
  },
  (t) => [uniqueIndex('duplicate_decision_by_pair').on(t.leftId, t.rightId).where(notWithdrawn), check('duplicate_decision_order', sql`${t.leftId} < ${t.rightId}`)],
)
