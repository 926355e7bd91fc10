import type { RegimeRow } from '../../shared/contract/regimes.ts'
import { amendmentShape } from '../../shared/rules/regime-copy.ts'
import { valueKindOf } from '../../shared/rules/regime-paths.ts'
import { regimes } from '../../shared/rules/regimes.ts'
import { regimeIds, type ReplacementMode, type TieStep } from '../../shared/rules/terms.ts'
import type { ExamRegime } from '../../shared/rules/regime.ts'
import { pointsText, readPercent, readPoints } from './typed-values.ts'
import type { Read } from './typed-values.ts'

/** A value of a regulation while it is typed or chosen. */
export type ValueDraft =
  | { readonly kind: 'points' | 'percent'; readonly text: string; readonly none: boolean }
  | { readonly kind: 'tieChain'; readonly steps: readonly TieStep[] }
  | { readonly kind: 'replacement'; readonly mode: ReplacementMode | null }

/** The regulation of that id, as far as its paths are asked for. */
export function regimeOfId(id: string): ExamRegime {
  const known = regimeIds.find((each) => each === id)
  if (known === undefined) throw new RangeError(`Not a regulation: ${id}`)
  return regimes[known]
}

/** What holds now: what the board set, else the copy. */
export const effectiveValue = ({ value, amendment }: RegimeRow): unknown => (amendment === null ? value : amendment.value)

/** Whether a path may be set to "không áp dụng". */
export function mayBeNone(path: string, regime: ExamRegime): boolean {
  return amendmentShape(path, regime)?.safeParse(null).success ?? false
}

/** The editor of a value as it opens; null for a value that no editor takes. */
export function valueDraft(row: RegimeRow): ValueDraft | null {
  const value = effectiveValue(row)
  switch (valueKindOf(row.path)) {
    case 'points':
      return { kind: 'points', text: typeof value === 'number' ? pointsText(value) : '', none: value === null }
    case 'percent':
      return { kind: 'percent', text: typeof value === 'number' ? String(value) : '', none: value === null }
    case 'tieChain':
      return { kind: 'tieChain', steps: (value ?? []) as readonly TieStep[] }
    case 'replacement':
      return { kind: 'replacement', mode: (value ?? null) as ReplacementMode | null }
    default:
      return null
  }
}

/** The value that was typed or chosen. */
export function readDraft(draft: ValueDraft): Read<unknown> {
  switch (draft.kind) {
    case 'points':
      return draft.none ? { ok: true, value: null } : readPoints(draft.text)
    case 'percent':
      return draft.none ? { ok: true, value: null } : readPercent(draft.text)
    case 'tieChain':
      return { ok: true, value: [...draft.steps] }
    case 'replacement':
      return draft.mode === null ? { ok: false, error: 'Chưa chọn cách thay người. Chọn một trong hai cách.' } : { ok: true, value: draft.mode }
  }
}
