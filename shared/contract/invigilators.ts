import { z } from 'zod'
import { watchRoles } from '../rules/invigilation.ts'
import { reading, writing } from './base.ts'
import { kinRelationSchema } from './kin.ts'
import { seedOriginSchema, seedSchema } from './numbers.ts'
import { gradeSchema } from './regimes.ts'
import { daySchema, idSchema, lineSchema, writeFields } from './values.ts'

export const watchRoleSchema = z.enum(watchRoles)

const watchPersonSchema = z.object({ memberId: idSchema, fullName: z.string(), workplace: z.string().nullable(), role: watchRoleSchema })
export type WatchPerson = z.infer<typeof watchPersonSchema>

/** Why somebody may not watch a room. */
const watchBarSchema = z.object({
  memberId: idSchema,
  fullName: z.string(),
  /** 'agency': our reading of "no same agency", the member's workplace and the agency of a post that somebody in the room applies for. */
  code: z.enum(['kin', 'agency', 'notOnBoard', 'elsewhere']),
  /** `byName`: declared for somebody of this name, who was not on the list then. */
  kin: z.object({ candidateName: z.string(), relation: kinRelationSchema, byName: z.boolean() }).nullable(),
  agencyName: z.string().nullable(),
  /** Where else the member watches at that hour: "P. 201, ca 1, Viết". */
  elsewhere: z.string().nullable(),
})
export type WatchBar = z.infer<typeof watchBarSchema>

const leftOutSchema = z.object({ fullName: z.string(), role: watchRoleSchema, why: z.enum(['absent', 'conflict']) })
export type LeftOut = z.infer<typeof leftOutSchema>

const watchSchema = z.object({
  id: idSchema,
  ...watchPersonSchema.shape,
  /** 1 first; place 1 of the invigilators is responsible (giám thị 1). */
  place: z.int(),
  /** Why this person was put here by hand, and for whom; null: drawn. */
  byHand: z.object({ reason: z.string(), insteadOf: z.string().nullable() }).nullable(),
  /** What speaks against it as things stand now. */
  bars: z.array(watchBarSchema),
  revision: z.int(),
})
export type Watch = z.infer<typeof watchSchema>

const watchedRoomSchema = z.object({
  roomId: idSchema,
  number: z.int(),
  name: z.string(),
  place: z.string().nullable(),
  candidates: z.int(),
  /** Whether somebody here sits at a computer: then a technician is needed. */
  onComputer: z.boolean(),
  /** Whether attendance of the room was closed: then who watched stays. */
  closed: z.boolean(),
  needs: z.object({ invigilator: z.int(), technician: z.int() }),
  /** Invigilators, then technicians, by place. */
  watches: z.array(watchSchema),
  /** Who of the board may not be here because of who sits here. */
  bars: z.array(watchBarSchema),
})
export type WatchedRoom = z.infer<typeof watchedRoomSchema>

/** What the board chose for the rooms of a session; null: the fewest of the house rules, nobody more. */
const choiceFields = {
  perRoom: z.int().min(1).max(9).nullable().default(null),
  technicians: z.int().min(1).max(9).nullable().default(null),
  /** One invigilator more in rooms of so many usable seats or more. */
  moreFrom: z.int().min(1).max(999).nullable().default(null),
}

const drawSchema = z.object({
  seed: z.string(),
  seedOrigin: seedOriginSchema,
  at: z.string(),
  userName: z.string(),
  /** SHA-256 over who watches which room: the same seed over the same rooms and people gives it again. */
  hash: z.string(),
  onPaper: z.boolean(),
  ...choiceFields,
})

const watchedSessionSchema = z.object({
  sessionId: idSchema,
  partId: idSchema,
  partTitle: z.string(),
  number: z.int(),
  day: daySchema,
  startsAt: z.string(),
  /** False: a panel sits in the room and nobody invigilates. */
  watched: z.boolean(),
  /** What leaves it open whether this part is sat on paper or on computers; null: it is not open. */
  paperChoice: z.string().nullable(),
  draw: drawSchema.nullable(),
  /** Members of the board on that day, in the order of names; `at`: where they watch at that hour. */
  people: z.array(watchPersonSchema.extend({ at: z.string().nullable() })),
  leftOut: z.array(leftOutSchema),
  /** Where somebody sits or watches, by number. */
  rooms: z.array(watchedRoomSchema),
})
export type WatchedSession = z.infer<typeof watchedSessionSchema>

/** A number of the house rules with the article it stands in. */
const sourcedCountSchema = z.object({ value: z.int(), article: z.string(), grade: gradeSchema })

/** Rooms of a session that cannot be watched by those who are there. */
const shortageSchema = z.object({
  role: watchRoleSchema,
  rooms: z.array(z.object({ name: z.string(), bars: z.array(watchBarSchema) })),
  needed: z.int(),
  /** Names of those who may watch one of these rooms. */
  people: z.array(z.string()),
  leftOut: z.array(leftOutSchema),
  /** Names of those who watch another session at that hour. */
  elsewhere: z.array(z.string()),
})
export type ShownShortage = z.infer<typeof shortageSchema>

/** Why nobody was put where; each has a sentence in shared/words/invigilators.ts. */
const refusalSchema = z.object({
  code: z.enum(['notWatched', 'nobodySits', 'notOnPaper', 'tooFew', 'roomClosed', 'shortage', 'notDrawn', 'noSuchPlace', 'samePerson', 'barred']),
  /** "ca 1, Viết" */
  session: z.string(),
  roomName: z.string().nullable(),
  shortage: shortageSchema.nullable(),
  bars: z.array(watchBarSchema),
})
export type WatchRefusal = z.infer<typeof refusalSchema>

const refusals = { INVIGILATORS_REFUSED: { data: refusalSchema } } as const
const session = { examId: idSchema, sessionId: idSchema }

/** Phân công giám thị: who watches which room of a session, drawn by lot (TT 22/2025 Quy chế Đ.11, Đ.14). */
export const invigilators = {
  list: reading('Xem phân công giám thị', 'candidates.read')
    .input(z.object({ examId: idSchema }))
    .output(z.object({ perRoom: sourcedCountSchema, technicians: sourcedCountSchema, sessions: z.array(watchedSessionSchema) })),
  /** Draws for the rooms of a session, in place of an earlier draw; where it cannot be done nothing is kept. */
  draw: writing('Bốc thăm phân công giám thị', 'rooms.write', 'audit')
    .errors({ ...refusals, INVIGILATORS_DRAWN: {} })
    .input(z.object({ ...session, onPaper: z.boolean().default(false), ...choiceFields, seed: seedSchema.nullable().default(null), reason: lineSchema.optional(), ...writeFields }))
    .output(z.object({ rooms: z.int(), people: z.int() })),
  /** Puts somebody into a place by hand, in place of who has it. */
  assign: writing('Cử giám thị thay', 'rooms.write', 'audit')
    .errors(refusals)
    .input(z.object({ ...session, roomId: idSchema, role: watchRoleSchema, place: z.int().min(1).max(9), memberId: idSchema, reason: lineSchema, /** Of who has the place; null: nobody. */ expectedRevision: z.int().nullable(), ...writeFields }))
    .output(z.object({ id: idSchema })),
  /** Takes back who watches the rooms of a session, so that its rooms can be changed. */
  clear: writing('Bỏ phân công giám thị', 'rooms.write', 'audit')
    .errors(refusals)
    .input(z.object({ ...session, reason: lineSchema, ...writeFields }))
    .output(z.object({ cleared: z.int() })),
}
