/** Whether a decision of a person answers an open question of an exam. */
import { decide } from './decide.ts'
import type { DecidedCandidate, DecidedPost, DecideInput, DecideOutput } from './decide-schema.ts'
import { firstOfNext, identicalPosts } from './identical-posts.ts'
import { questionsFor } from './questions.ts'
import type { RegimeCopy } from './regime.ts'

/** Why a decision is not taken. `places`: how many there are to be filled. */
export interface AnswerRefusal {
  readonly code: 'notAsked' | 'notYet' | 'wrongPeople' | 'wrongNumber' | 'wrongOrder' | 'wrongAgency' | 'notAgreed' | 'noPlace'
  readonly places: number
}

type Given = NonNullable<DecideInput['decisions']>[number]
type GivenOf<Kind extends Given['kind']> = Extract<Given, { kind: Kind }>

/** An exam as it stands: its facts, what they decide, and the rules it is held by. */
export interface DecidedExam {
  readonly input: DecideInput
  readonly output: DecideOutput
  readonly copy: RegimeCopy
}

interface Asked extends DecidedExam {
  readonly post: DecidedPost
  readonly people: ReadonlyMap<string, DecidedCandidate>
}

const refused = (code: AnswerRefusal['code'], places = 0): AnswerRefusal => ({ code, places })

/**
 * Null where the answer settles something.
 *
 * What the shape of the answer cannot tell, the rules do: the exam is decided again with the answer, which must then be used.
 */
export function judgeAnswer(exam: DecidedExam, postId: string, answer: Given): AnswerRefusal | null {
  const { input, output, copy } = exam
  const post = output.posts.find(({ id }) => id === postId)
  if (post === undefined) return refused('notAsked')
  const asked: Asked = { ...exam, post, people: new Map(output.candidates.map((one) => [one.id, one])) }
  const refusal = misfit(asked, answer)
  if (refusal !== null) return refusal
  const again = decide({ ...input, decisions: [...(input.decisions ?? []), answer] }, copy)
  if (again.ok && unusedDecisions(again.output) <= unusedDecisions(output)) return null
  return refused(fallback[answer.kind], placesAsked(post, answer.kind))
}

/** What is said of an answer that looks right and settles nothing all the same. */
const fallback: Readonly<Record<Given['kind'], AnswerRefusal['code']>> = {
  tie: 'wrongPeople',
  reserved: 'wrongPeople',
  replacement: 'wrongNumber',
  transfer: 'noPlace',
  agency: 'wrongAgency',
  marking: 'notAsked',
  appeal: 'notAsked',
}

function unusedDecisions({ warnings }: DecideOutput): number {
  return warnings.filter(({ code }) => code === 'decisionUnused').length
}

function placesAsked({ questions }: DecidedPost, kind: Given['kind']): number {
  return Math.max(0, ...questionsFor(kind, questions).map(({ places }) => places))
}

function misfit(asked: Asked, answer: Given): AnswerRefusal | null {
  switch (answer.kind) {
    case 'transfer':
      return misfitOfTransfer(asked, answer)
    case 'agency':
      return misfitOfAgency(asked, answer)
    case 'marking':
    case 'appeal':
      return misfitOfMark(asked, answer)
    case 'replacement':
      return misfitOfReplacement(asked, answer)
    default:
      return misfitOfChoice(asked, answer)
  }
}

/** As many people as there are places, all of them among those asked about. */
function misfitOfChoice({ post }: Asked, { kind, winners }: GivenOf<'tie' | 'reserved'>): AnswerRefusal | null {
  const [question] = questionsFor(kind, post.questions)
  if (question === undefined) return refused('notAsked')
  const { places, candidates } = question
  if (!winners.every((id) => candidates.includes(id))) return refused('wrongPeople', places)
  return new Set(winners).size === places && winners.length === places ? null : refused('wrongNumber', places)
}

/** People in the published order; nobody is passed over but who holds another place. */
function misfitOfReplacement({ post }: Asked, { winners, leaveEmpty = 0 }: GivenOf<'replacement'>): AnswerRefusal | null {
  const questions = questionsFor('replacement', post.questions)
  if (questions.length === 0) return refused('notAsked')
  const places = placesAsked(post, 'replacement')
  const holders = questions.find(({ code }) => code === 'nextLowerHoldsPlace')?.candidates ?? []
  const due = new Set(questions.flatMap(({ candidates }) => candidates))
  if (!winners.every((id) => due.has(id)) || new Set(winners).size !== winners.length) return refused('wrongPeople', places)
  const published = post.order.filter((id) => due.has(id) && (winners.includes(id) || !holders.includes(id)))
  if (winners.some((id, place) => published[place] !== id)) return refused('wrongOrder', places)
  return winners.length > places || winners.length + leaveEmpty === 0 ? refused('wrongNumber', places) : null
}

