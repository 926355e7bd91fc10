import { councilFacts } from '../../../db/queries/council.ts'
import { councilMembersDocument, type ListedSeat } from '../../../shared/documents/council-members.ts'
import { shownSeats } from '../council-view.ts'
import { listMaker } from './list-maker.ts'

/** Who sits on the council and the boards, by what decision; nothing of conflicts, which are no matter of the paper. */
export const councilMembers = listMaker({
  gather({ reader, examId }) {
    const facts = councilFacts(reader, examId)
    const members = new Map(facts.members.map((member) => [member.id, member]))
    const seats = shownSeats(facts, { mayReadCandidates: false }).flatMap(({ memberId, board, function: held, toDay, number, date, signer }): ListedSeat[] => {
      const member = members.get(memberId)
      return member === undefined ? [] : [{ board, function: held, fullName: member.fullName, position: member.position, workplace: member.workplace, toDay, number, date, signer }]
    })
    return { seats, members: new Set(facts.seats.map(({ memberId }) => memberId)).size }
  },
  narrow: (own) => own,
  people: ({ members }) => members,
  paper: councilMembersDocument,
})
