import { IconFileText } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ExamStep, StepPaper } from '../../../shared/contract/exam-steps.ts'
import { documentChoices } from '../../../shared/documents/choices.ts'
import { formatMoment, dayOfMoment } from '../../../shared/text/moment.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { examStepTitle, gapWords, issuedWords, progressWords, shortDay, stepDeadlineWords } from '../../../shared/words/exam-steps.ts'
import { queries } from '../../app/api.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { StepStateBadge } from '../../components/step-state.tsx'

/** What is known of one step: what is missing, the next deadline, its papers, who did what last. */
export function StepPanel({ examId, step }: { examId: string; step: ExamStep }) {
  const { missing, deadline, lastAct, papers } = step
  const progress = progressWords(step)
  return (
    <>
      <section className="mt-section">
        <h2>{examStepTitle(step.step)}</h2>
        <p>
          <StepStateBadge state={step.state} /> {progress}
        </p>
      </section>
      {missing.length === 0 ? null : (
        <section className="mt-section">
          <h2>Còn thiếu</h2>
          <ul>
            {missing.map((gap) => (
              <li key={gap.code}>{gapWords(gap)}</li>
            ))}
          </ul>
        </section>
      )}
      {deadline === null ? null : (
        <section className="mt-section">
          <h2>Hạn</h2>
          <p>{stepDeadlineWords(deadline)}</p>
          <p className="mt-quiet">{deadline.article}</p>
        </section>
      )}
      {papers === null || papers.length === 0 ? null : (
        <section className="mt-section">
          <h2>Giấy tờ của bước này</h2>
          <Papers examId={examId} papers={papers} />
        </section>
      )}
      {lastAct === null ? null : (
        <section className="mt-section">
          <h2>Ai làm gần nhất</h2>
          <p>
            {lastAct.userName}: {lastAct.title.toLowerCase()}
          </p>
          <p className="mt-quiet">
            <time dateTime={lastAct.at}>{formatMoment(lastAct.at)}</time>
          </p>
        </section>
      )}
    </>
  )
}

/** The lists themselves tell whether they say something else now; they are only asked where something was written since. */
function Papers({ examId, papers }: { examId: string; papers: readonly StepPaper[] }) {
  const kinds = papers.flatMap(({ kind, touchedSince }) => (touchedSince ? [kind] : []))
  const exact = useQuery({ ...queries.documents.list.queryOptions({ input: { examId, kinds } }), enabled: kinds.length > 0 })
  const current = (paper: StepPaper) => (paper.touchedSince ? (exact.data?.find(({ kind }) => kind === paper.kind)?.issued?.current ?? null) : true)
  return (
    <ul className="mt-step-papers">
      {papers.map((paper) => (
        <li key={paper.kind}>
          <IconFileText size={16} stroke={1.9} aria-hidden />
          <span>{documentChoices[paper.kind].name}</span>
          <PaperState paper={paper} current={current(paper)} />
        </li>
      ))}
    </ul>
  )
}

/** Chưa in, đã in 5/9, cũ; null: not known yet whether it still says the same. */
function PaperState({ paper: { issued }, current }: { paper: StepPaper; current: boolean | null }) {
  if (issued === null) return <StateBadge state="draft">Chưa in</StateBadge>
  const out = `${issuedWords[issued.how]} ${shortDay(dayOfMoment(issued.at))}`
  if (current === false) {
    return (
      <StateBadge state="missing" title={`${issuedWords[issued.how]} ${formatDay(dayOfMoment(issued.at))}; danh sách nay đã khác. Xem lại và in lại ở bước Danh sách in.`}>
        Cũ · {out}
      </StateBadge>
    )
  }
  return <StateBadge state={current === null ? 'draft' : 'approved'}>{out}</StateBadge>
}
