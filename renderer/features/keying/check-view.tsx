import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CheckDraw, ScriptCheck } from '../../../shared/contract/checks.ts'
import { formatPoints, parsePoints } from '../../../shared/text/points.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { usePermissions } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { CheckDrawDialog } from './check-draw-dialog.tsx'
import { CheckTable } from './check-table.tsx'
import { WithdrawCheckDraw } from './withdraw-check-draw.tsx'

/** Chấm kiểm tra: scripts drawn by lot, the marks of those who checked them, and what differs too much from the official mark. */
export function CheckView({ examId }: { examId: string }) {
  const list = useQuery(queries.bags.checks.queryOptions({ input: { examId } }))
  const may = usePermissions()
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<{ readonly id: string; readonly sentence: string } | null>(null)
  const [drawing, setDrawing] = useState(false)
  const [withdrawing, setWithdrawing] = useState<CheckDraw | null>(null)
  const boxes = useRef(new Map<string, HTMLElement>())
  const record = useMutation(queries.bags.recordCheck.mutationOptions({ onSuccess: () => readAgain(queries.bags, queries.keying, queries.history) }))
  const { limit, article, papers, draws } = list.data ?? { limit: 0, article: null, papers: [], draws: [] }
  const all = draws.flatMap(({ checks }) => checks)
  const isOpen = ({ value, decided }: ScriptCheck) => value === null && decided === null
  const open = all.filter(isOpen)
  const beyond = all.filter((check) => check.beyond && check.decided === null)

  function focusNext(after: string | null): void {
    const start = all.findIndex(({ id }) => id === after) + 1
    const next = [...all.slice(start), ...all.slice(0, start)].find((check) => check.id !== after && isOpen(check))
    if (next !== undefined) boxes.current.get(next.id)?.focus()
  }

  function save(check: ScriptCheck): void {
    const typed = drafts[check.id]
    if (typed === undefined) return focusNext(check.id)
    const parsed = parsePoints(typed, { maximum: check.maximum })
    if (!parsed.ok) {
      const sentence = parsed.code === 'empty' ? `Bài ${check.code}: gõ điểm ghi trong phiếu chấm kiểm tra.` : `Bài ${check.code}: “${typed.trim()}” không nhận được. Điểm từ 0 đến ${formatPoints(check.maximum)}, lẻ đến hai số.`
      flushSync(() => setProblem({ id: check.id, sentence }))
      boxes.current.get(check.id)?.focus()
      return
    }
    setProblem(null)
    record.mutate({ examId, id: check.id, value: parsed.value, expectedRevision: check.revision, requestId: newRequestId() })
    focusNext(check.id)
  }

  const focused = () => all.find(({ id }) => boxes.current.get(id) === document.activeElement)?.id ?? null
  const draw = papers.length > 0 && may('bags.draw') ? () => setDrawing(true) : undefined
  useKeys({ F8: () => focusNext(focused()) })
  useStatus({ right: list.data === undefined ? [] : [`${all.length} bài chấm kiểm tra, ${open.length} bài chưa ghi điểm, ${beyond.length} bài chờ trưởng ban`] })

  if (list.data === undefined) return <FaultNote error={list.error} onRetry={() => void list.refetch()} />
  const drawButton =
    draw === undefined ? null : (
      <KeyButton keys="F7" variant={draws.length === 0 ? 'filled' : 'default'} onPress={draw}>
        Bốc thăm bài
      </KeyButton>
    )
  const sentence = papers.length === 0 ? 'Chưa có túi nào đủ điểm chính thức. Thống nhất điểm xong thì bốc thăm bài chấm kiểm tra ở đây, theo tỷ lệ hội đồng quyết định.' : 'Chưa bốc thăm bài chấm kiểm tra. Tỷ lệ do hội đồng quyết định bằng văn bản.'
  return (
    <section className="mt-keying-sheet" aria-label="Chấm kiểm tra">
      {draws.length === 0 ? (
        <EmptyState sentence={sentence} actions={drawButton} />
      ) : (
        <>
          <div className="mt-keying-head">
            <h2>{open.length === 0 ? 'Đã ghi đủ điểm chấm kiểm tra' : `Còn ${open.length} bài chưa ghi điểm kiểm tra`}</h2>
            <span className="mt-page-space" />
            {drawButton}
            {may('bags.settle') ? (
              <KeyButton keys="F8" bound={false} onPress={() => focusNext(null)} disabled={open.length === 0}>
                Bài chờ tiếp
              </KeyButton>
            ) : null}
          </div>
          <FaultNote error={list.error ?? record.error} />
          {problem === null ? null : <Note kind="fault">{problem.sentence}</Note>}
          {beyond.length === 0 ? null : (
            <Note kind="missing">{`${beyond.length} bài chênh trên ${formatPoints(limit)} so với điểm chính thức${article === null ? '' : ` (mức theo ${article})`}. Trưởng ban quyết định ở trang Thống nhất điểm, Ctrl+PgUp.`}</Note>
          )}
          <CheckTable
            draws={draws}
            maySettle={may('bags.settle')}
            drafts={drafts}
            wrong={problem?.id ?? null}
            onChange={(id, typed) => setDrafts({ ...drafts, [id]: typed })}
            onEnter={save}
            onWithdraw={setWithdrawing}
            keep={(id, element) => {
              if (element === null) boxes.current.delete(id)
              else boxes.current.set(id, element)
            }}
          />
        </>
      )}
      {drawing ? <CheckDrawDialog examId={examId} papers={papers} onClose={() => setDrawing(false)} /> : null}
      {withdrawing === null ? null : <WithdrawCheckDraw examId={examId} draw={withdrawing} onClose={() => setWithdrawing(null)} />}
    </section>
  )
}
