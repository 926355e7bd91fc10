import { Button } from '@mantine/core'
import type { Candidate } from '../../../shared/contract/candidates.ts'
import type { Post } from '../../../shared/contract/posts.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { evidenceOf } from '../../../shared/words/evidence.ts'
import { CoveredNumber } from '../../components/covered-number.tsx'
import { EvidenceBadge } from '../../components/evidence-badge.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Note } from '../../components/note.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { VerdictBadge } from '../../components/verdict-badge.tsx'
import { CandidatePhoto } from './candidate-photo.tsx'
import { ReceptionSection } from './reception-section.tsx'
import { exemptionWords, groupTitle, groupWorth, sexTitle } from './candidate-words.ts'
import type { PriorityGroup } from './candidate-words.ts'

/** Properties of the panel. */
interface CandidateDetailsProps {
  candidate: Candidate
  posts: readonly Post[]
  groups: readonly PriorityGroup[]
  onEdit?: (() => void) | undefined
  onWithdraw?: (() => void) | undefined
}

/** Facts of the candidate under the cursor. Key it by the person: a number that was uncovered is covered again. */
export function CandidateDetails({ candidate, posts, groups, onEdit, onWithdraw }: CandidateDetailsProps) {
  const second = posts.find(({ id }) => id === candidate.secondPostId)
  const joint = (posts.find(({ id }) => id === candidate.postId)?.agencies ?? null) !== null
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['SBD', candidate.number],
    ['Sinh', candidate.birthDate === undefined ? null : formatPartialDate(candidate.birthDate)],
    ['Giới', sexTitle(candidate.sex)],
    ['Dân tộc', candidate.ethnicGroupName],
    ['Điện thoại', candidate.phone],
    ['Thư điện tử', candidate.email],
    ['Thường trú', candidate.residence],
    ['Ghi chú', candidate.note],
    ['Nguồn', candidate.origin === 'imported' ? 'nhập từ Excel' : 'gõ tay'],
  ]
  return (
    <>
      <section className="mt-section">
        <h2 className="mt-candidate-name">{candidate.fullName}</h2>
        <p>
          {candidate.postCode} {candidate.postName}
        </p>
        <p className="mt-quiet">{candidate.agencyName}</p>
        {second === undefined ? null : (
          <p>
            <span className="mt-quiet">Nguyện vọng 2:</span> {second.code} {second.name}
          </p>
        )}
      </section>
      <CandidatePhoto examId={candidate.examId} candidateId={candidate.id} fullName={candidate.fullName} />
      {joint || candidate.agencies.length > 0 ? (
        <section className="mt-section">
          <h2>Cơ quan theo thứ tự ưu tiên</h2>
          {candidate.agencies.length === 0 ? (
            <StateBadge state="missing">chưa ghi cơ quan nào</StateBadge>
          ) : (
            <ol className="mt-candidate-agencies">
              {candidate.agencies.map(({ agencyId, agencyName }) => (
                <li key={agencyId}>{agencyName}</li>
              ))}
            </ol>
          )}
        </section>
      ) : null}
      {candidate.namesakes === 0 ? null : (
        <section className="mt-section">
          <Note kind="missing">
            <b>Trùng họ tên</b> với {candidate.namesakes} thí sinh khác của kỳ thi. Phân biệt bằng ngày sinh và số CCCD.
          </Note>
        </section>
      )}
      <section className="mt-section">
        <dl className="mt-facts mt-candidate-facts">
          <dt>Điều kiện</dt>
          <dd>
            <VerdictBadge verdict={candidate.eligibility} />
          </dd>
          {candidate.identityNumber === undefined ? null : (
            <>
              <dt>Số CCCD</dt>
              <dd>{candidate.identityNumber === null ? <StateBadge state="missing">chưa có</StateBadge> : <CoveredNumber number={candidate.identityNumber} />}</dd>
            </>
          )}
          {facts.map(([label, value]) =>
            value === null || value === undefined ? null : (
              <div key={label} className="mt-candidate-fact">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
      </section>
      <ReceptionSection candidate={candidate} />
      {candidate.priority.length === 0 ? null : (
        <section className="mt-section">
          <h2>Ưu tiên</h2>
          <ul className="mt-candidate-claims">
            {candidate.priority.map((claim) => {
              const group = groups.find((each) => each.code === claim.group)
              return (
                <li key={claim.group}>
                  <span>{groupTitle(claim.group, groups)}</span>
                  {evidenceOf(candidate, claim) === 'seen' ? null : <EvidenceBadge candidate={candidate} claim={claim} />}
                  {group === undefined ? null : <span className="mt-quiet mt-small">{groupWorth(group)}</span>}
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {candidate.exemptions.length === 0 ? null : (
        <section className="mt-section">
          <h2>Miễn phần thi</h2>
          <ul className="mt-candidate-claims">
            {candidate.exemptions.map((exemption) => (
              <li key={exemption.part}>
                <span>{exemptionWords(exemption)}</span>
                {exemption.evidence ? null : <StateBadge state="missing">chưa có giấy</StateBadge>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {onEdit === undefined ? null : (
        <div className="mt-candidate-actions">
          <Button onClick={onEdit} rightSection={<KeyHint keys="Enter" />}>
            Sửa
          </Button>
          <Button variant="default" onClick={onWithdraw}>
            Bỏ thí sinh…
          </Button>
        </div>
      )}
    </>
  )
}
