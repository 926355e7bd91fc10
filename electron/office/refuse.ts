import { ORPCError } from '@orpc/server'

/** Refuses an input because of one of its fields; `code` is put into words by shared/words/input-problems.ts. */
export function refuse(path: string, code: string): never {
  throw new ORPCError('INPUT_REFUSED', { data: { problems: [{ path, code }] } })
}
