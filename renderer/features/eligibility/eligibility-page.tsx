import { IconChecks, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { EligibilityRow } from '../../../shared/contract/eligibility.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { CandidateScans, ScanSplit } from '../../components/scan-pane.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { useHeldKeys } from '../../components/use-held-keys.ts'
import { useKeys } from '../../components/use-keys.ts'
import { useScanKey } from '../../components/use-scan-key.ts'
import { EligibilityToolbar } from './eligibility-toolbar.tsx'
import { shownCounts } from './foreseen.ts'
import type { Decision } from './foreseen.ts'
import { draftOf } from './refusal-draft.ts'
import type { RefusalDraft } from './refusal-draft.ts'
import { RefusedNote } from './refused-note.tsx'
import { reviewColumns } from './review-columns.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { AllReviewed, NobodyFound, NobodyToReview } from './review-state.tsx'
import { everybody, needsReview, ownVerdict, reasonsToOpen, sumWords } from './review-words.ts'
import { SecondReviewDialog } from './second-review-dialog.tsx'
import { SecondReviewNote } from './second-review-note.tsx'
import { useDecisions } from './use-decisions.ts'
import type { Refused } from './use-decisions.ts'
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
  /** The queue is on its way to somebody whose row is not read yet. */
  const [seeking, setSeeking] = useState(false)
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
  // The form that R opens is there at once.
  useQuery({ ...queries.eligibility.codes.queryOptions({ input: { examId } }), enabled: mayDecide })
  const counts = reviews.counts && shownCounts(reviews.counts, decisions.decided.values())
  const rowAt = (index: number) => {
    const row = reviews.rowAt(index)
    return row && decisions.asDecided(row)
  }
  const underCursor = rowAt(active.index)
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

  const needsReviewNow = (row: EligibilityRow) => needsReview(decisions.asDecidedNow(row))

  /** On to the first who fits, at once where the rows are read; what is done where nobody of the list does. */
  async function goTo(from: number, fits: (row: EligibilityRow) => boolean, elsewhere: () => void): Promise<void> {
    const found = reviews.findRow(from, fits)
    if (typeof found === 'number') return grid.current?.moveTo(found)
    if (found === null) return elsewhere()
    setSeeking(true)
    try {
      const index = await found
      if (index === null) elsewhere()
      else grid.current?.moveTo(index)
    } finally {
      setSeeking(false)
    }
  }

  /** On to the next undecided, from a row of the list on; to those that a filter hides where the list has none. */
  function goOn(from: number): void {
    const hidden = () => {
      if (decisions.undecidedNow(reviews.counts) > 0 && (filter.query !== '' || filter.verdict !== null)) setFilter({ ...filter, query: '', verdict: 'undecided' })
    }
    void goTo(from, needsReviewNow, hidden)
  }

  /** The queue is with the next candidate before the office has answered. */
  function decide(row: EligibilityRow, decision: Decision): void {
    decisions.decide(row, decision)
    setRefusal(null)
    if (decision.verdict !== 'undecided') goOn(active.index + 1)
  }

  function accept(): void {
    if (shown === undefined) return
    if (ownVerdict(shown, review).verdict === 'eligible') goOn(active.index + 1)
    else decide(shown, { verdict: 'eligible', reasons: [], note: null })
  }

  function refuse(): void {
    if (underCursor === undefined) return
    const before = refusedOf(underCursor)?.decision
    setRefusal({ row: underCursor, draft: draftOf(before?.verdict === 'ineligible' ? before : reasonsToOpen(underCursor)) })
  }

  function takeBack(): void {
    if (underCursor !== undefined && ownVerdict(underCursor, review).verdict !== 'undecided') decide(underCursor, { verdict: 'undecided', reasons: [], note: null })
  }

  const refusedOf = (row: EligibilityRow | undefined): Refused | undefined => decisions.refused.find((one) => one.row.candidateId === row?.candidateId)
  const refusedElsewhere = decisions.refused.filter((one) => one !== refusedOf(shown))
  const goToRefused = ({ row }: Refused) => void goTo(0, ({ candidateId }) => candidateId === row.candidateId, () => setFilter({ ...filter, postId: null, verdict: null, query: row.fullName }))
  const atGrid = refusal === null && listed
  const onItsWay = seeking || decisions.accepting || !reviews.settled
  const keys = useHeldKeys(
    {
      accept,
      refuse,
      takeBack,
      next: () => goOn(active.index + 1),
      acceptRest: () => {
        if (acceptable > 0) decisions.acceptRest(filter.postId)
      },
    },
    { onItsWay, open: atGrid },
  )
  const [firstRefused] = refusedElsewhere
  const [scansShown, toggleScans] = useScanKey(shown !== undefined)
  useKeys({ '/': () => search.current?.focus() }, refusal === null && counts !== null)
  useKeys({ A: keys.accept, R: keys.refuse, 'Shift+A': keys.acceptRest, U: keys.takeBack }, atGrid && mayDecide)
  useKeys({ N: keys.next, F8: keys.next, 'Shift+F8': firstRefused === undefined ? undefined : () => goToRefused(firstRefused) }, atGrid)
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
            <KeyButton keys="Shift+A" className="mt-review-act" onPress={keys.acceptRest} bound={false} loading={decisions.accepting} leftSection={<IconChecks size={16} stroke={1.9} aria-hidden />}>
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
            onDecide={(decision) => (decision.verdict === 'eligible' ? accept() : decide(shown, decision))}
            onRefuse={mayDecide ? refuse : undefined}
            onNext={keys.next}
            scansShown={scansShown}
            onScans={toggleScans}
            onClose={() => setRefusal(null)}
            error={refusedOf(shown)?.error ?? decisions.error}
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
          <RefusedNote refused={refusedElsewhere} onGo={goToRefused} />
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
            <ScanSplit scans={scansShown && shown !== undefined ? <CandidateScans examId={examId} candidateId={shown.candidateId} /> : null}>
              <DataGrid
                label="Thí sinh cần xét"
                rowCount={reviews.found}
                rowAt={rowAt}
                onRangeNeeded={reviews.needRange}
                loadRows={reviews.loadRows}
                columns={reviewColumns}
                rowKey={(row) => row.candidateId}
                density={28}
                onActiveChange={({ index, key }) => {
                  if (active.key !== undefined && key !== active.key) decisions.forget(active.key)
                  setActive({ index, key })
                }}
                onOpen={mayDecide ? keys.refuse : undefined}
                onSearch={() => search.current?.focus()}
                handle={grid}
              />
            </ScanSplit>
          )}
        </>
      )}
      {choosing ? <SecondReviewDialog examId={examId} standing={review} onClose={() => setChoosing(false)} /> : null}
    </Page>
  )
}
