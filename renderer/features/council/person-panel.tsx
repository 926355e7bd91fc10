import { Button } from '@mantine/core'
import type { CouncilView, MemberAbsence } from '../../../shared/contract/council.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { barTitles, functionOn } from '../../../shared/words/boards.ts'
import { workText } from '../../components/council-members.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { ConflictList } from './conflict-list.tsx'
import { openConflicts, type CouncilRow } from './council-rows.ts'

/** What one may do with a person; absent for who may only read. */
export interface PersonActs {
  readonly changeSeat: () => void
  readonly changeMember: () => void
  readonly recordAbsence: () => void
  readonly withdraw: () => void
  readonly withdrawAbsence: (absence: MemberAbsence) => void
}

/** A person of a board: what speaks against the seat, work, decision, other seats, days away. */
export function PersonPanel({ view, row: { member, seat }, acts }: { view: CouncilView; row: CouncilRow; acts: PersonActs | undefined }) {
  const others = view.seats.filter((one) => one.memberId === member.id && one.id !== seat?.id)
  const account = view.accounts.find(({ id }) => id === member.userId)
  return (
    <>
      <section className="mt-section">
        <h2>{member.fullName}</h2>
        {seat === null || seat.conflicts.length === 0 ? null : (
          <Note kind={openConflicts(seat) > 0 ? 'missing' : 'about'}>
            {openConflicts(seat) > 0 ? <b>Chưa giải trình:</b> : null}
            <ConflictList conflicts={seat.conflicts} />
            {seat.explanation === null ? null : <p>Giải trình: {seat.explanation}</p>}
            {openConflicts(seat) > 0 && acts !== undefined ? <p>Giải trình bằng F2, hoặc cử người khác thay.</p> : null}
          </Note>
        )}
        <dl className="mt-facts">
          {seat === null ? null : (
            <>
              <dt>Việc</dt>
              <dd>{functionOn(seat.board, seat.function)}</dd>
              <dt>Quyết định</dt>
              <dd>
                {seat.number} ngày {formatDay(seat.date)}, {seat.signer} ký
              </dd>
              <dt>Thời gian</dt>
              <dd>
                từ {formatDay(seat.fromDay)}
                {seat.toDay === null ? '' : ` đến hết ${formatDay(seat.toDay)}`}
              </dd>
            </>
          )}
          <dt>Chức vụ, đơn vị</dt>
          <dd>{workText(member) || 'chưa ghi'}</dd>
          {member.birthDate === null ? null : (
            <>
              <dt>Ngày sinh</dt>
              <dd>{formatPartialDate(member.birthDate)}</dd>
            </>
          )}
          {others.length === 0 ? null : (
            <>
              <dt>Việc khác</dt>
              <dd>{others.map((other) => functionOn(other.board, other.function)).join(', ')}</dd>
            </>
          )}
          {member.bar === null ? null : (
            <>
              <dt>Kỷ luật đã khai</dt>
              <dd>{barTitles[member.bar]}</dd>
            </>
          )}
          {account === undefined ? null : (
            <>
              <dt>Tài khoản</dt>
              <dd>{account.name}</dd>
            </>
          )}
        </dl>
      </section>
      <Absences view={view} memberId={member.id} acts={acts} />
      {acts === undefined ? null : (
        <div className="mt-section mt-council-acts">
          <KeyButton keys="F2" onPress={seat === null ? acts.changeMember : acts.changeSeat}>
            {seat === null ? 'Sửa người…' : 'Sửa việc…'}
          </KeyButton>
          {seat === null ? null : (
            <KeyButton keys="Alt+N" onPress={acts.changeMember}>
              Sửa người…
            </KeyButton>
          )}
          <KeyButton keys="Alt+G" onPress={acts.recordAbsence}>
            Ghi vắng…
          </KeyButton>
          <KeyButton keys="Del" onPress={acts.withdraw}>
            {seat === null ? 'Bỏ người…' : 'Thôi việc…'}
          </KeyButton>
        </div>
      )}
    </>
  )
}

function Absences({ view, memberId, acts }: { view: CouncilView; memberId: string; acts: PersonActs | undefined }) {
  const nameOf = (id: string | null) => view.members.find((member) => member.id === id)?.fullName
  const own = view.absences.filter((absence) => absence.memberId === memberId)
  const acting = view.absences.filter((absence) => absence.delegateId === memberId)
  if (own.length + acting.length === 0) return null
  return (
    <section className="mt-section">
      <h2>Vắng, ủy quyền</h2>
      <ul className="mt-council-absences">
        {own.map((absence) => (
          <li key={absence.id}>
            <span>
              Vắng {formatDay(absence.fromDay)} – {formatDay(absence.toDay)}: {absence.reason}. {absence.delegateId === null ? 'Không ủy quyền.' : `Ủy quyền cho ${nameOf(absence.delegateId) ?? ''}.`}
            </span>
            {acts === undefined ? null : (
              <Button variant="subtle" onClick={() => acts.withdrawAbsence(absence)}>
                Bỏ…
              </Button>
            )}
          </li>
        ))}
        {acting.map((absence) => (
          <li key={absence.id}>
            Thay {nameOf(absence.memberId)} {formatDay(absence.fromDay)} – {formatDay(absence.toDay)}
          </li>
        ))}
      </ul>
    </section>
  )
}
