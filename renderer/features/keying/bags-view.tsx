import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Page } from '../../components/page.tsx'
import { usePermissions } from '../../components/session.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { BagDrawDialog } from './bag-draw-dialog.tsx'
import { actFor, actWords, examinerOf, markingRows, markingState, typingWords, type MarkingRow, type OpenMarking } from './bag-rows.ts'
import { KeySheet } from './key-sheet.tsx'
import { QuestionsDialog } from './questions-dialog.tsx'
import { SettleSheet } from './settle-sheet.tsx'

const columnsWith = (examinerOf: (row: MarkingRow) => string): readonly GridColumn<MarkingRow>[] => [
  { id: 'bag', title: 'Túi', width: 64, frozen: true, align: 'right', render: ({ bag }) => bag.number, text: ({ bag }) => String(bag.number) },
  { id: 'marker', title: 'Lần chấm', width: 84, align: 'right', render: ({ marking }) => marking.marker, text: ({ marking }) => String(marking.marker) },
  { id: 'part', title: 'Bài thi', width: 76, render: ({ bag }) => bag.partTitle, text: ({ bag }) => bag.partTitle },
  { id: 'post', title: 'Vị trí', width: 80, render: ({ bag }) => bag.postCode ?? 'chung', text: ({ bag }) => bag.postCode ?? 'chung' },
  { id: 'scripts', title: 'Bài', width: 64, align: 'right', render: ({ marking }) => marking.scripts, text: ({ marking }) => String(marking.scripts) },
  { id: 'examiner', title: 'Giám khảo', width: 150, grow: 1, render: examinerOf, text: examinerOf },
  { id: 'first', title: 'Nhập lần 1', width: 170, grow: 1, render: (row) => typingWords(row, 1), text: (row) => typingWords(row, 1) },
  { id: 'second', title: 'Nhập lần 2', width: 170, grow: 1, render: (row) => typingWords(row, 2), text: (row) => typingWords(row, 2) },
  { id: 'state', title: 'Tình trạng', width: 176, render: (row) => <StateBadge state={markingState(row).state}>{markingState(row).words}</StateBadge>, text: (row) => markingState(row).words },
]

/** Các túi: who keys which of them, where the two typings differ, what is locked. */
export function BagsView({ examId, tabs }: { examId: string; tabs: ReactNode }) {
  const bags = useQuery(queries.keying.bags.queryOptions({ input: { examId } }))
  const draws = useQuery(queries.bags.list.queryOptions({ input: { examId } }))
  const may = usePermissions()
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const [open, setOpen] = useState<OpenMarking | null>(null)
  const [questionsOf, setQuestionsOf] = useState<string | null>(null)
  const [drawing, setDrawing] = useState<string | null>(null)
  const rows = markingRows(bags.data ?? [])
  const columns = useMemo(() => columnsWith((row) => examinerOf(draws.data ?? [], row)), [draws.data])
  const active = rows.find(({ key }) => key === activeKey) ?? rows[0]
  const act = active === undefined ? null : actFor(active, { enter: may('keying.enter'), settle: may('keying.settle') })
  const take = useMutation(
    queries.keying.take.mutationOptions({
      onSuccess: async (_, { bagId, marker }) => {
        await readAgain(queries.keying)
        setOpen({ bagId, marker, kind: 'key' })
      },
      onError: () => readAgain(queries.keying),
    }),
  )

  function start(row: MarkingRow | undefined): void {
    const wanted = row === undefined ? null : actFor(row, { enter: may('keying.enter'), settle: may('keying.settle') })
    if (row === undefined || wanted === null || take.isPending) return
    const where = { bagId: row.bag.id, marker: row.marking.marker }
    if (wanted === 'take') take.mutate({ examId, ...where, requestId: newRequestId() })
    else setOpen({ ...where, kind: wanted === 'key' ? 'key' : 'settle' })
  }

  function close(): void {
    setOpen(null)
    void readAgain(queries.keying)
  }

  const opened = rows.find(({ bag, marking }) => bag.id === open?.bagId && marking.marker === open.marker)
  const locked = rows.filter(({ marking }) => marking.locked).length
  useStatus({ right: bags.data === undefined || open !== null ? [] : [`${bags.data.length} túi, ${rows.length} lần chấm, ${locked} đã khóa`] })
  if (open !== null && opened !== undefined) {
    return (
      <Page title="10. Nhập điểm theo phách">
        {open.kind === 'key' ? (
          <KeySheet examId={examId} bag={opened.bag} marker={open.marker} onClose={close} />
        ) : (
          <SettleSheet examId={examId} bag={opened.bag} marker={open.marker} locked={opened.marking.locked} onClose={close} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title="10. Nhập điểm theo phách"
      toolbar={tabs}
      actions={
        <>
          {may('bags.draw') && active !== undefined ? (
            <KeyButton keys="F7" onPress={() => setDrawing(active.bag.partId)}>
              Bốc thăm túi
            </KeyButton>
          ) : null}
          {may('exams.write') && active !== undefined ? (
            <KeyButton keys="F4" onPress={() => setQuestionsOf(active.bag.partId)}>
              Các câu của bài viết
            </KeyButton>
          ) : null}
          {act === null ? null : (
            <KeyButton keys="Enter" bound={false} variant="filled" onPress={() => start(active)} loading={take.isPending}>
              {actWords[act]}
            </KeyButton>
          )}
        </>
      }
    >
      <FaultNote error={bags.error ?? draws.error ?? take.error} />
      {bags.data?.length === 0 ? (
        <EmptyState sentence="Chưa có túi bài nào. Hai người giữ phách làm phách ở bước 9 thì các túi hiện ở đây." />
      ) : (
        <DataGrid
          label="Túi bài theo lần chấm"
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          columns={columns}
          rowKey={({ key }) => key}
          density={32}
          activeKey={activeKey}
          onActiveChange={({ key }) => {
            if (key !== undefined) setActiveKey(key)
          }}
          onOpen={(row) => start(row)}
          autoFocus
        />
      )}
      {drawing === null ? null : <BagDrawDialog examId={examId} partId={drawing} onClose={() => setDrawing(null)} />}
      {questionsOf === null ? null : <QuestionsDialog examId={examId} partId={questionsOf} onClose={() => setQuestionsOf(null)} />}
    </Page>
  )
}
