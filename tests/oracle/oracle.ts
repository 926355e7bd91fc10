/**
 * A second, naive implementation of `results.decide`, written from domain/exam-rules.md and domain/decide.md alone, to
 * be compared with the program's. It shares no code with it.
 *
 * Where decide.md is silent or can be read in two ways, this is what was chosen:
 *
 * Input. Teachers' plans begin with NĐ 93/2026 (31-3-2026); leadership exams have no first day. Before 20-1-2021 none
 * of the three house rules applied; TT 22 is for civil servants and leadership exams. Regime and plan of different kinds
 * are a warning. `round1NotFinished` is for NĐ 138 with and without NĐ 116: so says NĐ 170 Đ.70 k.1.
 *
 * Marks. Zero replaces marking, appeal and deduction: `zeroed` stands alone. `score` needs a mark of every paper, also of
 * one that no test reads any more; decisions about such a mark count as used. `agreed` means something only between two
 * markers. A member's weighted pieces are not rounded. Trimmed with fewer than three members: no mark yet. An appeal on a
 * computer is named whatever the mark is. A pre-test proved twice: the better share.
 *
 * Priority. An unproved claim is `priorityUnproved`, also of a group that the regime does not know; an amended group is
 * known. Among groups of equal points the first of `allGroups` is the one named.
 *
 * Warnings. A value is used when something was compared with it or computed from it; `tieBreak` when two totals of a post
 * are equal, `replacement` when somebody comes next for a vacancy. NĐ 259, also behind NĐ 93, gives no confirmed value.
 *
 * Questions. `exemptionUnproved` makes the post incomplete but asks nothing. `agencyTie` and `agencyFull` name as many
 * places as people; `agency` is left out where several agencies are contested.
 *
 * Order. A post's `order` has everyone ranked there, also those who won elsewhere; second wishes stand in it only where
 * places were left. Transferred people stand behind the ranked winners, by rank, then name.
 *
 * Time. Decisions are heard by date, then number. Cancellations take effect day by day; only decisions of earlier days
 * answer what follows from one before the next. Questions about vacancies are asked once, at the end; within a day those
 * called are cancelled before anybody behind them is asked; first wishes come before second wishes everywhere.
 *
 * Vacancies. Nobody is called past someone who is next-lower by first wish elsewhere or still undecided. A replacement
 * decision names people proposed in the published order, any of equal rank but nobody past a proposed person of a
 * higher rank, may name someone who holds a place of the second wish (who then leaves a vacancy there), and settles no
 * fewer places than people proposed; when it settles all that was asked, nobody is asked again. A tie of next-lower
 * people is a question of its own, and its answer wins the place. Cancellations of stage `all` also take effect while
 * first wishes are open. A removed person has no agency.
 *
 * Transfers. Only for people who lost, into an identical post held with the same written paper, not incomplete.
 *
 * Agencies. Open agencies are looked at again after each change, and nothing is said twice. In a tie all decisions about
 * the group are heard, and keep their force when the tie ends in another way; until then the whole group waits. Decisions
 * about `agencyFull` come last, and not while an agency tie is open.
 *
 * Reserved places. Equals of the last one needed wait too. With an open tie they are not looked at. Among second wishes
 * only those change places.
 */

import { readPerson } from './before-places.ts'
import { dateWarnings, proposedRegime } from './calendar.ts'
import type { ExamInput, Post } from './input.ts'
import type { CandidateOutput, ExamOutput, PostOutput, Question, Warning } from './output.ts'
import { add, allDecisions, aPerson, lastCode, type Person, type Run } from './person.ts'
import { giveAgencies } from './agencies.ts'
import { ask, givePlaces, giveReserved, hasWon, type PostRun } from './places.ts'
import { byName, classesOf, giveRanks } from './ranking.ts'
import { rulesOf } from './regime.ts'
import { askAboutVacancies, cancelAndReplace } from './replacement.ts'
import { settleSecondWishes } from './wishes.ts'

