import type { MarkState, Part } from '../../../shared/contract/marking.ts'
import type { ResultPost, ResultRow } from '../../../shared/contract/results.ts'
import type { Reason } from '../../../shared/rules/reason-schema.ts'
import { stateOfReason } from '../../../shared/rules/states.ts'
import type { CandidateState } from '../../../shared/rules/terms.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import type { BadgeState } from '../../components/state-badge.tsx'

const badges: Readonly<Record<CandidateState, BadgeState>> = {
  won: 'approved',
  wonAgencyOpen: 'approved',
  lost: 'lost',
  failed: 'failed',
  notRanked: 'failed',
  withdrawn: 'lost',
  incomplete: 'missing',
  waitingForHead: 'waiting',
  removed: 'failed',
}

export function badgeOf(state: CandidateState): BadgeState {
  return badges[state]
}

/** Points of a column, "–" where there are none. */
export function pointsText(points: number | null | undefined): string {
  return points === null || points === undefined ? '–' : formatPoints(points)
}

/** A difference with its sign: "+4,50", "−0,50", "0,00". */
export function differenceText(points: number): string {
  return points > 0 ? `+${formatPoints(points)}` : formatPoints(points)
}

const stateWords: Readonly<Record<Exclude<MarkState, 'entered'>, string>> = {
  notEntered: '–',
  absent: 'vắng',
  exempt: 'miễn',
  suspended: 'đình chỉ',
  cancelled: 'hủy',
}

/** What stands in the cell of a part: answers or points, or the state as a word; never 0 for a mark that is missing. */
export function markText(row: ResultRow, part: Part): string {
  const mark = row.marks?.find(({ partId }) => partId === part.id)
  if (mark === undefined) return '–'
  if (mark.state !== 'entered' || mark.value === null) return mark.state === 'entered' ? '–' : stateWords[mark.state]
  return formatPoints(mark.value, part.unit === 'correct' ? 0 : 2)
}

/** Head of a part: "V1/60" where answers are counted. */
export function partTitle(part: Part): string {
  return part.unit === 'correct' ? `${part.title}/${formatPoints(part.maximum, 0)}` : part.title
}

/** What a person failed by: a part, or the score of round 2. */
export function failedPart(reasons: readonly Reason[]): Part['kind'] | 'score' | null {
  const last = reasons.at(-1)
  if (last === undefined) return null
  const state = stateOfReason(last)
  if (state !== 'failed' && state !== 'notRanked') return null
  if (last.code === 'thresholdFailed') return 'score'
  if (last.code === 'gateFailed') return 'written'
  if (last.code === 'languageFailed') return 'language'
  return 'part' in last.facts ? last.facts.part : null
}

/** "trúng tuyển 2/2 chỉ tiêu · 8 thí sinh". */
export function postCounts({ winners, quota }: ResultPost, people: number): string {
  return `trúng tuyển ${winners.length}/${quota} chỉ tiêu · ${people} thí sinh`
}

/** What keeps a post from being settled, for its heading; null where nothing does. */
export function postGap({ questions, empty }: ResultPost): string | null {
  const waiting = questions.filter(({ code }) => code !== 'markMissing').reduce((sum, { places }) => sum + places, 0)
  if (waiting > 0) return `còn ${waiting} chỉ tiêu chưa xác định`
  if (questions.some(({ code }) => code === 'markMissing')) return 'chưa đủ điểm'
  return empty > 0 ? `còn ${empty} chỉ tiêu trống` : null
}

/** Words on the cut line. */
export function cutWords({ winners, quota, empty }: ResultPost, last: ResultRow): string {
  const places = empty > 0 ? `Trúng tuyển ${winners.length}/${quota}, còn ${empty} chỉ tiêu trống` : `Hết chỉ tiêu ${winners.length}/${quota}`
  return last.total == null ? places : `${places} · người cuối cùng trúng tuyển ${formatPoints(last.total)}`
}

/** Title of the page, with the number of the step. */
export const pageTitle = '14. Kết quả'
