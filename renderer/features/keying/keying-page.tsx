import { useState } from 'react'
import { Page } from '../../components/page.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { usePermissions } from '../../components/session.ts'
import { BagsView } from './bags-view.tsx'
import { CountsView } from './counts-view.tsx'
import { SettlementView } from './settlement-view.tsx'
import './keying.css'

type KeyingTab = 'bags' | 'settlements' | 'counts'

/** 10. Nhập điểm theo phách: the bags and their typings, the marks that the head settles, the counts. */
export function KeyingPage({ examId }: { examId: string }) {
  const may = usePermissions()
  const [tab, setTab] = useState<KeyingTab>('bags')
  const tabs = (
    <PageTabs<KeyingTab>
      label="Trang của bước Nhập điểm theo phách"
      tabs={[{ page: 'bags', title: 'Các túi' }, ...(may('bags.draw') ? [{ page: 'settlements', title: 'Thống nhất điểm' } as const] : []), { page: 'counts', title: 'Kiểm đếm' }]}
      current={tab}
      onOpen={setTab}
    />
  )
  if (tab === 'bags') return <BagsView examId={examId} tabs={tabs} />
  return (
    <Page title="10. Nhập điểm theo phách" toolbar={tabs}>
      {tab === 'settlements' ? <SettlementView examId={examId} /> : <CountsView examId={examId} />}
    </Page>
  )
}
