import type { MarkPreview } from '../../../shared/contract/mark-imports.ts'
import { correctionsOf, withMarkStep } from '../../../shared/import/mark-sheets.ts'
import type { FileCorrections, MarkCorrectionStep } from '../../../shared/import/mark-sheets.ts'
import type { CorrectionStep } from '../../../shared/import/corrections.ts'
import { api, newRequestId } from '../../app/api.ts'
import { inverseOf } from './correction-steps.ts'
import type { Import, ListKind } from './use-import.ts'

/** What a person says when a file of results is taken. */
export interface MarkTakeWords {
  /** Why rows are left out; empty where none is. */
  readonly reason: string
}

export type MarkImport = Import<MarkPreview, MarkTakeWords, MarkCorrectionStep>

/** A step in one sheet, as it is made in any list. */
export function inSheet(sheet: string, step: CorrectionStep): MarkCorrectionStep {
  return { ...step, sheet, partId: null, include: null }
}

const nothing = { cells: [], leaveOut: [], takeIn: [], hiddenRows: null } as const

/** A step that names the part of a sheet. */
export function ofPart(sheet: string, partId: string): MarkCorrectionStep {
  return { ...nothing, sheet, partId, include: null }
}

/** A step that takes a sheet, or nothing of it. */
export function including(sheet: string, include: boolean): MarkCorrectionStep {
  return { ...nothing, sheet, partId: null, include }
}

/** Only cells and rows are taken back; an answer is given anew where it was asked. */
function inverse(step: MarkCorrectionStep, before: FileCorrections): MarkCorrectionStep | null {
  const changes = step.cells.length + step.leaveOut.length + step.takeIn.length
  return changes === 0 ? null : inSheet(step.sheet, inverseOf(step, correctionsOf(before, step.sheet)))
}

/** A file of results: all of it becomes marks of the exam, or nothing. */
export function markList(examId: string): ListKind<MarkPreview, MarkTakeWords, MarkCorrectionStep, FileCorrections> {
  return {
    read: (path, signal) => api.imports.readMarks({ examId, path }, { signal }),
    again: (readingId) => api.imports.correctMarks({ examId, readingId, sheet: null }),
    // The dialog before has shown who is missing.
    take: (readingId, { reason }, signal) => api.imports.takeMarks({ examId, readingId, reason: reason === '' ? null : reason, withoutMissing: true, requestId: newRequestId() }, { signal }),
    countOf: ({ counts }) => counts.marks,
    corrections: {
      none: {},
      after: withMarkStep,
      inverse,
      count: (all) => Object.values(all).reduce((sum, { cells, leftOut, included }) => sum + cells.length + leftOut.length + (included ? 0 : 1), 0),
      check: (readingId, { cells, leaveOut, takeIn, ...step }) => api.imports.correctMarks({ examId, readingId, cells: [...cells], leaveOut: [...leaveOut], takeIn: [...takeIn], ...step }),
    },
  }
}
