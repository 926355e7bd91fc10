import { randomBytes } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import { StaleError } from '../../../db/queries/acts.ts'
import { keyOf } from '../mark-cells.ts'
import { markListContext } from '../mark-list.ts'
import { enterAll, type Cell } from '../mark-entry.ts'
import type { JobInputs, JobOutputs, Report } from './contract.ts'
import { OvertakenError, takeList } from './take-list.ts'

/** Marks between two reports of how far the writing has come. */
const marksAtOnce = 200

/** A cell refused now that the preview let pass: the exam has changed since. */
function entered<T>(enter: () => T): T {
  try {
    return enter()
  } catch (error) {
    const refused = error instanceof StaleError || (error instanceof ORPCError && error.code === 'CELLS_REFUSED')
    throw refused ? new OvertakenError('the reading no longer fits the marks') : error
  }
}

/** Writes the marks of a reading as the grid does, each judged again, with the workbook as evidence, in one transaction: all of them or none. */
export function takeMarks(input: JobInputs['takeMarks'], report: Report): JobOutputs['takeMarks'] {
  const { examId, importId, fileName, marks, leftOut, intent } = input
  const source = { options: { now: () => new Date(intent.at), random: randomBytes } }
  report({ stage: 'writing', done: 0, total: marks.length })
  return takeList(input, (act, blobSha256) => {
    const due = new Set(markListContext(act.tx, examId).people.flatMap(({ candidateId, cells }) => cells.flatMap(({ partId, due: sits }) => (sits ? [keyOf({ candidateId, partId })] : []))))
    if (!marks.every((mark) => due.has(keyOf(mark)))) throw new OvertakenError('somebody is no longer to sit the part')
    act.insert('markImport', { id: importId, examId, fileName, blobSha256, marks: marks.length, leftOut })
    for (let from = 0; from < marks.length; from += marksAtOnce) {
      const cells: readonly Cell[] = marks.slice(from, from + marksAtOnce)
      entered(() => enterAll(source, act, examId, cells))
      report({ stage: 'writing', done: Math.min(from + marksAtOnce, marks.length), total: marks.length })
    }
    return marks.length
  })
}
