import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerRoom } from '../../../shared/contract/answer-sheets.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { placeWords } from './answer-room-rows.ts'

/** Ghi phòng thi trên giấy: computers are the rule, so a room without says on what it rests. */
export function PaperRoomDialog({ examId, room, onClose }: { examId: string; room: AnswerRoom; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [judged, setJudged] = useState(false)
  const given = reason.trim()
  const opening = useMutation(
    queries.answerSheets.open.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.answerSheets, queries.history)
        onClose()
      },
    }),
  )

  function save(): void {
    setJudged(true)
    if (given !== '' && !opening.isPending) opening.mutate({ examId, sessionId: room.sessionId, roomId: room.roomId, reason: given, requestId: newRequestId() })
  }

  return (
    <Dialog title={`${placeWords(room)} thi trắc nghiệm trên giấy?`} onClose={onClose}>
      <FieldGrid label="Phòng thi trên giấy" onSubmit={save} enterSubmits>
        <p>Trắc nghiệm thi trên máy vi tính. Phòng không có máy thì phiếu trả lời được hai người nhập độc lập, người thứ ba chốt; bảng điểm và tệp kết quả máy không nhận điểm của phòng này nữa.</p>
        <FieldCell>
          <ReasonField label="Theo văn bản nào, vì sao" value={reason} onChange={setReason} error={judged && given === '' ? 'Chưa có lý do. Ghi văn bản cho thi trên giấy, hoặc vì sao.' : null} autoFocus />
        </FieldCell>
        <FaultNote error={opening.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" variant="filled" loading={opening.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Ghi thi trên giấy
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
