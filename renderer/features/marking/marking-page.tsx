import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { MarkRow, Part } from '../../../shared/contract/marking.ts'
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
import { markEditing, markOf } from './mark-editing.ts'
import { MarkHistory } from './mark-history.tsx'
import { selectionWords } from './selection-words.ts'
import { useMarks, type MarkFilter } from './use-marks.ts'
import './marking.css'

/** Nhập điểm: every part of every candidate, keyed cell by cell or pasted; each cell is saved as it is left. */
export function MarkingPage({ examId }: { examId: string }) {
  const [filter, setFilter] = useState<MarkFilter>({ examId, postId: null, query: '' })
  const [density, setDensity] = useState<28 | 32>(28)
  const [active, setActive] = useState<GridActive<MarkRow> | null>(null)
  const grid = useRef<GridHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const navigation = useNavigation()
  const mayEnter = useMay('marks.enter')
  const posts = useQuery(queries.posts.list.queryOptions({ input: { examId } }))
  const marks = useMarks(filter)
  const parts = marks.data?.parts
  const numbered = marks.data?.numbered ?? false
  const columns = useMemo(() => markColumns(parts ?? [], numbered), [parts, numbered])
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
      const part = parts.find((one, place) => row !== undefined && (step > 0 || place > column) && markOf(row, one.id)?.state === 'notEntered')
      if (part !== undefined) return grid.current?.moveTo(index, part.id)
    }
  }

  const chosen = parts?.filter((part) => active?.range.columnIds.includes(part.id) === true) ?? []
  const chosenRows = active === null ? [] : Array.from({ length: active.range.toIndex - active.range.fromIndex + 1 }, (_, step) => cells.rowAt(active.range.fromIndex + step))
  useKeys({ '/': () => search.current?.focus(), F8: () => void goToEmpty() })
  useStatus({
    left: ['Lưu từng ô khi rời ô'],
    right: selectionWords(chosenRows, chosen),
    keys: mayEnter
      ? [
          ['Enter', 'xuống'],
          ['Tab', 'phải'],
          ['Esc', 'trả lại'],
          ['F8', 'ô trống kế'],
        ]
      : [],
  })

  const total = marks.data?.progress.reduce((sum, part) => sum + part.toEnter, 0) ?? 0
  const nobody = marks.data !== undefined && total === 0
  return (
    <Page
      title="10. Nhập điểm"
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
            <SegmentedControl aria-label="Mật độ dòng" data={['28', '32']} value={String(density)} onChange={(value) => setDensity(value === '32' ? 32 : 28)} />
          </>
        )
      }
      asideLabel="Lịch sử ô"
      asideWidth={262}
      aside={
        nobody || active?.row === undefined || activePart === undefined || markOf(active.row, activePart.id) === undefined ? (
          <p className="mt-section mt-quiet">Đứng ở một ô điểm để xem ai đã nhập gì, lúc nào.</p>
        ) : (
          <MarkHistory examId={examId} row={active.row} part={activePart} />
        )
      }
    >
      <FaultNote error={marks.error ?? posts.error} onRetry={marks.retry} />
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
          <Progress parts={marks.data.parts} progress={marks.data.progress} />
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
              onActiveChange={setActive}
              onSearch={() => search.current?.focus()}
              handle={grid}
              autoFocus
            />
          )}
        </>
      )}
    </Page>
  )
}

function Progress({ parts, progress }: { parts: readonly Part[]; progress: readonly { partId: string; toEnter: number; entered: number }[] }) {
  return (
    <div className="mt-mark-progress">
      {parts.map((part) => {
        const { toEnter, entered } = progress.find((one) => one.partId === part.id) ?? { toEnter: 0, entered: 0 }
        return (
          <div key={part.id}>
            <div className="mt-mark-progress-head">
              <span>{part.title}</span>
              <b>
                {entered.toLocaleString('vi-VN')}/{toEnter.toLocaleString('vi-VN')}
              </b>
            </div>
            <div className="mt-mark-bar" role="progressbar" aria-label={`Đã nhập ${part.title}`} aria-valuemin={0} aria-valuemax={toEnter} aria-valuenow={entered}>
              <span style={{ width: `${toEnter === 0 ? 0 : (100 * entered) / toEnter}%` }} />
            </div>
          </div>
        )
      })}
    </div>
  )
}
