import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Numbering } from '../../../shared/contract/numbers.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { Note } from '../../components/note.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { useMay } from '../../components/session.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { countText } from '../../components/typed-values.ts'
import { NumberChanges, type NumberChange } from './number-changes.tsx'
import { NumberForm } from './number-form.tsx'
import { seedWords } from './room-words.ts'
import { readRooms } from './read-rooms.ts'

/** How the numbers of an exam stand. */
export interface NumbersView {
  readonly numbering: Numbering | null
  readonly given: number
  readonly vacant: number
  readonly without: number
  readonly undecided: number
  readonly firstLabel: string | null
  readonly lastLabel: string | null
  readonly changes: readonly NumberChange[]
}

/** Số báo danh: how they stand, who has none yet, and the form that gives them. */
export function NumbersSection({ examId, view }: { examId: string; view: NumbersView }) {
  const { numbering, given, vacant, without, undecided, firstLabel, lastLabel, changes } = view
  const mayWrite = useMay('rooms.write')
  return (
    <div className="mt-rooms-columns">
      <div className="mt-rooms-side">
        <section className="mt-section" aria-label="Tình trạng số báo danh">
          <h2>
            {numbering === null ? <StateBadge state="draft">Chưa đánh số</StateBadge> : null}
            {numbering !== null && numbering.frozenSince === null ? <StateBadge state="doing">Đã đánh số</StateBadge> : null}
            {numbering?.frozenSince == null ? null : <StateBadge state="locked">Giữ nguyên từ {formatDay(numbering.frozenSince)}</StateBadge>}
          </h2>
          <dl className="mt-facts mt-rooms-facts">
            <dt>Được dự thi</dt>
            <dd>
              {countText(given + without)} = {countText(given)} có số + {countText(without)} chưa có
            </dd>
            {firstLabel === null ? null : (
              <>
                <dt>Số báo danh</dt>
                <dd>
                  {firstLabel} đến {lastLabel}
                  {vacant === 0 ? '' : `, trong đó ${countText(vacant)} số của người đã rút hoặc không đủ điều kiện, để trống`}
                </dd>
              </>
            )}
            {numbering === null ? null : (
              <>
                <dt>Thứ tự</dt>
                <dd>{numbering.seed === null || numbering.seedOrigin === null ? 'Theo tên, họ, đệm' : `Bốc thăm, mã ${seedWords({ seed: numbering.seed, seedOrigin: numbering.seedOrigin })}`}</dd>
              </>
            )}
            {undecided === 0 ? null : (
              <>
                <dt>Chưa xét</dt>
                <dd>{countText(undecided)} người chưa xét điều kiện vẫn được đánh số</dd>
              </>
            )}
          </dl>
          <p className="mt-quiet mt-small">Số liền nhau, tăng dần, không trùng: TT 22/2025 Quy chế Đ.6 k.2 b. Người không đủ điều kiện không có số.</p>
        </section>
        {mayWrite && numbering !== null && without > 0 ? <LateNumbers examId={examId} without={without} /> : null}
        {mayWrite ? <NumberForm key={numbering?.generation ?? 0} examId={examId} numbering={numbering} people={given + without} /> : null}
      </div>
      {changes.length === 0 ? null : <NumberChanges changes={changes} />}
    </div>
  )
}

/** Whoever was accepted after the numbering comes last. */
function LateNumbers({ examId, without }: { examId: string; without: number }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const add = useMutation(queries.numbers.addLate.mutationOptions({ onSuccess: readRooms }))

  function save(): void {
    setAsked(true)
    if (reason.trim() !== '' && !add.isPending) add.mutate({ examId, reason: reason.trim(), requestId: newRequestId() })
  }

  return (
    <section className="mt-section" aria-label="Người vào sau">
      <Note kind="missing">{countText(without)} người vào sau chưa có số. Họ nhận số cuối; số của người khác giữ nguyên.</Note>
      <FieldGrid label="Đánh số người vào sau" onSubmit={save} enterSubmits>
        <FieldCell span={4}>
          <ReasonField label="Lý do vào sau" value={reason} onChange={setReason} error={asked && reason.trim() === '' ? 'Chưa có lý do. Ghi vì sao vào sau.' : null} />
        </FieldCell>
        <FieldCell span={2}>
          <Button type="submit" variant="filled" fullWidth mt={18} loading={add.isPending}>
            Đánh số cuối
          </Button>
        </FieldCell>
        <FaultNote error={add.error} />
      </FieldGrid>
    </section>
  )
}
