import { useRef, useState } from 'react'
import type { MarkPreview, MarkSheetPreview } from '../../../shared/contract/mark-imports.ts'
import type { CorrectionStep } from '../../../shared/import/corrections.ts'
import type { MarkCorrectionStep } from '../../../shared/import/mark-sheets.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import type { GridActive } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { ChoiceDialog } from './choice-dialog.tsx'
import { answeringHidden, takingIn } from './correction-steps.ts'
import { CountLine } from './count-line.tsx'
import { HiddenRowsQuestion } from './hidden-rows-question.tsx'
import { ImportSteps } from './import-steps.tsx'
import { inSheet, including, ofPart } from './mark-list.ts'
import { MissingPeople } from './missing-people.tsx'
import { PartQuestion } from './part-question.tsx'
import { rowNumberColumn } from './preview-columns.tsx'
import type { PreviewRow } from './preview-columns.tsx'
import { PreviewGrid } from './preview-grid.tsx'
import type { ProblemEntry } from './problem-entries.ts'
import { ProblemPanel } from './problem-panel.tsx'
import { choosing } from './remedies.ts'
import type { ChoiceList, Remedy } from './remedies.ts'
import { SheetLine } from './sheet-line.tsx'
import { SheetTabs } from './sheet-tabs.tsx'
import type { PreviewCorrections } from './use-corrections.ts'
import type { PreviewState } from './use-import.ts'
import { useProblemWalk } from './use-problem-walk.ts'

const words = (count: number): string => count.toLocaleString('vi-VN')

/** Nothing of a file of results is only to be looked at and kept. */
const settled: ReadonlySet<string> = new Set()

/** Properties of {@link MarksSheetPage}. */
export interface MarksSheetPageProps {
  readonly examId: string
  readonly state: PreviewState<MarkPreview>
  readonly sheet: MarkSheetPreview
  readonly corrections: PreviewCorrections<MarkPreview, MarkCorrectionStep>
  readonly onSheet: (sheet: MarkSheetPreview) => void
  readonly onNextSheet: (by: 1 | -1) => void
  /** The next sheet in which something waits. */
  readonly onNextOpen: (by: 1 | -1) => void
  readonly onLeave: (how: 'again' | 'other') => void
  /** Takes the file; `stepHere` goes to what waits in this sheet. */
  readonly onTake: (stepHere: () => void) => void
}