export function oracleDecide(input: ExamInput): ExamOutput {
  const run: Run = {
    input,
    rules: rulesOf(input),
    people: [],
    usedDecisions: new Set(),
    decidedBefore: null,
    usedCancellations: new Set(),
    warnings: dateWarnings(input),
  }
  for (const facts of input.candidates) {
    const first = input.posts.find(({ id }) => id === facts.wishes[0])
    if (first) run.people.push(aPerson(facts, first))
  }
  for (const person of run.people) readPerson(run, person)
  const postRuns = input.posts.map((post) => firstWishesOf(run, post.id))

  const hasSecondWishes = run.people.some(({ facts }) => facts.wishes.length > 1)
  const cancellations = input.cancellations ?? []
  cancelAndReplace(run, postRuns, cancellations.filter(({ stage }) => stage === 'firstWishes'))
  if (hasSecondWishes) settleSecondWishes(run, postRuns)
  cancelAndReplace(run, postRuns, cancellations.filter(({ stage }) => stage !== 'firstWishes'))
  askAboutVacancies(run, postRuns)
  transfers(run, postRuns)
  return {
    regime: {
      id: input.regime,
      proposed: proposedRegime(input.plan.kind, input.plan.approved),
      houseRules: input.houseRules,
      amended: (input.amendments ?? []).map(({ path }) => path),
    },
    candidates: run.people.map(candidateOutput),
    posts: postRuns.map((postRun) => postOutput(run, postRun)),
    warnings: [...run.warnings, ...closingWarnings(run)],
  }
}

const missingMarks = ['markMissing', 'thirdMarkMissing', 'appealThirdMissing']
const waitingMarks = ['markersDiffer', 'allMarksDiffer', 'membersDiffer', 'appealDiffers']

function firstWishesOf(run: Run, id: string): PostRun {
  const post = run.input.posts.find((each) => each.id === id)
  if (!post) throw new Error(`no post ${id}`)
  const people = run.people.filter(({ first }) => first.id === id)
  const postRun: PostRun = {
    post,
    incomplete: people.some(({ state }) => state === 'incomplete' || state === 'waitingForHead'),
    classes: [],
    vacancies: 0,
    waiting: 0,
    questions: [],
    contested: [],
  }
  for (const person of people) {
    const code = lastCode(person)
    if (missingMarks.includes(code) || waitingMarks.includes(code)) ask(postRun, code, 0, [person])
  }
  const ranked = people.filter(({ total }) => total !== null)
  if (postRun.incomplete) {
    for (const person of ranked) add(person, 'postIncomplete', 'incomplete', { post: id })
    return postRun
  }
  postRun.classes = givePlaces(run, postRun, classesOf(run, ranked), post.quota)
  giveRanks(id, postRun.classes, 0)
  giveReserved(run, postRun, postRun.classes)
  giveAgencies(run, postRun)
  return postRun
}

/** NĐ 115/2020 sửa đổi Đ.10 k.3: the head takes someone for a place that stays empty. */
function transfers(run: Run, postRuns: PostRun[]): void {
  for (const decision of allDecisions(run)) {
    if (decision.kind !== 'transfer' || run.input.regime !== 'nd115-2020+nd85-2023') continue
    const person = run.people.find(({ facts }) => facts.id === decision.candidate)
    const postRun = postRuns.find(({ post }) => post.id === decision.post)
    if (!person || !postRun || person.state !== 'lost') continue
    if (!areIdentical(person.first, postRun.post)) continue
    if (postRun.incomplete || person.post === postRun.post.id || emptyPlaces(run, postRun) <= 0) continue
    run.usedDecisions.add(decision)
    const { number, date } = decision
    add(person, 'transferred', 'won', { post: postRun.post.id, number, date })
    person.post = postRun.post.id
  }
}