/** A place of the post's agency for somebody who won and has none yet. */
function misfitOfAgency({ input, output, post, people }: Asked, { candidate, agency }: GivenOf<'agency'>): AnswerRefusal | null {
  const questions = questionsFor('agency', post.questions)
  const question = questions.find(({ candidates }) => candidates.includes(candidate))
  if (question === undefined) return refused(questions.length === 0 ? 'notAsked' : 'wrongPeople', placesAsked(post, 'agency'))
  if (question.code === 'agencyFull' && questions.some(({ code }) => code === 'agencyTie')) return refused('notYet', question.places)
  if (decidedAgencies(input, output).some((one) => one.candidate === candidate)) return refused('notAsked')
  const places = inputPost(input, post.id)?.agencies?.find(({ id }) => id === agency)?.places ?? 0
  const taken = post.winners.filter((id) => people.get(id)?.agency === agency).length
  const promised = decidedAgencies(input, output).filter((one) => one.agency === agency && question.candidates.includes(one.candidate)).length
  return taken + promised < places ? null : refused('wrongAgency', places)
}

/** Decisions about agencies that hold; those among equals of whom some still wait show in no one's agency yet. */
function decidedAgencies({ decisions = [] }: DecideInput, { warnings }: DecideOutput): readonly GivenOf<'agency'>[] {
  const unused = new Set(warnings.flatMap(({ code, facts }) => (code === 'decisionUnused' && facts['kind'] === 'agency' ? [`${facts['candidate']} ${facts['number']} ${facts['date']}`] : [])))
  return decisions.flatMap((one) => (one.kind === 'agency' && !unused.has(`${one.candidate} ${one.number} ${one.date}`) ? [one] : []))
}

/** A mark for the part that waits; both markers can only agree where there are two. */
function misfitOfMark({ post, people }: Asked, answer: GivenOf<'marking' | 'appeal'>): AnswerRefusal | null {
  const questions = questionsFor(answer.kind, post.questions)
  if (questions.length === 0) return refused('notAsked')
  const question = questions.find(({ candidates }) => candidates.includes(answer.candidate))
  if (question === undefined) return refused('wrongPeople')
  const last = people.get(answer.candidate)?.reasons.at(-1)
  if (last === undefined || !('part' in last.facts) || last.facts.part !== answer.part) return refused('notAsked')
  return answer.kind === 'marking' && answer.agreed === true && question.code !== 'markersDiffer' ? refused('notAgreed') : null
}

/** The next-lower person of an identical post takes an empty place (NĐ 115/2020 Đ.10 k.3, sửa đổi bởi NĐ 85/2023). */
function misfitOfTransfer(asked: Asked, { candidate }: GivenOf<'transfer'>): AnswerRefusal | null {
  const { post } = asked
  if (!asked.copy.regime.transfer) return refused('notAsked')
  if (post.empty < 1) return refused('noPlace')
  if (stillCompetedFor(asked)) return refused('notYet', post.empty)
  return transferable(asked).includes(candidate) ? null : refused('wrongPeople', post.empty)
}

/** Whether somebody may still win a place of the post by a wish: those come first. */
function stillCompetedFor({ input, post, people }: Asked): boolean {
  if (post.questions.length > 0) return true
  return input.candidates.some(({ id, wishes }) => {
    const state = people.get(id)?.state
    return wishes.includes(post.id) && (state === 'incomplete' || state === 'waitingForHead')
  })
}

/** Of each identical post the next-lower person, or those who share that rank. */
function transferable({ input, output, post, people }: Asked): readonly string[] {
  const target = inputPost(input, post.id)
  return output.posts.flatMap(({ id, next }) => {
    const other = inputPost(input, id)
    if (target === undefined || other === undefined || id === post.id || !identicalPosts(other, target)) return []
    const rankOf = (person: string) => {
      const one = people.get(person)
      return one?.post === id && one.state === 'lost' ? one.rank : null
    }
    return firstOfNext(next, rankOf)
  })
}

function inputPost({ posts }: DecideInput, id: string): DecideInput['posts'][number] | undefined {
  return posts.find((post) => post.id === id)
}
