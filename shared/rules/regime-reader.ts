import type { Deadline } from './deadlines.ts'
import type { Exemption, ExamRegime, HouseRules, RegimeCopy, Sourced } from './regime.ts'
import { houseRules, regimes } from './regimes.ts'

/**
 * The rules of an exam from the copy stored with it, `{ regime, houseRules }` as JSON.
 *
 * What the program that made the copy did not know yet is filled from today's data of the same regulation: fields of the
 * regulation, its `values` and `articles`, what a deadline or an exemption says more, deadlines of other steps. What the copy
 * says always holds. Points, parts and grounds of exemption are never added: they would change who wins.
 *
 * Throws where the text is no such copy or names a regulation that the program does not know.
 */
export function readRegimeCopy(json: string): RegimeCopy {
  const stored: unknown = JSON.parse(json)
  if (!isRecord(stored)) throw new Error('A copy of a regulation that is no object')
  return { regime: completeRegime(stored['regime']), houseRules: completeHouseRules(stored['houseRules']) }
}

function completeRegime(stored: unknown): ExamRegime {
  const copy = stored as Partial<ExamRegime>
  const today = knownById<ExamRegime>(regimes, stored)
  return {
    ...today,
    ...copy,
    values: { ...today.values, ...copy.values },
    articles: { ...today.articles, ...copy.articles },
    exemptions: (copy.exemptions ?? today.exemptions).map((exemption) => ({ ...exemptionLike(today, exemption), ...exemption })),
    deadlines: completeDeadlines(today.deadlines, copy.deadlines),
  }
}

function completeHouseRules(stored: unknown): HouseRules {
  const copy = stored as Partial<HouseRules>
  const today = knownById<HouseRules>(houseRules, stored)
  return {
    ...today,
    ...copy,
    values: { ...today.values, ...copy.values },
    articles: { ...today.articles, ...copy.articles },
    deadlines: completeDeadlines(today.deadlines, copy.deadlines),
  }
}

/** Today's data of the regulation that a copy names. */
function knownById<T>(known: Readonly<Record<string, T>>, stored: unknown): T {
  const id = isRecord(stored) ? stored['id'] : undefined
  const today = typeof id === 'string' && Object.hasOwn(known, id) ? known[id] : undefined
  if (today === undefined) throw new Error(`A copy of a regulation that is not known: ${String(id)}`)
  return today
}

function exemptionLike(today: ExamRegime, { part, ground }: Exemption): Pick<Exemption, 'article' | 'grade'> {
  const same = today.exemptions.find((exemption) => exemption.part === part && exemption.ground === ground)
  // The copies of version 0.1 name no article for a ground: that of the regulation is cited for it.
  return same ?? { article: today.articles.exemption ?? today.title, grade: 'UNCONFIRMED' }
}

/** A regulation has one deadline for a step. */
function completeDeadlines(today: readonly Sourced<Deadline>[], copy: readonly Sourced<Deadline>[] = []): Sourced<Deadline>[] {
  const own = new Map(copy.map((deadline) => [deadline.value.step, deadline]))
  const completed = copy.map((deadline) => {
    const known = today.find(({ value }) => value.step === deadline.value.step)
    return known === undefined ? deadline : { ...deadline, value: completeDeadline(known.value, deadline.value) }
  })
  return [...completed, ...today.filter(({ value }) => !own.has(value.step))]
}

function completeDeadline(today: Deadline, copy: Deadline): Deadline {
  const extended = copy.extended === undefined ? today.extended : { ...today.extended, ...copy.extended }
  return { ...today, ...copy, ...(extended === undefined ? {} : { extended }) }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
