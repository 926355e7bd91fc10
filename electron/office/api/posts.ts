import { ORPCError } from '@orpc/server'
import { NotFoundError } from '../../../db/queries/acts.ts'
import type { Reader } from '../../../db/open.ts'
import { countLosers } from '../../../db/queries/candidates.ts'
import { findPost, listPosts, marksInParts, type PostRow } from '../../../db/queries/exams.ts'
import { notedInParts } from '../../../db/queries/later-steps.ts'
import { organizationExists } from '../../../db/queries/organizations.ts'
import { findDependants } from '../../../db/queries/references.ts'
import { agenciesOfPosts } from '../../../db/queries/results.ts'
import { listCodings } from '../../../db/queries/scripts.ts'
import type { Post, PostInput } from '../../../shared/contract/posts.ts'
import { postChoices } from '../../../shared/rules/post-choices.ts'
import { inOrder, postProblems } from '../../../shared/rules/post-problems.ts'
import { regimes } from '../../../shared/rules/regimes.ts'
import type { ExamRegime } from '../../../shared/rules/regime.ts'
import { atWork, newId, write } from '../act.ts'
import { ensureParts, examFactsOf, satParts } from '../exam-parts.ts'
import { regimeId, regimeOf, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { changePostAgencies } from '../post-agencies.ts'
import { anyNumbersOut, askFirst, seatsLost } from '../later-steps.ts'
import { refuse, refuseAll } from '../refuse.ts'

type Agencies = ReturnType<typeof agenciesOfPosts>

function shown({ post, agencyName, candidates }: PostRow, agencies: Agencies): Post {
  const { id, examId, code, name, agencyId, revision } = post
  const own = agencies.filter(({ postId }) => postId === id)
  const { form, round1, wishes, ...facts } = examFactsOf(post)
  return {
    ...{ id, examId, code, name, agencyId, agencyName, candidates, revision, ...facts },
    form: [...form],
    round1: round1 === null ? null : [...round1],
    wishes: wishes === 2 ? 2 : 1,
    agencies: own.length === 0 ? null : own.map((one) => ({ agencyId: one.agencyId, agencyName: one.agencyName, places: one.places })),
  }
}

function requirePost(reader: Reader, examId: string, id: string): PostRow {
  const row = findPost(reader, examId, id)
  if (row === null) throw new NotFoundError('post')
  return row
}

const view = (reader: Reader, examId: string, id: string) => shown(requirePost(reader, examId, id), agenciesOfPosts(reader, examId))

/** What the columns of a post hold of its facts; its agencies stand in rows of their own. */
function columnsOf({ form, round1, reserved, agencies: _, ...facts }: PostInput) {
  return {
    ...facts,
    form: form.join(','),
    round1: round1 === null ? null : inOrder(round1).join(','),
    reservedGroup: reserved?.group ?? null,
    reservedPlaces: reserved?.places ?? null,
  }
}

/** What no form of a post may say; `self` is the post being changed. */
function checkPost(reader: Reader, examId: string, regime: ExamRegime, facts: PostInput, self: string | null): void {
  refuseAll(postProblems(postChoices(regime), facts))
  if (!organizationExists(reader, facts.agencyId)) throw new NotFoundError('organization')
  const unknown = facts.agencies?.findIndex(({ agencyId }) => !organizationExists(reader, agencyId)) ?? -1
  if (unknown >= 0) refuse(`agencies.${unknown}.agencyId`, 'unknownId')
  const taken = listPosts(reader, examId).some(({ post }) => post.code === facts.code && post.id !== self)
  if (taken) throw new ORPCError('DUPLICATE', { data: { field: 'code', value: facts.code } })
}

/** A change must not let marks, wishes, agencies or exemptions of candidates vanish from sight. */
function checkChange(reader: Reader, { post }: PostRow, before: Post, regime: ExamRegime, facts: PostInput, reason: string | undefined): void {
  const next = satParts(columnsOf(facts), regime)
  const lost = satParts(post, regime).flatMap(({ kind }) => (next.some((part) => part.kind === kind) ? [] : [kind]))
  const marks = lost.length === 0 ? 0 : marksInParts(reader, post.id, lost)
  if (marks > 0) throw new ORPCError('IN_USE', { data: { by: 'marks', count: marks } })
  const noted = lost.length === 0 ? 0 : notedInParts(reader, post.id, lost)
  if (noted > 0) throw new ORPCError('IN_USE', { data: { by: 'attendance', count: noted } })
  const candidates = countLosers(reader, post.id, {
    wish: before.wishes === 2 && facts.wishes === 1,
    agencies: (before.agencies ?? []).map(({ agencyId }) => agencyId).filter((id) => !facts.agencies?.some(({ agencyId }) => agencyId === id)),
    parts: lost,
  })
  if (candidates > 0) throw new ORPCError('IN_USE', { data: { by: 'candidates', count: candidates } })
  // Whose scripts have codes is under seal: their marks are keyed by code, those of the others by name.
  const scripts = before.writtenOn === facts.writtenOn || before.candidates === 0 ? 0 : listCodings(reader, post.examId).reduce((sum, { coding }) => sum + coding.scripts, 0)
  if (scripts > 0) throw new ORPCError('IN_USE', { data: { by: 'scripts', count: scripts } })
  const renamed = before.candidates > 0 && (before.code !== facts.code || before.name !== facts.name || before.agencyId !== facts.agencyId)
  askFirst(reason, () => [lost.length === 0 ? null : seatsLost(reader, post.id, lost), renamed ? anyNumbersOut(reader, post.examId) : null])
}

export const posts = {
  list: office.posts.list.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    requireExam(db, examId)
    const agencies = agenciesOfPosts(db, examId)
    return listPosts(db, examId).map((row) => shown(row, agencies))
  }),

  choices: office.posts.choices.handler(({ input }) => postChoices(regimes[regimeId(input.regime)])),

  create: office.posts.create.handler(({ context: { state }, input: { requestId, examId, ...facts } }) =>
    write(state, { procedure: 'posts.create', examId, requestId }, (act) => {
      const regime = regimeOf(requireExam(act.tx, examId))
      checkPost(act.tx, examId, regime, facts, null)
      const id = newId(state)
      const columns = columnsOf(facts)
      act.insert('post', { id, examId, ...columns })
      changePostAgencies(act, id, facts.agencies ?? [], () => newId(state))
      ensureParts(act, examId, columns, regime, () => newId(state))
      return view(act.tx, examId, id)
    }),
  ),

  change: office.posts.change.handler(({ context: { state }, input: { requestId, expectedRevision, id, examId, reason, ...facts } }) =>
    write(state, { procedure: 'posts.change', examId, requestId, reason: reason ?? null }, (act) => {
      const regime = regimeOf(requireExam(act.tx, examId))
      checkPost(act.tx, examId, regime, facts, id)
      const before = view(act.tx, examId, id)
      checkChange(act.tx, requirePost(act.tx, examId, id), before, regime, facts, reason)
      const columns = columnsOf(facts)
      act.update('post', id, expectedRevision, columns)
      const reshared = changePostAgencies(act, id, facts.agencies ?? [], () => newId(state))
      if (reshared && requirePost(act.tx, examId, id).post.revision === expectedRevision) act.touch('post', id)
      ensureParts(act, examId, columns, regime, () => newId(state))
      return view(act.tx, examId, id)
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
