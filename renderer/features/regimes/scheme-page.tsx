import type { ReactNode } from 'react'
import type { RegimeView } from '../../../shared/contract/regimes.ts'
import { Page } from '../../components/page.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { ShownControl } from './regime-toolbar.tsx'
import type { ShownChoice } from './regime-toolbar.tsx'
import { RegimeWarnings } from '../../components/regime-warnings.tsx'
import { SchemeFacts } from './scheme-facts.tsx'
import { SchemeForm } from './scheme-form.tsx'

/** Đề án: how the exam of leadership posts is marked and ranked. */
export function SchemePage({ view, tabs, choice, mayWrite }: { view: RegimeView; tabs: ReactNode; choice: ShownChoice; mayWrite: boolean }) {
  useStatus({ left: [`Quy chế thi: ${view.regimeTitle}`], keys: mayWrite ? [['Enter', 'ô kế tiếp'], ['Ctrl+Enter', 'ghi']] : [] })
  const page = (actions: ReactNode, content: ReactNode) => (
    <Page
      title="1. Kế hoạch"
      badge={
        <>
          {tabs}
          {view.scheme === null ? <StateBadge state="missing">chưa ghi đề án</StateBadge> : null}
        </>
      }
      actions={actions}
      toolbar={<ShownControl choice={choice} />}
    >
      <RegimeWarnings warnings={view.warnings} />
      <div className="mt-scheme">{content}</div>
    </Page>
  )
  return mayWrite ? <SchemeForm examId={view.examId} scheme={view.scheme} page={page} /> : page(null, <SchemeFacts scheme={view.scheme} />)
}
