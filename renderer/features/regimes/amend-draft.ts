import type { GroundFields, RegimeRow } from '../../../shared/contract/regimes.ts'
import { changeProblems, sameValue, weightPaths } from '../../../shared/rules/amending.ts'
import type { ChangeProblemCode, ValueChange } from '../../../shared/rules/amending.ts'
import type { ExamRegime } from '../../../shared/rules/regime.ts'
import { emptyGround, groundErrors, groundOf } from '../../components/ground-draft.ts'
import type { GroundDraft, GroundErrors } from '../../components/ground-draft.ts'
import { isUnchecked } from './regime-filter.ts'
import { effectiveValue, readDraft, valueDraft } from '../../components/value-draft.ts'
import type { ValueDraft } from '../../components/value-draft.ts'

/** What the dialog holds that confirms or replaces values by one paper. */
export interface AmendDraft {
  readonly act: 'confirm' | 'replace'
  readonly rows: readonly RegimeRow[]
  /** Only when replacing: the new values by path. */
  readonly values: Readonly<Record<string, ValueDraft>>
  readonly name: string
  readonly ground: GroundDraft
}

export type JudgedAmendment =
  | { readonly ok: true; readonly facts: GroundFields & { readonly name: string | null; readonly changes: ValueChange[] } }
  | { readonly ok: false; readonly values: Readonly<Record<string, string>>; readonly ground: GroundErrors }

/** What the paper is called. */
export const amendPaper = 'văn bản'

/** Values that can be confirmed, or replaced, among those that were marked. */
export function rowsFor(act: AmendDraft['act'], rows: readonly RegimeRow[]): readonly RegimeRow[] {
  return rows.filter((row) => (act === 'confirm' ? isUnchecked(row) : row.amendable && valueDraft(row) !== null))
}

/** The dialog as it opens; of two weights that add up to 100 the other one comes with the first. */
export function amendDraft(act: AmendDraft['act'], marked: readonly RegimeRow[], all: readonly RegimeRow[]): AmendDraft {
  const paths = new Set(rowsFor(act, marked).map(({ path }) => path))
  if (act === 'replace' && weightPaths.some((path) => paths.has(path))) for (const path of weightPaths) paths.add(path)
  const rows = all.filter(({ path }) => paths.has(path))
  const values = act === 'confirm' ? [] : rows.flatMap((row): [string, ValueDraft][] => {
    const draft = valueDraft(row)
    return draft === null ? [] : [[row.path, draft]]
  })
  return { act, rows, values: Object.fromEntries(values), name: '', ground: emptyGround }
}

/** The draft with a new value; one weight proposes the other. */
export function withValue(draft: AmendDraft, path: string, value: ValueDraft): AmendDraft {
  const other = weightPaths.find((weight) => weight !== path && weightPaths.some((own) => own === path))
  const read = readDraft(value)
  const rest = other === undefined || draft.values[other] === undefined || !read.ok || typeof read.value !== 'number' ? {} : { [other]: { kind: 'percent', text: String(100 - read.value), none: false } as const }
  return { ...draft, values: { ...draft.values, [path]: value, ...rest } }
}

const problemWords: Readonly<Record<ChangeProblemCode, string>> = {
  notInRegime: 'Quy chế của kỳ thi không có giá trị này.',
  duplicate: 'Một bước đứng hai lần. Bỏ bớt một.',
  notAmendable: 'Giá trị này không thay được.',
  notConfirmable: 'Giá trị này đã đọc trong văn bản gốc.',
  otherValue: 'Xác nhận là giữ đúng giá trị đang có.',
  sameValue: 'Giống giá trị của quy chế. Gõ giá trị khác; để trở về giá trị ấy thì dùng “Xác nhận” hoặc “Bỏ thay đổi”.',
  wrongType: 'Chưa đọc được giá trị này. Gõ số, ví dụ 50.',
  outOfRange: 'Ngoài khoảng nhận được.',
  unknownValue: 'Quy chế không biết giá trị này. Chọn lại.',
  weightsSum: 'Viết và phỏng vấn cộng lại phải đúng 100 %.',
  markingOrder: 'Mức phải chấm lần ba phải lớn hơn mức lấy trung bình.',
}

/** The changes with their paper, or what is wrong with which value. `today`: no paper is signed later. */
export function judgeAmendment(draft: AmendDraft, regime: ExamRegime, all: readonly RegimeRow[], today: string): JudgedAmendment {
  const values: Record<string, string> = {}
  const changes = draft.rows.map((row): ValueChange => {
    if (draft.act === 'confirm') return { path: row.path, kind: 'confirmed', value: row.value }
    const typed = draft.values[row.path]
    const read = typed === undefined ? { ok: true as const, value: effectiveValue(row) } : readDraft(typed)
    if (!read.ok) values[row.path] = read.error
    return { path: row.path, kind: 'replaced', value: read.ok ? read.value : null }
  })
  // An untouched value would be written once more as it stands.
  if (draft.act === 'replace') {
    for (const row of draft.rows) {
      const change = changes.find(({ path }) => path === row.path)
      if (values[row.path] === undefined && row.amendment !== null && sameValue(change?.value, row.amendment.value)) values[row.path] = 'Chưa đổi so với giá trị đang có.'
    }
  }
  if (Object.keys(values).length === 0) {
    for (const { path, code } of changeProblems(regime, all, changes)) {
      const change = changes[Number(path.split('.')[1])]
      if (change !== undefined) values[change.path] = problemWords[code]
    }
  }
  const ground = groundErrors(draft.ground, amendPaper, today)
  const paper = groundOf(draft.ground, amendPaper, today)
  if (Object.keys(values).length > 0 || paper === null) return { ok: false, values, ground }
  const name = draft.name.trim()
  return { ok: true, facts: { ...paper, name: name === '' ? null : name, changes } }
}
