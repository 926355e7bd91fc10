import type { Part } from '../../../shared/contract/marking.ts'
import type { ResultsView } from '../../../shared/contract/results.ts'
import { markText, type TypedMark } from '../../../shared/words/marks.ts'
import type { api } from '../../app/api.ts'
import { ruleNow, ruleText, type RuleChoice } from './rule-choices.ts'

/** Something that is tried: another mark, other places, another rule. */
export type Tried =
  | ({ readonly kind: 'mark'; readonly candidateId: string; readonly partId: string } & TypedMark)
  | { readonly kind: 'quota'; readonly postId: string; readonly agencyId: string | null; readonly quota: number }
  | { readonly kind: 'rule'; readonly path: string; readonly value: unknown }

/** What is tried, by what: one thing is tried in one way at a time. */
export function triedKey(tried: Tried): string {
  switch (tried.kind) {
    case 'mark':
      return `mark ${tried.candidateId} ${tried.partId}`
    case 'quota':
      return `quota ${tried.postId} ${tried.agencyId ?? ''}`
    case 'rule':
      return `rule ${tried.path}`
  }
}

/** The list with these at its end, each in place of what was tried of the same thing. */
export function withTried(list: readonly Tried[], added: readonly Tried[]): readonly Tried[] {
  const keys = new Set(added.map(triedKey))
  return [...list.filter((one) => !keys.has(triedKey(one))), ...added]
}

export function withoutTried(list: readonly Tried[], key: string): readonly Tried[] {
  return list.filter((one) => triedKey(one) !== key)
}

/** What is asked of the office. */
export type Wish = Parameters<typeof api.results.tryOut>[0]

export function wishOf(examId: string, list: readonly Tried[]): Wish {
  return {
    examId,
    marks: list.flatMap((one) => (one.kind === 'mark' ? [{ candidateId: one.candidateId, partId: one.partId, state: one.state, value: one.value }] : [])),
    quotas: list.flatMap((one) => (one.kind === 'quota' ? [{ postId: one.postId, agencyId: one.agencyId, quota: one.quota }] : [])),
    rules: list.flatMap((one) => (one.kind === 'rule' ? [{ path: one.path, value: one.value }] : [])),
  }
}

/** What the trial is held against. */
export interface Known {
  readonly view: ResultsView
  readonly rules: readonly RuleChoice[]
}

/** A tried change in words: of what, from what it is to what it would be. */
export interface TriedWords {
  readonly what: string
  readonly from: string
  readonly to: string
}

/** "chưa có" where a cell shows nothing. */
const orNone = (text: string) => (text === '' ? 'chưa có' : text)

/** What stands in a cell of the results now, as it would be typed. */
export function markNow({ rows }: Pick<ResultsView, 'rows'>, candidateId: string, part: Part): string {
  const mark = rows.find((row) => row.candidateId === candidateId)?.marks?.find(({ partId }) => partId === part.id)
  return orNone(mark === undefined ? '' : markText(part, mark))
}

/** Places of a post, or of one of its agencies. */
export function quotaNow({ posts }: Pick<ResultsView, 'posts'>, postId: string, agencyId: string | null): number | undefined {
  const post = posts.find(({ id }) => id === postId)
  return agencyId === null ? post?.quota : post?.agencies.find((agency) => agency.agencyId === agencyId)?.places
}

/** The change in words; null where its person, post or rule is no longer in the exam. */
export function triedWords(tried: Tried, { view, rules }: Known): TriedWords | null {
  switch (tried.kind) {
    case 'mark': {
      const row = view.rows.find(({ candidateId }) => candidateId === tried.candidateId)
      const part = view.parts.find(({ id }) => id === tried.partId)
      if (row === undefined || part === undefined) return null
      return { what: `${row.fullName}, ${part.title}`, from: markNow(view, row.candidateId, part), to: orNone(markText(part, tried)) }
    }
    case 'quota': {
      const post = view.posts.find(({ id }) => id === tried.postId)
      const now = quotaNow(view, tried.postId, tried.agencyId)
      const agency = post?.agencies.find(({ agencyId }) => agencyId === tried.agencyId)?.agencyName
      if (post === undefined || now === undefined) return null
      return { what: `Chỉ tiêu ${post.code}${agency === undefined ? '' : `, ${agency}`}`, from: String(now), to: String(tried.quota) }
    }
    case 'rule': {
      const choice = rules.find(({ path }) => path === tried.path)
      return choice === undefined ? null : { what: choice.title, from: ruleText(choice, ruleNow(choice)), to: ruleText(choice, tried.value) }
    }
  }
}

/** What can still be tried: people may have been withdrawn and posts taken out since it was typed. */
export function standing(list: readonly Tried[], known: Known): readonly Tried[] {
  return list.filter((one) => triedWords(one, known) !== null)
}
