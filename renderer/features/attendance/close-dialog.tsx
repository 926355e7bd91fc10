import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { AttendanceRoom, FigureDifference } from '../../../shared/contract/attendance.ts'
import { figureName } from '../../../shared/words/attendance-refusals.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { readCount } from '../../components/typed-values.ts'
import { readAttendance } from './use-attendance.ts'

type Figure = FigureDifference['figure']
type Draft = Readonly<Record<Figure, string>>

const readFigure = (typed: string) => readCount(typed, 0, 99_999)

function errorOf(figure: Figure, typed: string, asked: boolean, differences: readonly FigureDifference[]): string | null {
  if (asked && readFigure(typed) === null) return 'Gõ số theo danh sách ký.'
  const difference = differences.find((one) => one.figure === figure)
  return difference === undefined ? null : `Bảng có ${difference.noted ?? 0}.`
}

/** Chốt phòng: the figures of the signed list are typed from the paper and must be those of the rows. */
export function CloseDialog({ examId, room, onDone, onCancel }: { examId: string; room: AttendanceRoom; onDone: () => void; onCancel: () => void }) {
  const [draft, setDraft] = useState<Draft>({ present: '', scripts: '', sheets: '' })
  const [asked, setAsked] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const figures: readonly Figure[] = room.onPaper ? ['present', 'scripts', 'sheets'] : ['present']
  const closing = useMutation(
    queries.attendance.close.mutationOptions({
      onSuccess: async () => {
        await readAttendance()
        onDone()
      },
    }),
  )
  const differences = isDeclared(closing.error) && closing.error.code === 'FIGURES_DIFFER' ? closing.error.data.differences : []

  // The first figure that differs takes the keyboard.
  useEffect(() => {
    const first = closing.error === null ? null : box.current?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')
    first?.focus()
    first?.select()
  }, [closing.error])

  function close(): void {
    setAsked(true)
    const present = readFigure(draft.present)
    if (present === null || figures.some((figure) => readFigure(draft[figure]) === null) || closing.isPending) return
    const paper = room.onPaper ? { scripts: readFigure(draft.scripts), sheets: readFigure(draft.sheets) } : { scripts: null, sheets: null }
    closing.mutate({ examId, sessionId: room.sessionId, roomId: room.roomId, present, ...paper, requestId: newRequestId() })
  }

  return (
    <Dialog title={`Chốt điểm danh ${room.roomName}?`} onClose={onCancel}>
      <p className="mt-attendance-ask">Gõ số cộng ở cuối danh sách ký nộp bài của phòng. Khớp với bảng thì phòng được chốt; sau đó sửa từng người phải có lý do.</p>
      <div ref={box}>
        <FieldGrid label="Số trên danh sách ký" onSubmit={close} enterSubmits>
          {figures.map((figure, place) => (
            <FieldCell key={figure} span={2}>
              <TextInput
                label={figureName(figure)}
                value={draft[figure]}
                onChange={(event) => {
                  closing.reset()
                  setDraft({ ...draft, [figure]: event.currentTarget.value })
                }}
                error={errorOf(figure, draft[figure], asked, differences)}
                inputMode="numeric"
                maxLength={5}
                autoComplete="off"
                {...(place === 0 ? { 'data-autofocus': true } : {})}
              />
            </FieldCell>
          ))}
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
      </div>
    </Dialog>
  )
}
