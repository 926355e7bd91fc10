import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { FieldValue } from '../../shared/contract/history.ts'
import { formatMoment } from '../../shared/text/moment.ts'
import { queries } from '../app/api.ts'
import { Dialog } from './dialog.tsx'
import { FaultNote } from './fault-note.tsx'
import { ReasonField } from './reason-field.tsx'
import './confirm-dialog.css'

/** A field of one record, as the log knows it. */
export interface FieldOfRecord {
  readonly examId: string | null
  readonly table: 'candidate' | 'post' | 'exam' | 'office' | 'room' | 'eligibility'
  readonly recordId: string
  readonly field: string
}

/** Properties of the dialog. */
export interface FieldHistoryDialogProps {
  of: FieldOfRecord
  label: string
  atOnce: boolean
  onPutBack?: ((value: unknown, reason: string) => Promise<void>) | undefined
  onClose: () => void
}

const hiddenWords = 'không được xem'

/** ↑ and ↓ walk the buttons of the list. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-put-back]')]
  const next = buttons[buttons.findIndex((button) => button === document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

/** Lịch sử ô: what a field held, newest first, by whom and why; an old value can be put back as a correction. */
export function FieldHistoryDialog({ of, label, atOnce, onPutBack, onClose }: FieldHistoryDialogProps) {
  const history = useQuery(queries.history.ofField.queryOptions({ input: of }))
  const [chosen, setChosen] = useState<FieldValue | null>(null)
  const values = history.data ?? []
  const current = values[0]
  return (
    <Dialog title={`Lịch sử ô ${label}`} onClose={onClose}>
      <FaultNote error={history.error} onRetry={() => void history.refetch()} />
      {history.data?.length === 0 ? <p className="mt-quiet">Ô này chưa ghi giá trị nào.</p> : null}
      <ol className="mt-field-values" tabIndex={-1} data-autofocus onKeyDown={walk}>
        {values.map((value, index) => (
          <li key={value.seq}>
            <div className="mt-field-value">
              <ValueChange value={value} before={values[index + 1]} />
              {index === 0 ? <span className="mt-quiet">đang có</span> : null}
              {onPutBack === undefined || value.value === null || value.value === current?.value ? null : (
                <Button size="compact-sm" variant="default" data-put-back onClick={() => setChosen(value)} aria-expanded={chosen === value}>
                  Đưa lại giá trị này…
                </Button>
              )}
            </div>
            <div className="mt-quiet mt-small">
              {formatMoment(value.at)} · {value.userName} · {value.title}
            </div>
            {value.reason === null ? null : <div className="mt-small">Lý do: {value.reason}</div>}
            {chosen === value && onPutBack !== undefined ? <PutBack value={value} atOnce={atOnce} onPutBack={onPutBack} onDone={onClose} onCancel={() => setChosen(null)} /> : null}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

function ValueChange({ value, before }: { value: FieldValue; before: FieldValue | undefined }) {
  return (
    <b>
      {before === undefined ? null : (
        <>
          {before.words ?? hiddenWords} <IconArrowRight size={14} stroke={1.9} aria-label="thành" />{' '}
        </>
      )}
      {value.words ?? hiddenWords}
    </b>
  )
}

interface PutBackProps {
  value: FieldValue
  atOnce: boolean
  onPutBack: (value: unknown, reason: string) => Promise<void>
  onDone: () => void
  onCancel: () => void
}

/** Asks why an old value comes back: a correction has a reason. */
function PutBack({ value, atOnce, onPutBack, onDone, onCancel }: PutBackProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const given = reason.trim()
  const put = useMutation({ mutationFn: () => onPutBack(JSON.parse(value.value ?? 'null'), given), onSuccess: onDone })
  function confirm(): void {
    setAsked(true)
    if (given !== '' && !put.isPending) put.mutate()
  }
  return (
    <form
      className="mt-put-back"
      aria-label={`Đưa lại ${value.words ?? ''}`}
      onSubmit={(event) => {
        event.preventDefault()
        confirm()
      }}
    >
      <ReasonField value={reason} onChange={setReason} error={asked && given === '' ? 'Chưa có lý do. Ghi vì sao giá trị này mới đúng.' : null} autoFocus />
      <p className="mt-quiet mt-small">
        {atOnce ? 'Ghi ngay thành một lần sửa sai; Ctrl+Z hoàn tác được.' : 'Phiếu còn chỗ chưa lưu: giá trị vào ô, lưu cùng các chỗ ấy.'}
      </p>
      <FaultNote error={put.error} />
      <div className="mt-dialog-actions">
        <Button variant="default" onClick={onCancel}>
          Thôi
        </Button>
        <Button type="submit" loading={put.isPending}>
          {atOnce ? `Sửa thành ${value.words ?? ''}` : 'Đưa vào ô'}
        </Button>
      </div>
    </form>
  )
}
