import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { backupFailure } from '../../shared/words/backup.ts'
import { BackupProgress } from '../components/backup-progress.tsx'
import { api, queries, queryClient } from './api.ts'
import './closing.css'

type Step = { readonly stage: string; readonly done: number; readonly total: number | null; readonly failure: string | null }

/** Every step of the backup that closing makes, while the page is there. */
async function followClosing(signal: AbortSignal, show: (step: Step) => void): Promise<void> {
  try {
    for await (const step of await api.desk.closing(undefined, { signal })) show(step)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** Covers the window while it waits for its backup: it closes by itself once that is proved. */
export function Closing() {
  const [step, setStep] = useState<Step | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    void followClosing(controller.signal, setStep)
    return () => controller.abort()
  }, [])
  if (step === null) return null
  const stay = () => {
    setStep(null)
    void queryClient.invalidateQueries({ queryKey: queries.backup.key() })
  }
  return (
    <div className="mt-closing" role="alertdialog" aria-modal="true" aria-label="Đóng chương trình">
      <div className="mt-closing-box">{step.failure === null ? <Waiting step={step} /> : <Failed reason={step.failure} onStay={stay} />}</div>
    </div>
  )
}

const closeNow = () => void api.desk.quit()

function Waiting({ step }: { step: Step }) {
  return (
    <>
      <h2>Đang sao lưu trước khi đóng</h2>
      <BackupProgress progress={step} />
      <p className="mt-quiet">Xong thì cửa sổ tự đóng. Đóng ngay thì dữ liệu vẫn nguyên, chỉ thiếu bản sao lưu này.</p>
      <div className="mt-dialog-actions">
        <Button variant="default" onClick={closeNow}>
          Đóng ngay
        </Button>
      </div>
    </>
  )
}

function Failed({ reason, onStay }: { reason: string; onStay: () => void }) {
  return (
    <>
      <h2>Chưa sao lưu được</h2>
      <p role="alert">{backupFailure(reason)}</p>
      <p className="mt-quiet">Dữ liệu trên máy vẫn nguyên. Những việc làm từ bản sao lưu trước chưa có ở bản nào.</p>
      <div className="mt-dialog-actions">
        <Button variant="default" onClick={closeNow}>
          Đóng, không sao lưu
        </Button>
        <Button onClick={onStay} autoFocus>
          Ở lại
        </Button>
      </div>
    </>
  )
}
