import { Progress as ProgressBar } from '@mantine/core'
import type { Progress } from '../../shared/contract/list-preview.ts'
import { KeyButton } from './key-button.tsx'
import './work-progress.css'

/** How far it is: a share while one file is read, otherwise how many of how many. */
function words(progress: Progress, unit: string): string {
  const { stage, done, total } = progress
  if (total === null || done === 0) return ''
  if (stage === 'reading') return `: ${Math.floor((done * 100) / total)} %`
  return `: ${done.toLocaleString('vi-VN')} trong ${total.toLocaleString('vi-VN')} ${unit}`
}

/** Long work under way: what, how far, and a way to stop it where there is one. */
export function WorkProgress({ what, progress, unit = 'dòng', stop = 'Hủy', onCancel }: { what: string; progress: Progress | null; unit?: string; stop?: string; onCancel?: () => void }) {
  const total = progress?.total ?? null
  const share = progress === null || total === null || total === 0 ? null : (progress.done / total) * 100
  return (
    <div className="mt-work-progress">
      <p role="status">
        {what}
        {progress === null ? '' : words(progress, unit)}
      </p>
      <ProgressBar value={share ?? 100} animated={share === null} aria-label={what} />
      {onCancel === undefined ? null : (
        <KeyButton keys="Esc" onPress={onCancel}>
          {stop}
        </KeyButton>
      )}
    </div>
  )
}
