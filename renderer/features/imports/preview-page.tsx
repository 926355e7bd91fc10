import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useBlocker } from '@tanstack/react-router'
import type { ShouldBlockFn } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { ImportProblem } from '../../../shared/contract/list-preview.ts'
import type { CorrectionStep } from '../../../shared/import/corrections.ts'
import { Question } from '../../components/confirm-dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import type { GridActive, GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { ChoiceDialog } from './choice-dialog.tsx'
import { answeringHidden } from './correction-steps.ts'
import { CountLine } from './count-line.tsx'
import { HiddenRowsQuestion } from './hidden-rows-question.tsx'
import { ImportSteps } from './import-steps.tsx'
import { rowNumberColumn } from './preview-columns.tsx'
import type { PreviewRow } from './preview-columns.tsx'
import { PreviewGrid } from './preview-grid.tsx'
import { groupsByKind, groupsByRow } from './problem-entries.ts'
import type { ProblemEntry } from './problem-entries.ts'
import { ProblemPanel } from './problem-panel.tsx'
import type { ProblemOrder } from './problem-panel.tsx'
import { choosing } from './remedies.ts'
import type { ChoiceList, Remedy } from './remedies.ts'
import { SheetLine } from './sheet-line.tsx'
import type { Import, ImportState } from './use-import.ts'
import { useSaveBadRows } from './use-save-workbook.ts'

type PreviewState = Extract<ImportState, { phase: 'preview' }>

/** What a person asked for here that would lose the corrections, besides the ways that the router asks about. */
type Leaving = 'back' | 'again' | 'other'

/** Whether a way leads off this page: by Esc, the rail, the steps or their keys. Locking is no way off it. */
const leadsAway: ShouldBlockFn = ({ current, next }) => current.pathname !== next.pathname

const words = (count: number): string => count.toLocaleString('vi-VN')

/** Whether two problems are the same one in two previews. */
function isSame(left: ImportProblem, right: ImportProblem | null): boolean {
  return right !== null && left.row === right.row && left.column === right.column && left.code === right.code
}

