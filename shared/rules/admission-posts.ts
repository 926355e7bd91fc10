import { duplicates } from './admission-rules.ts'
import type { Exam, Post, Problem } from './decide-schema.ts'
import type { ExamRegime, Form, TrackRules } from './regime.ts'

/** Problems of posts: what their regime does not know, and sums that do not fit. */
export function checkPosts(exam: Exam, regime: ExamRegime): Problem[] {
  return [
    ...duplicates(exam.posts.map(({ id }) => id), 'posts', '.id'),
    ...exam.posts.flatMap((post, index) => checkPost(regime, post, `posts.${index}`)),
  ]
}

function checkPost(regime: ExamRegime, post: Post, path: string): Problem[] {
  const problems: Problem[] = []
  const refuse = (field: string) => problems.push({ path: `${path}.${field}`, code: 'notInRegime' })
  const track = regime.tracks[post.track]
  if (track === undefined) refuse('track')
  else {
    if (!knowsForm(regime, track, post)) refuse('form')
    if (!knowsRound1(regime, track, post)) refuse('round1')
  }
  problems.push(...duplicates(post.round1, `${path}.round1`))
  if (post.method === 'consideration' && regime.id === 'leadership-scheme') refuse('method')
  if (post.languagePass !== undefined && regime.languageCondition === null) refuse('languagePass')
  if (post.wishes > regime.wishes || (post.wishes > 1 && !isForm(post.form, ['written']))) refuse('wishes')
  if (post.agencies !== undefined) problems.push(...checkAgencies(regime, post, post.agencies, path))
  if (post.reserved !== undefined && regime.id !== 'leadership-scheme' && regime.priority[post.reserved.group] === undefined) refuse('reserved.group')
  problems.push(...checkWeights(regime, post, path))
  return problems
}

function isForm(form: Form, other: Form): boolean {
  return form.length === other.length && form.every((paper, index) => paper === other[index])
}

/** A regime with closed forms allows those it lists; the others allow any single paper, and both papers where they know that. */
function knowsForm(regime: ExamRegime, track: TrackRules, { form, method }: Post): boolean {
  if (regime.closedForms) {
    const forms = method === 'consideration' ? (regime.consideration?.forms ?? []) : track.forms
    return forms.some((known) => isForm(known, form))
  }
  return form.length === 1 || (regime.twoPapers && isForm(form, ['written', 'interview']))
}

/** Xét tuyển has no round 1 of questions, only the check of the form (NĐ 170/2025 Đ.11). */
function knowsRound1(regime: ExamRegime, track: TrackRules, { round1, method }: Post): boolean {
  if (!regime.closedForms) return true
  if (method === 'consideration' && round1.length === 0) return true
  return round1.length === track.round1.length && track.round1.every((part, index) => part === round1[index])
}

function checkAgencies(regime: ExamRegime, post: Post, agencies: NonNullable<Post['agencies']>, path: string): Problem[] {
  if (!regime.jointPosts) return [{ path: `${path}.agencies`, code: 'notInRegime' }]
  const places = agencies.reduce((total, agency) => total + agency.places, 0)
  const sums: Problem[] = places === post.quota ? [] : [{ path: `${path}.agencies`, code: 'agenciesSum' }]
  return [...duplicates(agencies.map(({ id }) => id), `${path}.agencies`, '.id'), ...sums]
}

/** Only NĐ 138/2020 leaves the weights of two papers to each post. */
function checkWeights(regime: ExamRegime, post: Post, path: string): Problem[] {
  const leftToPost = regime.values['weights.written'] !== undefined && regime.values['weights.written'].value === null
  const needed = leftToPost && post.form.length > 1
  if (post.weights === undefined) return needed ? [{ path: `${path}.weights`, code: 'weightsRequired' }] : []
  if (!needed) return [{ path: `${path}.weights`, code: 'notInRegime' }]
  return post.weights.written + post.weights.interview === 100 ? [] : [{ path: `${path}.weights`, code: 'weightsSum' }]
}
