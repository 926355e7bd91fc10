import { needsNoApproval, type DocumentOptions } from '../contract/documents.ts'
import { formatDay } from '../text/day.ts'
import type { PrintDocument, Signature } from './document.ts'
import { layoutValues } from './layout-values.ts'
import { blank, leaderSignature, placeAndDate } from './signing.ts'

/** What every list of an exam is made of, beside its people. */
export interface PaperFacts {
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
  /** The post that alone is on the list: "Kế toán, Văn phòng Tỉnh ủy"; null: all posts. */
  readonly onlyPost: string | null
  /** False: DỰ THẢO on every page. */
  readonly approved: boolean
  /** True: THỬ on every page. */
  readonly practice: boolean
  readonly checkCode: string | null
}

/** What a list says by itself; the rest is the same for all. */
export type OwnParts = Pick<PrintDocument, 'kind' | 'title' | 'subtitle' | 'table' | 'closing'> &
  Partial<Pick<PrintDocument, 'basis' | 'paragraphs' | 'notes' | 'signatures' | 'alone' | 'cards'>>

/** A list with the head, the sheet and the tail that all lists share. */
export function framed(facts: PaperFacts, options: DocumentOptions, own: OwnParts): PrintDocument {
  return {
    layout: options.layout,
    paper: { size: 'A4', orientation: options.orientation, fontSize: options.fontSize },
    head: {
      superior: facts.office.superiorName.toUpperCase(),
      issuer: facts.office.printName.toUpperCase(),
      number: numberLine(options),
      placeAndDate: placeAndDate(options.place, options.signingDate),
    },
    basis: null,
    paragraphs: [],
    notes: [],
    signatures: [compiler, leaderOf(facts, options)],
    recipients: recipientsOf(options),
    alone: false,
    draft: !facts.approved && !needsNoApproval(own.kind),
    practice: facts.practice,
    checkCode: facts.checkCode,
    ...own,
  }
}

const compiler: Signature = { authority: null, position: 'NGƯỜI LẬP BIỂU', name: null }

/** Nơi nhận, without the dash that somebody typed before a line: the paper sets its own. */
function recipientsOf({ recipients }: DocumentOptions): string[] {
  return recipients.map((line) => line.replace(/^[-–—\s]+/u, '')).filter((line) => line !== '')
}

/** Số of the paper itself; somebody may have typed the word with it. */
function numberLine({ layout, number }: DocumentOptions): string | null {
  const bare = number.replace(/^số\s*:?\s*/iu, '')
  return bare === '' ? null : `${layoutValues[layout].numberLead.value} ${bare}`
}

/** The leader who signs, in the words of the layout. */
export function leaderOf({ office }: PaperFacts, options: DocumentOptions): Signature {
  const body = { name: office.printName, headPosition: office.headPosition }
  return leaderSignature(options.layout, body, { authority: options.authority, position: options.signerPosition, name: options.signerName })
}

/** The exam in the middle of a sentence, with the post where the list holds only one. */
export function examInWords({ examName, onlyPost }: PaperFacts): string {
  const exam = examName.replace(/^Kỳ thi/u, 'kỳ thi')
  return onlyPost === null ? exam : `${exam}, vị trí ${onlyPost}`
}

/** The decision that the list goes with; what is not known yet stays open for the pen. */
export function basisLine(facts: PaperFacts, options: DocumentOptions): string {
  const number = options.decisionNumber === '' ? blank : options.decisionNumber
  const date = options.decisionDate === null ? `${blank}/${blank}/${blank}` : formatDay(options.decisionDate)
  return `(Kèm theo Quyết định số ${number}, ngày ${date} của ${facts.office.decidedBy})`
}

/** As {@link basisLine}, for lists that need no decision: only where one was named. */
export function basisIfGiven(facts: PaperFacts, options: DocumentOptions): string | null {
  return options.decisionNumber === '' ? null : basisLine(facts, options)
}
