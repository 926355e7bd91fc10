import { Button, Input, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { ExamScheme } from '../../../shared/contract/regimes.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { capitalized } from '../../../shared/words/reasons-names.ts'
import { tieNames } from '../../../shared/words/regime-values.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { GroundFields } from '../../components/ground-fields.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { today } from '../../components/today.ts'
import { showUndoable } from '../../components/undo-toast.tsx'
import { OrderedChoice } from '../../components/ordered-choice.tsx'
import { gateText, judgeScheme, modelExample, schemeDraft, schemePaper, schemeTieSteps } from './scheme-draft.ts'
import type { SchemeDraft } from './scheme-draft.ts'
import { SchemePieces } from './scheme-pieces.tsx'

/** A choice between a few words, with its label and what is wrong. */
function Choice({ label, error, children }: { label: string; error?: string | undefined; children: (labelId: string) => ReactNode }) {
  const id = useId()
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }} error={error}>
      <div>{children(id)}</div>
    </Input.Wrapper>
  )
}

/** Properties of the form. */
export interface SchemeFormProps {
  examId: string
  scheme: ExamScheme | null
  /** The page around it, with the button that saves. */
  page: (actions: ReactNode, form: ReactNode) => ReactNode
}

/** Đề án của kỳ thi: how a leadership exam is marked and ranked, as its own scheme says. */
export function SchemeForm({ examId, scheme, page }: SchemeFormProps) {
  /** Null while nothing was typed: the form then follows the record. */
  const [typed, setTyped] = useState<SchemeDraft | null>(null)
  const [startedFrom, setStartedFrom] = useState<number | null>(null)
  const [asked, setAsked] = useState(false)
  const cache = useQueryClient()
  const draft = typed ?? schemeDraft(scheme)
  const judged = judgeScheme(draft, today())
  const errors = judged.ok || !asked ? {} : judged.errors
  const set = useMutation(
    queries.regimes.setScheme.mutationOptions({
      onSuccess: async () => {
        setTyped(null)
        setAsked(false)
        await readAgain(queries.regimes, queries.results, queries.history)
        await showUndoable({ procedure: 'regimes.setScheme', done: 'Đã ghi đề án', undone: 'Đã hoàn tác: ghi đề án' })
      },
      onError: (error) => {
        if (isDeclared(error) && error.code === 'STALE') void cache.invalidateQueries({ queryKey: queries.regimes.key() })
      },
    }),
  )

  function change(part: Partial<SchemeDraft>): void {
    if (typed === null) setStartedFrom(scheme?.revision ?? null)
    setTyped({ ...draft, ...part })
  }

  function save(): void {
    setAsked(true)
    if (judged.ok && typed !== null && !set.isPending) set.mutate({ examId, ...judged.facts, expectedRevision: startedFrom, requestId: newRequestId() })
  }

  return page(
    typed === null && scheme !== null ? null : (
      <KeyButton keys="Ctrl+Enter" variant="filled" onPress={save} loading={set.isPending}>
        {scheme === null ? 'Ghi đề án' : 'Ghi thay đổi'}
      </KeyButton>
    ),
    <>
      {scheme === null ? (
        <Note kind="missing">
          <b>Chưa ghi đề án.</b> Nhập điểm vẫn làm được; xếp hạng thì cần ngưỡng phần viết, cách tính kết quả và văn bản phê duyệt đề án dưới đây.
        </Note>
      ) : null}
      <FieldGrid label="Đề án của kỳ thi" onSubmit={save}>
        <FieldCell span={2}>
          <TextInput label="Ngưỡng phần viết, điểm" value={draft.gateValue} onChange={(event) => change({ gateValue: event.currentTarget.value })} error={errors['gateValue']} maxLength={8} autoComplete="off" autoFocus={scheme === null} />
        </FieldCell>
        <FieldCell span={2}>
          <Choice label="Vào phần đề án khi được" error={errors['gateInclusive']}>
            {(labelId) => (
              <SegmentedControl
                aria-labelledby={labelId}
                data={[
                  { value: 'from', label: `từ ${gateText(draft)}` },
                  { value: 'above', label: `trên ${gateText(draft)}` },
                ]}
                value={draft.gateInclusive === null ? '' : draft.gateInclusive ? 'from' : 'above'}
                onChange={(value) => change({ gateInclusive: value === 'from' })}
              />
            )}
          </Choice>
        </FieldCell>
        <FieldCell span={2}>
          <TextInput label="Điểm đề án tối thiểu" value={draft.minimum} onChange={(event) => change({ minimum: event.currentTarget.value })} error={errors['minimum']} maxLength={8} autoComplete="off" />
        </FieldCell>
        <FieldCell span={6}>
          <Choice label="Cách tính kết quả" error={errors['model']}>
            {(labelId) => (
              <>
                <SegmentedControl
                  aria-labelledby={labelId}
                  data={[
                    { value: 'gate', label: 'Ngưỡng: xếp hạng theo điểm đề án' },
                    { value: 'sum', label: 'Cộng điểm viết và điểm đề án' },
                  ]}
                  value={draft.model ?? ''}
                  onChange={(value) => change({ model: value === 'gate' ? 'gate' : 'sum' })}
                />
                <p className="mt-small mt-quiet">
                  {draft.model === null
                    ? 'Ngưỡng: điểm viết chỉ để vào phần đề án. Cộng: điểm viết tính cùng điểm đề án.'
                    : modelExample(draft.model, draft.writtenWeight, draft.schemeWeight)}
                </p>
              </>
            )}
          </Choice>
        </FieldCell>
        {draft.model === 'sum' ? (
          <>
            <FieldCell span={2}>
              <TextInput label="Trọng số viết %" value={draft.writtenWeight} onChange={(event) => change({ writtenWeight: event.currentTarget.value })} error={errors['writtenWeight']} maxLength={4} inputMode="numeric" autoComplete="off" />
            </FieldCell>
            <FieldCell span={2}>
              <TextInput label="Trọng số đề án %" value={draft.schemeWeight} onChange={(event) => change({ schemeWeight: event.currentTarget.value })} error={errors['schemeWeight']} maxLength={4} inputMode="numeric" autoComplete="off" />
            </FieldCell>
          </>
        ) : null}
        <FieldCell span={4}>
          <Choice label="Điểm đề án lấy từ các thành viên chấm">
            {(labelId) => (
              <SegmentedControl
                aria-labelledby={labelId}
                data={[
                  { value: 'mean', label: 'Trung bình cộng' },
                  { value: 'trimmed', label: 'Bỏ cao nhất, thấp nhất' },
                ]}
                value={draft.average}
                onChange={(value) => change({ average: value === 'mean' ? 'mean' : 'trimmed' })}
              />
            )}
          </Choice>
        </FieldCell>
        <FieldCell span={2}>
          <TextInput label="Chênh tối đa giữa thành viên, nếu có" value={draft.spread} onChange={(event) => change({ spread: event.currentTarget.value })} error={errors['spread']} maxLength={8} autoComplete="off" placeholder="không giới hạn" />
        </FieldCell>
        <FieldCell span={6}>
          <SchemePieces pieces={draft.pieces} onChange={(pieces) => change({ pieces })} errors={errors} />
        </FieldCell>
        <FieldCell span={6}>
          <OrderedChoice
            label="Bằng điểm ở chỉ tiêu cuối thì xét"
            value={draft.tieBreak}
            onChange={(tieBreak) => change({ tieBreak })}
            options={[...new Set([...schemeTieSteps, ...(scheme?.tieBreak ?? [])])]}
            nameOf={(step) => capitalized(tieNames[step])}
            after="Vẫn bằng nhau thì người đứng đầu quyết định."
            error={errors['tieBreak']}
          />
        </FieldCell>
        <GroundFields draft={draft.ground} onChange={(ground) => change({ ground })} errors={errors} paper={schemePaper} />
        <FaultNote error={set.error} />
        {isDeclared(set.error) && set.error.code === 'STALE' ? (
          <div>
            <Button
              variant="default"
              onClick={() => {
                setTyped(null)
                setAsked(false)
                set.reset()
              }}
            >
              Lấy bản đã lưu
            </Button>
          </div>
        ) : null}
      </FieldGrid>
    </>,
  )
}
