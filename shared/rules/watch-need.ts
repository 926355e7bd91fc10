import type { InvigilationRules, WatchRole } from './invigilation.ts'

/** What a board chose for the rooms of a session; null: the fewest that the house rules allow, nobody more. */
export interface WatchChoice {
  /** Whether round 1 is sat on paper, where its regulation leaves that open. */
  readonly onPaper: boolean
  readonly perRoom: number | null
  /** Of a room with computers. */
  readonly technicians: number | null
  /** One invigilator more from so many usable seats on. */
  readonly moreFrom: number | null
}

export const noChoice: WatchChoice = { onPaper: false, perRoom: null, technicians: null, moreFrom: null }

/** Whether a choice stays above the fewest of the house rules (TT 22/2025 Quy chế Đ.11: at least two, and a technician where there are computers). */
export function isEnough({ perRoom, technicians }: InvigilationRules, choice: WatchChoice): boolean {
  return (choice.perRoom ?? perRoom.value) >= perRoom.value && (choice.technicians ?? technicians.value) >= technicians.value
}

/** How many of each a room needs. Seats count, not who sits there, so that nobody who joins or leaves changes it. */
export function watchNeeds({ perRoom, technicians }: InvigilationRules, room: { readonly usable: number; readonly onComputer: boolean }, choice: WatchChoice): Readonly<Record<WatchRole, number>> {
  const more = choice.moreFrom !== null && room.usable >= choice.moreFrom ? 1 : 0
  return {
    invigilator: Math.max(perRoom.value, choice.perRoom ?? 0) + more,
    technician: room.onComputer ? Math.max(technicians.value, choice.technicians ?? 0) : 0,
  }
}
