import type { DocumentOptions } from '../contract/documents.ts'
import type { ReceptionWay } from '../contract/registrations.ts'
import { formatDay } from '../text/day.ts'
import { formatPartialDate } from '../text/partial-date.ts'
import { receptionWayTitles } from '../words/terms.ts'
import { chosenOrder, shownColumns } from './choices.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, counts, figures, money, rowGroup, words } from './fields.ts'
import type { Field } from './fields.ts'
import { examInWords, framed } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { inOrder } from './person.ts'
import type { ListedPerson } from './person.ts'
import { personFields } from './person-fields.ts'

/** A candidate whose papers came in. */
export interface ReceivedCandidate extends ListedPerson {
  /** Number of the receipt. */
  readonly receipt: number
  readonly receivedOn: string
  readonly way: ReceptionWay
  readonly missingDue: string | null
  /** Đồng; null: not paid. */
  readonly fee: number | null
  readonly feeReceipt: string | null
  readonly papers: readonly { readonly name: string; readonly handedIn: boolean }[]
  /** What the QR code of the receipt says: the number and the exam, nothing of the person. */
  readonly code: string
}

/** What receipts and the fee list are made of. */
export interface ReceptionFacts extends PaperFacts {
  readonly candidates: readonly ReceivedCandidate[]
}

/** What the QR code of a receipt says. */
export function receiptCode(examId: string, receipt: number): string {
  return `bien-nhan/${examId}/${receipt}`
}

const dong = (sum: number) => `${sum.toLocaleString('vi-VN')} đồng`

function ordered(kind: 'receipts' | 'feeList', people: readonly ReceivedCandidate[], options: DocumentOptions): readonly ReceivedCandidate[] {
  const order = chosenOrder(kind, options)
  return order === 'receipt' ? people.toSorted((left, right) => left.receipt - right.receipt) : inOrder(people, order)
}

/** Giấy biên nhận hồ sơ: one page per candidate with the papers handed in and missing, the fee, and a code without personal data. */
export function receiptsDocument(facts: ReceptionFacts, options: DocumentOptions): PrintDocument {
  const people = ordered('receipts', facts.candidates, options)
  return framed(facts, options, {
    kind: 'receipts',
    title: 'GIẤY BIÊN NHẬN HỒ SƠ',
    subtitle: `đăng ký dự tuyển ${examInWords(facts)}`,
    table: {
      columns: columnsOf(paperFields),
      groups: people.map((person) =>
        rowGroup(paperFields, person.papers, { heading: headingOf(person), sheet: { closing: closingOf(person), signatures: [], code: person.code } }),
      ),
    },
    closing: people.length === 0 ? 'Chưa nhận hồ sơ của thí sinh nào.' : null,
    signatures: [
      { authority: null, position: 'NGƯỜI NỘP HỒ SƠ', name: null },
      { authority: null, position: 'NGƯỜI NHẬN HỒ SƠ', name: null },
    ],
    alone: true,
  })
}

const paperFields: readonly Field<ReceivedCandidate['papers'][number]>[] = [
  counts('position', 'TT', (_paper, position) => position),
  words('paper', 'Giấy tờ', 8, ({ name }) => name),
  words('state', 'Tình trạng', 3, ({ handedIn }) => (handedIn ? 'đã nộp' : 'còn thiếu')),
]

function headingOf({ fullName, birthDate, postName, agencyName }: ReceivedCandidate): string {
  return [fullName, ...(birthDate === null ? [] : [`sinh ${formatPartialDate(birthDate)}`]), `${postName}, ${agencyName}`].join(' · ')
}

function closingOf({ receipt, receivedOn, way, missingDue, fee, feeReceipt, papers }: ReceivedCandidate): string {
  const missing = papers.filter(({ handedIn }) => !handedIn).length
  const due = missingDue === null ? '' : `, bổ sung chậm nhất ngày ${formatDay(missingDue)}`
  const paid = fee === null ? 'Chưa nộp phí dự tuyển.' : `Phí dự tuyển đã nộp ${dong(fee)}${feeReceipt === null ? '' : `, biên lai số ${feeReceipt}`}.`
  return [`Biên nhận số ${receipt}, ngày ${formatDay(receivedOn)}, ${receptionWayTitles[way]}.`, ...(missing === 0 ? [] : [`Còn thiếu ${missing} giấy tờ${due}.`]), paid].join(' ')
}

/** Danh sách thu phí: who paid, with the receipts and the total. */
export function feeListDocument(facts: ReceptionFacts, options: DocumentOptions): PrintDocument {
  const shown = shownColumns('feeList', options)
  const people = ordered('feeList', facts.candidates.filter(({ fee }) => fee !== null), options)
  const total = people.reduce((sum, { fee }) => sum + (fee ?? 0), 0)
  const fields: readonly Field<ReceivedCandidate>[] = [
    ...personFields(people, shown, { post: true }),
    counts<ReceivedCandidate>('receipt', 'Biên nhận', ({ receipt }) => receipt),
    figures<ReceivedCandidate>('receivedOn', 'Ngày nhận', ({ receivedOn }) => formatDay(receivedOn)),
    words<ReceivedCandidate>('feeReceipt', 'Biên lai', 2, ({ feeReceipt }) => feeReceipt ?? ''),
    money<ReceivedCandidate>('fee', 'Phí (đồng)', ({ fee }) => fee),
  ]
  const columns = columnsOf(fields)
  const sums = columns.map(({ key }) => (key === 'fullName' ? 'Cộng' : key === 'fee' ? total.toLocaleString('vi-VN') : ''))
  return framed(facts, options, {
    kind: 'feeList',
    title: 'DANH SÁCH',
    subtitle: `thu phí dự tuyển ${examInWords(facts)}`,
    table: { columns, groups: [rowGroup(fields, people, people.length === 0 ? {} : { total: sums })] },
    closing: people.length === 0 ? 'Chưa thí sinh nào nộp phí.' : `Danh sách này có ${people.length} người, tổng số phí đã thu ${dong(total)}.`,
  })
}
