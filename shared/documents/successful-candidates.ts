import type { DocumentOptions } from '../contract/documents.ts'
import { formatDay } from '../text/day.ts'
import { maskIdentityNumber } from '../text/identity-number.ts'
import { compareNames } from '../text/name.ts'
import { formatPartialDate } from '../text/partial-date.ts'
import { formatPoints } from '../text/points.ts'
import type { DocumentColumn, PrintDocument, Signature } from './document.ts'
import { blank, leaderSignature, placeAndDate } from './signing.ts'

/** One winner of an exam, as the result that is printed knows him. */
export interface SuccessfulCandidate {
  /** Place of the post in the order of the exam; equal for the candidates of one post. */
  readonly postOrder: number
  readonly postName: string
  readonly agencyName: string
  /** Place within the post, 1 first. */
  readonly rank: number
  /** SBD (số báo danh); null while no numbers are given. */
  readonly number: string | null
  readonly fullName: string
  /** Date of birth as far as it is known: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
  readonly birthDate: string
  readonly sex: 'male' | 'female'
  readonly ethnicGroup: string | null
  readonly identityNumber: string | null
  /** Points of each paper of round 2, in the order of `papers`; null where there is none. Hundredths. */
  readonly paperScores: readonly (number | null)[]
  /** Points of round 2 without priority, in hundredths. */
  readonly score: number
  /** Priority points, in hundredths. */
  readonly priority: number
  /** Round 2 and priority, in hundredths. */
  readonly total: number
  readonly note: string
}

/** What the list of successful candidates is made of. */
export interface SuccessfulCandidatesFacts {
  readonly office: {
    /** "Tỉnh ủy Tuyên Quang". */
    readonly superiorName: string
    /** "Ban Tổ chức". */
    readonly printName: string
    /** Who gave the decision, in a sentence: "Ban Tổ chức Tỉnh ủy". */
    readonly decidedBy: string
    /** "Trưởng Ban". */
    readonly headPosition: string
  }
  /** "Kỳ thi tuyển công chức năm 2026". */
  readonly examName: string
  /** Titles of the papers of round 2: "Viết", "Phỏng vấn". */
  readonly papers: readonly string[]
  readonly candidates: readonly SuccessfulCandidate[]
  /** False: DỰ THẢO on every page. */
  readonly approved: boolean
  /** True: THỬ on every page. */
  readonly practice: boolean
  readonly checkCode: string | null
}

/** A column with the text of its cell. */
interface Field extends DocumentColumn {
  readonly cell: (candidate: SuccessfulCandidate, position: number) => string
}

/**
 * Danh sách thí sinh trúng tuyển: the list that goes with the decision on the result (NĐ 170/2025 Đ.17).
 *
 * By post, then rank, unless another order is chosen. Date of birth and agency tell namesakes apart, so no
 * option removes them.
 */
export function successfulCandidatesDocument(facts: SuccessfulCandidatesFacts, options: DocumentOptions): PrintDocument {
  const fields = chosenFields(facts, options)
  const candidates = inOrder(facts.candidates, options.sort)
  return {
    kind: 'successfulCandidates',
    layout: options.layout,
    paper: { size: 'A4', orientation: options.orientation, fontSize: options.fontSize },
    head: {
      superior: facts.office.superiorName.toUpperCase(),
      issuer: facts.office.printName.toUpperCase(),
      number: null,
      placeAndDate: placeAndDate(options.place, options.signingDate),
    },
    title: 'DANH SÁCH',
    subtitle: `thí sinh trúng tuyển ${facts.examName.replace(/^Kỳ thi/u, 'kỳ thi')}`,
    basis: basisLine(facts, options),
    table: {
      columns: fields.map(({ cell: _cell, ...column }) => column),
      groups: [{ heading: null, rows: candidates.map((candidate, index) => fields.map((field) => field.cell(candidate, index + 1))) }],
    },
    closing: candidates.length === 0 ? 'Danh sách này không có người nào.' : `Danh sách này có ${candidates.length} người.`,
    notes: [],
    signatures: signatures(facts, options),
    recipients: [],
    draft: !facts.approved,
    practice: facts.practice,
    checkCode: facts.checkCode,
  }
}

