import { useMutation, useQuery } from '@tanstack/react-query'
import type { KeyedBag, Marker } from '../../../shared/contract/keying.ts'
import { formatPoints, parsePoints } from '../../../shared/text/points.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { HandOverForm } from '../../components/hand-over-form.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { useSettleBoxes } from '../../components/use-settle-boxes.ts'

/** Properties of the sheet. */
interface SettleSheetProps {
  examId: string
  bag: KeyedBag
  marker: Marker
  locked: boolean
  onClose: () => void
}

/** Where the two typings differ: both values, and the one from the paper, which the third person keys; then the lock of the bag. */
export function SettleSheet({ examId, bag, marker, locked, onClose }: SettleSheetProps) {
  const where = { examId, bagId: bag.id, marker }
  const list = useQuery(queries.keying.differences.queryOptions({ input: where }))
  const settle = useMutation(queries.keying.settle.mutationOptions({ onSuccess: () => readAgain(queries.keying, queries.history) }))
  const lock = useMutation(
    queries.keying.lock.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.keying, queries.history)
        onClose()
      },
    }),
  )
  const rows = (list.data ?? []).map((row) => ({ ...row, key: `${row.scriptId} ${row.question}` }))
  const { open, problem, focusNext, boxOf } = useSettleBoxes(rows, {
    read: (row, text) => {
      const parsed = parsePoints(text, { maximum: row.maximum })
      if (parsed.ok) return parsed.value
      return parsed.code === 'empty' ? 'Gõ điểm ghi trên bài giấy.' : `Bài ${row.code}: “${text}” không nhận được. Điểm từ 0 đến ${formatPoints(row.maximum)}, lẻ đến hai số.`
    },
    shown: pointsOf,
    onSettle: ({ scriptId, question }, value) => settle.mutate({ ...where, scriptId, question, value, requestId: newRequestId() }),
    onClose,
  })

  return (
    <section className="mt-keying-sheet" aria-label={`Đối chiếu túi ${bag.number}, lần chấm ${marker}`}>
      <div className="mt-keying-head">
        <h2>
          Túi {bag.number}, lần chấm {marker}: đối chiếu hai lần nhập
        </h2>
        <span className="mt-quiet">{open === 0 ? 'không còn chỗ lệch' : `còn ${open} chỗ lệch`}</span>
        <span className="mt-page-space" />
        <KeyButton keys="F8" bound={false} onPress={focusNext} disabled={open === 0}>
          Chỗ lệch tiếp
        </KeyButton>
        <KeyButton keys="Escape" bound={false} onPress={onClose}>
          Về các túi
        </KeyButton>
      </div>
      <FaultNote error={list.error ?? settle.error} />
      {problem === null ? null : <Note kind="fault">{problem}</Note>}
      {list.data !== undefined && rows.length === 0 ? <Note kind="done">Hai người nhập giống nhau ở mọi bài.</Note> : null}
      <div className="mt-keying-list">
        {rows.length === 0 ? null : (
          <table>
            <thead>
              <tr>
                <th className="is-right">Bài</th>
                <th>Số phách</th>
                <th>Ô</th>
                <th className="is-right">Nhập lần 1</th>
                <th className="is-right">Nhập lần 2</th>
                <th className="is-right">Chốt theo bài giấy</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <td className="is-right">{row.position}</td>
                  <td className="mt-keying-cell">{row.code}</td>
                  <td>{row.question === 0 ? 'Tổng điểm' : `Câu ${row.question}`}</td>
                  <td className="is-right mt-keying-differs">{pointsOf(row.first)}</td>
                  <td className="is-right mt-keying-differs">{pointsOf(row.second)}</td>
                  <td className="is-right">
                    {locked ? (
                      pointsOf(row.settled)
                    ) : (
                      <input {...boxOf(row)} aria-label={`Chốt bài ${row.code}, ${row.question === 0 ? 'tổng điểm' : `câu ${row.question}`}`} inputMode="decimal" maxLength={8} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {locked ? <Note kind="done">Lần chấm này của túi đã khóa.</Note> : (
        <HandOverForm
          label="Khóa lần chấm"
          figures={{ scripts: 'Số bài theo biên bản giao nhận', sheets: 'Số tờ' }}
          open={open}
          confirm="Khóa lần chấm này"
          waiting={`Khóa lần chấm: còn ${open} chỗ lệch`}
          error={lock.error}
          busy={lock.isPending}
          onLock={(counted) => lock.mutate({ ...where, ...counted, requestId: newRequestId() })}
          onOpen={focusNext}
        />
      )}
    </section>
  )
}

const pointsOf = (value: number | null | undefined) => (value === null || value === undefined ? '' : formatPoints(value))
