import { Button, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExamSession, Room, Seat } from '../../../shared/contract/rooms.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Note } from '../../components/note.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { countText, readCount } from '../../components/typed-values.ts'
import { sessionTitle } from './room-words.ts'
import { readRooms } from './read-rooms.ts'

/** Somebody who gets a seat, or another seat. */
export interface PersonToSeat {
  readonly candidateId: string
  readonly fullName: string
  readonly number: string | null
  readonly needsGroundFloor: boolean
  /** Why; absent where the caller may not see it. */
  readonly groundFloor?: string | null | undefined
  readonly at: { readonly sessionId: string; readonly roomId: string; readonly seat: number } | null
}

/** Properties of the dialog. */
export interface SeatDialogProps {
  examId: string
  partId: string
  person: PersonToSeat
  sessions: readonly ExamSession[]
  rooms: readonly Room[]
  seats: readonly Seat[]
  onClose: () => void
}

/** Xếp chỗ một người: session, room, seat and why; nobody else moves. */
export function SeatDialog({ examId, partId, person, sessions, rooms, seats, onClose }: SeatDialogProps) {
  const places = placesOf(sessions, rooms, seats)
  const open = places.filter(({ left }) => left > 0)
  const free = (person.needsGroundFloor ? open.find(({ groundFloor }) => groundFloor) : undefined) ?? open[0]
  const [place, setPlace] = useState<string | null>(person.at === null ? (free?.id ?? null) : `${person.at.sessionId} ${person.at.roomId}`)
  const [seat, setSeat] = useState('')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const give = useMutation(
    queries.rooms.seat.mutationOptions({
      onSuccess: async () => {
        await readRooms()
        onClose()
      },
      onError: readRooms,
    }),
  )
  const wanted = readCount(seat, 1, 2000)
  const wrongSeat = wanted === null && seat.trim() !== ''
  const chosen = places.find(({ id }) => id === place)
  const upstairs = person.needsGroundFloor && chosen?.groundFloor === false
  const why = person.groundFloor ?? null

  function save(): void {
    setAsked(true)
    if (chosen === undefined || wrongSeat || reason.trim() === '' || give.isPending) return
    give.mutate({ examId, partId, candidateId: person.candidateId, sessionId: chosen.sessionId, roomId: chosen.roomId, seat: wanted, upstairs, reason: reason.trim(), requestId: newRequestId() })
  }

  return (
    <Dialog title={`${person.at === null ? 'Xếp chỗ' : 'Chuyển chỗ'}: ${person.fullName}${person.number === null ? '' : `, SBD ${person.number}`}`} onClose={onClose}>
      <FieldGrid label="Xếp chỗ" onSubmit={save} enterSubmits>
        <p>Chỉ người này đổi chỗ, không ai khác bị chuyển.</p>
        {person.needsGroundFloor ? (
          <Note kind={upstairs ? 'missing' : 'about'}>
            Người này cần ngồi tầng trệt{why === null ? '' : `: ${why}`}.{upstairs ? ' Phòng đã chọn không ở tầng trệt; xếp vào đó thì ghi rõ lý do.' : ''}
          </Note>
        ) : null}
        <FieldCell span={6}>
          <Select
            label="Ca, phòng"
            data={places.map(({ id, title }) => ({ value: id, label: title }))}
            value={place}
            onChange={setPlace}
            error={asked && chosen === undefined ? 'Chưa chọn ca và phòng.' : null}
            allowDeselect={false}
            searchable
            nothingFoundMessage="Không có phòng nào hợp chữ đã gõ."
          />
        </FieldCell>
        <FieldCell span={2}>
          <TextInput
            label="Chỗ số (nếu có)"
            value={seat}
            onChange={(event) => setSeat(event.currentTarget.value)}
            error={asked && wrongSeat ? `“${seat.trim()}” chưa phải số chỗ.` : null}
            description="Để trống: chỗ trống đầu tiên"
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            data-autofocus
          />
        </FieldCell>
        <FieldCell span={4}>
          <ReasonField label={upstairs ? 'Lý do xếp lên tầng' : 'Lý do'} value={reason} onChange={setReason} error={asked && reason.trim() === '' ? upstairs ? 'Chưa có lý do. Ghi vì sao xếp người này lên tầng.' : 'Chưa có lý do. Ghi vì sao xếp chỗ này.' : null} />
        </FieldCell>
        <FaultNote error={give.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" variant="filled" loading={give.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            {person.at === null ? 'Xếp chỗ' : 'Chuyển chỗ'}
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}

/** A room in its session, what tells it apart first: "P. 201 (tầng trệt), trống 3 chỗ, ca 1, 05/12/2026 07:30, Trường Chính trị". */
function placeTitle({ name, site, groundFloor }: Room, session: ExamSession, left: number): string {
  return [`${name}${groundFloor ? ' (tầng trệt)' : ''}`, `trống ${countText(left)} chỗ`, sessionTitle(session), ...(site === null ? [] : [site])].join(', ')
}

/** Rooms of the sessions in order, each with how many seats are left. */
function placesOf(sessions: readonly ExamSession[], rooms: readonly Room[], seats: readonly Seat[]) {
  return sessions
    .toSorted((left, right) => left.number - right.number)
    .flatMap((session) =>
      rooms
        .filter(({ id }) => session.roomIds.includes(id))
        .map((room) => {
          const taken = seats.filter((one) => one.sessionId === session.id && one.roomId === room.id).length
          return { id: `${session.id} ${room.id}`, sessionId: session.id, roomId: room.id, title: placeTitle(room, session, room.usable - taken), groundFloor: room.groundFloor, left: room.usable - taken }
        }),
    )
}
