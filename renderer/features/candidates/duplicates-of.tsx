import { useQuery } from '@tanstack/react-query'
import type { Candidate } from '../../../shared/contract/candidates.ts'
import { queries } from '../../app/api.ts'
import { Note } from '../../components/note.tsx'
import { recordLine, signSentence } from './duplicate-words.ts'

/** Tells of somebody just saved which records may be the same person; where they are decided is said too. */
export function DuplicatesOf({ candidate: { id, examId, fullName } }: { candidate: Candidate }) {
  const found = useQuery(queries.registrations.duplicates.queryOptions({ input: { examId, candidateId: id } }))
  const open = (found.data ?? []).filter(({ decision }) => decision === null)
  if (open.length === 0) return null
  return (
    <div className="mt-section" role="status">
      <Note kind="missing">
        <b>{fullName} có thể đã có hồ sơ.</b>
        {open.map((pair) => {
          const other = pair.left.id === id ? pair.right : pair.left
          return (
            <p key={other.id}>
              {recordLine(other)}
              {other.examId === examId ? '' : `, ${other.examName}`} ({signSentence(pair)})
            </p>
          )
        })}
        <p className="mt-small">Quyết định ở danh sách, Alt+D.</p>
      </Note>
    </div>
  )
}
