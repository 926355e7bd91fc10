import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { KeyedBag, Marker } from '../../../shared/contract/keying.ts'
import { formatPoints, parsePoints } from '../../../shared/text/points.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { LockForm } from './lock-form.tsx'

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
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<{ readonly key: string; readonly sentence: string } | null>(null)
  const boxes = useRef(new Map<string, HTMLInputElement>())
  const settle = useMutation(queries.keying.settle.mutationOptions({ onSuccess: () => readAgain(queries.keying, queries.history) }))
  const rows = (list.data ?? []).map((row) => ({ ...row, key: `${row.scriptId} ${row.question}` }))
  const open = rows.filter(({ settled }) => (settled ?? null) === null)

  function focusNext(after: string | null): void {
    const start = rows.findIndex(({ key }) => key === after) + 1
    const next = [...rows.slice(start), ...rows.slice(0, start)].find(({ key, settled }) => key !== after && (settled ?? null) === null)
    if (next === undefined) document.getElementById('mt-keying-scripts')?.focus()
    else boxes.current.get(next.key)?.focus()
  }

  function save(row: (typeof rows)[number]): void {
    const text = typed[row.key] ?? ''
    const parsed = parsePoints(text, { maximum: row.maximum })
    if (!parsed.ok) {
      setProblem({ key: row.key, sentence: parsed.code === 'empty' ? 'Gõ điểm ghi trên bài giấy.' : `Bài ${row.code}: “${text}” không nhận được. Điểm từ 0 đến ${formatPoints(row.maximum)}, lẻ đến hai số.` })
      return
    }
    setProblem(null)
    settle.mutate({ ...where, scriptId: row.scriptId, question: row.question, value: parsed.value, requestId: newRequestId() })
    focusNext(row.key)
  }

  function onKeyDown(event: KeyboardEvent, row: (typeof rows)[number]): void {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    save(row)
  }

  useKeys({ Escape: onClose, F8: () => focusNext(rows.find(({ key }) => boxes.current.get(key) === document.activeElement)?.key ?? null) })
  return (
    <section className="mt-keying-sheet" aria-label={`Đối chiếu túi ${bag.number}, lần chấm ${marker}`}>
      <div className="mt-keying-head">
        <h2>
          Túi {bag.number}, lần chấm {marker}: đối chiếu hai lần nhập
        </h2>
        <span className="mt-quiet">{open.length === 0 ? 'không còn chỗ lệch' : `còn ${open.length} chỗ lệch`}</span>
        <span className="mt-page-space" />
        <KeyButton keys="F8" bound={false} onPress={() => focusNext(null)} disabled={open.length === 0}>
          Chỗ lệch tiếp
        </KeyButton>
        <KeyButton keys="Escape" bound={false} onPress={onClose}>
          Về các túi
        </KeyButton>
      </div>
      <FaultNote error={list.error ?? settle.error} />
      {problem === null ? null : <Note kind="fault">{problem.sentence}</Note>}
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
                      <input
                        ref={(element) => {
                          if (element === null) boxes.current.delete(row.key)
                          else boxes.current.set(row.key, element)
                        }}
                        aria-label={`Chốt bài ${row.code}, ${row.question === 0 ? 'tổng điểm' : `câu ${row.question}`}`}
                        value={typed[row.key] ?? pointsOf(row.settled)}
                        onChange={(event) => setTyped({ ...typed, [row.key]: event.currentTarget.value })}
                        onKeyDown={(event) => onKeyDown(event, row)}
                        aria-invalid={problem?.key === row.key || undefined}
                        autoFocus={row.key === open[0]?.key}
                        inputMode="decimal"
                        maxLength={8}
                        autoComplete="off"
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {locked ? <Note kind="done">Lần chấm này của túi đã khóa.</Note> : <LockForm where={where} open={open.length} onLocked={onClose} onOpen={() => focusNext(null)} />}
    </section>
  )
}

const pointsOf = (value: number | null | undefined) => (value === null || value === undefined ? '' : formatPoints(value))
