import { membersWithKin } from '../../db/queries/bags.ts'
import { councilMembersOn, type BoardMember } from '../../db/queries/council.ts'
import type { Reader } from '../../db/open.ts'

/** Members of the marking board who may mark the papers of an exam on a day, and those whom a kinship bars from it (NĐ 170/2025 Đ.8 k.3). */
export function markersOn(reader: Reader, examId: string, day: string): { readonly members: readonly BoardMember[]; readonly barred: readonly BoardMember[] } {
  const board = councilMembersOn(reader, examId, 'marking', day)
  const kin = membersWithKin(reader, examId)
  return { members: board.filter(({ memberId }) => !kin.has(memberId)), barred: board.filter(({ memberId }) => kin.has(memberId)) }
}
