import { IconAlertTriangle } from '@tabler/icons-react'
import { functionTitle } from '../../../shared/words/boards.ts'
import { workText } from '../../components/council-members.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { openConflicts, type CouncilRow, type PlaceRow } from './council-rows.ts'

/** The boards: name, how many people, what is missing. */
export const placeColumns: readonly GridColumn<PlaceRow>[] = [
  { id: 'title', title: 'Hội đồng, ban', width: 150, render: ({ title }) => title, text: ({ title }) => title },
  { id: 'count', title: 'Người', width: 60, align: 'right', render: ({ count }) => count, text: ({ count }) => String(count) },
  { id: 'missing', title: 'Còn thiếu', width: 104, grow: 1, render: missingWords, text: missingWords, cellClass: () => 'mt-council-missing' },
]

function missingWords({ open, missing }: PlaceRow): string {
  return [open === 0 ? '' : `${open} chưa giải trình`, missing].filter((text) => text !== '').join(', ')
}

const functionOfRow = ({ seat }: CouncilRow) => (seat === null ? '' : functionTitle(seat.board, seat.function))

/** What is to be looked at: conflicts that are open or explained, days away. */
function stateOf({ seat, away }: CouncilRow): string {
  const conflict = seat === null || seat.conflicts.length === 0 ? '' : openConflicts(seat) > 0 ? 'chưa giải trình' : 'có giải trình'
  return [conflict, away ? 'có ngày vắng' : ''].filter((text) => text !== '').join(', ')
}

/** The people of a board. */
export const peopleColumns: readonly GridColumn<CouncilRow>[] = [
  { id: 'function', title: 'Chức danh', width: 138, render: functionOfRow, text: functionOfRow },
  { id: 'name', title: 'Họ và tên', width: 132, grow: 2, render: ({ member }) => member.fullName, text: ({ member }) => member.fullName },
  { id: 'work', title: 'Chức vụ, đơn vị công tác', width: 154, grow: 3, render: ({ member }) => workText(member), text: ({ member }) => workText(member) },
  {
    id: 'state',
    title: 'Cần xem',
    width: 130,
    render: (row) =>
      stateOf(row) === '' ? null : (
        <span className={row.seat !== null && openConflicts(row.seat) > 0 ? 'mt-council-open' : 'mt-quiet'}>
          {row.seat !== null && openConflicts(row.seat) > 0 ? <IconAlertTriangle size={14} stroke={1.9} aria-hidden /> : null}
          {stateOf(row)}
        </span>
      ),
    text: stateOf,
  },
]
