import type { Candidate } from '../../../shared/contract/candidates.ts'
import { priorityGroups } from '../../../shared/codes/priority-groups.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { capitalized, exemptionNames, partNames } from '../../../shared/words/reasons-names.ts'
import { sexTitles } from '../../../shared/words/terms.ts'

/** A priority group of the exam's regulation. */
export interface PriorityGroup {
  readonly code: string
  readonly name: string
  /** Hundredths of a point; null where the regulation gives none. */
  readonly points: number | null
  readonly article: string | null
}

export function sexTitle(sex: Candidate['sex']): string {
  return sexTitles[sex]
}

/** Name of a priority group; its code where the regulation of the exam does not know it. */
export function groupTitle(code: string, groups: readonly PriorityGroup[]): string {
  return groups.find((group) => group.code === code)?.name ?? code
}

/** Name of a priority group for a narrow column. */
export function groupShortTitle(code: string): string {
  const group = priorityGroups.entries.find((entry) => entry.code === code)
  return group?.shortName ?? group?.name ?? code
}

/** What a group is worth and where that stands: "5,00 điểm, NĐ 170/2025 Đ.5 k.1". */
export function groupWorth(group: PriorityGroup): string {
  const points = group.points === null ? 'quy chế này không cộng điểm' : `${formatPoints(group.points)} điểm`
  return group.article === null ? points : `${points}, ${group.article}`
}

/** The groups that a candidate claims, in one line; those without proof say so. */
export function priorityLine(candidate: Candidate, groups: readonly PriorityGroup[]): string {
  return candidate.priority.map((claim) => `${groupTitle(claim.group, groups)}${claim.evidence ? '' : ' (chưa có giấy)'}`).join('; ')
}

/** An exemption in words: "Miễn kiến thức chung: đạt kiểm định chất lượng đầu vào, 70/100 câu". */
export function exemptionWords({ part, basis, result }: Candidate['exemptions'][number]): string {
  return capitalized(`miễn ${partNames[part]}: ${exemptionNames[basis]}${result === null ? '' : `, ${result.correct}/${result.total} câu`}`)
}
