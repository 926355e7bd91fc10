import { Progress as ProgressBar } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { DocumentOptions, DocumentState, MadeDocument } from '../../../shared/contract/documents.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import type { PaperWork } from './use-paper.ts'

const orientationWords: Readonly<Record<DocumentOptions['orientation'], string>> = { portrait: 'A4 dọc', landscape: 'A4 ngang' }

/** Properties of the preview. */
interface PaperViewProps {
  made: MadeDocument | null
  work: PaperWork | null
  orientation: DocumentOptions['orientation']
  approved: DocumentState['approved']
  /** False for papers of the desk, which no decision approves. */
  approvable: boolean
}

/** The PDF itself, at the width of the room it has. */
export function PaperView({ made, work, orientation, approved, approvable }: PaperViewProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    // The viewer has keys of its own: its Ctrl+P would print around the log, and no key of the page would work any more.
    const takeFocusBack = () => setTimeout(() => document.activeElement === frame.current && frame.current?.closest('main')?.focus({ preventScroll: true }))
    window.addEventListener('blur', takeFocusBack)
    return () => window.removeEventListener('blur', takeFocusBack)
  }, [])
  return (
    <>
      <div className="mt-print-bar">
        {!approvable ? null : approved?.current === true ? <StateBadge state="approved">{`Đã duyệt ${formatDay(approved.date)}`}</StateBadge> : <StateBadge state="draft">Dự thảo</StateBadge>}
        {made === null ? null : <b>{made.pages} trang</b>}
        {work === null ? null : <WorkBar work={work} />}
        <span className="mt-quiet">{orientationWords[orientation]} · bản xem chính là tệp PDF</span>
      </div>
      <div className="mt-print-sheet">
        {made === null ? null : <iframe key={made.id} ref={frame} title={made.title} tabIndex={-1} src={`app://minh-tuyen/document/${made.id}.pdf#toolbar=0&navpanes=0&view=FitH`} />}
      </div>
    </>
  )
}

function WorkBar({ work: { progress } }: { work: PaperWork }) {
  const share = progress === null || progress.total === null || progress.total === 0 ? null : (progress.done / progress.total) * 100
  return (
    <div className="mt-print-work">
      <span role="status">
        Đang lập danh sách
        {progress === null || progress.total === null ? '' : `: ${progress.done.toLocaleString('vi-VN')} trong ${progress.total.toLocaleString('vi-VN')}`}
      </span>
      <ProgressBar value={share ?? 100} animated={share === null} aria-label="Đang lập danh sách" />
    </div>
  )
}
