import { useQuery } from '@tanstack/react-query'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { Page } from '../../components/page.tsx'

/** Danh sách in: a list as it will lie on paper, and what is chosen for it. */
export function PrintPage({ examId }: { examId: string }) {
  const defaults = useQuery(queries.documents.defaults.queryOptions({ input: { examId, kind: 'successfulCandidates' } }))
  return (
    <Page title="15. Danh sách in">
      <FaultNote error={defaults.error} onRetry={() => void defaults.refetch()} />
    </Page>
  )
}
