import type { HistoryVerdict } from './use-verify.ts'

/** Whether the log was found whole, and what an alteration in the file would show and what it would not. */
export function ChainState({ verdict }: { verdict: HistoryVerdict | undefined }) {
  return (
    <section className="mt-section" aria-label="Chữ ký và mã nối">
      <h2>Chữ ký và mã nối</h2>
      {verdict === undefined ? <p>Chưa kiểm tra từ lúc mở trang này.</p> : <p>{verdictWords(verdict)}</p>}
      <ul className="mt-history-chain">
        <li>Thấy được: ai đó sửa, chèn hay bỏ một việc, một giá trị ngay trong tệp. Mỗi việc mang chữ ký của người làm và mã của việc trước nó.</li>
        <li>Chưa thấy được: cắt bỏ các việc mới nhất. So số việc và mã cuối với bản sao lưu hoặc bản đã in thì thấy.</li>
        <li>Không ghi: việc chỉ xem.</li>
      </ul>
    </section>
  )
}

function verdictWords({ entries, head, firstBroken }: HistoryVerdict): string {
  if (firstBroken !== null) return `Không khớp từ việc số ${firstBroken.toLocaleString('vi-VN')}.`
  return `Khớp cả ${entries.toLocaleString('vi-VN')} việc. Mã cuối ${(head ?? '').slice(0, 16)}.`
}
