import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { blob, code } from './access.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { exam, post } from './exams.ts'
import { organization } from './organizations.ts'

/** A list that came from elsewhere and was taken as a whole. */
export const candidateImport = sqliteTable('candidate_import', {
  ...recordColumns,
  examId: text('exam_id')
    .notNull()
    .references(() => exam.id, { onDelete: 'restrict' }),
  fileName: text('file_name').notNull(),
  blobSha256: text('blob_sha256')
    .notNull()
    .references(() => blob.sha256, { onDelete: 'restrict' }),
  rows: integer('rows').notNull(),
})

/** Candidate of an exam (thí sinh): a snapshot for that exam. */
export const candidate = sqliteTable(
  'candidate',
  {
    ...recordColumns,
    /** Integer key of the full-text index. */
    searchKey: integer('search_key').notNull(),
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    /** Person in the cadre records, once that is known. */
    personId: text('person_id'),
    postId: text('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'restrict' }),
    /** Second wish (nguyện vọng 2), where the post allows two. */
    secondPostId: text('second_post_id').references(() => post.id, { onDelete: 'restrict' }),
    fullName: text('full_name').notNull(),
    /** Binary order of this column is the order of Vietnamese names: given name, family name, middle names. */
    nameKey: text('name_key').notNull(),
    /** Full name, number and post without accents, for the full-text index. */
    folded: text('folded').notNull(),
    birthDate: text('birth_date').notNull(),
    birthFirstDay: text('birth_first_day').notNull(),
    sex: text('sex', { enum: ['male', 'female'] }).notNull(),
    identityNumber: text('identity_number'),
    ethnicGroup: text('ethnic_group').references(() => code.id, { onDelete: 'restrict' }),
    phone: text('phone'),
    email: text('email'),
    residence: text('residence'),
    note: text('note'),
    /** Why the candidate needs a seat on the ground floor (khó đi lại); null: any floor will do. */
    groundFloor: text('ground_floor'),
    origin: text('origin', { enum: ['typed', 'imported'] }).notNull(),
    importId: text('import_id').references(() => candidateImport.id, { onDelete: 'restrict' }),
  },
  (t) => [
    uniqueIndex('candidate_by_search_key').on(t.searchKey),
    uniqueIndex('candidate_by_identity_number')
      .on(t.examId, t.identityNumber)
      .where(sql`withdrawn_seq is null and identity_number is not null`),
    index('candidate_by_name').on(t.examId, t.nameKey, t.birthFirstDay, t.id).where(notWithdrawn),
    index('candidate_by_post').on(t.postId, t.nameKey).where(notWithdrawn),
    index('candidate_by_import').on(t.importId),
    check('candidate_identity_number', sql`${t.identityNumber} is null or (length(${t.identityNumber}) = 12 and ${t.identityNumber} not glob '*[^0-9]*')`),
  ],
)

/** Priority group that a candidate claims (đối tượng ưu tiên). */
export const candidatePriority = sqliteTable(
  'candidate_priority',
  {
    ...recordColumns,
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    groupCode: text('group_code')
      .notNull()
      .references(() => code.id, { onDelete: 'restrict' }),
    /** Whether the paper that proves it was handed in: 0 or 1. */
    evidence: integer('evidence', { mode: 'boolean' }).notNull(),
  },
  (t) => [uniqueIndex('candidate_priority_by_group').on(t.candidateId, t.groupCode).where(notWithdrawn)],
)

/** Agency that a candidate of a joint post listed, in the order of preference (NĐ 170/2025 Mẫu 01 mục V). */
export const candidateAgency = sqliteTable(
  'candidate_agency',
  {
    ...recordColumns,
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    agencyId: text('agency_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'restrict' }),
    /** 1 is the first choice. */
    position: integer('position').notNull(),
  },
  (t) => [
    uniqueIndex('candidate_agency_by_agency').on(t.candidateId, t.agencyId).where(notWithdrawn),
    uniqueIndex('candidate_agency_by_position').on(t.candidateId, t.position).where(notWithdrawn),
  ],
)

/** Exemption from a part of round 1 that a candidate claims (miễn phần thi). */
export const candidateExemption = sqliteTable(
  'candidate_exemption',
  {
    ...recordColumns,
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    part: text('part').notNull(),
    basis: text('basis').notNull(),
    /** Whether the paper that proves it was handed in. */
    evidence: integer('evidence', { mode: 'boolean' }).notNull(),
    /** Result of the pre-test (kiểm định chất lượng đầu vào), whole answers. */
    correct: integer('correct'),
    total: integer('total'),
  },
  (t) => [
    uniqueIndex('candidate_exemption_by_part').on(t.candidateId, t.part).where(notWithdrawn),
    check('candidate_exemption_result', sql`(${t.correct} is null) = (${t.total} is null)`),
  ],
)
