import { useMemo, useState } from 'react'
import type { ResultsView } from '../../../shared/contract/results.ts'
import { questionSentence } from '../../../shared/words/reasons-questions.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridGroup } from '../../components/grid/types.ts'
import { RegimeWarnings } from '../../components/regime-warnings.tsx'
import { SourceNote } from '../../components/source-note.tsx'
import { changeColumns } from './change-columns.tsx'
import { addedWarnings, changeLines, summaryWords, type Consequence } from './consequence.ts'

/** Properties of what would come. */
interface ConsequenceViewProps {
  view: ResultsView
  consequence: Consequence
  context: ReasonContext
}

/** What would come of what is tried: how many would win, who would stand otherwise, what would have to be decided. */
export function ConsequenceView({ view, consequence, context }: ConsequenceViewProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const columns = useMemo(() => changeColumns(view, context), [view, context])
  const lines = useMemo(() => changeLines(consequence.changes, folded), [consequence.changes, folded])
  const headingAt = (index: number): GridGroup | undefined => {
    const line = lines[index]
    if (line?.kind !== 'heading') return undefined
    const { id, title, count, open } = line
    return { kind: 'group', key: id, title, count: `${count.toLocaleString('vi-VN')} người`, open, onFold: (unfold) => setFolded((before) => new Set(unfold ? [...before].filter((one) => one !== id) : [...before, id])) }
  }
  return (
    <>
      <div className="mt-try-summary" role="status">
        <h2>{summaryWords(consequence)}</h2>
      </div>
      {consequence.questions.length === 0 ? null : <OpenQuestions view={view} consequence={consequence} context={context} />}
      <RegimeWarnings warnings={addedWarnings(consequence, view)} context={context} />
      {lines.length === 0 ? null : (
        <DataGrid
          label="Người có kết quả khác"
          rowCount={lines.length}
          rowAt={(index) => {
            const line = lines[index]
            return line?.kind === 'person' ? line.change : undefined
          }}
          insertedAt={headingAt}
          columns={columns}
          rowKey={({ candidateId }) => candidateId}
          density={28}
        />
      )}
    </>
  )
}

/** Questions that would wait for a decision, by post. */
function OpenQuestions({ view, consequence: { questions }, context }: ConsequenceViewProps) {
  const codes = new Map(view.posts.map(({ id, code }) => [id, code]))
  return (
    <ul className="mt-try-questions" aria-label="Sẽ chờ quyết định">
      {questions.map(({ postId, question }) => (
        <li key={`${postId} ${question.code}`}>
          <b>{codes.get(postId)}</b>: {questionSentence(question, context)} {question.article === null ? null : <SourceNote article={question.article} examId={view.examId} />}
        </li>
      ))}
    </ul>
  )
}
