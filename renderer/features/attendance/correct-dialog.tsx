import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttendanceRoom, AttendanceRow } from '../../../shared/contract/attendance.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { readCount } from '../../components/typed-values.ts'
import { isNothing, mostLate, mostSheets, notedOf, readState } from './attendance-draft.ts'
import { nothingDraftOf, nothingErrors, NothingFields, nothingOfDraft, type NothingDraft } from './nothing-fields.tsx'
import { readAttendance } from './use-attendance.ts'

interface Draft {
  /** 'c', 'v' or 'k', as in the table. */
  readonly state: string
  readonly lateMinutes: string
  readonly sheets: string
  readonly note: string
  readonly reason: string
  readonly nothing: NothingDraft
}

type Errors = Partial<Record<Exclude<keyof Draft, 'nothing'>, string>>

const text = (count: number | null) => (count === null ? '' : String(count))

/** Who handed in nothing was present. */
const stateOf = ({ state }: Pick<Draft, 'state'>) => (isNothing(state) ? 'present' : readState(state))

function errorsOf(draft: Draft, onPaper: boolean): Errors {
  const state = stateOf(draft)
  const present = state === 'present'
  return {
    ...(state === null || (!onPaper && isNothing(draft.state)) ? { state: onPaper ? 'Gõ c nếu có mặt, v nếu vắng, k nếu không nộp bài.' : 'Gõ c nếu có mặt, v nếu vắng.' } : {}),
    ...(present && draft.lateMinutes.trim() !== '' && readCount(draft.lateMinutes, 1, mostLate) === null ? { lateMinutes: `Gõ từ 1 đến ${mostLate}, hoặc để trống.` } : {}),
    ...(present && onPaper && !isNothing(draft.state) && readCount(draft.sheets, 1, mostSheets) === null ? { sheets: `Gõ từ 1 đến ${mostSheets}.` } : {}),
    ...(draft.reason.trim() === '' ? { reason: 'Chưa có lý do. Ghi vì sao sửa, ví dụ “đọc nhầm dòng”.' } : {}),
  }
}

/** Sửa sau khi chốt: one row of a closed room, with a reason; the figures of the room follow (field report 63). */
export function CorrectDialog({ examId, room, row, onDone }: { examId: string; room: AttendanceRoom; row: AttendanceRow; onDone: () => void }) {
  const [draft, setDraft] = useState<Draft>({ state: row.state === 'absent' ? 'v' : row.nothing === null ? 'c' : 'k', lateMinutes: text(row.lateMinutes), sheets: text(row.sheets), note: row.note ?? '', reason: '', nothing: nothingDraftOf(notedOf(row).nothing) })
  const [asked, setAsked] = useState(false)
  const correcting = useMutation(
    queries.attendance.correct.mutationOptions({
      onSuccess: async () => {
        await readAttendance()
        onDone()
      },
      onError: readAttendance,
    }),
  )
  const judged = errorsOf(draft, row.onPaper)
  const errors = asked ? judged : {}
  const state = stateOf(draft)
  const present = state === 'present'
  const nothing = isNothing(draft.state)
  const ofNothing = nothing ? nothingErrors(draft.nothing) : {}

  function save(): void {
    setAsked(true)
    if (state === null || Object.keys({ ...judged, ...ofNothing }).length > 0 || correcting.isPending) return
    const { candidateId, revision } = row
    const said = { state, lateMinutes: present ? readCount(draft.lateMinutes, 1, mostLate) : null, sheets: present && row.onPaper && !nothing ? readCount(draft.sheets, 1, mostSheets) : null, nothing: nothing ? nothingOfDraft(draft.nothing) : null }
    correcting.mutate({ examId, partId: room.partId, candidateId, ...said, note: draft.note.trim() || null, reason: draft.reason.trim(), expectedRevision: revision, requestId: newRequestId() })
  }

  const field = (name: 'lateMinutes' | 'sheets' | 'note', label: string, maxLength: number) => (
    <TextInput label={label} value={draft[name]} onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })} error={errors[name]} maxLength={maxLength} autoComplete="off" />
  )
  return (
    <Dialog title={`Sửa điểm danh ${row.fullName}?`} onClose={onDone}>
      <p className="mt-attendance-ask">
        SBD {row.number}, {room.roomName}, {room.partTitle}. Số cộng của phòng được tính lại; nhật ký giữ số cũ và lý do.
      </p>
      <FieldGrid label="Sửa điểm danh" onSubmit={save} enterSubmits>
        <FieldCell span={2}>
          <TextInput
            label={row.onPaper ? 'Có mặt (c), vắng (v), không nộp (k)' : 'Có mặt (c) hay vắng (v)'}
            value={draft.state}
            // The last letter counts, so that one types over what stands there.
            onChange={(event) => setDraft({ ...draft, state: event.currentTarget.value.trim().slice(-1).toLowerCase() })}
            error={errors.state}
            description={nothing ? 'có mặt, không nộp bài' : present ? 'có mặt' : state === 'absent' ? 'vắng' : ' '}
            autoComplete="off"
            data-autofocus
          />
        </FieldCell>
        {present ? <FieldCell span={2}>{field('lateMinutes', 'Muộn (phút, nếu có)', 3)}</FieldCell> : null}
        {present && row.onPaper && !nothing ? <FieldCell span={2}>{field('sheets', 'Số tờ', 2)}</FieldCell> : null}
        {nothing ? <NothingFields draft={draft.nothing} errors={asked ? ofNothing : {}} onChange={(typed) => setDraft({ ...draft, nothing: typed })} /> : null}
        <FieldCell span={6}>{field('note', 'Ghi chú (nếu có)', 1000)}</FieldCell>
        <FieldCell span={6}>
          <ReasonField value={draft.reason} onChange={(reason) => setDraft({ ...draft, reason })} error={errors.reason ?? null} />
        </FieldCell>
        <FaultNote error={correcting.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onDone}>
            Thôi
          </Button>
          <Button type="submit" variant="filled" loading={correcting.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Sửa
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
