import { errorSentence } from '../../../shared/words/errors.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import type { Refused } from './use-decisions.ts'

/** Decisions that the office refused while the queue was with the next: of whom, why, and the way back. */
export function RefusedNote({ refused, onGo }: { refused: readonly Refused[]; onGo: (one: Refused) => void }) {
  const [first] = refused
  if (first === undefined) return null
  return (
    <Note kind="fault">
      <div className="mt-review-done">
        <span>
          Chưa ghi được kết quả xét của {refused.map(({ row }) => row.fullName).join(', ')}. {errorSentence(first.error).sentence}
        </span>
        <KeyButton keys="Shift+F8" onPress={() => onGo(first)} bound={false}>
          Về {first.row.fullName}
        </KeyButton>
      </div>
    </Note>
  )
}
