import { z } from 'zod'
import { heardParts } from '../rules/panels.ts'
import { attendanceStates, differenceSchema } from './attendance.ts'
import { reading, writing } from './base.ts'
import { boardFunctionSchema, boardSchema } from './council.ts'
import { kinRelationSchema } from './kin.ts'
import { openMarkCodeSchema } from './marking.ts'
import { seedOriginSchema, seedSchema } from './numbers.ts'
import { gradeSchema, groundFields } from './regimes.ts'
import { changeFields, daySchema, grouped, hundredthsSchema, idSchema, lineSchema, optionalLineSchema, partialDateSchema, writeFields } from './values.ts'

const place = { sessionId: idSchema, roomId: idSchema }

export const interviewRoomSchema = z.object({
  partId: idSchema,
  partTitle: z.string(),
  kind: z.enum(heardParts),
  ...place,
  sessionNumber: z.int(),
  day: daySchema,
  startsAt: z.string(),
  roomNumber: z.int(),
  roomName: z.string(),
  onList: z.int(),
  /** Whether the order was drawn, and how many have no turn yet. */
  drawn: z.boolean(),
  withoutTurn: z.int(),
  /** Members who mark here. */
  members: z.int(),
  unnoted: z.int(),
  absent: z.int(),
  /** Present, and their sheets give a mark. */
  marked: z.int(),
  closed: z.object({ at: z.string(), userName: z.string(), memberName: z.string(), note: z.string().nullable(), revision: z.int() }).nullable(),
})
export type InterviewRoom = z.infer<typeof interviewRoomSchema>

export const interviewRowSchema = z.object({
  candidateId: idSchema,
  /** Lượt vào phòng; null: not drawn yet, or joined after the draw. */
  turn: z.int().nullable(),
  /** Why somebody was put last; null: the turn is the drawn one. */
  lastReason: z.string().nullable(),
  number: z.string().nullable(),
  fullName: z.string(),
  birthDate: grouped(partialDateSchema, 'identity'),
  postCode: z.string(),
  attendance: z.object({ state: z.enum(attendanceStates), lateMinutes: z.int().nullable(), note: z.string().nullable(), revision: z.int() }).nullable(),
  /** Numbers of the members whose sheets are in; whether they give a mark, and why not. */
  marking: grouped(z.object({ markers: z.array(z.int()), settled: z.boolean(), open: openMarkCodeSchema.nullable() }), 'marks'),
})
export type InterviewRow = z.infer<typeof interviewRowSchema>

const kinSchema = z.object({ candidateName: z.string(), relation: kinRelationSchema })

/** Why somebody of the board may not sit in the room: kin of a candidate there, not on the board that day, in another room at that hour. */
export const panelBars = ['kin', 'notOnBoard', 'elsewhere'] as const

const boardMemberSchema = z.object({
  memberId: idSchema,
  fullName: z.string(),
  function: boardFunctionSchema,
  workplace: z.string().nullable(),
  bar: z.enum(panelBars).nullable(),
  kin: kinSchema.nullable(),
  /** Room where the member sits at that hour. */
  elsewhere: z.string().nullable(),
})
export type BoardMemberHere = z.infer<typeof boardMemberSchema>

export const panelMemberSchema = boardMemberSchema.extend({
  /** Number of the sheets that the member signs. */
  marker: z.int(),
  /** Candidates of the room of whom the member's sheet is in. */
  sheets: z.int(),
})
export type PanelMember = z.infer<typeof panelMemberSchema>

/** Interviews that stand open: until these are closed the written marks stay unknown (NĐ 170/2025 Đ.16 k.4 c). */
export const openInterviewSchema = z.object({
  partTitle: z.string(),
  rooms: z.array(z.object({ sessionNumber: z.int(), roomNumber: z.int(), roomName: z.string() })),
  /** People who are to be heard and have no room. */
  withoutRoom: z.int(),
})
export type OpenInterview = z.infer<typeof openInterviewSchema>

/** Why something about a room was not done; each has a sentence in shared/words/interviews.ts. */
const refusalSchema = z.object({
  code: z.enum([
    ...['closed', 'open', 'noted', 'marked', 'numberMissing', 'reasonNeeded', 'notDrawn', 'absent', 'alreadyLast'],
    ...['boardMissing', 'tooFew', ...panelBars, 'hasSheets'],
    ...['panelMissing', 'unnoted', 'sheetsFew', 'notOnPanel', 'membersDiffer', 'notSettled', 'sheetsFewer', 'presentMissing', 'notCloser', 'notApart'],
  ] as const),
  partTitle: z.string(),
  sessionNumber: z.int(),
  roomNumber: z.int(),
  /** Whom it is about; null: the room. */
  fullName: z.string().nullable(),
  /** How many more there are like that one. */
  more: z.int(),
  kin: kinSchema.nullable(),
  /** Room where the member sits. */
  elsewhere: z.string().nullable(),
})
export type InterviewRefusal = z.infer<typeof refusalSchema>

