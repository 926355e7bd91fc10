import { useQuery } from '@tanstack/react-query'
import { findCondition } from '../../../shared/codes/eligibility-conditions.ts'
import type { EligibilityRow, SecondReview } from '../../../shared/contract/eligibility.ts'
import type { Exam } from '../../../shared/contract/exams.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { FormFacts } from './form-facts.tsx'
import { OpinionsSection } from './opinions-section.tsx'
import type { Decision } from './foreseen.ts'
import type { RefusalDraft } from './refusal-draft.ts'
import { RefusalForm } from './refusal-form.tsx'
import type { ConditionChoice } from './refusal-form.tsx'
import { ownVerdict } from './review-words.ts'
import { VerdictSection } from './verdict-section.tsx'

/** Properties of the panel. */
export interface ReviewPanelProps {
  exam: Exam
  row: EligibilityRow
  /** Null where one person decides. */
  review: SecondReview | null
  /** The refusal being typed; null where the panel shows what stands. */
  draft: RefusalDraft | null
  onDraft: (draft: RefusalDraft) => void
  onDecide: (decision: Decision) => void
  /** Absent where the caller may only read. */
  onRefuse?: () => void
  onNext: () => void
  scansShown: boolean
  onScans: () => void
  onClose: () => void
  /** Why the last decision of this candidate was refused. */
  error: unknown
}

/** The candidate under the cursor: what the form says, what was decided, and the decision. Key it by the candidate. */
export function ReviewPanel({ exam, row, review, draft, onDraft, onDecide, onRefuse, onNext, scansShown, onScans, onClose, error }: ReviewPanelProps) {
  const own = ownVerdict(row, review).verdict
  return (
    <>
      <section className="mt-section">
        <h2 className="mt-review-name">{row.fullName}</h2>
        <p>
          {row.postCode} {row.postName}
        </p>
        <p className="mt-quiet">{row.agencyName}</p>
      </section>
      <FormFacts exam={exam} candidateId={row.candidateId} />
      <OpinionsSection row={row} />
      <FaultNote error={error} />
      {draft === null ? <VerdictSection examId={exam.id} row={row} /> : <Refusal examId={exam.id} row={row} draft={draft} onDraft={onDraft} onSave={(grounds) => onDecide({ verdict: 'ineligible', ...grounds })} onClose={onClose} />}
      {draft === null && onRefuse !== undefined ? (
        <div className="mt-review-actions mt-review-verdict-actions">
          <KeyButton keys="A" variant={own === 'undecided' ? 'filled' : 'default'} onPress={() => onDecide({ verdict: 'eligible', reasons: [], note: null })} bound={false}>
            Đủ điều kiện
          </KeyButton>
          <KeyButton keys="R" onPress={onRefuse} bound={false}>
            {own === 'ineligible' ? 'Sửa lý do' : 'Không đủ…'}
          </KeyButton>
          <KeyButton keys="N" onPress={onNext} bound={false}>
            Người kế
          </KeyButton>
          <KeyButton keys="Alt+S" onPress={onScans} bound={false}>
            {scansShown ? 'Ẩn bản quét' : 'Bản quét'}
          </KeyButton>
          {own === 'undecided' ? null : (
            <KeyButton keys="U" onPress={() => onDecide({ verdict: 'undecided', reasons: [], note: null })} bound={false}>
              {review === null ? 'Bỏ kết quả xét' : 'Bỏ ý kiến của mình'}
            </KeyButton>
          )}
        </div>
      ) : null}
    </>
  )
}

interface RefusalProps {
  examId: string
  row: EligibilityRow
  draft: RefusalDraft
  onDraft: (draft: RefusalDraft) => void
  onSave: (grounds: Omit<Decision, 'verdict'>) => void
  onClose: () => void
}

function Refusal({ examId, row, ...form }: RefusalProps) {
  const codes = useQuery(queries.eligibility.codes.queryOptions({ input: { examId } }))
  if (codes.data === undefined) return <FaultNote error={codes.error} onRetry={() => void codes.refetch()} />
  return <RefusalForm {...form} conditions={[...codes.data.conditions, ...oldConditions(row, codes.data.conditions)]} papers={codes.data.papers} />
}

/** Conditions of a decision that the exam no longer chooses from, because its plan moved under another law. */
function oldConditions({ reasons, opinions }: EligibilityRow, known: readonly ConditionChoice[]): ConditionChoice[] {
  const named = new Map([...reasons, ...opinions.flatMap((opinion) => opinion.reasons)].map((reason) => [reason.condition, reason]))
  return [...named.values()].flatMap(({ condition: id }) => {
    const entry = known.some((choice) => choice.id === id) ? null : findCondition(id)
    return entry === null ? [] : [{ id, name: entry.name, article: entry.article ?? null, checked: entry.status === 'confirmed' }]
  })
}
