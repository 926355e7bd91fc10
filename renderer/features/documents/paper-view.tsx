import { Progress as ProgressBar } from '@mantine/core'
import type { DocumentOptions, MadeDocument } from '../../../shared/contract/documents.ts'
import type { PaperWork } from './use-paper.ts'

const orientationWords: Readonly<Record<DocumentOptions['orientation'], string>> = { portrait: 'A4 dọc', landscape: 'A4 ngang' }

/** The PDF itself, at the width of the room it has. */
export function PaperView({ made, work, orientation }: { made: MadeDocument | null; work: PaperWork | null; orientation: DocumentOptions['orientation'] }) {
  return (
    <>
      <div className="mt-print-bar">
        {made === null ? null : <b>{made.pages} trang</b>}
        {work === null ? null : <WorkBar work={work} />}
        <span className="mt-quiet">{orientationWords[orientation]} · bản xem chính là tệp PDF</span>
      </div>
      <div className="mt-print-sheet">
        {made === null ? null : <iframe key={made.id} title={made.title} src={`app://minh-tuyen/document/${made.id}.pdf#toolbar=0&navpanes=0&view=FitH`} />}
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
