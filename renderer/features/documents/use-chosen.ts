import { skipToken, useQuery } from '@tanstack/react-query'
import type { DocumentKind, DocumentOptions } from '../../../shared/contract/documents.ts'
import { queries, queryClient } from '../../app/api.ts'
import { withDecision, type ApprovingDecision } from './with-decision.ts'

/** What all papers of an exam have in common: chosen for one, it is proposed for the others. */
type Common = Pick<DocumentOptions, 'layout' | 'place' | 'signingDate' | 'authority' | 'signerPosition' | 'signerName'>

// Kept while somebody is signed in: the lock empties the cache.
const kindKey = (examId: string) => [['documents', 'chosen'], examId, 'kind'] as const
const commonKey = (examId: string) => [['documents', 'chosen'], examId, 'common'] as const
const optionsKey = (examId: string, kind: DocumentKind) => [['documents', 'chosen'], examId, kind] as const

function useKept<T>(queryKey: readonly unknown[]): T | undefined {
  return useQuery<T>({ queryKey, queryFn: skipToken, staleTime: Infinity, gcTime: Infinity }).data
}

/** The list that was opened last in an exam. */
export function useChosenKind(examId: string): readonly [DocumentKind | undefined, (kind: DocumentKind) => void] {
  return [useKept<DocumentKind>(kindKey(examId)), (kind) => void queryClient.setQueryData(kindKey(examId), kind)]
}

/** What is chosen for a list: as it was left, else as proposed. */
export function useChosenOptions(examId: string, kind: DocumentKind) {
  const proposed = useQuery(queries.documents.defaults.queryOptions({ input: { examId, kind } }))
  const common = useKept<Common>(commonKey(examId))
  const chosen = useKept<DocumentOptions>(optionsKey(examId, kind))
  return {
    options: chosen ?? (proposed.data === undefined ? undefined : fromCommon(proposed.data, common)),
    error: proposed.error,
    retry: () => void proposed.refetch(),
    choose(options: DocumentOptions) {
      const { layout, place, signingDate, authority, signerPosition, signerName } = options
      queryClient.setQueryData<Common>(commonKey(examId), { layout, place, signingDate, authority, signerPosition, signerName })
      queryClient.setQueryData(optionsKey(examId, kind), options)
    },
    /** A decision was recorded: what is not chosen yet is taken from it; what is only proposed is proposed anew. */
    takeDecision(decision: ApprovingDecision, earlier: ApprovingDecision | null) {
      queryClient.setQueryData<DocumentOptions>(optionsKey(examId, kind), (kept) => (kept === undefined ? undefined : withDecision(kept, decision, earlier)))
    },
  }
}

/** What is proposed for a list, with what was chosen for the other papers; a name that was left open there is the proposed one. */
function fromCommon(proposed: DocumentOptions, common: Common | undefined): DocumentOptions {
  const options = { ...proposed, ...common }
  return options.signerName === '' ? { ...options, signerName: proposed.signerName } : options
}
