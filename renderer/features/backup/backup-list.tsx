import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Backup } from '../../../shared/contract/backup.ts'
import { backupReasonWords } from '../../../shared/words/backup.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { queries } from '../../app/api.ts'
import { BackupProgress } from '../../components/backup-progress.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { BackupDetails } from './backup-details.tsx'
import { sizeWords } from './backup-facts.ts'
import { BackupPlace } from './backup-place.tsx'
import { BackupSummary } from './backup-summary.tsx'
import { useBackupWork, type Prepared } from './use-backup-work.ts'

/** The backups of the office, newest first, and the one under the cursor beside them. */
export function BackupList({ onCompared }: { onCompared: (prepared: Prepared) => void }) {
  const [activeName, setActiveName] = useState<string | null>(null)
  const list = useQuery(queries.backup.list.queryOptions())
  const { work, make, check, compare, cancel } = useBackupWork(onCompared)
  const backups = list.data ?? []
  const active = backups.find(({ name }) => name === activeName) ?? backups[0] ?? null
  const busy = work.phase !== 'idle'
  useStatus({ right: list.data === undefined ? [] : [`${backups.length} bản sao lưu`] })
  return (
    <Page
      title="Sao lưu"
      subtitle="mỗi giờ khi có thay đổi, khi khóa và khi đóng chương trình"
      actions={
        <KeyButton keys="Ctrl+S" variant="filled" onPress={make} loading={work.phase === 'making'}>
          Sao lưu ngay
        </KeyButton>
      }
      asideLabel="Bản đang chọn"
      asideWidth={350}
      aside={active === null ? undefined : <BackupDetails backup={active} busy={busy} onCheck={() => check(active.name)} onCompare={() => compare(active.name)} />}
    >
      <div className="mt-backup-head">
        <BackupSummary />
        <BackupPlace />
        {work.phase === 'idle' ? (
          <>
            <FaultNote error={work.error ?? list.error} />
            {work.done === null ? null : <Note kind="done">{work.done}</Note>}
          </>
        ) : (
          <div className="mt-backup-work">
            <BackupProgress progress={work.progress} />
            {work.phase === 'making' ? null : (
              <KeyButton keys="Esc" onPress={cancel}>
                Hủy
              </KeyButton>
            )}
          </div>
        )}
      </div>
      {list.data?.length === 0 ? (
        <EmptyState sentence="Chưa có bản sao lưu nào ở nơi này. Bấm Sao lưu ngay để có bản đầu tiên." />
      ) : (
        <DataGrid
          label="Các bản sao lưu"
          rowCount={backups.length}
          rowAt={(index) => backups[index]}
          columns={columns}
          rowKey={({ name }) => name}
          density={32}
          onActiveChange={({ row }) => {
            if (row !== undefined) setActiveName(row.name)
          }}
        />
      )}
    </Page>
  )
}

const columns: GridColumn<Backup>[] = [
  { id: 'at', title: 'Lúc', width: 158, align: 'right', render: ({ at }) => formatMoment(at), text: ({ at }) => formatMoment(at) },
  { id: 'reason', title: 'Vì sao', width: 130, grow: 1, render: ({ reason }) => backupReasonWords[reason], text: ({ reason }) => backupReasonWords[reason] },
  { id: 'seq', title: 'Đến việc số', width: 90, align: 'right', render: ({ seq }) => seq, text: ({ seq }) => String(seq) },
  { id: 'files', title: 'Tệp kèm', width: 72, align: 'right', render: ({ files }) => files, text: ({ files }) => String(files) },
  { id: 'bytes', title: 'Cỡ', width: 90, align: 'right', render: ({ bytes }) => sizeWords(bytes), text: ({ bytes }) => sizeWords(bytes) },
  {
    id: 'proved',
    title: 'Kiểm tra',
    width: 122,
    render: ({ provedAt }) => (provedAt === null ? <StateBadge state="missing">chưa đạt</StateBadge> : <StateBadge state="approved">đã kiểm tra</StateBadge>),
    text: ({ provedAt }) => (provedAt === null ? 'chưa đạt' : 'đã kiểm tra'),
  },
]
