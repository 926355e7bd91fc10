import type { CandidateInput } from '../contract/candidates.ts'
import { readBirth, readIdentity, readLine, readName, readPhone, readSex } from './candidate-facts.ts'
import { readEthnicGroup, readPriority } from './candidate-codes.ts'
import { readPost } from './candidate-posts.ts'
import type { KnownPost } from './candidate-posts.ts'
import type { ColumnRecognition } from './columns.ts'
import type { CandidateProblem } from './problems.ts'
import { rowCells } from './row-cells.ts'
import { skipReasonOf } from './skipped-rows.ts'
import type { SkipReason } from './skipped-rows.ts'
import type { DateSystem, WorkbookRow } from './workbook.ts'

/** What a list is read against. */
export interface CandidateContext {
  /** Name of the sheet, for problems. */
  readonly sheet: string
  readonly dateSystem: DateSystem
  readonly posts: readonly KnownPost[]
  /** 'YYYY-MM-DD'; nobody is born later. */
  readonly today: string
  /** Whether the list was made from forms with their papers, so that a priority group it names is proved. */
  readonly priorityProved: boolean
}

/** What became of one row: taken, to be repaired, or no candidate. */
export type RowReading =
  | {
      readonly row: number
      readonly hidden: boolean
      readonly kind: 'good'
      readonly candidate: CandidateInput
      /** Warnings only. */
      readonly problems: readonly CandidateProblem[]
    }
  | { readonly row: number; readonly hidden: boolean; readonly kind: 'bad'; readonly problems: readonly CandidateProblem[] }
  | { readonly row: number; readonly hidden: boolean; readonly kind: 'skipped'; readonly reason: SkipReason }

/**
 * Reads one row below the heading. A row with any error is taken in no part; nothing is guessed.
 *
 * `belowSignatures` is true after a row that was skipped as 'signature'.
 */
export function readCandidateRow(
  row: WorkbookRow,
  columns: ColumnRecognition,
  context: CandidateContext,
  belowSignatures = false,
): RowReading {
  const cells = rowCells(context.sheet, row, columns)
  const place = { row: row.row, hidden: row.hidden }
  const reason = skipReasonOf(cells, belowSignatures)
  if (reason !== null) return { ...place, kind: 'skipped', reason }

  const fullName = readName(cells)
  const birth = readBirth(cells, context.today, context.dateSystem)
  const sex = readSex(cells, birth.sexByColumn)
  const identityNumber = readIdentity(cells, sex, birth.date)
  const ethnicGroup = readEthnicGroup(cells)
  const post = readPost(cells, context.posts)
  const priority = readPriority(cells, ethnicGroup, context.priorityProved)
  const optional = {
    phone: readPhone(cells),
    email: readLine(cells, 'email'),
    residence: readLine(cells, 'permanentResidence'),
    note: readLine(cells, 'note'),
  }
  const { problems } = cells
  const refused = problems.some(({ severity }) => severity === 'error')
  if (refused || fullName === null || birth.date === null || sex === null || post === null) return { ...place, kind: 'bad', problems }
  const claims = { secondPostId: null, agencies: [], exemptions: [], groundFloor: null }
  const candidate = { fullName, birthDate: birth.date, sex, identityNumber, ethnicGroup, postId: post.id, priority, ...claims, ...optional }
  return { ...place, kind: 'good', candidate, problems }
}
