import { skipToken, useQuery } from '@tanstack/react-query'
import { documentFilters, type DocumentKind, type DocumentOptions } from '../../../shared/contract/documents.ts'
import { queries, queryClient } from '../../app/api.ts'
import { chosenPaperKey } from '../../components/chosen-paper.ts'
import { withDecision, type ApprovingDecision } from './with-decision.ts'

/** What all papers of an exam have in common: chosen for one, it is proposed for the others. */
type Common = Pick<DocumentOptions, 'layout' | 'place' | 'signingDate' | 'authority' | 'signerPosition' | 'signerName'>

function useKept<T>(queryKey: readonly unknown[]): T | undefined {
  return useQuery<T>({ queryKey, queryFn: skipToken, staleTime: Infinity, gcTime: Infinity }).data
}

/** The list that was opened last in an exam. */
export function useChosenKind(examId: string): readonly [DocumentKind | undefined, (kind: DocumentKind) => void] {
  return [useKept<DocumentKind>(chosenPaperKey(examId, 'kind')), (kind) => void queryClient.setQueryData(chosenPaperKey(examId, 'kind'), kind)]
}

/** What is chosen for a list: as it was left, else as proposed. */
export function useChosenOptions(examId: string, kind: DocumentKind) {
  const proposed = useQuery(queries.documents.defaults.queryOptions({ input: { examId, kind } }))
  const common = useKept<Common>(chosenPaperKey(examId, 'common'))
  const chosen = useKept<DocumentOptions>(chosenPaperKey(examId, kind))
  const candidateId = useKept<string | null>(chosenPaperKey(examId, 'candidate')) ?? null
  const options = chosen ?? (proposed.data === undefined ? undefined : fromCommon(proposed.data, common))
  return {
    options: options === undefined || !documentFilters[kind].includes('candidateId') ? options : { ...options, candidateId },
    error: proposed.error,
    retry: () => void proposed.refetch(),
    choose(options: DocumentOptions) {
      const { candidateId: wanted, layout, place, signingDate, authority, signerPosition, signerName } = options
      queryClient.setQueryData<Common>(chosenPaperKey(examId, 'common'), { layout, place, signingDate, authority, signerPosition, signerName })
      queryClient.setQueryData(chosenPaperKey(examId, kind), options)
      // Another page may choose the candidate too (chosen-paper.ts).
      if (documentFilters[kind].includes('candidateId')) queryClient.setQueryData(chosenPaperKey(examId, 'candidate'), wanted)
    },
    /** A decision was recorded: what is not chosen yet is taken from it; what is only proposed is proposed anew. */
    takeDecision(decision: ApprovingDecision, earlier: ApprovingDecision | null) {
      queryClient.setQueryData<DocumentOptions>(chosenPaperKey(examId, kind), (kept) => (kept === undefined ? undefined : withDecision(kept, decision, earlier)))
    },
  }
}

/** What is proposed for a list, with what was chosen for the other papers; a name that was left open there is the proposed one. */
function fromCommon(proposed: DocumentOptions, common: Common | undefined): DocumentOptions {
  const options = { ...proposed, ...common }
  return options.signerName === '' ? { ...options, signerName: proposed.signerName } : options
}
