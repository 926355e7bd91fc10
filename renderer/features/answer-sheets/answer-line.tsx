import type { KeyboardEvent, RefObject } from 'react'
import { boxes as places, countText, type AnswerLine, type LineProblem } from './answer-draft.ts'

/** Properties of the line. */
interface AnswerLineProps {
  /** Number of the sheet that should lie next; null: all are typed. */
  next: string | null
  /** Whether a sheet that was typed before is opened. */
  opened: boolean
  maximum: number
  line: AnswerLine
  onChange: (line: AnswerLine) => void
  problem: LineProblem | null
  onKeyDown: (event: KeyboardEvent, box: number) => void
  boxes: RefObject<(HTMLInputElement | null)[]>
}

const fields = [
  { name: 'number', title: 'SBD trên phiếu', mode: 'text' },
  { name: 'value', title: 'Số câu đúng', mode: 'numeric' },
  { name: 'doubt', title: 'Nghi vấn, nếu có (F4)', mode: 'text' },
] as const

/**
 * The sheet in hand: its number, its right answers, and why it is doubtful. The boxes stay mounted from sheet to sheet, so that a key typed
 * right after Enter, by hand or by an input method, falls into the next one.
 */
export function AnswerLineBoxes({ next, opened, maximum, line, onChange, problem, onKeyDown, boxes }: AnswerLineProps) {
  return (
    <div className="mt-keying-line mt-answer-line">
      <div className="mt-keying-script">
        <span className="mt-quiet">{opened ? 'Sửa phiếu' : next === null ? 'Đã nhập hết' : 'Phiếu tiếp theo'}</span>
        <b className="mt-keying-code">{opened ? line.number : (next ?? '–')}</b>
      </div>
      {fields.map(({ name, title, mode }) => (
        <label key={name}>
          <span>
            {title} {name === 'value' ? <span className="mt-quiet">/{countText(maximum)}</span> : null}
          </span>
          <input
            ref={(element) => {
              boxes.current[places[name]] = element
            }}
            className={`mt-answer-${name}`}
            value={line[name]}
            onChange={(event) => onChange({ ...line, [name]: event.currentTarget.value })}
            onKeyDown={(event) => onKeyDown(event, places[name])}
            aria-invalid={problem?.box === places[name] || undefined}
            inputMode={mode}
            maxLength={name === 'doubt' ? 300 : 20}
            autoComplete="off"
            spellCheck={false}
            autoFocus={name === 'number'}
          />
        </label>
      ))}
      <p className="mt-keying-problem" role="alert">
        {problem?.sentence}
      </p>
    </div>
  )
}
