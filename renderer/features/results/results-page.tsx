import { useQuery } from '@tanstack/react-query'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { Page } from '../../components/page.tsx'

/** Kết quả: the ranking of an exam, with reasons. */
export function ResultsPage({ examId }: { examId: string }) {
  const view = useQuery(queries.results.view.queryOptions({ input: { examId } }))
  return (
    <Page title="14. Kết quả">
      <FaultNote error={view.error} onRetry={() => void view.refetch()} />
    </Page>
  )
}
