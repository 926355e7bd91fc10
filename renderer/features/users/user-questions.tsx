import { useMutation } from '@tanstack/react-query'
import type { User } from '../../../shared/contract/users.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import type { GivenCode } from './code-dialog.tsx'

/** Cấp mã mở mới: the passphrase and the keys behind it end at once. */
export function RenewCode({ user, onDone, onCancel }: { user: User; onDone: (user: User, given: GivenCode) => void; onCancel: () => void }) {
  const renew = useMutation(
    queries.users.renewCode.mutationOptions({ onSuccess: ({ user: renewed, code, codeUntil }) => onDone(renewed, { userName: renewed.name, code, codeUntil }) }),
  )
  return (
    <WithdrawQuestion
      title={`Cấp mã mở mới cho ${user.name}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao cấp mã mới, như quên mật khẩu."
      fault={<FaultNote error={renew.error} />}
      confirm="Cấp mã mới"
      onConfirm={(reason) => renew.mutate({ id: user.id, reason, expectedRevision: user.revision, requestId: newRequestId() })}
      onCancel={onCancel}
      busy={renew.isPending}
    >
      {user.state === 'active'
        ? 'Mật khẩu đang dùng hết hiệu lực ngay; người này có khóa mới khi mở lần đầu, và những gì niêm phong cho khóa cũ vẫn niêm phong. Việc được giao giữ nguyên.'
        : 'Mã đã cấp trước đó hết hiệu lực ngay. Việc được giao giữ nguyên.'}
    </WithdrawQuestion>
  )
}

/** Bỏ người dùng: nobody by this name gets in any more; what he did stays in the log. */
export function WithdrawUser({ user, onDone, onCancel }: { user: User; onDone: () => void; onCancel: () => void }) {
  const withdraw = useMutation(queries.users.withdraw.mutationOptions({ onSuccess: onDone }))
  return (
    <WithdrawQuestion
      title={`Bỏ người dùng ${user.name}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ, như chuyển công tác."
      fault={<FaultNote error={withdraw.error} />}
      confirm="Bỏ người dùng"
      onConfirm={(reason) => withdraw.mutate({ id: user.id, reason, expectedRevision: user.revision, requestId: newRequestId() })}
      onCancel={onCancel}
      busy={withdraw.isPending}
    >
      Người này không mở được chương trình nữa và thôi mọi việc được giao. Những việc đã làm vẫn đứng tên trong nhật ký. Không hoàn tác được; cần lại thì thêm bằng mã mới.
    </WithdrawQuestion>
  )
}
