import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { AnswerRow } from '../../../shared/contract/answer-sheets.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { boxes as places, countText, emptyLine, lineOf, nextOpen, numberProblem, readLine, type AnswerLine, type LineProblem } from './answer-draft.ts'
import { AnswerLineBoxes } from './answer-line.tsx'
import { placeWords, type PaperRoom } from './answer-room-rows.ts'
import { useAnswerQueue } from './use-answer-queue.ts'

/** Properties of the sheet. */
interface AnswerSheetProps {
  examId: string
  room: PaperRoom
  onClose: () => void
}

/** One typing of a room: the sheet in hand on the line, what was typed below. The typist's own values only. */
export function AnswerSheet({ examId, room, onClose }: AnswerSheetProps) {
  const where = { examId, answerRoomId: room.sheets.id }
  const sheet = useQuery(queries.answerSheets.sheet.queryOptions({ input: where }))
  if (sheet.data === undefined) return <FaultNote error={sheet.error} onRetry={() => void sheet.refetch()} />
  const { typing, ...rest } = sheet.data
  return <OpenSheet where={where} title={`${placeWords(room)}, ${room.partTitle}, lần nhập ${typing}`} {...rest} onClose={onClose} />
}

interface OpenSheetProps {
  where: { readonly examId: string; readonly answerRoomId: string }
  title: string
  rows: readonly AnswerRow[]
  maximum: number
  done: boolean
  closed: boolean
  onClose: () => void
}

function OpenSheet({ where, title, rows, maximum, done, closed, onClose }: OpenSheetProps) {
  const [at, setAt] = useState(() => nextOpen(rows, rows.length - 1))
  /** Place of a sheet that was typed before and is opened to be changed. */
  const [opened, setOpened] = useState<number | null>(null)
  const [line, setLine] = useState<AnswerLine>(emptyLine)
  const [problem, setProblem] = useState<LineProblem | null>(null)
  const boxes = useRef<(HTMLInputElement | null)[]>([])
  const queue = useAnswerQueue(where)
  const typed = rows.filter(({ said }) => said != null).length

  const finish = useMutation(
    queries.answerSheets.finish.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.answerSheets, queries.history)
        onClose()
      },
    }),
  )

  function focus(box: number): void {
    boxes.current[box]?.focus()
    boxes.current[box]?.select()
  }

  function refuse(found: LineProblem): void {
    flushSync(() => setProblem(found))
    focus(found.box)
  }

  /** Goes to a sheet: one that was typed before is opened, another waits for its number. */
  function goTo(place: number | null): void {
    const row = place === null ? undefined : rows[place]
    const again = row?.said != null
    flushSync(() => {
      setAt(place)
      setOpened(again ? place : null)
      setLine(again && row !== undefined ? lineOf(row) : emptyLine)
      setProblem(null)
    })
    focus(again ? places.value : places.number)
  }

  function save(): void {
    if (closed) return
    const read = readLine(rows, line, maximum, opened)
    if ('problem' in read) {
      refuse(read.problem)
      return
    }
    const { place, number, said, replaces } = read
    queue.send({ number, said, replaces })
    const next = nextOpen(rows.map((row, index) => (index === place ? { ...row, said } : row)), place)
    flushSync(() => {
      setAt(next)
      setOpened(null)
      setLine(emptyLine)
      setProblem(null)
    })
    if (next === null) document.getElementById('mt-answer-finish')?.focus()
    else focus(places.number)
  }

  function onKeyDown(event: KeyboardEvent, box: number): void {
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault()
      if (box !== places.number) save()
      else {
        const wrong = numberProblem(rows, line.number, opened)
        if (wrong !== null) refuse({ box, sentence: wrong })
        else {
          flushSync(() => setProblem(null))
          focus(places.value)
        }
      }
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      const from = opened ?? at ?? (step > 0 ? -1 : rows.length)
      if (rows[from + step] !== undefined) goTo(from + step)
    }
  }

  async function report(): Promise<void> {
    await queue.settled()
    finish.mutate({ ...where, requestId: newRequestId() })
  }

  useKeys({ Escape: onClose, F4: closed ? undefined : () => focus(places.doubt) })
  useStatus({ right: [`${typed}/${rows.length} phiếu đã nhập`, queue.waiting === 0 ? 'đã ghi hết' : `đang ghi ${queue.waiting} phiếu`] })
  return (
    <section className="mt-keying-sheet" aria-label={title}>
      <div className="mt-keying-head">
        <h2>{title}</h2>
        <span className="mt-quiet">
          {typed}/{rows.length} phiếu
        </span>
        <span className="mt-page-space" />
        <KeyButton keys="Escape" bound={false} onPress={onClose}>
          Về các phòng
        </KeyButton>
        {done ? null : (
          <KeyButton id="mt-answer-finish" keys="Ctrl+Enter" variant="filled" onPress={() => void report()} loading={finish.isPending}>
            Nhập xong phòng này
          </KeyButton>
        )}
      </div>
      {closed ? (
        <Note kind="done">Lần nhập này đã đóng. Phiếu lệch hoặc nghi vấn do người thứ ba chốt theo bài giấy.</Note>
      ) : (
        <AnswerLineBoxes next={at === null ? null : (rows[at]?.number ?? null)} opened={opened !== null} maximum={maximum} line={line} onChange={setLine} problem={problem} onKeyDown={onKeyDown} boxes={boxes} />
      )}
      {queue.refused === null ? null : <Note kind="fault">{queue.refused.sentence}</Note>}
      <FaultNote error={finish.error} />
      <TypedList rows={rows} at={closed ? null : (opened ?? at)} onOpen={goTo} />
    </section>
  )
}

/** The sheets of a room by number, with what this typist typed. */
function TypedList({ rows, at, onOpen }: { rows: readonly AnswerRow[]; at: number | null; onOpen: (place: number) => void }) {
  const current = useRef<HTMLTableRowElement>(null)
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <div className="mt-keying-list">
      <table>
        <thead>
          <tr>
            <th>SBD</th>
            <th className="is-right">Chỗ ngồi</th>
            <th className="is-right">Số câu đúng</th>
            <th>Nghi vấn</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, seat, said }, place) => (
            <tr key={number} ref={place === at ? current : undefined} aria-selected={place === at} onClick={() => onOpen(place)}>
              <td>{number}</td>
              <td className="is-right">{seat}</td>
              <td className="is-right">{countText(said?.value)}</td>
              <td>{said?.doubt}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
