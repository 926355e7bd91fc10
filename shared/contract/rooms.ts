import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { reading, writing } from './base.ts'
import { progressSchema } from './list-preview.ts'
import { partSchema } from './marking.ts'
import { seedOriginSchema, seedSchema } from './numbers.ts'
import { changeFields, daySchema, grouped, idSchema, lineSchema, optionalLineSchema, partialDateSchema, writeFields } from './values.ts'

const roomFacts = {
  /** Rooms are numbered in ascending order (TT 22/2025/TT-BNV Quy chế Đ.7 k.3). */
  number: z.int().min(1).max(9999),
  /** What stands on the door: 'P. 201'. */
  name: lineSchema,
  /** House and floor within the site: 'Nhà B, tầng 2'. */
  place: optionalLineSchema,
  /** Seats or machines in the room. */
  capacity: z.int().min(1).max(2000),
  /** Kept free: spare machines (TT 22/2025 Quy chế Đ.10 k.3), seats for incidents. */
  reserve: z.int().min(0).max(2000),
  /** Seats or machines that cannot be used. */
  disabled: z.int().min(0).max(2000),
}

/** Where a room is and how its desks stand. */
const roomSurroundings = {
  /** Điểm thi: rooms of one site say it alike, letter by letter. */
  site: optionalLineSchema,
  /** Whether one gets there without stairs. */
  groundFloor: z.boolean(),
  /** Desks side by side in a row (số dãy): then the seat in front is a neighbour too. */
  columns: z.int().min(1).max(50).nullable(),
}

/** A new room, about whose surroundings nothing need be told yet. */
const newRoomFacts = {
  ...roomFacts,
  site: roomSurroundings.site.default(null),
  groundFloor: roomSurroundings.groundFloor.default(false),
  columns: roomSurroundings.columns.default(null),
}

export const roomSchema = z.object({
  id: idSchema,
  ...roomFacts,
  ...roomSurroundings,
  place: z.string().nullable(),
  site: z.string().nullable(),
  usable: z.int(),
  /** Highest seat that somebody holds in any session; 0: nobody sits here. */
  seated: z.int(),
  revision: z.int(),
})
export type Room = z.infer<typeof roomSchema>

const sessionFacts = {
  partId: idSchema,
  /** Ca thi of the part, 1 first. */
  number: z.int().min(1).max(99),
  day: daySchema,
  /** 'HH:MM'. */
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  roomIds: z.array(idSchema).min(1).max(500),
}

export const examSessionSchema = z.object({
  id: idSchema,
  ...sessionFacts,
  partTitle: z.string(),
  usable: z.int(),
  seated: z.int(),
  revision: z.int(),
})
export type ExamSession = z.infer<typeof examSessionSchema>

/** Whether somebody needs the ground floor, and why. */
const groundNeed = {
  needsGroundFloor: z.boolean(),
  groundFloor: grouped(z.string().nullable(), 'identity'),
}

export const seatSchema = z.object({
  candidateId: idSchema,
  number: z.string().nullable(),
  fullName: z.string(),
  birthDate: grouped(partialDateSchema, 'identity'),
  sex: z.enum(['male', 'female']),
  postCode: z.string(),
  postName: z.string(),
  agencyName: z.string(),
  sessionId: idSchema,
  roomId: idSchema,
  /** Place in the room, 1 first; never above the usable seats. */
  seat: z.int(),
  /** False: placed by hand after the draw, with a reason. */
  drawn: z.boolean(),
  ...groundNeed,
})
export type Seat = z.infer<typeof seatSchema>

/** 'noSeat': the rooms were full; 'noGroundFloor': no seat was left on the ground floor; 'late': joined after the draw; 'notDrawn': nothing was drawn yet. */
export const unplacedReasonSchema = z.enum(['noSeat', 'noGroundFloor', 'late', 'notDrawn'])
export type UnplacedReason = z.infer<typeof unplacedReasonSchema>

export const unplacedSchema = z.object({
  candidateId: idSchema,
  number: z.string().nullable(),
  fullName: z.string(),
  birthDate: grouped(partialDateSchema, 'identity'),
  postCode: z.string(),
  reason: unplacedReasonSchema,
  ...groundNeed,
})
export type Unplaced = z.infer<typeof unplacedSchema>

export const drawSchema = z.object({
  seed: z.string(),
  seedOrigin: seedOriginSchema,
  at: z.string(),
  userName: z.string(),
  candidates: z.int(),
  placed: z.int(),
  /** SHA-256 over who sits where: the same seed over the same people and rooms gives it again. */
  hash: z.string(),
  /** 'plain': by number and seed alone, as draws were before; 'apart': neighbours apart, the ground floor for those who need it. */
  method: z.enum(['plain', 'apart']),
  /** People for whom there was no seat on the ground floor. */
  withoutGround: z.int(),
})
export type SeatDraw = z.infer<typeof drawSchema>

const partPlanSchema = z.object({
  part: partSchema,
  /** Candidates who are to sit the part: seated and unplaced ones together. */
  toSit: z.int(),
  /** Seats of all its sessions that may be given. */
  usable: z.int(),
  seated: z.int(),
  /** Those of them who need the ground floor, and the seats there. */
  needGroundFloor: z.int(),
  usableOnGround: z.int(),
})
export type PartPlan = z.infer<typeof partPlanSchema>

const refused = {
  SEAT_REFUSED: {
    data: z.object({ code: z.enum(['roomClosed', 'taken', 'roomFull', 'notInSession', 'notToSit', 'alreadySeated', 'noSuchSeat', 'upstairs']), roomName: z.string(), seat: z.int().nullable() }),
  },
} as const

