import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegimeView } from '../../../shared/contract/regimes.ts'
import { pathTitle, valueText } from '../../../shared/words/regime-values.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import type { GroundErrors } from '../../components/ground-draft.ts'
import { GroundFields } from '../../components/ground-fields.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { today } from '../../components/today.ts'
import { showUndoable } from '../../components/undo-toast.tsx'
import { amendPaper, judgeAmendment, withValue } from './amend-draft.ts'
import type { AmendDraft } from './amend-draft.ts'
import { regimeOfId } from '../../components/value-draft.ts'
import { ValueEditor } from '../../components/value-editor.tsx'

/** Properties of the dialog; `opened` holds the values that it is about. */
export interface AmendDialogProps {
  view: RegimeView
  opened: AmendDraft
  onClose: () => void
  /** After the act was written. */
  onDone: () => void
}

/** Xác nhận, thay: values of the exam's regulation by one paper, written as one act. */
export function AmendDialog({ view, opened, onClose, onDone }: AmendDialogProps) {
  const [draft, setDraft] = useState(opened)
  const [asked, setAsked] = useState(false)
  const regime = regimeOfId(view.regime)
  const judged = judgeAmendment(draft, regime, view.rows, today())
  const errors: { readonly values: Readonly<Record<string, string>>; readonly ground: GroundErrors } = judged.ok || !asked ? { values: {}, ground: {} } : judged
  const count = draft.rows.length
  const confirms = draft.act === 'confirm'
  const verb = confirms ? 'Xác nhận' : 'Thay'
  const amend = useMutation(
    queries.regimes.amend.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.regimes, queries.results, queries.history)
        onDone()
        await showUndoable({ procedure: 'regimes.amend', done: `Đã ${verb.toLowerCase()} ${count} giá trị`, undone: `Đã hoàn tác: ${verb.toLowerCase()} ${count} giá trị` })
      },
    }),
  )

  function save(): void {
    setAsked(true)
    if (judged.ok && !amend.isPending) amend.mutate({ examId: view.examId, ...judged.facts, requestId: newRequestId() })
  }

  return (
    <Dialog title={confirms ? `Xác nhận ${count} giá trị theo văn bản nào?` : count === 1 ? 'Thay giá trị này bằng gì, theo văn bản nào?' : `Thay ${count} giá trị theo văn bản nào?`} onClose={onClose}>
      <FieldGrid onSubmit={save} label={verb} enterSubmits>
        <div className="mt-amend-values">
          {draft.rows.map((row, index) => {
            const value = draft.values[row.path]
            return value === undefined ? (
              <p key={row.path}>
                {pathTitle(row.path)}: <b>{valueText(row.path, row.value)}</b> <span className="mt-small mt-quiet">{row.article}</span>
              </p>
            ) : (
              <ValueEditor key={row.path} row={row} regime={regime} draft={value} onChange={(next) => setDraft(withValue(draft, row.path, next))} error={errors.values[row.path]} autoFocus={index === 0} />
            )
          })}
        </div>
        <GroundFields draft={draft.ground} onChange={(ground) => setDraft({ ...draft, ground })} errors={errors.ground} paper={amendPaper} autoFocus={confirms} />
        <FieldCell span={6}>
          <TextInput label="Tên đề án hoặc văn bản, nếu có" placeholder="Đề án 05-ĐA/TU" value={draft.name} onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })} maxLength={300} autoComplete="off" />
        </FieldCell>
        <p className="mt-small mt-quiet">
          {confirms ? 'Các giá trị giữ nguyên và không còn dấu “chưa đối chiếu”.' : 'Kết quả của kỳ thi được xét lại theo giá trị mới.'} Hoàn tác được bằng Ctrl+Z.
        </p>
        <FaultNote error={amend.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" loading={amend.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            {verb} {count} giá trị
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
