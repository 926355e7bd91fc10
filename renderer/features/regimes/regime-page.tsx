import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { Page } from '../../components/page.tsx'
import { PlanTabs } from '../../components/plan-tabs.tsx'
import { useMay } from '../../components/session.ts'
import { RegimeValues } from './regime-values.tsx'
import { SchemePage } from './scheme-page.tsx'
import type { RegimeShown } from './regime-toolbar.tsx'
import './regimes.css'

/** Quy chế: what the exam is held by, value for value, and what the board confirmed, replaced or, for leadership posts, set by its scheme. */
export function RegimePage({ examId }: { examId: string }) {
  const view = useQuery(queries.regimes.ofExam.queryOptions({ input: { examId } }))
  const mayWrite = useMay('exams.write')
  const [shown, setShown] = useState<RegimeShown>('scheme')
  const tabs = <PlanTabs examId={examId} current="regime" />
  if (view.data === undefined) {
    return (
      <Page title="1. Kế hoạch" badge={tabs}>
        <FaultNote error={view.error} onRetry={() => void view.refetch()} />
      </Page>
    )
  }
  const byScheme = view.data.regime === 'leadership-scheme'
  const choice = byScheme ? { shown, onShown: setShown } : null
  if (choice !== null && shown === 'scheme') return <SchemePage view={view.data} tabs={tabs} choice={choice} mayWrite={mayWrite} />
  return <RegimeValues view={view.data} tabs={tabs} choice={choice} mayWrite={mayWrite} />
}
