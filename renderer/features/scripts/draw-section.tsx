import { useState } from 'react'
import type { CodedPaper } from '../../../shared/contract/scripts.ts'
import { codingBlockSentence } from '../../../shared/words/coding.ts'
import { Note } from '../../components/note.tsx'
import { DrawForm, type DrawnCodes } from './draw-form.tsx'
import { LabelsView } from './labels-view.tsx'

/** A paper that is not coded yet: what is missing, the draw, then the labels of the draft. */
export function DrawSection({ examId, paper }: { examId: string; paper: CodedPaper }) {
  const [drawn, setDrawn] = useState<DrawnCodes | null>(null)
  const { part, present, sheets, blocks, openRooms, smallPosts } = paper
  if (drawn !== null) return <LabelsView examId={examId} part={part} drawn={drawn} onGone={() => setDrawn(null)} />
  return (
    <section className="mt-section mt-coding" aria-label={`Làm phách ${part.title}`}>
      <h2>{part.title}</h2>
      <p>
        Có mặt làm bài trên giấy <b>{present}</b> người, nộp <b>{sheets}</b> tờ. Người vắng không có bài và không có phách.
      </p>
      {blocks.map((code) => (
        <Note key={code} kind="missing">
          {codingBlockSentence(code, openRooms)}
        </Note>
      ))}
      {smallPosts.length === 0 || blocks.length > 0 ? null : (
        <Note kind="missing">
          {smallPosts.map(({ postCode, scripts }) => `${postCode} (${scripts} bài)`).join(', ')}: ít hơn 5 bài, nên người chấm có thể đoán ra bài của ai. Các vị trí này chung đề với vị trí khác thì chia túi chung.
        </Note>
      )}
      {blocks.length > 0 ? null : <DrawForm examId={examId} partId={part.id} onDrawn={setDrawn} />}
    </section>
  )
}
