import { ORPCError } from '@orpc/server'
import { NotFoundError } from '../../../db/queries/acts.ts'
import type { Reader } from '../../../db/open.ts'
import { findPost, listPosts, type PostRow } from '../../../db/queries/exams.ts'
import { organizationExists } from '../../../db/queries/organizations.ts'
import { findDependants, marksOfPost } from '../../../db/queries/references.ts'
import type { Post } from '../../../shared/contract/posts.ts'
import { tracks } from '../../../shared/contract/posts.ts'
import { choicesOf } from '../../../shared/rules/parts.ts'
import { regimes } from '../../../shared/rules/regimes.ts'
import type { ExamRegime } from '../../../shared/rules/regime.ts'
import { atWork, newId, write } from '../act.ts'
import { ensureParts } from '../exam-parts.ts'
import { regimeId, regimeOf, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { refuse } from '../refuse.ts'

function shown({ post, agencyName, candidates }: PostRow): Post {
  const { id, examId, code, name, agencyId, track, quota, revision } = post
  return { id, examId, code, name, agencyId, agencyName, track: track as Post['track'], form: post.form.split(',') as Post['form'], quota, candidates, revision }
}

function requirePost(reader: Reader, examId: string, id: string): PostRow {
  const row = findPost(reader, examId, id)
  if (row === null) throw new NotFoundError('post')
  return row
}

/** The form of round 2 must be one that the regime allows for the track. */
function checkForm(regime: ExamRegime, track: Post['track'], form: Post['form']): void {
  const choices = choicesOf(regime, track)
  if (choices === null) refuse('track', 'notInRegime')
  if (!choices.forms.some((allowed) => allowed.join(',') === form.join(','))) refuse('form', 'notInRegime')
}

/** A code names one post of the exam; `self` is the post being changed. */
function checkCode(reader: Reader, examId: string, code: string, self: string | null): void {
  const taken = listPosts(reader, examId).some(({ post }) => post.code === code && post.id !== self)
  if (taken) throw new ORPCError('DUPLICATE', { data: { field: 'code', value: code } })
}

function checkAgency(reader: Reader, agencyId: string): void {
  if (!organizationExists(reader, agencyId)) throw new NotFoundError('organization')
}

export const posts = {
  list: office.posts.list.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    requireExam(db, examId)
    return listPosts(db, examId).map(shown)
  }),

  choices: office.posts.choices.handler(({ input }) => {
    const regime = regimes[regimeId(input.regime)]
    return tracks.flatMap((track) => {
      const choices = choicesOf(regime, track)
      return choices ? [{ track, round1: choices.round1.length > 0, forms: choices.forms.map((form) => [...form]), article: choices.article }] : []
    })
  }),

  create: office.posts.create.handler(({ context: { state }, input: { requestId, form, ...facts } }) =>
    write(state, { procedure: 'posts.create', examId: facts.examId, requestId }, (act) => {
      const regime = regimeOf(requireExam(act.tx, facts.examId))
      checkForm(regime, facts.track, form)
      checkAgency(act.tx, facts.agencyId)
      checkCode(act.tx, facts.examId, facts.code, null)
      const id = newId(state)
      const row = { id, ...facts, form: form.join(',') }
      act.insert('post', row)
      ensureParts(act, facts.examId, row, regime, () => newId(state))
      return shown(requirePost(act.tx, facts.examId, id))
    }),
  ),

  change: office.posts.change.handler(({ context: { state }, input: { requestId, expectedRevision, id, examId, form, reason, ...facts }, errors }) =>
    write(state, { procedure: 'posts.change', examId, requestId, reason: reason ?? null }, (act) => {
      const regime = regimeOf(requireExam(act.tx, examId))
      checkForm(regime, facts.track, form)
      const before = requirePost(act.tx, examId, id)
      // Marks of a paper that a post no longer has would vanish from sight.
      const entered = before.post.track === facts.track && before.post.form === form.join(',') ? 0 : marksOfPost(act.tx, id)
      if (entered > 0) throw errors.IN_USE({ data: { by: 'marks', count: entered } })
      checkAgency(act.tx, facts.agencyId)
      checkCode(act.tx, examId, facts.code, id)
      const patch = { ...facts, form: form.join(',') }
      act.update('post', id, expectedRevision, patch)
      ensureParts(act, examId, patch, regime, () => newId(state))
      return shown(requirePost(act.tx, examId, id))
    }),
  ),

  withdraw: office.posts.withdraw.handler(({ context: { state }, input: { requestId, expectedRevision, id, examId, reason }, errors }) =>
    write(state, { procedure: 'posts.withdraw', examId, requestId, reason }, (act) => {
      requirePost(act.tx, examId, id)
      const dependants = findDependants(act.tx, 'post', id)
      if (dependants) throw errors.IN_USE({ data: dependants })
      act.withdraw('post', id, expectedRevision, reason)
      return {}
    }),
  ),
}
