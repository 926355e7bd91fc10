import type { Exam, Problem, Scheme } from './decide-schema.ts'
import { proposeRegime } from './proposal.ts'
import type { ExamRegime } from './regime.ts'
import { amendmentShape } from './regime-copy.ts'

/** Problems of the plan, the amendments, the scheme, and the steps. */
export function checkRules(exam: Exam, regime: ExamRegime): Problem[] {
  return [...checkPlan(exam), ...checkScheme(exam), ...checkAmendments(exam, regime), ...duplicates(exam.steps.map(({ id }) => id), 'steps', '.id')]
}

/** The second and later appearance of a value in a list. `field` is added to the path of the row. */
export function duplicates(values: readonly string[], path: string, field = ''): Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const [index, value] of values.entries()) {
    if (seen.has(value)) problems.push({ path: `${path}.${index}${field}`, code: 'duplicate' })
    seen.add(value)
  }
  return problems
}

/** Values of a list that are not among the known ones. */
export function unknownIds(values: readonly string[], known: ReadonlySet<string>, path: string): Problem[] {
  return [...values.entries()].filter(([, value]) => !known.has(value)).map(([index]) => ({ path: `${path}.${index}`, code: 'unknownId' }))
}

function checkPlan({ plan }: Exam): Problem[] {
  const proposal = proposeRegime(plan)
  return proposal.possible ? [] : [{ path: 'plan.approved', code: 'beforeFirstRegime', earliest: proposal.earliest }]
}

function checkScheme({ regime, scheme }: Exam): Problem[] {
  if (regime !== 'leadership-scheme') return scheme === undefined ? [] : [{ path: 'scheme', code: 'notInRegime' }]
  return scheme === undefined ? [{ path: 'scheme', code: 'missing' }] : checkPieces(scheme)
}

function checkPieces({ pieces, tieBreak }: Scheme): Problem[] {
  const problems = duplicates(tieBreak ?? [], 'scheme.tieBreak')
  if (pieces === undefined) return problems
  problems.push(...duplicates(pieces.map(({ id }) => id), 'scheme.pieces', '.id'))
  const weight = pieces.reduce((total, piece) => total + piece.weight, 0)
  if (weight !== 100) problems.push({ path: 'scheme.pieces', code: 'weightsSum' })
  return problems
}

function checkAmendments(exam: Exam, regime: ExamRegime): Problem[] {
  const problems = duplicates(exam.amendments.map(({ path }) => path), 'amendments', '.path')
  for (const [index, { path, value }] of exam.amendments.entries()) {
    const shape = amendmentShape(path, regime)
    if (shape === null) problems.push({ path: `amendments.${index}.path`, code: 'notInRegime' })
    else if (!shape.safeParse(value).success) problems.push({ path: `amendments.${index}.value`, code: 'unknownValue' })
  }
  return problems.length === 0 ? checkAmendedWeights(exam, regime) : problems
}

/** Weights that the law gives must still add up to 100 after the board replaced one of them. */
function checkAmendedWeights({ amendments }: Exam, { values }: ExamRegime): Problem[] {
  const written = values['weights.written']?.value
  const interview = values['weights.interview']?.value
  if (typeof written !== 'number' || typeof interview !== 'number') return []
  const amended = new Map(amendments.map(({ path, value }) => [path, value]))
  const total = Number(amended.get('weights.written') ?? written) + Number(amended.get('weights.interview') ?? interview)
  if (total === 100) return []
  const index = amendments.findLastIndex(({ path }) => path === 'weights.written' || path === 'weights.interview')
  return [{ path: `amendments.${index}.value`, code: 'weightsSum' }]
}
