import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { KeyedBag, Marker } from '../../../shared/contract/keying.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { emptyLine, lineOf, nextOpen, readLine, valueOrder, type KeyLine, type LineProblem, type SheetForm } from './key-draft.ts'
import { KeyLineBoxes } from './key-line.tsx'
import { KeyedList } from './keyed-list.tsx'
import { useKeyQueue } from './use-key-queue.ts'

/** Properties of the sheet. */
interface KeySheetProps {
  examId: string
  bag: KeyedBag
  marker: Marker
  onClose: () => void
}

/** One typing of a bag: the script in hand on the line, what was keyed below. The typist's own values only. */
export function KeySheet({ examId, bag, marker, onClose }: KeySheetProps) {
  const where = { examId, bagId: bag.id, marker }
  const sheet = useQuery(queries.keying.sheet.queryOptions({ input: where }))
  if (sheet.data === undefined) return <FaultNote error={sheet.error} onRetry={() => void sheet.refetch()} />
  const { rows, typing, done, closed, maximum, questions } = sheet.data
  return <OpenSheet where={where} title={`Túi ${bag.number}, lần chấm ${marker}, lần nhập ${typing}`} rows={rows.map((row) => ({ ...row, values: row.values ?? [] }))} form={{ maximum, questions }} done={done} closed={closed} onClose={onClose} />
}

interface OpenSheetProps {
  where: { readonly examId: string; readonly bagId: string; readonly marker: Marker }
  title: string
  rows: readonly { readonly scriptId: string; readonly code: string; readonly position: number; readonly values: readonly { readonly question: number; readonly value: number }[] }[]
  form: SheetForm
  done: boolean
  closed: boolean
  onClose: () => void
}

function OpenSheet({ where, title, rows, form, done, closed, onClose }: OpenSheetProps) {
  const [at, setAt] = useState(() => nextOpen(rows, rows.length - 1, form) ?? 0)
  const [line, setLine] = useState<KeyLine>(() => emptyLine(form))
  const [problem, setProblem] = useState<LineProblem | null>(null)
  const boxes = useRef<(HTMLInputElement | null)[]>([])
  const queue = useKeyQueue(where)
  const row = rows[at]
  const keyed = rows.filter(({ values }) => values.length === valueOrder(form).length).length

  const finish = useMutation(
    queries.keying.finish.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.keying, queries.history)
        onClose()
      },
    }),
  )

  function focus(box: number): void {
    boxes.current[box]?.focus()
    boxes.current[box]?.select()
  }

  /** Goes to a script; what it holds is shown, and the end of its code is typed first. */
  function goTo(index: number): void {
    const next = rows[index]
    if (next === undefined) return
    flushSync(() => {
      setAt(index)
      setLine(lineOf(form, next.values))
      setProblem(null)
    })
    focus(0)
  }

  function save(): void {
    if (row === undefined || closed) return
    const read = readLine(form, row, line)
    if ('problem' in read) {
      flushSync(() => setProblem(read.problem))
      focus(read.problem.box)
      return
    }
    queue.send({ scriptId: row.scriptId, ending: read.ending, values: read.values })
    const keyedNow = rows.map((one, index) => (index === at ? { ...one, values: read.values } : one))
    const next = nextOpen(keyedNow, at, form)
    if (next !== null) {
      goTo(next)
      return
    }
    flushSync(() => {
      setLine(emptyLine(form))
      setProblem(null)
    })
    document.getElementById('mt-keying-finish')?.focus()
  }

  function onKeyDown(event: KeyboardEvent, box: number): void {
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault()
      if (box < valueOrder(form).length) focus(box + 1)
      else save()
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      goTo(at + (event.key === 'ArrowDown' ? 1 : -1))
    }
  }

  async function report(): Promise<void> {
    await queue.settled()
    finish.mutate({ ...where, requestId: newRequestId() })
  }

  useKeys({ Escape: onClose })
  useStatus({ right: [`${keyed}/${rows.length} bài đã nhập`, queue.waiting === 0 ? 'đã ghi hết' : `đang ghi ${queue.waiting} bài`] })
  return (
    <section className="mt-keying-sheet" aria-label={title}>
      <div className="mt-keying-head">
        <h2>{title}</h2>
        <span className="mt-quiet">
          {keyed}/{rows.length} bài
        </span>
        <span className="mt-page-space" />
        <KeyButton keys="Escape" bound={false} onPress={onClose}>
          Về các túi
        </KeyButton>
        {done ? null : (
          <KeyButton id="mt-keying-finish" keys="Ctrl+Enter" variant="filled" onPress={() => void report()} loading={finish.isPending}>
            Nhập xong túi này
          </KeyButton>
        )}
      </div>
      {closed ? (
        <Note kind="done">Hai người đã nhập xong túi này. Chỗ lệch do người thứ ba chốt theo bài giấy.</Note>
      ) : row === undefined ? null : (
        <KeyLineBoxes code={row.code} position={row.position} form={form} line={line} onChange={setLine} problem={problem} onKeyDown={onKeyDown} boxes={boxes} />
      )}
      {queue.refused === null ? null : <Note kind="fault">{queue.refused.sentence}</Note>}
      <FaultNote error={finish.error} />
      <KeyedList rows={rows} form={form} at={closed ? -1 : at} onOpen={goTo} />
    </section>
  )
}
