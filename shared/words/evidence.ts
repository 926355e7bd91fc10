import type { Candidate } from '../contract/candidates.ts'

/** What is known of the paper of a priority group; 'listed': the imported list says so, nobody has gone over the form since. */
export type Evidence = 'seen' | 'listed' | 'missing'

export const evidenceWords: Readonly<Record<Evidence, string>> = {
  seen: 'có giấy',
  listed: 'theo danh sách nhập',
  missing: 'chưa có giấy',
}

/** Revision of a candidate whose form nobody has changed. */
const untouched = 1

export function evidenceOf({ origin, revision }: Pick<Candidate, 'origin' | 'revision'>, { evidence }: Candidate['priority'][number]): Evidence {
  if (!evidence) return 'missing'
  return origin === 'imported' && revision === untouched ? 'listed' : 'seen'
}
