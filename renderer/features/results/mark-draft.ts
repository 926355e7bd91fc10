import type { ResultRow } from '../../../shared/contract/results.ts'
import type { Paper } from '../../../shared/rules/terms.ts'
import { formatPoints } from '../../../shared/text/points.ts'

/** A mark that waits for a decision: what was given, and between which values. */
export interface OpenMark {
  readonly part: Paper
  readonly kind: 'marking' | 'appeal'
  /** Whether both markers may agree on a mark. */
  readonly mayAgree: boolean
  /** "Giám khảo 1: 72,50", in order. */
  readonly given: readonly string[]
  readonly difference: number
  readonly lowest: number
  readonly highest: number
}

/** What waits in the paper of somebody; null where nothing does, or the reasons are not for the caller to see. */
export function openMarkOf({ reasons }: Pick<ResultRow, 'reasons'>): OpenMark | null {
  const last = reasons?.at(-1)
  switch (last?.code) {
    case 'markersDiffer':
    case 'allMarksDiffer': {
      const { part, marks, difference } = last.facts
      const given = marks.map((mark, index) => `${index === 2 ? 'Lần ba' : `Giám khảo ${index + 1}`}: ${formatPoints(mark)}`)
      return { part, kind: 'marking', mayAgree: last.code === 'markersDiffer', given, difference, lowest: Math.min(...marks), highest: Math.max(...marks) }
    }
    case 'membersDiffer': {
      const { part, marks, difference } = last.facts
      return { part, kind: 'marking', mayAgree: false, given: [`Các thành viên: ${marks.map((mark) => formatPoints(mark)).join(' / ')}`], difference, lowest: Math.min(...marks), highest: Math.max(...marks) }
    }
    case 'appealDiffers': {
      const { part, old, mark, difference } = last.facts
      return { part, kind: 'appeal', mayAgree: false, given: [`Điểm đã công bố: ${formatPoints(old)}`, `Phúc khảo: ${formatPoints(mark)}`], difference, lowest: Math.min(old, mark), highest: Math.max(old, mark) }
    }
    default:
      return null
  }
}

/** Said of a mark that lies outside those given: the law allows it, a slip of the finger is likelier. */
export function outsideNote(mark: number, { lowest, highest }: OpenMark): string | null {
  return mark >= lowest && mark <= highest ? null : `Nằm ngoài khoảng ${formatPoints(lowest)} đến ${formatPoints(highest)} đã cho. Xem lại văn bản.`
}
