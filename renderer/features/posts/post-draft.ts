import type { Post, PostChoices, PostInput, Track } from '../../../shared/contract/posts.ts'
import { postProblems, rowOf } from '../../../shared/rules/post-problems.ts'
import { inputProblemSentence } from '../../../shared/words/input-problems.ts'
import { noOwnRules, oldOwnRule, ownRulesOf, readOwnRules, readWhole } from './own-rules-draft.ts'
import type { OwnRulesDraft } from './own-rules-draft.ts'

/** What the form of a post holds while it is typed. */
export interface PostDraft extends OwnRulesDraft {
  readonly code: string
  readonly name: string
  readonly agencyId: string | null
  readonly track: Track | null
  /** Papers joined by a comma; '' while none is chosen. */
  readonly form: string
  readonly quota: string
}

export type PostErrors = Partial<Record<keyof PostDraft, string>>

/** A complete draft, or what is wrong in which field. */
export type JudgedPost = { readonly ok: true; readonly facts: PostInput } | { readonly ok: false; readonly errors: PostErrors }

export function emptyPost(): PostDraft {
  return { code: '', name: '', agencyId: null, track: null, form: '', quota: '', ...noOwnRules }
}

export function draftOfPost(post: Post): PostDraft {
  return { code: post.code, name: post.name, agencyId: post.agencyId, track: post.track, form: post.form.join(','), quota: String(post.quota), ...ownRulesOf(post) }
}

/** The draft with a value that the field held before, as the log keeps it. */
export function withOldValue(draft: PostDraft, field: string, value: unknown): PostDraft {
  return { ...draft, [field]: field === 'quota' ? String(value) : oldOwnRule(field, value) }
}

/** The next post of the same agency, track and form: what differs is typed, what repeats is kept. */
export function nextPost(previous: PostDraft): PostDraft {
  return { ...previous, code: '', name: '', quota: '', agencies: [], reservedGroup: null, reservedPlaces: '' }
}

/** Changes track or method; a form that is not known there gives way to the only one there is, or to none. */
export function withRow(draft: PostDraft, change: Partial<Pick<PostDraft, 'track' | 'method'>>, choices: PostChoices): PostDraft {
  const next = { ...draft, ...change }
  const method = rowOf(choices, next.track, next.method) === undefined ? 'exam' : next.method
  const forms = rowOf(choices, next.track, method)?.forms.map((form) => form.join(',')) ?? []
  const form = forms.includes(draft.form) ? draft.form : forms.length === 1 ? (forms[0] ?? '') : ''
  return { ...next, method, form, round1: null }
}

/** Field of the form that shows a problem of the rules. */
function fieldOf(path: string): keyof PostDraft {
  if (path === 'reserved.group') return 'reservedGroup'
  if (path === 'reserved.places') return 'reservedPlaces'
  return (path.split('.')[0] ?? '') as keyof PostDraft
}

/** Judges a draft against what the regulation allows and the codes of the other posts. */
export function judgePost(draft: PostDraft, choices: PostChoices, others: readonly Post[]): JudgedPost {
  const code = draft.code.trim()
  const name = draft.name.trim()
  const { agencyId, track } = draft
  const quota = readWhole(draft.quota)
  const twin = others.find((other) => other.code.toLowerCase() === code.toLowerCase())
  const form = rowOf(choices, track, draft.method)?.forms.find((papers) => papers.join(',') === draft.form)
  const own = readOwnRules(draft, choices, { track, form: draft.form, quota })
  const errors: PostErrors = { ...own.errors }
  if (code === '') errors.code = 'Chưa có mã. Gõ mã như trong kế hoạch.'
  else if (twin !== undefined) errors.code = `Mã ${twin.code} đã là “${twin.name}”. Gõ mã khác.`
  if (name === '') errors.name = 'Chưa có tên vị trí.'
  if (agencyId === null) errors.agencyId = 'Chưa chọn cơ quan.'
  if (track === null) errors.track = 'Chưa chọn ngạch, loại.'
  if (form === undefined) errors.form = 'Chưa chọn hình thức vòng 2.'
  if (quota === null) errors.quota = draft.quota.trim() === '' ? 'Chưa có chỉ tiêu.' : `“${draft.quota.trim()}” chưa là số từ 0 đến 9999.`
  if (Object.keys(errors).length > 0 || agencyId === null || track === null || form === undefined || quota === null) return { ok: false, errors }
  const facts = { code, name, agencyId, track, form: [...form], quota, ...own.rules }
  const problems = postProblems(choices, facts)
  if (problems.length > 0) return { ok: false, errors: Object.fromEntries(problems.map((problem) => [fieldOf(problem.path), inputProblemSentence(problem)])) }
  return { ok: true, facts }
}
