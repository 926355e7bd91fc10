import { useMutation } from '@tanstack/react-query'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import { toTheMinute } from './backup-facts.ts'
import type { Prepared } from './use-backup-work.ts'

/** Asks why before a backup takes the place of today's data, and says how much is lost. */
export function RestoreQuestion({ prepared: { restoreId, backup, since }, onCancel }: { prepared: Prepared; onCancel: () => void }) {
  const restore = useMutation(
    queries.backup.restore.mutationOptions({
      // Everything on screen and half-typed belongs to data that are no longer there.
      onSuccess: () => location.reload(),
    }),
  )
  const lost = since.length === 0 ? 'không mất việc nào' : `bỏ ${since.length.toLocaleString('vi-VN')} việc`
  return (
    <WithdrawQuestion
      title={`Phục hồi bản ${toTheMinute(backup.at)}`}
      reasonMissing="Ghi vì sao phục hồi; nhật ký giữ lý do này."
      fault={<FaultNote error={restore.error} />}
      confirm={`Phục hồi, ${lost}`}
      onConfirm={(reason) => restore.mutate({ restoreId, reason, requestId: newRequestId() })}
      onCancel={onCancel}
      busy={restore.isPending || restore.isSuccess}
    >
      {since.length === 0 ? 'Dữ liệu đang dùng không có việc nào sau bản này.' : <b>{since.length.toLocaleString('vi-VN')} việc làm sau bản này sẽ không còn.</b>} Dữ liệu hiện nay được sao lưu và kiểm tra trước; phục hồi bản ấy là trở lại như
      bây giờ. Xong thì chương trình khóa; mở lại bằng mật khẩu đang dùng.
    </WithdrawQuestion>
  )
}
