import { numberedCandidatesDocument } from '../../../shared/documents/numbered-candidates.ts'
import { listMaker, ofPost } from './list-maker.ts'
import { partName } from './part-name.ts'

/** Everybody who has a number, and where each sits the parts that have seats. */
export const numberedCandidates = listMaker({
  gather({ people, plan }) {
    const { sitters, seated } = plan()
    const parts = sitters.parts.filter(({ id }) => seated.some(({ partId }) => partId === id))
    const places = new Map(seated.map(({ candidateId, partId, roomNumber, roomSite, sessionNumber }) => [`${candidateId} ${partId}`, { roomNumber, sessionNumber, ...(roomSite === null ? {} : { roomSite }) }]))
    const numbered = people.filter(({ verdict, listed }) => verdict !== 'ineligible' && listed.number !== null)
    return {
      parts: parts.map(partName),
      candidates: numbered.map(({ id, listed }) => ({ ...listed, places: parts.map((part) => places.get(`${id} ${part.id}`) ?? null), note: '' })),
    }
  },
  narrow: ({ parts, candidates }, scope) => ({ parts, candidates: [...ofPost(candidates, scope)] }),
  people: ({ candidates }) => candidates.length,
  paper: numberedCandidatesDocument,
})
