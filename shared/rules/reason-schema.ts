/**
 * Reasons: every code with the facts that its sentence needs.
 *
 * Points are integers of hundredths. Of correct answers, `correct` and `total` are whole answers; `counted`, `need`, and `before`, `after` of unit
 * `correct` are hundredths of an answer. Percentages are integers.
 */
import { z } from 'zod'
import { cancellationGrounds, exemptionGrounds, papers, priorityGroups, round1Parts, tieSteps, violations, zeroGrounds } from './terms.ts'

const anyPart = z.enum([...round1Parts, 'written', 'interview', 'oral', 'practical', 'scheme'])
const points = z.int()
const decision = { number: z.string(), date: z.string() }
const inPost = { post: z.string() }

function reason<Code extends string, Facts extends z.ZodRawShape>(code: Code, facts: Facts) {
  return z.strictObject({ code: z.literal(code), article: z.string().nullable(), facts: z.strictObject(facts) })
}

const marks = { part: z.enum(papers), marks: z.array(points), difference: points }
const appealed = { part: z.enum(papers), old: points, marks: z.array(points), mark: points, difference: points }
const priority = { group: z.enum(priorityGroups), points: points.nullable(), others: z.array(z.enum(priorityGroups)) }
const round1 = { part: z.enum(round1Parts), correct: z.int().nullable(), counted: z.int(), total: z.int().nullable(), need: z.int().nullable() }
/** Place in the ranking against the last person inside the quota; null where nobody is inside. */
const standing = {
  ...inPost,
  total: points,
  place: z.int(),
  places: z.int(),
  last: z.strictObject({ id: z.string(), total: points, place: z.int() }).nullable(),
}
const tieBreak = { ...inPost, total: points, place: z.int(), places: z.int(), step: z.enum(tieSteps), own: z.int(), other: z.int(), otherId: z.string() }

export const reasonSchema = z.discriminatedUnion('code', [
  // 1. Admission
  reason('ineligible', {}),
  reason('postNotHeld', { ...inPost, people: z.int() }),
  reason('withdrawn', {}),
  // 2. Round 1, and states of every paper
  reason('absent', { part: anyPart }),
  reason('suspended', { part: anyPart }),
  reason('cancelled', { part: anyPart }),
  reason('markMissing', { part: anyPart }),
  reason('exempt', { part: z.enum(round1Parts), ground: z.enum(exemptionGrounds) }),
  reason('exemptionUnproved', { part: z.enum(round1Parts) }),
  reason('zeroed', { part: anyPart, ground: z.enum(zeroGrounds) }),
  reason('deducted', { part: anyPart, unit: z.enum(['correct', 'points']), violation: z.enum(violations), percent: z.int(), before: z.int(), after: z.int() }),
  reason('violationNoted', { part: anyPart, violation: z.enum(violations) }),
  reason('round1Passed', round1),
  reason('round1Failed', round1),
  // 3. Language as a condition
  reason('languagePassed', { score: points, need: points }),
  reason('languageFailed', { score: points, need: points }),
  // 4. Papers
  reason('averaged', { ...marks, mark: points }),
  reason('markersAgreed', { ...marks, mark: points, ...decision }),
  reason('headDecided', { ...marks, mark: points, ...decision }),
  reason('markersDiffer', marks),
  reason('thirdMarkMissing', marks),
  reason('thirdMark', { ...marks, mark: points }),
  reason('allMarksDiffer', marks),
  reason('membersMean', { ...marks, mark: points }),
  reason('membersDiffer', { ...marks, spread: points }),
  reason('appealAdopted', appealed),
  reason('chairDecided', { ...appealed, value: points, ...decision }),
  reason('appealDiffers', appealed),
  reason('appealThirdMissing', { part: z.enum(papers), old: points, marks: z.array(points) }),
  reason('partBelowMinimum', { part: z.enum(papers), score: points, need: points }),
  reason('gatePassed', { score: points, value: points, inclusive: z.boolean() }),
  reason('gateFailed', { score: points, value: points, inclusive: z.boolean() }),
  // 5. Score
  reason('weighted', { written: points, interview: points, writtenPercent: z.int(), interviewPercent: z.int(), score: points }),
  reason('summed', { written: points, scheme: points, writtenPercent: z.int(), schemePercent: z.int(), score: points }),
  reason('thresholdPassed', { score: points, threshold: points }),
  reason('thresholdFailed', { score: points, threshold: points }),
  reason('priorityCounted', priority),
  reason('priorityUnproved', priority),
  reason('priorityNotInRegime', priority),
  // 6. Ranking
  reason('postIncomplete', inPost),
  reason('withinQuota', standing),
  reason('outsideQuota', standing),
  reason('tieBreakWon', tieBreak),
  reason('tieBreakLost', tieBreak),
  reason('tieOpen', { ...inPost, total: points, places: z.int(), tied: z.array(z.string()), steps: z.array(z.enum(tieSteps)) }),
  reason('headChose', { ...inPost, ...decision }),
  reason('headDidNotChoose', { ...inPost, ...decision }),
  reason('reservedOpen', { ...inPost, group: z.enum(priorityGroups), reserved: z.int(), places: z.int(), waiting: z.array(z.string()) }),
  // 7. Second wish
  reason('secondWish', inPost),
  reason('noPlaceLeft', inPost),
  reason('firstWishesOpen', inPost),
  // 8. Agencies of a joint post
  reason('agencyAssigned', { ...inPost, agency: z.string(), wish: z.int() }),
  reason('agencyDecided', { ...inPost, agency: z.string(), ...decision }),
  reason('agencyTie', { ...inPost, tied: z.array(z.string()) }),
  reason('agencyWaits', inPost),
  reason('agencyFull', { ...inPost, agencies: z.array(z.string()) }),
  // 9. Cancellation and replacement
  reason('winCancelled', { ...inPost, ground: z.enum(cancellationGrounds), ...decision }),
  reason('nextLower', { ...inPost, place: z.int() }),
  reason('replacementOpen', { ...inPost, place: z.int(), places: z.int() }),
  reason('transferred', { ...inPost, ...decision }),
])
export type Reason = z.infer<typeof reasonSchema>
export type ReasonCode = Reason['code']
export type ReasonOf<Code extends ReasonCode> = Extract<Reason, { code: Code }>
