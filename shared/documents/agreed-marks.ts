import type { DocumentOptions } from '../contract/documents.ts'
import type { SettlementWay } from '../contract/settlements.ts'
import { formatDay } from '../text/day.ts'
import { formatPoints } from '../text/points.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, counts, figures, points, rowGroup, words, type Field } from './fields.ts'
import { basisIfGiven, examInWords, framed } from './frame.ts'
import { bagHeading, bagSignatures, differenceOf, wayWords, type MarkedBagsFacts, type MarkedScript } from './marked-bags.ts'

/** A script whose mark the minutes say. */
interface AgreedScript extends MarkedScript {
  readonly basis: SettlementWay
}

const isAgreed = (row: MarkedScript): row is AgreedScript => row.basis !== null && row.basis !== 'mean' && row.basis !== 'third'

/** Biên bản thống nhất điểm, chấm tập thể (TT 22/2025 Quy chế Đ.16 k.2 c–d, k.3): per bag the scripts whose marks the head settled with the examiners, and those with 0 points. */
export function agreedMarksDocument(facts: MarkedBagsFacts, options: DocumentOptions): PrintDocument {
  const bags = facts.bags.map((bag) => ({ ...bag, rows: bag.rows.filter(isAgreed) })).filter(({ rows }) => rows.length > 0)
  return framed(facts, options, {
    kind: 'agreedMarks',
    title: 'BIÊN BẢN',
    subtitle: `thống nhất điểm, chấm tập thể bài thi viết ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: {
      columns: columnsOf(fields),
      groups: bags.map((bag) =>
        rowGroup(fields, bag.rows, { heading: bagHeading(bag), sheet: { closing: `Túi này có ${bag.rows.length} bài ghi điểm theo biên bản. ${ruleLine(facts)}`, signatures: bagSignatures(bag) } }),
      ),
    },
    closing: bags.length === 0 ? 'Chưa có bài nào ghi điểm thống nhất.' : null,
  })
}

const fields: readonly Field<AgreedScript>[] = [
  counts('row', 'TT', (_row, position) => position),
  figures('code', 'Số phách', ({ code }) => code),
  points('first', 'Giám khảo 1', ({ first }) => first),
  points('second', 'Giám khảo 2', ({ second }) => second),
  points('difference', 'Chênh', differenceOf),
  points('third', 'Giám khảo 3', ({ third }) => third),
  words('way', 'Cách có điểm', 5, ({ basis, cause }) => wayWords(basis, cause)),
  points('official', 'Điểm thống nhất', ({ official }) => official),
  words('minutes', 'Biên bản', 3, ({ minutes }) => (minutes === null ? '' : `${minutes.number} ngày ${formatDay(minutes.date)}`)),
  words('reason', 'Lý do', 3, ({ reason }) => reason ?? ''),
]

function ruleLine({ averageUpTo, thirdFrom, article }: MarkedBagsFacts): string {
  const [average, third] = [formatPoints(averageUpTo), formatPoints(thirdFrom)]
  const start = article === null ? 'Theo quy chế của kỳ thi' : `Theo ${article}`
  return `${start}: hai giám khảo chênh trên ${average} và dưới ${third} điểm thì trao đổi để thống nhất, không thống nhất thì trưởng ban chấm thi quyết định; chênh từ ${third} điểm thì chấm lần ba, cả ba điểm khác nhau thì chấm tập thể và trưởng ban chấm thi quyết định.`
}
