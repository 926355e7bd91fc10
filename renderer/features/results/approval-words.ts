import type { DocumentState } from '../../../shared/contract/documents.ts'
import { formatDay } from '../../../shared/text/day.ts'
import type { BadgeState } from '../../components/state-badge.tsx'

/** How a ranking stands, for the head of its page. */
export interface ApprovalWords {
  readonly state: BadgeState
  readonly words: string
  readonly subtitle: string
}

/** Whether a decision approved the list of successful candidates; null: none did, or it is not for the caller to know. */
export function approvalWords(approved: DocumentState['approved']): ApprovalWords {
  const draft = 'bản in mang chữ DỰ THẢO'
  if (approved === null) return { state: 'draft', words: 'Dự thảo · tạm tính, chưa công nhận', subtitle: draft }
  if (!approved.current) return { state: 'missing', words: 'khác bản đã duyệt', subtitle: draft }
  return { state: 'approved', words: `Đã duyệt ${formatDay(approved.date)}`, subtitle: `Quyết định ${approved.number}` }
}
