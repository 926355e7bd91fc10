import canonicalize from 'canonicalize'
import { sha256 } from '../../../db/keys.ts'
import type { DocumentOptions } from '../../../shared/contract/documents.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import type { PaperFacts } from '../../../shared/documents/frame.ts'
import type { ExamSource } from './exam-source.ts'
import type { ListScope } from './list-scope.ts'

/** How one kind of list is made: what it says of the whole exam, what of that a scope leaves, and the paper. */
interface ListParts<Own extends object> {
  readonly gather: (source: ExamSource) => Own
  readonly narrow: (own: Own, scope: ListScope) => Own
  readonly people: (own: Own) => number
  readonly paper: (facts: Own & PaperFacts, options: DocumentOptions) => PrintDocument
}

/** A kind of list, whatever its facts are. */
export interface ListMaker {
  readonly people: (source: ExamSource, scope: ListScope) => number
  /** SHA-256 over everything the list says of the whole exam, whatever columns and layout show of it. */
  readonly contentHash: (source: ExamSource) => string
  readonly document: (source: ExamSource, scope: ListScope, paper: PaperFacts, options: DocumentOptions) => PrintDocument
}

/** A kind of list from its parts. The facts of one source are gathered once. */
export function listMaker<Own extends object>({ gather, narrow, people, paper }: ListParts<Own>): ListMaker {
  const known = new WeakMap<ExamSource, Own>()
  const facts = (source: ExamSource) => {
    const own = known.get(source) ?? gather(source)
    known.set(source, own)
    return own
  }
  return {
    people: (source, scope) => people(narrow(facts(source), scope)),
    contentHash: (source) => sha256(canonicalize({ examName: source.exam.name, ...facts(source) }) ?? ''),
    document: (source, scope, around, options) => paper({ ...narrow(facts(source), scope), ...around }, options),
  }
}

/** People of the post that a scope names; all where it names none. */
export function ofPost<Person extends { readonly postOrder: number }>(people: readonly Person[], { post }: ListScope): readonly Person[] {
  return post === null ? people : people.filter(({ postOrder }) => postOrder === post.order)
}
