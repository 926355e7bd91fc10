import { ORPCError } from '@orpc/server'
import { NotFoundError, StaleError } from '../../db/queries/acts.ts'
import { isBusy, uniqueViolation } from '../../db/open.ts'
import { JobError } from './jobs/run.ts'
import type { OfficeState } from './state.ts'
import { writeRefusal } from './storage.ts'

/** Columns whose uniqueness a person can break, by the columns of their index. */
const uniqueFields: Readonly<Record<string, string>> = {
  'candidate.exam_id, candidate.identity_number': 'identityNumber',
  'post.exam_id, post.code': 'code',
  'user.name': 'name',
  'organization_version.organization_id, organization_version.valid_from_day': 'validFrom',
}

/** Only where a fault happened, never what was in the records. */
function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return []
  return error.stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .map((line) => line.trim())
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** Turns what a handler threw into an error of the contract; what nobody declared is logged under an id. */
export function declaredError(state: OfficeState, procedure: string, error: unknown): Error {
  if (error instanceof ORPCError) return error
  if (error instanceof StaleError) return new ORPCError('STALE', { data: { current: error.current } })
  if (error instanceof NotFoundError) return new ORPCError('NOT_FOUND', { data: { what: error.what } })
  if (isBusy(error) || (error instanceof JobError && error.busy)) return new ORPCError('BUSY')
  const unique = uniqueViolation(error)
  if (unique !== null && unique in uniqueFields) {
    return new ORPCError('DUPLICATE', { data: { field: uniqueFields[unique], value: '' } })
  }
  if (error instanceof Error && error.name === 'AbortError') return error
  const refusal = writeRefusal(error)
  if (refusal !== null) return new ORPCError(refusal, { data: { file: state.file } })
  const id = state.options.random(4).toString('hex').toUpperCase()
  state.options.onFault({
    id,
    at: state.options.now().toISOString(),
    procedure,
    name: error instanceof Error ? error.name : typeof error,
    code: codeOf(error),
    frames: framesOf(error),
  })
  return new ORPCError('UNEXPECTED', { data: { id } })
}
