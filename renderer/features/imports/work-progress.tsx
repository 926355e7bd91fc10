import { Progress as ProgressBar } from '@mantine/core'
import type { Progress } from '../../../shared/contract/list-preview.ts'
import { KeyButton } from '../../components/key-button.tsx'

/** How far it is: a share while the file is read, rows after that. */
function words(progress: Progress): string {
  const { stage, done, total } = progress
  if (total === null || done === 0) return ''
  if (stage === 'reading') return `: ${Math.floor((done * 100) / total)} %`
  return `: ${done.toLocaleString('vi-VN')} trong ${total.toLocaleString('vi-VN')} dòng`
}

/** Long work under way: what, how far, and "Hủy" where it can be stopped. */
export function WorkProgress({ what, progress, onCancel }: { what: string; progress: Progress | null; onCancel?: () => void }) {
  const total = progress?.total ?? null
  const share = progress === null || total === null || total === 0 ? null : (progress.done / total) * 100
  return (
    <div className="mt-import-progress">
      <p role="status">
        {what}
        {progress === null ? '' : words(progress)}
      </p>
      <ProgressBar value={share ?? 100} animated={share === null} aria-label={what} />
      {onCancel === undefined ? null : (
        <KeyButton keys="Esc" onPress={onCancel}>
          Hủy
        </KeyButton>
      )}
    </div>
  )
}
