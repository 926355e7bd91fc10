import type { CouncilView, ExamMember } from '../../shared/contract/council.ts'
import { functionOn } from '../../shared/words/boards.ts'
import type { NamedMember } from './member-name.tsx'

/** Everything that somebody is on the council and boards: "Trưởng ban coi thi, Ủy viên hội đồng". */
export function functionsText({ seats }: Pick<CouncilView, 'seats'>, memberId: string): string {
  return seats.flatMap((seat) => (seat.memberId === memberId ? [functionOn(seat.board, seat.function)] : [])).join(', ')
}

/** Position and workplace: "Phó Trưởng phòng, Sở Nội vụ". */
export function workText({ position, workplace }: Pick<ExamMember, 'position' | 'workplace'>): string {
  return [position, workplace].filter((text) => text !== null).join(', ')
}

/** The people of the list, as a box offers them. */
export function namedMembers(view: CouncilView): readonly NamedMember[] {
  return view.members.map((member) => ({ id: member.id, fullName: member.fullName, about: [workText(member), functionsText(view, member.id)].filter((text) => text !== '').join(' · ') }))
}
