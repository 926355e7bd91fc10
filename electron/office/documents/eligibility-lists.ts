import { prioritiesOf } from '../../../db/queries/candidates.ts'
import { reasonsOf } from '../../../db/queries/eligibility.ts'
import { entryOf } from '../../../shared/codes/code-list.ts'
import { findCondition } from '../../../shared/codes/eligibility-conditions.ts'
import { priorityGroups } from '../../../shared/codes/priority-groups.ts'
import { findPaper } from '../../../shared/codes/registration-papers.ts'
import { eligibleCandidatesDocument } from '../../../shared/documents/eligible-candidates.ts'
import { ineligibleCandidatesDocument } from '../../../shared/documents/ineligible-candidates.ts'
import { listMaker, ofPost } from './list-maker.ts'

/** Who meets the conditions, with the priority that each asks for. */
export const eligibleCandidates = listMaker({
  gather({ reader, people }) {
    const eligible = people.filter(({ verdict }) => verdict === 'eligible')
    const priorities = prioritiesOf(reader, eligible.map(({ id }) => id))
    return {
      candidates: eligible.map(({ id, listed, eligibilityNote }) => ({
        ...listed,
        priorityGroups: (priorities.get(id) ?? []).map(({ groupCode }) => entryOf([priorityGroups], groupCode)?.name ?? groupCode),
        note: eligibilityNote ?? '',
      })),
    }
  },
  narrow: ({ candidates }, scope) => ({ candidates: [...ofPost(candidates, scope)] }),
  people: ({ candidates }) => candidates.length,
  paper: eligibleCandidatesDocument,
})

/** Who does not meet them, with every reason and its article. */
export const ineligibleCandidates = listMaker({
  gather({ reader, people }) {
    const ineligible = people.filter(({ verdict }) => verdict === 'ineligible')
    const reasons = reasonsOf(reader, ineligible.flatMap(({ eligibilityId }) => eligibilityId ?? []))
    return {
      candidates: ineligible.map(({ listed, eligibilityId, eligibilityNote }) => ({
        ...listed,
        reasons: (reasons.get(eligibilityId ?? '') ?? []).map(({ condition, paper, note }) => ({
          condition: findCondition(condition)?.name ?? condition,
          article: findCondition(condition)?.article ?? null,
          paper: paper === null ? null : (findPaper(paper)?.name ?? paper),
          note,
        })),
        note: eligibilityNote ?? '',
      })),
    }
  },
  narrow: ({ candidates }, scope) => ({ candidates: [...ofPost(candidates, scope)] }),
  people: ({ candidates }) => candidates.length,
  paper: ineligibleCandidatesDocument,
})
