import type { SettledBag, SettledScript, SettlementWay } from '../../../shared/contract/settlements.ts'
import { formatPoints, parsePoints } from '../../../shared/text/points.ts'
import { settlementSentence } from '../../../shared/words/settlements.ts'

/** A script with the bag that it lies in. */
export interface SettledPlace {
  readonly bag: SettledBag
  readonly row: SettledScript
}

/** What is typed of one script, from the minutes. */
/** A way that is typed with its mark; 0 points have a dialog of their own. */
type TypedWay = Exclude<SettlementWay, 'zero'>

export interface SettlementDraft {
  /** Null: not chosen yet. */
  readonly way: TypedWay | null
  readonly value: string
  readonly reason: string
}

export const emptySettlement: SettlementDraft = { way: null, value: '', reason: '' }

/** A box of a row. */
export type SettlementBox = 'way' | 'value' | 'reason'

/** A refused row: which box of it, and the sentence. */
export interface SettlementProblem {
  readonly box: SettlementBox
  readonly sentence: string
}

/** What a draft says once nothing is wrong with it. */
export interface ReadSettlement {
  readonly way: TypedWay
  readonly value: number
  readonly reason: string | null
}

/** The mark is typed in these rows now: they wait for the head, and for no third mark. */
export const isOpenRow = ({ need, waits }: Pick<SettledScript, 'need' | 'waits'>): boolean => waits && need !== 'third'

/** After collective marking and after a check there is one way only; between two marks the minutes say which. */
export const wayOf = ({ need }: Pick<SettledScript, 'need'>, { way }: SettlementDraft): TypedWay | null => (need === 'collective' ? 'collective' : need === 'check' ? 'checked' : way)

/** What is wrong with a draft, or what it says. Outside the marks of the examiners it needs a reason. */
export function readSettlement(row: SettledScript, { maximum }: Pick<SettledBag, 'maximum'>, draft: SettlementDraft): { readonly problem: SettlementProblem } | { readonly read: ReadSettlement } {
  const way = wayOf(row, draft)
  if (way === null) return { problem: { box: 'way', sentence: `Bài ${row.code}: chọn cách có điểm theo biên bản, hai giám khảo thống nhất hay trưởng ban quyết định.` } }
  const parsed = parsePoints(draft.value, { maximum })
  if (!parsed.ok) {
    const sentence = parsed.code === 'empty' ? `Bài ${row.code}: gõ điểm ghi trong biên bản.` : `Bài ${row.code}: “${draft.value.trim()}” không nhận được. Điểm từ 0 đến ${formatPoints(maximum)}, lẻ đến hai số.`
    return { problem: { box: 'value', sentence } }
  }
  const marks = [row.first, row.second, row.third, row.checked].filter((mark) => mark !== null)
  const [least, most] = [Math.min(...marks), Math.max(...marks)]
  const reason = draft.reason.trim() === '' ? null : draft.reason.trim()
  const outside = parsed.value < least || parsed.value > most
  if (outside && reason === null) {
    return { problem: { box: 'reason', sentence: settlementSentence({ code: 'reasonNeeded', script: row.code, found: parsed.value, least, most }) } }
  }
  return { read: { way, value: parsed.value, reason: outside ? reason : null } }
}

/** What a script waits for, in a few words. */
export function needWords({ need }: Pick<SettledScript, 'need'>): string {
  switch (need) {
    case 'agreement':
      return 'thống nhất điểm'
    case 'third':
      return 'chờ chấm lần ba'
    case 'collective':
      return 'chấm tập thể'
    case 'check':
      return 'chấm kiểm tra'
    case null:
      return ''
  }
}
