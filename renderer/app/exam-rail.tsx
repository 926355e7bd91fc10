import { Tooltip } from '@mantine/core'
import { IconCheck, IconListDetails, IconLock } from '@tabler/icons-react'
import type { ExamStep } from '../../shared/contract/exam-steps.ts'
import { examStepWords, missingCount, shortDay } from '../../shared/words/exam-steps.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { useNavigation } from '../components/navigation.ts'
import { stepLines } from '../components/step-state.tsx'
import { useKeys } from '../components/use-keys.ts'

/** Các bước: the steps of an exam in the order of the law, each with its state, what is missing and the next day. */
export function ExamRail({ examId, steps, current, narrow }: { examId: string; steps: readonly ExamStep[]; current: string; narrow: boolean }) {
  const { openStep, openSteps } = useNavigation()
  const finished = steps.filter(({ state }) => state === 'done' || state === 'locked').length
  function move(by: 1 | -1): void {
    const at = steps.findIndex(({ step }) => step === current)
    const next = at < 0 ? steps.at(by === 1 ? 0 : -1) : steps[at + by]
    if (next !== undefined) openStep(examId, next.step)
  }
  useKeys({ 'Ctrl+ArrowUp': () => move(-1), 'Ctrl+ArrowDown': () => move(1), 'Alt+0': () => openSteps(examId) })
  return (
    <nav className="mt-steps" aria-label="Các bước" data-narrow={narrow || undefined}>
      <div className="mt-steps-head">
        Các bước <KeyHint keys="Ctrl+↑↓" />
      </div>
      <ol>
        {steps.map((step) => (
          <li key={step.step}>
            <StepLink step={step} current={step.step === current} narrow={narrow} onOpen={() => openStep(examId, step.step)} />
          </li>
        ))}
      </ol>
      <button type="button" className="mt-steps-foot" aria-current={current === 'steps' ? 'page' : undefined} aria-label="Bảng các bước" aria-keyshortcuts="Alt+0" title="Bảng các bước: còn thiếu gì, hạn, ai làm, giấy tờ (Alt+0)" onClick={() => openSteps(examId)}>
        <IconListDetails size={16} stroke={1.9} aria-hidden />
        <span className="mt-step-title">
          Xong {finished}/{steps.length} bước
        </span>
        <KeyHint keys="Alt+0" />
      </button>
    </nav>
  )
}

/** How pressing a step is: solid red only for what is overdue. */
function urgency({ missing, deadline }: ExamStep): 'overdue' | 'soon' | undefined {
  if (deadline?.state === 'overdue') return 'overdue'
  return deadline?.state === 'soon' || missing.length > 0 ? 'soon' : undefined
}

function StepLink({ step, current, narrow, onOpen }: { step: ExamStep; current: boolean; narrow: boolean; onOpen: () => void }) {
  const { number, title } = examStepWords[step.step]
  const lines = stepLines(step)
  const count = missingCount(step.missing)
  const sign = step.state === 'done' ? <IconCheck size={14} stroke={1.9} aria-hidden /> : step.state === 'locked' ? <IconLock size={13} stroke={1.9} aria-hidden /> : number
  return (
    <Tooltip
      position="right"
      label={
        <>
          {narrow ? <b>{`${number}. ${title}`}</b> : null}
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </>
      }
    >
      <button type="button" className="mt-step" data-state={step.state} data-urgency={urgency(step)} aria-current={current ? 'step' : undefined} aria-label={title} aria-description={lines.join('. ')} onClick={onOpen}>
        <span className="mt-step-number">{current ? number : sign}</span>
        <span className="mt-step-title">{title}</span>
        {count === '' ? null : (
          <span className="mt-step-count" aria-hidden>
            {count}
          </span>
        )}
        <span className="mt-step-figure" data-overdue={step.deadline?.state === 'overdue' || undefined} aria-hidden>
          {step.deadline === null ? '' : shortDay(step.deadline.day)}
        </span>
      </button>
    </Tooltip>
  )
}