/** Xem trước: the sheet as Excel shows it, what is wrong with it, and the ways to mend it. */
export function PreviewPage({ examId, state, work }: { examId: string; state: PreviewState; work: Import }) {
  const navigation = useNavigation()
  const { preview, path } = state
  const { corrections } = work
  const [order, setOrder] = useState<ProblemOrder>('kind')
  const [current, setCurrent] = useState<ImportProblem | null>(null)
  const [active, setActive] = useState<GridActive<PreviewRow> | null>(null)
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<{ readonly entry: ProblemEntry; readonly list: ChoiceList } | null>(null)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  /** Place of the current problem in its list: a problem that was mended makes way for the one behind it. */
  const placeInList = useRef(-1)
  const grid = useRef<GridHandle>(null)
  const hiddenQuestion = useRef<HTMLDivElement>(null)
  // Corrections live in this preview only: every way off the page is asked about while there are some.
  const way = useBlocker({ shouldBlockFn: leadsAway, enableBeforeUnload: false, disabled: corrections.count === 0, withResolver: true })
  const badRows = useSaveBadRows(examId, preview)
  const groups = useMemo(() => (order === 'kind' ? groupsByKind(preview, settled) : groupsByRow(preview, settled)), [order, preview, settled])
  const ordered = groups.flatMap(({ entries }) => entries.flatMap(({ problems }) => problems))
  const { good, bad } = preview.counts

  function go(row: number, column: string | null): void {
    grid.current?.moveTo(
      preview.rows.findIndex((one) => one.row === row),
      column ?? rowNumberColumn,
    )
  }

  function goTo(problem: ImportProblem): void {
    placeInList.current = ordered.findIndex((one) => isSame(one, problem))
    setCurrent(problem)
    go(problem.row, problem.column)
  }

  function step(by: 1 | -1): void {
    const found = ordered.findIndex((problem) => isSame(problem, current))
    const at = found !== -1 ? found + by : by === 1 ? Math.max(0, placeInList.current) : Math.max(-1, placeInList.current - 1)
    const next = ordered[(at + ordered.length) % ordered.length]
    if (next !== undefined) goTo(next)
  }

  function apply(change: CorrectionStep): void {
    void corrections.apply(change)
    grid.current?.focus()
  }

  function remedy(entry: ProblemEntry, chosen: Remedy): void {
    if (chosen.kind === 'step') apply(chosen.step)
    else if (chosen.kind === 'choose') setAsked({ entry, list: chosen.list })
    else if (chosen.kind === 'keep') setSettled((before) => new Set([...before, entry.key]))
    else goTo(chosen.problem)
  }

  function leave(how: Leaving): void {
    if (how === 'back') navigation.back()
    else if (how === 'again') void work.read(path)
    else void work.choose()
  }

  /** Another reading would lose the corrections too. */
  function askToLeave(how: Leaving): void {
    if (corrections.count > 0) setLeaving(how)
    else leave(how)
  }

  function dropCorrections(): void {
    setLeaving(null)
    if (way.status === 'blocked') way.proceed()
    else if (leaving !== null) leave(leaving)
  }

  function stay(): void {
    setLeaving(null)
    way.reset?.()
  }

  function take(): void {
    if (preview.hiddenRows === 'ask') hiddenQuestion.current?.querySelector('button')?.focus()
    else if (!corrections.checking) void work.take(state)
  }

  useKeys({ F8: () => step(1), 'Shift+F8': () => step(-1) }, ordered.length > 0)
  // The history of the window holds no way back up: its key is asked about here.
  useKeys({ 'Alt+ArrowLeft': () => setLeaving('back') }, corrections.count > 0)
  useKeys({ Escape: () => navigation.openStep(examId, 'candidates'), 'Ctrl+Z': () => void corrections.undo() })
  useStatus({
    left: [
      `Đọc ${words(preview.counts.read)} dòng trong ${(state.readingTime / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây`,
      ...(corrections.checking ? ['Đang kiểm tra lại…'] : corrections.count === 0 ? [] : [`Đã sửa ${words(corrections.count)} chỗ trong bản xem trước`]),
    ],
    right: active?.row === undefined || active.columnId === rowNumberColumn ? [] : [`Ô ${active.columnId}${active.row.row}`],
    keys: [...(ordered.length === 0 ? [] : ([['F8', 'lỗi kế tiếp']] as const)), ['F2', 'sửa ngay trong bảng'], ...(corrections.count === 0 ? [] : ([['Ctrl+Z', 'bỏ lần sửa cuối']] as const))],
  })

  return (
    <Page
      title="Xem trước"
      badge={<ImportSteps current="preview" />}
      actions={
        <div className="mt-import-actions">
          {bad === 0 ? null : (
            <Button variant="default" onClick={badRows.save} loading={badRows.saving} leftSection={<IconDownload size={16} stroke={1.9} aria-hidden />}>
              Tệp {words(bad)} dòng cần sửa
            </Button>
          )}
          {good === 0 && preview.hiddenRows !== 'ask' ? null : (
            <KeyButton keys="Ctrl+Enter" variant="filled" onPress={take}>
              {preview.hiddenRows === 'ask' ? 'Nhập: còn hỏi dòng ẩn' : `Nhập ${words(good)} dòng đạt`}
            </KeyButton>
          )}
        </div>
      }
      toolbar={<CountLine preview={preview} />}
      asideLabel={bad === 0 ? 'Chỗ nên xem lại' : `${words(bad)} dòng cần sửa`}
      asideWidth={330}
      aside={
        <ProblemPanel
          preview={preview}
          groups={groups}
          order={order}
          onOrder={setOrder}
          current={current}
          onGo={goTo}
          onGoToRow={(row) => go(row, null)}
          onRemedy={remedy}
          onTakeIn={(row) => apply({ cells: [], leaveOut: [], takeIn: [row], hiddenRows: null })}
        />
      }
    >
      <FaultNote error={state.error ?? badRows.error} onRetry={() => askToLeave('again')} />
      {state.news === 'cancelled' ? <Note kind="missing">Đã hủy nhập. Chưa ghi thí sinh nào vào kỳ thi.</Note> : null}
      {state.news === 'overtaken' ? <Note kind="missing">Kỳ thi vừa thay đổi nên chưa nhập. Danh sách đã được kiểm tra lại; xem rồi nhập lần nữa.</Note> : null}
      {badRows.savedTo === null ? null : <Note kind="done">Đã lưu các dòng cần sửa vào {badRows.savedTo}. Sửa trong Excel rồi nhập tệp ấy.</Note>}
      {preview.otherSheets.length === 0 ? null : (
        <Note kind="missing">
          Tệp còn trang tính {preview.otherSheets.map((name) => `“${name}”`).join(', ')} cũng là danh sách; lần này chưa đọc. Muốn nhập thì lưu trang ấy thành tệp riêng.
        </Note>
      )}
      {preview.hiddenRows === 'none' ? null : (
        <HiddenRowsQuestion preview={preview} place={hiddenQuestion} onAnswer={(answer) => apply(answeringHidden(answer))} />
      )}
      {good === 0 && preview.hiddenRows !== 'ask' ? <Note kind="missing">Chưa có dòng nào đạt, nên chưa nhập được. Sửa ngay trong bảng, hoặc sửa tệp trong Excel rồi đọc lại.</Note> : null}
      <SheetLine preview={preview} onAgain={() => askToLeave('again')} onOther={() => askToLeave('other')} />
      <PreviewGrid preview={preview} settled={settled} handle={grid} onActiveChange={setActive} onCorrect={corrections.apply} />
      {asked === null ? null : (
        <ChoiceDialog
          examId={examId}
          entry={asked.entry}
          list={asked.list}
          onClose={() => setAsked(null)}
          onChoose={(choice) => {
            setAsked(null)
            apply(choosing(asked.entry, asked.list, choice))
          }}
        />
      )}
      {leaving === null && way.status === 'idle' ? null : (
        <Question
          title="Bỏ những chỗ đã sửa?"
          consequence={`${words(corrections.count)} chỗ đã sửa trong bản xem trước sẽ mất. Tệp Excel và kỳ thi vẫn nguyên.`}
          confirm="Bỏ chỗ đã sửa"
          cancel="Ở lại"
          onConfirm={dropCorrections}
          onCancel={stay}
        />
      )}
    </Page>
  )
}
