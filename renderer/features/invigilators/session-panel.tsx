import type { WatchedSession } from '../../../shared/contract/invigilators.ts'
import { isUnread } from '../../../shared/rules/regime.ts'
import type { Grade } from '../../../shared/rules/regime.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { barReason, barWords, choiceWords, leftOutWords, placeTitle } from '../../../shared/words/invigilators.ts'
import { uncheckedMark } from '../../../shared/words/grades.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { SourceNote } from '../../components/source-note.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { boardWords, isDrawable, needWords, type WatchRow } from './watch-rows.ts'

/** What one may do with a session or a place; absent for who may only read. */
export interface WatchActs {
  /** Absent where the cursor is on no place. */
  readonly replace: (() => void) | undefined
  readonly clear: (() => void) | undefined
}

/** Properties of the panel. */
interface SessionPanelProps {
  examId: string
  session: WatchedSession
  row: WatchRow | null
  perRoom: { readonly value: number; readonly article: string; readonly grade: Grade }
  technicians: { readonly value: number; readonly article: string; readonly grade: Grade }
  acts: WatchActs
}

/** A session: what it needs and who is there, how it was drawn; of the room under the cursor: who may not be there, who was put there by hand. */
export function SessionPanel({ examId, session, row, perRoom, technicians, acts }: SessionPanelProps) {
  const { partTitle, number, day, startsAt, draw, people, leftOut, rooms } = session
  const spare = people.filter(({ at }) => at === null)
  const away = leftOutWords(leftOut)
  const unread = isUnread(perRoom.grade)
  return (
    <>
      <section className="mt-section">
        <h2>
          {partTitle}, ca {number}
        </h2>
        <dl className="mt-facts">
          <dt>Bắt đầu</dt>
          <dd>
            {startsAt} ngày {formatDay(day)}
          </dd>
          {isDrawable(session) ? (
            <>
              <dt>Cần</dt>
              <dd>
                {needWords(session)}: ít nhất {perRoom.value} giám thị mỗi phòng
                {rooms.some(({ onComputer }) => onComputer) ? `, ${technicians.value} kỹ thuật viên mỗi phòng máy` : ''}
                {draw === null || choiceWords(draw) === '' ? '' : `; ca này chọn ${choiceWords(draw)}`} <SourceNote article={perRoom.article} examId={examId} />
                {unread ? <StateBadge state="unchecked">{uncheckedMark}</StateBadge> : null}
              </dd>
              <dt>Ban coi thi</dt>
              <dd>{boardWords(session)}</dd>
              {draw === null ? null : (
                <>
                  <dt>Chưa giao phòng</dt>
                  <dd>{spare.length === 0 ? 'không còn ai' : spare.map(({ fullName }) => fullName).join(', ')}</dd>
                </>
              )}
            </>
          ) : null}
        </dl>
        {away === '' || !session.watched ? null : <Note kind="missing">{away}.</Note>}
      </section>
      {draw === null ? null : (
        <section className="mt-section">
          <h2>Bốc thăm</h2>
          <dl className="mt-facts">
            <dt>Lúc</dt>
            <dd>
              {formatMoment(draw.at)}, {draw.userName}
            </dd>
            <dt>Mã</dt>
            <dd>
              {draw.seed} ({draw.seedOrigin === 'dice' ? 'xúc xắc trước người chứng kiến' : 'máy sinh'})
            </dd>
            <dt>Mã băm</dt>
            <dd className="mt-watch-hash">{draw.hash}</dd>
          </dl>
        </section>
      )}
      {row === null ? null : <RoomNotes row={row} />}
      {acts.replace === undefined && acts.clear === undefined ? null : (
        <div className="mt-section mt-watch-acts">
          {acts.replace === undefined ? null : (
            <KeyButton keys="F2" onPress={acts.replace}>
              Cử thay…
            </KeyButton>
          )}
          {acts.clear === undefined ? null : (
            <KeyButton keys="Del" onPress={acts.clear}>
              Bỏ phân công ca này…
            </KeyButton>
          )}
        </div>
      )}
    </>
  )
}

function RoomNotes({ row: { room } }: { row: WatchRow }) {
  const against = room.watches.flatMap(({ fullName, bars }) => bars.map((bar) => `${fullName}: ${barReason(bar)}`))
  const byHand = room.watches.filter((watch) => watch.byHand !== null)
  if (against.length + byHand.length + room.bars.length === 0) return null
  return (
    <section className="mt-section">
      <h2>{room.name}</h2>
      {against.length === 0 ? null : <Note kind="missing">{against.join('; ')}. Cử người khác thay bằng F2.</Note>}
      <ul className="mt-watch-notes">
        {byHand.map(({ id, fullName, role, place, byHand: by }) => (
          <li key={id}>
            {placeTitle(role, place)} {fullName}
            {by?.insteadOf == null ? ' được cử vào' : ` thay ${by.insteadOf}`}: {by?.reason}
          </li>
        ))}
        {room.bars.map((bar) => (
          <li key={`${bar.memberId} ${bar.code} ${bar.kin?.candidateName ?? ''}`}>Không coi phòng này: {barWords(bar)}</li>
        ))}
      </ul>
    </section>
  )
}
