import type { Mark, MarkRow, Part } from '../../../shared/contract/marking.ts'

/** A page of the marks grid, as the office answers it. */
export interface MarksPage {
  readonly parts: Part[]
  readonly rows: MarkRow[]
  readonly found: number
  readonly numbered: boolean
  readonly progress: { partId: string; toEnter: number; entered: number }[]
}

/** A mark with the candidate whose it is. */
export type CandidateMark = Mark & { readonly candidateId: string }

/** Mark of a candidate in a part; undefined where the candidate does not sit it. */
export function markOf(row: MarkRow, partId: string): Mark | undefined {
  return row.marks?.find((mark) => mark.partId === partId)
}

/** Whether a cell counts as filled: single marks that give no mark yet do not. */
export const isEntered = (mark: Mark | undefined) => mark !== undefined && mark.state !== 'notEntered' && mark.open === null

/**
 * A page after a cell was saved. Progress counts over the whole exam, so it changes in every page; `before` is the mark
 * that the saved one replaces.
 */
export function pageWithMark(page: MarksPage, saved: CandidateMark, before: Mark | undefined): MarksPage {
  const { candidateId, ...mark } = saved
  const step = Number(isEntered(mark)) - Number(isEntered(before))
  const progress = page.progress.map((part) => (part.partId === mark.partId ? { ...part, entered: part.entered + step } : part))
  if (!page.rows.some((row) => row.candidateId === candidateId)) return { ...page, progress }
  const rows = page.rows.map((row) =>
    row.candidateId === candidateId ? { ...row, marks: row.marks?.map((one) => (one.partId === mark.partId ? mark : one)) } : row,
  )
  return { ...page, rows, progress }
}

/** Pages to keep: those that are needed now first, then those seen last; the same list when nothing changes. */
export function changedPages(pages: readonly number[], needed: readonly number[], most: number): readonly number[] {
  const kept = [...new Set([...needed, ...pages])].slice(0, most)
  return kept.join() === pages.join() ? pages : kept
}
