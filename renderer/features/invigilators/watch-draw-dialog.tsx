import { Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { WatchedSession } from '../../../shared/contract/invigilators.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { leftOutWords } from '../../../shared/words/invigilators.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { DrawForm } from '../../components/draw-form.tsx'
import { FieldCell } from '../../components/field-grid.tsx'
import { Note } from '../../components/note.tsx'
import { countText } from '../../components/typed-values.ts'
import { readInvigilators } from './read-invigilators.ts'
import { boardWords, needWords, sessionTitle } from './watch-rows.ts'

const writings = [
  { value: 'computer', label: 'trên máy' },
  { value: 'paper', label: 'trên giấy' },
]

/** Bốc thăm giám thị of a session: a seed from dice or from the program, and a reason where it was drawn before. */
export function WatchDrawDialog({ examId, session, onClose }: { examId: string; session: WatchedSession; onClose: () => void }) {
  const { sessionId, draw: before, paperChoice, rooms, day, leftOut } = session
  const [onPaper, setOnPaper] = useState(before?.onPaper ?? false)
  const draw = useMutation(
    queries.invigilators.draw.mutationOptions({
      onSuccess: async () => {
        await readInvigilators()
        onClose()
      },
    }),
  )
  const away = leftOutWords(leftOut)

  return (
    <Dialog title={`${before === null ? 'Bốc thăm' : 'Bốc thăm lại'} giám thị: ${sessionTitle(session)}?`} onClose={onClose}>
      <DrawForm
        label="Bốc thăm giám thị"
        reasonLabel={before === null ? null : `Lý do bốc lại; ca này đã bốc ${formatMoment(before.at)}, mã ${before.seed}`}
        onDraw={(seeded) => draw.mutate({ examId, sessionId, onPaper, ...seeded, requestId: newRequestId() })}
        error={draw.error}
        busy={draw.isPending}
        onClose={onClose}
        seedFirst={paperChoice === null}
      >
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
      </DrawForm>
    </Dialog>
  )
}
