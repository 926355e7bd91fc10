import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { MarkSheet, Part } from '../../../shared/contract/marking.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { closedInterviewSentence } from '../../../shared/words/interviews.ts'
import { api, newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { markSaved } from '../../components/status-store.ts'
import { useKeys } from '../../components/use-keys.ts'
import { draftOf, fieldKey, isChanged, readDraft, settledBy, withField } from './sheet-draft.ts'
import type { SheetDraft } from './sheet-draft.ts'
import { MarkerFields, MemberFields, PieceFields } from './sheet-fields.tsx'
import type { SheetFieldsProps } from './sheet-fields.tsx'
import { SheetResult } from './sheet-result.tsx'
import { StaleSheet } from './stale-sheet.tsx'

/** A sheet that is done: whether anything was written, and whether Esc was pressed since; known at once, before it is drawn. */
export interface SheetDone {
  readonly written: boolean
  left: boolean
}

/** Properties of the form. Key it by candidate and part. */
export interface SheetFormProps {
  examId: string
  candidateId: string
  part: Part
  /** As it is saved now. */
  sheet: MarkSheet
  /** False where the caller may only read. */
  mayEnter: boolean
  /** Rises when the form is asked for by its key: the first field takes the keyboard. */
  asked: number
  onChanged: (changed: boolean) => void
  /** Saved, or nothing to save: on to the next one, or away where Esc came meanwhile. */
  onDone: (done: SheetDone) => void
  onClose: () => void
}

/** Phiếu chấm: the marks of each examiner of one paper, and what they give by the rules of the exam. */
export function SheetForm({ examId, candidateId, part, sheet, mayEnter: mayType, asked, onChanged, onDone, onClose }: SheetFormProps) {
  const cache = useQueryClient()
  const mayEnter = mayType && sheet.closed === null
  const box = useRef<HTMLDivElement>(null)
  /** The sheet that was typed over. */
  const [start, setStart] = useState(sheet)
  const [draft, setDraft] = useState<SheetDraft>(() => draftOf(sheet))
  /** Field that is being typed into: it is judged when it is left. */
  const [typing, setTyping] = useState<string | null>(null)
  const [appealing, setAppealing] = useState(false)
  const underWay = useRef<SheetDone | null>(null)
  const { marks, errors } = readDraft(draft, part)
  const changed = isChanged(draft, start, part)

  // What somebody else saved meanwhile is taken at once where nothing was typed.
  if (sheet.version !== start.version && !changed) {
    setStart(sheet)
    setDraft(draftOf(sheet))
  }

  const saving = useMutation({
    mutationFn: (version: string) => api.marking.setSheet({ examId, candidateId, partId: part.id, marks, version, requestId: newRequestId() }),
    onSuccess: () => {
      markSaved()
      if (underWay.current !== null) onDone(underWay.current)
    },
    onError: (error) => {
      underWay.current = null
      if (isDeclared(error) && error.code === 'STALE') void cache.invalidateQueries({ queryKey: queries.marking.sheet.key() })
    },
  })

  function save(version = start.version): void {
    setTyping(null)
    if (Object.keys(errors).length > 0) box.current?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')?.focus()
    else if (!mayEnter || !changed) onDone({ written: false, left: false })
    else if (underWay.current === null) {
      underWay.current = { written: true, left: false }
      saving.mutate(version)
    }
  }

  /** Whoever saves and leaves in one breath is not asked about what is being saved. */
  function leave(): void {
    if (underWay.current === null) onClose()
    else underWay.current.left = true
  }

  useKeys({ Escape: leave }, changed)
  const tellChanged = useEffectEvent(() => onChanged(changed && mayEnter))
  useEffect(() => tellChanged(), [changed])
  useEffect(() => {
    if (asked > 0) box.current?.querySelector('input')?.focus()
  }, [asked])
  useEffect(() => {
    if (appealing) box.current?.querySelector<HTMLInputElement>('.mt-marking-sheet-appeal input')?.focus()
  }, [appealing])

  const stale = sheet.version !== start.version
  const shownErrors = Object.fromEntries(Object.entries(errors).filter(([key]) => key !== typing))
  const fields: SheetFieldsProps = {
    ...{ sheet, part, draft, marks, errors: shownErrors, readOnly: !mayEnter || saving.isPending },
    onType: (place, typed) => {
      setTyping(fieldKey(place))
      setDraft(withField(draft, place, typed))
    },
    onLeave: () => setTyping(null),
  }
  const hasAppeal = Object.keys(draft).some((key) => key.startsWith('appeal'))
  const old = settledBy(sheet, marks, 'marking').mark
  const mayAppeal = sheet.appealable && old !== null && mayEnter && !hasAppeal && !appealing
  return (
    <div ref={box} className="mt-marking-sheet">
      {sheet.score === null || sheet.score === undefined ? null : <Note>Ô đang có điểm đã chốt {formatPoints(sheet.score)}. Ghi điểm của từng người chấm thì điểm ấy nhường chỗ.</Note>}
      {sheet.closed === null ? null : <Note>{closedInterviewSentence(sheet.closed)}</Note>}
      <FieldGrid label="Phiếu chấm" onSubmit={save}>
        {sheet.form === 'markers' ? <MarkerFields {...fields} stage="marking" /> : sheet.pieces.length === 0 ? <MemberFields {...fields} /> : <PieceFields {...fields} />}
        {hasAppeal || appealing ? (
          <fieldset className="mt-marking-sheet-appeal">
            <legend>Phúc khảo{old === null ? '' : ` · điểm cũ ${formatPoints(old)}`}</legend>
            <div className="mt-fields">
              <MarkerFields {...fields} stage="appeal" />
            </div>
          </fieldset>
        ) : null}
        <SheetResult examId={examId} sheet={sheet} marks={marks} />
        {stale ? (
          <StaleSheet
            sheet={sheet}
            onKeepTyped={() => {
              setStart(sheet)
              save(sheet.version)
            }}
            onTakeSaved={() => {
              setStart(sheet)
              setDraft(draftOf(sheet))
              saving.reset()
            }}
          />
        ) : (
          <FaultNote error={saving.error} />
        )}
        <div className="mt-marking-sheet-actions">
          {mayEnter ? (
            <KeyButton keys="Ctrl+Enter" variant="filled" data-submit bound={false} onPress={() => save()} loading={saving.isPending}>
              Lưu, sang người kế
            </KeyButton>
          ) : null}
          <KeyButton keys="Esc" bound={false} onPress={leave}>
            Đóng
          </KeyButton>
          {mayAppeal ? (
            <Button variant="subtle" onClick={() => setAppealing(true)}>
              Phúc khảo…
            </Button>
          ) : null}
        </div>
      </FieldGrid>
    </div>
  )
}
