import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import type { ImportPreview, ImportProblem } from '../../../shared/contract/imports.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { requirementName } from '../../../shared/words/import-files.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import type { GridActive, GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { CountLine } from './count-line.tsx'
import { PreviewGrid, rowNumberColumn } from './preview-grid.tsx'
import type { PreviewRow } from './preview-grid.tsx'
import { groupProblems } from './preview-problems.ts'
import { ProblemList } from './problem-list.tsx'
import { showTaken } from './taken-toast.tsx'
import { useImport } from './use-import.ts'
import { WorkProgress } from './work-progress.tsx'
import './imports.css'

function nameOfPath(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path
}

/** Nhập thí sinh từ Excel: choose a file, see what was read, then take the good rows, all of them or none. */
export function ImportPage({ examId }: { examId: string }) {
  const navigation = useNavigation()
  const work = useImport(examId, async (taken, stillHere) => {
    if (stillHere) navigation.openStep(examId, 'candidates')
    await showTaken(taken)
  })
  const { state } = work
  useKeys({ Escape: () => navigation.openStep(examId, 'candidates') }, state.phase === 'choose' || state.phase === 'preview')
  useStatus({ left: state.phase === 'taking' ? [] : ['Chưa ghi'] })

  if (state.phase === 'preview') {
    return (
      <Preview
        key={state.preview.readingId}
        preview={state.preview}
        error={state.error}
        onTake={() => void work.take(state.path, state.preview)}
        onAgain={() => void work.read(state.path)}
        onChoose={() => void work.choose()}
      />
    )
  }
  return (
    <Page title="Nhập thí sinh từ Excel">
      {state.phase === 'choose' ? (
        <>
          <EmptyState
            sentence="Chọn tệp .xlsx có cột họ tên, ngày sinh và vị trí dự tuyển. Chương trình đọc và cho xem trước; chưa ghi gì vào kỳ thi."
            actions={
              <>
                <Button autoFocus onClick={() => void work.choose()} leftSection={<IconFileSpreadsheet size={16} stroke={1.9} aria-hidden />}>
                  Chọn tệp Excel
                </Button>
                {state.path === null ? null : (
                  <Button variant="default" onClick={() => state.path !== null && void work.read(state.path)}>
                    Đọc lại {nameOfPath(state.path)}
                  </Button>
                )}
              </>
            }
          />
          <div className="mt-import-notes">
            {state.cancelled ? <Note kind="missing">Đã hủy đọc tệp. Chưa ghi gì vào kỳ thi.</Note> : null}
            {isDeclared(state.error) && state.error.code === 'COLUMNS_MISSING' ? <MissingColumns {...state.error.data} /> : <FaultNote error={state.error} />}
          </div>
        </>
      ) : state.phase === 'reading' ? (
        <WorkProgress what={`Đang đọc ${nameOfPath(state.path)}`} progress={state.progress} onCancel={work.cancel} />
      ) : (
        <WorkProgress what={`Đang nhập ${state.preview.counts.good.toLocaleString('vi-VN')} thí sinh`} progress={state.progress} />
      )}
    </Page>
  )
}

/** Which columns a file lacks, and the headings it has instead, so that one sees what to rename. */
function MissingColumns({ missing, headings }: { missing: readonly string[]; headings: readonly string[] }) {
  return (
    <Note kind="fault">
      <p>
        <b>Tệp thiếu cột {missing.map(requirementName).join(', ')}.</b> Sửa tiêu đề cột trong Excel, lưu, rồi đọc lại.
      </p>
      <p>{headings.length === 0 ? 'Trong tệp chưa thấy dòng tiêu đề nào.' : `Tiêu đề đọc được: ${headings.join(', ')}.`}</p>
    </Note>
  )
}

function Preview({ preview, error, onTake, onAgain, onChoose }: { preview: ImportPreview; error: unknown; onTake: () => void; onAgain: () => void; onChoose: () => void }) {
  const [current, setCurrent] = useState<ImportProblem | null>(null)
  const [active, setActive] = useState<GridActive<PreviewRow> | null>(null)
  const grid = useRef<GridHandle>(null)
  const groups = useMemo(() => groupProblems(preview), [preview])
  const ordered = groups.flatMap((group) => group.problems)
  const { good, bad } = preview.counts

  function go(problem: ImportProblem): void {
    setCurrent(problem)
    grid.current?.moveTo(
      preview.rows.findIndex((row) => row.row === problem.row),
      problem.column ?? rowNumberColumn,
    )
  }

  function step(by: 1 | -1): void {
    const at = current === null ? (by === 1 ? -1 : 0) : ordered.indexOf(current)
    const next = ordered[(at + by + ordered.length) % ordered.length]
    if (next !== undefined) go(next)
  }

  useKeys({ F8: () => step(1), 'Shift+F8': () => step(-1) }, ordered.length > 0)
  useStatus({
    left: [`Đọc ${preview.counts.read.toLocaleString('vi-VN')} dòng`],
    right: active?.row === undefined || active.columnId === rowNumberColumn ? [] : [`Ô ${active.columnId}${active.row.row}`],
    keys: ordered.length === 0 ? [] : [['F8', 'chỗ cần sửa kế tiếp']],
  })

  const takeButton = (
    <KeyButton keys="Ctrl+Enter" variant="filled" onPress={onTake}>
      Nhập {good.toLocaleString('vi-VN')} dòng đạt
    </KeyButton>
  )
  return (
    <Page
      title="Xem trước"
      subtitle={preview.fileName}
      actions={
        <div className="mt-import-actions">
          <Button variant="default" onClick={onAgain}>
            Đọc lại tệp
          </Button>
          <Button variant="default" onClick={onChoose}>
            Chọn tệp khác
          </Button>
          {good === 0 ? null : takeButton}
        </div>
      }
      toolbar={<CountLine preview={preview} />}
      asideLabel={bad === 0 ? 'Chỗ nên xem lại' : `${bad.toLocaleString('vi-VN')} dòng cần sửa`}
      asideWidth={330}
      aside={
        groups.length === 0 ? undefined : (
          <>
            <section className="mt-section">
              <h2>{bad === 0 ? 'Chỗ nên xem lại' : `${bad.toLocaleString('vi-VN')} dòng cần sửa`}</h2>
              {bad === 0 ? null : <p className="mt-quiet mt-small">Sửa trong Excel, lưu, rồi “Đọc lại tệp”.</p>}
            </section>
            <ProblemList groups={groups} current={current} onGo={go} />
          </>
        )
      }
    >
      <FaultNote error={error} onRetry={onAgain} />
      {good === 0 ? <Note kind="missing">Chưa có dòng nào đạt, nên chưa nhập được. Sửa tệp trong Excel, lưu, rồi “Đọc lại tệp”.</Note> : null}
      <p className="mt-import-sheet">
        Trang tính <b>{preview.sheet}</b> <span className="mt-quiet">tiêu đề ở dòng {preview.headingRows.join('–')}</span>
        {preview.counts.hidden === 0 ? null : <span className="mt-import-hidden">{preview.counts.hidden.toLocaleString('vi-VN')} dòng ẩn trong Excel cũng được đọc</span>}
        <span className="mt-import-unwritten mt-quiet">Chưa ghi gì vào kỳ thi</span>
      </p>
      <PreviewGrid preview={preview} handle={grid} onActiveChange={setActive} />
    </Page>
  )
}
