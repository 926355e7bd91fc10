import type { DocumentOptions } from '../contract/documents.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, counts, rowGroup, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed, leaderOf } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { momentInWords } from './moment.ts'

/** A bag of coded scripts; no code is in it. */
export interface ListedBag {
  readonly number: number
  /** Null: of several posts. */
  readonly postCode: string | null
  readonly scripts: number
  readonly sheets: number
  /** Who marks it the first, second and third time; '' while nothing was drawn. */
  readonly examiners: readonly [string, string, string]
}

/** A draw of bags for a marking. */
export interface ListedDraw {
  /** 1, 2 or 3. */
  readonly marker: number
  readonly seed: string
  readonly seedOrigin: 'machine' | 'dice'
  /** ISO in UTC. */
  readonly at: string
  readonly userName: string
  /** SHA-256 over who marks which bag. */
  readonly hash: string
}

/** How the scripts of a paper were coded, bagged and given to examiners. */
export interface CodedPaperFacts {
  readonly partTitle: string
  /** Moment of sealing, ISO in UTC. */
  readonly at: string
  readonly keepers: readonly string[]
  readonly scripts: number
  readonly sheets: number
  readonly spares: number
  readonly voided: number
  /** SHA-256 of the sealed table. */
  readonly commitment: string
  readonly bags: readonly ListedBag[]
  readonly draws: readonly ListedDraw[]
}

/** What the minutes are made of. */
export interface ScriptBagsFacts extends PaperFacts {
  readonly papers: readonly CodedPaperFacts[]
}

/**
 * Biên bản làm phách và bốc thăm túi bài (TT 22/2025 Quy chế Đ.15 k.3, Đ.16 k.2): counts, the hash of the sealed table, and per bag who
 * marks it, with the seed of each draw. It names no code, no number and no candidate.
 */
export function scriptBagsDocument(facts: ScriptBagsFacts, options: DocumentOptions): PrintDocument {
  const several = facts.papers.length > 1
  return framed(facts, options, {
    kind: 'scriptBags',
    title: 'BIÊN BẢN',
    subtitle: `làm phách và bốc thăm túi bài ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    paragraphs: facts.papers.flatMap((paper) => codingLines(paper, several)),
    table: {
      columns: columnsOf(fields),
      groups: facts.papers.map(({ partTitle, bags }) => rowGroup(fields, bags, { heading: several ? partTitle : null, total: totalRow(bags) })),
    },
    closing: facts.papers.length === 0 ? 'Chưa làm phách bài thi nào.' : null,
    notes: facts.papers.flatMap(({ partTitle, draws }) => draws.map((draw) => drawLine(draw, several ? `${partTitle}, l` : 'L'))),
    signatures: [{ authority: null, position: 'NGƯỜI GIỮ PHÁCH', name: null }, { authority: null, position: 'NGƯỜI GIỮ PHÁCH', name: null }, leaderOf(facts, options)],
  })
}

const fields: readonly Field<ListedBag>[] = [
  counts('position', 'TT', (_bag, position) => position),
  counts('number', 'Túi', ({ number }) => number),
  words('post', 'Vị trí', 3, ({ postCode }) => postCode ?? 'chung'),
  counts('scripts', 'Số bài', ({ scripts }) => scripts),
  counts('sheets', 'Số tờ', ({ sheets }) => sheets),
  words('first', 'Giám khảo lần 1', 5, ({ examiners }) => examiners[0]),
  words('second', 'Giám khảo lần 2', 5, ({ examiners }) => examiners[1]),
  words('third', 'Giám khảo lần 3', 5, ({ examiners }) => examiners[2]),
]

function totalRow(bags: readonly ListedBag[]): string[] {
  const sum = (count: (bag: ListedBag) => number) => String(bags.reduce((total, bag) => total + count(bag), 0))
  return ['', '', 'Cộng', sum(({ scripts }) => scripts), sum(({ sheets }) => sheets), '', '', '']
}

function codingLines({ partTitle, at, keepers, scripts, sheets, spares, voided, commitment }: CodedPaperFacts, several: boolean): string[] {
  return [
    `${several ? `${partTitle}: n` : 'N'}iêm phong bảng ghép phách ${momentInWords(at)}, hai người giữ phách: ${keepers.join(', ')}. Có ${scripts} bài, ${sheets} tờ; còn ${spares} mã dự phòng, đã hủy ${voided} mã.`,
    `Mã kiểm tra của bảng ghép phách (SHA-256): ${commitment}. Khi ghép phách, bảng được mở phải cho đúng mã này.`,
  ]
}

function drawLine({ marker, seed, seedOrigin, at, userName, hash }: ListedDraw, start: string): string {
  const origin = seedOrigin === 'dice' ? 'do gieo xúc xắc trước người chứng kiến' : 'do chương trình tạo'
  return `${start}ần chấm ${marker}: bốc thăm túi ${momentInWords(at)}, người thực hiện ${userName}. Số khởi tạo: ${seed} (${origin}). Mã băm kết quả SHA-256: ${hash}.`
}
