import { useQuery } from '@tanstack/react-query'
import type { Exam } from '../../../shared/contract/exams.ts'
import { lastDayOf } from '../../../shared/rules/proposal.ts'
import { regimes } from '../../../shared/rules/regimes.ts'
import { regimeIds } from '../../../shared/rules/terms.ts'
import { regimeReasonSentence } from '../../../shared/words/regimes.ts'
import { queries } from '../../app/api.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { RegimeWarnings } from '../../components/regime-warnings.tsx'

/** Beside the plan: what the exam is held by and why, what its days say about that, and the way to the values. */
export function ExamRules({ exam }: { exam: Exam }) {
  const view = useQuery(queries.regimes.ofExam.queryOptions({ input: { examId: exam.id } }))
  const regime = regimeIds.find((id) => id === exam.regime)
  const last = regime === undefined ? null : lastDayOf(exam.kind, regimes[regime])
  return (
    <section className="mt-section mt-exam-rules">
      <h2>Quy chế thi</h2>
      <p>
        <b>{exam.regimeTitle}</b>; nội quy {exam.houseRulesTitle}
      </p>
      <p>{regimeReasonSentence(exam.regimeReason)}</p>
      {last === null ? null : <p>{regimeReasonSentence({ code: 'lastDay', article: last.article, facts: { lastDay: last.day } })}</p>}
      {exam.choiceReason === null ? null : <p>Chọn khác đề xuất vì: {exam.choiceReason}</p>}
      <RegimeWarnings warnings={view.data?.warnings ?? []} />
      <p className="mt-small mt-quiet">
        Từng giá trị ở tab Quy chế <KeyHint keys="Ctrl+PgDn" />
      </p>
    </section>
  )
}
