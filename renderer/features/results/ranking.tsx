import { Button } from '@mantine/core'
import { IconFlask, IconPrinter } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import type { ResultRow, ResultsView } from '../../../shared/contract/results.ts'
import { answeredBy } from '../../../shared/rules/questions.ts'
import type { Question } from '../../../shared/rules/decide-schema.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { answerable } from './decision-draft.ts'
import { ResultDialogs } from './result-dialogs.tsx'
import type { ResultAct } from './result-dialogs.tsx'
import { ResultPanel } from './result-panel.tsx'
import { everybody, passes, standingFilter } from './result-filter.ts'
import type { ResultFilter } from './result-filter.ts'
import { resultColumns } from './result-columns.tsx'
import { insertedLine } from './result-inserts.tsx'
import { resultLines } from './result-lines.ts'
import { ResultToolbar } from './result-toolbar.tsx'
import { pageTitle } from './result-words.ts'
import { useApproval } from './use-approval.ts'
import { useExamRules } from './use-exam-rules.ts'
import { warningSentences } from './warning-words.ts'
import './results.css'

/** What is asked about somebody and can be answered now. */
function questionAbout({ posts }: ResultsView, { candidateId }: ResultRow): { readonly postId: string; readonly code: Question['code'] } | undefined {
  return posts
    .flatMap((post) => post.questions.filter((question) => answeredBy(question.code) !== null && answerable(question, post) && question.candidates.includes(candidateId)).map(({ code }) => ({ postId: post.id, code })))
    .at(0)
}

