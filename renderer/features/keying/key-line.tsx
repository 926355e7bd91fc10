import type { KeyboardEvent, RefObject } from 'react'
import { formatPoints } from '../../../shared/text/points.ts'
import { endLetters } from '../../../shared/rules/script-codes.ts'
import { valueOrder, type KeyLine, type LineProblem, type SheetForm } from './key-draft.ts'

/** Properties of the line. */
interface KeyLineProps {
  code: string
  position: number
  form: SheetForm
  line: KeyLine
  onChange: (line: KeyLine) => void
  problem: LineProblem | null
  onKeyDown: (event: KeyboardEvent, box: number) => void
  boxes: RefObject<(HTMLInputElement | null)[]>
}

/**
 * The script in hand: the end of its code, then what the marking sheet says. The boxes stay mounted from script to script, so that a key
 * typed right after Enter, by hand or by an input method, falls into the next one.
 */
export function KeyLineBoxes({ code, position, form, line, onChange, problem, onKeyDown, boxes }: KeyLineProps) {
  const maxima = new Map([[0, form.maximum], ...form.questions.map(({ number, maximum }) => [number, maximum] as const)])
  return (
    <div className="mt-keying-line">
      <div className="mt-keying-script">
        <span className="mt-quiet">Bài thứ {position}</span>
        <b className="mt-keying-code">{code}</b>
      </div>
      <label>
        <span>{endLetters} chữ cuối trên bài</span>
        <input
          ref={(element) => {
            boxes.current[0] = element
          }}
          value={line.ending}
          onChange={(event) => onChange({ ...line, ending: event.currentTarget.value })}
          onKeyDown={(event) => onKeyDown(event, 0)}
          aria-invalid={problem?.box === 0 || undefined}
          maxLength={8}
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
      </label>
      {valueOrder(form).map((question, index) => (
        <label key={question}>
          <span>
            {question === 0 ? 'Tổng điểm' : `Câu ${question}`} <span className="mt-quiet">/{formatPoints(maxima.get(question) ?? 0, 0)}</span>
          </span>
          <input
            ref={(element) => {
              boxes.current[index + 1] = element
            }}
            value={line.values[index] ?? ''}
            onChange={(event) => onChange({ ...line, values: line.values.with(index, event.currentTarget.value) })}
            onKeyDown={(event) => onKeyDown(event, index + 1)}
            aria-invalid={problem?.box === index + 1 || undefined}
            inputMode="decimal"
            maxLength={8}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
      ))}
      <p className="mt-keying-problem" role="alert">
        {problem?.sentence}
      </p>
    </div>
  )
}
