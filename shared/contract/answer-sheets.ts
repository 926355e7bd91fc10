import { z } from 'zod'
import { reading, writing } from './base.ts'
import { changeFields, daySchema, grouped, hundredthsSchema, idSchema, lineSchema, writeFields } from './values.ts'

const typingSchema = z.object({
  /** 1 or 2 (lần nhập). */
  typing: z.int(),
  userName: z.string(),
  own: z.boolean(),
  /** Sheets that are typed or marked as doubtful. */
  typed: z.int(),
  done: z.boolean(),
})
export type AnswerTyping = z.infer<typeof typingSchema>

/** A room of a session of a part that is counted in right answers. */
export const answerRoomSchema = z.object({
  partId: idSchema,
  partTitle: z.string(),
  sessionId: idSchema,
  sessionNumber: z.int(),
  day: daySchema,
  roomId: idSchema,
  roomNumber: z.int(),
  roomName: z.string(),
  onList: z.int(),
  present: z.int(),
  absent: z.int(),
  /** Whether the signed list of the room was closed (chốt điểm danh). */
  listClosed: z.boolean(),
  /** How its sheets stand; null: answered on computers. */
  sheets: z
    .object({
      id: idSchema,
      revision: z.int(),
      typings: z.array(typingSchema),
      /** Sheets that differ or are doubtful and that nobody settled yet; null until both typings are done. */
      open: z.int().nullable(),
      locked: z.boolean(),
    })
    .nullable(),
})
export type AnswerRoom = z.infer<typeof answerRoomSchema>

const saidSchema = z.object({ value: hundredthsSchema.nullable(), doubt: z.string().nullable() })
export type SaidOfSheet = z.infer<typeof saidSchema>

/** Who was present, in the order of the room's list, by number alone. */
const placeFields = { number: z.string(), seat: z.int() }

const answerRowSchema = z.object({
  ...placeFields,
  /** What the caller typed; nobody else's typing is ever in here. */
  said: grouped(saidSchema.nullable(), 'marks'),
})
export type AnswerRow = z.infer<typeof answerRowSchema>

const comparedSchema = z.object({
  ...placeFields,
  first: grouped(saidSchema.nullable(), 'marks'),
  second: grouped(saidSchema.nullable(), 'marks'),
  settled: grouped(hundredthsSchema.nullable(), 'marks'),
})
export type ComparedSheet = z.infer<typeof comparedSchema>

/** Why something was not taken; each has a sentence in shared/words/answer-sheets.ts. */
export const answerRefusals = [
  'listOpen', 'numberMissing', 'hasMarks', 'begun', 'notTaken', 'thirdTypist', 'ownTyping', 'firstOpen', 'secondBegun', 'settling', 'bothDone', 'locked', 'notLocked', 'otherRoom', 'unknownNumber',
  'absent', 'twice', 'aboveMaximum', 'nothingSaid', 'notAllTyped', 'notDone', 'sheetsOpen', 'sheetsDiffer', 'absentTyped', 'roster',
] as const
export type AnswerRefusalCode = (typeof answerRefusals)[number]

const refusalSchema = z.object({
  code: z.enum(answerRefusals),
  sessionNumber: z.int(),
  roomNumber: z.int(),
  /** Number of whom it is about; null: of nobody alone. */
  number: z.string().nullable(),
  /** What stands against each other: typed and most, counted and listed; answers are whole. */
  found: z.int().nullable(),
  expected: z.int().nullable(),
  /** Code of the problem that an imported file would have with the result; who settles is told no name. */
  roster: z.string().nullable(),
})
export type AnswerRefusal = z.infer<typeof refusalSchema>

const refused = { ANSWERS_REFUSED: { data: refusalSchema } } as const

const where = { examId: idSchema, answerRoomId: idSchema }
/** Số báo danh as it stands on the sheet; zeros in front may be left out. */
const numberSchema = z.string().trim().min(1).max(40)
const again = { none: 'Gõ lại phiếu ấy trước khi khóa phòng; số đã gõ vẫn còn trong lịch sử.' } as const