const roomInUse = {
  /** A room is used by another session at the same time. */
  ROOM_IN_USE: { data: z.object({ roomName: z.string(), partTitle: z.string(), number: z.int() }) },
} as const

const otherSpelling = {
  /** The site is known under another spelling: the same one must not stand twice. */
  SITE_SPELLING: { data: z.object({ typed: z.string(), known: z.string() }) },
} as const

/** Rooms, sessions and seats; drawn by a seed that does not depend on the order of rows (decisions.md 20). */
export const rooms = {
  list: reading('Xem phòng thi', 'candidates.read').input(z.object({ examId: idSchema })).output(z.array(roomSchema)),
  create: writing('Thêm phòng thi', 'rooms.write', 'audit').errors(otherSpelling).input(z.object({ examId: idSchema, ...newRoomFacts, ...writeFields })).output(roomSchema),
  /** Rooms next to each other, in one act. */
  createMany: writing('Thêm nhiều phòng thi', 'rooms.write', 'audit')
    .errors(otherSpelling)
    .input(z.object({ examId: idSchema, rooms: z.array(z.object(newRoomFacts)).min(1).max(100), ...writeFields }))
    .output(z.object({ added: z.int() })),
  change: writing('Sửa phòng thi', 'rooms.write', 'audit')
    .errors({
      /** `seated`: the highest seat that somebody holds there; `usable`: seats that would be left. */
      ROOM_TOO_SMALL: { data: z.object({ seated: z.int(), usable: z.int() }) },
      /** People sit there who need the ground floor. */
      GROUND_FLOOR_NEEDED: { data: z.object({ people: z.int() }) },
      ...otherSpelling,
    })
    .input(z.object({ examId: idSchema, id: idSchema, ...roomFacts, ...roomSurroundings, reason: lineSchema.optional(), ...changeFields }))
    .output(roomSchema),
  withdraw: writing('Bỏ phòng thi', 'rooms.write', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
  /** Gives a site another name in all its rooms; a name that another site has makes one site of the two. */
  renameSite: writing('Đổi tên điểm thi', 'rooms.write', 'audit')
    .errors(otherSpelling)
    .input(z.object({ examId: idSchema, from: lineSchema, to: lineSchema, ...writeFields }))
    .output(z.object({ changed: z.int() })),
  sessions: reading('Xem ca thi', 'candidates.read').input(z.object({ examId: idSchema })).output(z.array(examSessionSchema)),
  createSession: writing('Thêm ca thi', 'rooms.write', 'audit')
    .errors(roomInUse)
    .input(z.object({ examId: idSchema, ...sessionFacts, ...writeFields }))
    .output(examSessionSchema),
  changeSession: writing('Sửa ca thi', 'rooms.write', 'audit')
    .errors(roomInUse)
    .input(z.object({ examId: idSchema, id: idSchema, ...sessionFacts, reason: lineSchema.optional(), ...changeFields }))
    .output(examSessionSchema),
  withdrawSession: writing('Bỏ ca thi', 'rooms.write', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
  /** How the parts of an exam stand, in the order in which they are held. */
  parts: reading('Xem các phần thi', 'candidates.read').input(z.object({ examId: idSchema })).output(z.array(partPlanSchema)),
  /** How a part stands: who is to sit, what room there is, who does not sit. */
  plan: reading('Xem chia phòng', 'candidates.read')
    .input(z.object({ examId: idSchema, partId: idSchema }))
    .output(
      partPlanSchema.extend({
        draw: drawSchema.nullable(),
        /** Day on which the first paper with rooms of this part went out; from then on a new draw needs a reason. */
        issuedOn: daySchema.nullable(),
        unplaced: z.array(unplacedSchema),
        /** Neighbours as they sit now whom nothing keeps apart: pairs of one post or agency, and those of one post among them. */
        neighbours: z.object({ pairs: z.int(), samePost: z.int() }),
      }),
    ),
  seats: reading('Xem chỗ ngồi', 'candidates.read')
    .input(z.object({ examId: idSchema, partId: idSchema, sessionId: idSchema.nullable().default(null), roomId: idSchema.nullable().default(null) }))
    .output(z.array(seatSchema)),
  /** Draws sessions, rooms and seats of a part anew; of a big exam as a job that can be cancelled, all of it or nothing. After papers went out only with a reason. */
  draw: writing('Bốc thăm phòng thi', 'rooms.write', 'audit')
    .errors({ NO_SESSION: {}, NUMBERS_MISSING: { data: z.object({ without: z.int() }) }, REASON_NEEDED: { data: z.object({ since: daySchema }) } })
    .input(z.object({ examId: idSchema, partId: idSchema, seed: seedSchema.nullable().default(null), reason: lineSchema.optional(), ...writeFields }))
    .output(eventIterator(progressSchema, z.object({ placed: z.int(), unplaced: z.int() }))),
  /** Takes back who sits where in a part, so that its sessions and rooms can be changed. */
  clear: writing('Bỏ kết quả bốc thăm phòng thi', 'rooms.write', 'audit')
    .input(z.object({ examId: idSchema, partId: idSchema, reason: lineSchema, ...writeFields }))
    .output(z.object({ cleared: z.int() })),
  /**
   * Gives a seat to one person, or another seat; nobody else moves. Without a seat number the first free one. Whoever needs the ground
   * floor goes upstairs only where the call says so, with the reason for it.
   */
  seat: writing('Xếp chỗ một người', 'rooms.write', 'audit')
    .errors(refused)
    .input(
      z.object({ examId: idSchema, partId: idSchema, candidateId: idSchema, sessionId: idSchema, roomId: idSchema, seat: z.int().min(1).nullable().default(null), upstairs: z.boolean().default(false), reason: lineSchema, ...writeFields }),
    )
    .output(seatSchema),
}
