import { isContractProcedure, type AnyContractProcedure } from '@orpc/contract'
import type { ProcedureMeta } from '../../shared/contract/base.ts'
import { officeContract } from '../../shared/contract/index.ts'

export interface Procedure {
  readonly path: string
  readonly meta: ProcedureMeta
  readonly definition: AnyContractProcedure['~orpc']
}

function collect(node: object, path: readonly string[]): Procedure[] {
  if (isContractProcedure(node)) {
    const definition = node['~orpc']
    return [{ path: path.join('.'), meta: definition.meta as ProcedureMeta, definition }]
  }
  return Object.entries(node).flatMap(([name, child]) => collect(child as object, [...path, name]))
}

/** Every procedure of the office by its path, 'area.verb'. */
export const procedures: ReadonlyMap<string, Procedure> = new Map(collect(officeContract, []).map((one) => [one.path, one]))

/** Vietnamese name of a procedure. */
export function titleOf(path: string): string {
  return procedures.get(path)?.meta.title ?? path
}

/** How a procedure is undone, or why it is not. */
export function inverseOf(path: string): ProcedureMeta['inverse'] {
  return procedures.get(path)?.meta.inverse
}

/** Procedures whose acts the audit read backwards undoes, other than undoing itself. */
export const undoableProcedures: readonly string[] = [...procedures.values()]
  .filter(({ path, meta }) => meta.inverse === 'audit' && path !== 'history.undo')
  .map(({ path }) => path)
