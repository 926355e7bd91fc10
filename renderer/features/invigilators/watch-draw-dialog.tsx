import { Select, TextInput } from '@mantine/core'
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
import { countText, readCount } from '../../components/typed-values.ts'
import { readInvigilators } from './read-invigilators.ts'
import { boardWords, sessionTitle } from './watch-rows.ts'

const writings = [
  { value: 'computer', label: 'trên máy' },
  { value: 'paper', label: 'trên giấy' },
]

const countLabels = { perRoom: 'Giám thị mỗi phòng', technicians: 'Kỹ thuật viên mỗi phòng máy', moreFrom: 'Phòng từ … chỗ thêm 1 giám thị' }
const text = (count: number | null | undefined) => (count == null ? '' : String(count))
const counts = ['perRoom', 'technicians', 'moreFrom'] as const
type Count = (typeof counts)[number]

/** Bốc thăm giám thị of a session: how many for each room, a seed from dice or from the program, and a reason where it was drawn before. */
export function WatchDrawDialog({ examId, session, fewest, onClose }: { examId: string; session: WatchedSession; fewest: { readonly perRoom: number; readonly technicians: number }; onClose: () => void }) {
  const { sessionId, draw: before, paperChoice, rooms, day, leftOut } = session
  const [onPaper, setOnPaper] = useState(before?.onPaper ?? false)
  const [typed, setTyped] = useState<Readonly<Record<Count, string>>>({ perRoom: text(before?.perRoom), technicians: text(before?.technicians), moreFrom: text(before?.moreFrom) })
  const [judged, setJudged] = useState(false)
  const lowest = { ...fewest, moreFrom: 1 }
  const highest = { perRoom: 9, technicians: 9, moreFrom: 999 }
  const isWrong = (name: Count) => typed[name].trim() !== '' && readCount(typed[name], lowest[name], highest[name]) === null
  const onComputer = rooms.some((room) => room.onComputer) || paperChoice !== null
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
        onDraw={(seeded) => {
          setJudged(true)
          if (counts.some(isWrong)) return
          const chosen = (name: Count) => (typed[name].trim() === '' ? null : readCount(typed[name], lowest[name], highest[name]))
          draw.mutate({ examId, sessionId, onPaper, perRoom: chosen('perRoom'), technicians: onComputer && !onPaper ? chosen('technicians') : null, moreFrom: chosen('moreFrom'), ...seeded, requestId: newRequestId() })
        }}
        error={draw.error}
        busy={draw.isPending}
        onClose={onClose}
        seedFirst={paperChoice === null}
      >
        <p>
          {countText(rooms.length)} phòng, theo quy chế ít nhất {fewest.perRoom} giám thị mỗi phòng{onComputer ? `, ${fewest.technicians} kỹ thuật viên mỗi phòng máy` : ''}. Ban coi thi ngày {formatDay(day)} có {boardWords(session)}. {before === null ? null : 'Mọi người đang được phân công ở ca này, kể cả người cử thay, được bốc lại.'}
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
        {counts.map((name) =>
          name === 'technicians' && (!onComputer || onPaper) ? null : (
            <FieldCell key={name} span={2}>
              <TextInput
                label={countLabels[name]}
                value={typed[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
                placeholder={name === 'moreFrom' ? 'không thêm' : String(lowest[name])}
                error={judged && isWrong(name) ? `Gõ từ ${lowest[name]} đến ${highest[name]}, hoặc để trống.` : null}
                inputMode="numeric"
                maxLength={3}
                autoComplete="off"
              />
            </FieldCell>
          ),
        )}
      </DrawForm>
    </Dialog>
  )
}
