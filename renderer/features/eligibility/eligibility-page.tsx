import { IconChecks, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { EligibilityVerdict } from '../../../shared/contract/candidates.ts'
import type { EligibilityRow } from '../../../shared/contract/eligibility.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { EligibilityToolbar } from './eligibility-toolbar.tsx'
import { draftOf } from './refusal-draft.ts'
import type { RefusalDraft } from './refusal-draft.ts'
import { reviewColumns } from './review-columns.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { AllReviewed, NobodyFound, NobodyToReview } from './review-state.tsx'
import { everybody, ownVerdict, reasonsToOpen, sumWords } from './review-words.ts'
import { SecondReviewDialog } from './second-review-dialog.tsx'
import { SecondReviewNote } from './second-review-note.tsx'
import { useDecisions } from './use-decisions.ts'
import type { Grounds } from './use-decisions.ts'
import { useReviews } from './use-reviews.ts'
import type { ReviewFilter } from './use-reviews.ts'
import './eligibility.css'

/** A refusal being typed: it stays with its candidate, wherever the cursor goes meanwhile. */
interface OpenRefusal {
  readonly row: EligibilityRow
  readonly draft: RefusalDraft
}

/** Xét điều kiện: a queue in which each candidate is accepted, or refused with the condition and the missing paper. */
export function EligibilityPage({ examId }: { examId: string }) {
  const [filter, setFilter] = useState<ReviewFilter>({ examId, query: '', postId: null, verdict: null })
  const [active, setActive] = useState<{ readonly index: number; readonly key?: string }>({ index: 0 })
  const [refusal, setRefusal] = useState<OpenRefusal | null>(null)
  const [choosing, setChoosing] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<GridHandle>(null)
  const { openStep } = useNavigation()
  const exam = useQuery(queries.exams.get.queryOptions({ input: { examId } }))
  const posts = useQuery(queries.posts.list.queryOptions({ input: { examId } }))
  const reviews = useReviews(filter)
  const review = reviews.secondReview
  const decisions = useDecisions(examId, review)
  const mayDecide = useMay('eligibility.decide') && (review === null || review.mayReview)
  const mayChoose = useMay('exams.write')
  const mayPrint = useMay('documents.print')
  const maySeat = useMay('rooms.write')
  const { counts } = reviews
  const underCursor = reviews.rowAt(active.index)
  const shown = refusal === null || refusal.row.candidateId === underCursor?.candidateId ? underCursor : refusal.row
  const rest = counts?.undecided ?? 0
  /** Whom one key accepts: everybody undecided, or those against whom no reviewer found anything. */
  const acceptable = review === null ? rest : review.acceptable
  const all = exam.data?.counts
  const elsewhere = all === undefined || filter.postId === null ? 0 : all.candidates - all.eligible - all.ineligible - rest

  const listed = counts !== null && reviews.found > 0
  useEffect(() => {
    if (listed && refusal === null && document.activeElement !== search.current) grid.current?.focus()
  }, [listed, refusal])

  /** On to the next undecided, from a row of the list on; to those that a filter hides where the list has none. */
  async function goOn(from: number): Promise<void> {
    const index = await reviews.nextUndecided(from)
    if (index !== null) grid.current?.moveTo(index)
    else if (rest > 0 && (filter.query !== '' || filter.verdict !== null)) setFilter({ ...filter, query: '', verdict: 'undecided' })
  }

  function decide(row: EligibilityRow, verdict: EligibilityVerdict, grounds: Grounds): void {
    if (decisions.busy) return
    decisions.decide(row, verdict, grounds, () => {
      setRefusal(null)
      if (verdict !== 'undecided') void goOn(active.index)
    })
  }

  function accept(): void {
    if (shown === undefined) return
    if (ownVerdict(shown, review).verdict === 'eligible') void goOn(active.index + 1)
    else decide(shown, 'eligible', { reasons: [], note: null })
  }

  function acceptRest(): void {
    if (!decisions.busy && acceptable > 0) decisions.acceptRest(filter.postId)
  }

  const refuse = () => {
    if (underCursor !== undefined) setRefusal({ row: underCursor, draft: draftOf(reasonsToOpen(underCursor)) })
  }
  const next = () => void goOn(active.index + 1)
  const atGrid = refusal === null && listed
  useKeys({ '/': () => search.current?.focus() }, refusal === null && counts !== null)
  useKeys({ A: accept, R: refuse, 'Shift+A': acceptRest }, atGrid && mayDecide)
  useKeys({ U: underCursor === undefined || ownVerdict(underCursor, review).revision === null ? undefined : () => decide(underCursor, 'undecided', { reasons: [], note: null }) }, atGrid && mayDecide)
  useKeys({ N: next, F8: next }, atGrid)
  useKeys({ 'Alt+D': () => setChoosing(true) }, atGrid && mayChoose)
  useStatus({
    left: ['Sắp theo tên, họ, đệm'],
    right: counts === null ? [] : [`${reviews.found.toLocaleString('vi-VN')} thí sinh`],
    keys: refusal !== null ? [['Ctrl+Enter', 'lưu, sang người kế']] : mayDecide ? [['A', 'đủ'], ['R', 'không đủ'], ['N', 'người chưa xét kế tiếp']] : [['N', 'người chưa xét kế tiếp']],
  })

  const empty = counts !== null && everybody(counts) === 0 && filter.postId === null
  const narrowed = filter.postId === null ? undefined : posts.data?.find(({ id }) => id === filter.postId)
  return (
    <Page
      title="4. Xét điều kiện"
      subtitle={counts === null || empty ? undefined : sumWords(counts)}
      actions={
        counts === null || empty ? undefined : rest > 0 ? (
          mayDecide && acceptable > 0 ? (
            <KeyButton keys="Shift+A" className="mt-review-act" onPress={acceptRest} bound={false} loading={decisions.busy} leftSection={<IconChecks size={16} stroke={1.9} aria-hidden />}>
              {`Chấp nhận ${acceptable.toLocaleString('vi-VN')} người còn lại${narrowed === undefined ? '' : ` của ${narrowed.code}`}`}
            </KeyButton>
          ) : undefined
        ) : mayPrint ? (
          <KeyButton keys="Ctrl+P" className="mt-review-act" onPress={() => openStep(examId, 'print')} leftSection={<IconPrinter size={16} stroke={1.9} aria-hidden />}>
            In danh sách
          </KeyButton>
        ) : undefined
      }
      toolbar={counts === null || empty ? undefined : <EligibilityToolbar filter={filter} onFilter={setFilter} counts={counts} review={review} posts={posts.data ?? []} search={search} onLeave={() => grid.current?.focus()} />}
      asideLabel="Thí sinh đang xét"
      asideWidth={320}
      {...(refusal === null ? {} : { asideOpen: true, onAsideOpen: (open: boolean) => (open ? undefined : setRefusal(null)) })}
      aside={
        exam.data === undefined || counts === null || empty ? undefined : shown === undefined ? (
          <p className="mt-section mt-quiet">Không có thí sinh nào đang chọn.</p>
        ) : (
          <>
          <ReviewPanel
            key={shown.candidateId}
            exam={exam.data}
            row={shown}
            review={review}
            draft={refusal?.draft ?? null}
            onDraft={(draft) => setRefusal({ row: shown, draft })}
            onDecide={(verdict, grounds) => (verdict === 'eligible' ? accept() : decide(shown, verdict, grounds))}
            onRefuse={mayDecide ? refuse : undefined}
            onNext={next}
            onClose={() => setRefusal(null)}
            busy={decisions.busy}
            error={decisions.error}
          />
            {refusal === null && mayChoose ? (
              <section className="mt-section">
                <h2>Cách xét</h2>
                <p>{review === null ? 'Một người xét.' : `Hai người xét: ${review.reason}.`}</p>
                <div className="mt-review-actions">
                  <KeyButton keys="Alt+D" onPress={() => setChoosing(true)} bound={false}>
                    {review === null ? 'Xét hai người…' : 'Thôi xét hai người…'}
                  </KeyButton>
                </div>
              </section>
            ) : null}
          </>
        )
      }
    >
      <FaultNote error={reviews.error ?? posts.error ?? exam.error} onRetry={reviews.retry} />
      {counts === null ? null : empty ? (
        <NobodyToReview examId={examId} />
      ) : (
        <>
          {review === null ? null : <SecondReviewNote examId={examId} review={review} onDiffering={() => setFilter({ ...filter, query: '', verdict: 'differing' })} />}
          {rest === 0 && everybody(counts) > 0 ? (
            <AllReviewed
              counts={counts}
              elsewhere={elsewhere}
              onElsewhere={() => setFilter({ ...filter, postId: null, query: '', verdict: 'undecided' })}
              onRooms={maySeat ? () => openStep(examId, 'rooms') : undefined}
            />
          ) : null}
          {reviews.found === 0 ? (
            <NobodyFound filter={filter} onFilter={setFilter} />
          ) : (
            <DataGrid
              label="Thí sinh cần xét"
              rowCount={reviews.found}
              rowAt={reviews.rowAt}
              onRangeNeeded={reviews.needRange}
              loadRows={reviews.loadRows}
              columns={reviewColumns}
              rowKey={(row) => row.candidateId}
              density={28}
              onActiveChange={({ index, key }) => {
                if (key !== active.key) decisions.forget()
                setActive({ index, key })
              }}
              onOpen={mayDecide ? refuse : undefined}
              onSearch={() => search.current?.focus()}
              handle={grid}
            />
          )}
        </>
      )}
      {choosing ? <SecondReviewDialog examId={examId} standing={review} onClose={() => setChoosing(false)} /> : null}
    </Page>
  )
}
