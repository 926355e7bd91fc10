import type { ResultsView } from '../../../shared/contract/results.ts'
import { answeredBy } from '../../../shared/rules/questions.ts'
import type { Question } from '../../../shared/rules/decide-schema.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { AgencyDialog } from './agency-dialog.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { ChoiceDialog } from './choice-dialog.tsx'
import { MarkDialog } from './mark-dialog.tsx'
import type { PostRecord } from './post-records.ts'
import { QuotaDialog } from './quota-dialog.tsx'
import { ReplacementDialog } from './replacement-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import type { ExamRules } from './use-exam-rules.ts'
import { WithdrawRecord } from './withdraw-record.tsx'

/** What somebody is about to do with the results. */
export type ResultAct =
  | { readonly act: 'answer'; readonly postId: string; readonly code: Question['code']; readonly candidateId: string | null }
  | { readonly act: 'cancel'; readonly candidateId: string }
  | { readonly act: 'quota'; readonly postId: string }
  | { readonly act: 'transfer'; readonly postId: string }
  | { readonly act: 'withdraw'; readonly record: PostRecord }

/** Properties of the dialogs. */
interface ResultDialogsProps {
  view: ResultsView
  act: ResultAct | null
  rules: ExamRules | undefined
  context: ReasonContext
  onClose: () => void
}

/** The dialog of what somebody is about to do; none once the question is answered or the post is gone. */
export function ResultDialogs({ view, act, rules, context, onClose }: ResultDialogsProps) {
  if (act === null) return null
  if (act.act === 'withdraw') return <WithdrawRecord examId={view.examId} record={act.record} onClose={onClose} />
  const row = act.act === 'cancel' ? view.rows.find(({ candidateId }) => candidateId === act.candidateId) : undefined
  const post = view.posts.find(({ id }) => id === (act.act === 'cancel' ? row?.postId : act.postId))
  if (post === undefined) return null
  const shared = { view, post, context, onClose }
  switch (act.act) {
    case 'cancel':
      return row === undefined ? null : <CancelDialog {...shared} row={row} rules={rules} />
    case 'quota':
      return <QuotaDialog view={view} post={post} rules={rules} onClose={onClose} />
    case 'transfer':
      return <TransferDialog {...shared} rules={rules} />
    case 'answer': {
      const question = post.questions.find(({ code }) => code === act.code)
      const kind = answeredBy(act.code)
      if (question === undefined) return null
      if (kind === 'tie' || kind === 'reserved') return <ChoiceDialog {...shared} kind={kind} question={question} />
      if (kind === 'replacement') return <ReplacementDialog {...shared} />
      if (kind === 'agency') return <AgencyDialog {...shared} candidateId={act.candidateId} />
      if (kind === 'marking' || kind === 'appeal') return <MarkDialog {...shared} kind={kind} candidateId={act.candidateId} />
      return null
    }
  }
}
