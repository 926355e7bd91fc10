import { Button } from '@mantine/core'
import type { Room, Seat, Unplaced } from '../../../shared/contract/rooms.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { noSeatWords } from '../../../shared/words/unplaced.ts'
import { countText } from '../../components/typed-values.ts'
import type { PersonToSeat } from './seat-dialog.tsx'

/** Somebody whose seat is to be decided, and why. */
interface Waiting {
  readonly person: PersonToSeat
  readonly birthDate: string | undefined
  readonly postCode: string
  readonly why: string
}

/** Properties of the lists of people who wait for a seat. */
interface WaitingListProps {
  title: string
  explained: string
  people: readonly Waiting[]
  /** What the button of each does: "Xếp chỗ". */
  act: string
  onSeat: ((person: PersonToSeat) => void) | undefined
}

function WaitingList({ title, explained, people, act, onSeat }: WaitingListProps) {
  return (
    <section className="mt-rooms-unplaced" aria-label={title}>
      <h2>
        {title}: {countText(people.length)} người
      </h2>
      <p className="mt-small">{explained}</p>
      <ul>
        {people.map(({ person, birthDate, postCode, why }) => (
          <li key={person.candidateId}>
            <span className="mt-rooms-unplaced-number">{person.number ?? 'chưa có số'}</span>
            <b>{person.fullName}</b>
            <span className="mt-quiet">
              {birthDate === undefined ? '' : `${formatPartialDate(birthDate)} · `}
              {postCode} · {why}
            </span>
            <span className="mt-page-space" />
            {onSeat === undefined ? null : (
              <Button size="xs" variant="default" onClick={() => onSeat(person)} aria-label={`${act} ${person.fullName}`}>
                {act}…
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const withNeed = (words: string, groundFloor: string | null | undefined) => (groundFloor === null || groundFloor === undefined ? words : `${words} (${groundFloor})`)

/** Chưa có chỗ: a list of their own, so that nobody vanishes, and no list of rooms goes out meanwhile (field report 62). */
export function UnplacedList({ people, onSeat }: { people: readonly Unplaced[]; onSeat: ((person: PersonToSeat) => void) | undefined }) {
  return (
    <WaitingList
      title="Chưa có chỗ"
      explained="Còn người chưa có chỗ thì danh sách phòng và danh sách gọi vào phòng thi chưa in được."
      people={people.map(({ birthDate, postCode, reason, ...person }) => ({ person: { ...person, at: null }, birthDate, postCode, why: withNeed(noSeatWords(reason), person.groundFloor) }))}
      act="Xếp chỗ"
      onSeat={onSeat}
    />
  )
}

/** Those who need the ground floor and sit in a room that is not on it. */
export function upstairs(seats: readonly Seat[], rooms: readonly Room[]): readonly Seat[] {
  const ground = new Set(rooms.flatMap(({ id, groundFloor }) => (groundFloor ? [id] : [])))
  return seats.filter(({ needsGroundFloor, roomId }) => needsGroundFloor && !ground.has(roomId))
}

/** Cần tầng trệt, đang xếp ở tầng trên: placed there by hand, or their need was written down after the draw. */
export function UpstairsList({ people, rooms, onSeat }: { people: readonly Seat[]; rooms: readonly Room[]; onSeat: ((person: PersonToSeat) => void) | undefined }) {
  const nameOf = (roomId: string) => rooms.find(({ id }) => id === roomId)?.name ?? ''
  return (
    <WaitingList
      title="Cần tầng trệt, đang xếp ở tầng trên"
      explained="Xếp tay lên tầng, hoặc nhu cầu được ghi sau khi bốc thăm. Chuyển xuống phòng tầng trệt, hoặc giữ nguyên nếu đã có lý do."
      people={people.map(({ candidateId, fullName, number, sessionId, roomId, seat, birthDate, postCode, drawn, needsGroundFloor, groundFloor }) => ({
        person: { candidateId, fullName, number, needsGroundFloor, groundFloor, at: { sessionId, roomId, seat } },
        birthDate,
        postCode,
        why: withNeed(`${nameOf(roomId)}, chỗ ${seat}${drawn ? '' : ', xếp tay'}`, groundFloor),
      }))}
      act="Chuyển chỗ"
      onSeat={onSeat}
    />
  )
}
