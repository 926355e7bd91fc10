import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { newRequestId, queries, queryClient } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn } from '../../components/grid/types.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { HistoryDetails } from './history-details.tsx'
import { actWords, timeOf } from './history-words.ts'
import './history.css'

/** Entries read at once. */
const pageSize = 100

/** Nhật ký: what was done, by whom, newest first; every act that can be taken back is taken back here. */
export function HistoryPage() {
  const mayUndo = useMay('history.undo')
  const [activeSeq, setActiveSeq] = useState<number | null>(null)
  const list = useInfiniteQuery(
    queries.history.list.infiniteOptions({
      input: (before: number | null) => ({ before, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: (last) => (last.entries.length < pageSize ? undefined : last.entries.at(-1)?.seq),
    }),
  )
  const undo = useMutation(queries.history.undo.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }))
  const verify = useMutation(queries.history.verify.mutationOptions())
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  const total = list.data?.pages[0]?.total ?? 0
  const active = entries.find((entry) => entry.seq === activeSeq) ?? entries[0] ?? null
  const mayTakeBack = (entry: HistoryEntry) => mayUndo && entry.notUndoable === null
  const titleOf = (entry: HistoryEntry) => actWords(entry, (seq) => entries.find((other) => other.seq === seq))
  const takeBack = (seq: number) => undo.mutate({ seq, requestId: newRequestId() })

  useStatus({
    right: list.data === undefined ? [] : [`${total} việc`],
    keys: mayUndo
      ? [
          ['Ctrl+Z', 'hoàn tác việc cuối của mình'],
          ['Ctrl+Y', 'làm lại'],
        ]
      : [],
  })
  return (
    <Page
      title="Nhật ký"
      subtitle="mới nhất ở trên"
      actions={
        <Button variant="default" onClick={() => verify.mutate(undefined)} loading={verify.isPending}>
          Kiểm tra nhật ký
        </Button>
      }
      asideLabel="Chi tiết"
      asideWidth={370}
      aside={
        active === null ? undefined : (
          <HistoryDetails
            entry={active}
            title={titleOf(active)}
            onUndo={mayTakeBack(active) ? () => takeBack(active.seq) : null}
            undoing={undo.isPending}
            error={undo.variables?.seq === active.seq ? undo.error : null}
          />
        )
      }
    >
      <VerifyNote result={verify.data} />
      <FaultNote error={verify.error} />
      <FaultNote error={list.error} onRetry={() => void list.refetch()} />
      {list.data !== undefined && total === 0 ? (
        <EmptyState sentence="Chưa có việc nào. Mọi lần thêm, sửa, bỏ sẽ đứng ở đây, có tên người làm và giờ làm." />
      ) : (
        <DataGrid
          label="Nhật ký"
          rowCount={total}
          rowAt={(index) => entries[index]}
          onRangeNeeded={(_from, to) => {
            if (to >= entries.length && list.hasNextPage && !list.isFetching) void list.fetchNextPage()
          }}
          columns={columns(titleOf, mayTakeBack, takeBack)}
          rowKey={(entry) => String(entry.seq)}
          density={32}
          onActiveChange={({ row }) => {
            if (row !== undefined) setActiveSeq(row.seq)
          }}
        />
      )}
    </Page>
  )
}

function columns(titleOf: (entry: HistoryEntry) => string, mayTakeBack: (entry: HistoryEntry) => boolean, takeBack: (seq: number) => void): GridColumn<HistoryEntry>[] {
  return [
    { id: 'seq', title: 'Số', width: 56, align: 'right', render: (entry) => entry.seq, text: (entry) => String(entry.seq) },
    { id: 'at', title: 'Lúc', width: 158, align: 'right', render: (entry) => timeOf(entry.at), text: (entry) => timeOf(entry.at) },
    { id: 'userName', title: 'Ai làm', width: 130, render: (entry) => entry.userName, text: (entry) => entry.userName },
    { id: 'title', title: 'Việc', width: 200, grow: 2, render: titleOf, text: titleOf },
    { id: 'reason', title: 'Lý do', width: 124, grow: 1, render: (entry) => entry.reason, text: (entry) => entry.reason ?? '' },
    { id: 'changes', title: 'Số chỗ đổi', width: 84, align: 'right', render: (entry) => entry.changes, text: (entry) => String(entry.changes) },
    {
      id: 'undo',
      title: 'Hoàn tác',
      width: 120,
      render: (entry) =>
        entry.undoneBy !== null ? (
          <StateBadge state="draft">đã hoàn tác</StateBadge>
        ) : mayTakeBack(entry) ? (
          <Button className="mt-row-button" variant="default" tabIndex={-1} onClick={() => takeBack(entry.seq)} aria-label={`Hoàn tác ${entry.title}, việc số ${entry.seq}`}>
            Hoàn tác
          </Button>
        ) : null,
    },
  ]
}

/** What came of recomputing every hash and signature. */
function VerifyNote({ result }: { result: { entries: number; firstBroken: number | null } | undefined }) {
  if (result === undefined) return null
  return result.firstBroken === null ? (
    <Note kind="done">Đã kiểm tra {result.entries} việc: mọi chữ ký và mã nối đều khớp.</Note>
  ) : (
    <Note kind="fault">
      Từ việc số {result.firstBroken} chữ ký hoặc mã nối không khớp: dữ liệu đã bị sửa ngoài chương trình. Giữ nguyên tệp và báo người quản trị.
    </Note>
  )
}
