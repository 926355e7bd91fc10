import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { noCorrections, withStep } from '../../../shared/import/corrections.ts'
import type { Corrections, CorrectionStep } from '../../../shared/import/corrections.ts'
import { api, newRequestId } from '../../app/api.ts'
import { inverseOf } from './correction-steps.ts'
import type { Import, ListKind } from './use-import.ts'

export type CandidateImport = Import<ImportPreview, null, CorrectionStep>

/** A list of candidates: its good rows become people of the exam. */
export function candidateList(examId: string): ListKind<ImportPreview, null, CorrectionStep, Corrections> {
  return {
    read: (path, signal) => api.imports.read({ examId, path }, { signal }),
    again: (readingId) => api.imports.correct({ examId, readingId }),
    take: (readingId, _words, signal) => api.imports.take({ examId, readingId, requestId: newRequestId() }, { signal }),
    countOf: ({ counts }) => counts.good,
    corrections: {
      none: noCorrections,
      after: withStep,
      inverse: (step, before) => (step.hiddenRows === null ? inverseOf(step, before) : null),
      count: ({ cells, leftOut }) => cells.length + leftOut.length,
      check: (readingId, { cells, leaveOut, takeIn, hiddenRows }) => api.imports.correct({ examId, readingId, cells: [...cells], leaveOut: [...leaveOut], takeIn: [...takeIn], hiddenRows }),
    },
  }
}