/** The candidates as they are to stand in the list; equals keep the order in which they were given. */
function inOrder(candidates: readonly SuccessfulCandidate[], sort: DocumentOptions['sort']): SuccessfulCandidate[] {
  switch (sort) {
    case 'post':
      return candidates.toSorted((left, right) => left.postOrder - right.postOrder || left.rank - right.rank)
    case 'name':
      return candidates.toSorted((left, right) => compareNames(left.fullName, right.fullName))
    case 'total':
      return candidates.toSorted((left, right) => right.total - left.total)
  }
}

function basisLine(facts: SuccessfulCandidatesFacts, options: DocumentOptions): string {
  const number = options.decisionNumber === '' ? blank : options.decisionNumber
  const date = options.decisionDate === null ? `${blank}/${blank}/${blank}` : formatDay(options.decisionDate)
  return `(Kèm theo Quyết định số ${number}, ngày ${date} của ${facts.office.decidedBy})`
}

function signatures(facts: SuccessfulCandidatesFacts, options: DocumentOptions): Signature[] {
  const body = { name: facts.office.printName, headPosition: facts.office.headPosition }
  const signer = { authority: options.authority, position: options.signerPosition, name: options.signerName }
  return [{ authority: null, position: 'NGƯỜI LẬP BIỂU', name: null }, leaderSignature(options.layout, body, signer)]
}

function chosenFields(facts: SuccessfulCandidatesFacts, options: DocumentOptions): Field[] {
  const { columns } = options
  const numbered = facts.candidates.some((candidate) => candidate.number !== null)
  return [
    figures('position', 'TT', (_candidate, position) => String(position)),
    ...(numbered ? [figures('number', 'SBD', (candidate) => candidate.number ?? '')] : []),
    words('fullName', 'Họ và tên', 12, (candidate) => candidate.fullName),
    ...birthFields(columns.birthBySex),
    ...(columns.identityNumber ? [figures('identityNumber', 'Số CCCD', maskedIdentity)] : []),
    ...(columns.ethnicGroup ? [words('ethnicGroup', 'Dân tộc', 1, (candidate) => candidate.ethnicGroup ?? '')] : []),
    words('postName', 'Vị trí dự tuyển', 5, (candidate) => candidate.postName),
    words('agencyName', 'Cơ quan, đơn vị', 5, (candidate) => candidate.agencyName),
    ...(columns.papers ? paperFields(facts.papers) : []),
    figures('score', 'Điểm vòng 2', (candidate) => formatPoints(candidate.score)),
    ...(columns.priority ? [figures('priority', 'Ưu tiên', (candidate) => (candidate.priority === 0 ? '' : formatPoints(candidate.priority)))] : []),
    { ...figures('total', 'Tổng điểm', (candidate) => formatPoints(candidate.total)), bold: true },
    words('note', 'Ghi chú', 1, (candidate) => candidate.note),
  ]
}

function birthFields(bySex: boolean): Field[] {
  if (!bySex) {
    return [
      figures('birth', 'Ngày sinh', (candidate) => formatPartialDate(candidate.birthDate)),
      figures('sex', 'Giới tính', (candidate) => (candidate.sex === 'male' ? 'Nam' : 'Nữ')),
    ]
  }
  return [
    { ...figures('birthMale', 'Nam', (candidate) => (candidate.sex === 'male' ? formatPartialDate(candidate.birthDate) : '')), group: 'Ngày sinh' },
    { ...figures('birthFemale', 'Nữ', (candidate) => (candidate.sex === 'female' ? formatPartialDate(candidate.birthDate) : '')), group: 'Ngày sinh' },
  ]
}

function maskedIdentity(candidate: SuccessfulCandidate): string {
  return candidate.identityNumber === null ? '' : maskIdentityNumber(candidate.identityNumber)
}

function paperFields(papers: readonly string[]): Field[] {
  return papers.map((title, index) => ({
    ...figures(`paper${index + 1}`, title, (candidate) => {
      const points = candidate.paperScores[index] ?? null
      return points === null ? '' : formatPoints(points)
    }),
    group: 'Điểm bài thi',
  }))
}

/** A column of figures: centred, as wide as its longest text. */
function figures(key: string, title: string, cell: Field['cell']): Field {
  return { key, title, group: null, align: 'center', wrap: false, weight: 1, bold: false, cell }
}

/** A column of words, on several lines where they are long. */
function words(key: string, title: string, weight: number, cell: Field['cell']): Field {
  return { key, title, group: null, align: 'left', wrap: true, weight, bold: false, cell }
}
