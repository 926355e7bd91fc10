import { Button } from '@mantine/core'
import type { Exam } from '../../../shared/contract/exams.ts'
import { Note } from '../../components/note.tsx'
import { differences } from './exam-draft.ts'
import type { ExamDraft } from './exam-draft.ts'

/** Somebody saved the exam meanwhile: what stands there now beside what is typed here; neither is thrown away unasked. */
export function StaleNote({ saved, typed, onKeepTyped, onTakeSaved }: { saved: Exam; typed: ExamDraft; onKeepTyped: () => void; onTakeSaved: () => void }) {
  const rows = differences(saved, typed)
  return (
    <Note kind="missing">
      <b>Kỳ thi vừa được người khác sửa, nên chưa lưu bản đang gõ.</b>
      {rows.length === 0 ? (
        <p>Bản đã lưu giống bản đang gõ.</p>
      ) : (
        <table className="mt-exam-difference">
          <thead>
            <tr>
              <th scope="col">Ô</th>
              <th scope="col">Đã lưu</th>
              <th scope="col">Đang gõ</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td>{row.saved}</td>
                <td>{row.typed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="mt-note-actions">
        {rows.length === 0 ? null : (
          <Button onClick={onKeepTyped}>Lưu bản đang gõ</Button>
        )}
        <Button variant="default" onClick={onTakeSaved}>
          Lấy bản đã lưu
        </Button>
      </div>
    </Note>
  )
}
