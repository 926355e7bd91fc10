import type { Ref, RefObject } from 'react'
import type { CouncilView } from '../../../shared/contract/council.ts'
import { isUnread } from '../../../shared/rules/regime.ts'
import { boardTitles, gapSentence } from '../../../shared/words/boards.ts'
import { uncheckedMark } from '../../../shared/words/grades.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import type { GroundDraft } from '../../components/ground-draft.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { Note } from '../../components/note.tsx'
import { SourceNote } from '../../components/source-note.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { peopleColumns } from './council-columns.tsx'
import type { CouncilRow, Place } from './council-rows.ts'
import { SeatEntry } from './seat-entry.tsx'

/** Properties of the right side. */
interface BoardPeopleProps {
  examId: string
  view: CouncilView
  place: Place
  rows: readonly CouncilRow[]
  wanted: string | null
  mayWrite: boolean
  firstField: RefObject<HTMLInputElement | null>
  ground: GroundDraft
  onGround: (ground: GroundDraft) => void
  handle: Ref<GridHandle>
  onActive: (key: string) => void
  onSeated: (seatId: string) => void
}

/** The people of a board, what it lacks, and the line that adds the next one. */
export function BoardPeople({ examId, view, place, rows, wanted, mayWrite, firstField, ground, onGround, handle, onActive, onSeated }: BoardPeopleProps) {
  const title = place === 'free' ? 'Chưa giữ việc' : boardTitles[place]
  const board = view.boards.find((one) => one.board === place)
  const gaps = view.gaps.filter((gap) => gap.board === place)
  return (
    <div className="mt-council-people">
      <div className="mt-council-head">
        <h2>{title}</h2>
        {board === undefined || board.article === null ? null : <SourceNote article={board.article} examId={examId} />}
        {board !== undefined && isUnread(board.grade) ? <StateBadge state="unchecked">{uncheckedMark}</StateBadge> : null}
      </div>
      {gaps.length === 0 ? null : <Note kind="missing">{gaps.map(gapSentence).join(' ')}</Note>}
      <div className="mt-council-grid">
        {rows.length === 0 ? (
          <EmptyState sentence={`Chưa có ai trong ${title}.${mayWrite ? ' Gõ người đầu tiên vào các ô bên dưới (Ctrl+N).' : ''}`} />
        ) : (
          <DataGrid
            label={`Người trong ${title}`}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            columns={peopleColumns}
            rowKey={(row) => row.key}
            density={32}
            activeKey={wanted}
            onActiveChange={({ key }) => {
              if (key !== undefined) onActive(key)
            }}
            handle={handle}
          />
        )}
      </div>
      {mayWrite && place !== 'free' ? <SeatEntry {...{ examId, view, firstField, ground, onGround, onSeated }} board={place} /> : null}
    </div>
  )
}