/**
 * Sheets of multiple choice answered on paper (phiếu trả lời trắc nghiệm), where no computers were (NĐ 138/2020 Đ.8; TT 22/2025 Quy chế has
 * both ways): right answers are typed twice by two people who see nothing of each other, a third settles from the paper.
 */
export const answerSheets = {
  /** Every room of a part that is counted in right answers; no value is in it. */
  rooms: reading('Xem việc nhập phiếu trả lời trắc nghiệm', 'scripts.read').input(z.object({ examId: idSchema })).output(z.array(answerRoomSchema)),
  /** Says that a room answers on paper; its results no longer come from a computer, nor from the grid of marks. */
  open: writing('Ghi phòng thi trắc nghiệm trên giấy', 'exams.write', 'audit')
    .errors(refused)
    .input(z.object({ examId: idSchema, sessionId: idSchema, roomId: idSchema, reason: lineSchema, ...writeFields }))
    .output(z.object({ answerRoomId: idSchema })),
  withdraw: writing('Bỏ ghi phòng thi trắc nghiệm trên giấy', 'exams.write', 'audit')
    .errors(refused)
    .input(z.object({ ...where, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
  /** Takes the first typing of a room, or the second once the first is done. */
  take: writing('Nhận nhập phiếu trắc nghiệm một phòng', 'keying.enter', { none: 'Người nhập đã nhận phòng.' }).errors(refused).input(z.object({ ...where, ...writeFields })).output(z.object({ typing: z.int() })),
  /** The caller's own typing of a room. */
  sheet: reading('Xem phiếu trắc nghiệm tự nhập', 'keying.enter')
    .errors(refused)
    .input(z.object(where))
    .output(z.object({ typing: z.int(), done: z.boolean(), closed: z.boolean(), maximum: hundredthsSchema, rows: z.array(answerRowSchema) })),
  /** Right answers of one sheet, or why it is doubtful, or both. Without `replaces` a number that was typed already is a second sheet, and refused. */
  enter: writing('Nhập một phiếu trắc nghiệm', 'keying.enter', again)
    .errors(refused)
    .input(z.object({ ...where, number: numberSchema, value: hundredthsSchema.multipleOf(100).nullable(), doubt: lineSchema.nullable(), replaces: z.boolean().default(false), ...writeFields }))
    .output(z.object({ typed: z.int() })),
  finish: writing('Nhập xong phiếu trắc nghiệm một phòng', 'keying.enter', { none: 'Người nhập đã báo xong.' }).errors(refused).input(z.object({ ...where, ...writeFields })).output(z.object({})),
  /** Sheets that the two typed differently, that are doubtful, or that a third person settled. */
  compare: reading('Đối chiếu hai lần nhập phiếu trắc nghiệm', 'keying.settle')
    .errors(refused)
    .input(z.object(where))
    .output(z.object({ maximum: hundredthsSchema, rows: z.array(comparedSchema) })),
  /** Right answers as the sheet has them, typed by a third person; a sheet that both typed alike may be looked at again too. */
  settle: writing('Chốt phiếu trắc nghiệm theo bài giấy', 'keying.settle', again)
    .errors(refused)
    .input(z.object({ ...where, number: numberSchema, value: hundredthsSchema.multipleOf(100), ...writeFields }))
    .output(z.object({ open: z.int() })),
  /** Closes a room whose sheets are typed twice, settled and counted; its results become marks as those of an imported file do. */
  lock: writing('Khóa phiếu trắc nghiệm một phòng', 'keying.settle', { none: 'Phòng đã khóa. Sai sót thì mở khóa, kèm lý do.' })
    .errors(refused)
    .input(z.object({ ...where, sheets: z.int().min(0).max(10_000), ...writeFields }))
    .output(z.object({ marks: z.int() })),
  /** Opens a locked room for settling anew; its marks are taken out until it is locked again. */
  reopen: writing('Mở khóa phiếu trắc nghiệm một phòng', 'keying.settle', { none: 'Chốt lại theo bài giấy rồi khóa phòng.' })
    .errors(refused)
    .input(z.object({ ...where, reason: lineSchema, ...writeFields }))
    .output(z.object({})),
}
