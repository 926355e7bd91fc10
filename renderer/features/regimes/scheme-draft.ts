import type { ExamScheme, GroundFields } from '../../../shared/contract/regimes.ts'
import { divideHalfUp, sum } from '../../../shared/rules/arithmetic.ts'
import { schemeDefaults } from '../../../shared/rules/regimes/leadership-scheme.ts'
import { schemeProblems } from '../../../shared/rules/scheme-problems.ts'
import type { TieStep } from '../../../shared/rules/terms.ts'
import { emptyGround, groundErrors, groundOf } from '../../components/ground-draft.ts'
import type { GroundDraft } from '../../components/ground-draft.ts'
import { pointsText, readPercent, readPoints } from '../../components/typed-values.ts'

/** A piece of the score sheet while it is typed. */
export interface PieceDraft {
  readonly id: string
  readonly weight: string
}

/** The scheme of a leadership exam while it is typed; null is not chosen yet. */
export interface SchemeDraft {
  readonly gateValue: string
  readonly gateInclusive: boolean | null
  readonly model: 'gate' | 'sum' | null
  readonly writtenWeight: string
  readonly schemeWeight: string
  /** No row that says something: each member gives one mark. */
  readonly pieces: readonly PieceDraft[]
  readonly average: 'mean' | 'trimmed'
  /** '': members may differ by any number of points. */
  readonly spread: string
  readonly minimum: string
  readonly tieBreak: readonly TieStep[]
  readonly ground: GroundDraft
}

export type SchemeFacts = Omit<ExamScheme, 'id' | 'revision' | keyof GroundFields> & GroundFields

/** Fields by their path in the contract; `pieces.1.weight` names a cell of the table. */
export type SchemeErrors = Readonly<Record<string, string>>
export type JudgedScheme = { readonly ok: true; readonly facts: SchemeFacts } | { readonly ok: false; readonly errors: SchemeErrors }

/** What the paper of a scheme is called. */
export const schemePaper = 'văn bản'

/** Ways to break a tie that a leadership exam has facts for. */
export const schemeTieSteps: readonly TieStep[] = ['written']

/** The gate as its two choices name it: "từ 50,00". */
export function gateText({ gateValue }: Pick<SchemeDraft, 'gateValue'>): string {
  const read = readPoints(gateValue)
  return read.ok ? pointsText(read.value) : 'ngưỡng'
}

const emptyPiece: PieceDraft = { id: '', weight: '' }

/** The form as it opens: what was entered, else what holds where a scheme says nothing. */
export function schemeDraft(scheme: ExamScheme | null): SchemeDraft {
  if (scheme === null) {
    const { weights, minimum } = schemeDefaults
    return {
      ...{ gateValue: '', gateInclusive: null, model: null, average: 'mean', spread: '', tieBreak: [], pieces: [emptyPiece] },
      writtenWeight: String(weights.value.written),
      schemeWeight: String(weights.value.scheme),
      minimum: pointsText(minimum.value),
      ground: emptyGround,
    }
  }
  const { gateInclusive, model, average, tieBreak, number, date, signer } = scheme
  return {
    ...{ gateInclusive, model, average, tieBreak, ground: { number, date, signer } },
    gateValue: pointsText(scheme.gateValue),
    writtenWeight: String(scheme.writtenWeight),
    schemeWeight: String(scheme.schemeWeight),
    pieces: [...(scheme.pieces ?? []).map(({ id, weight }) => ({ id, weight: String(weight) })), emptyPiece],
    spread: scheme.spread === null ? '' : pointsText(scheme.spread),
    minimum: pointsText(scheme.minimum),
  }
}

/** Whether a row of the table says nothing. */
export const isEmptyPiece = ({ id, weight }: PieceDraft) => id.trim() === '' && weight.trim() === ''

/** Rows of the table: those that say something, and one to type the next into. */
export function withRoom(pieces: readonly PieceDraft[]): PieceDraft[] {
  const last = pieces.at(-1)
  return last === undefined || !isEmptyPiece(last) ? [...pieces, emptyPiece] : [...pieces]
}

/** What the weights typed so far add up to, in percent. */
export function weightsTyped(pieces: readonly PieceDraft[]): number {
  return sum(pieces.map(({ weight }) => readPercent(weight)).flatMap((read) => (read.ok ? [read.value] : [])))
}

const mostWeight = 1000

