import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { needsNoApproval, type DocumentKind, type DocumentOptions, type DocumentState } from '../../../shared/contract/documents.ts'
import { documentChoices } from '../../../shared/documents/choices.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { PaperApproval, type PaperApprovalProps } from './paper-approval.tsx'
import { GapButton, PaperButtons } from './paper-buttons.tsx'
import { PaperList } from './paper-list.tsx'
import { PaperOptions } from './paper-options.tsx'
import { PaperView } from './paper-view.tsx'
import { emptyWords, peopleWords, stepOfGap } from './paper-words.ts'
import { useChosenKind, useChosenOptions } from './use-chosen.ts'
import { usePaper } from './use-paper.ts'
import { usePaperActs } from './use-paper-acts.ts'
import './documents.css'

/** Lists that an exam comes to one after the other; the last that names somebody is the one it stands at. */
const inCourse: readonly DocumentKind[] = ['successfulCandidates', 'callList', 'numberedCandidates', 'eligibleCandidates']

function latest(states: readonly DocumentState[]): DocumentKind {
  return inCourse.find((kind) => states.some((state) => state.kind === kind && state.people > 0)) ?? states.find(({ people }) => people > 0)?.kind ?? states[0]?.kind ?? 'eligibleCandidates'
}

/** Danh sách in: every list of the exam, the chosen one as it will lie on paper, and what is chosen for it. */
export function PrintPage({ examId }: { examId: string }) {
  const states = useQuery(queries.documents.list.queryOptions({ input: { examId } }))
  const [chosen, choose] = useChosenKind(examId)
  if (states.data === undefined) {
    return (
      <Page title="Danh sách in">
        <FaultNote error={states.error} onRetry={() => void states.refetch()} />
      </Page>
    )
  }
  const kind = chosen !== undefined && states.data.some((one) => one.kind === chosen) ? chosen : latest(states.data)
  const state = states.data.find((one) => one.kind === kind)
  if (state === undefined) return null
  return <ChosenPaper key={`${examId} ${kind}`} examId={examId} state={state} states={states.data} onKind={choose} />
}

interface ChosenPaperProps {
  examId: string
  state: DocumentState
  states: readonly DocumentState[]
  onKind: (kind: DocumentKind) => void
}

function ChosenPaper(props: ChosenPaperProps) {
  const { examId, state } = props
  const { options, error, retry, choose, takeDecision } = useChosenOptions(examId, state.kind)
  if (options !== undefined) return <Paper {...props} options={options} onOptions={choose} onDecision={takeDecision} />
  return (
    <Page title={documentChoices[state.kind].name}>
      <FaultNote error={error} onRetry={retry} />
    </Page>
  )
}

interface PaperProps extends ChosenPaperProps, Pick<PaperApprovalProps, 'options' | 'onDecision'> {
  onOptions: (options: DocumentOptions) => void
}

function Paper({ examId, state, states, onKind, options, onOptions, onDecision }: PaperProps) {
  const { kind, blocked } = state
  const { made, work, error, redraw } = usePaper(examId, options, state)
  const { openStep } = useNavigation()
  const acts = usePaperActs({ examId, kind, options }, made)
  const empty = state.people === 0 && made?.people === 0
  const fillGap = () => (blocked === null ? undefined : openStep(examId, stepOfGap(blocked)))

  useStatus({
    left: made === null || empty ? [] : [`PDF ${made.pages} trang, ${(made.milliseconds / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây`, 'Chữ Tinos nhúng trong tệp'],
    right: made === null ? [] : [peopleWords({ kind, people: made.people })],
  })

  return (
    <Page
      title={documentChoices[kind].name}
      actions={made === null || empty ? undefined : blocked === null ? <PaperButtons pages={made.pages} acts={acts} /> : <GapButton gap={blocked} onPress={fillGap} />}
      asideLabel="Cách trình bày"
      asideWidth={310}
      aside={
        <PaperOptions
          examId={examId}
          kind={kind}
          options={options}
          onOptions={onOptions}
          approval={needsNoApproval(kind) ? null : <PaperApproval examId={examId} state={state} contentHash={empty ? null : (made?.contentHash ?? null)} options={options} onDecision={onDecision} />}
        />
      }
    >
      <div className="mt-print">
        <PaperList states={states} chosen={kind} onChoose={onKind} />
        <div className="mt-print-middle">
          <FaultNote error={error} onRetry={redraw} />
          {acts.refusal === null ? null : <Note kind="fault">{acts.refusal}</Note>}
          {made === null || empty || made.withoutPhoto === null || made.withoutPhoto === 0 ? null : (
            <Note kind="missing">{made.withoutPhoto.toLocaleString('vi-VN')} thí sinh chưa có ảnh: ô ảnh của họ để trống để dán. Ghi ảnh ở bước Tiếp nhận hồ sơ, Ảnh, bản quét.</Note>
          )}
          {empty ? (
            <EmptyState sentence={emptyWords[kind].sentence} actions={<Button onClick={() => openStep(examId, emptyWords[kind].step)}>{emptyWords[kind].action}</Button>} />
          ) : (
            <PaperView made={made} work={work} orientation={options.orientation} approved={state.approved} approvable={!needsNoApproval(kind)} />
          )}
        </div>
      </div>
    </Page>
  )
}
