import type { ResultPost, ResultRow, ResultsView } from '../../../shared/contract/results.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { ReasonSheetButton } from '../../components/reason-sheet-button.tsx'
import { recordsOf } from './post-records.ts'
import { PostSection } from './post-section.tsx'
import type { ResultAct } from './result-dialogs.tsx'
import { isWinner } from './result-lines.ts'
import { takesTransfers } from './transfer-draft.ts'
import type { ExamRules } from './use-exam-rules.ts'
import { WhyPanel } from './why-panel.tsx'

/** Properties of the panel. */
interface ResultPanelProps {
  view: ResultsView
  /** The active person; undefined on a heading or a note. */
  row: ResultRow | undefined
  post: ResultPost
  context: ReasonContext
  rules: ExamRules | undefined
  /** Absent for those who may not decide. */
  onAct: ((act: ResultAct) => void) | undefined
}

/** Side panel of the ranking: why of the active person, what was decided about the post, and what can be done. */
export function ResultPanel({ view, row, post, context, rules, onAct }: ResultPanelProps) {
  return (
    <div className="mt-result-panel">
      {row === undefined ? null : <WhyPanel view={view} row={row} post={post} context={context} />}
      <PostSection view={view} post={post} records={recordsOf(view, post.id, context)} onWithdraw={onAct === undefined ? undefined : (record) => onAct({ act: 'withdraw', record })} />
      <div className="mt-result-foot">
        {row?.reasons === undefined ? null : <ReasonSheetButton examId={view.examId} candidateId={row.candidateId} />}
        {onAct === undefined || row === undefined || !isWinner(row) ? null : (
          <KeyButton keys="Del" onPress={() => onAct({ act: 'cancel', candidateId: row.candidateId })}>
            Hủy kết quả trúng tuyển…
          </KeyButton>
        )}
        {onAct === undefined || post.agencies.length > 0 ? null : (
          <KeyButton keys="Alt+C" onPress={() => onAct({ act: 'quota', postId: post.id })}>
            Điều chuyển, bổ sung chỉ tiêu…
          </KeyButton>
        )}
        {onAct !== undefined && rules?.transfer != null && takesTransfers(post) ? (
          <KeyButton keys="Alt+N" onPress={() => onAct({ act: 'transfer', postId: post.id })}>
            Nhận người từ vị trí giống…
          </KeyButton>
        ) : null}
      </div>
    </div>
  )
}
