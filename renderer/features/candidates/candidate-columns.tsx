import type { Candidate } from '../../../shared/contract/candidates.ts'
import { maskIdentityNumber } from '../../../shared/text/identity-number.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { VerdictBadge, verdictWord } from '../../components/verdict-badge.tsx'
import { groupShortTitle, priorityLine, sexTitle } from './candidate-words.ts'
import type { PriorityGroup } from './candidate-words.ts'
import { FoundLetters } from './found-letters.tsx'
import type { CandidateFilter } from './use-candidates.ts'

/** What the columns need besides the rows. */
export interface ColumnContext {
  readonly filter: CandidateFilter
  /** Words that are searched for in the rows on screen. */
  readonly query: string
  readonly groups: readonly PriorityGroup[]
  /** Whether anybody of the exam has a number (SBD): before that its column would only take room. */
  readonly numbered: boolean
  readonly onSort: (sort: CandidateFilter['sort']) => void
}

function birthText(candidate: Candidate): string {
  return candidate.birthDate === undefined ? '' : formatPartialDate(candidate.birthDate)
}

function identityText(candidate: Candidate): string {
  return candidate.identityNumber == null ? '' : maskIdentityNumber(candidate.identityNumber)
}

/** Columns of the list of candidates. */
export function candidateColumns({ filter, query, groups, numbered, onSort }: ColumnContext): GridColumn<Candidate>[] {
  const sorting = (sort: CandidateFilter['sort']) => ({
    sorted: filter.sort !== sort ? null : filter.descending ? ('descending' as const) : ('ascending' as const),
    onSort: () => onSort(sort),
  })
  const number = (candidate: Candidate) => candidate.number ?? ''
  return [
    ...(numbered ? [{ id: 'number', title: 'SBD', width: 78, align: 'right' as const, frozen: true, ...sorting('number'), render: number, text: number }] : []),
    {
      id: 'fullName',
      title: 'Họ và tên',
      width: 200,
      grow: 1,
      frozen: true,
      ...sorting('name'),
      render: (candidate) => (
        <>
          <FoundLetters text={candidate.fullName} query={query} />
          {candidate.namesakes === 0 ? null : (
            <span className="mt-candidate-namesake" title={`Trùng họ tên với ${candidate.namesakes} thí sinh khác của kỳ thi`}>
              trùng tên
            </span>
          )}
        </>
      ),
      text: (candidate) => candidate.fullName,
    },
    { id: 'birthDate', title: 'Ngày sinh', width: 98, align: 'right', ...sorting('birthDate'), render: birthText, text: birthText },
    { id: 'sex', title: 'Giới', width: 46, render: (candidate) => sexTitle(candidate.sex), text: (candidate) => sexTitle(candidate.sex) },
    { id: 'ethnicGroup', title: 'Dân tộc', width: 76, render: (candidate) => candidate.ethnicGroupName, text: (candidate) => candidate.ethnicGroupName ?? '' },
    { id: 'identityNumber', title: 'Số CCCD', width: 124, align: 'right', render: identityText, text: identityText },
    { id: 'post', title: 'Vị trí', width: 70, ...sorting('post'), render: (candidate) => candidate.postCode, text: (candidate) => candidate.postCode },
    {
      id: 'eligibility',
      title: 'Điều kiện',
      width: 104,
      render: (candidate) => <VerdictBadge verdict={candidate.eligibility} />,
      text: (candidate) => verdictWord(candidate.eligibility),
    },
    {
      id: 'priority',
      title: 'Ưu tiên',
      width: 80,
      grow: 1,
      render: (candidate) => candidate.priority.map((claim) => groupShortTitle(claim.group)).join('; '),
      text: (candidate) => priorityLine(candidate, groups),
    },
    { id: 'agency', title: 'Cơ quan', width: 96, grow: 2, render: (candidate) => candidate.agencyName, text: (candidate) => candidate.agencyName },
  ]
}
