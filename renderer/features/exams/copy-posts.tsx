import { copyProblemWords } from '../../../shared/words/plan-copy.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn } from '../../components/grid/types.ts'
import { Note } from '../../components/note.tsx'
import { isTaken, withPosts, type CopyDraft, type ProposedPost } from './copy-draft.ts'

const problemText = ({ problems }: ProposedPost) => problems.map(copyProblemWords).join('; ')

const columns: readonly GridColumn<ProposedPost>[] = [
  { id: 'code', title: 'Mã', width: 76, frozen: true, render: ({ code }) => code, text: ({ code }) => code },
  { id: 'name', title: 'Vị trí', width: 130, grow: 2, render: ({ name }) => name, text: ({ name }) => name },
  { id: 'agency', title: 'Cơ quan', width: 110, grow: 2, render: ({ agencyName }) => agencyName, text: ({ agencyName }) => agencyName },
  { id: 'quota', title: 'Chỉ tiêu', width: 70, align: 'right', render: ({ quota }) => quota, text: ({ quota }) => String(quota) },
]

/** Posts that a new plan takes over; Space leaves one out, and what cannot be taken stands below with why. */
export function CopyPosts({ posts, draft, onChange }: { posts: readonly ProposedPost[]; draft: CopyDraft; onChange: (draft: CopyDraft) => void }) {
  const possible = posts.filter(({ problems }) => problems.length === 0)
  const refused = posts.filter(({ problems }) => problems.length > 0)
  return (
    <>
      {refused.length === 0 ? null : (
        <Note kind="missing">
          <b>{refused.length} vị trí không lấy sang được:</b>
          <ul className="mt-copy-refused">
            {refused.map((post) => (
              <li key={post.id}>
                {post.code} {post.name}: {problemText(post)}
              </li>
            ))}
          </ul>
        </Note>
      )}
      <DataGrid
        label="Vị trí lấy sang"
        rowCount={possible.length}
        rowAt={(index) => possible[index]}
        columns={columns}
        rowKey={({ id }) => id}
        density={28}
        selection={{
          isMarked: (post) => isTaken(draft, post),
          onMark: (marked, taken) => onChange(withPosts(draft, marked, taken)),
          onMarkAll: () => onChange(withPosts(draft, possible, true)),
        }}
      />
    </>
  )
}
