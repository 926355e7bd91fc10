import { previewOf } from './candidate-preview.ts'
import type { JobInputs, JobOutputs, Report } from './contract.ts'
import { deserializeTable } from './read-table.ts'

/** Checks a list again with what a person corrected in it. Nothing is written. */
export function correctCandidates(input: JobInputs['correctCandidates'], report: Report): JobOutputs['correctCandidates'] {
  const table = deserializeTable(input.table)
  report({ stage: 'checking', done: 0, total: table.sheet.rows.length })
  return { preview: previewOf(table, input.readingId, input.context, input.corrections) }
}
