import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import type { CorrectionStep } from '../../../shared/import/corrections.ts'
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
import { rowNumberColumn } from './preview-columns.tsx'
import type { PreviewRow } from './preview-columns.tsx'
import { PreviewGrid } from './preview-grid.tsx'
import type { ProblemEntry } from './problem-entries.ts'
import { ProblemPanel } from './problem-panel.tsx'
import { choosing } from './remedies.ts'
import type { ChoiceList, Remedy } from './remedies.ts'
import { SheetLine } from './sheet-line.tsx'
import type { CandidateImport } from './candidate-list.ts'
import type { PreviewState } from './use-import.ts'
import { useLeaving } from './use-leaving.tsx'
import { useProblemWalk } from './use-problem-walk.ts'
import { useSaveBadRows } from './use-save-workbook.ts'

const words = (count: number): string => count.toLocaleString('vi-VN')

/** Xem trước: the sheet as Excel shows it, what is wrong with it, and the ways to mend it. */
export function PreviewPage({ examId, state, work }: { examId: string; state: PreviewState<ImportPreview>; work: CandidateImport }) {
  const navigation = useNavigation()
  const { preview, path } = state
  const { corrections } = work
  const [active, setActive] = useState<GridActive<PreviewRow> | null>(null)
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<{ readonly entry: ProblemEntry; readonly list: ChoiceList } | null>(null)
  const hiddenQuestion = useRef<HTMLDivElement>(null)
  const walk = useProblemWalk(preview, settled)
  const leaving = useLeaving({ count: corrections.count, onAgain: () => void work.read(path), onOther: () => void work.choose(), untouched: 'Tệp Excel và kỳ thi vẫn nguyên.' })
  const badRows = useSaveBadRows(examId, preview)
  const { good, bad } = preview.counts

  function apply(change: CorrectionStep): void {
    void corrections.apply(change)
    walk.grid.current?.focus()
  }

  function remedy(entry: ProblemEntry, chosen: Remedy): void {
    if (chosen.kind === 'step') apply(chosen.step)
    else if (chosen.kind === 'choose') setAsked({ entry, list: chosen.list })
    else if (chosen.kind === 'keep') setSettled((before) => new Set([...before, entry.key]))
    else walk.goTo(chosen.problem)
  }

  function take(): void {
    if (preview.hiddenRows === 'ask') hiddenQuestion.current?.querySelector('button')?.focus()
    else if (!corrections.checking) void work.take(state, null)
  }

  useKeys({ F8: () => walk.step(1), 'Shift+F8': () => walk.step(-1) }, walk.left > 0)
  useKeys({ Escape: () => navigation.openStep(examId, 'candidates'), 'Ctrl+Z': () => void corrections.undo() })
  useStatus({
    left: [
      `Đọc ${words(preview.counts.read)} dòng trong ${(state.readingTime / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây`,
      ...(corrections.checking ? ['Đang kiểm tra lại…'] : corrections.count === 0 ? [] : [`Đã sửa ${words(corrections.count)} chỗ trong bản xem trước`]),
    ],
    right: active?.row === undefined || active.columnId === rowNumberColumn ? [] : [`Ô ${active.columnId}${active.row.row}`],
    keys: [...(walk.left === 0 ? [] : ([['F8', 'lỗi kế tiếp']] as const)), ['F2', 'sửa ngay trong bảng'], ...(corrections.count === 0 ? [] : ([['Ctrl+Z', 'bỏ lần sửa cuối']] as const))],
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
          groups={walk.groups}
          order={walk.order}
          onOrder={walk.setOrder}
          current={walk.current}
          onGo={walk.goTo}
          onGoToRow={(row) => walk.go(row, null)}
          onRemedy={remedy}
          onTakeIn={(row) => apply(takingIn([row]))}
        />
      }
    >
      <FaultNote error={state.error ?? badRows.error} onRetry={() => leaving.ask('again')} />
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
      <SheetLine preview={preview} onAgain={() => leaving.ask('again')} onOther={() => leaving.ask('other')} />
      <PreviewGrid preview={preview} settled={settled} handle={walk.grid} onActiveChange={setActive} onCorrect={corrections.apply} />
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
      {leaving.question}
    </Page>
  )
}
