import { z } from 'zod'
import { zeroGrounds } from '../rules/terms.ts'
import { reading, writing } from './base.ts'
import { violationForms } from './marking.ts'
import { changeFields, daySchema, grouped, idSchema, lineSchema, optionalLineSchema, partialDateSchema, writeFields } from './values.ts'

export const attendanceStates = ['present', 'absent'] as const
export type AttendanceState = (typeof attendanceStates)[number]

/** Sheets of one script; more than any paper has is a slip of the finger. */
const sheetsSchema = z.int().min(1).max(60)
/** Minutes after the start; nobody comes after the longest paper. */
const lateSchema = z.int().min(1).max(300)

/** What the council makes of a paper of which nothing was handed in. */
export const nothingResults = ['zero', 'asAbsent'] as const
export type NothingResult = (typeof nothingResults)[number]

/** Present, handed in nothing: the minutes that say so, why, and what the council decided by which paper; nothing decided: both null. */
const nothingSchema = z
  .object({ minutes: lineSchema, reason: lineSchema, result: z.enum(nothingResults).nullable(), decision: lineSchema.nullable() })
  .refine(({ result, decision }) => (result === null) === (decision === null), { path: ['decision'] })
export type Nothing = z.infer<typeof nothingSchema>

/** What a room counts: on screen from its rows, on paper under the signed list. Scripts and sheets are null where nothing is written on paper. */
const figuresSchema = z.object({ present: z.int().min(0).max(2000), scripts: z.int().min(0).max(2000).nullable(), sheets: z.int().min(0).max(120_000).nullable() })
export type RoomFigures = z.infer<typeof figuresSchema>

const roomFields = { examId: idSchema, sessionId: idSchema, roomId: idSchema }

export const attendanceRoomSchema = z.object({
  partId: idSchema,
  partTitle: z.string(),
  sessionId: idSchema,
  sessionNumber: z.int(),
  day: daySchema,
  startsAt: z.string(),
  roomId: idSchema,
  roomNumber: z.int(),
  roomName: z.string(),
  /** Whether somebody here writes on paper: then scripts and sheets are counted. */
  onPaper: z.boolean(),
  onList: z.int(),
  present: z.int(),
  absent: z.int(),
  /** Of the present. */
  late: z.int(),
  /** Of the present: who handed in nothing; the others handed in a script. */
  nothing: z.int(),
  scripts: z.int(),
  sheets: z.int(),
  /** What keeps the room from being closed: nothing noted, present without sheets where there are to be some. */
  unnoted: z.int(),
  withoutSheets: z.int(),
  /** Figures of the signed list; null while the room is open. */
  closed: figuresSchema.extend({ revision: z.int() }).nullable(),
  /** Whether the scripts of the part have codes (đã làm phách): from then on state and sheets stay. */
  coded: z.boolean(),
})
export type AttendanceRoom = z.infer<typeof attendanceRoomSchema>

export const attendanceRowSchema = z.object({
  candidateId: idSchema,
  seat: z.int(),
  number: z.string().nullable(),
  fullName: z.string(),
  birthDate: grouped(partialDateSchema, 'identity'),
  postCode: z.string(),
  onPaper: z.boolean(),
  /** Null: nothing was noted yet. */
  state: z.enum(attendanceStates).nullable(),
  lateMinutes: z.int().nullable(),
  sheets: z.int().nullable(),
  note: z.string().nullable(),
  /** 0 points or none is a mark. */
  nothing: z.object({ minutes: z.string(), reason: z.string(), result: grouped(z.enum(nothingResults).nullable(), 'marks'), decision: grouped(z.string().nullable(), 'marks') }).nullable(),
  /** Of the row; null while nothing was noted. */
  revision: z.int().nullable(),
  /** How late one may come without somebody's decision, in minutes; null: the house rules say nothing of such a part. */
  lateLimit: z.object({ minutes: z.int(), article: z.string() }).nullable(),
  violation: grouped(z.object({ form: z.enum(violationForms).nullable(), zero: z.enum(zeroGrounds).nullable(), minutes: z.string() }).nullable(), 'marks'),
})
export type AttendanceRow = z.infer<typeof attendanceRowSchema>

