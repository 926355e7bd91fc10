import { useQuery } from '@tanstack/react-query'
import { conditionsOf } from '../../../shared/codes/eligibility-conditions.ts'
import { priorityGroups } from '../../../shared/codes/priority-groups.ts'
import type { Candidate } from '../../../shared/contract/candidates.ts'
import type { Exam } from '../../../shared/contract/exams.ts'
import { queries } from '../../app/api.ts'
import { CoveredNumber } from '../../components/covered-number.tsx'
import { EvidenceBadge } from '../../components/evidence-badge.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { Note } from '../../components/note.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { ageWarning, birthWords } from './review-words.ts'

/** What the registration form of a candidate says, and what of it asks for a second look. */
export function FormFacts({ exam, candidateId }: { exam: Exam; candidateId: string }) {
  const found = useQuery(queries.candidates.get.queryOptions({ input: { examId: exam.id, id: candidateId } }))
  const candidate = found.data
  return (
    <>
      <FaultNote error={found.error} onRetry={() => void found.refetch()} />
      {candidate === undefined ? null : <Hints exam={exam} candidate={candidate} />}
      {candidate === undefined ? null : <Facts exam={exam} candidate={candidate} />}
    </>
  )
}

function Hints({ exam, candidate }: { exam: Exam; candidate: Candidate }) {
  const age = conditionsOf(exam.kind, exam.planApproved).entries.find(({ minimumAge }) => minimumAge !== undefined)
  const young = age === undefined || candidate.birthDate === undefined ? null : ageWarning(candidate.birthDate, exam.planApproved, age)
  if (young === null && candidate.namesakes === 0) return null
  return (
    <section className="mt-section mt-review-hints">
      {young === null ? null : <Note kind="missing">{young}</Note>}
      {candidate.namesakes === 0 ? null : (
        <Note kind="missing">
          <b>Trùng họ tên</b> với {candidate.namesakes} thí sinh khác của kỳ thi. Xem đúng ngày sinh và số CCCD.
        </Note>
      )}
    </section>
  )
}

function Facts({ exam, candidate }: { exam: Exam; candidate: Candidate }) {
  const { birthDate, sex, ethnicGroupName, identityNumber, number, priority, note } = candidate
  const facts: readonly (readonly [string, string | null])[] = [
    ['Sinh', birthDate === undefined ? null : birthWords(birthDate, exam.planApproved)],
    ['Giới', sex === 'male' ? 'Nam' : 'Nữ'],
    ['Dân tộc', ethnicGroupName],
    ['SBD', number],
    ['Ghi chú', note],
  ]
  return (
    <section className="mt-section">
      <h2>Phiếu đăng ký</h2>
      <dl className="mt-facts mt-review-facts">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label} className="mt-review-fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        {identityNumber === undefined ? null : (
          <>
            <dt>Số CCCD</dt>
            <dd>{identityNumber === null ? <StateBadge state="missing">chưa có</StateBadge> : <CoveredNumber number={identityNumber} />}</dd>
          </>
        )}
        <dt>Ưu tiên</dt>
        <dd>
          {priority.length === 0 ? 'không khai' : null}
          {priority.map((claim) => (
            <div key={claim.group} className="mt-review-claim">
              {priorityGroups.entries.find(({ code }) => code === claim.group)?.name ?? claim.group} <EvidenceBadge candidate={candidate} claim={claim} />
            </div>
          ))}
        </dd>
      </dl>
    </section>
  )
}
