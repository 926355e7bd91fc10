import { Button, SegmentedControl } from '@mantine/core'
import type { MarkSheetPreview } from '../../../shared/contract/mark-imports.ts'

/** Name of a sheet with how it stands. */
function label({ sheet, included, counts, hiddenRows }: MarkSheetPreview): string {
  if (!included) return `${sheet} · không lấy`
  if (hiddenRows === 'ask') return `${sheet} · hỏi dòng ẩn`
  return counts.bad === 0 ? sheet : `${sheet} · ${counts.bad.toLocaleString('vi-VN')} cần sửa`
}

/** The sheets of a file; each can be left out as a whole. */
export function SheetTabs({ sheets, shown, onShow, onInclude }: { sheets: readonly MarkSheetPreview[]; shown: MarkSheetPreview; onShow: (sheet: MarkSheetPreview) => void; onInclude: (include: boolean) => void }) {
  return (
    <div className="mt-import-sheets">
      <SegmentedControl
        aria-label="Trang tính"
        value={shown.sheet}
        data={sheets.map((sheet) => ({ value: sheet.sheet, label: label(sheet) }))}
        onChange={(name) => {
          const wanted = sheets.find(({ sheet }) => sheet === name)
          if (wanted !== undefined) onShow(wanted)
        }}
      />
      <Button size="compact-xs" variant="subtle" onClick={() => onInclude(!shown.included)}>
        {shown.included ? 'Không lấy trang này' : 'Lấy lại trang này'}
      </Button>
    </div>
  )
}
