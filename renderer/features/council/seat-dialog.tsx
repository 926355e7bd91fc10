import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BoardSeat, CouncilView } from '../../../shared/contract/council.ts'
import { boardTitles } from '../../../shared/words/boards.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { DayInput } from '../../components/day-input.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { groundErrors, groundOf, type GroundDraft } from '../../components/ground-draft.ts'
import { GroundFields } from '../../components/ground-fields.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Note } from '../../components/note.tsx'
import { today } from '../../components/today.ts'
import { ConflictList } from './conflict-list.tsx'
import { FunctionSelect } from './function-select.tsx'
import { readCouncil } from './read-council.ts'
import { conflictsIn, explanationOf, groundOfSeat } from './seat-draft.ts'

const paper = 'quyết định'

/** Sửa việc: function, days and decision of a seat, and why it is held in spite of what speaks against it. */
export function SeatDialog({ examId, view, seat, fullName, onClose }: { examId: string; view: CouncilView; seat: BoardSeat; fullName: string; onClose: () => void }) {
  const [held, setHeld] = useState(seat.function)
  const [fromDay, setFromDay] = useState<string | null>(seat.fromDay)
  const [toDay, setToDay] = useState<string | null>(seat.toDay)
  /** False while the last day is a text that is no day: nothing is written then. */
  const [readable, setReadable] = useState(true)
  const [ground, setGround] = useState<GroundDraft>(groundOfSeat(seat))
  const [explanation, setExplanation] = useState(seat.explanation ?? '')
  const [asked, setAsked] = useState(false)
  const change = useMutation(
    queries.council.changeSeat.mutationOptions({
      onSuccess: async () => {
        await readCouncil()
        onClose()
      },
    }),
  )
  // What the new function brings is known only once it was tried.
  const refused = conflictsIn(change.error)
  const conflicts = [...seat.conflicts, ...refused.filter(({ key }) => !seat.conflicts.some((own) => own.key === key))]
  const missing = conflicts.some(({ open }) => open) && explanation.trim() === '' ? 'Chưa có giải trình. Ghi vì sao vẫn giữ việc này.' : null

  function save(): void {
    setAsked(true)
    const known = groundOf(ground, paper, today())
    if (known === null || fromDay === null || (toDay === null && !readable) || missing !== null || change.isPending) return
    change.mutate({ examId, id: seat.id, function: held, fromDay, toDay, ...known, explanation: explanationOf(explanation, conflicts), expectedRevision: seat.revision, requestId: newRequestId() })
  }

  return (
    <Dialog title={`${fullName}, ${boardTitles[seat.board]}`} onClose={onClose}>
      <FieldGrid onSubmit={save} label="Sửa việc">
        <FieldCell span={6}>
          <FunctionSelect board={seat.board} functions={view.boards.find(({ board }) => board === seat.board)?.functions ?? []} value={held} onChange={setHeld} autoFocus={conflicts.length === 0} />
        </FieldCell>
        <FieldCell span={3}>
          <DayInput label="Từ ngày" value={fromDay} onChange={setFromDay} error={asked && fromDay === null ? 'Chưa có ngày. Gõ ngày bắt đầu, thường là ngày của quyết định.' : null} />
        </FieldCell>
        <FieldCell span={3}>
          <DayInput label="Đến hết ngày" value={toDay} onChange={setToDay} onReadable={setReadable} required={false} />
        </FieldCell>
        <GroundFields draft={ground} onChange={setGround} errors={asked ? groundErrors(ground, paper, today()) : {}} paper={paper} />
        {conflicts.length === 0 ? null : (
          <>
            <Note kind="missing">
              <ConflictList conflicts={conflicts} />
            </Note>
            <FieldCell span={6}>
              <TextInput label="Giải trình: vì sao vẫn giữ việc" value={explanation} error={asked ? missing : null} onChange={(event) => setExplanation(event.currentTarget.value)} maxLength={300} autoComplete="off" data-autofocus />
            </FieldCell>
          </>
        )}
        {refused.length > 0 ? null : <FaultNote error={change.error} />}
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" loading={change.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Ghi
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
