import type { DocumentOptions } from '../contract/documents.ts'
import { formatDay } from '../text/day.ts'
import { formatPoints } from '../text/points.ts'
import type { PrintDocument, Signature } from './document.ts'
import { columnsOf, counts, figures, points, rowGroup, withColumn, words, type Field } from './fields.ts'
import { basisIfGiven, examInWords, framed, type PaperFacts } from './frame.ts'
import { momentInWords } from './moment.ts'

/** A script that is checked, and what came of it; nobody but the checker is named. */
export interface CheckedPaperScript {
  readonly bagNumber: number
  readonly position: number
  readonly code: string
  readonly checker: string
  /** Hundredths; null: not marked yet. */
  readonly value: number | null
  /** The official mark that it is laid beside. */
  readonly official: number | null
  readonly difference: number | null
  readonly beyond: boolean
  /** What the head decided. */
  readonly decided: { readonly value: number; readonly number: string; readonly date: string } | null
}

/** A draw of scripts to be checked. */
export interface CheckDrawFacts {
  readonly partTitle: string
  /** Per cent, of so many scripts in so many bags. */
  readonly share: number
  readonly bags: number
  readonly scripts: number
  /** Decision of the board. */
  readonly number: string
  readonly date: string
  readonly signer: string
  readonly seed: string
  readonly seedOrigin: 'machine' | 'dice'
  readonly hash: string
  /** ISO in UTC. */
  readonly at: string
  readonly userName: string
  readonly checks: readonly CheckedPaperScript[]
}

/** What both papers of check marking are made of. */
export interface ChecksFacts extends PaperFacts {
  readonly draws: readonly CheckDrawFacts[]
  /** Hundredths: a difference up to here changes nothing. */
  readonly limit: number
  readonly article: string | null
}

const head: Signature = { authority: null, position: 'TRƯỞNG BAN CHẤM THI', name: null }

/** Biên bản bốc thăm bài chấm kiểm tra: by which decision, which scripts, to whom, with all that repeats the draw; its last column is for the checker's pen. */
export function checkDrawDocument(facts: ChecksFacts, options: DocumentOptions): PrintDocument {
  return framed(facts, options, {
    kind: 'checkDraw',
    title: 'BIÊN BẢN',
    subtitle: `bốc thăm bài chấm kiểm tra ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    paragraphs: facts.draws.flatMap(drawLines),
    table: { columns: columnsOf(drawFields), groups: facts.draws.map(({ partTitle, checks }) => rowGroup(drawFields, checks, { heading: facts.draws.length > 1 ? partTitle : null })) },
    closing: facts.draws.length === 0 ? 'Chưa bốc thăm bài chấm kiểm tra.' : null,
    signatures: [{ authority: null, position: 'NGƯỜI LẬP BIÊN BẢN', name: null }, { authority: null, position: 'NGƯỜI CHỨNG KIẾN', name: null }, head],
  })
}

/**
 * Biên bản chấm kiểm tra: the official mark and that of the check side by side, and what became of it. The regulation as noted does not know check marking; the
 * decision of the board stands in it.
 */
export function checkMarksDocument(facts: ChecksFacts, options: DocumentOptions): PrintDocument {
  return framed(facts, options, {
    kind: 'checkMarks',
    title: 'BIÊN BẢN',
    subtitle: `chấm kiểm tra bài thi viết ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: {
      columns: columnsOf(markFields),
      groups: facts.draws.map((draw) => rowGroup(markFields, draw.checks, { heading: drawHeading(draw), sheet: { closing: closingOf(draw, facts), signatures: [...checkersOf(draw), head] } })),
    },
    closing: facts.draws.length === 0 ? 'Chưa bốc thăm bài chấm kiểm tra.' : null,
    signatures: facts.draws.length === 0 ? [head] : [],
  })
}

const placeFields: readonly Field<CheckedPaperScript>[] = [
  counts('row', 'TT', (_row, position) => position),
  counts('bag', 'Túi', ({ bagNumber }) => bagNumber),
  counts('position', 'Bài', ({ position }) => position),
  figures('code', 'Số phách', ({ code }) => code),
  words('checker', 'Người chấm kiểm tra', 5, ({ checker }) => checker),
]

const drawFields: readonly Field<CheckedPaperScript>[] = [...placeFields, withColumn(figures('mark', 'Điểm kiểm tra', () => ''), { space: { width: 26, height: 8 } })]

const markFields: readonly Field<CheckedPaperScript>[] = [
  ...placeFields,
  points('official', 'Điểm chính thức', ({ official }) => official),
  points('value', 'Điểm kiểm tra', ({ value }) => value),
  points('difference', 'Chênh', ({ difference }) => difference),
  words('outcome', 'Kết quả', 5, outcomeWords),
]

function outcomeWords({ value, official, beyond, decided }: CheckedPaperScript): string {
  if (decided !== null) return `trưởng ban quyết định ${formatPoints(decided.value)}, biên bản ${decided.number} ngày ${formatDay(decided.date)}`
  if (value === null) return 'chưa chấm kiểm tra'
  if (official === null) return 'chờ điểm chính thức'
  return beyond ? 'chờ trưởng ban quyết định' : 'giữ điểm chính thức'
}

function drawLines({ partTitle, share, bags, scripts, number, date, signer, seed, seedOrigin, hash, at, userName, checks }: CheckDrawFacts): string[] {
  const origin = seedOrigin === 'dice' ? 'do gieo xúc xắc trước người chứng kiến' : 'do chương trình tạo'
  return [
    `${partTitle}: bốc thăm ${momentInWords(at)}, người thực hiện ${userName}, theo văn bản ${number} ngày ${formatDay(date)}, người ký ${signer}: ${share} % của ${scripts} bài trong ${bags} túi đủ điểm chính thức, được ${checks.length} bài. Người chấm kiểm tra chưa chấm túi đó và không có người thân dự thi.`,
    `Số khởi tạo: ${seed} (${origin}). Mã băm kết quả SHA-256: ${hash}. Bốc lại với số này trên cùng các túi và cùng người chấm thì ra đúng kết quả này.`,
  ]
}

const drawHeading = ({ partTitle, share, scripts, number, date }: CheckDrawFacts) => `${partTitle} · ${share} % của ${scripts} bài · văn bản ${number} ngày ${formatDay(date)}`

function closingOf({ checks }: CheckDrawFacts, { limit, article }: ChecksFacts): string {
  const beyond = checks.filter((check) => check.beyond).length
  const within = checks.filter((check) => check.difference !== null && !check.beyond).length
  const open = checks.filter(({ difference, decided }) => difference === null && decided === null).length
  const spared = checks.filter(({ value, decided }) => value === null && decided !== null).length
  const level = formatPoints(limit)
  const mark = `Mức ${level} điểm${article === null ? '' : ` như mức lấy điểm trung bình theo ${article}`}; quá mức thì trưởng ban chấm thi quyết định.`
  return `Chấm kiểm tra ${checks.length} bài: chênh không quá ${level} điểm ${within} bài, quá ${level} điểm ${beyond} bài${open === 0 ? '' : `, chưa có kết quả ${open} bài`}${spared === 0 ? '' : `, không chấm ${spared} bài đã có điểm 0`}. ${mark}`
}

function checkersOf({ checks }: CheckDrawFacts): Signature[] {
  return [...new Set(checks.map(({ checker }) => checker))].map((name) => ({ authority: null, position: 'NGƯỜI CHẤM KIỂM TRA', name }))
}
