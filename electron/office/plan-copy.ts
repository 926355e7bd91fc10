import { findUser } from '../../db/queries/access.ts'
import type { Act } from '../../db/queries/acts.ts'
import { listMembers } from '../../db/queries/council.ts'
import { listPosts, type ExamRow, type PostRow } from '../../db/queries/exams.ts'
import { countLeft, endedBefore } from '../../db/queries/plan-copy.ts'
import { listAmendments } from '../../db/queries/regimes.ts'
import { agenciesOfPosts } from '../../db/queries/results.ts'
import { listRooms } from '../../db/queries/rooms.ts'
import type { Reader } from '../../db/open.ts'
import { leftKinds, type CopyProblem, type CopyProposal } from '../../shared/contract/plan-copy.ts'
import type { PostChoices } from '../../shared/contract/posts.ts'
import { changeProblems } from '../../shared/rules/amending.ts'
import { postChoices } from '../../shared/rules/post-choices.ts'
import { postProblems, rowOf, type JudgedPostFacts } from '../../shared/rules/post-problems.ts'
import type { RegimeCopy } from '../../shared/rules/regime.ts'
import { newId } from './act.ts'
import { amendRegime } from './amend-regime.ts'
import { idsInOrder } from './candidate-rows.ts'
import { ensureParts, examFactsOf } from './exam-parts.ts'
import { changePostAgencies } from './post-agencies.ts'
import { refuseAll } from './refuse.ts'
import { regimeRows } from './regime-view.ts'
import type { OfficeState } from './state.ts'

/** The article that settles a field of a post, where the regulation read says one. */
function articleOf({ articles, ...choices }: PostChoices, facts: JudgedPostFacts, path: string): string | null {
  switch (path.split('.')[0]) {
    case 'languagePass':
      return articles.languageCondition
    case 'writtenWeight':
      return articles.ownWeights
    case 'wishes':
      return articles.wishes
    case 'agencies':
      return articles.jointPosts
    case 'writtenOn':
      return articles.computer
    case 'reserved':
      return articles.reserved
    default:
      return (rowOf({ ...choices, articles }, facts.track, facts.method) ?? choices.tracks.find(({ track }) => track === facts.track) ?? choices.tracks[0])?.article ?? null
  }
}

interface CopiedPost {
  readonly row: PostRow
  readonly agencies: ReturnType<typeof agenciesOfPosts>
  readonly problems: readonly CopyProblem[]
}

/** The posts of an exam, and what of each stands against a plan of another day under another regulation. */
function copiedPosts(reader: Reader, examId: string, planApproved: string, { regime }: RegimeCopy): readonly CopiedPost[] {
  const choices = postChoices(regime)
  const rows = listPosts(reader, examId)
  const agencies = Map.groupBy(agenciesOfPosts(reader, examId), ({ postId }) => postId)
  const ended = endedBefore(reader, [...new Set(rows.flatMap(({ post }) => [post.agencyId, ...(agencies.get(post.id) ?? []).map(({ agencyId }) => agencyId)]))], planApproved)
  return rows.map((row) => {
    const joint = agencies.get(row.post.id) ?? []
    const names = new Map([[row.post.agencyId, row.agencyName], ...joint.map(({ agencyId, agencyName }) => [agencyId, agencyName] as const)])
    const facts = { ...examFactsOf(row.post), agencies: joint.length === 0 ? null : joint }
    return {
      row,
      agencies: joint,
      problems: [
        ...[...names].flatMap(([id, agencyName]): CopyProblem[] => (ended.has(id) ? [{ code: 'agencyEnded', agencyName, until: ended.get(id) ?? null }] : [])),
        ...postProblems(choices, facts).map(({ path, code }): CopyProblem => ({ code: 'notInRegime', path, reason: code, article: articleOf(choices, facts, path) })),
      ],
    }
  })
}

