import { useState } from 'react'
import { Page } from '../../components/page.tsx'
import { PageTabs, type PageTab } from '../../components/page-tabs.tsx'
import { BagsView } from './bags-view.tsx'
import { CheckView } from './check-view.tsx'
import { CountsView } from './counts-view.tsx'
import { SettlementView } from './settlement-view.tsx'
import '../../components/keying.css'

type KeyingTab = 'bags' | 'settlements' | 'checks' | 'counts'

/** Tabs of the step, in their order; settled marks are for the head of marking, the chair and the inspectors. */
const keyingTabs: readonly PageTab<KeyingTab>[] = [
  { page: 'bags', title: 'Các túi', permission: 'scripts.read' },
  { page: 'settlements', title: 'Thống nhất điểm', permission: 'settlements.read' },
  { page: 'checks', title: 'Chấm kiểm tra', permission: 'settlements.read' },
  { page: 'counts', title: 'Kiểm đếm', permission: 'scripts.read' },
]

/** 10. Nhập điểm theo phách: the bags and their typings, the marks that the head settles, check marking, the counts. */
export function KeyingPage({ examId }: { examId: string }) {
  const [tab, setTab] = useState<KeyingTab>('bags')
  const tabs = <PageTabs label="Trang của bước Nhập điểm theo phách" tabs={keyingTabs} current={tab} onOpen={setTab} />
  if (tab === 'bags') return <BagsView examId={examId} tabs={tabs} />
  return (
    <Page title="10. Nhập điểm theo phách" toolbar={tabs}>
      {tab === 'settlements' ? <SettlementView examId={examId} /> : tab === 'checks' ? <CheckView examId={examId} /> : <CountsView examId={examId} />}
    </Page>
  )
}
