import { useQuery } from '@tanstack/react-query'
import type { CodedPaper } from '../../../shared/contract/scripts.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { Page } from '../../components/page.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { CodedSection } from './coded-section.tsx'
import { DrawSection } from './draw-section.tsx'
import './scripts.css'

/** 9. Làm phách: two keepers draw codes, print the labels once, and seal who wrote which script. */
export function CodingPage({ examId }: { examId: string }) {
  const papers = useQuery(queries.scripts.papers.queryOptions({ input: { examId } }))
  useStatus({ right: (papers.data ?? []).map(statusWords) })
  return (
    <Page title="9. Làm phách">
      <FaultNote error={papers.error} onRetry={() => void papers.refetch()} />
      {papers.data?.length === 0 ? <EmptyState sentence="Kỳ thi không có bài viết nào, nên không làm phách." /> : null}
      {papers.data?.map((paper) =>
        paper.coding === null ? <DrawSection key={paper.part.id} examId={examId} paper={paper} /> : <CodedSection key={paper.part.id} examId={examId} paper={paper} coding={paper.coding} />,
      )}
    </Page>
  )
}

function statusWords({ part, present, sheets, coding }: CodedPaper): string {
  return coding === null ? `${part.title}: ${present} bài, ${sheets} tờ, chưa làm phách` : `${part.title}: ${coding.scripts} bài, ${coding.sheets} tờ, đã niêm phong`
}
