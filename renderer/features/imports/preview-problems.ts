import type { ImportPreview, ImportProblem } from '../../../shared/contract/imports.ts'
import { importProblemCodes, isImportProblemCode } from '../../../shared/import/problems.ts'
import { importProblemWords } from '../../../shared/words/import-problems.ts'

/** Problems of one kind, with how many rows they touch. */
export interface ProblemGroup {
  readonly key: string
  readonly title: string
  readonly severity: ImportProblem['severity']
  readonly rows: number
  readonly problems: readonly ImportProblem[]
}

/** What to do about a problem; empty for a code this version has no words for. */
export function problemSentence(problem: ImportProblem): string {
  return isImportProblemCode(problem.code) ? importProblemWords({ ...problem, code: problem.code }).sentence : ''
}

function problemTitle(problem: ImportProblem): string {
  return isImportProblemCode(problem.code) ? importProblemWords({ ...problem, code: problem.code }).title : problem.code
}

/** Groups by kind: what stops a row first, then what somebody should look at; kinds in the order of the columns. */
export function groupProblems(preview: ImportPreview): ProblemGroup[] {
  const groups = new Map<string, ImportProblem[]>()
  for (const problem of preview.problems) {
    const key = `${problem.severity} ${problem.code}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [problem])
    else group.push(problem)
  }
  const order = (problem: ImportProblem) => importProblemCodes.findIndex((code) => code === problem.code) + (problem.severity === 'error' ? 0 : importProblemCodes.length)
  return [...groups.entries()]
    .flatMap(([key, problems]) => {
      const first = problems[0]
      return first === undefined ? [] : [{ key, first, problems }]
    })
    .toSorted((left, right) => order(left.first) - order(right.first))
    .map(({ key, first, problems }) => ({
      key,
      title: problemTitle(first),
      severity: first.severity,
      rows: new Set(problems.map((problem) => problem.row)).size,
      problems,
    }))
}

/** Marks of cells by 'row:column': what the grid colours. A cell that stops its row stays one that stops. */
export function cellMarks(problems: readonly ImportProblem[]): ReadonlyMap<string, ImportProblem> {
  const marks = new Map<string, ImportProblem>()
  for (const problem of problems) {
    const key = `${problem.row}:${problem.column ?? ''}`
    if (marks.get(key)?.severity !== 'error') marks.set(key, problem)
  }
  return marks
}
