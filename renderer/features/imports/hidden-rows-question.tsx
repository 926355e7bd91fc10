import { Button } from '@mantine/core'
import type { Ref } from 'react'
import type { ListPreview } from '../../../shared/contract/list-preview.ts'
import { Note } from '../../components/note.tsx'

/** Asks whether the rows that the sheet hides or filters out are wanted; nothing is taken before an answer (field report 16). */
export function HiddenRowsQuestion({ preview, place, onAnswer }: { preview: ListPreview; place: Ref<HTMLDivElement>; onAnswer: (answer: 'take' | 'leave') => void }) {
  const { hiddenRows, counts } = preview
  const many = `${counts.hidden.toLocaleString('vi-VN')} dòng ẩn`
  if (hiddenRows === 'take' || hiddenRows === 'leave') {
    const other = hiddenRows === 'take' ? 'leave' : 'take'
    return (
      <p className="mt-import-hidden">
        {hiddenRows === 'take' ? `Có lấy ${many} của trang tính.` : `Không lấy ${many} của trang tính.`}{' '}
        <Button size="compact-xs" variant="subtle" onClick={() => onAnswer(other)}>
          {other === 'take' ? 'Lấy các dòng ấy' : 'Không lấy nữa'}
        </Button>
      </p>
    )
  }
  return (
    <div ref={place}>
      <Note kind="missing">
        <div className="mt-import-asked">
          <span>Trang tính có {many} (ẩn hoặc bị lọc trong Excel). Có lấy các dòng ấy không?</span>
          <Button variant="default" onClick={() => onAnswer('take')}>
            Lấy {many}
          </Button>
          <Button variant="default" onClick={() => onAnswer('leave')}>
            Không lấy
          </Button>
        </div>
      </Note>
    </div>
  )
}
