import { Button, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { InterviewRoom } from '../../../shared/contract/interviews.ts'
import type { Board, BoardFunction } from '../../../shared/rules/boards.ts'
import { boardTitles, functionTitle } from '../../../shared/words/boards.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Note } from '../../components/note.tsx'
import { lineOrNothing, readCount } from '../../components/typed-values.ts'
import { readInterviews } from './read-interviews.ts'

/** Properties of the dialog. */
interface CloseRoomDialogProps {
  examId: string
  room: InterviewRoom
  board: Board | null
  closers: readonly { readonly memberId: string; readonly fullName: string; readonly function: BoardFunction }[]
  /** Whether the list of the room was closed in step 7: then nobody counts again. */
  attendanceClosed: boolean
  /** People with fewer sheets than the panel has members: then the reason is kept. */
  fewer: readonly string[]
  onDone: () => void
  onCancel: () => void
}

/** Chốt phòng: the head or the secretary of the board closes the marks of a room, against the figure of the signed list. */
export function CloseRoomDialog({ examId, room, board, closers, attendanceClosed, fewer, onDone, onCancel }: CloseRoomDialogProps) {
  const [memberId, setMemberId] = useState<string | null>(closers[0]?.memberId ?? null)
  const [present, setPresent] = useState('')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const closing = useMutation(
    queries.interviews.close.mutationOptions({
      onSuccess: async () => {
        await readInterviews()
        onDone()
      },
      onError: readInterviews,
    }),
  )
  const counted = attendanceClosed ? null : readCount(present, 0, 2000)
  const countMissing = !attendanceClosed && counted === null
  const noteMissing = fewer.length > 0 && note.trim() === ''
  const difference = isDeclared(closing.error) && closing.error.code === 'FIGURES_DIFFER' ? closing.error.data.differences[0] : undefined

  function close(): void {
    setAsked(true)
    if (memberId === null || countMissing || noteMissing || closing.isPending) return
    closing.mutate({ examId, sessionId: room.sessionId, roomId: room.roomId, memberId, present: counted, note: lineOrNothing(note), requestId: newRequestId() })
  }

  const title = board === null ? 'ban' : boardTitles[board]
  return (
    <Dialog title={`Chốt điểm ${room.roomName}, ca ${room.sessionNumber}?`} onClose={onCancel}>
      <FieldGrid label="Chốt phòng" onSubmit={close} enterSubmits>
        <p>Sau khi chốt, điểm, có mặt, vắng, thứ tự và người chấm của phòng giữ nguyên. Muốn sửa phải mở lại phòng và ghi lý do.</p>
        {closers.length === 0 ? <Note kind="missing">{title} chưa có trưởng ban, phó trưởng ban hay thư ký làm việc hôm ấy. Cử ở trang Hội đồng trước.</Note> : null}
        {attendanceClosed ? null : (
          <FieldCell span={3}>
            <TextInput
              label="Có mặt theo danh sách ký"
              value={present}
              onChange={(event) => {
                closing.reset()
                setPresent(event.currentTarget.value)
              }}
              error={asked && countMissing ? 'Gõ số theo danh sách ký.' : difference === undefined ? null : `Bảng có ${difference.noted ?? 0}.`}
              inputMode="numeric"
              maxLength={4}
              autoComplete="off"
              data-autofocus
            />
          </FieldCell>
        )}
        <FieldCell span={attendanceClosed ? 6 : 3}>
          <Select
            label={`Người chốt (${title})`}
            data={closers.map((closer) => ({ value: closer.memberId, label: board === null ? closer.fullName : `${closer.fullName}, ${functionTitle(board, closer.function)}` }))}
            value={memberId}
            onChange={setMemberId}
            allowDeselect={false}
            error={asked && memberId === null ? 'Chưa có người chốt.' : null}
            data-autofocus={attendanceClosed || undefined}
          />
        </FieldCell>
        {fewer.length === 0 ? null : (
          <FieldCell span={6}>
            <TextInput
              label={`Vì sao thiếu phiếu của ${fewer.join(', ')}`}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              error={asked && noteMissing ? 'Chưa có lý do. Ghi vì sao có thành viên không chấm.' : null}
              maxLength={300}
              autoComplete="off"
            />
          </FieldCell>
        )}
        <FaultNote error={closing.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onCancel}>
            Chưa chốt
          </Button>
          <Button type="submit" variant="filled" loading={closing.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Chốt phòng
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
