import type { HolidayRow } from '../../../shared/contract/deadlines.ts'
import { formatDay, weekdayName } from '../../../shared/text/day.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { kindTitles } from './holiday-words.ts'

const unannounced = 'chưa công bố'
const own = 'cơ quan ghi'

function originText({ status, origin }: HolidayRow): string {
  return origin === 'office' ? own : status === 'unconfirmed' ? unannounced : ''
}

/** Columns of the list of days off: when, what, which kind, by which paper, whose. */
export const holidayColumns: readonly GridColumn<HolidayRow>[] = [
  { id: 'weekday', title: 'Thứ', width: 80, frozen: true, render: ({ date }) => weekdayName(date), text: ({ date }) => weekdayName(date) },
  { id: 'date', title: 'Ngày', width: 100, frozen: true, render: ({ date }) => formatDay(date), text: ({ date }) => formatDay(date) },
  { id: 'name', title: 'Tên', width: 150, grow: 3, render: ({ name }) => name, text: ({ name }) => name },
  { id: 'kind', title: 'Là', width: 108, render: ({ kind }) => kindTitles[kind], text: ({ kind }) => kindTitles[kind], cellClass: ({ kind }) => (kind === 'ordinary' ? 'mt-quiet' : undefined) },
  { id: 'source', title: 'Nguồn', width: 110, grow: 4, render: ({ source }) => <span className="mt-quiet">{source}</span>, text: ({ source }) => source },
  {
    id: 'origin',
    title: 'Ghi chú',
    width: 128,
    render: (row) => {
      if (row.origin === 'office') return <b>{own}</b>
      return row.status === 'unconfirmed' ? <StateBadge state="unchecked">{unannounced}</StateBadge> : null
    },
    text: originText,
  },
]
