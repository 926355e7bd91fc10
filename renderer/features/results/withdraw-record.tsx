import { useMutation } from '@tanstack/react-query'
import { formatDay } from '../../../shared/text/day.ts'
import { capitalized } from '../../../shared/words/reasons-names.ts'
import { api, newRequestId } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { useSaved } from '../../components/status-bar.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import type { PostRecord } from './post-records.ts'
import { readResults } from './read-results.ts'

/** What each kind of record is called, and what is so once it is gone. */
const words: Readonly<Record<PostRecord['kind'], { readonly title: string; readonly after: string }>> = {
  decision: { title: 'Bỏ quyết định', after: 'Việc này lại chờ quyết định' },
  cancellation: { title: 'Bỏ việc hủy kết quả', after: 'Người ấy trở lại danh sách trúng tuyển nếu còn chỉ tiêu' },
  quotaChange: { title: 'Bỏ thay đổi chỉ tiêu', after: 'Chỉ tiêu trở lại như trước và vị trí được xét lại' },
}

function withdraw(examId: string, { kind, id, revision }: PostRecord, reason: string): Promise<unknown> {
  const facts = { examId, id, reason, expectedRevision: revision, requestId: newRequestId() }
  switch (kind) {
    case 'decision':
      return api.results.withdrawDecision(facts)
    case 'cancellation':
      return api.results.withdrawCancellation(facts)
    case 'quotaChange':
      return api.results.withdrawQuotaChange(facts)
  }
}

/** Bỏ quyết định, việc hủy kết quả, thay đổi chỉ tiêu đã ghi, with a reason. */
export function WithdrawRecord({ examId, record, onClose }: { examId: string; record: PostRecord; onClose: () => void }) {
  const markSaved = useSaved()
  const taken = useMutation({
    mutationFn: (reason: string) => withdraw(examId, record, reason),
    onSuccess: async () => {
      markSaved()
      await readResults()
      onClose()
    },
  })
  const { title, after } = words[record.kind]

  return (
    <WithdrawQuestion
      title={`${title} ${record.number}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ."
      fault={<FaultNote error={taken.error} />}
      confirm={title}
      onConfirm={(reason) => taken.mutate(reason)}
      onCancel={onClose}
      busy={taken.isPending}
    >
      {capitalized(record.sentence)}, văn bản ngày {formatDay(record.date)}. {after}; nhật ký giữ lại và hoàn tác được.
    </WithdrawQuestion>
  )
}
