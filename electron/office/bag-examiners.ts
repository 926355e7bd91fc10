import { councilFacts, kinOf, membersOn, type BoardMember } from '../../db/queries/council.ts'
import type { Reader } from '../../db/open.ts'

/** Members of the marking board who may mark the papers of an exam on a day, and those whom a kinship bars from it (NĐ 170/2025 Đ.8 k.3). */
export function markersOn(reader: Reader, examId: string, day: string): { readonly members: readonly BoardMember[]; readonly barred: readonly BoardMember[] } {
  const facts = councilFacts(reader, examId)
  const board = membersOn(facts, 'marking', day)
  const barred = board.filter(({ memberId }) => kinOf(facts, memberId).length > 0)
  return { members: board.filter((member) => !barred.includes(member)), barred }
}