const together: Readonly<Record<string, string>> = {
  'pieces duplicate': 'Nội dung này ghi hai lần. Đổi tên hoặc bỏ một dòng.',
  'writtenWeight outOfRange': 'Cộng điểm hai phần thì trọng số phải trên 0. Không tính điểm viết thì chọn “Ngưỡng”.',
  'schemeWeight outOfRange': 'Trọng số phần đề án phải trên 0.',
  'weight outOfRange': 'Trọng số phải trên 0. Bỏ dòng này nếu không chấm riêng.',
}

/** A complete scheme, or what is wrong in which field. `today`: no paper is signed later. */
export function judgeScheme(draft: SchemeDraft, today: string): JudgedScheme {
  const errors: Record<string, string> = {}
  const take = <T>(field: string, read: { ok: true; value: T } | { ok: false; error: string }, otherwise: T): T => {
    if (read.ok) return read.value
    errors[field] = read.error
    return otherwise
  }
  const gateValue = take('gateValue', readPoints(draft.gateValue), 0)
  const minimum = take('minimum', readPoints(draft.minimum), 0)
  const spread = draft.spread.trim() === '' ? null : take('spread', readPoints(draft.spread), 0)
  if (draft.gateInclusive === null) errors['gateInclusive'] = 'Chưa chọn “từ” hay “trên”. Đề án ghi “từ 50 điểm” hay “trên 50 điểm”?'
  if (draft.model === null) errors['model'] = 'Chưa chọn cách tính kết quả. Xem đề án xếp hạng theo điểm đề án hay theo tổng hai phần.'
  const weighed = draft.model === 'sum'
  const writtenWeight = weighed ? take('writtenWeight', readPercent(draft.writtenWeight, mostWeight), 1) : schemeDefaults.weights.value.written
  const schemeWeight = weighed ? take('schemeWeight', readPercent(draft.schemeWeight, mostWeight), 1) : schemeDefaults.weights.value.scheme
  const rows = draft.pieces.filter((piece) => !isEmptyPiece(piece))
  const pieces = rows.map(({ id, weight }, index) => {
    if (id.trim() === '') errors[`pieces.${index}.id`] = 'Chưa có tên nội dung. Gõ như trong phiếu chấm.'
    return { id: id.trim(), weight: take(`pieces.${index}.weight`, readPercent(weight), 1) }
  })
  Object.assign(errors, groundErrors(draft.ground, schemePaper, today))
  const ground = groundOf(draft.ground, schemePaper, today)
  const { model, gateInclusive, average, tieBreak } = draft
  if (Object.keys(errors).length > 0 || ground === null || model === null || gateInclusive === null) return { ok: false, errors }
  const facts: SchemeFacts = { gateValue, gateInclusive, model, writtenWeight, schemeWeight, pieces: pieces.length === 0 ? null : pieces, average, spread, minimum, tieBreak: [...tieBreak], ...ground }
  for (const { path, code } of schemeProblems(facts)) {
    errors[path] = code === 'weightsSum' ? `Trọng số các nội dung cộng lại là ${sum(pieces.map(({ weight }) => weight))} %, phải đúng 100 %.` : (together[`${path.split('.')[0]} ${code}`] ?? together[`${path.split('.').at(-1)} ${code}`] ?? 'Xem lại ô này.')
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, facts }
}

/** Marks of the example that explains a model; hundredths. */
const example = { written: 6250, scheme: 7800 } as const

/** "Viết 62,50, đề án 78,00: xếp hạng theo …", with the weights typed so far. */
export function modelExample(model: 'gate' | 'sum', writtenWeight: string, schemeWeight: string): string {
  const marks = `Ví dụ viết ${pointsText(example.written)}, đề án ${pointsText(example.scheme)}`
  if (model === 'gate') return `${marks}: qua ngưỡng rồi thì xếp hạng theo ${pointsText(example.scheme)}.`
  const [written, scheme] = [readPercent(writtenWeight, mostWeight), readPercent(schemeWeight, mostWeight)]
  if (!written.ok || !scheme.ok) return `${marks}: xếp hạng theo tổng hai phần sau khi nhân trọng số.`
  const total = divideHalfUp(example.written * written.value + example.scheme * scheme.value, 100)
  return `${marks}: ${pointsText(example.written)} × ${written.value} % + ${pointsText(example.scheme)} × ${scheme.value} % = ${pointsText(total)}.`
}
