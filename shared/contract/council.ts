import { z } from 'zod'
import { boardFunctions, boards, memberBars } from '../rules/boards.ts'
import { reading, writing } from './base.ts'
import { kinRelationSchema } from './kin.ts'
import { gradeSchema, groundFields } from './regimes.ts'
import { changeFields, daySchema, idSchema, lineSchema, optionalLineSchema, partialDateSchema, writeFields } from './values.ts'

export const boardSchema = z.enum(boards)
export const boardFunctionSchema = z.enum(boardFunctions)
export const memberBarSchema = z.enum(memberBars)

const memberFacts = {
  fullName: lineSchema,
  birthDate: partialDateSchema.nullable(),
  /** As the decision has it: 'Phó Trưởng phòng Tổ chức cán bộ'. */
  position: optionalLineSchema,
  /** Đơn vị công tác, as the decision has it. */
  workplace: optionalLineSchema,
  /** Account of this person in the program. */
  userId: idSchema.nullable(),
  /** Declared: under discipline, punished for corruption, disciplined for violations in personnel work (NĐ 170/2025 Đ.8 k.3). */
  bar: memberBarSchema.nullable(),
}

/** What speaks against a seat. Kinship is told only to who may read candidates. */
export const boardConflictSchema = z.object({
  /** Names the conflict when it is explained. */
  key: z.string(),
  code: z.enum(['kin', 'bar', 'boards', 'leads', 'supervision']),
  article: z.string().nullable(),
  grade: gradeSchema,
  /** 'reading': our reading of the article's principle. */
  by: z.enum(['text', 'reading']),
  /** `byName`: declared for somebody of this name, who was not on the list then. */
  kin: z.object({ candidateName: z.string(), relation: kinRelationSchema, byName: z.boolean() }).nullable(),
  bar: memberBarSchema.nullable(),
  /** Other seat of the same person. */
  other: z.object({ board: boardSchema, function: boardFunctionSchema }).nullable(),
  /** False: explained. */
  open: z.boolean(),
})
export type ShownConflict = z.infer<typeof boardConflictSchema>

const seatFacts = { function: boardFunctionSchema, /** Null: the day of the decision. */ fromDay: daySchema.nullable(), toDay: daySchema.nullable() }

export const boardSeatSchema = z.object({
  id: idSchema,
  memberId: idSchema,
  board: boardSchema,
  ...seatFacts,
  fromDay: daySchema,
  ...groundFields,
  number: z.string(),
  signer: z.string(),
  /** Not told to who may not read candidates: it may name one. */
  explanation: z.string().nullable(),
  conflicts: z.array(boardConflictSchema),
  revision: z.int(),
})
export type BoardSeat = z.infer<typeof boardSeatSchema>

const absenceFacts = { memberId: idSchema, fromDay: daySchema, toDay: daySchema, reason: lineSchema, /** Who acts for the member (ủy quyền); null: nobody. */ delegateId: idSchema.nullable() }
export const memberAbsenceSchema = z.object({ id: idSchema, ...absenceFacts, reason: z.string(), revision: z.int() })
export type MemberAbsence = z.infer<typeof memberAbsenceSchema>

export const examMemberSchema = z.object({ id: idSchema, ...memberFacts, fullName: z.string(), position: z.string().nullable(), workplace: z.string().nullable(), revision: z.int() })
export type ExamMember = z.infer<typeof examMemberSchema>

export const boardGapSchema = z.object({
  board: boardSchema,
  code: z.enum(['size', 'empty', 'function']),
  function: boardFunctionSchema.nullable(),
  count: z.int(),
  sizes: z.array(z.int()),
  article: z.string(),
  grade: gradeSchema,
})

export type BoardGapView = z.infer<typeof boardGapSchema>

export const councilViewSchema = z.object({
  /** The council and the boards that the exam's regulations know, in the order of the law; others only while somebody sits there. */
  boards: z.array(z.object({ board: boardSchema, functions: z.array(boardFunctionSchema), article: z.string().nullable(), grade: gradeSchema })),
  /** In the order of names. */
  members: z.array(examMemberSchema),
  /** By board and function, then in the order of names. */
  seats: z.array(boardSeatSchema),
  absences: z.array(memberAbsenceSchema),
  gaps: z.array(boardGapSchema),
  /** People who have an account in the program, by name. */
  accounts: z.array(z.object({ id: idSchema, name: z.string() })),
})
export type CouncilView = z.infer<typeof councilViewSchema>

/** Why somebody with conflicts holds the seat all the same, and which conflicts that answers. */
const explanationSchema = z.object({ text: lineSchema, conflicts: z.array(z.string().max(100)).max(200) }).nullable()

const conflicting = {
  /** Something speaks against the seat that the explanation given does not answer. */
  SEAT_CONFLICT: { data: z.object({ conflicts: z.array(boardConflictSchema) }) },
} as const

const withdrawal = { examId: idSchema, id: idSchema, reason: lineSchema, ...changeFields }

/** Hội đồng và các ban: who works in the exam, on which board, by which decision, who is away, and who should not be there. */
export const council = {
  list: reading('Xem hội đồng và các ban', 'exams.read').input(z.object({ examId: idSchema })).output(councilViewSchema),
  addMember: writing('Thêm người làm việc trong kỳ thi', 'exams.write', 'audit')
    .input(z.object({ examId: idSchema, ...memberFacts, ...writeFields }))
    .output(z.object({ id: idSchema })),
  changeMember: writing('Sửa người làm việc trong kỳ thi', 'exams.write', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, ...memberFacts, ...changeFields }))
    .output(z.object({})),
  withdrawMember: writing('Bỏ người làm việc trong kỳ thi', 'exams.write', 'audit').input(z.object(withdrawal)).output(z.object({})),
  /** Gives a seat to somebody on the list, or to somebody new, in one act. */
  seat: writing('Cử vào hội đồng, ban', 'exams.write', 'audit')
    .errors(conflicting)
    .input(
      z.object({
        examId: idSchema,
        member: z.union([z.object({ id: idSchema }), z.object(memberFacts)]),
        board: boardSchema,
        ...seatFacts,
        ...groundFields,
        explanation: explanationSchema,
        ...writeFields,
      }),
    )
    .output(z.object({ id: idSchema, memberId: idSchema })),
  changeSeat: writing('Sửa việc trong hội đồng, ban', 'exams.write', 'audit')
    .errors(conflicting)
    .input(z.object({ examId: idSchema, id: idSchema, ...seatFacts, ...groundFields, explanation: explanationSchema, ...changeFields }))
    .output(z.object({})),
  withdrawSeat: writing('Thôi việc trong hội đồng, ban', 'exams.write', 'audit').input(z.object(withdrawal)).output(z.object({})),
  absence: writing('Ghi vắng và ủy quyền', 'exams.write', 'audit')
    .input(z.object({ examId: idSchema, ...absenceFacts, ...writeFields }))
    .output(z.object({ id: idSchema })),
  withdrawAbsence: writing('Bỏ ghi vắng', 'exams.write', 'audit').input(z.object(withdrawal)).output(z.object({})),
}
