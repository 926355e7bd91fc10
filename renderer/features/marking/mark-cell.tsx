import type { Mark, Violation } from '../../../shared/contract/marking.ts'
import { ViolationBadges } from '../../components/violations/violation-badges.tsx'
import { openMark } from './sheet-words.ts'

/** Why a cell holds what nobody typed: single marks, or an absence that the list of the room noted (field report 67). */
function originOf({ single, state, markId }: Mark): string | undefined {
  if (single > 0) return `Từ phiếu chấm, ${single} điểm. F4 mở phiếu.`
  return state === 'absent' && markId === null ? 'Vắng theo danh sách ký nộp bài, bước 7. Coi thi.' : undefined
}

/** What a cell shows: the mark or what it waits for, and before it the violation of the part. */
export function MarkCell({ mark, words, violation }: { mark: Mark | undefined; words: string; violation: Violation | undefined }) {
  const title = mark === undefined ? undefined : (openMark(mark)?.sentence ?? originOf(mark))
  return (
    <span className="mt-mark-cell">
      <ViolationBadges violation={violation} />
      <span className="mt-mark-words" title={title}>
        {words}
      </span>
    </span>
  )
}
