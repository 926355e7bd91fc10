import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoticesView, PublicNotice } from '../../../shared/contract/notices.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { changeLimitWords, postingPlaceTitles } from '../../../shared/words/notices.ts'
import { listText } from '../../../shared/words/reasons-names.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { PlanTabs } from '../../components/plan-tabs.tsx'
import { useMay } from '../../components/session.ts'
import { SourceNote } from '../../components/source-note.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { NoticeDialog } from './notice-dialog.tsx'
import type { NoticeAct } from './notice-dialog.tsx'
import { WithdrawNotice } from './withdraw-notice.tsx'
import './notices.css'

/** Thông báo tuyển dụng: the notice with where it was posted, what counts from it, and its change. */
export function NoticesPage({ examId }: { examId: string }) {
  const view = useQuery(queries.notices.view.queryOptions({ input: { examId } }))
  const mayWrite = useMay('exams.write')
  const [act, setAct] = useState<NoticeAct | null>(null)
  const [withdrawing, setWithdrawing] = useState<PublicNotice | null>(null)
  const data = view.data
  const last = data?.notices.at(-1)
  const mayChange = last !== undefined && data?.change?.hindrance == null

  return (
    <Page
      title="1. Thông báo tuyển dụng"
      actions={
        data === undefined || !mayWrite ? undefined : last === undefined ? (
          <KeyButton keys="Ctrl+N" variant="filled" onPress={() => setAct({ kind: 'record' })}>
            Ghi thông báo
          </KeyButton>
        ) : (
          <>
            {mayChange ? (
              <KeyButton keys="Ctrl+N" onPress={() => setAct({ kind: 'change' })}>
                Ghi thay đổi…
              </KeyButton>
            ) : null}
            <KeyButton keys="F2" variant="filled" onPress={() => setAct({ kind: 'correct', notice: last })}>
              {last.missing.length > 0 ? 'Ghi nơi đăng' : 'Sửa'}
            </KeyButton>
            <KeyButton keys="Del" onPress={() => setWithdrawing(last)}>
              Bỏ…
            </KeyButton>
          </>
        )
      }
      toolbar={<PlanTabs examId={examId} current="notices" />}
    >
      <FaultNote error={view.error} onRetry={() => void view.refetch()} />
      {data === undefined ? null : last === undefined ? (
        <EmptyState sentence={`Chưa ghi thông báo tuyển dụng. Thời hạn nhận phiếu tính từ ngày thông báo công khai.${mayWrite ? ' Ghi bằng Ctrl+N.' : ''}`} />
      ) : (
        <div className="mt-notices">
          <Periods examId={examId} view={data} />
          {data.notices.toReversed().map((notice) => (
            <NoticeFacts key={notice.id} examId={examId} view={data} notice={notice} />
          ))}
        </div>
      )}
      {act === null || data === undefined ? null : <NoticeDialog examId={examId} view={data} act={act} onClose={() => setAct(null)} />}
      {withdrawing === null ? null : <WithdrawNotice examId={examId} notice={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Page>
  )
}

/** What counts from the notice: the receiving of forms, and until when it may be changed. */
function Periods({ examId, view: { receiving, change, notices } }: { examId: string; view: NoticesView }) {
  const { openPlanPage } = useNavigation()
  const changed = notices.length > 1
  return (
    <section className="mt-section">
      <h2>Thời hạn</h2>
      {receiving?.ownDue === true && changed ? (
        <Note kind="missing">Hạn nhận phiếu đang là hạn riêng đã ghi tay, nên không tính lại theo thông báo thay đổi. Xem lại ở Mốc thời gian.</Note>
      ) : null}
      <dl className="mt-facts">
        {receiving === null ? null : (
          <>
            <dt>Nhận phiếu đăng ký</dt>
            <dd>
              {receiving.from === null || receiving.due === null ? 'chưa tính được: chưa đăng đủ nơi' : `${formatDay(receiving.from)} – ${formatDay(receiving.due)}, ${receiving.days} ngày`} <SourceNote article={receiving.article} examId={examId} />
            </dd>
          </>
        )}
        <dt>Thay đổi thông báo</dt>
        <dd>
          {change === null ? (
            'quy chế của kỳ thi chưa đối chiếu về việc này'
          ) : (
            <>
              {change.hindrance === 'second' ? 'đã dùng lần thay đổi duy nhất' : change.hindrance === 'late' ? `không còn được: ${changeLimitWords(change)}` : `một lần, ${changeLimitWords(change)}${change.opening === null ? '; chưa biết ngày khai mạc' : ''}`}{' '}
              <SourceNote article={change.article} examId={examId} />
            </>
          )}
        </dd>
      </dl>
      <div className="mt-notice-actions">
        <Button variant="default" onClick={() => openPlanPage(examId, 'deadlines')}>
          Mốc thời gian
        </Button>
      </div>
    </section>
  )
}

/** One paper: who signed it, where it was posted, from which day it counts. */
function NoticeFacts({ examId, view, notice }: { examId: string; view: NoticesView; notice: PublicNotice }) {
  const { position, number, date, signer, postings, missing, publicOn, countReason, content } = notice
  return (
    <section className="mt-section" aria-label={position === 1 ? 'Thông báo' : 'Thay đổi thông báo'}>
      <h2>
        {position === 1 ? 'Thông báo' : 'Thay đổi thông báo'} {number}, {formatDay(date)}
      </h2>
      {missing.length === 0 || view.posting === null ? null : (
        <Note kind="missing">
          Chưa ghi đăng trên {listText(missing.map((place) => postingPlaceTitles[place]))}; đăng đủ mới tính thời hạn. <SourceNote article={view.posting.article} examId={examId} />
        </Note>
      )}
      <dl className="mt-facts">
        {content === null ? null : (
          <>
            <dt>Thay đổi</dt>
            <dd>{content}</dd>
          </>
        )}
        <dt>Người ký</dt>
        <dd>{signer}</dd>
        {postings.map(({ place, name, postedOn }) => (
          <Posted key={place} title={postingPlaceTitles[place]} words={`${name}, ${formatDay(postedOn)}`} />
        ))}
        <dt>Thời hạn tính từ</dt>
        <dd>
          {publicOn === null ? <StateBadge state="missing">chưa đủ nơi đăng</StateBadge> : formatDay(publicOn)}
          {countReason === null ? '' : ` (${countReason})`}
        </dd>
      </dl>
    </section>
  )
}

function Posted({ title, words }: { title: string; words: string }) {
  return (
    <>
      <dt>{title.charAt(0).toUpperCase() + title.slice(1)}</dt>
      <dd>{words}</dd>
    </>
  )
}
