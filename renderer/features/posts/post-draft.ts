import type { Paper, Post, Track } from '../../../shared/contract/posts.ts'

/** What the form of a post holds while it is typed. */
export interface PostDraft {
  readonly code: string
  readonly name: string
  readonly agencyId: string | null
  readonly track: Track | null
  /** Papers joined by a comma; '' while none is chosen. */
  readonly form: string
  readonly quota: string
}

/** The facts of a post as the contract takes them. */
export type PostFacts = Pick<Post, 'code' | 'name' | 'agencyId' | 'track' | 'form' | 'quota'>

export type PostErrors = Partial<Record<keyof PostDraft, string>>

/** A complete draft, or what is wrong in which field. */
export type JudgedPost = { readonly ok: true; readonly facts: PostFacts } | { readonly ok: false; readonly errors: PostErrors }

/** A form of round 2 that the regulation leaves to a track. */
export interface TrackChoice {
  readonly track: Track
  readonly round1: boolean
  readonly forms: readonly (readonly Paper[])[]
  readonly article: string
}

export function emptyPost(): PostDraft {
  return { code: '', name: '', agencyId: null, track: null, form: '', quota: '' }
}

export function draftOfPost(post: Post): PostDraft {
  return { code: post.code, name: post.name, agencyId: post.agencyId, track: post.track, form: post.form.join(','), quota: String(post.quota) }
}

/** The draft with a value that the field held before, as the log keeps it. */
export function withOldValue(draft: PostDraft, field: string, value: unknown): PostDraft {
  return { ...draft, [field]: typeof value === 'number' ? String(value) : value }
}

/** The next post of the same agency, track and form: what differs is typed, what repeats is kept. */
export function nextPost(previous: PostDraft): PostDraft {
  return { ...previous, code: '', name: '', quota: '' }
}

/** Changes the track; a form that the new track does not know gives way to the only one it has, or to none. */
export function withTrack(draft: PostDraft, track: Track | null, choices: readonly TrackChoice[]): PostDraft {
  const forms = choices.find((choice) => choice.track === track)?.forms.map((form) => form.join(',')) ?? []
  const kept = forms.includes(draft.form) ? draft.form : forms.length === 1 ? (forms[0] ?? '') : ''
  return { ...draft, track, form: kept }
}

/** Judges a draft against what the regulation allows and the codes of the other posts. */
export function judgePost(draft: PostDraft, choices: readonly TrackChoice[], others: readonly Post[]): JudgedPost {
  const errors: PostErrors = {}
  const code = draft.code.trim()
  const name = draft.name.trim()
  const twin = others.find((other) => other.code.toLowerCase() === code.toLowerCase())
  const form = choices.find((choice) => choice.track === draft.track)?.forms.find((papers) => papers.join(',') === draft.form)
  if (code === '') errors.code = 'Chưa có mã. Gõ mã như trong kế hoạch.'
  else if (twin !== undefined) errors.code = `Mã ${twin.code} đã là “${twin.name}”. Gõ mã khác.`
  if (name === '') errors.name = 'Chưa có tên vị trí.'
  if (draft.agencyId === null) errors.agencyId = 'Chưa chọn cơ quan.'
  if (draft.track === null) errors.track = 'Chưa chọn ngạch, loại.'
  if (form === undefined) errors.form = 'Chưa chọn hình thức vòng 2.'
  if (!/^\d{1,4}$/u.test(draft.quota.trim())) errors.quota = draft.quota.trim() === '' ? 'Chưa có chỉ tiêu.' : `“${draft.quota.trim()}” chưa là số từ 0 đến 9999.`
  if (Object.keys(errors).length > 0 || draft.agencyId === null || draft.track === null || form === undefined) return { ok: false, errors }
  return { ok: true, facts: { code, name, agencyId: draft.agencyId, track: draft.track, form: [...form], quota: Number(draft.quota.trim()) } }
}
