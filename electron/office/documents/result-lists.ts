import { scoreSummaryDocument } from '../../../shared/documents/score-summary.ts'
import { successfulCandidatesDocument } from '../../../shared/documents/successful-candidates.ts'
import { listMaker, ofPost } from './list-maker.ts'
import { partName } from './part-name.ts'

const notEntered = { state: 'notEntered', value: null } as const

/** Everybody who is ranked, with every mark or its state; whoever does not sit a part, or no longer, has none there. */
export const scoreSummary = listMaker({
  gather({ person, plan, results }) {
    const { parts, rows } = results()
    const { byPart } = plan().sitters
    const sitting = new Map(parts.map(({ id }) => [id, new Set(byPart.get(id)?.map((one) => one.id))]))
    return {
      parts: parts.map((part) => ({ title: partName(part), unit: part.unit, maximum: part.maximum, round: part.round })),
      candidates: rows.map(({ candidateId, marks, score, priority, total, rank, state }) => {
        const entered = new Map(marks?.map(({ partId, state: markState, value }) => [partId, { state: markState, value }]))
        const ofParts = parts.map(({ id }) => entered.get(id) ?? (sitting.get(id)?.has(candidateId) === true ? notEntered : null))
        return { ...person(candidateId).listed, marks: ofParts, score: score ?? null, priority: priority ?? null, total: total ?? null, rank, state }
      }),
    }
  },
  narrow: ({ parts, candidates }, scope) => ({ parts, candidates: [...ofPost(candidates, scope)] }),
  people: ({ candidates }) => candidates.length,
  paper: scoreSummaryDocument,
})

/** Who won a place (NĐ 170/2025 Đ.17). */
export const successfulCandidates = listMaker({
  gather({ person, results }) {
    const { parts, rows } = results()
    const papers = parts.filter(({ round }) => round === 2)
    return {
      papers: papers.map(partName),
      candidates: rows.filter(({ state }) => state === 'won' || state === 'wonAgencyOpen').map(({ candidateId, rank, marks, score, priority, total }) => {
        if (rank === null || typeof score !== 'number' || typeof total !== 'number') throw new Error('somebody won without a rank or a total')
        const paperScores = papers.map(({ id }) => marks?.find(({ partId }) => partId === id)?.value ?? null)
        return { ...person(candidateId).listed, rank, paperScores, score, priority: priority ?? 0, total, note: '' }
      }),
    }
  },
  narrow: ({ papers, candidates }, scope) => ({ papers, candidates: [...ofPost(candidates, scope)] }),
  people: ({ candidates }) => candidates.length,
  paper: successfulCandidatesDocument,
})
