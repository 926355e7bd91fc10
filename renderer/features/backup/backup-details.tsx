import { Button } from '@mantine/core'
import type { Backup } from '../../../shared/contract/backup.ts'
import { backupReasonWords } from '../../../shared/words/backup.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { sizeWords } from './backup-facts.ts'

/** One backup: what it holds, and what can be done with it. */
export function BackupDetails({ backup, busy, onCheck, onCompare }: { backup: Backup; busy: boolean; onCheck: () => void; onCompare: () => void }) {
  const { name, at, reason, seq, head, bytes, files, provedAt } = backup
  return (
    <>
      <section className="mt-section" aria-label="Bản sao lưu">
        <h2>Bản {formatMoment(at)}</h2>
        <dl className="mt-facts">
          <dt>Thư mục</dt>
          <dd className="mt-backup-name">{name}</dd>
          <dt>Vì sao</dt>
          <dd>{backupReasonWords[reason]}</dd>
          <dt>Đến việc số</dt>
          <dd>{seq}</dd>
          <dt>Mã đầu nhật ký</dt>
          <dd>{head.slice(0, 16)}</dd>
          <dt>Cỡ</dt>
          <dd>
            {sizeWords(bytes)}
            {files === 0 ? '' : `, ${files} tệp kèm`}
          </dd>
          <dt>Kiểm tra</dt>
          <dd>{provedAt === null ? 'chưa đạt' : `đạt, ${formatMoment(provedAt)}`}</dd>
        </dl>
        <div className="mt-backup-acts">
          <Button variant="default" onClick={onCompare} disabled={busy} title={busy ? 'Đang làm với bản khác; đợi xong rồi bấm.' : undefined}>
            So sánh, phục hồi…
          </Button>
          <Button variant="default" onClick={onCheck} disabled={busy} title={busy ? 'Đang làm với bản khác; đợi xong rồi bấm.' : undefined}>
            Kiểm tra lại
          </Button>
        </div>
      </section>
      <section className="mt-section" aria-label="Giữ bao lâu">
        <h2>Giữ bao lâu</h2>
        <p className="mt-small mt-quiet">
          48 giờ gần nhất giữ mọi bản, 60 ngày trước đó mỗi ngày một bản, xa hơn mỗi tháng một bản. Ba bản đã kiểm tra mới nhất giữ luôn; bản trước khi phục hồi giữ một năm.
        </p>
      </section>
      <section className="mt-section" aria-label="Trong mỗi bản">
        <h2>Trong mỗi bản</h2>
        <p className="mt-small mt-quiet">
          Tệp dữ liệu đã mã hóa, tệp khóa, nhãn. Tệp Excel đã nhập nằm chung ở thư mục “tep”. Chép cả thư mục của cơ quan thì đủ. Mở bản nào cũng cần mật khẩu hoặc phiếu khôi phục.
        </p>
      </section>
    </>
  )
}
