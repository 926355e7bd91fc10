import type { z } from 'zod'
import { checkCandidates } from './admission-candidates.ts'
import { checkPosts } from './admission-posts.ts'
import { checkRules } from './admission-rules.ts'
import { decideInputSchema, type Exam, type Problem } from './decide-schema.ts'
import { compareText } from './ranking.ts'
import type { RegimeCopy } from './regime.ts'
import { rulesHeldBy } from './regime-copy.ts'

/** Facts that can be decided, or every problem of them with its path. */
export type Admission = { readonly ok: true; readonly exam: Exam } | { readonly ok: false; readonly problems: Problem[] }

/** Reads an input: first its shape, then what the shape cannot say (ids, sums, what the regime knows; with `copy`, the regime of the copy). */
export function admit(input: unknown, copy?: RegimeCopy): Admission {
  const read = decideInputSchema.safeParse(input, { reportInput: true })
  if (!read.success) return refuse(read.error.issues.flatMap((issue) => problemsOfShape(issue, [])))
  const exam = read.data
  const { regime } = rulesHeldBy(exam, copy)
  const problems = [...checkRules(exam, regime), ...checkPosts(exam, regime), ...checkCandidates(exam)]
  return problems.length === 0 ? { ok: true, exam } : refuse(problems)
}

function refuse(problems: readonly Problem[]): Admission {
  const byPath = new Map<string, Problem>()
  for (const problem of problems) if (!byPath.has(problem.path)) byPath.set(problem.path, problem)
  return { ok: false, problems: [...byPath.values()].sort((left, right) => compareText(left.path, right.path)) }
}

type Issue = z.core.$ZodIssue

/** Problems of one issue of the schema; of a union, those of the branch that got furthest. */
function problemsOfShape(issue: Issue, parent: readonly PropertyKey[]): Problem[] {
  const path = [...parent, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: pathText([...path, key]), code: 'unknownField' }))
    case 'invalid_union': {
      const deepest = issue.errors.toSorted((left, right) => depth(right) - depth(left))[0]
      if (deepest === undefined || depth(deepest) === 0) return [{ path: pathText(path), code: 'unknownValue' }]
      return deepest.flatMap((inner) => problemsOfShape(inner, path))
    }
    case 'invalid_type':
      return [{ path: pathText(path), code: issue.input === undefined ? 'missing' : 'wrongType' }]
    case 'too_big':
    case 'too_small':
      return [{ path: pathText(path), code: 'outOfRange' }]
    default:
      return [{ path: pathText(path), code: 'unknownValue' }]
  }
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length))
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.')
}
