import type { EligibilityRow } from '../../../shared/contract/eligibility.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { VerdictBadge, verdictWord } from '../../components/verdict-badge.tsx'
import { opinionWords, reasonLine, reasonsToOpen, reviewWord } from './review-words.ts'

const birthText = ({ birthDate }: EligibilityRow) => (birthDate === undefined ? '' : formatPartialDate(birthDate))

function Standing({ row }: { row: EligibilityRow }) {
  const word = reviewWord(row)
  if (word === 'waiting') return <StateBadge state="waiting">{opinionWords.waiting}</StateBadge>
  return word === 'differing' ? <StateBadge state="missing">{opinionWords.differing}</StateBadge> : <VerdictBadge verdict={word} />
}

function standingText(row: EligibilityRow): string {
  const word = reviewWord(row)
  return word === 'waiting' || word === 'differing' ? opinionWords[word] : verdictWord(word)
}

const reasonText = (row: EligibilityRow) => reasonLine(reasonsToOpen(row))

/** Columns of the queue: who, for which post, what was decided and why. */
export const reviewColumns: readonly GridColumn<EligibilityRow>[] = [
  { id: 'fullName', title: 'Họ và tên', width: 180, grow: 1, frozen: true, render: ({ fullName }) => fullName, text: ({ fullName }) => fullName },
  { id: 'birthDate', title: 'Ngày sinh', width: 98, align: 'right', render: birthText, text: birthText },
  { id: 'post', title: 'Vị trí', width: 70, render: ({ postCode }) => postCode, text: ({ postCode }) => postCode },
  { id: 'verdict', title: 'Kết quả xét', width: 116, render: (row) => <Standing row={row} />, text: standingText },
  { id: 'reason', title: 'Lý do', width: 150, grow: 2, render: reasonText, text: reasonText },
]
