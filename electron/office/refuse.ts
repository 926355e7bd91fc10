import { ORPCError } from '@orpc/server'

/** Refuses an input because of one of its fields; `code` is put into words by shared/words/input-problems.ts. */
export function refuse(path: string, code: string): never {
  throw new ORPCError('INPUT_REFUSED', { data: { problems: [{ path, code }] } })
}

/** The same for every field that cannot be taken; nothing happens where there is none. */
export function refuseAll(problems: readonly { readonly path: string; readonly code: string }[]): void {
  if (problems.length > 0) throw new ORPCError('INPUT_REFUSED', { data: { problems: problems.map(({ path, code }) => ({ path, code })) } })
}
