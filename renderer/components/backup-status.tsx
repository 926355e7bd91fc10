import { IconShieldCheck, IconShieldExclamation, IconShieldX, IconShieldUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { backupFailure } from '../../shared/words/backup.ts'
import { queries } from '../app/api.ts'
import { backupLine } from './backup-words.ts'
import type { BackupLine } from './backup-words.ts'
import { useNavigation } from './navigation.ts'
import { useMay } from './session.ts'
import './backup-status.css'

/** How often the window asks, in milliseconds. */
const askEvery = 30_000

export const backupIcons: Readonly<Record<BackupLine['tone'], typeof IconShieldCheck>> = {
  running: IconShieldUp,
  proved: IconShieldCheck,
  due: IconShieldExclamation,
  failed: IconShieldX,
}

/** State of the backups in the status bar; who may see the backups goes to them. */
export function BackupStatus() {
  const state = useQuery({ ...queries.backup.state.queryOptions(), refetchInterval: askEvery }).data
  const mayOpen = useMay('office.backup')
  const { openBackup } = useNavigation()
  if (state === undefined) return null
  const { tone, words } = backupLine(state, new Date())
  const Icon = backupIcons[tone]
  const why = state.failure === null ? undefined : backupFailure(state.failure.reason)
  const shown = (
    <>
      <Icon size={14} stroke={1.9} aria-hidden />
      {words}
    </>
  )
  return (
    <span className="mt-backup-status" data-tone={tone} title={why}>
      {mayOpen ? (
        <button type="button" onClick={openBackup} title={why ?? 'Mở trang Sao lưu'}>
          {shown}
        </button>
      ) : (
        shown
      )}
    </span>
  )
}