/** What a plan made from an exam would take over, and what not. */
export function proposeCopy(reader: Reader, from: ExamRow, planApproved: string, copy: RegimeCopy): CopyProposal {
  const { id } = from.exam
  const own = regimeRows(reader, from)
  const next = regimeRows(reader, from, copy).map((row) => ({ ...row, amendment: null }))
  const left = countLeft(reader, id)
  return {
    posts: copiedPosts(reader, id, planApproved, copy).map(({ row: { post, agencyName }, problems }) => ({ id: post.id, code: post.code, name: post.name, agencyName, quota: post.quota, problems: [...problems] })),
    rooms: listRooms(reader, id).length,
    members: listMembers(reader, id).length,
    amendments: listAmendments(reader, id).map(({ amendment: { path, kind, value }, ground: { number, date, signer } }) => {
      const change = { path, kind, value: JSON.parse(value) as unknown }
      return { ...change, article: own.find((row) => row.path === path)?.article ?? null, ground: { number, date, signer }, possible: changeProblems(copy.regime, next, [change]).length === 0 }
    }),
    left: leftKinds.flatMap((kind) => (left[kind] === 0 ? [] : [{ kind, count: left[kind] }])),
  }
}

/** Posts chosen of an exam, into another one; each must be there and allowed. */
export function copyPosts(act: Act, state: OfficeState, fromId: string, examId: string, planApproved: string, copy: RegimeCopy, postIds: readonly string[]): void {
  const known = new Map(copiedPosts(act.tx, fromId, planApproved, copy).map((one) => [one.row.post.id, one]))
  refuseAll(
    postIds.flatMap((id, index) => {
      const one = known.get(id)
      const problem = postIds.indexOf(id) < index ? 'duplicate' : one === undefined ? 'unknownId' : one.problems.length > 0 ? 'notCopied' : null
      return problem === null ? [] : [{ path: `postIds.${index}`, code: problem }]
    }),
  )
  const nextId = () => newId(state)
  for (const { row, agencies } of known.values()) {
    if (!postIds.includes(row.post.id)) continue
    const { id: _id, examId: _exam, revision: _revision, recordedSeq: _recorded, withdrawnSeq: _withdrawn, withdrawnReason: _reason, ...columns } = row.post
    const id = nextId()
    act.insert('post', { id, examId, ...columns })
    changePostAgencies(act, id, agencies, nextId)
    ensureParts(act, examId, columns, copy.regime, nextId)
  }
}

/** The rooms of an exam, into another one; who sits in them and when is drawn anew. */
export function copyRooms(act: Act, state: OfficeState, fromId: string, examId: string): void {
  const rooms = listRooms(act.tx, fromId)
  const ids = idsInOrder(rooms.length, () => newId(state))
  act.insertMany('room', rooms.map(({ room: { number, name, place, capacity, reserve, disabled } }, index) => ({ id: ids[index] ?? '', examId, number, name, place, capacity, reserve, disabled })))
}

/** The people of the boards, without functions and without what they declared: both belong to the exam they were for. */
export function copyMembers(act: Act, state: OfficeState, fromId: string, examId: string): void {
  const members = listMembers(act.tx, fromId)
  const ids = idsInOrder(members.length, () => newId(state))
  act.insertMany(
    'examMember',
    members.map(({ fullName, nameKey, folded, birthDate, workplace, position, userId }, index) => ({
      ...{ id: ids[index] ?? '', examId, fullName, nameKey, folded, birthDate, workplace, position, bar: null },
      userId: userId !== null && findUser(act.tx, userId) !== null ? userId : null,
    })),
  )
}

/** Values that the board of the other exam had set and that this one sets again, by a decision of its own. */
export function copyAmendments(act: Act, state: OfficeState, fromId: string, examId: string, { paths, ...paper }: { readonly paths: readonly string[]; readonly number: string; readonly date: string; readonly signer: string }): void {
  const known = new Map(listAmendments(act.tx, fromId).map(({ amendment }) => [amendment.path, amendment]))
  refuseAll(paths.flatMap((path, index) => (known.has(path) ? [] : [{ path: `amendments.paths.${index}`, code: 'unknownId' }])))
  const changes = paths.flatMap((path) => known.get(path) ?? []).map(({ path, kind, value }) => ({ path, kind, value: JSON.parse(value) as unknown }))
  amendRegime(act, state, examId, { name: null, ...paper, changes })
}
