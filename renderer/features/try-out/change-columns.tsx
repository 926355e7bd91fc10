import type { ResultsView } from '../../../shared/contract/results.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { mainReason, stateWord } from '../../../shared/words/reasons-main.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { ResultBadge } from '../../components/result-badge.tsx'
import type { Change } from './consequence.ts'

const rankText = (rank: number | null) => (rank === null ? '–' : String(rank))
const totalText = (total: number | null | undefined) => (total === null || total === undefined ? '–' : formatPoints(total))

/** State, rank and total of one side of the comparison. */
function side(id: 'before' | 'after', group: string): GridColumn<Change>[] {
  return [
    { id: `${id} state`, title: 'Kết quả', group, width: 120, render: (change) => <ResultBadge state={change[id].state} />, text: (change) => stateWord(change[id].state) },
    { id: `${id} rank`, title: 'Hạng', group, width: 52, align: 'center', render: (change) => rankText(change[id].rank), text: (change) => rankText(change[id].rank) },
    { id: `${id} total`, title: 'Tổng', group, width: 56, align: 'right', render: (change) => totalText(change[id].total), text: (change) => totalText(change[id].total) },
  ]
}

/** The deciding reason in a few words; who wins without a word in the ranking is told the place. */
function whyText({ after: { reason } }: Change, context: ReasonContext): string {
  if (reason === undefined) return ''
  const words = mainReason([reason], context)
  return words === '' && reason.code === 'withinQuota' ? `hạng ${reason.facts.place} trong ${reason.facts.places} chỉ tiêu` : words
}

/** Who would stand otherwise: as it is, as it would be, and why. */
export function changeColumns({ posts }: ResultsView, context: ReasonContext): readonly GridColumn<Change>[] {
  const codes = new Map(posts.map(({ id, code }) => [id, code]))
  const code = ({ postId }: Change) => codes.get(postId) ?? ''
  return [
    { id: 'fullName', title: 'Họ và tên', width: 130, grow: 1, frozen: true, render: ({ fullName }) => <b>{fullName}</b>, text: ({ fullName }) => fullName },
    { id: 'post', title: 'Vị trí', width: 76, render: code, text: code },
    ...side('before', 'Đang là'),
    ...side('after', 'Sẽ là'),
    { id: 'reason', title: 'Vì sao', width: 150, grow: 2, render: (change) => whyText(change, context), text: (change) => whyText(change, context) },
  ]
}
