import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SecondReview } from '../../../shared/contract/eligibility.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { ReasonField } from '../../components/reason-field.tsx'

/** Xét hai người: asks for a second reviewer, or ends it, with a line why. */
export function SecondReviewDialog({ examId, standing, onClose }: { examId: string; standing: SecondReview | null; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const onSuccess = async () => {
    await readAgain(queries.eligibility.list)
    onClose()
  }
  const ask = useMutation(queries.eligibility.askSecond.mutationOptions({ onSuccess }))
  const end = useMutation(queries.eligibility.endSecond.mutationOptions({ onSuccess }))
  const busy = ask.isPending || end.isPending
  const given = reason.trim()

  function save(): void {
    setAsked(true)
    if (given === '' || busy) return
    const call = { examId, reason: given, requestId: newRequestId() }
    if (standing === null) ask.mutate({ ...call, expectedRevision: null })
    else end.mutate({ ...call, expectedRevision: standing.revision })
  }

  return (
    <Dialog title={standing === null ? 'Xét điều kiện hai người?' : 'Thôi xét hai người?'} onClose={onClose}>
      <FieldGrid label="Xét điều kiện hai người" onSubmit={save} enterSubmits>
        <FieldCell span={6}>
          <p>
            {standing === null
              ? 'Mỗi kết quả xét chỉ có hiệu lực khi hai người khác nhau của Ban kiểm tra Phiếu cùng ý. Hai người khác ý thì dòng ấy hiện ra để quyết định.'
              : `Đang xét hai người: ${standing.reason}. Từ đây một người xét là đủ; kết quả đã có giữ nguyên, ý kiến chưa đủ hai người không tính.`}
          </p>
        </FieldCell>
        <FieldCell span={6}>
          <ReasonField label="Lý do, căn cứ" value={reason} onChange={setReason} error={asked && given === '' ? 'Chưa có lý do. Ghi căn cứ hoặc vì sao, ví dụ: quy chế làm việc của hội đồng.' : null} autoFocus />
        </FieldCell>
        <FaultNote error={ask.error ?? end.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Giữ như cũ
          </Button>
          <Button type="submit" variant="filled" loading={busy} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            {standing === null ? 'Xét hai người' : 'Một người xét'}
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
