import type { ShownConflict } from '../../../shared/contract/council.ts'
import { isUnread } from '../../../shared/rules/regime.ts'
import { conflictArticle, conflictSentence } from '../../../shared/words/boards.ts'
import { uncheckedMark } from '../../../shared/words/grades.ts'

/** What speaks against a seat, a line each, with where it stands. */
export function ConflictList({ conflicts }: { conflicts: readonly ShownConflict[] }) {
  return (
    <ul className="mt-council-conflicts">
      {conflicts.map((conflict) => (
        <li key={conflict.key}>
          {conflictSentence(conflict)}. <span className="mt-quiet">{[conflictArticle(conflict), conflict.article !== null && isUnread(conflict.grade) ? uncheckedMark : null].filter((text) => text !== null).join(', ')}</span>
        </li>
      ))}
    </ul>
  )
}
