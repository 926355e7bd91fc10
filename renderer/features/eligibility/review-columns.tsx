import type { EligibilityRow } from '../../../shared/contract/eligibility.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { VerdictBadge, verdictWord } from '../../components/verdict-badge.tsx'
import { reasonLine } from './review-words.ts'

const birthText = ({ birthDate }: EligibilityRow) => (birthDate === undefined ? '' : formatPartialDate(birthDate))

/** Columns of the queue: who, for which post, what was decided and why. */
export const reviewColumns: readonly GridColumn<EligibilityRow>[] = [
  { id: 'fullName', title: 'Họ và tên', width: 180, grow: 1, frozen: true, render: ({ fullName }) => fullName, text: ({ fullName }) => fullName },
  { id: 'birthDate', title: 'Ngày sinh', width: 98, align: 'right', render: birthText, text: birthText },
  { id: 'post', title: 'Vị trí', width: 70, render: ({ postCode }) => postCode, text: ({ postCode }) => postCode },
  { id: 'verdict', title: 'Kết quả xét', width: 106, render: ({ verdict }) => <VerdictBadge verdict={verdict} />, text: ({ verdict }) => verdictWord(verdict) },
  { id: 'reason', title: 'Lý do', width: 150, grow: 2, render: reasonLine, text: reasonLine },
]