/** One sheet of a file of results as Excel shows it, what is wrong with it, and who is missing from the whole file. */
export function MarksSheetPage({ examId, state, sheet, corrections, onSheet, onNextSheet, onNextOpen, onLeave, onTake }: MarksSheetPageProps) {
  const navigation = useNavigation()
  const { preview, readingTime } = state
  const { counts } = preview
  const [active, setActive] = useState<GridActive<PreviewRow> | null>(null)
  const [asked, setAsked] = useState<{ readonly entry: ProblemEntry; readonly list: ChoiceList } | null>(null)
  const question = useRef<HTMLDivElement>(null)
  const walk = useProblemWalk(sheet, settled)
  const many = preview.sheets.length > 1

  function apply(step: CorrectionStep): void {
    void corrections.apply(inSheet(sheet.sheet, step))
    walk.grid.current?.focus()
  }

  function answer(step: MarkCorrectionStep): void {
    void corrections.apply(step)
    walk.grid.current?.focus()
  }

  function remedy(entry: ProblemEntry, chosen: Remedy): void {
    if (chosen.kind === 'step') apply(chosen.step)
    else if (chosen.kind === 'choose') setAsked({ entry, list: chosen.list })
    else if (chosen.kind === 'type') walk.goTo(chosen.problem)
  }

  function step(by: 1 | -1): void {
    if (walk.left > 0) walk.step(by)
    else onNextOpen(by)
  }

  /** What waits here: an answer above the grid, else the first problem. */
  function stepHere(): void {
    const first = question.current?.querySelector<HTMLElement>('.mt-import-asked button')
    if (first == null) walk.step(1)
    else first.focus()
  }

  useKeys({ F8: () => step(1), 'Shift+F8': () => step(-1) })
  useKeys({ 'Ctrl+PgDn': () => onNextSheet(1), 'Ctrl+PgUp': () => onNextSheet(-1) }, many)
  useKeys({ Escape: () => navigation.openStep(examId, 'marks'), 'Ctrl+Z': () => void corrections.undo() })
  useStatus({
    left: [
      `Đọc ${words(preview.sheets.reduce((sum, one) => sum + one.counts.read, 0))} dòng trong ${(readingTime / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây`,
      ...(corrections.checking ? ['Đang kiểm tra lại…'] : corrections.count === 0 ? [] : [`Đã sửa ${words(corrections.count)} chỗ trong bản xem trước`]),
    ],
    right: active?.row === undefined || active.columnId === rowNumberColumn ? [] : [`Ô ${active.columnId}${active.row.row}`],
    keys: [
      ...(counts.bad === 0 ? [] : ([['F8', 'lỗi kế tiếp']] as const)),
      ['F2', 'sửa ngay trong bảng'],
      ...(many ? ([['Ctrl+PgDn', 'trang kế']] as const) : []),
      ...(corrections.count === 0 ? [] : ([['Ctrl+Z', 'bỏ lần sửa cuối']] as const)),
    ],
  })

  const asksForPart = sheet.included && sheet.partChoices.length > 1
  return (
    <Page
      title="Xem trước kết quả máy"
      badge={<ImportSteps current="preview" />}
      actions={
        counts.marks === 0 && counts.bad === 0 && preview.sheets.every(({ hiddenRows }) => hiddenRows !== 'ask') ? undefined : (
          <KeyButton keys="Ctrl+Enter" variant="filled" onPress={() => onTake(stepHere)}>
            {counts.bad > 0 ? `Nhập: còn ${words(counts.bad)} dòng cần sửa` : `Nhập ${words(counts.marks)} kết quả`}
          </KeyButton>
        )
      }
      toolbar={<CountLine preview={sheet} />}
      asideLabel={counts.bad === 0 ? 'Chỗ nên xem lại' : `${words(counts.bad)} dòng cần sửa`}
      asideWidth={330}
      aside={
        <>
          <ProblemPanel
            preview={sheet}
            groups={walk.groups}
            order={walk.order}
            onOrder={walk.setOrder}
            current={walk.current}
            onGo={walk.goTo}
            onGoToRow={(row) => walk.go(row, null)}
            onRemedy={remedy}
            onTakeIn={(row) => apply(takingIn([row]))}
          />
          <MissingPeople missing={preview.missing} />
        </>
      }
    >
      <FaultNote error={state.error} onRetry={() => onLeave('again')} />
      {state.news === 'cancelled' ? <Note kind="missing">Đã hủy nhập. Chưa ghi kết quả nào vào bảng điểm.</Note> : null}
      {state.news === 'overtaken' ? <Note kind="missing">Bảng điểm vừa thay đổi nên chưa nhập. Tệp đã được kiểm tra lại; xem rồi nhập lần nữa.</Note> : null}
      {preview.unreadSheets.length === 0 ? null : <Note>Trang tính {preview.unreadSheets.map((name) => `“${name}”`).join(', ')} không có cột số báo danh và kết quả, nên không đọc.</Note>}
      {counts.marks === 0 && counts.bad === 0 && counts.alreadyThere > 0 ? <Note kind="done">Mọi kết quả của tệp đã có trong bảng điểm ({words(counts.alreadyThere)} dòng). Không ghi thêm gì.</Note> : null}
      {many ? <SheetTabs sheets={preview.sheets} shown={sheet} onShow={onSheet} onInclude={(include) => answer(including(sheet.sheet, include))} /> : null}
      <div ref={question} className="mt-import-questions">
        {asksForPart ? <PartQuestion sheet={sheet} onAnswer={(partId) => answer(ofPart(sheet.sheet, partId))} /> : null}
        {sheet.hiddenRows === 'none' ? null : <HiddenRowsQuestion preview={sheet} place={null} onAnswer={(said) => apply(answeringHidden(said))} />}
      </div>
      <SheetLine preview={sheet} onAgain={() => onLeave('again')} onOther={() => onLeave('other')} />
      <PreviewGrid preview={sheet} settled={settled} handle={walk.grid} onActiveChange={setActive} onCorrect={(change) => corrections.apply(inSheet(sheet.sheet, change))} />
      {asked === null ? null : (
        <ChoiceDialog
          examId={examId}
          entry={asked.entry}
          list={asked.list}
          parts={preview.parts}
          onClose={() => setAsked(null)}
          onChoose={(choice) => {
            setAsked(null)
            apply(choosing(asked.entry, asked.list, choice))
          }}
        />
      )}
    </Page>
  )
}
