import { unplacedCandidatesDocument } from '../../../shared/documents/unplaced-candidates.ts'
import { listMaker, ofPost } from './list-maker.ts'

/** Everybody who is to sit a part and has no seat in it (field report 62). */
export const unplacedCandidates = listMaker({
  gather: ({ plan, person, partTitle }) => ({
    candidates: plan().unplaced.map(({ candidateId, partId, reason }) => ({ ...person(candidateId).listed, partTitle: partTitle(partId), reason })),
  }),
  narrow: ({ candidates }, scope) => ({
    candidates: ofPost(candidates, scope).filter(({ partTitle }) => scope.part === null || partTitle === scope.part.name),
  }),
  people: ({ candidates }) => candidates.length,
  paper: unplacedCandidatesDocument,
})
