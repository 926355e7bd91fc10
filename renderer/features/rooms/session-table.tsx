import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ExamSession, Room } from '../../../shared/contract/rooms.ts'
import { formatDay, weekdayName } from '../../../shared/text/day.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useMay } from '../../components/session.ts'
import { countText } from '../../components/typed-values.ts'
import { SessionDialog } from './session-dialog.tsx'
import { writeRoomNumbers } from './session-draft.ts'
import { WithdrawSession } from './withdraw-session.tsx'

/** Properties of the table. */
export interface SessionTableProps {
  examId: string
  partId: string
  sessions: readonly ExamSession[]
  rooms: readonly Room[]
}

/** Ca thi of one part, each with its rooms and how full it is. */
export function SessionTable({ examId, partId, sessions, rooms }: SessionTableProps) {
  /** The session in the form; 'new' adds one. */
  const [open, setOpen] = useState<ExamSession | 'new' | null>(null)
  const [withdrawing, setWithdrawing] = useState<ExamSession | null>(null)
  const mayWrite = useMay('rooms.write')
  const numbersOf = ({ roomIds }: ExamSession) => writeRoomNumbers(rooms.filter(({ id }) => roomIds.includes(id)).map(({ number }) => number))
  return (
    <section className="mt-rooms-sessions" aria-label="Ca thi">
      {sessions.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th>Ca</th>
              <th>Ngày</th>
              <th>Giờ</th>
              <th>Phòng số</th>
              <th className="is-right">Số phòng</th>
              <th className="is-right">Chỗ dùng được</th>
              <th className="is-right">Đã xếp</th>
              {mayWrite ? <th aria-label="Sửa, bỏ" /> : null}
            </tr>
          </thead>
          <tbody>
            {sessions
              .toSorted((left, right) => left.number - right.number)
              .map((session) => (
                <tr key={session.id}>
                  <td>{session.number}</td>
                  <td>
                    {formatDay(session.day)} <span className="mt-quiet">{weekdayName(session.day)}</span>
                  </td>
                  <td>{session.startsAt}</td>
                  <td>{numbersOf(session)}</td>
                  <td className="is-right">{countText(session.roomIds.length)}</td>
                  <td className="is-right">{countText(session.usable)}</td>
                  <td className="is-right">{countText(session.seated)}</td>
                  {mayWrite ? (
                    <td className="is-right">
                      <Button size="xs" variant="default" onClick={() => setOpen(session)} aria-label={`Sửa ca ${session.number}`}>
                        Sửa…
                      </Button>{' '}
                      <Button size="xs" variant="default" onClick={() => setWithdrawing(session)} aria-label={`Bỏ ca ${session.number}`}>
                        Bỏ…
                      </Button>
                    </td>
                  ) : null}
                </tr>
              ))}
          </tbody>
        </table>
      )}
      {mayWrite && rooms.length > 0 ? (
        <KeyButton keys="Ctrl+N" variant={sessions.length === 0 ? 'filled' : 'default'} onPress={() => setOpen('new')}>
          Thêm ca thi…
        </KeyButton>
      ) : null}
      {open === null ? null : <SessionDialog examId={examId} partId={partId} changed={open === 'new' ? null : open} others={sessions} rooms={rooms} onClose={() => setOpen(null)} />}
      {withdrawing === null ? null : <WithdrawSession examId={examId} session={withdrawing} onDone={() => setWithdrawing(null)} />}
    </section>
  )
}
