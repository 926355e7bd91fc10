import { useState } from 'react'
import { findCondition } from '../../../shared/codes/eligibility-conditions.ts'
import type { EligibilityRow } from '../../../shared/contract/eligibility.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { eligibilityReasonWords } from '../../../shared/words/eligibility.ts'
import { FieldHistoryDialog } from '../../components/field-history-dialog.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { ReasonSheetButton } from '../../components/reason-sheet-button.tsx'
import { useMay } from '../../components/session.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { dayOf } from '../../components/today.ts'
import { useKeys } from '../../components/use-keys.ts'
import { VerdictBadge } from '../../components/verdict-badge.tsx'

/** What stands of a candidate now: the verdict, who gave it, each reason with where it stands in the law. */
export function VerdictSection({ examId, row }: { examId: string; row: EligibilityRow }) {
  const { verdict, reasons, note, decidedBy, decidedAt } = row
  const [asked, setAsked] = useState(false)
  const mayReadLog = useMay('history.read')
  useKeys({ 'Alt+H': () => setAsked(true) }, mayReadLog && row.revision !== null)
  return (
    <section className="mt-section">
      <h2>Kết quả xét</h2>
      <p className="mt-review-verdict">
        <VerdictBadge verdict={verdict} />
        {decidedBy === null || decidedAt === null ? null : (
          <span className="mt-quiet mt-small">
            {decidedBy}, {formatDay(dayOf(new Date(decidedAt)))}
          </span>
        )}
      </p>
      {reasons.length === 0 ? null : (
        <ul className="mt-review-reasons">
          {reasons.map((reason) => (
            <li key={`${reason.condition} ${reason.paper}`}>
              {eligibilityReasonWords(reason)}
              <ReasonSource condition={reason.condition} />
            </li>
          ))}
        </ul>
      )}
      {note === null ? null : <p className="mt-review-note">{note}</p>}
      {verdict === 'ineligible' ? <ReasonSheetButton examId={examId} candidateId={row.candidateId} /> : null}
      {row.revision === null || !mayReadLog ? null : (
        <KeyButton keys="Alt+H" size="compact-xs" variant="subtle" onPress={() => setAsked(true)} bound={false}>
          Lịch sử xét
        </KeyButton>
      )}
      {asked ? <FieldHistoryDialog of={{ examId, table: 'eligibility', recordId: row.candidateId, field: 'verdict' }} label={`Kết quả xét, ${row.fullName}`} atOnce={false} onClose={() => setAsked(false)} /> : null}
    </section>
  )
}

function ReasonSource({ condition }: { condition: string }) {
  const entry = findCondition(condition)
  if (entry?.status === 'unconfirmed') {
    return (
      <StateBadge state="unchecked" title="chưa đối chiếu văn bản gốc">
        chưa đối chiếu
      </StateBadge>
    )
  }
  return entry?.article === undefined ? null : <span className="mt-review-article">{entry.article}</span>
}
