import type { InterviewRow } from '../../../shared/contract/interviews.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { noteWords, rowState, sheetsWords } from './interview-words.ts'

const birthText = ({ birthDate }: InterviewRow) => (birthDate === undefined ? '' : formatPartialDate(birthDate))
const turnText = ({ turn }: InterviewRow) => (turn === null ? '' : String(turn))

/** Columns of a room: whose turn it is, then how each stands. */
export function interviewColumns(members: number): readonly GridColumn<InterviewRow>[] {
  return [
    { id: 'turn', title: 'Lượt', width: 52, align: 'right', frozen: true, render: turnText, text: turnText },
    { id: 'number', title: 'SBD', width: 76, align: 'right', frozen: true, render: ({ number }) => number, text: ({ number }) => number ?? '' },
    { id: 'fullName', title: 'Họ và tên', width: 180, grow: 2, frozen: true, render: ({ fullName }) => fullName, text: ({ fullName }) => fullName },
    { id: 'birthDate', title: 'Ngày sinh', width: 98, align: 'right', render: birthText, text: birthText },
    { id: 'post', title: 'Vị trí', width: 76, render: ({ postCode }) => postCode, text: ({ postCode }) => postCode },
    {
      id: 'state',
      title: 'Trạng thái',
      width: 120,
      render: (row) => <StateBadge state={rowState(row, members).state}>{rowState(row, members).words}</StateBadge>,
      text: (row) => rowState(row, members).words,
    },
    { id: 'sheets', title: 'Phiếu', width: 62, align: 'right', render: (row) => sheetsWords(row, members), text: (row) => sheetsWords(row, members) },
    { id: 'note', title: 'Ghi chú', width: 160, grow: 2, render: noteWords, text: noteWords },
  ]
}
