import { SegmentedControl } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { MarkRow } from '../../../shared/contract/marking.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridActive, GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { PostFilter } from '../../components/post-filter.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { markColumns } from './mark-columns.tsx'
import { markEditing } from './mark-editing.ts'
import { isEntered, markOf } from './mark-pages.ts'
import { MarkProgress } from './mark-progress.tsx'
import { MarkingAside } from './marking-aside.tsx'
import type { SheetDone } from './sheet-form.tsx'
import { selectionWords } from './selection-words.ts'
import { useMarks, type MarkFilter } from './use-marks.ts'
import { useSidePanel } from './use-side-panel.tsx'
import type { PanelKind } from './use-side-panel.tsx'
import { useViolations } from '../../components/violations/use-violations.ts'
import './marking.css'

/** Nhập điểm: every part of every candidate, keyed cell by cell or pasted; each cell is saved as it is left. */
export function MarkingPage({ examId }: { examId: string }) {
  const [filter, setFilter] = useState<MarkFilter>({ examId, postId: null, query: '' })
  const [density, setDensity] = useState<28 | 32>(28)
  const [active, setActive] = useState<GridActive<MarkRow> | null>(null)
  const grid = useRef<GridHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const navigation = useNavigation()
  const cache = useQueryClient()
  const mayEnter = useMay('marks.enter')
  const mayDecide = useMay('results.decide')
  const maySeeSheets = useMay('scripts.read')
  const side = useSidePanel(() => grid.current?.focus())
  const posts = useQuery(queries.posts.list.queryOptions({ input: { examId } }))
  const marks = useMarks(filter)
  const parts = marks.data?.parts
  const numbered = marks.data?.numbered ?? false
  const violations = useViolations(examId)
  const columns = useMemo(() => markColumns(parts ?? [], numbered, violations.find), [parts, numbered, violations.find])
  const { cells } = marks
  const editing = useMemo(() => (mayEnter && parts !== undefined ? markEditing(examId, parts, cells) : undefined), [mayEnter, examId, parts, cells])
  const activePart = parts?.find((part) => part.id === active?.columnId)

  /** First a refused cell, then the next one without an entry, by row and part; from the end it goes on at the top. */
  async function goToEmpty(): Promise<void> {
    if (parts === undefined || marks.data === undefined || grid.current?.goToRefused() === true) return
    const { found } = marks.data
    const from = active?.index ?? 0
    const column = parts.findIndex((part) => part.id === active?.columnId)
    for (let step = 0; step <= found; step += 1) {
      const index = (from + step) % found
      const row = cells.rowAt(index) ?? (await cells.loadRows(index, index))[0]
      const part = parts.find((one, place) => row !== undefined && (step > 0 || place > column) && markOf(row, one.id) !== undefined && !isEntered(markOf(row, one.id)))
      if (part !== undefined) return grid.current?.moveTo(index, part.id)
    }
  }

  /** Opens the panel at the cell under the cursor; away from the marks, at the first part that the candidate sits. */
  function openPanel(kind: PanelKind): void {
    const { row, index } = active ?? {}
    const part = activePart ?? parts?.find(({ id }) => row !== undefined && markOf(row, id) !== undefined)
    if (row !== undefined && index !== undefined && part !== undefined) side.open(kind, row, part, index)
  }

  function backToGrid(): void {
    side.finish()
    grid.current?.focus()
  }

  /** The next sheet of the same part, down the list; after the last one the grid has the keyboard again. */
  async function nextSheet(done: SheetDone): Promise<void> {
    if (side.panel === null) return
    const { part, index: from } = side.panel
    if (done.written) void cells.readAgain()
    if (done.left) return backToGrid()
    for (let index = from + 1; index < (marks.data?.found ?? 0); index += 1) {
      const row = cells.rowAt(index) ?? (await cells.loadRows(index, index))[0]
      const state = row === undefined ? undefined : markOf(row, part.id)?.state
      if (row === undefined || (state !== 'entered' && state !== 'notEntered')) continue
      await cache.fetchQuery(queries.marking.sheet.queryOptions({ input: { examId, candidateId: row.candidateId, partId: part.id } }))
      // Whoever left while the next sheet was read stays away.
      if (!side.isStillThere()) return
      if (done.left) return backToGrid()
      grid.current?.moveTo(index, part.id)
      return side.goOn(row, index)
    }
    if (!side.isStillThere()) return
    side.finish()
    grid.current?.moveTo(from, part.id)
  }

  const chosen = parts?.filter((part) => active?.range.columnIds.includes(part.id) === true) ?? []
  const chosenRows = active === null ? [] : Array.from({ length: active.range.toIndex - active.range.fromIndex + 1 }, (_, step) => cells.rowAt(active.range.fromIndex + step))
  useKeys({
    '/': () => search.current?.focus(),
    F8: () => void goToEmpty(),
    F4: () => openPanel('sheet'),
    F7: maySeeSheets ? () => navigation.openAnswerSheets(examId) : undefined,
    'Ctrl+I': mayEnter ? () => navigation.openMarkImport(examId) : undefined,
    'Alt+P': mayDecide ? () => openPanel('violation') : undefined,
  })
  useStatus({
    left: ['Lưu từng ô khi rời ô'],
    right: selectionWords(chosenRows, chosen),
    keys: side.panel !== null
      ? [
          ['Enter', 'ô kế'],
          ['Ctrl+Enter', 'lưu'],
          ['Esc', 'về bảng'],
        ]
      : mayEnter
      ? [
          ['Enter', 'xuống'],
          ['Tab', 'phải'],
          ['Esc', 'trả lại'],
          ['F4', 'phiếu chấm'],
          ['F8', 'ô trống kế'],
        ]
      : [],
  })

  const total = marks.data?.progress.reduce((sum, part) => sum + part.toEnter, 0) ?? 0
  const nobody = marks.data !== undefined && total === 0
  return (
    <Page
      title="10. Nhập điểm"
      actions={
        nobody ? undefined : (
          <>
            {mayEnter ? (
              <KeyButton keys="Ctrl+I" bound={false} onPress={() => navigation.openMarkImport(examId)}>
                Nhập kết quả máy
              </KeyButton>
            ) : null}
            {maySeeSheets ? (
              <KeyButton keys="F7" bound={false} onPress={() => navigation.openAnswerSheets(examId)}>
                Phiếu trắc nghiệm
              </KeyButton>
            ) : null}
          </>
        )
      }
      toolbar={
        nobody ? undefined : (
          <>
            <SearchBox
              input={search}
              className="mt-mark-search"
              label="Tìm thí sinh"
              placeholder="Tìm họ tên, SBD, CCCD"
              value={filter.query}
              onChange={(query) => setFilter({ ...filter, query })}
              onLeave={() => {
                if (filter.query === '') grid.current?.focus()
                else grid.current?.moveTo(0)
              }}
            />
            <PostFilter className="mt-mark-post" posts={posts.data ?? []} value={filter.postId} onChange={(postId) => setFilter({ ...filter, postId })} />
            <span className="mt-page-space" />
            <KeyButton keys="F4" className="mt-mark-act" bound={false} onPress={() => openPanel('sheet')}>
              Phiếu chấm
            </KeyButton>
            {mayDecide ? (
              <KeyButton keys="Alt+P" className="mt-mark-act" bound={false} onPress={() => openPanel('violation')}>
                Vi phạm…
              </KeyButton>
            ) : null}
            <SegmentedControl className="mt-mark-act" aria-label="Mật độ dòng" data={['28', '32']} value={String(density)} onChange={(value) => setDensity(value === '32' ? 32 : 28)} />
          </>
        )
      }
      asideLabel={side.panel === null ? 'Lịch sử ô' : side.panel.kind === 'sheet' ? 'Phiếu chấm' : 'Vi phạm'}
      asideWidth={side.panel === null ? 262 : 370}
      {...(side.panel === null ? {} : { asideOpen: true, onAsideOpen: side.close })}
      aside={
        <MarkingAside
          {...{ examId, parts: parts ?? [], row: nobody ? undefined : active?.row, part: activePart, panel: side.panel, findViolation: violations.find, mayEnter }}
          onChanged={side.setChanged}
          onSheetDone={(done) => void nextSheet(done)}
          onViolationDone={backToGrid}
          onClose={side.close}
        />
      }
    >
      <FaultNote error={marks.error ?? posts.error ?? violations.error} onRetry={marks.retry} />
      {marks.data === undefined ? null : nobody ? (
        <EmptyState
          sentence="Chưa có ai để nhập điểm. Nhập thí sinh ở bước 3 trước; phần thi theo vị trí của từng người."
          actions={
            <KeyButton keys="Enter" variant="filled" onPress={() => navigation.openStep(examId, 'candidates')}>
              Sang bước 3
            </KeyButton>
          }
        />
      ) : (
        <>
          <MarkProgress parts={marks.data.parts} progress={marks.data.progress} />
          {marks.data.found === 0 ? (
            <EmptyState sentence="Không có ai hợp điều kiện đang tìm. Xóa chữ trong ô tìm hoặc bỏ lọc vị trí." />
          ) : (
            <DataGrid
              label="Bảng điểm"
              rowCount={marks.data.found}
              rowAt={cells.rowAt}
              onRangeNeeded={marks.needRange}
              loadRows={cells.loadRows}
              columns={columns}
              rowKey={(row) => row.candidateId}
              density={density}
              cursor="cell"
              editing={editing}
              onActiveChange={(at) => {
                setActive(at)
                side.follow(at, parts?.find((part) => part.id === at.columnId))
              }}
              onSearch={() => search.current?.focus()}
              handle={grid}
              autoFocus
            />
          )}
        </>
      )}
      {side.question}
    </Page>
  )
}
