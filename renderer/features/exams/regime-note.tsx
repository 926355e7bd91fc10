import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ExamKind, RegimeProposal } from '../../../shared/contract/exams.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { regimeReasonSentence } from '../../../shared/words/regimes.ts'
import { examKindTitles } from '../../../shared/words/terms.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { Note } from '../../components/note.tsx'

/** What the regulation of an exam is called and why it is this one. */
export function RegimeWords({ regime }: { regime: Omit<Extract<RegimeProposal, { possible: true }>, 'possible'> }) {
  return (
    <>
      <p>
        <b>Quy chế thi: {regime.regimeTitle}</b>; nội quy {regime.houseRulesTitle}
      </p>
      <p>{regimeReasonSentence(regime.reason)}</p>
    </>
  )
}

/** Properties of the note: what the regulation is proposed by, and what the exam is held by so far. */
export interface RegimeNoteProps {
  kind: ExamKind | null
  approved: string | null
  /** Regime of a saved exam; the note then tells when saving would change it. */
  heldBy?: { readonly regime: string; readonly title: string }
}

/** Which regulation governs an exam of this kind whose plan was approved on this day, or why none does. */
export function RegimeNote({ kind, approved, heldBy }: RegimeNoteProps) {
  const known = kind !== null && approved !== null
  const proposal = useQuery({
    ...queries.exams.proposeRegime.queryOptions({ input: { kind: kind ?? 'civilServant', approved: approved ?? '2000-01-01' } }),
    enabled: known,
    placeholderData: keepPreviousData,
  })
  if (!known) return <Note>Quy chế thi theo loại kỳ thi và ngày duyệt kế hoạch. Đủ hai ô này thì quy chế hiện ở đây.</Note>
  if (proposal.isError) return <FaultNote error={proposal.error} />
  if (proposal.data === undefined) return <Note>Đang tìm quy chế.</Note>
  if (!proposal.data.possible) {
    return (
      <Note kind="fault">
        <b>Chưa có quy chế cho ngày này.</b> Thi {examKindTitles[kind].toLowerCase()} có quy chế cho kế hoạch duyệt từ {formatDay(proposal.data.earliest)}; ô Ngày duyệt kế hoạch là {formatDay(approved)}. Xem lại ngày trong kế hoạch.
      </Note>
    )
  }
  const changes = heldBy !== undefined && heldBy.regime !== proposal.data.regime
  return (
    <Note kind={changes ? 'missing' : 'about'}>
      {changes ? <p>Đang theo {heldBy.title}. Lưu sẽ đổi sang quy chế dưới đây.</p> : null}
      <RegimeWords regime={proposal.data} />
    </Note>
  )
}