/** The ranking of an exam that has marks: table, reasons of the active person, decisions. */
export function Ranking({ view, error, onRetry }: { view: ResultsView; error: unknown; onRetry: () => void }) {
  const { examId } = view
  const [chosenFilter, setFilter] = useState<ResultFilter>(everybody)
  const filter = useMemo(() => standingFilter(chosenFilter, view), [chosenFilter, view])
  const [foldedPosts, setFoldedPosts] = useState<ReadonlySet<string>>(new Set())
  /** The ranking opens on its first person; from then on the cursor is the grid's. */
  const [startId] = useState(view.rows[0]?.candidateId ?? null)
  const [activeId, setActiveId] = useState(startId)
  const [activePostId, setActivePostId] = useState(view.rows[0]?.postId ?? null)
  const [act, setAct] = useState<ResultAct | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<GridHandle>(null)
  const { openStep, openTryOut } = useNavigation()
  const mayDecide = useMay('results.decide')
  const maySeeMarks = useMay('marks.read')
  const mayPrint = useMay('documents.print')
  const approval = useApproval(examId)
  const rules = useExamRules(examId, mayDecide)

  const context = useMemo((): ReasonContext => {
    const people = new Map(view.rows.map(({ candidateId, fullName }) => [candidateId, fullName]))
    const posts = new Map(view.posts.map(({ id, code, name }) => [id, `${code} ${name}`]))
    const agencies = new Map(view.posts.flatMap((post) => post.agencies.map(({ agencyId, agencyName }) => [agencyId, agencyName] as const)))
    return { personName: (id) => people.get(id) ?? 'người đã bỏ khỏi kỳ thi', postName: (id) => posts.get(id) ?? id, agencyName: (id) => agencies.get(id) ?? id }
  }, [view])
  const columns = useMemo(() => resultColumns(view, context), [view, context])
  const lines = useMemo(() => resultLines(view, filter, foldedPosts), [view, filter, foldedPosts])
  const insertedAt = useMemo(() => {
    const inserts = lines.map((line) =>
      insertedLine(line, {
        examId,
        context,
        isFolded: (postId) => foldedPosts.has(postId),
        onFold: (postId, open) => setFoldedPosts((before) => new Set(open ? [...before].filter((id) => id !== postId) : [...before, postId])),
        onDecide: mayDecide ? (postId, code) => setAct({ act: 'answer', postId, code, candidateId: null }) : undefined,
        onEnterMarks: maySeeMarks ? () => openStep(examId, 'marks') : undefined,
        quotaChanges: view.quotaChanges,
      }),
    )
    return (index: number) => inserts[index]
  }, [lines, foldedPosts, context, mayDecide, maySeeMarks, openStep, examId, view.quotaChanges])

  const shownPeople = view.rows.filter((row) => passes(row, filter)).length
  const active = view.rows.find(({ candidateId }) => candidateId === activeId)
  const activePost = view.posts.find(({ id }) => id === activePostId)
  const asked = active === undefined || !mayDecide ? undefined : questionAbout(view, active)
  const warnings = warningSentences(view, context)

  function leaveDialog(): void {
    setAct(null)
    grid.current?.focus()
  }

  useKeys({ '/': () => search.current?.focus() })
  useStatus({
    left: [`Quy chế thi: ${view.regimeTitle}, ${view.houseRulesTitle}`],
    right: [shownPeople === view.rows.length ? `${view.rows.length.toLocaleString('vi-VN')} thí sinh` : `${shownPeople.toLocaleString('vi-VN')} trong ${view.rows.length.toLocaleString('vi-VN')} thí sinh`],
    keys: [['/', 'tìm'], ...(asked === undefined ? [] : [['Enter', 'ghi quyết định'] as const])],
  })

  return (
    <Page
      title={pageTitle}
      badge={approval === undefined ? undefined : <StateBadge state={approval.state}>{approval.words}</StateBadge>}
      subtitle={approval?.subtitle}
      actions={
        <>
          <KeyButton keys="Ctrl+T" className="mt-result-print" onPress={() => openTryOut(examId)} leftSection={<IconFlask size={16} stroke={1.9} aria-hidden />}>
            Thử thay đổi
          </KeyButton>
          {mayPrint ? (
            <KeyButton keys="Ctrl+P" className="mt-result-print" onPress={() => openStep(examId, 'print')} leftSection={<IconPrinter size={16} stroke={1.9} aria-hidden />}>
              In danh sách
            </KeyButton>
          ) : null}
        </>
      }
      toolbar={<ResultToolbar view={view} filter={filter} onFilter={setFilter} search={search} onLeave={() => grid.current?.moveTo(lines.findIndex(({ kind }) => kind === 'person'))} />}
      asideLabel="Vì sao?"
      asideWidth={316}
      aside={activePost === undefined ? <p className="mt-section mt-quiet">Chọn một thí sinh để xem vì sao.</p> : <ResultPanel view={view} row={active} post={activePost} context={context} rules={rules} onAct={mayDecide ? setAct : undefined} />}
    >
      <FaultNote error={error} onRetry={onRetry} />
      {warnings.length === 0 ? null : (
        <Note kind="missing">
          <ul className="mt-result-warnings" aria-label="Điều cần biết về kỳ thi">
            {warnings.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Note>
      )}
      {lines.length === 0 ? (
        <EmptyState
          sentence={filter.query === '' ? 'Không có ai hợp các điều kiện đang lọc.' : `Không có ai hợp “${filter.query}”.`}
          actions={
            <Button variant="default" onClick={() => setFilter(filter.query !== '' ? { ...filter, query: '' } : filter.group !== null ? { ...filter, group: null } : everybody)}>
              Bỏ điều kiện cuối
            </Button>
          }
        />
      ) : (
        <div className="mt-result-table">
          <DataGrid
            label="Kết quả"
            rowCount={lines.length}
            rowAt={(index) => {
              const line = lines[index]
              return line?.kind === 'person' ? line : undefined
            }}
            insertedAt={insertedAt}
            columns={columns}
            rowKey={(line) => line.row.candidateId}
            density={28}
            activeKey={startId}
            onActiveChange={({ key, index }) => {
              setActiveId(key ?? null)
              const line = lines[index]
              if (line !== undefined) setActivePostId(line.kind === 'person' ? line.row.postId : line.post.id)
            }}
            onOpen={({ row }) => {
              const question = mayDecide ? questionAbout(view, row) : undefined
              if (question !== undefined) setAct({ act: 'answer', ...question, candidateId: row.candidateId })
            }}
            onSearch={() => search.current?.focus()}
            autoFocus
            handle={grid}
          />
        </div>
      )}
      <ResultDialogs view={view} act={act} rules={rules} context={context} onClose={leaveDialog} />
    </Page>
  )
}
