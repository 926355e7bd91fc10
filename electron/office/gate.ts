import { setTimeout as pause } from 'node:timers/promises'
import { implement, ORPCError } from '@orpc/server'
import type { z } from 'zod'
import { isBusy } from '../../db/open.ts'
import { fieldGroups } from '../../shared/contract/permissions.ts'
import type { ProcedureMeta } from '../../shared/contract/base.ts'
import { officeContract } from '../../shared/contract/index.ts'
import { declaredError } from './faults.ts'
import { mayCall, visibleGroups } from './session.ts'
import type { OfficeContext, OfficeState } from './state.ts'
import { visible } from './visible.ts'

/** Pauses between tries while a job holds the write lock, in milliseconds: half a second in all. */
const busyPauses = [20, 40, 80, 160, 200]

function examOf(input: unknown): string | null {
  return typeof input === 'object' && input !== null && 'examId' in input && typeof input.examId === 'string' ? input.examId : null
}

function checkPermission(state: OfficeState, meta: ProcedureMeta, input: unknown): void {
  const { permission } = meta
  if (permission === 'public') return
  if (permission === undefined) throw new ORPCError('FORBIDDEN', { data: { permission: 'none declared' } })
  if (state.session === null) throw new ORPCError('LOCKED')
  if (!mayCall(state.session, meta, examOf(input))) {
    throw new ORPCError('FORBIDDEN', { data: { permission } })
  }
}

/** Repeats a call while the file is being written elsewhere. Nothing was committed, so nothing is done twice. */
async function whenFree<T>(call: () => Promise<T>): Promise<T> {
  for (const milliseconds of busyPauses) {
    try {
      return await call()
    } catch (error) {
      if (!isBusy(error)) throw error
      await pause(milliseconds)
    }
  }
  return call()
}

function isIterator(output: unknown): output is AsyncIterator<unknown, unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

/** Errors inside a stream pass no middleware: they are turned into declared ones here. */
async function* declaredStream(stream: AsyncIterator<unknown, unknown>, turn: (error: unknown) => Error): AsyncGenerator<unknown, unknown> {
  let ended = false
  try {
    for (;;) {
      const { done, value } = await stream.next()
      if (done) {
        ended = true
        return value
      }
      yield value
    }
  } catch (error) {
    ended = true
    throw turn(error)
  } finally {
    if (!ended) await stream.return?.()
  }
}

/**
 * The office's implementer with its gate: who may call (a procedure that declares nothing is refused), what the
 * caller may see of the answer, and errors as the contract declares them.
 */
export const office = implement(officeContract)
  .$context<OfficeContext>()
  .use(async ({ context: { state }, procedure, path, next }, input, output) => {
    const name = path.join('.')
    const definition = procedure['~orpc']
    const turn = (error: unknown) => declaredError(state, name, error)
    try {
      checkPermission(state, definition.meta, input)
      const result = await whenFree(async () => next())
      if (isIterator(result.output)) return output(declaredStream(result.output, turn) as typeof result.output)
      const groups = state.session === null ? new Set(fieldGroups) : visibleGroups(state.session, examOf(input))
      if (groups.size === fieldGroups.length || definition.outputSchema === undefined) return result
      return output(visible(definition.outputSchema as z.ZodType, result.output, groups))
    } catch (error) {
      throw turn(error)
    }
  })