/** Identical posts, held with the same written paper. */
function areIdentical(one: Post, other: Post): boolean {
  const standards = ({ track, method, form, round1, writtenOn }: Post) => [track, method ?? 'exam', form, round1, writtenOn ?? 'paper']
  return one.form.includes('written') && JSON.stringify(standards(one)) === JSON.stringify(standards(other))
}

function winnersOf(run: Run, postRun: PostRun): Person[] {
  return run.people.filter((person) => hasWon(person) && person.post === postRun.post.id)
}

function emptyPlaces(run: Run, postRun: PostRun): number {
  return postRun.post.quota - winnersOf(run, postRun).length - postRun.waiting
}

function candidateOutput(person: Person): CandidateOutput {
  return {
    id: person.facts.id,
    state: person.state ?? '',
    post: person.post,
    agency: person.agency,
    rank: person.ranks.get(lastCode(person) === 'transferred' ? person.first.id : person.post) ?? null,
    score: person.score,
    priority: person.priority,
    total: person.total,
    reasons: person.reasons,
  }
}

function postOutput(run: Run, postRun: PostRun): PostOutput {
  const id = postRun.post.id
  const rank = (person: Person) => person.ranks.get(id) ?? 0
  const order = run.people
    .filter((person) => person.ranks.has(id))
    .sort((one, other) => rank(one) - rank(other) || byName(one, other))
  const transferred = winnersOf(run, postRun).filter((person) => !person.ranks.has(id))
  const firstRank = (person: Person) => person.ranks.get(person.first.id) ?? 0
  transferred.sort((one, other) => firstRank(one) - firstRank(other) || byName(one, other))
  const winners = [...order.filter((person) => hasWon(person) && person.post === id), ...transferred]
  const waitsHere = (person: Person) => lastCode(person) === 'replacementOpen' && person.post === id
  const isOpen = postRun.questions.some(({ code }) => code === 'tieOpen' || code === 'reservedOpen')
  const next = isOpen ? [] : order.filter((person) => person.state === 'lost' || waitsHere(person))
  return {
    id,
    order: order.map(({ facts }) => facts.id),
    winners: winners.map(({ facts }) => facts.id),
    empty: emptyPlaces(run, postRun),
    next: next.map(({ facts }) => facts.id),
    questions: [...postRun.questions, ...agencyQuestions(run, postRun)],
  }
}

function agencyQuestions(run: Run, postRun: PostRun): Question[] {
  const winners = winnersOf(run, postRun)
  const ids = (code: string) => winners.filter((person) => lastCode(person) === code).map(({ facts }) => facts.id)
  const questions: Question[] = []
  const full = ids('agencyFull')
  if (full.length > 0) questions.push({ code: 'agencyFull', places: full.length, candidates: full })
  const tied = ids('agencyTie')
  const [agency, ...others] = postRun.contested
  if (tied.length > 0) {
    const question = { code: 'agencyTie', places: tied.length, candidates: tied }
    questions.push(agency !== undefined && others.length === 0 ? { ...question, agency } : question)
  }
  return questions
}

function closingWarnings(run: Run): Warning[] {
  const warnings: Warning[] = []
  for (const path of run.rules.used) {
    if (run.rules.unconfirmed.has(path) && !run.rules.amended.has(path)) warnings.push({ code: 'unconfirmedValue', path, facts: {} })
  }
  for (const { facts, first } of run.people) {
    if (first.writtenOn === 'computer' && facts.papers?.written?.appeal) warnings.push({ code: 'appealNotAllowed', facts: { candidate: facts.id } })
  }
  for (const decision of run.input.decisions ?? []) {
    if (!run.usedDecisions.has(decision)) warnings.push({ code: 'decisionUnused', facts: { kind: decision.kind, number: decision.number } })
  }
  for (const cancellation of run.input.cancellations ?? []) {
    if (!run.usedCancellations.has(cancellation)) warnings.push({ code: 'cancellationUnused', facts: { candidate: cancellation.candidate } })
  }
  return warnings
}
