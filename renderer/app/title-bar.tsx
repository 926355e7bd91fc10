import { ActionIcon } from '@mantine/core'
import { IconLock, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams, useRouterState } from '@tanstack/react-router'
import { roleDefinitions } from '../../shared/contract/permissions.ts'
import { FrameBar } from '../components/frame-bar.tsx'
import { useSession } from '../components/session.ts'
import { queries } from './api.ts'
import { areas } from './areas.ts'
import './title-bar.css'

const counted = new Intl.NumberFormat('vi-VN')

/** Title bar: where one is, who one is, and the lock. */
export function TitleBar({ onLock }: { onLock: () => void }) {
  const { user, roles } = useSession()
  const titles = roles.map((role) => roleDefinitions[role].title)
  return (
    <FrameBar place={<Place />}>
      <div className="mt-me">
        <IconUser size={16} stroke={1.9} aria-hidden />
        <span>{user.name}</span>
        <span className="mt-me-role" title={titles.join(', ')}>
          · {titles[0] ?? 'Chưa có vai trò'}
          {titles.length > 1 ? ` và ${titles.length - 1} vai trò khác` : ''}
        </span>
        <ActionIcon variant="transparent" color="var(--mt-frame-text)" size={28} onClick={onLock} aria-label="Khóa" aria-keyshortcuts="Control+L" title="Khóa (Ctrl+L)">
          <IconLock size={16} stroke={1.9} aria-hidden />
        </ActionIcon>
      </div>
    </FrameBar>
  )
}

function Place() {
  const { examId } = useParams({ strict: false })
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { office } = useSession()
  const exam = useQuery({ ...queries.exams.get.queryOptions({ input: { examId: examId ?? '' } }), enabled: examId !== undefined }).data
  if (examId !== undefined && exam !== undefined) {
    const { candidates, posts, agencies } = exam.counts
    return (
      <>
        <b>{exam.name}</b> · {counted.format(candidates)} thí sinh · {counted.format(posts)} vị trí · {counted.format(agencies)} cơ quan
      </>
    )
  }
  return (
    <>
      <b>{areas.find((area) => path.startsWith(area.path))?.title ?? 'Minh Tuyển'}</b> · {office.name}
    </>
  )
}
