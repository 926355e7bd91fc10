import type { OfficeDatabase, Reader } from '../../db/open.ts'
import { statedByPart } from '../../db/queries/attendance.ts'
import { lastSeq } from '../../db/queries/history.ts'
import { candidatesByPost, enteredByPart, marksOf, singleMarksOfExam } from '../../db/queries/marking.ts'
import type { Part } from '../../shared/contract/marking.ts'
import type { Paper } from '../../shared/rules/terms.ts'
import { keyOf, scoreOf } from './mark-cells.ts'
import type { SatByPost } from './exam-parts.ts'
import type { SheetBook } from './sheet-rules.ts'

/** Cells of a part that are to be filled, and those that are, over everybody who sits. */
export interface PartProgress {
  readonly partId: string
  readonly toEnter: number
  readonly entered: number
}

/** The last progress of each open file with what it was counted for: pages and searches ask again while nothing was written. */
const counted = new WeakMap<OfficeDatabase, { readonly examId: string; readonly seq: number; readonly progress: readonly PartProgress[] }>()

/** Progress of an exam, counted once per act. */
export function progressOf(db: OfficeDatabase, examId: string, parts: readonly Part[], sat: SatByPost, sheets: SheetBook): readonly PartProgress[] {
  const seq = lastSeq(db)
  const known = counted.get(db)
  if (known?.examId === examId && known.seq === seq) return known.progress
  const entered = enteredByPart(db, examId)
  const settled = settledByPart(db, examId, parts, sheets)
  const absent = statedByPart(db, examId)
  const people = [...candidatesByPost(db, examId)]
  const progress = parts.map(({ id: partId, kind }) => ({
    partId,
    toEnter: people.filter(([post]) => sat.get(post)?.has(kind)).reduce((sum, [, n]) => sum + n, 0),
    // Field report 67: whoever was absent is no gap.
    entered: (entered.get(partId) ?? 0) + (settled.get(partId) ?? 0) + (absent.get(partId) ?? 0),
  }))
  counted.set(db, { examId, seq, progress })
  return progress
}

/** How many cells of each part hold single marks that give a mark. */
function settledByPart(reader: Reader, examId: string, parts: readonly Part[], sheets: SheetBook): ReadonlyMap<string, number> {
  const singles = singleMarksOfExam(reader, examId)
  const kindOf = new Map(parts.map(({ id, kind }) => [id, kind as Paper]))
  const appellants = new Set(singles.flatMap(({ candidateId, stage }) => (stage === 'appeal' ? [candidateId] : [])))
  const before = new Map(marksOf(reader, [...appellants]).map((mark) => [keyOf(mark), mark]))
  const counts = new Map<string, number>()
  for (const [key, own] of Map.groupBy(singles, keyOf)) {
    const [first] = own
    const kind = first === undefined ? undefined : kindOf.get(first.partId)
    if (first === undefined || kind === undefined) continue
    const { candidateId, partId } = first
    if (sheets.settled(candidateId, kind, own, scoreOf(before.get(key))).value !== null) counts.set(partId, (counts.get(partId) ?? 0) + 1)
  }
  return counts
}
