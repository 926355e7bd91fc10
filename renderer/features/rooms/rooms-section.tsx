import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { Room } from '../../../shared/contract/rooms.ts'
import { api, newRequestId, queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldHistoryDialog } from '../../components/field-history-dialog.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridGroup, GridHandle } from '../../components/grid/types.ts'
import { bySite } from '../../../shared/rules/room-sites.ts'
import { useMay } from '../../components/session.ts'
import { countText } from '../../components/typed-values.ts'
import { useKeys } from '../../components/use-keys.ts'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import { roomColumns, roomFields, type RoomField } from './room-columns.tsx'
import { factsOf } from './room-cells.ts'
import { roomEditing } from './room-editing.ts'
import { RoomEntry } from './room-entry.tsx'
import { readRooms } from './read-rooms.ts'
import { RenameSite } from './rename-site.tsx'
import { sitesOf, siteSum, siteTitle } from './room-sites.ts'

type Line = Room | GridGroup
const isGroup = (line: Line | undefined): line is GridGroup => line !== undefined && 'kind' in line

/** The rooms under a heading for each site; without headings where no room names a site. */
function linesOf(rooms: readonly Room[]): readonly Line[] {
  if (sitesOf(rooms).length === 0) return rooms
  return bySite(rooms).flatMap(([site, own]): Line[] => [{ kind: 'group', key: `site ${site ?? ''}`, title: <b>{siteTitle(site)}</b>, count: siteSum(own) }, ...own])
}

/** Phòng: a table that is typed into, and below it the form that adds one room or many. */
export function RoomsSection({ examId, rooms }: { examId: string; rooms: readonly Room[] }) {
  const [at, setAt] = useState<{ readonly id: string | undefined; readonly columnId: string } | null>(null)
  const [asked, setAsked] = useState<AskedCell | null>(null)
  const [withdrawing, setWithdrawing] = useState<Room | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  const mayWrite = useMay('rooms.write')
  const mayReadLog = useMay('history.read')
  const grid = useRef<GridHandle>(null)
  const firstField = useRef<HTMLInputElement>(null)
  const cache = useQueryClient()
  const editing = useMemo(() => {
    const saved = (id: string) => cache.getQueryData<readonly Room[]>(queries.rooms.list.queryKey({ input: { examId } }))?.find((room) => room.id === id)
    return roomEditing(examId, saved, readRooms)
  }, [examId, cache])
  const lines = useMemo(() => linesOf(rooms), [rooms])
  const active = rooms.find(({ id }) => id === at?.id)
  const sum = (of: (room: Room) => number) => countText(rooms.reduce((total, room) => total + of(room), 0))

  const field = roomFields.find((one) => one === at?.columnId)

  useKeys({ 'Ctrl+N': () => firstField.current?.focus() }, mayWrite)
  useKeys({ 'Alt+H': active === undefined || field === undefined ? undefined : () => setAsked({ room: active, field }) }, mayReadLog)
  return (
    <>
      <div className="mt-rooms-head">
        <span>
          {countText(rooms.length)} phòng, sức chứa {sum(({ capacity }) => capacity)} = {sum(({ usable }) => usable)} dùng được + {sum(({ reserve }) => reserve)} dự phòng + {sum(({ disabled }) => disabled)} hỏng
        </span>
        <span className="mt-page-space" />
        {mayWrite && active !== undefined && active.site !== null ? (
          <Button size="xs" variant="default" onClick={() => setRenaming(active.site)}>
            Đổi tên điểm thi…
          </Button>
        ) : null}
        {mayWrite && active !== undefined ? (
          <Button size="xs" variant="default" onClick={() => setWithdrawing(active)}>
            Bỏ {active.name}…
          </Button>
        ) : null}
      </div>
      <div className="mt-rooms-list">
        {rooms.length === 0 ? (
          <EmptyState sentence={mayWrite ? 'Chưa có phòng thi. Gõ phòng đầu tiên vào các ô bên dưới; nhiều phòng liền nhau thì ghi số phòng ở ô cuối.' : 'Chưa có phòng thi.'} />
        ) : (
          <DataGrid
            label="Phòng thi"
            rowCount={lines.length}
            rowAt={(index) => {
              const line = lines[index]
              return isGroup(line) ? undefined : line
            }}
            insertedAt={(index) => {
              const line = lines[index]
              return isGroup(line) ? line : undefined
            }}
            columns={roomColumns}
            rowKey={({ id }) => id}
            density={32}
            {...(mayWrite ? { editing } : {})}
            onActiveChange={({ key, columnId }) => setAt({ id: key, columnId })}
            handle={grid}
          />
        )}
      </div>
      {mayWrite ? <RoomEntry examId={examId} rooms={rooms} firstField={firstField} /> : null}
      {asked === null ? null : (
        <CellHistory
          examId={examId}
          asked={asked}
          mayWrite={mayWrite}
          onClose={() => {
            setAsked(null)
            grid.current?.focus()
          }}
        />
      )}
      {renaming === null ? null : (
        <RenameSite
          examId={examId}
          site={renaming}
          rooms={rooms}
          onDone={() => {
            setRenaming(null)
            grid.current?.focus()
          }}
        />
      )}
      {withdrawing === null ? null : (
        <WithdrawRoom
          examId={examId}
          room={withdrawing}
          onDone={() => {
            setWithdrawing(null)
            grid.current?.focus()
          }}
        />
      )}
    </>
  )
}

/** A cell whose history is asked for. */
interface AskedCell {
  readonly room: Room
  readonly field: RoomField
}

/** Lịch sử ô này; an old value comes back as an act of its own, with its reason. */
function CellHistory({ examId, asked: { room, field }, mayWrite, onClose }: { examId: string; asked: AskedCell; mayWrite: boolean; onClose: () => void }) {
  async function putBack(value: unknown, reason: string): Promise<void> {
    const { revision, ...facts } = factsOf(room)
    await api.rooms.change({ examId, ...facts, [field]: value, reason, expectedRevision: revision, requestId: newRequestId() })
    await readRooms()
  }
  return (
    <FieldHistoryDialog
      of={{ examId, table: 'room', recordId: room.id, field }}
      label={`${roomColumns.find(({ id }) => id === field)?.title ?? ''}, ${room.name}`}
      atOnce
      onPutBack={mayWrite ? putBack : undefined}
      onClose={onClose}
    />
  )
}

/** Bỏ phòng, with a reason; a room that a session uses stays. */
function WithdrawRoom({ examId, room, onDone }: { examId: string; room: Room; onDone: () => void }) {
  const withdraw = useMutation(
    queries.rooms.withdraw.mutationOptions({
      onSuccess: async () => {
        await readRooms()
        onDone()
      },
    }),
  )
  return (
    <WithdrawQuestion
      title={`Bỏ ${room.name}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ phòng này."
      fault={<FaultNote error={withdraw.error} />}
      confirm="Bỏ phòng"
      onConfirm={(reason) => withdraw.mutate({ examId, id: room.id, reason, expectedRevision: room.revision, requestId: newRequestId() })}
      onCancel={onDone}
      busy={withdraw.isPending}
    >
      Phòng số {room.number}, {countText(room.usable)} chỗ dùng được, ra khỏi kỳ thi. Nhật ký giữ lại và hoàn tác được.
    </WithdrawQuestion>
  )
}
