import type { Mark, Violation } from '../../../shared/contract/marking.ts'
import { openMark } from './sheet-words.ts'
import { violationBadges, violationSentence } from './violation-words.ts'

/** What a cell shows: the mark or what it waits for, and before it the violation of the part. */
export function MarkCell({ mark, words, violation }: { mark: Mark | undefined; words: string; violation: Violation | undefined }) {
  const open = mark === undefined ? null : openMark(mark)
  const single = mark !== undefined && mark.single > 0 ? `Từ phiếu chấm, ${mark.single} điểm. F4 mở phiếu.` : undefined
  return (
    <span className="mt-mark-cell">
      {violation === undefined
        ? null
        : violationBadges(violation).map((letters) => (
            <span key={letters} className="mt-mark-badge" title={`Vi phạm: ${violationSentence(violation)}`}>
              {letters}
            </span>
          ))}
      <span className="mt-mark-words" title={open?.sentence ?? single}>
        {words}
      </span>
    </span>
  )
}
