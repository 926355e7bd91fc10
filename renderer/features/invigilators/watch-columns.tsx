import { IconAlertTriangle } from '@tabler/icons-react'
import type { WatchRole } from '../../../shared/rules/invigilation.ts'
import { barReason, placeTitle } from '../../../shared/words/invigilators.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { countText } from '../../components/typed-values.ts'
import { roomState, watchAt, type WatchRow } from './watch-rows.ts'

/** A place in a room, as a column. */
export interface PlaceColumn {
  readonly id: string
  readonly role: WatchRole
  readonly place: number
}

/** Places that the rooms have, invigilators first. */
export function placeColumns(rows: readonly WatchRow[]): readonly PlaceColumn[] {
  const most = (role: WatchRole) => Math.max(0, ...rows.map(({ room }) => Math.max(room.needs[role], ...room.watches.flatMap((watch) => (watch.role === role ? [watch.place] : [])))))
  const places = (role: WatchRole) => Array.from({ length: most(role) }, (_, index) => ({ id: `${role}${index + 1}`, role, place: index + 1 }))
  return [...places('invigilator'), ...places('technician')]
}

function nameAt(row: WatchRow, { role, place }: PlaceColumn): string {
  return watchAt(row.room, role, place)?.fullName ?? ''
}

function PersonCell({ row, column: { role, place } }: { row: WatchRow; column: PlaceColumn }) {
  const watch = watchAt(row.room, role, place)
  if (watch === undefined) {
    if (place > row.room.needs[role]) return <span className="mt-quiet">không cần</span>
    return row.session.draw === null ? null : <span className="mt-watch-missing">chưa có</span>
  }
  return (
    <span className={watch.bars.length > 0 ? 'mt-watch-barred' : undefined} title={watch.bars.map(barReason).join('; ') || undefined}>
      {watch.bars.length > 0 ? <IconAlertTriangle size={14} stroke={1.9} aria-hidden /> : null}
      {watch.fullName}
      {watch.byHand === null ? null : <span className="mt-quiet"> (cử thay)</span>}
    </span>
  )
}

/** Room, people sitting there, who watches them, what is to be looked at. */
export function watchColumns(places: readonly PlaceColumn[]): readonly GridColumn<WatchRow>[] {
  const roomText = ({ room }: WatchRow) => `Phòng ${room.number} · ${room.name}`
  return [
    { id: 'room', title: 'Phòng', width: 134, frozen: true, render: roomText, text: roomText },
    { id: 'candidates', title: 'Thí sinh', width: 64, align: 'right', render: ({ room }) => countText(room.candidates), text: ({ room }) => countText(room.candidates) },
    ...places.map((column): GridColumn<WatchRow> => ({
      id: column.id,
      title: placeTitle(column.role, column.place),
      width: 150,
      grow: 1,
      render: (row) => <PersonCell row={row} column={column} />,
      text: (row) => nameAt(row, column),
    })),
    {
      id: 'state',
      title: 'Tình trạng',
      width: 154,
      render: (row) => {
        const { state, words, title } = roomState(row)
        return (
          <StateBadge state={state} title={title}>
            {words}
          </StateBadge>
        )
      },
      text: (row) => roomState(row).words,
    },
  ]
}
