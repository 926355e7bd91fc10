import { TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { InterviewRoom, InterviewRow } from '../../../shared/contract/interviews.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { memberTitle } from '../../../shared/words/marks.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { readDecidedMark } from '../../components/decided-mark.ts'
import { FieldCell } from '../../components/field-grid.tsx'
import { GroundedDialog } from '../../components/grounded-dialog.tsx'
import { readInterviews } from './read-interviews.ts'

/** Quyết định của trưởng ban: the mark of somebody whose members are too far apart, before the room is closed. */
export function DecideDialog({ examId, room, row, onDone }: { examId: string; room: InterviewRoom; row: InterviewRow; onDone: () => void }) {
  const { sessionId, roomId, partId } = room
  const { candidateId, fullName } = row
  const sheet = useQuery(queries.marking.sheet.queryOptions({ input: { examId, candidateId, partId } }))
  const [typed, setTyped] = useState('')
  const deciding = useMutation(
    queries.interviews.decide.mutationOptions({
      onSuccess: async () => {
        await readInterviews()
        onDone()
      },
      onError: readInterviews,
    }),
  )
  const read = readDecidedMark(typed)
  const value = 'value' in read ? read.value : null
  const spread = sheet.data?.rules.values['members.spread']
  const given = (sheet.data?.marks ?? []).filter(({ piece }) => piece === 0).map(({ marker, value: mark }) => `${memberTitle(sheet.data?.panel ?? [], marker)}: ${formatPoints(mark)}`)
  return (
    <GroundedDialog
      title={`Điểm ${room.partTitle} của ${fullName}?`}
      action="Ghi quyết định"
      ready={value !== null}
      consequence={value === null ? 'Điểm này thay cho trung bình các phiếu chấm.' : `${fullName} được ${formatPoints(value)}.`}
      onSave={(ground) => {
        if (value !== null) deciding.mutate({ examId, sessionId, roomId, candidateId, value, ...ground, requestId: newRequestId() })
      }}
      error={deciding.error}
      busy={deciding.isPending}
      onClose={onDone}
    >
      {(asked) => (
        <>
          <p>
            {given.join(' · ')}
            {spread === undefined || spread.value === null ? '' : `. Chênh quá ${formatPoints(spread.value)}: trưởng ban quyết định (${spread.article}).`}
          </p>
          <FieldCell span={3}>
            <TextInput
              label="Điểm trưởng ban quyết định"
              description="Từ 0 đến 100"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              error={'error' in read && (asked || typed.trim() !== '') ? read.error : null}
              inputMode="decimal"
              maxLength={6}
              autoComplete="off"
              data-autofocus
            />
          </FieldCell>
        </>
      )}
    </GroundedDialog>
  )
}
