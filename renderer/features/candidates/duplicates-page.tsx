import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Duplicate, DuplicateVerdict } from '../../../shared/contract/registrations.ts'
import { duplicateVerdictTitles } from '../../../shared/words/terms.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Page } from '../../components/page.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { recordLine, signSentence } from './duplicate-words.ts'

/** A pair and what somebody is about to say of it. */
interface Asked {
  readonly pair: Duplicate
  readonly verdict: DuplicateVerdict
}

/** Hồ sơ có thể trùng: pairs of records that may be one person; somebody says of each what it is, with a reason. */
export function DuplicatesPage({ examId, onClose }: { examId: string; onClose: () => void }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const list = useQuery(queries.registrations.duplicates.queryOptions({ input: { examId } }))
  const pairs = list.data ?? []
  const open = pairs.filter(({ decision }) => decision === null)
  const decided = pairs.filter(({ decision }) => decision !== null)
  useKeys({ Escape: onClose }, asked === null)
  useStatus({ left: [`${open.length} cặp chưa quyết định`], keys: [['Tab', 'cặp kế tiếp'], ['Esc', 'về danh sách']] })
  return (
    <Page
      title="Hồ sơ có thể trùng"
      actions={
        <KeyButton keys="Esc" onPress={onClose} bound={false}>
          Về danh sách
        </KeyButton>
      }
    >
      <FaultNote error={list.error} onRetry={() => void list.refetch()} />
      {list.data !== undefined && pairs.length === 0 ? <p className="mt-section mt-quiet">Không có hai hồ sơ nào giống nhau về số CCCD, hay về họ tên và ngày sinh.</p> : null}
      {open.length === 0 ? null : <Pairs title={`Chưa quyết định: ${open.length}`} pairs={open} examId={examId} onAsk={setAsked} />}
      {decided.length === 0 ? null : <Pairs title={`Đã quyết định: ${decided.length}`} pairs={decided} examId={examId} onAsk={setAsked} />}
      {asked === null ? null : <DecideDialog asked={asked} examId={examId} onClose={() => setAsked(null)} />}
    </Page>
  )
}

function Pairs({ title, pairs, examId, onAsk }: { title: string; pairs: readonly Duplicate[]; examId: string; onAsk: (asked: Asked) => void }) {
  return (
    <section className="mt-section" aria-label={title}>
      <h2>{title}</h2>
      <ul className="mt-duplicates">
        {pairs.map((pair) => (
          <li key={`${pair.left.id} ${pair.right.id}`}>
            <div>
              <Record record={pair.left} examId={examId} />
              <Record record={pair.right} examId={examId} />
              <p className="mt-quiet mt-small">
                {signSentence(pair)}
                {pair.decision === null ? '' : `. Lý do: ${pair.decision.reason}`}
              </p>
            </div>
            {pair.decision === null ? null : <StateBadge state={pair.decision.verdict === 'same' ? 'missing' : 'approved'}>{duplicateVerdictTitles[pair.decision.verdict]}</StateBadge>}
            <div className="mt-duplicate-acts">
              <Button variant="default" onClick={() => onAsk({ pair, verdict: 'same' })}>
                Cùng một người…
              </Button>
              <Button variant="default" onClick={() => onAsk({ pair, verdict: 'different' })}>
                Hai người…
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Record({ record, examId }: { record: Duplicate['left']; examId: string }) {
  return (
    <p>
      {recordLine(record)}
      {record.examId === examId ? null : <span className="mt-quiet"> · {record.examName}</span>}
    </p>
  )
}

function DecideDialog({ asked: { pair, verdict }, examId, onClose }: { asked: Asked; examId: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const decide = useMutation(
    queries.registrations.decideDuplicate.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.registrations, queries.history)
        onClose()
      },
    }),
  )
  function submit(): void {
    setMissing(reason.trim() === '')
    if (reason.trim() === '' || decide.isPending) return
    decide.mutate({ examId, leftId: pair.left.id, rightId: pair.right.id, verdict, reason, expectedRevision: pair.decision?.revision ?? null, requestId: newRequestId() })
  }
  return (
    <Dialog title={verdict === 'same' ? 'Hai hồ sơ này của cùng một người?' : 'Hai hồ sơ này của hai người khác nhau?'} onClose={onClose}>
      <p>{recordLine(pair.left)}</p>
      <p>{recordLine(pair.right)}</p>
      <p className="mt-quiet">{verdict === 'same' ? 'Không hồ sơ nào bị sửa hay xóa; hồ sơ thừa thì bỏ ở danh sách thí sinh.' : 'Cặp này không hỏi lại nữa.'} Hoàn tác được bằng Ctrl+Z.</p>
      <FieldGrid onSubmit={submit} enterSubmits>
        <ReasonField value={reason} onChange={setReason} error={missing ? 'Chưa có lý do. Ghi đã đối chiếu với giấy tờ nào.' : null} autoFocus />
        <FaultNote error={decide.error} />
        <div className="mt-duplicate-acts">
          <Button type="submit" loading={decide.isPending}>
            {verdict === 'same' ? 'Ghi cùng một người' : 'Ghi hai người khác nhau'}
          </Button>
          <Button variant="default" onClick={onClose}>
            Chưa ghi
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
