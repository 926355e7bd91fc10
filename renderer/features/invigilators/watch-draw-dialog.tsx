import { Button, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { WatchedSession } from '../../../shared/contract/invigilators.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { leftOutWords } from '../../../shared/words/invigilators.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Note } from '../../components/note.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { SeedField } from '../../components/seed-field.tsx'
import { countText, lineOrNothing, seedProblem } from '../../components/typed-values.ts'
import { readInvigilators } from './read-invigilators.ts'
import { boardWords, needWords, sessionTitle } from './watch-rows.ts'

const writings = [
  { value: 'computer', label: 'trên máy' },
  { value: 'paper', label: 'trên giấy' },
]

/** Bốc thăm giám thị of a session: a seed from dice or from the program, and a reason where it was drawn before. */
export function WatchDrawDialog({ examId, session, onClose }: { examId: string; session: WatchedSession; onClose: () => void }) {
  const { sessionId, draw: before, paperChoice, rooms, day, leftOut } = session
  const [seed, setSeed] = useState('')
  const [reason, setReason] = useState('')
  const [onPaper, setOnPaper] = useState(before?.onPaper ?? false)
  const [judged, setJudged] = useState(false)
  const draw = useMutation(
    queries.invigilators.draw.mutationOptions({
      onSuccess: async () => {
        await readInvigilators()
        onClose()
      },
    }),
  )
  const reasonMissing = before !== null && reason.trim() === ''
  const away = leftOutWords(leftOut)

  function save(): void {
    setJudged(true)
    if (seedProblem(seed) !== null || reasonMissing || draw.isPending) return
    draw.mutate({ examId, sessionId, onPaper, seed: lineOrNothing(seed), ...(before === null ? {} : { reason: reason.trim() }), requestId: newRequestId() })
  }

  return (
    <Dialog title={`${before === null ? 'Bốc thăm' : 'Bốc thăm lại'} giám thị: ${sessionTitle(session)}?`} onClose={onClose}>
      <FieldGrid label="Bốc thăm giám thị" onSubmit={save} enterSubmits>
        <p>
          {countText(rooms.length)} phòng, cần {needWords(session)}. Ban coi thi ngày {formatDay(day)} có {boardWords(session)}. {before === null ? null : 'Mọi người đang được phân công ở ca này, kể cả người cử thay, được bốc lại.'}
        </p>
        {away === '' ? null : <Note kind="missing">{away}.</Note>}
        {paperChoice === null ? null : (
          <FieldCell span={6}>
            <Select
              label="Thí sinh làm bài"
              description={`${paperChoice} để hội đồng chọn; trên giấy thì không cần kỹ thuật viên.`}
              data={writings}
              value={onPaper ? 'paper' : 'computer'}
              onChange={(value) => setOnPaper(value === 'paper')}
              allowDeselect={false}
              data-autofocus
            />
          </FieldCell>
        )}
        <FieldCell span={6}>
          <SeedField value={seed} onChange={setSeed} judged={judged} autoFocus={paperChoice === null} explained />
        </FieldCell>
        {before === null ? null : (
          <FieldCell span={6}>
            <ReasonField label={`Lý do bốc lại; ca này đã bốc ${formatMoment(before.at)}, mã ${before.seed}`} value={reason} onChange={setReason} error={judged && reasonMissing ? 'Chưa có lý do. Ghi vì sao bốc thăm lại.' : null} />
          </FieldCell>
        )}
        <FaultNote error={draw.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" variant="filled" loading={draw.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Bốc thăm
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
