import { Button } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { DocumentKind, DocumentOptions } from '../../../shared/contract/documents.ts'
import { queries, queryClient } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { PaperButtons } from './paper-buttons.tsx'
import { PaperList } from './paper-list.tsx'
import { PaperOptions } from './paper-options.tsx'
import { PaperView } from './paper-view.tsx'
import { usePaper } from './use-paper.ts'
import { usePaperActs } from './use-paper-acts.ts'
import './documents.css'

const kind: DocumentKind = 'successfulCandidates'
const title = '15. Danh sách in'

/** Key under which what was chosen for a paper is kept while somebody is signed in. */
function chosenKey(examId: string) {
  return [['documents', 'chosen'], examId, kind] as const
}

/** Danh sách in: a list as it will lie on paper, and what is chosen for it. */
export function PrintPage({ examId }: { examId: string }) {
  const defaults = useQuery(queries.documents.defaults.queryOptions({ input: { examId, kind } }))
  const chosen = useQuery<DocumentOptions>({ queryKey: chosenKey(examId), queryFn: skipToken, staleTime: Infinity, gcTime: Infinity })
  const options = chosen.data ?? defaults.data
  if (options === undefined) {
    return (
      <Page title={title}>
        <FaultNote error={defaults.error} onRetry={() => void defaults.refetch()} />
      </Page>
    )
  }
  return <Paper key={examId} examId={examId} options={options} onOptions={(next) => queryClient.setQueryData(chosenKey(examId), next)} />
}

function Paper({ examId, options, onOptions }: { examId: string; options: DocumentOptions; onOptions: (options: DocumentOptions) => void }) {
  const { made, work, error, redraw } = usePaper(examId, kind, options)
  const { openStep } = useNavigation()
  const acts = usePaperActs({ examId, kind, options }, made)
  const empty = made?.people === 0

  useStatus({
    left: made === null || empty ? [] : [`PDF ${made.pages} trang, ${(made.milliseconds / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây`, 'Chữ Tinos nhúng trong tệp'],
    right: made === null ? [] : [`${made.people.toLocaleString('vi-VN')} người`],
  })

  return (
    <Page
      title={title}
      badge={<StateBadge state="draft">Dự thảo · tạm tính, chưa công nhận</StateBadge>}
      actions={made === null || empty ? undefined : <PaperButtons pages={made.pages} acts={acts} />}
      asideLabel="Cách trình bày"
      asideWidth={310}
      aside={<PaperOptions options={options} onOptions={onOptions} />}
    >
      <div className="mt-print">
        <PaperList people={made?.people ?? null} />
        <div className="mt-print-middle">
          <FaultNote error={error} onRetry={redraw} />
          {acts.refusal === null ? null : <Note kind="fault">{acts.refusal}</Note>}
          {empty ? (
            <EmptyState
              sentence="Chưa có ai trúng tuyển, nên danh sách trúng tuyển chưa có người."
              actions={<Button onClick={() => openStep(examId, 'results')}>Xem kết quả</Button>}
            />
          ) : (
            <PaperView made={made} work={work} orientation={options.orientation} />
          )}
        </div>
      </div>
    </Page>
  )
}
