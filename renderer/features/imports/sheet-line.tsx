import { ActionIcon } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleX, IconFileSpreadsheet, IconFolderOpen, IconPencil, IconRefresh } from '@tabler/icons-react'
import type { ListPreview } from '../../../shared/contract/list-preview.ts'
import { convertedFromNames } from '../../../shared/words/import-files.ts'

/** Which file and sheet is shown, where its heading stands, and what the colours of the cells mean. */
export function SheetLine({ preview, onAgain, onOther }: { preview: ListPreview; onAgain: () => void; onOther: () => void }) {
  const mended = preview.rows.reduce((sum, row) => sum + row.mended.length, 0)
  const corrected = preview.rows.reduce((sum, row) => sum + row.corrected.length, 0)
  return (
    <div className="mt-import-sheet">
      <span className="mt-import-file">
        <IconFileSpreadsheet size={14} stroke={1.9} aria-hidden />
        <span title={preview.fileName}>{preview.fileName}</span>
      </span>
      <span className="mt-import-file-acts">
        <ActionIcon variant="subtle" size={24} onClick={onAgain} aria-label="Đọc lại tệp" title="Đọc lại tệp sau khi sửa trong Excel">
          <IconRefresh size={16} stroke={1.9} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" size={24} onClick={onOther} aria-label="Chọn tệp khác" title="Chọn tệp khác">
          <IconFolderOpen size={16} stroke={1.9} aria-hidden />
        </ActionIcon>
      </span>
      <span>
        Trang tính <b>{preview.sheet}</b>
      </span>
      {preview.convertedFrom === null ? null : <span className="mt-quiet">đã chuyển từ {convertedFromNames[preview.convertedFrom]} sang Unicode</span>}
      <span className="mt-quiet">tiêu đề ở dòng {preview.headingRows.join('–')}</span>
      <span className="mt-import-legend">
        <span data-kind="error">
          <IconCircleX size={14} stroke={1.9} aria-hidden /> cần sửa
        </span>
        <span data-kind="warning">
          <IconAlertTriangle size={14} stroke={1.9} aria-hidden /> xem lại
        </span>
        {mended === 0 ? null : (
          <span data-kind="mended">
            <IconCheck size={14} stroke={1.9} aria-hidden /> đã tự sửa {mended.toLocaleString('vi-VN')} ô
          </span>
        )}
        {corrected === 0 ? null : (
          <span data-kind="corrected">
            <IconPencil size={14} stroke={1.9} aria-hidden /> đã sửa tay {corrected.toLocaleString('vi-VN')} ô
          </span>
        )}
      </span>
    </div>
  )
}