/** Why something was not noted; each has a sentence in shared/words/attendance-refusals.ts. */
const refusalSchema = z.object({
  code: z.enum(['roomClosed', 'roomOpen', 'coded', 'hasMark', 'markedAbsent', 'notOnPaper', 'admittedByMissing', 'nothingToFill', 'unnoted', 'sheetsMissing', 'numberMissing', 'interviewClosed', 'hasViolation']),
  partTitle: z.string(),
  sessionNumber: z.int(),
  roomNumber: z.int(),
  /** Whom it is about; null: the room. */
  fullName: z.string().nullable(),
  /** How many more there are like that one. */
  more: z.int(),
  lateLimit: z.object({ minutes: z.int(), article: z.string() }).nullable(),
})
export type AttendanceRefusal = z.infer<typeof refusalSchema>

export const differenceSchema = z.object({ figure: z.enum(['present', 'scripts', 'sheets']), typed: z.int().nullable(), noted: z.int().nullable() })
export type FigureDifference = z.infer<typeof differenceSchema>

const refusals = { ATTENDANCE_REFUSED: { data: refusalSchema } } as const

const noted = {
  examId: idSchema,
  partId: idSchema,
  candidateId: idSchema,
  lateMinutes: lateSchema.nullable(),
  sheets: sheetsSchema.nullable(),
  /** Above the limit of lateness: who let the candidate in. */
  note: optionalLineSchema,
  /** Null: handed in, or absent. */
  nothing: nothingSchema.nullable().default(null),
}

/** Coi thi: who was present, absent or late and how many sheets were handed in, from the signed list of each room (danh sách ký nộp bài). */
export const attendance = {
  /** Every room of every session in which somebody has a seat, and who has none in a part (field report 62). */
  rooms: reading('Xem điểm danh các phòng', 'candidates.read')
    .input(z.object({ examId: idSchema }))
    .output(z.object({ rooms: z.array(attendanceRoomSchema), unplaced: z.array(z.object({ partTitle: z.string(), count: z.int() })) })),
  grid: reading('Xem điểm danh một phòng', 'candidates.read')
    .input(z.object(roomFields))
    .output(z.object({ room: attendanceRoomSchema, rows: z.array(attendanceRowSchema) })),
  /** Notes one candidate in a room that is open; `state` null takes the note out. Who is absent is neither late nor hands in sheets; who hands in nothing has no sheets. */
  set: writing('Điểm danh', 'attendance.write', 'audit')
    .errors(refusals)
    .input(z.object({ ...noted, state: z.enum(attendanceStates).nullable(), expectedRevision: z.int().nullable(), ...writeFields }))
    .output(attendanceRowSchema),
  /** Everybody of the room of whom nothing was noted is present; who writes on paper and has no sheets yet gets `sheets`. */
  fill: writing('Điểm danh cả phòng', 'attendance.write', 'audit')
    .errors(refusals)
    .input(z.object({ ...roomFields, sheets: sheetsSchema.nullable(), ...writeFields }))
    .output(z.object({ filled: z.int() })),
  /** Closes a room when the figures of the signed list are those of its rows. */
  close: writing('Chốt điểm danh phòng', 'attendance.write', 'audit')
    .errors({ ...refusals, FIGURES_DIFFER: { data: z.object({ differences: z.array(differenceSchema).min(1) }) } })
    .input(z.object({ ...roomFields, ...figuresSchema.shape, ...writeFields }))
    .output(z.object({})),
  reopen: writing('Mở lại điểm danh phòng', 'attendance.write', 'audit')
    .errors(refusals)
    .input(z.object({ ...roomFields, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
  /** Corrects a row of a closed room, the figures of the room with it (field report 63). */
  correct: writing('Sửa điểm danh đã chốt', 'attendance.write', 'audit')
    .errors(refusals)
    .input(z.object({ ...noted, state: z.enum(attendanceStates), reason: lineSchema, expectedRevision: z.int().nullable(), ...writeFields }))
    .output(attendanceRowSchema),
}
