import { Progress as ProgressBar } from '@mantine/core'
import type { Progress } from '../../shared/contract/list-preview.ts'
import { backupStage } from './backup-words.ts'
import './backup-progress.css'

/** A backup, a check or a restore under way. */
export function BackupProgress({ progress }: { progress: Progress | null }) {
  const { stage, done, total } = progress ?? { stage: '', done: 0, total: null }
  const words = backupStage({ stage, done, total })
  return (
    <div className="mt-backup-progress">
      <p role="status">{words}</p>
      <ProgressBar value={total === null || total === 0 ? 100 : (done / total) * 100} animated={total === null} aria-label={words} />
    </div>
  )
}
