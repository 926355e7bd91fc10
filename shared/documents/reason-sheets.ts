import type { DocumentOptions } from '../contract/documents.ts'
import { formatPartialDate } from '../text/partial-date.ts'
import { chosenOrder } from './choices.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, rowGroup, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed, leaderOf } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { inOrder } from './person.ts'
import type { ListedPerson } from './person.ts'

/** One step by which somebody was decided. */
export interface SheetStep {
  readonly step: string
  readonly sentence: string
  /** Article that it rests on; null where the text says nothing. */
  readonly article: string | null
}

/** A candidate with everything that decided about him, in the order of the law. */
export interface ExplainedCandidate extends ListedPerson {
  readonly rank: number | null
  readonly total: number | null
  readonly steps: readonly SheetStep[]
  /** "Không trúng tuyển; tổng điểm 71,00, xếp thứ 3 (thiếu 2,00 so với hạng 2)." */
  readonly conclusion: string
}

/** What the sheets are made of. */
export interface ReasonSheetsFacts extends PaperFacts {
  readonly candidates: readonly ExplainedCandidate[]
}

/** Phiếu lý do: one page per candidate that answers a complaint by itself, every step with its article. */
export function reasonSheetsDocument(facts: ReasonSheetsFacts, options: DocumentOptions): PrintDocument {
  const people = inOrder(facts.candidates, chosenOrder('reasonSheets', options))
  return framed(facts, options, {
    kind: 'reasonSheets',
    title: 'PHIẾU LÝ DO',
    subtitle: `của thí sinh ${people.length === 1 ? `${people[0]?.fullName ?? ''}, ` : ''}${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: {
      columns: columnsOf(fields),
      groups: people.map((person) =>
        rowGroup(fields, steps(person), { heading: headingOf(person), sheet: { closing: `Kết luận: ${person.conclusion}`, signatures: [] } }),
      ),
    },
    closing: people.length === 0 ? 'Chưa có thí sinh nào được xét.' : null,
    signatures: [{ authority: null, position: 'NGƯỜI LẬP PHIẾU', name: null }, leaderOf(facts, options)],
    alone: true,
  })
}

/** A step is named where it begins, a paper of this exam only as the ground; a percentage stays on the line of its figure. */
function steps(person: ExplainedCandidate): readonly SheetStep[] {
  return person.steps.map(({ step, sentence, article }, index, all) => ({
    step: all[index - 1]?.step === step ? '' : step,
    sentence: sentence.replace(`, văn bản ${article ?? ''}`, '').replaceAll(' %', '\u00A0%'),
    article,
  }))
}

/** Without a running number: its width lets most steps stand on one line, and each person on one page. */
const fields: readonly Field<SheetStep>[] = [
  words('step', 'Bước xét', 2, ({ step }) => step),
  words('sentence', 'Nội dung', 12, ({ sentence }) => sentence),
  words('article', 'Căn cứ', 4, ({ article }) => article ?? ''),
]

function headingOf({ fullName, birthDate, number, postName, agencyName }: ExplainedCandidate): string {
  const birth = birthDate === null ? [] : [`sinh ${formatPartialDate(birthDate)}`]
  const label = number === null ? [] : [`SBD ${number}`]
  return [fullName, ...birth, ...label, `${postName}, ${agencyName}`].join(' · ')
}
