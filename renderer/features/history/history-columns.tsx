import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { timeOfMoment } from '../../../shared/text/moment.ts'
import { aboutLine } from '../../../shared/words/records.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { StateBadge } from '../../components/state-badge.tsx'

/** Columns of the log. */
export const historyColumns: readonly GridColumn<HistoryEntry>[] = [
  { id: 'at', title: 'Giờ', width: 82, align: 'right', render: (entry) => timeOfMoment(entry.at), text: (entry) => timeOfMoment(entry.at) },
  { id: 'userName', title: 'Ai làm', width: 104, render: (entry) => entry.userName, text: (entry) => entry.userName },
  { id: 'title', title: 'Việc', width: 152, render: (entry) => entry.title, text: (entry) => entry.title },
  { id: 'about', title: 'Về', width: 200, grow: 4, render: ({ about }) => aboutLine(about), text: ({ about }) => aboutLine(about) },
  { id: 'reason', title: 'Lý do', width: 96, grow: 1, render: (entry) => entry.reason, text: (entry) => entry.reason ?? '' },
  {
    id: 'state',
    title: 'Hoàn tác',
    width: 126,
    render: (entry) => (entry.undoneBy === null ? null : <StateBadge state="draft">đã hoàn tác</StateBadge>),
    text: (entry) => (entry.undoneBy === null ? '' : 'đã hoàn tác'),
  },
  { id: 'seq', title: 'Số', width: 64, align: 'right', render: (entry) => entry.seq.toLocaleString('vi-VN'), text: (entry) => String(entry.seq) },
]
