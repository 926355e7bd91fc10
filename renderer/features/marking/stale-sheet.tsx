import { Button } from '@mantine/core'
import type { MarkSheet } from '../../../shared/contract/marking.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { markerTitle } from '../../../shared/words/marks.ts'
import { Note } from '../../components/note.tsx'

/** Other marks were saved meanwhile: what stands there now, and the choice between it and what is typed. */
export function StaleSheet({ sheet, onKeepTyped, onTakeSaved }: { sheet: MarkSheet; onKeepTyped: () => void; onTakeSaved: () => void }) {
  const saved = (sheet.marks ?? []).map(({ stage, marker, value }) => `${markerTitle(sheet.form, stage, marker)} ${formatPoints(value)}`)
  const { score } = sheet
  return (
    <Note kind="missing">
      <b>Phiếu này vừa được ghi khác đi, nên chưa lưu bản đang gõ.</b> Đã lưu: {saved.length > 0 ? saved.join(', ') : score === null || score === undefined ? 'chưa có điểm' : `điểm đã chốt ${formatPoints(score)}`}.
      <div className="mt-note-actions">
        <Button onClick={onKeepTyped}>Lưu bản đang gõ</Button>
        <Button variant="default" onClick={onTakeSaved}>
          Lấy bản đã lưu
        </Button>
      </div>
    </Note>
  )
}
