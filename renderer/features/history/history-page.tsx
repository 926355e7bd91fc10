import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { queryClient } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { markSaved } from '../../components/status-store.ts'
import { useKeys } from '../../components/use-keys.ts'
import { ChainState } from './chain-state.tsx'
import { historyColumns } from './history-columns.tsx'
import { HistoryDetails } from './history-details.tsx'
import { everything, isNarrowed, withoutLast } from './history-filter.ts'
import type { HistoryFilter } from './history-filter.ts'
import { HistoryToolbar } from './history-toolbar.tsx'
import { takeBack, takenBackWords } from './take-back.ts'
import type { TakenBack } from './take-back.ts'
import { UndoQuestion } from './undo-question.tsx'
import { useHistory } from './use-history.ts'
import { useVerify } from './use-verify.ts'
import './history.css'

/** Nhật ký: what was done, by whom, newest first, in words; every act that can be taken back is taken back here. */
export function HistoryPage() {
  const mayUndo = useMay('history.undo', 'held')
  const [filter, setFilter] = useState<HistoryFilter>(everything)
  /** Act before which the list begins: set by a jump to one far back. */
  const [before, setBefore] = useState<number | null>(null)
  const [activeSeq, setActiveSeq] = useState<number | null>(null)
  /** First act that a filter found: the grid begins there, under the heading of its day. */
  const [start, setStart] = useState<{ readonly filter: HistoryFilter; readonly before: number | null; readonly seq: number } | null>(null)
  const [asked, setAsked] = useState<readonly HistoryEntry[] | null>(null)
  const [stopped, setStopped] = useState<string | null>(null)
  const grid = useRef<GridHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const list = useHistory(filter, before)
  const verify = useVerify()
  const taking = useMutation({ mutationFn: takeBack, onSuccess: taken })
  const active = list.entries.find(({ seq }) => seq === activeSeq) ?? list.entries[0] ?? null
  const verb = filter.own === 'redo' ? 'Làm lại' : 'Hoàn tác'
  const broken = verify?.data?.firstBroken ?? null

  const [newest] = list.entries
  if (list.fresh && newest !== undefined && (start?.filter !== filter || start.before !== before)) setStart({ filter, before, seq: newest.seq })

  function narrow(next: HistoryFilter): void {
    setFilter(next)
    setBefore(null)
    setStopped(null)
  }

  async function taken(result: TakenBack): Promise<void> {
    setAsked(null)
    const words = takenBackWords(verb === 'Làm lại' ? 'làm lại' : 'hoàn tác', result)
    if (result.stopped === null) notifications.show({ message: words })
    setStopped(result.stopped === null ? null : words)
    if (result.done > 0) markSaved()
    await queryClient.invalidateQueries()
    grid.current?.focus()
  }

  /** What the button does: this act alone, or all of one's own down to it. */
  function actOn(entry: HistoryEntry): { readonly words: string; readonly run: () => void } | null {
    if (!mayUndo || entry.notUndoable !== null) return null
    if (filter.own === null) return { words: 'Hoàn tác việc này', run: () => taking.mutate([entry]) }
    const down = list.entries.slice(0, list.entries.indexOf(entry) + 1)
    if (down.length === 1) return { words: `${verb} việc này`, run: () => taking.mutate(down) }
    return { words: `${verb} đến việc này (${down.length.toLocaleString('vi-VN')} việc)`, run: () => setAsked(down) }
  }

  /** The first act that does not fit, at the top of the list. */
  function goToBroken(): void {
    if (broken === null) return
    setFilter(everything)
    setBefore(broken + 1)
    setActiveSeq(broken)
    grid.current?.focus()
  }

  useKeys({ '/': () => search.current?.focus(), F8: goToBroken })
  useStatus({
    right: list.loaded ? [`${list.found.toLocaleString('vi-VN')} trong ${list.total.toLocaleString('vi-VN')} việc`] : [],
    keys: [
      ['/', 'tìm'],
      ['Enter', filter.own === null ? 'tới nút hoàn tác' : `${verb.toLowerCase()} đến việc này`],
      ...(mayUndo ? [['Ctrl+Z', 'hoàn tác việc cuối của mình'] as const, ['Ctrl+Y', 'làm lại'] as const] : []),
    ],
  })
  return (
    <Page
      title="Nhật ký"
      subtitle={list.loaded ? `${list.found.toLocaleString('vi-VN')} trong ${list.total.toLocaleString('vi-VN')} việc, mới nhất ở trên` : undefined}
      actions={
        verify === null ? null : (
          <Button variant="default" onClick={verify.run} loading={verify.running}>
            Kiểm tra nhật ký
          </Button>
        )
      }
      toolbar={<HistoryToolbar filter={filter} onFilter={narrow} search={search} onLeave={() => grid.current?.focus()} />}
      asideLabel="Chi tiết"
      asideWidth={370}
      aside={
        active === null ? undefined : (
          <>
            <HistoryDetails entry={active} act={actOn(active)} busy={taking.isPending} button={button} />
            {verify === null ? null : <ChainState verdict={verify.data} />}
          </>
        )
      }
    >
      {broken === null ? null : (
        <Note kind="fault">
          Từ việc số {broken.toLocaleString('vi-VN')} chữ ký hoặc mã nối không khớp: dữ liệu đã bị sửa ngoài chương trình. Giữ nguyên tệp và báo người quản trị.
          <div className="mt-note-actions">
            <Button variant="default" onClick={goToBroken}>
              Tới việc ấy (F8)
            </Button>
          </div>
        </Note>
      )}
      {broken === null && verify?.data !== undefined ? <Note kind="done">Đã kiểm tra {verify.data.entries.toLocaleString('vi-VN')} việc: mọi chữ ký và mã nối đều khớp.</Note> : null}
      {before === null ? null : (
        <Note>
          Danh sách bắt đầu từ việc số {(before - 1).toLocaleString('vi-VN')}.{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => setBefore(null)}>
            Về việc mới nhất
          </Button>
        </Note>
      )}
      {stopped === null ? null : <Note kind="missing">{stopped}</Note>}
      <FaultNote error={verify?.error} />
      <FaultNote error={list.error} onRetry={list.retry} />
      {list.loaded && list.entries.length === 0 ? (
        <Nothing filter={filter} onFilter={narrow} />
      ) : (
        <DataGrid
          label="Nhật ký"
          rowCount={list.rowCount}
          rowAt={list.rowAt}
          insertedAt={list.insertedAt}
          onRangeNeeded={(_from, to) => list.needMore(to)}
          columns={historyColumns}
          rowKey={(entry) => String(entry.seq)}
          density={32}
          activeKey={start === null ? null : String(start.seq)}
          onActiveChange={({ row }) => {
            if (row !== undefined) setActiveSeq(row.seq)
          }}
          onOpen={(entry) => (filter.own === null ? button.current?.focus() : actOn(entry)?.run())}
          onSearch={() => search.current?.focus()}
          rowClass={(entry) => (broken !== null && entry.seq === broken ? 'mt-history-broken' : undefined)}
          autoFocus
          handle={grid}
        />
      )}
      {asked === null ? null : <UndoQuestion entries={asked} verb={verb} run={takeBack} onDone={(result) => void taken(result)} onCancel={() => setAsked(null)} />}
    </Page>
  )
}

/** An empty list says why it is empty. */
function Nothing({ filter, onFilter }: { filter: HistoryFilter; onFilter: (filter: HistoryFilter) => void }) {
  if (filter.own !== null) {
    return (
      <EmptyState
        sentence={filter.own === 'undo' ? 'Không còn việc nào của mình để hoàn tác.' : 'Không còn việc nào để làm lại.'}
        actions={
          <Button variant="default" onClick={() => onFilter(everything)}>
            Xem mọi việc
          </Button>
        }
      />
    )
  }
  if (!isNarrowed(filter)) return <EmptyState sentence="Chưa có việc nào. Mọi lần thêm, sửa, bỏ sẽ đứng ở đây, có tên người làm và giờ làm." />
  return (
    <EmptyState
      sentence="Không có việc nào hợp các điều kiện này."
      actions={
        <Button variant="default" onClick={() => onFilter(filter.query === '' ? withoutLast(filter) : { ...filter, query: '' })}>
          {filter.query === '' ? 'Bỏ điều kiện cuối' : 'Xóa chữ đang tìm'}
        </Button>
      }
    />
  )
}
