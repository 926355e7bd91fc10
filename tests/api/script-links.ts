import { eq } from 'drizzle-orm'
import { candidate, candidateNumber, script } from '../../db/schema/index.ts'
import type { Office } from '../../electron/office/office.ts'

/** What tells a person and what tells a script, of every exam that is coded. */
export interface Secrets {
  readonly people: ReadonlySet<string>
  readonly scripts: ReadonlySet<string>
}
export const noSecrets: Secrets = { people: new Set(), scripts: new Set() }

/** The secrets of the office as it stands, with those known before; a locked office has none to add. */
export function secretsOf({ context }: Pick<Office, 'context'>, { people, scripts }: Secrets): Secrets {
  const db = context.state.unlocked?.open.db
  if (db === undefined) return { people, scripts }
  const coded = db.select({ code: script.code, id: script.id }).from(script).all().flatMap(({ code, id }) => [code, id])
  const known = db.select({ id: candidate.id, fullName: candidate.fullName, label: candidateNumber.label }).from(candidate).innerJoin(candidateNumber, eq(candidateNumber.candidateId, candidate.id)).all()
  return { people: new Set([...people, ...known.flatMap((one) => Object.values(one))]), scripts: new Set([...scripts, ...coded]) }
}

/** Every text of an answer, as a whole and word by word. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, ...value.split(/[^\p{L}\p{N}-]+/u)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

/** Those of some words that an answer holds; a name may stand inside of a text, a code or a number only by itself. */
export function wordsIn(value: unknown, words: ReadonlySet<string>): readonly string[] {
  const texts = new Set(textsOf(value))
  const joined = [...texts].join('\n')
  return [...words].filter((word) => (word.includes(' ') ? joined.includes(word) : texts.has(word)))
}

/** The person and the script that a text tells of at once; null where it tells of one or none. */
export function linkIn(value: unknown, { people, scripts }: Secrets): string | null {
  const [who, which] = [wordsIn(value, people), wordsIn(value, scripts)]
  return who.length > 0 && which.length > 0 ? `${who.join(', ')} | ${which.join(', ')}` : null
}

/** The log answers many acts and many records at once: each stands for itself. */
function partsOf(path: string, answer: unknown): readonly unknown[] {
  if (!path.startsWith('history.') || typeof answer !== 'object' || answer === null) return [answer]
  return Object.values(answer).flatMap((part: unknown) => (Array.isArray(part) ? (part as unknown[]) : [part]))
}

/** Answers and refusals, by procedure, that tell whose script has which code. */
export function linksIn(answers: Readonly<Record<string, unknown>>, secrets: Secrets): readonly string[] {
  return Object.entries(answers).flatMap(([path, answer]) =>
    partsOf(path, answer).flatMap((part) => {
      const link = linkIn(part, secrets)
      return link === null ? [] : [`${path}: ${link}`]
    }),
  )
}
