import { Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isUnread } from '../../../shared/rules/regime.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { lengthText, skippedText, stepTitle } from '../../../shared/words/calendar-steps.ts'
import { uncheckedMark } from '../../../shared/words/grades.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { DayInput } from '../../components/day-input.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { SourceNote } from '../../components/source-note.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { showUndoable } from '../../components/undo-toast.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { ruleOf } from './deadline-columns.tsx'
import type { CalendarLine } from './deadline-words.ts'
import './deadlines.css'

interface StepDraft {
  readonly doneOn: string | null
  readonly dueOn: string | null
  readonly extended: boolean
  readonly reason: string
}

function draftOf(line: CalendarLine): StepDraft {
  if (line.kind === 'start') return { doneOn: line.doneOn, dueOn: null, extended: false, reason: '' }
  const { doneOn, plannedOn, due, dueBy, extended, reason } = line.row
  return { doneOn: doneOn ?? plannedOn, dueOn: dueBy === 'override' ? due : null, extended: extended === 'chair', reason: reason ?? '' }
}

/** One step of the calendar: when it was done, another due day, the chair's extension, and why. */
export function DeadlineForm({ examId, line, mayWrite, onLeave }: { examId: string; line: CalendarLine; mayWrite: boolean; onLeave: () => void }) {
  const [draft, setDraft] = useState<StepDraft>(() => draftOf(line))
  const [judged, setJudged] = useState(false)
  /** Boxes with a text that is no day: nothing is written while one is left. */
  const [unread, setUnread] = useState<ReadonlySet<'doneOn' | 'dueOn'>>(new Set())
  const save = useMutation(
    queries.deadlines.set.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.deadlines, queries.history, queries.results, queries.documents)
        onLeave()
        await showUndoable({ procedure: 'deadlines.set', done: `Đã ghi mốc ${stepTitle(line.step)}`, undone: `Đã hoàn tác mốc ${stepTitle(line.step)}` })
      },
    }),
  )
  const changesRule = draft.dueOn !== null || draft.extended
  const missing = changesRule && draft.reason.trim() === '' ? 'Hạn riêng và gia hạn phải có lý do.' : null
  const extensible = line.kind === 'deadline' ? line.row.extensible : null
  const mayExtend = extensible !== null || (line.kind === 'deadline' && line.row.extended === 'chair')

  const readable = (box: 'doneOn' | 'dueOn') => (isReadable: boolean) => setUnread((before) => new Set([...before].filter((one) => one !== box).concat(isReadable ? [] : box)))

  function press(): void {
    setJudged(true)
    if (missing !== null || save.isPending || [...unread].some((box) => draft[box] === null)) return
    if (JSON.stringify(draft) === JSON.stringify(draftOf(line))) return onLeave()
    const { reason, ...facts } = draft
    const revision = line.kind === 'start' ? line.revision : line.row.revision
    save.mutate({ examId, step: line.step, ...facts, reason: reason.trim() === '' ? null : reason.trim(), expectedRevision: revision, requestId: newRequestId() })
  }

  useKeys({ Escape: onLeave })
  return (
    <section className="mt-section mt-deadline" aria-label={stepTitle(line.step)}>
      <h2>{stepTitle(line.step)}</h2>
      <p>{ruleOf(line)}</p>
      {line.kind === 'start' ? null : <RuleFacts examId={examId} line={line} />}
      {mayWrite ? (
        <FieldGrid label={stepTitle(line.step)} onSubmit={press}>
          <FieldCell>
            <DayInput label={line.kind === 'start' ? 'Ngày' : 'Ngày làm xong hoặc dự kiến'} value={draft.doneOn} onChange={(doneOn) => setDraft((before) => ({ ...before, doneOn }))} onReadable={readable('doneOn')} required={false} />
          </FieldCell>
          {line.kind === 'start' ? null : (
            <>
              <FieldCell>
                <DayInput label="Hạn riêng" value={draft.dueOn} onChange={(dueOn) => setDraft((before) => ({ ...before, dueOn }))} onReadable={readable('dueOn')} required={false} />
              </FieldCell>
              {mayExtend ? (
                <FieldCell>
                  <Checkbox
                    label={`Chủ tịch hội đồng gia hạn${extensible === null ? '' : ` đến ${lengthText(extensible, line.row.unit)}`}`}
                    checked={draft.extended}
                    onChange={(event) => {
                      const { checked } = event.currentTarget
                      setDraft((before) => ({ ...before, extended: checked }))
                    }}
                  />
                </FieldCell>
              ) : null}
              {changesRule ? (
                <FieldCell>
                  <ReasonField value={draft.reason} onChange={(reason) => setDraft((before) => ({ ...before, reason }))} error={judged ? missing : null} />
                </FieldCell>
              ) : null}
            </>
          )}
          <FaultNote error={save.error} />
          <div className="mt-form-actions">
            <KeyButton keys="Ctrl+Enter" variant="filled" data-submit bound={false} onPress={press} loading={save.isPending}>
              Ghi
            </KeyButton>
          </div>
        </FieldGrid>
      ) : null}
    </section>
  )
}

/** From which day it counts, by which article, and what was passed over. */
function RuleFacts({ examId, line: { row } }: { examId: string; line: Extract<CalendarLine, { kind: 'deadline' }> }) {
  const skipped = skippedText(row.skipped)
  return (
    <dl className="mt-facts">
      <dt>Tính từ</dt>
      <dd>{row.fromDay === null ? `${stepTitle(row.from)}: chưa có ngày` : `${stepTitle(row.from)} ${formatDay(row.fromDay)}${row.estimated ? ' (hạn, chưa xong)' : ''}`}</dd>
      <dt>Hạn</dt>
      <dd>
        {row.due === null ? 'chưa tính được' : formatDay(row.due)}
        {row.dueBy === 'override' && row.ruleDue !== null ? ` (theo quy chế ${formatDay(row.ruleDue)})` : ''}
        {row.extended === 'count' ? ' · kéo dài vì đông người' : row.extended === 'chair' ? ' · đã gia hạn' : ''}
      </dd>
      {skipped === '' ? null : (
        <>
          <dt>Ngày nghỉ</dt>
          <dd>{skipped}</dd>
        </>
      )}
      {row.yearsWithoutHolidays.length === 0 ? null : (
        <>
          <dt>Chú ý</dt>
          <dd>Chưa có lịch nghỉ lễ năm {row.yearsWithoutHolidays.join(', ')}; thêm ở Cài đặt, Ngày nghỉ.</dd>
        </>
      )}
      <dt>Căn cứ</dt>
      <dd>
        <SourceNote article={row.article} examId={examId} /> {isUnread(row.grade) ? <StateBadge state="unchecked">{uncheckedMark}</StateBadge> : null}
      </dd>
      {row.reason === null ? null : (
        <>
          <dt>Lý do</dt>
          <dd>{row.reason}</dd>
        </>
      )}
    </dl>
  )
}
