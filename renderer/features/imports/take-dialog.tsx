import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MarkPreview } from '../../../shared/contract/mark-imports.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import type { MarkTakeWords } from './mark-list.ts'

const words = (count: number): string => count.toLocaleString('vi-VN')

/** Before a file of results is taken although something of it, or of the exam, stays out: who, and why. */
export function TakeDialog({ preview, onTake, onClose }: { preview: MarkPreview; onTake: (words: MarkTakeWords) => void; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { counts, missing } = preview
  const needsReason = counts.leftOut > 0
  const given = reason.trim()

  function submit(): void {
    setAsked(true)
    if (!needsReason || given !== '') onTake({ reason: given })
  }

  return (
    <Dialog title={`Nhập ${words(counts.marks)} kết quả?`} onClose={onClose}>
      {missing.length === 0 ? null : (
        <p className="mt-import-ask">
          {words(missing.length)} người phải thi chưa có trong tệp; ô điểm của họ để trống: {missing.slice(0, 5).map(({ number, fullName }) => `${number ?? ''} ${fullName}`.trim()).join(', ')}
          {missing.length > 5 ? ` và ${words(missing.length - 5)} người nữa (danh sách ở bên phải bảng)` : ''}.
        </p>
      )}
      {needsReason ? <p className="mt-import-ask">{words(counts.leftOut)} dòng của tệp không lấy.</p> : null}
      <FieldGrid label="Nhập kết quả máy" onSubmit={submit} enterSubmits>
        {needsReason ? (
          <FieldCell span={6}>
            <ReasonField label="Vì sao không lấy" value={reason} onChange={setReason} error={asked && given === '' ? 'Chưa có lý do. Ghi vì sao các dòng ấy không lấy.' : null} autoFocus />
          </FieldCell>
        ) : null}
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Xem lại
          </Button>
          <Button type="submit" variant="filled" rightSection={<KeyHint keys="Ctrl+Enter" />} {...(needsReason ? {} : { 'data-autofocus': true })}>
            Nhập {words(counts.marks)} kết quả
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
