import type { MarkState, Part } from '../../../shared/contract/marking.ts'
import type { ResultPost, ResultRow, ResultsView } from '../../../shared/contract/results.ts'
import type { Reason } from '../../../shared/rules/reason-schema.ts'
import { answeredBy } from '../../../shared/rules/questions.ts'
import type { Question } from '../../../shared/rules/decide-schema.ts'
import { stateOfReason } from '../../../shared/rules/states.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { quotaText } from '../../../shared/words/decisions.ts'

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

/** "trúng tuyển 2/2 chỉ tiêu · 8 thí sinh", "trúng tuyển 3/3 chỉ tiêu (2 + 1 bổ sung) · 8 thí sinh". */
export function postCounts(post: ResultPost, people: number, quotaChanges: ResultsView['quotaChanges']): string {
  const changed = quotaText(post, quotaChanges)
  return `trúng tuyển ${post.winners.length}/${post.quota} chỉ tiêu${changed === null ? '' : ` (${changed})`} · ${people} thí sinh`
}

/** Whether somebody competes or won here by the second wish (nguyện vọng 2), and not by a transfer. */
export function bySecondWish({ postId, firstPostId, reasons }: Pick<ResultRow, 'postId' | 'firstPostId' | 'reasons'>): boolean {
  return postId !== firstPostId && reasons?.at(-1)?.code !== 'transferred'
}

/** Questions that keep places open. */
const placeQuestions: ReadonlySet<Question['code']> = new Set(['tieOpen', 'reservedOpen', 'replacementOpen', 'nextLowerHoldsPlace'])

/** What keeps a post from being settled, for its heading; null where nothing does. */
export function postGap({ questions, empty }: ResultPost): string | null {
  const aboutPlaces = questions.filter(({ code }) => placeQuestions.has(code)).reduce((sum, { places }) => sum + places, 0)
  if (aboutPlaces > 0) return `còn ${aboutPlaces} chỉ tiêu chưa xác định`
  if (questions.some(({ code }) => answeredBy(code) === 'agency')) return 'chưa xếp xong cơ quan'
  if (questions.some(({ code }) => answeredBy(code) !== null && !placeQuestions.has(code))) return 'có điểm chờ quyết định'
  if (questions.length > 0) return 'chưa đủ điểm'
  return empty > 0 ? `còn ${empty} chỉ tiêu trống` : null
}

/** Words on the cut line. */
export function cutWords({ winners, quota, empty }: ResultPost, last: ResultRow): string {
  const places = empty > 0 ? `Trúng tuyển ${winners.length}/${quota}, còn ${empty} chỉ tiêu trống` : `Hết chỉ tiêu ${winners.length}/${quota}`
  return last.total == null ? places : `${places} · người cuối cùng trúng tuyển ${formatPoints(last.total)}`
}

/** Title of the page, with the number of the step. */
export const pageTitle = '14. Kết quả'
