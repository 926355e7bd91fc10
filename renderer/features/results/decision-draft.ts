import type { ResultPost, ResultRow, ResultsView } from '../../../shared/contract/results.ts'
import type { Question } from '../../../shared/rules/decide-schema.ts'
import { questionsFor } from '../../../shared/rules/questions.ts'
import { listText } from '../../../shared/words/reasons-names.ts'
import { bySecondWish } from './result-words.ts'

type NameOf = (id: string) => string

/** Why a choice among equals cannot be recorded; null when as many were chosen as there are places. */
export function choiceError(winners: readonly string[], places: number): string | null {
  return winners.length === places ? null : `Còn ${places} chỉ tiêu, đã chọn ${winners.length} người. Chọn đúng ${places} người.`
}

/** What the choice makes of the people: "Đặng Thị Thu trúng tuyển; Nông Đức Thuận không trúng." */
export function choiceConsequence(question: { readonly places: number; readonly candidates: readonly string[] }, winners: readonly string[], nameOf: NameOf): string {
  if (winners.length !== question.places) return `Chọn ${question.places} trong ${question.candidates.length} người.`
  const others = question.candidates.filter((id) => !winners.includes(id))
  return `${listText(winners.map(nameOf))} trúng tuyển; ${listText(others.map(nameOf))} không trúng.`
}

/** The next-lower people of a post that a decision is waited for, in the published order. */
export interface NextLowerChoice {
  readonly places: number
  readonly people: readonly { readonly row: ResultRow; /** Holds a place of another post. */ readonly holder: boolean }[]
}

export function nextLowerChoice(view: Pick<ResultsView, 'rows'>, post: ResultPost): NextLowerChoice {
  const questions = questionsFor('replacement', post.questions)
  const due = new Set(questions.flatMap(({ candidates }) => candidates))
  const holders = new Set(questions.filter(({ code }) => code === 'nextLowerHoldsPlace').flatMap(({ candidates }) => candidates))
  const people = view.rows.filter(({ candidateId }) => due.has(candidateId)).map((row) => ({ row, holder: holders.has(row.candidateId) }))
  return {
    places: Math.max(0, ...questions.map(({ places }) => places)),
    people: people.toSorted((left, right) => rankHere(left.row, post) - rankHere(right.row, post)),
  }
}

/** Somebody who holds another place by the second wish has their rank there; here they lost just before those who wait. */
function rankHere({ postId, rank, reasons }: ResultRow, post: ResultPost): number {
  if (postId === post.id) return rank ?? Infinity
  const lost = reasons?.find(({ facts }) => 'post' in facts && facts.post === post.id && 'place' in facts)
  return lost !== undefined && 'place' in lost.facts ? lost.facts.place : 0
}

/** Those who are taken when somebody is ticked or not: nobody is passed over but who holds another place. */
export function takenInOrder({ people }: NextLowerChoice, before: readonly string[], id: string, taken: boolean): readonly string[] {
  const at = people.findIndex(({ row }) => row.candidateId === id)
  if (people[at]?.holder === true && !taken) return before.filter((other) => other !== id)
  const chosen = people.filter(({ row, holder }, place) => {
    if (place === at) return taken
    const was = before.includes(row.candidateId)
    if (place > at) return taken && was
    return was || (taken && !holder)
  })
  return chosen.map(({ row }) => row.candidateId)
}

/** "Nguyễn Hoàng An trúng tuyển; để trống 1 chỉ tiêu." */
export function replacementConsequence({ places }: NextLowerChoice, winners: readonly string[], nameOf: NameOf): string {
  const empty = places - winners.length
  if (winners.length === 0) return `Không tuyển thêm ai; để trống ${places} chỉ tiêu.`
  return `${listText(winners.map(nameOf))} trúng tuyển${empty > 0 ? `; để trống ${empty} chỉ tiêu` : ''}.`
}

/** Who comes after a winner who leaves; `calls`: next-lower people are called without a decision. */
export function followersSentence(view: Pick<ResultsView, 'rows'>, post: ResultPost, { calls, beforeSecondWishes }: { readonly calls: boolean; readonly beforeSecondWishes: boolean }, nameOf: NameOf): string {
  if (beforeSecondWishes) return 'Người thấp hơn liền kề của nguyện vọng 1 được xét trước, rồi xét lại nguyện vọng 2.'
  const next = view.rows.find(({ candidateId }) => candidateId === post.next[0])
  const holder = view.rows
    .filter((row) => row.firstPostId === post.id && row.postId !== post.id && row.state === 'won' && bySecondWish(row))
    .toSorted((left, right) => rankHere(left, post) - rankHere(right, post))[0]
  if (holder !== undefined && (next === undefined || rankHere(holder, post) < rankHere(next, post))) {
    return `${nameOf(holder.candidateId)}, người thấp hơn liền kề, đang trúng tuyển theo nguyện vọng 2; người đứng đầu quyết định ai thay.`
  }
  if (next === undefined) return 'Không có người thấp hơn liền kề để gọi ngay.'
  const name = nameOf(next.candidateId)
  return calls ? `${name}, người thấp hơn liền kề, được gọi thay.` : `Người đứng đầu quyết định có tuyển ${name}, người thấp hơn liền kề, hay không.`
}

/** Agencies of a joint post that have a place left for somebody who still waits for one. */
export function openAgencies(view: Pick<ResultsView, 'rows' | 'decisions'>, post: ResultPost): readonly { readonly agencyId: string; readonly agencyName: string; readonly left: number }[] {
  const here = view.rows.filter(({ postId }) => postId === post.id)
  const waiting = new Set(here.filter(({ state }) => state === 'wonAgencyOpen').map(({ candidateId }) => candidateId))
  return post.agencies.flatMap(({ agencyId, agencyName, places }) => {
    const taken = here.filter((row) => row.agencyId === agencyId).length
    const promised = view.decisions.filter((one) => one.kind === 'agency' && one.agencyId === agencyId && one.candidateId !== null && waiting.has(one.candidateId)).length
    const left = places - taken - promised
    return left > 0 ? [{ agencyId, agencyName, left }] : []
  })
}

/** Whether a question can be answered now: who found all agencies full waits until the equals above have theirs. */
export function answerable({ code }: Question, { questions }: Pick<ResultPost, 'questions'>): boolean {
  return code !== 'agencyFull' || !questions.some((other) => other.code === 'agencyTie')
}
