import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import type { ResultPost, ResultsView } from '../../../shared/contract/results.ts'
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
import { DecisionDialog } from './decision-dialog.tsx'
import { everybody, passes, standingFilter } from './result-filter.ts'
import type { ResultFilter } from './result-filter.ts'
import { resultColumns } from './result-columns.tsx'
import { insertedLine } from './result-inserts.tsx'
import { resultLines } from './result-lines.ts'
import type { ResultDecision } from './result-lines.ts'
import { ResultToolbar } from './result-toolbar.tsx'
import { pageTitle } from './result-words.ts'
import { useApproval } from './use-approval.ts'
import { warningSentences } from './warning-words.ts'
import { WhyPanel } from './why-panel.tsx'
import { WithdrawDecision } from './withdraw-decision.tsx'
import './results.css'

/** The open tie of a post, which its head settles. */
function openTie(post: ResultPost | undefined): ResultPost['questions'][number] | undefined {
  return post?.questions.find(({ code }) => code === 'tieOpen')
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
  /** Post whose tie is being settled. */
  const [decidingPost, setDecidingPost] = useState<string | null>(null)
  const [withdrawing, setWithdrawing] = useState<ResultDecision | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<GridHandle>(null)
  const { openStep } = useNavigation()
  const mayDecide = useMay('results.decide')
  const maySeeMarks = useMay('marks.read')
  const mayPrint = useMay('documents.print')
  const approval = useApproval(examId)

  const context = useMemo((): ReasonContext => {
    const people = new Map(view.rows.map(({ candidateId, fullName }) => [candidateId, fullName]))
    const posts = new Map(view.posts.map(({ id, code, name }) => [id, `${code} ${name}`]))
    return { personName: (id) => people.get(id) ?? 'người đã bỏ khỏi kỳ thi', postName: (id) => posts.get(id) ?? id }
  }, [view])
  const columns = useMemo(() => resultColumns(view, context), [view, context])
  const lines = useMemo(() => resultLines(view, filter, foldedPosts), [view, filter, foldedPosts])
  const insertedAt = useMemo(() => {
    const inserts = lines.map((line) =>
      insertedLine(line, {
        context,
        isFolded: (postId) => foldedPosts.has(postId),
        onFold: (postId, open) => setFoldedPosts((before) => new Set(open ? [...before].filter((id) => id !== postId) : [...before, postId])),
        onDecide: mayDecide ? setDecidingPost : undefined,
        onEnterMarks: maySeeMarks ? () => openStep(examId, 'marks') : undefined,
        onWithdraw: mayDecide ? setWithdrawing : undefined,
      }),
    )
    return (index: number) => inserts[index]
  }, [lines, foldedPosts, context, mayDecide, maySeeMarks, openStep, examId])

  const shownPeople = view.rows.filter((row) => passes(row, filter)).length
  const active = view.rows.find(({ candidateId }) => candidateId === activeId)
  const activePost = view.posts.find(({ id }) => id === active?.postId)
  const activeTie = openTie(activePost)
  const activeTied = active !== undefined && mayDecide && activeTie?.candidates.includes(active.candidateId) === true
  const deciding = view.posts.find(({ id }) => id === decidingPost)
  const decidingTie = openTie(deciding)
  const warnings = warningSentences(view, context)

  function leaveDialog(): void {
    setDecidingPost(null)
    setWithdrawing(null)
    grid.current?.focus()
  }

  useKeys({ '/': () => search.current?.focus() })
  useStatus({
    left: [`Quy chế thi: ${view.regimeTitle}, ${view.houseRulesTitle}`],
    right: [shownPeople === view.rows.length ? `${view.rows.length.toLocaleString('vi-VN')} thí sinh` : `${shownPeople.toLocaleString('vi-VN')} trong ${view.rows.length.toLocaleString('vi-VN')} thí sinh`],
    keys: [['/', 'tìm'], ...(activeTied ? [['Enter', 'ghi quyết định'] as const] : [])],
  })

  return (
    <Page
      title={pageTitle}
      badge={approval === undefined ? undefined : <StateBadge state={approval.state}>{approval.words}</StateBadge>}
      subtitle={approval?.subtitle}
      actions={
        mayPrint ? (
          <KeyButton keys="Ctrl+P" className="mt-result-print" onPress={() => openStep(examId, 'print')} leftSection={<IconPrinter size={16} stroke={1.9} aria-hidden />}>
            In danh sách
          </KeyButton>
        ) : undefined
      }
      toolbar={<ResultToolbar view={view} filter={filter} onFilter={setFilter} search={search} onLeave={() => grid.current?.moveTo(lines.findIndex(({ kind }) => kind === 'person'))} />}
      asideLabel="Vì sao?"
      asideWidth={316}
      aside={active === undefined || activePost === undefined ? <p className="mt-section mt-quiet">Chọn một thí sinh để xem vì sao.</p> : <WhyPanel view={view} row={active} post={activePost} context={context} />}
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
            onActiveChange={({ key }) => setActiveId(key ?? null)}
            onOpen={(line) => {
              if (mayDecide && openTie(view.posts.find(({ id }) => id === line.row.postId))?.candidates.includes(line.row.candidateId) === true) setDecidingPost(line.row.postId)
            }}
            onSearch={() => search.current?.focus()}
            autoFocus
            handle={grid}
          />
        </div>
      )}
      {deciding === undefined || decidingTie === undefined ? null : (
        <DecisionDialog view={view} post={deciding} question={decidingTie} context={context} onClose={leaveDialog} />
      )}
      {withdrawing === null ? null : <WithdrawDecision examId={examId} decision={withdrawing} onClose={leaveDialog} />}
    </Page>
  )
}
