import type { DocumentOptions } from '../contract/documents.ts'
import type { PrintDocument, Signature } from './document.ts'
import { columnsOf, counts, figures, rowGroup, words, type Field } from './fields.ts'
import { basisIfGiven, examInWords, framed, type PaperFacts } from './frame.ts'

/** A sheet of multiple choice as two people typed it, by its number alone. */
export interface PrintedAnswer {
  readonly number: string
  /** Right answers; null: it could not be counted. */
  readonly first: number | null
  readonly second: number | null
  /** What a third person counted on the paper; null: both had it alike. */
  readonly settled: number | null
  /** The result. */
  readonly value: number
  /** Why it was doubtful, by whom: ['lần 1: tô hai ô ở câu 12']. */
  readonly doubts: readonly string[]
}

/** A room that is locked. */
export interface PrintedAnswerRoom {
  readonly partTitle: string
  readonly sessionNumber: number
  readonly roomNumber: number
  /** Questions of the part. */
  readonly questions: number
  /** Sheets as the hand-over minutes count them. */
  readonly sheets: number
  readonly absent: number
  /** Who typed first and second, and who settled and locked. */
  readonly typists: readonly [string, string]
  readonly settler: string
  readonly rows: readonly PrintedAnswer[]
}

/** What the paper is made of. */
export interface AnswerSheetsFacts extends PaperFacts {
  readonly rooms: readonly PrintedAnswerRoom[]
}

const fields: readonly Field<PrintedAnswer>[] = [
  counts('position', 'TT', (_row, position) => position),
  figures('number', 'Số báo danh', ({ number }) => number),
  counts('first', 'Nhập lần 1', ({ first }) => first),
  counts('second', 'Nhập lần 2', ({ second }) => second),
  counts('settled', 'Chốt theo bài giấy', ({ settled }) => settled),
  counts('value', 'Số câu đúng', ({ value }) => value),
  words('note', 'Ghi chú', 5, noteOf),
]

function noteOf({ first, second, settled, doubts }: PrintedAnswer): string {
  if (doubts.length > 0) return `nghi vấn ${doubts.join('; ')}`
  if (first !== second) return 'hai lần nhập lệch'
  return settled === null ? '' : 'đếm lại theo bài giấy'
}

/**
 * Bảng kết quả phiếu trả lời trắc nghiệm: both typings of every sheet of a locked room, what a third person settled, signed by the three.
 * Rooms that are not locked are not in it.
 */
export function answerSheetsDocument(facts: AnswerSheetsFacts, options: DocumentOptions): PrintDocument {
  return framed(facts, options, {
    kind: 'answerSheets',
    title: 'BẢNG KẾT QUẢ PHIẾU TRẢ LỜI TRẮC NGHIỆM',
    subtitle: `phòng thi trên giấy, ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: {
      columns: columnsOf(fields),
      groups: facts.rooms.map((room) => rowGroup(fields, room.rows, { heading: headingOf(room), sheet: { closing: closingOf(room), signatures: signaturesOf(room) } })),
    },
    closing: facts.rooms.length === 0 ? 'Chưa phòng nào khóa phiếu trả lời trắc nghiệm.' : null,
  })
}

function headingOf({ roomNumber, sessionNumber, partTitle, questions }: PrintedAnswerRoom): string {
  return `Phòng ${roomNumber} · ca ${sessionNumber} · ${partTitle} · ${questions} câu`
}

function closingOf({ sheets, absent, rows }: PrintedAnswerRoom): string {
  const settled = rows.filter((row) => row.settled !== null).length
  return `Phòng này có ${sheets} phiếu, ${absent} người vắng; ${settled === 0 ? 'không phiếu nào phải chốt' : `${settled} phiếu do người thứ ba chốt`} theo bài giấy.`
}

function signaturesOf({ typists: [first, second], settler }: PrintedAnswerRoom): Signature[] {
  const signing = (position: string, name: string): Signature => ({ authority: null, position, name: name === '' ? null : name })
  return [signing('NGƯỜI NHẬP LẦN 1', first), signing('NGƯỜI NHẬP LẦN 2', second), signing('NGƯỜI CHỐT', settler)]
}
