import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AttendanceRoom, AttendanceRow } from '../../../shared/contract/attendance.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { notedOf } from './attendance-draft.ts'
import { nothingDraftOf, nothingErrors, NothingFields, nothingOfDraft } from './nothing-fields.tsx'
import { readAttendance } from './use-attendance.ts'

/** Không nộp bài: somebody of an open room was present and handed in nothing, by the minutes of the room. */
export function NothingDialog({ examId, room, row, onDone }: { examId: string; room: AttendanceRoom; row: AttendanceRow; onDone: () => void }) {
  const [draft, setDraft] = useState(() => nothingDraftOf(notedOf(row).nothing))
  const [asked, setAsked] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const noting = useMutation(
    queries.attendance.set.mutationOptions({
      onSuccess: async () => {
        await readAttendance()
        onDone()
      },
      onError: readAttendance,
    }),
  )
  const judged = nothingErrors(draft)

  function save(): void {
    setAsked(true)
    if (Object.keys(judged).length > 0) return box.current?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')?.focus()
    if (noting.isPending) return
    const { candidateId, lateMinutes, note, revision } = row
    noting.mutate({ examId, partId: room.partId, candidateId, state: 'present', lateMinutes, sheets: null, note, nothing: nothingOfDraft(draft), expectedRevision: revision, requestId: newRequestId() })
  }

  return (
    <Dialog title={`${row.fullName} có mặt, không nộp bài?`} onClose={onDone}>
      <p className="mt-attendance-ask">
        SBD {row.number}, {room.roomName}, {room.partTitle}. Vẫn tính là có mặt; không có bài, không có phách. Quy chế không nêu điểm của bài không nộp, nên ghi theo quyết định của Hội đồng; chưa quyết thì để trống, ghi sau.
      </p>
      <div ref={box}>
        <FieldGrid label="Không nộp bài" onSubmit={save}>
          <NothingFields draft={draft} errors={asked ? judged : {}} onChange={setDraft} autoFocus />
          <FaultNote error={noting.error} />
          <div className="mt-dialog-actions">
            <Button variant="default" onClick={onDone}>
              Thôi
            </Button>
            <Button type="submit" variant="filled" loading={noting.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
              Ghi không nộp bài
            </Button>
          </div>
        </FieldGrid>
      </div>
    </Dialog>
  )
}
