import type { WatchedRoom, WatchedSession, WatchPerson } from '../../../shared/contract/invigilators.ts'
import type { WatchRole } from '../../../shared/rules/invigilation.ts'
import { barReason } from '../../../shared/words/invigilators.ts'

/** Who of the board could take a place in a room, and why the others cannot. */
export interface Substitutes {
  readonly free: readonly WatchPerson[]
  readonly others: readonly { readonly fullName: string; readonly why: string }[]
}

/** Members of the role on that day: free for this room, or kept from it by somebody who sits there or by another room at that hour. */
export function substitutesFor({ people }: WatchedSession, room: WatchedRoom, role: WatchRole): Substitutes {
  const here = new Set(room.watches.map(({ memberId }) => memberId))
  const judged = people
    .filter((person) => person.role === role && !here.has(person.memberId))
    .map((person) => {
      const bars = room.bars.filter(({ memberId }) => memberId === person.memberId).map(barReason)
      return { person, why: [...bars, ...(person.at === null ? [] : [`đang coi ${person.at}`])].join('; ') }
    })
  return {
    free: judged.filter(({ why }) => why === '').map(({ person }) => person),
    others: judged.filter(({ why }) => why !== '').map(({ person: { fullName }, why }) => ({ fullName, why })),
  }
}
