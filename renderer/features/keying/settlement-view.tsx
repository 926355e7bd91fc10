import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { formatPoints } from '../../../shared/text/points.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { FirstField } from '../../components/first-field.tsx'
import { emptyGround, groundErrors, groundOf, type GroundDraft } from '../../components/ground-draft.ts'
import { GroundFields } from '../../components/ground-fields.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { today } from '../../components/today.ts'
import { useMay } from '../../components/session.ts'
import { useKeys } from '../../components/use-keys.ts'
import { emptySettlement, isOpenRow, readSettlement, type SettledPlace, type SettlementBox, type SettlementDraft, type SettlementProblem } from './settlement-draft.ts'
import { SettlementTable } from './settlement-table.tsx'
import { WithdrawSettlement } from './withdraw-settlement.tsx'
import { ZeroDialog } from './zero-dialog.tsx'

const paper = 'biên bản'

/** Thống nhất điểm: the scripts that wait for the head, bag by bag, with what the minutes say of each. */
export function SettlementView({ examId }: { examId: string }) {
  const list = useQuery(queries.bags.settlements.queryOptions({ input: { examId } }))
  const maySettle = useMay('bags.settle')
  const [minutes, setMinutes] = useState<GroundDraft>(emptyGround)
  const [judged, setJudged] = useState(false)
  const [drafts, setDrafts] = useState<Readonly<Record<string, SettlementDraft>>>({})
  const [problem, setProblem] = useState<(SettlementProblem & { readonly scriptId: string }) | null>(null)
  const [givingZero, setGivingZero] = useState(false)
  const [withdrawing, setWithdrawing] = useState<SettledPlace | null>(null)
  const boxes = useRef(new Map<string, HTMLElement>())
  const settle = useMutation(queries.bags.settle.mutationOptions({ onSuccess: () => readAgain(queries.bags, queries.keying, queries.history) }))
  const bags = list.data?.bags ?? []
  const places: readonly SettledPlace[] = bags.flatMap((bag) => bag.rows.map((row) => ({ bag, row })))
  const open = places.filter(({ row }) => isOpenRow(row))

  function focus(scriptId: string, box: SettlementBox): boolean {
    const element = boxes.current.get(`${scriptId} ${box}`)
    element?.focus()
    if (element instanceof HTMLInputElement) element.select()
    return element !== undefined
  }

  /** Goes to the next script after one that waits; from the last to the first. */
  function focusNext(after: string | null): void {
    const start = places.findIndex(({ row }) => row.scriptId === after) + 1
    const next = [...places.slice(start), ...places.slice(0, start)].find(({ row }) => row.scriptId !== after && isOpenRow(row))
    if (next !== undefined && !focus(next.row.scriptId, 'way')) focus(next.row.scriptId, 'value')
  }

  const focusMinutes = () => document.querySelector<HTMLElement>('.mt-settlement-ground input[aria-invalid="true"], .mt-settlement-ground input')?.focus()

  function save({ bag, row }: SettledPlace): void {
    const read = readSettlement(row, bag, drafts[row.scriptId] ?? emptySettlement)
    if ('problem' in read) {
      flushSync(() => setProblem({ ...read.problem, scriptId: row.scriptId }))
      focus(row.scriptId, read.problem.box)
      return
    }
    const ground = groundOf(minutes, paper, today())
    flushSync(() => {
      setProblem(null)
      setJudged(true)
    })
    if (ground === null) {
      focusMinutes()
      return
    }
    settle.mutate({ examId, bagId: bag.id, scriptId: row.scriptId, ...read.read, ...ground, requestId: newRequestId() })
    focusNext(row.scriptId)
  }

  function enter(place: SettledPlace, box: SettlementBox): void {
    const { scriptId } = place.row
    if (box === 'way') focus(scriptId, 'value')
    else save(place)
  }

  const focused = () => places.find(({ row }) => [...boxes.current].some(([key, element]) => key.startsWith(`${row.scriptId} `) && element === document.activeElement))
  useKeys({ F8: () => focusNext(focused()?.row.scriptId ?? null) })
  useStatus({ right: list.data === undefined ? [] : [`${places.length} bài không lấy điểm trung bình, ${open.length} bài chờ quyết định`] })

  if (list.data === undefined) return <FaultNote error={list.error} onRetry={() => void list.refetch()} />
  if (bags.length === 0) return <EmptyState sentence="Chưa có túi bài nào. Hai người giữ phách làm phách ở bước 9 thì các túi hiện ở đây." />
  const { averageUpTo, thirdFrom, article } = list.data
  return (
    <section className="mt-keying-sheet" aria-label="Thống nhất điểm">
      <div className="mt-settlement-ground">
        {maySettle ? (
          <FirstField>
            <FieldGrid label="Biên bản thống nhất điểm" onSubmit={() => focusNext(null)} enterSubmits>
              <GroundFields draft={minutes} onChange={setMinutes} errors={judged ? groundErrors(minutes, paper, today()) : {}} paper={paper} />
            </FieldGrid>
          </FirstField>
        ) : null}
        <p className="mt-quiet">
          Chênh trên {formatPoints(averageUpTo)} và dưới {formatPoints(thirdFrom)} thì thống nhất, không thống nhất thì trưởng ban quyết định; từ {formatPoints(thirdFrom)} phải chấm lần ba, ba điểm khác nhau thì chấm tập thể
          {article === null ? '' : ` (${article})`}.
        </p>
      </div>
      <div className="mt-keying-head">
        <h2>{open.length === 0 ? 'Không còn bài chờ quyết định' : `Còn ${open.length} bài chờ quyết định`}</h2>
        <span className="mt-page-space" />
        {maySettle && bags.some((bag) => bag.open) ? (
          <KeyButton keys="F4" onPress={() => setGivingZero(true)}>
            Ghi 0 điểm
          </KeyButton>
        ) : null}
        {maySettle ? (
          <KeyButton keys="F8" bound={false} onPress={() => focusNext(null)} disabled={open.length === 0}>
            Bài chờ tiếp
          </KeyButton>
        ) : null}
      </div>
      <FaultNote error={list.error ?? settle.error} />
      {problem === null ? null : <Note kind="fault">{problem.sentence}</Note>}
      <SettlementTable
        bags={bags}
        maySettle={maySettle}
        drafts={drafts}
        problem={problem}
        onChange={(scriptId, draft) => setDrafts({ ...drafts, [scriptId]: draft })}
        onEnter={enter}
        onWithdraw={setWithdrawing}
        keep={(scriptId, box, element) => {
          if (element === null) boxes.current.delete(`${scriptId} ${box}`)
          else boxes.current.set(`${scriptId} ${box}`, element)
        }}
      />
      {givingZero ? <ZeroDialog examId={examId} bags={bags} onClose={() => setGivingZero(false)} /> : null}
      {withdrawing === null ? null : <WithdrawSettlement examId={examId} place={withdrawing} onClose={() => setWithdrawing(null)} />}
    </section>
  )
}
