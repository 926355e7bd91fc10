import type { Reader } from '../../db/open.ts'
import { requireExam } from './exam-regime.ts'
import { examParts } from './exam-parts.ts'
import type { CodingDraft } from './coding-draft.ts'
import type { ScriptLabels } from './writers/script-labels.ts'

/** What the label sheets of a draft say. */
export function labelSheets(reader: Reader, { examId, partId, drawn, keepers, sealed, halves }: CodingDraft): ScriptLabels {
  const labelled = drawn.scripts.flatMap(({ code, bag, position }) => {
    const writer = drawn.writers.get(code)
    return writer === undefined ? [] : [{ number: writer.label, code, bag, position, sheets: writer.sheets }]
  })
  return {
    examName: requireExam(reader, examId).exam.name,
    partTitle: examParts(reader, examId).find(({ id }) => id === partId)?.title ?? '',
    scripts: labelled.toSorted((one, other) => one.number.localeCompare(other.number, 'vi', { numeric: true })),
    spares: drawn.spares.map(({ code }) => code),
    // The halves are in the order of the recipients, and so are the keepers.
    keepers: [keepers[0].name, keepers[1].name],
    halves,
    commitment: sealed.commitment,
  }
}
