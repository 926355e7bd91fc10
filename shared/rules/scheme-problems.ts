import { duplicates } from './admission-rules.ts'
import { sum } from './arithmetic.ts'
import type { Problem } from './decide-schema.ts'

/** What of a leadership exam's scheme (đề án) must fit together; weights in percent. */
export interface SchemeParts {
  readonly model: 'gate' | 'sum'
  readonly writtenWeight: number
  readonly schemeWeight: number
  readonly pieces: readonly { readonly id: string; readonly weight: number }[] | null
  readonly tieBreak: readonly string[]
}

/** Problems of a scheme that its single fields do not show; none: exams can be ranked by it. */
export function schemeProblems({ model, writtenWeight, schemeWeight, pieces, tieBreak }: SchemeParts): Problem[] {
  const problems = duplicates(tieBreak, 'tieBreak')
  if (model === 'sum' && writtenWeight === 0) problems.push({ path: 'writtenWeight', code: 'outOfRange' })
  if (model === 'sum' && schemeWeight === 0) problems.push({ path: 'schemeWeight', code: 'outOfRange' })
  if (pieces === null) return problems
  if (pieces.length === 0) return [...problems, { path: 'pieces', code: 'missing' }]
  problems.push(...duplicates(pieces.map(({ id }) => id), 'pieces', '.id'))
  for (const [index, { weight }] of pieces.entries()) if (weight === 0) problems.push({ path: `pieces.${index}.weight`, code: 'outOfRange' })
  if (sum(pieces.map(({ weight }) => weight)) !== 100) problems.push({ path: 'pieces', code: 'weightsSum' })
  return problems
}
