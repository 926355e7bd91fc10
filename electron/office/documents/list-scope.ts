import { findKeyedBag } from '../../../db/queries/keying.ts'
import { listRooms, listSessions } from '../../../db/queries/rooms.ts'
import { documentFilters, type DocumentKind, type DocumentOptions } from '../../../shared/contract/documents.ts'
import { refuse } from '../refuse.ts'
import type { ExamSource } from './exam-source.ts'

/** What of a list is wanted; null: all of it. */
export interface ListScope {
  readonly candidate: { readonly id: string } | null
  readonly post: { readonly id: string; readonly order: number; readonly name: string } | null
  readonly part: { readonly id: string; readonly name: string } | null
  /** Ca thi, of the part that the scope names. */
  readonly session: { readonly id: string; readonly number: number } | null
  readonly room: { readonly id: string; readonly number: number } | null
  /** Túi bài. */
  readonly bag: { readonly id: string } | null
}

/** A list as a whole. */
export const wholeList: ListScope = { candidate: null, post: null, part: null, session: null, room: null, bag: null }

/** What of a list the options ask for, as far as its kind may be narrowed. */
export function listScope(source: ExamSource, kind: DocumentKind, options: DocumentOptions): ListScope {
  const asked = (filter: (typeof documentFilters)[DocumentKind][number]) => (documentFilters[kind].includes(filter) ? options[filter] : null)
  const session = sessionOf(source, asked('sessionId'))
  if (session !== null && asked('partId') !== null && asked('partId') !== session.partId) refuse('options.sessionId', 'unknownId')
  return {
    candidate: candidateOf(source, asked('candidateId')),
    post: postOf(source, asked('postId')),
    part: partOf(source, session?.partId ?? asked('partId')),
    session: session === null ? null : { id: session.id, number: session.number },
    room: roomOf(source, asked('roomId')),
    bag: bagOf(source, asked('bagId')),
  }
}

/** What a log keeps of a scope; null: the whole list. */
export function scopeText({ candidate, post, part, session, room, bag }: ListScope): string | null {
  const named = { candidateId: candidate?.id, postId: post?.id, partId: part?.id, sessionId: session?.id, roomId: room?.id, bagId: bag?.id }
  return Object.values(named).every((id) => id === undefined) ? null : JSON.stringify(named)
}

function candidateOf({ people }: ExamSource, id: string | null): ListScope['candidate'] {
  if (id === null) return null
  return people.some((one) => one.id === id) ? { id } : refuse('options.candidateId', 'unknownId')
}

function postOf({ posts }: ExamSource, id: string | null): ListScope['post'] {
  if (id === null) return null
  const order = posts.findIndex(({ post }) => post.id === id)
  const found = posts[order] ?? refuse('options.postId', 'unknownId')
  return { id, order, name: `${found.post.name}, ${found.agencyName}` }
}

function partOf(source: ExamSource, id: string | null): ListScope['part'] {
  if (id === null) return null
  if (!source.plan().sitters.parts.some((part) => part.id === id)) refuse('options.partId', 'unknownId')
  return { id, name: source.partTitle(id) }
}

function sessionOf({ reader, examId }: ExamSource, id: string | null) {
  if (id === null) return null
  return listSessions(reader, examId).find(({ session }) => session.id === id)?.session ?? refuse('options.sessionId', 'unknownId')
}

function roomOf({ reader, examId }: ExamSource, id: string | null): ListScope['room'] {
  if (id === null) return null
  const found = listRooms(reader, examId).find(({ room }) => room.id === id)?.room ?? refuse('options.roomId', 'unknownId')
  return { id, number: found.number }
}

function bagOf({ reader, examId }: ExamSource, id: string | null): ListScope['bag'] {
  if (id === null) return null
  return findKeyedBag(reader, examId, id) === null ? refuse('options.bagId', 'unknownId') : { id }
}
