import type { DocumentOptions } from '../contract/documents.ts'
import { formatDay } from '../text/day.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, counts, figures, points, rowGroup, words, type Field } from './fields.ts'
import { basisIfGiven, examInWords, framed } from './frame.ts'
import { bagHeading, bagSignatures, differenceOf, wayWords, type MarkedBag, type MarkedBagsFacts, type MarkedScript } from './marked-bags.ts'

/**
 * Bảng tổng hợp điểm theo túi (TT 22/2025 Quy chế Đ.16 k.1 i): code, the mark of each examiner, the official mark and how it came about, signed
 * by every examiner of the bag. Only bags of which every script has its official mark are in it.
 */
export function bagMarksDocument(facts: MarkedBagsFacts, options: DocumentOptions): PrintDocument {
  const fields = fieldsWith(facts.bags.some(({ rows }) => rows.some(({ third }) => third !== null)))
  return framed(facts, options, {
    kind: 'bagMarks',
    title: 'BẢNG TỔNG HỢP ĐIỂM THEO TÚI',
    subtitle: `bài thi viết ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: {
      columns: columnsOf(fields),
      groups: facts.bags.map((bag) => rowGroup(fields, bag.rows, { heading: bagHeading(bag), sheet: { closing: closingOf(bag), signatures: bagSignatures(bag) } })),
    },
    closing: facts.bags.length === 0 ? 'Chưa túi nào đủ điểm chính thức.' : null,
  })
}

function fieldsWith(third: boolean): readonly Field<MarkedScript>[] {
  return [
    counts('position', 'TT', ({ position }) => position),
    figures('code', 'Số phách', ({ code }) => code),
    points('first', 'Giám khảo 1', ({ first }) => first),
    points('second', 'Giám khảo 2', ({ second }) => second),
    points('difference', 'Chênh', differenceOf),
    ...(third ? [points<MarkedScript>('third', 'Giám khảo 3', (row) => row.third)] : []),
    points('official', 'Điểm chính thức', ({ official }) => official),
    words('basis', 'Cách có điểm', 6, basisWords),
  ]
}

function basisWords({ basis, minutes, cause }: MarkedScript): string {
  if (basis === null) return ''
  if (basis === 'mean') return 'trung bình hai giám khảo'
  if (basis === 'third') return 'điểm lần ba trùng một giám khảo'
  return minutes === null ? wayWords(basis, cause) : `${wayWords(basis, cause)}, biên bản ${minutes.number} ngày ${formatDay(minutes.date)}`
}

function closingOf({ scripts, sheets }: MarkedBag): string {
  return `Túi này có ${scripts} bài, ${sheets} tờ.`
}
