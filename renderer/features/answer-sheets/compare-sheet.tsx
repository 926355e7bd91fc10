import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SaidOfSheet } from '../../../shared/contract/answer-sheets.ts'
import { parsePoints } from '../../../shared/text/points.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { HandOverForm } from '../../components/hand-over-form.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { useSettleBoxes } from '../../components/use-settle-boxes.ts'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import { countText } from './answer-draft.ts'
import { placeWords, type PaperRoom } from './answer-room-rows.ts'
import { RecountDialog } from './recount-dialog.tsx'

/** Properties of the sheet. */
interface CompareSheetProps {
  examId: string
  room: PaperRoom
  onClose: () => void
}

/** Where the two typings differ or a sheet is doubtful: both, and what the third person counts on the paper; then the lock of the room. */
export function CompareSheet({ examId, room, onClose }: CompareSheetProps) {
  const where = { examId, answerRoomId: room.sheets.id }
  const list = useQuery(queries.answerSheets.compare.queryOptions({ input: where }))
  const [reopening, setReopening] = useState(false)
  const [recounting, setRecounting] = useState(false)
  const settle = useMutation(queries.answerSheets.settle.mutationOptions({ onSuccess: () => readAgain(queries.answerSheets, queries.history) }))
  const reopen = useMutation(
    queries.answerSheets.reopen.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.answerSheets, queries.marking, queries.history)
        setReopening(false)
      },
    }),
  )
  const lock = useMutation(
    queries.answerSheets.lock.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.answerSheets, queries.marking, queries.history)
        onClose()
      },
    }),
  )
  const rows = (list.data?.rows ?? []).map((row) => ({ ...row, key: row.number }))
  const maximum = list.data?.maximum ?? 0
  const { locked } = room.sheets
  const { open, problem, focusNext, boxOf } = useSettleBoxes(rows, {
    read: ({ number }, text) => {
      const parsed = parsePoints(text, { maximum, wholeOnly: true })
      if (parsed.ok) return parsed.value
      return parsed.code === 'empty' ? `Phiếu SBD ${number}: đếm số câu đúng trên phiếu rồi gõ.` : `Phiếu SBD ${number}: “${text}” không nhận được. Số câu đúng từ 0 đến ${countText(maximum)}, không có phần lẻ.`
    },
    shown: countText,
    onSettle: ({ number }, value) => settle.mutate({ ...where, number, value, requestId: newRequestId() }),
    onClose,
  })

  return (
    <section className="mt-keying-sheet" aria-label={`Đối chiếu ${placeWords(room)}`}>
      <div className="mt-keying-head">
        <h2>
          {placeWords(room)}, {room.partTitle}: đối chiếu hai lần nhập
        </h2>
        <span className="mt-quiet">{open === 0 ? 'không còn phiếu chờ chốt' : `còn ${open} phiếu chờ chốt`}</span>
        <span className="mt-page-space" />
        {locked ? (
          <KeyButton keys="F4" onPress={() => setReopening(true)}>
            Mở khóa phòng…
          </KeyButton>
        ) : (
          <>
            <KeyButton keys="F4" onPress={() => setRecounting(true)}>
              Đếm lại phiếu khác…
            </KeyButton>
            <KeyButton keys="F8" bound={false} onPress={focusNext}>
              Phiếu chờ chốt kế
            </KeyButton>
          </>
        )}
        <KeyButton keys="Escape" bound={false} onPress={onClose}>
          Về các phòng
        </KeyButton>
      </div>
      <FaultNote error={list.error ?? settle.error} />
      {problem === null ? null : <Note kind="fault">{problem}</Note>}
      {list.data !== undefined && rows.length === 0 ? <Note kind="done">Hai người nhập giống nhau ở mọi phiếu, không phiếu nào nghi vấn.</Note> : null}
      <div className="mt-keying-list">
        {rows.length === 0 ? null : (
          <table>
            <thead>
              <tr>
                <th>SBD</th>
                <th className="is-right">Chỗ ngồi</th>
                <th>Nhập lần 1</th>
                <th>Nhập lần 2</th>
                <th className="is-right">Chốt theo bài giấy</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.number}>
                  <td>{row.number}</td>
                  <td className="is-right">{row.seat}</td>
                  <td className="mt-keying-differs">{saidWords(row.first)}</td>
                  <td className="mt-keying-differs">{saidWords(row.second)}</td>
                  <td className="is-right">
                    {locked ? (
                      countText(row.settled)
                    ) : (
                      <input {...boxOf(row)} aria-label={`Chốt phiếu SBD ${row.number}`} inputMode="numeric" maxLength={4} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {list.data === undefined ? null : locked ? (
        <Note kind="done">Phòng này đã khóa. Kết quả đã vào bảng điểm.</Note>
      ) : (
        <HandOverForm
          label="Khóa phòng"
          figures={{ sheets: 'Số phiếu theo biên bản giao nhận' }}
          open={open}
          confirm="Khóa phòng này"
          waiting={`Khóa phòng: còn ${open} phiếu chờ chốt`}
          error={lock.error}
          busy={lock.isPending}
          onLock={(counted) => lock.mutate({ ...where, ...counted, requestId: newRequestId() })}
          onOpen={focusNext}
        />
      )}
      {recounting ? <RecountDialog where={where} maximum={maximum} onClose={() => setRecounting(false)} /> : null}
      {reopening ? (
        <WithdrawQuestion
          title={`Mở khóa ${placeWords(room)}?`}
          reasonMissing="Chưa có lý do. Ghi vì sao mở khóa; nhật ký giữ câu này."
          fault={<FaultNote error={reopen.error} />}
          confirm="Mở khóa phòng"
          onConfirm={(reason) => reopen.mutate({ ...where, reason, requestId: newRequestId() })}
          onCancel={() => setReopening(false)}
          busy={reopen.isPending}
        >
          Kết quả của {room.present} người trong phòng ra khỏi bảng điểm cho đến khi khóa lại. Hai lần nhập vẫn giữ nguyên.
        </WithdrawQuestion>
      ) : null}
    </section>
  )
}

/** "41", "nghi vấn: tô hai ô ở câu 12" */
function saidWords(said: SaidOfSheet | null | undefined): string {
  if (said == null) return ''
  return [countText(said.value), said.doubt === null ? '' : `nghi vấn: ${said.doubt}`].filter((words) => words !== '').join(', ')
}