const refusals = { INTERVIEW_REFUSED: { data: refusalSchema } } as const
const roomFields = { examId: idSchema, ...place }

/** Phỏng vấn, vấn đáp, thực hành, trình bày đề án: the order of entering, who marks, and closing a room before the written marks are known. */
export const interviews = {
  rooms: reading('Xem các phòng phỏng vấn', 'marks.read')
    .input(z.object({ examId: idSchema }))
    .output(z.object({ rooms: z.array(interviewRoomSchema), open: z.array(openInterviewSchema) })),
  room: reading('Xem một phòng phỏng vấn', 'marks.read')
    .input(z.object(roomFields))
    .output(
      z.object({
        room: interviewRoomSchema,
        draw: z.object({ seed: z.string(), seedOrigin: seedOriginSchema, at: z.string(), userName: z.string(), candidates: z.int(), hash: z.string() }).nullable(),
        /** By turn; who has none by seat, after the others. */
        rows: z.array(interviewRowSchema),
        panel: z.array(panelMemberSchema),
        /** The board whose members may sit here; null where the regulations know none. */
        board: boardSchema.nullable(),
        /** Members of the board, in the order of names. */
        boardMembers: z.array(boardMemberSchema),
        /** Head, deputies and secretaries of the board: one of them closes the room. */
        closers: z.array(z.object({ memberId: idSchema, fullName: z.string(), function: boardFunctionSchema })),
        fewest: z.object({ count: z.int(), article: z.string(), grade: gradeSchema }),
        /** Whether the list of the room was closed in step 7. */
        attendanceClosed: z.boolean(),
      }),
    ),
  /** Draws in which order people enter rooms of one part, by one seed; again only with a reason, and while nobody was noted there. */
  draw: writing('Bốc thăm thứ tự vào phòng', 'rooms.write', 'audit')
    .errors(refusals)
    .input(z.object({ examId: idSchema, partId: idSchema, rooms: z.array(z.object(place)).min(1).max(500), seed: seedSchema.nullable().default(null), reason: lineSchema.optional(), ...writeFields }))
    .output(z.object({ rooms: z.int(), people: z.int() })),
  /** Puts somebody after the last turn: who was not there when called, or joined after the draw. */
  moveLast: writing('Xếp xuống lượt cuối', 'attendance.write', 'audit')
    .errors(refusals)
    .input(z.object({ ...roomFields, candidateId: idSchema, reason: lineSchema, ...writeFields }))
    .output(z.object({ turn: z.int() })),
  /** Who marks in a room, in place of who did before; who stays keeps the number of his sheets. */
  setPanel: writing('Phân công người chấm phòng', 'rooms.write', 'audit')
    .errors(refusals)
    .input(z.object({ ...roomFields, memberIds: z.array(idSchema).max(30), /** As they were read. */ before: z.array(idSchema).max(30), ...writeFields }))
    .output(z.object({ members: z.int() })),
  /**
   * Keeps the mark that the head of the board decided where members are too far apart (TT 22/2025 Quy chế Đ.22). The results ask for it
   * only once the papers before are marked; a room is closed before that.
   */
  decide: writing('Ghi quyết định của trưởng ban', 'results.decide', 'audit')
    .errors(refusals)
    .input(z.object({ ...roomFields, candidateId: idSchema, value: hundredthsSchema.max(10_000), ...groundFields, ...writeFields }))
    .output(z.object({ id: idSchema })),
  /** Closes a room once everybody present has the sheets of the panel; the list of who was there is closed with it where it was not. */
  close: writing('Chốt phòng phỏng vấn', 'attendance.write', { none: 'Điểm phòng đã chốt. Mở lại phòng ở bước 8. Vòng 2, có lý do.' })
    .errors({ ...refusals, FIGURES_DIFFER: { data: z.object({ differences: z.array(differenceSchema).min(1) }) } })
    .input(
      z.object({
        ...roomFields,
        /** Head, deputy head or secretary of the board who closes it. */
        memberId: idSchema,
        /** Present by the signed list; null where the list was closed in step 7. */
        present: z.int().min(0).max(2000).nullable(),
        /** Why somebody has fewer sheets than the panel has members. */
        note: optionalLineSchema,
        ...writeFields,
      }),
    )
    .output(z.object({})),
  reopen: writing('Mở lại phòng phỏng vấn', 'attendance.write', { none: 'Chốt lại phòng khi đã sửa xong.' })
    .errors(refusals)
    .input(z.object({ ...roomFields, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
}
