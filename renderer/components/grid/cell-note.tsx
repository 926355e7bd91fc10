import { useLayoutEffect, useRef } from 'react'
import { IconCircleX, IconX } from '@tabler/icons-react'
import { KeyHint } from '../key-hint.tsx'
import { placeNote } from './note-place.ts'
import type { Box } from './note-place.ts'
import type { BlockReport } from './grid-store.ts'
import type { CellNote } from './types.ts'
import './cell-note.css'

/** Text with the key "Esc" drawn as a key. */
function withKeys(text: string) {
  return text.split(/(Esc)/u).map((piece, at) => (piece === 'Esc' ? <KeyHint key={at} keys="Esc" /> : piece))
}

/** Properties of {@link CellNotePopup}. */
export interface CellNotePopupProps {
  readonly id: string
  readonly note: CellNote
  /** Boxes in px from the corner of the content. */
  readonly cell: Box
  readonly active: Box
  readonly view: () => Box
  readonly onChoose: (keys: 'Esc' | 'Ctrl+Enter') => void
}

/** The note of a refused cell: what is wrong, what was typed, what to do. The focus stays where it is. */
export function CellNotePopup({ id, note, cell, active, view, onChoose }: CellNotePopupProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const node = box.current
    if (node === null) return
    const { left, top } = placeNote(cell, active, view(), { width: node.offsetWidth, height: node.offsetHeight })
    node.style.left = `${left}px`
    node.style.top = `${top}px`
  })
  return (
    <div ref={box} id={id} role="alert" className="mt-grid-note" onMouseDown={(event) => event.preventDefault()}>
      <p className="mt-grid-note-title">
        <IconCircleX size={16} stroke={1.9} aria-hidden /> {note.title}
      </p>
      <p>{withKeys(note.text)}</p>
      {note.actions === undefined ? null : (
        <div className="mt-grid-note-actions">
          {note.actions.map((action) => (
            <button key={action.keys} type="button" tabIndex={-1} onClick={() => onChoose(action.keys)}>
              {action.label} <KeyHint keys={action.keys} />
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** What did not fit of a block, at the foot of the grid; nothing of it was written. */
export function BlockReportPanel({ report, onClose }: { report: BlockReport; onClose: () => void }) {
  return (
    <div role="alert" className="mt-grid-report" onMouseDown={(event) => event.preventDefault()}>
      <div className="mt-grid-report-head">
        <IconCircleX size={16} stroke={1.9} aria-hidden />
        <strong>{report.title}</strong>
        <button type="button" tabIndex={-1} onClick={onClose}>
          <IconX size={14} stroke={1.9} aria-hidden /> Đóng <KeyHint keys="Esc" />
        </button>
      </div>
      {report.problems.length === 0 ? null : (
        <ul>
          {report.problems.map(({ where, what }, at) => (
            <li key={at}>
              <b>{where}</b> · {what}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
