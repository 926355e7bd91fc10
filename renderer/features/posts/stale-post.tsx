import { Button } from '@mantine/core'
import type { Post } from '../../../shared/contract/posts.ts'
import { formTitle, trackTitles } from '../../../shared/words/terms.ts'
import { Note } from '../../components/note.tsx'
import { marksWhole } from './post-marks.ts'

/** Somebody saved the post meanwhile: what stands there now, and the choice between it and what is typed. */
export function StalePost({ saved, onKeepTyped, onTakeSaved }: { saved: Post; onKeepTyped: () => void; onTakeSaved: () => void }) {
  const own = marksWhole(saved)
  return (
    <Note kind="missing">
      <b>Vị trí vừa được người khác sửa, nên chưa lưu bản đang gõ.</b> Đã lưu: {saved.code}, {saved.name}, {saved.agencyName}, {trackTitles[saved.track].toLowerCase()}, {formTitle(saved.form).toLowerCase()}, {saved.quota} chỉ tiêu{own === '' ? '' : `; ${own}`}.
      <div className="mt-note-actions">
        <Button onClick={onKeepTyped}>Lưu bản đang gõ</Button>
        <Button variant="default" onClick={onTakeSaved}>
          Lấy bản đã lưu
        </Button>
      </div>
    </Note>
  )
}
