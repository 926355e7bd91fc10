import type { Role } from '../contract/permissions.ts'
import type { Grade } from './regime.ts'

/** A role in a scope for a time. */
export interface Seat {
  readonly role: Role
  /** Exam of the scope; null for the whole office, which reaches every exam. */
  readonly examId: string | null
  /** First and last day, both included; no last day: until it is ended. */
  readonly fromDay: string
  readonly toDay: string | null
}

/** Two seats that one person may not hold in one exam. */
export interface IncompatiblePair {
  readonly roles: readonly [Role, Role]
  readonly article: string
  readonly grade: Grade
  /** 'text': the article names both boards or what they do; 'reading': our reading of its principle. */
  readonly by: 'text' | 'reading'
}

const oneAfterAnother = 'TT 22/2025 Quy chế Đ.5 k.4 c'
const supervision = 'TT 22/2025 Quy chế Đ.23'

function pairs(role: Role, others: readonly Role[], article: string, by: IncompatiblePair['by']): readonly IncompatiblePair[] {
  return others.map((other) => ({ roles: [role, other], article, grade: 'A', by }))
}

/**
 * Đ.5 k.4 c lets one person sit on several boards, but not on boards whose work follows one another or needs secrecy;
 * Đ.23 keeps the supervision board out of the council and of every board. The boards of phách, of marking and of
 * appeals are in the text. Who sees marks, types them or settles them sits on no board of its own: that such a
 * person does not also hold the key table, mark again on appeal or settle his own typing is our reading.
 */
export const incompatiblePairs: readonly IncompatiblePair[] = [
  ...pairs('codeKeeper', ['marker', 'markingHead', 'appealBoard'], oneAfterAnother, 'text'),
  ...pairs('appealBoard', ['marker', 'markingHead'], oneAfterAnother, 'text'),
  ...pairs('codeKeeper', ['chair', 'examSecretary', 'typist', 'settler'], oneAfterAnother, 'reading'),
  ...pairs('appealBoard', ['typist', 'settler'], oneAfterAnother, 'reading'),
  ...pairs('settler', ['typist'], oneAfterAnother, 'reading'),
  ...pairs('inspector', ['chair', 'examSecretary', 'codeKeeper', 'marker', 'markingHead', 'appealBoard'], supervision, 'text'),
  ...pairs('inspector', ['typist', 'settler'], supervision, 'reading'),
]

/** Why two roles may not be one person's in one exam; null where they may. */
export function incompatible(one: Role, other: Role): IncompatiblePair | null {
  return incompatiblePairs.find(({ roles }) => roles.includes(one) && roles.includes(other) && one !== other) ?? null
}

/** Whether two seats are held in the same exam on the same day at least once. */
function meet(one: Seat, other: Seat): boolean {
  const sameExam = one.examId === null || other.examId === null || one.examId === other.examId
  const begins = one.fromDay > other.fromDay ? one.fromDay : other.fromDay
  return sameExam && (one.toDay ?? begins) >= begins && (other.toDay ?? begins) >= begins
}

/** What keeps a person from a seat. */
export type SeatRefusal<S extends Seat> = { readonly kind: 'held'; readonly seat: S } | { readonly kind: 'incompatible'; readonly seat: S; readonly pair: IncompatiblePair }

/** The first of a person's seats that keeps him from another one: the same seat, or one that may not be his as well. */
export function seatRefusal<S extends Seat>(wanted: Seat, seats: readonly S[]): SeatRefusal<S> | null {
  for (const seat of seats.filter((one) => meet(wanted, one))) {
    // A role held everywhere is also held in the exam; one held in an exam may still be given everywhere.
    if (seat.role === wanted.role && (seat.examId === null || seat.examId === wanted.examId)) return { kind: 'held', seat }
    const pair = incompatible(wanted.role, seat.role)
    if (pair !== null) return { kind: 'incompatible', seat, pair }
  }
  return null
}
