import { useQuery } from '@tanstack/react-query'
import { backupFailure } from '../../../shared/words/backup.ts'
import { queries } from '../../app/api.ts'
import { backupIcons } from '../../components/backup-status.tsx'
import { backupLine } from '../../components/backup-words.ts'
import { Note } from '../../components/note.tsx'

/** State of the backups in one line, and why the last one failed until one is proved. */
export function BackupSummary() {
  const state = useQuery(queries.backup.state.queryOptions()).data
  if (state === undefined) return null
  const { tone, words } = backupLine(state, new Date())
  const Icon = backupIcons[tone]
  return (
    <>
      <p className="mt-backup-line mt-backup-status" data-tone={tone}>
        <Icon size={16} stroke={1.9} aria-hidden />
        <b>{words}</b>
        <span className="mt-quiet">{state.actsSince === 0 ? 'Mọi việc đã làm đều có trong bản ấy.' : `${state.actsSince.toLocaleString('vi-VN')} việc chưa có trong bản nào đã kiểm tra.`}</span>
      </p>
      {state.failure === null ? null : <Note kind="fault">{backupFailure(state.failure.reason)}</Note>}
    </>
  )
}
