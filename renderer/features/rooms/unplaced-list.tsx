import { Button } from '@mantine/core'
import type { Unplaced } from '../../../shared/contract/rooms.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { noSeatWords } from '../../../shared/words/unplaced.ts'
import { countText } from '../../components/typed-values.ts'
import type { PersonToSeat } from './seat-dialog.tsx'

/** Chưa có chỗ: a list of their own, so that nobody vanishes, and no list of rooms goes out meanwhile (field report 62). */
export function UnplacedList({ people, onSeat }: { people: readonly Unplaced[]; onSeat: ((person: PersonToSeat) => void) | undefined }) {
  return (
    <section className="mt-rooms-unplaced" aria-label="Chưa có chỗ">
      <h2>Chưa có chỗ: {countText(people.length)} người</h2>
      <p className="mt-small">Còn người chưa có chỗ thì danh sách phòng và danh sách gọi vào phòng thi chưa in được.</p>
      <ul>
        {people.map(({ candidateId, number, fullName, birthDate, postCode, reason }) => (
          <li key={candidateId}>
            <span className="mt-rooms-unplaced-number">{number ?? 'chưa có số'}</span>
            <b>{fullName}</b>
            <span className="mt-quiet">
              {birthDate === undefined ? '' : `${formatPartialDate(birthDate)} · `}
              {postCode} · {noSeatWords(reason)}
            </span>
            <span className="mt-page-space" />
            {onSeat === undefined ? null : (
              <Button size="xs" variant="default" onClick={() => onSeat({ candidateId, fullName, number, at: null })} aria-label={`Xếp chỗ ${fullName}`}>
                Xếp chỗ…
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
