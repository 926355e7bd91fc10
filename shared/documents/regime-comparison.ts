import type { DocumentOptions } from '../contract/documents.ts'
import { formatDay } from '../text/day.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, counts, rowGroup, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed } from './frame.ts'
import type { PaperFacts } from './frame.ts'

/** A value of the regulation that the board confirmed or replaced for its exam. */
export interface ComparedValue {
  /** "Điểm đạt, chưa cộng ưu tiên". */
  readonly title: string
  /** As the exam's copy of the regulation has it, in words. */
  readonly regulation: string
  readonly article: string
  /** As it holds for the exam, in words. */
  readonly exam: string
  readonly kind: 'confirmed' | 'replaced'
  /** Name of the scheme (đề án) or decision; null: only its number. */
  readonly name: string | null
  readonly number: string
  /** 'YYYY-MM-DD'. */
  readonly date: string
  readonly signer: string
}

/** What the comparison is made of. */
export interface RegimeComparisonFacts extends PaperFacts {
  readonly regimeTitle: string
  readonly houseRulesTitle: string
  /** SHA-256 of the copy of the regulation that the exam was set up with. */
  readonly copyHash: string
  readonly values: readonly ComparedValue[]
  /** Values not compared with the original text that nobody confirmed yet. */
  readonly unconfirmed: number
}

/**
 * Bảng so sánh quy chế: what a scheme of the Standing Committee or a decision of the board sets beside the regulation (NĐ 170/2025
 * Đ.70 k.3), value by value, with number and date of the paper.
 */
export function regimeComparisonDocument(facts: RegimeComparisonFacts, options: DocumentOptions): PrintDocument {
  const replaced = facts.values.filter(({ kind }) => kind === 'replaced')
  const confirmed = facts.values.filter(({ kind }) => kind === 'confirmed')
  const groups = [
    { heading: 'Giá trị được thay', values: replaced },
    { heading: 'Giá trị chưa đối chiếu văn bản gốc, đã được xác nhận', values: confirmed },
  ].filter(({ values }) => values.length > 0)
  return framed(facts, options, {
    kind: 'regimeComparison',
    title: 'BẢNG SO SÁNH',
    subtitle: `quy chế áp dụng cho ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    paragraphs: [`Quy chế: ${facts.regimeTitle}; nội quy, quy chế thi: ${facts.houseRulesTitle}. Mã băm bản sao quy chế SHA-256: ${facts.copyHash}.`],
    table: { columns: columnsOf(fields), groups: groups.map(({ heading, values }) => rowGroup(fields, values, { heading })) },
    closing: closingOf(replaced.length, confirmed.length),
    notes: facts.unconfirmed === 0 ? [] : [`Còn ${facts.unconfirmed} giá trị chưa đối chiếu văn bản gốc và chưa được xác nhận.`],
  })
}

const fields: readonly Field<ComparedValue>[] = [
  counts('position', 'TT', (_value, position) => position),
  words('title', 'Nội dung', 6, ({ title }) => title),
  words('regulation', 'Theo quy chế', 5, ({ regulation }) => regulation),
  words('article', 'Điều, khoản', 4, ({ article }) => article),
  words('exam', 'Áp dụng cho kỳ thi', 5, ({ exam }) => exam),
  words('paper', 'Văn bản', 6, ({ name, number, date, signer }) => `${name === null ? '' : `${name}, `}số ${number} ngày ${formatDay(date)}, ${signer} ký`),
]

function closingOf(replaced: number, confirmed: number): string {
  if (replaced + confirmed === 0) return 'Kỳ thi áp dụng nguyên các giá trị của quy chế.'
  return `Thay ${replaced} giá trị, xác nhận ${confirmed} giá trị.`
}
