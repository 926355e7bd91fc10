import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PartPlan, Room } from '../../../shared/contract/rooms.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { neighbourWords } from '../../../shared/words/neighbours.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { useMay } from '../../components/session.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { countText } from '../../components/typed-values.ts'
import { ClearDraw, DrawDialog } from './draw-dialog.tsx'
import { drawWords, groundWords, partSum, roomWords, seedWords } from './room-words.ts'
import { SeatDialog, type PersonToSeat } from './seat-dialog.tsx'
import { SeatGrid } from './seat-grid.tsx'
import { SessionTable } from './session-table.tsx'
import { UnplacedList, upstairs, UpstairsList } from './unplaced-list.tsx'

/** Properties of one part's seats. */
export interface PartSeatsProps {
  examId: string
  plan: PartPlan
  rooms: readonly Room[]
  /** People of the exam who have no number yet. */
  without: number
}

/** One part: its sessions, how the figures add up, the draw, who sits where and who does not. */
export function PartSeats({ examId, plan, rooms, without }: PartSeatsProps) {
  const partId = plan.part.id
  const sessions = useQuery(queries.rooms.sessions.queryOptions({ input: { examId } }))
  const details = useQuery(queries.rooms.plan.queryOptions({ input: { examId, partId } }))
  const seats = useQuery(queries.rooms.seats.queryOptions({ input: { examId, partId } }))
  const [asks, setAsks] = useState<'draw' | 'clear' | null>(null)
  const [toSeat, setToSeat] = useState<PersonToSeat | null>(null)
  const mayWrite = useMay('rooms.write')
  const error = sessions.error ?? details.error ?? seats.error
  if (sessions.data === undefined || details.data === undefined || seats.data === undefined) {
    return <FaultNote error={error} onRetry={() => void Promise.all([sessions.refetch(), details.refetch(), seats.refetch()])} />
  }
  const own = sessions.data.filter((session) => session.partId === partId)
  const { draw, issuedOn, unplaced, toSit, usable, needGroundFloor, usableOnGround, neighbours } = details.data
  const ground = groundWords(details.data)
  const above = upstairs(seats.data, rooms)
  const waiting = draw === null ? [] : unplaced

  return (
    <>
      <SessionTable examId={examId} partId={partId} sessions={own} rooms={rooms} />
      <section className="mt-rooms-draw" aria-label="Bốc thăm">
        <div className="mt-rooms-draw-words">
          <p>
            <b>{partSum(details.data)}</b>. {toSit > usable ? <StateBadge state="missing">{roomWords(details.data)}</StateBadge> : roomWords(details.data)}{' '}
            {ground === null ? null : needGroundFloor > usableOnGround && own.length > 0 ? <StateBadge state="missing">{ground}</StateBadge> : ground}
          </p>
          <p className="mt-quiet mt-small">
            {draw === null
              ? 'Chưa bốc thăm. Chỗ ngồi theo mã bốc thăm và số báo danh; người cùng vị trí, cùng cơ quan tuyển dụng được tách ra, người cần tầng trệt được xếp tầng trệt trước. Cùng mã thì ra cùng chỗ.'
              : `Mã bốc thăm ${seedWords(draw)}. ${drawWords(draw)}`}
            {seats.data.length === 0 ? '' : ` ${neighbourWords(neighbours)}`}
            {issuedOn === null ? '' : ` Danh sách phòng đã ra ngày ${formatDay(issuedOn)}; bốc lại phải ghi lý do.`}
          </p>
        </div>
        {mayWrite && own.length > 0 ? (
          <>
            {draw === null ? null : (
              <Button variant="default" onClick={() => setAsks('clear')}>
                Bỏ kết quả bốc thăm…
              </Button>
            )}
            <KeyButton keys="Ctrl+Enter" variant={draw === null ? 'filled' : 'default'} onPress={() => setAsks('draw')}>
              {draw === null ? 'Bốc thăm…' : 'Bốc thăm lại…'}
            </KeyButton>
          </>
        ) : null}
      </section>
      {without > 0 ? <Note kind="missing">Còn {countText(without)} người chưa có số báo danh. Đánh số ở mục Số báo danh rồi bốc thăm.</Note> : null}
      {waiting.length > 0 ? <UnplacedList people={waiting} onSeat={mayWrite ? setToSeat : undefined} /> : null}
      {above.length > 0 ? <UpstairsList people={above} rooms={rooms} onSeat={mayWrite ? setToSeat : undefined} /> : null}
      {seats.data.length === 0 ? (
        <EmptyState
          sentence={
            rooms.length === 0
              ? 'Chưa có phòng. Thêm phòng ở mục Phòng, rồi thêm ca thi ở đây.'
              : own.length === 0
                ? 'Chưa có ca thi. Thêm ca thi với ngày, giờ và phòng, rồi bốc thăm.'
                : 'Chưa ai có chỗ. Bốc thăm để xếp phòng và chỗ ngồi.'
          }
        />
      ) : (
        <SeatGrid seats={seats.data} sessions={own} rooms={rooms} onMove={mayWrite ? setToSeat : undefined} />
      )}
      {asks === 'draw' ? <DrawDialog examId={examId} plan={details.data} drawnBefore={draw !== null} issuedOn={issuedOn} onClose={() => setAsks(null)} /> : null}
      {asks === 'clear' ? <ClearDraw examId={examId} plan={details.data} onClose={() => setAsks(null)} /> : null}
      {toSeat === null ? null : <SeatDialog examId={examId} partId={partId} person={toSeat} sessions={own} rooms={rooms} seats={seats.data} onClose={() => setToSeat(null)} />}
    </>
  )
}
