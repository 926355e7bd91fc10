import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { formatMomentDay } from '../../../shared/words/access.ts'
import { Dialog } from '../../components/dialog.tsx'

/** A code that was just made; it is shown once. */
export interface GivenCode {
  readonly userName: string
  readonly code: readonly string[]
  readonly codeUntil: string
}

/** Mã mở lần đầu: shown once, to be handed over. */
export function CodeDialog({ given: { userName, code, codeUntil }, onClose }: { given: GivenCode; onClose: () => void }) {
  const groups = useRef<HTMLParagraphElement>(null)
  const [copied, setCopied] = useState(false)
  return (
    <Dialog title={`Mã mở lần đầu của ${userName}`} onClose={onClose}>
      <p>Chép ra giấy, đưa tận tay. Mã dùng một lần, đến hết ngày {formatMomentDay(codeUntil)}; đóng khung này là không xem lại được.</p>
      <p className="mt-code-groups" aria-label="Mã" ref={groups}>
        {code.map((group, index) => (
          <span key={`${index} ${group}`}>{group}</span>
        ))}
      </p>
      <p className="mt-small mt-quiet">
        Người nhận chọn tên mình ở trang Mở khóa, gõ mã này rồi tự đặt mật khẩu. Không gửi mã qua thư hay tin nhắn. Mất mã thì cấp mã khác. Không có chữ O, I, L, U: vòng tròn là số 0, nét sổ là số 1.
      </p>
      <div className="mt-dialog-actions">
        <Button
          variant="default"
          data-autofocus
          onClick={() => {
            copyFrom(groups.current, code.join('-'))
            setCopied(true)
          }}
        >
          {copied ? 'Đã chép' : 'Chép'}
        </Button>
        <Button onClick={onClose}>Đã giao mã</Button>
      </div>
    </Dialog>
  )
}

/** Puts a text on the clipboard by the page's own copy event, which needs no permission. */
function copyFrom(shown: HTMLElement | null, text: string): void {
  if (shown !== null) getSelection()?.selectAllChildren(shown)
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true })
  document.execCommand('copy')
}
