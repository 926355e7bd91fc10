import { ORPCError } from '@orpc/server'
import type { Reader } from '../../db/open.ts'
import { listExams } from '../../db/queries/exams.ts'
import type { BackupComparison } from '../../shared/contract/backup.ts'
import { resultsView } from './results-view.ts'

interface Outcome {
  readonly name: string
  /** Of everybody's state, rank and reasons; null: the exam cannot be decided yet. */
  readonly hash: string | null
}

function outcomeOf(reader: Reader, examId: string): string | null {
  try {
    return resultsView(reader, examId).outcomeHash
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'INPUT_REFUSED') return null
    throw error
  }
}

/** Decides every exam of a file anew. */
function outcomesOf(reader: Reader): ReadonlyMap<string, Outcome> {
  return new Map(listExams(reader).map(({ exam }) => [exam.id, { name: exam.name, hash: outcomeOf(reader, exam.id) }]))
}

/** The results of two files side by side, each decided anew from its own facts. */
export function compareOutcomes(now: Reader, then: Reader): BackupComparison['results'] {
  const ours = outcomesOf(now)
  const theirs = outcomesOf(then)
  return [...new Set([...ours.keys(), ...theirs.keys()])].map((examId) => {
    const [here, there] = [ours.get(examId), theirs.get(examId)]
    const examName = here?.name ?? there?.name ?? ''
    if (here === undefined) return { examName, state: 'onlyThen' as const }
    if (there === undefined) return { examName, state: 'onlyNow' as const }
    return { examName, state: here.hash === there.hash ? ('same' as const) : ('differs' as const) }
  })
}
