import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { CouncilView } from '../../../shared/contract/council.ts'
import type { Board } from '../../../shared/rules/boards.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { boardTitles } from '../../../shared/words/boards.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { namedMembers } from '../../components/council-members.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { groundErrors, groundOf, type GroundDraft } from '../../components/ground-draft.ts'
import { GroundFields } from '../../components/ground-fields.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { MemberName } from '../../components/member-name.tsx'
import { Note } from '../../components/note.tsx'
import { today } from '../../components/today.ts'
import { useKeys } from '../../components/use-keys.ts'
import { ConflictList } from './conflict-list.tsx'
import { FunctionSelect } from './function-select.tsx'
import { readCouncil } from './read-council.ts'
import { conflictsIn, emptySeat, explanationOf, seatErrors, takeMember } from './seat-draft.ts'

const paper = 'quyết định'

/** Properties of the line. */
export interface SeatEntryProps {
  examId: string
  view: CouncilView
  board: Board
  firstField: RefObject<HTMLInputElement | null>
  /** The decision, asked once and kept for the next people and boards. */
  ground: GroundDraft
  onGround: (ground: GroundDraft) => void
  onSeated: (seatId: string) => void
}

/** Cử vào ban: a person in one line, Enter to the next; what speaks against it is asked to be explained before it is kept. */
export function SeatEntry({ examId, view, board, firstField, ground, onGround, onSeated }: SeatEntryProps) {
  const [draft, setDraft] = useState(() => emptySeat(view, board))
  const [asked, setAsked] = useState(false)
  const known = groundOf(ground, paper, today())
  /** The fields of the decision stay while it is typed; once somebody was seated by it, it stands in one line. */
  const [settled, setSettled] = useState(known !== null)
  const explanation = useRef<HTMLInputElement>(null)
  const entry = useRef<HTMLElement>(null)
  const cache = useQueryClient()
  const seat = useMutation(
    queries.council.seat.mutationOptions({
      onSuccess: async ({ id }) => {
        await readCouncil()
        const fresh = cache.getQueryData<CouncilView>(queries.council.list.queryKey({ input: { examId } }))
        setDraft(emptySeat(fresh ?? view, board))
        setAsked(false)
        setSettled(true)
        firstField.current?.focus()
        onSeated(id)
      },
      // What speaks against it is shown first; that it is not explained yet is said when it is sent again.
      onError: () => setAsked(false),
    }),
  )
  const conflicts = conflictsIn(seat.error)
  const errors = asked ? seatErrors(draft, conflicts) : {}
  /** Work of somebody on the list is changed there, not here. */
  const ofList = draft.memberId === null ? {} : { readOnly: true, tabIndex: -1, className: 'mt-council-fixed' }
  const functions = view.boards.find((one) => one.board === board)?.functions ?? []

  useEffect(() => {
    if (conflicts.length > 0) explanation.current?.focus()
  }, [conflicts.length])

  function save(): void {
    setAsked(true)
    if (known === null || Object.keys(seatErrors(draft, conflicts)).length > 0 || seat.isPending) {
      if (draft.fullName.trim() === '') firstField.current?.focus()
      return
    }
    const { memberId, fullName, position, workplace } = draft
    const member = memberId === null ? { fullName, birthDate: null, position: position.trim() || null, workplace: workplace.trim() || null, userId: null, bar: null } : { id: memberId }
    seat.mutate({ examId, member, board, function: draft.function, fromDay: null, toDay: null, ...known, explanation: explanationOf(draft.explanation, conflicts), requestId: newRequestId() })
  }

  function change(more: Partial<typeof draft>): void {
    setDraft({ ...draft, ...more })
    // Another person or function: what spoke against the first is asked anew.
    if (!('explanation' in more) && seat.isError) seat.reset()
  }

  function changeGround(): void {
    flushSync(() => setSettled(false))
    entry.current?.querySelector<HTMLInputElement>('input[data-autofocus]')?.focus()
  }

  function leave(): void {
    seat.reset()
    setAsked(false)
    setDraft(emptySeat(view, board))
    firstField.current?.focus()
  }

  useKeys({ Escape: leave }, draft.fullName !== '' || seat.isError)
  return (
    <section ref={entry} className="mt-council-entry" aria-label={`Thêm vào ${boardTitles[board]}`}>
      <FieldGrid label={`Thêm vào ${boardTitles[board]}`} onSubmit={save} enterSubmits>
        <FieldCell span={2}>
          <MemberName
            label="Họ và tên"
            members={namedMembers(view)}
            name={draft.fullName}
            memberId={draft.memberId}
            onType={(fullName) => change(draft.memberId === null ? { fullName } : { fullName, memberId: null, position: '', workplace: '' })}
            onTake={({ id }) => {
              const member = view.members.find((one) => one.id === id)
              if (member !== undefined) change(takeMember(draft, member))
            }}
            error={errors.fullName}
            input={firstField}
          />
        </FieldCell>
        <FieldCell span={2}>
          <TextInput label="Chức vụ (nếu có)" value={draft.position} {...ofList} onChange={(event) => change({ position: event.currentTarget.value })} maxLength={1000} autoComplete="off" />
        </FieldCell>
        <FieldCell span={2}>
          <TextInput label="Đơn vị công tác (nếu có)" value={draft.workplace} {...ofList} onChange={(event) => change({ workplace: event.currentTarget.value })} maxLength={1000} autoComplete="off" />
        </FieldCell>
        <FieldCell span={2}>
          <FunctionSelect board={board} functions={functions} value={draft.function} onChange={(held) => change({ function: held })} />
        </FieldCell>
        {settled && known !== null ? (
          <FieldCell span={2}>
            <div className="mt-label">Quyết định</div>
            <div className="mt-council-ground">
              <span title={`${known.number} ngày ${formatDay(known.date)}, ${known.signer} ký`}>
                {known.number}
              </span>
              <Button variant="default" onClick={changeGround}>
                Đổi…
              </Button>
            </div>
          </FieldCell>
        ) : (
          <div className="mt-council-paper">
            <GroundFields draft={ground} onChange={onGround} errors={asked ? groundErrors(ground, paper, today()) : {}} paper={paper} autoFocus />
          </div>
        )}
        <FieldCell span={2}>
          <Button type="submit" variant="filled" fullWidth mt={18} loading={seat.isPending} rightSection={<KeyHint keys="Enter" />}>
            Cử vào ban
          </Button>
        </FieldCell>
        {conflicts.length === 0 ? (
          <FaultNote error={seat.error} />
        ) : (
          <>
            <Note kind="missing">
              Không cử được {draft.fullName} nếu không giải trình:
              <ConflictList conflicts={conflicts} />
            </Note>
            <FieldCell span={6}>
              <TextInput ref={explanation} label="Giải trình: vì sao vẫn cử" value={draft.explanation} error={errors.explanation} onChange={(event) => change({ explanation: event.currentTarget.value })} maxLength={300} autoComplete="off" />
            </FieldCell>
          </>
        )}
      </FieldGrid>
    </section>
  )
}
