import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Exam } from '../../../shared/contract/exams.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { examKindTitles } from '../../../shared/words/terms.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'

const columns: readonly GridColumn<Exam>[] = [
  { id: 'name', title: 'Kỳ thi', width: 260, grow: 3, frozen: true, render: (exam) => exam.name, text: (exam) => exam.name },
  { id: 'kind', title: 'Loại', width: 148, render: (exam) => examKindTitles[exam.kind], text: (exam) => examKindTitles[exam.kind] },
  { id: 'planNumber', title: 'Số kế hoạch', width: 130, grow: 1, render: (exam) => exam.planNumber, text: (exam) => exam.planNumber },
  { id: 'planApproved', title: 'Ngày duyệt', width: 98, align: 'right', render: (exam) => formatDay(exam.planApproved), text: (exam) => formatDay(exam.planApproved) },
  { id: 'regime', title: 'Quy chế thi', width: 240, grow: 2, render: (exam) => exam.regimeTitle, text: (exam) => exam.regimeTitle },
  { id: 'posts', title: 'Vị trí', width: 70, align: 'right', render: (exam) => exam.counts.posts.toLocaleString('vi-VN'), text: (exam) => String(exam.counts.posts) },
  { id: 'quota', title: 'Chỉ tiêu', width: 76, align: 'right', render: (exam) => exam.counts.quota.toLocaleString('vi-VN'), text: (exam) => String(exam.counts.quota) },
  { id: 'candidates', title: 'Thí sinh', width: 76, align: 'right', render: (exam) => exam.counts.candidates.toLocaleString('vi-VN'), text: (exam) => String(exam.counts.candidates) },
]

/** Các kỳ thi: every exam of the office; Enter opens one. */
export function ExamsPage() {
  const list = useQuery(queries.exams.list.queryOptions())
  const navigation = useNavigation()
  const exams = list.data ?? []
  const [active, setActive] = useState<string | null>(null)
  const chosen = exams.find(({ id }) => id === active) ?? exams[0]
  const mayWrite = useMay('exams.write')
  const addButton = mayWrite ? (
    <KeyButton keys="Ctrl+N" variant="filled" onPress={navigation.openNewExam} leftSection={<IconPlus size={16} stroke={1.9} aria-hidden />}>
      Lập kỳ thi
    </KeyButton>
  ) : undefined
  useStatus({ right: list.data === undefined ? [] : [`${exams.length.toLocaleString('vi-VN')} kỳ thi`], keys: exams.length > 0 ? [['Enter', 'mở']] : [] })
  return (
    <Page
      title="Thi tuyển"
      actions={
        <>
          <KeyButton keys="Q" onPress={navigation.openRegimes}>
            Quy chế hiện hành
          </KeyButton>
          {mayWrite && chosen !== undefined ? (
            <KeyButton keys="C" onPress={() => navigation.openCopy(chosen.id)} title={`Lấy vị trí, phòng thi của ${chosen.name} làm kế hoạch mới`}>
              Lập từ kỳ thi này
            </KeyButton>
          ) : null}
          {exams.length > 0 ? addButton : null}
        </>
      }
    >
      <FaultNote error={list.error} onRetry={() => void list.refetch()} />
      {list.data === undefined ? null : exams.length === 0 ? (
        <EmptyState sentence="Chưa có kỳ thi. Lập kỳ thi từ kế hoạch đã duyệt: quy chế theo ngày duyệt, rồi vị trí, thí sinh, điểm và kết quả." actions={addButton} />
      ) : (
        <DataGrid
          label="Các kỳ thi"
          rowCount={exams.length}
          rowAt={(index) => exams[index]}
          columns={columns}
          rowKey={(exam) => exam.id}
          density={32}
          onOpen={(exam) => navigation.openExam(exam.id)}
          onActiveChange={({ row }) => setActive(row?.id ?? null)}
          autoFocus
        />
      )}
    </Page>
  )
}
