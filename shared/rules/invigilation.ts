import { sourced, type Grade, type RegimeCopy, type Sourced } from './regime.ts'
import type { HouseRulesId, RegimeId } from './terms.ts'

/** What somebody does in a room: giám thị, kỹ thuật viên. */
export const watchRoles = ['invigilator', 'technician'] as const
export type WatchRole = (typeof watchRoles)[number]

/** What the house rules say of who watches a room. */
export interface InvigilationRules {
  /** Fewest invigilators of a room; the first of them is responsible (giám thị 1). */
  readonly perRoom: Sourced<number>
  /** Fewest technicians of a room with computers. */
  readonly technicians: Sourced<number>
  /** Assignments of the sessions do not repeat. */
  readonly noRepeat: Sourced<true>
}

function rules(perRoom: string, technicians: string, noRepeat: string, grade: Grade): InvigilationRules {
  return { perRoom: sourced(2, perRoom, grade), technicians: sourced(1, technicians, grade), noRepeat: sourced(true, noRepeat, grade) }
}

/** TT 22/2025 was read. The quy chế of TT 6/2020 and of TT 001/2025 were not: proposed from it. */
const byHouseRules: Readonly<Record<HouseRulesId, InvigilationRules>> = {
  'tt6-2020': rules('TT 6/2020 Quy chế', 'TT 6/2020 Quy chế', 'TT 6/2020 Quy chế', 'UNCONFIRMED'),
  'tt001-2025': rules('TT 001/2025 Quy chế', 'TT 001/2025 Quy chế', 'TT 001/2025 Quy chế', 'UNCONFIRMED'),
  'tt22-2025': rules('TT 22/2025 Quy chế Đ.11, Đ.14', 'TT 22/2025 Quy chế Đ.11', 'TT 22/2025 Quy chế Đ.11, Đ.14', 'A'),
}

export function invigilationRulesOf({ houseRules }: Pick<RegimeCopy, 'houseRules'>): InvigilationRules {
  return byHouseRules[houseRules.id]
}

/** Parts in which people sit in rooms and write; oral, practical, interview and scheme have a panel in the room (TT 22/2025 Quy chế Đ.19). */
const watched: readonly string[] = ['general', 'language', 'informatics', 'written']

export const isWatched = (kind: string): boolean => watched.includes(kind)

/** Regulations by which round 1 may be sat on paper where there are no computers. */
const round1OnPaper: Partial<Readonly<Record<RegimeId, Sourced<true>>>> = {
  'nd138-2020': sourced(true, 'NĐ 138/2020 Đ.8', 'B'),
  'nd115-2020': sourced(true, 'NĐ 115/2020 Đ.9', 'B'),
}

/** A part as far as it says on what it is sat. */
export interface PartOnPaper {
  readonly kind: string
  /** 'points': a language exam that is a condition, which the plan sets (NĐ 170/2025 Đ.9 k.5). */
  readonly unit: 'correct' | 'points'
}

/** What leaves it to the exam whether a part of round 1 is sat on paper or on computers; null: it is on computers, or each post says it. */
export function paperChoice({ regime }: Pick<RegimeCopy, 'regime'>, { kind, unit }: PartOnPaper): Sourced<true> | null {
  if (!isWatched(kind) || kind === 'written') return null
  return unit === 'points' ? regime.languageCondition === null ? null : sourced(true, 'NĐ 170/2025 Đ.9 k.5', 'A') : (round1OnPaper[regime.id] ?? null)
}

/** Whether there are computers in a room: where somebody writes on one; in round 1 unless it was said to be on paper. */
export function isComputerRoom({ kind }: Pick<PartOnPaper, 'kind'>, writtenOn: readonly ('paper' | 'computer')[], onPaper: boolean): boolean {
  return kind === 'written' ? writtenOn.includes('computer') : isWatched(kind) && !onPaper
}
