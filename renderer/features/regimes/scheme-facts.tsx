import type { ExamScheme } from '../../../shared/contract/regimes.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { tieNames } from '../../../shared/words/regime-values.ts'

/** The scheme for those who may only read it. */
export function SchemeFacts({ scheme }: { scheme: ExamScheme | null }) {
  if (scheme === null) return <p className="mt-quiet">Chưa ghi đề án của kỳ thi. Thư ký kỳ thi ghi ngưỡng, cách tính kết quả và văn bản phê duyệt.</p>
  return (
    <dl className="mt-facts">
      <dt>Ngưỡng phần viết</dt>
      <dd>
        {scheme.gateInclusive ? 'từ' : 'trên'} {formatPoints(scheme.gateValue)} điểm
      </dd>
      <dt>Cách tính kết quả</dt>
      <dd>{scheme.model === 'gate' ? 'xếp hạng theo điểm đề án' : `viết × ${scheme.writtenWeight} % + đề án × ${scheme.schemeWeight} %`}</dd>
      <dt>Đề án tối thiểu</dt>
      <dd>{formatPoints(scheme.minimum)} điểm</dd>
      <dt>Điểm đề án</dt>
      <dd>
        {scheme.average === 'mean' ? 'trung bình cộng các thành viên' : 'trung bình, bỏ điểm cao nhất và thấp nhất'}
        {scheme.spread === null ? '' : `; chênh tối đa ${formatPoints(scheme.spread)} điểm`}
      </dd>
      <dt>Nội dung chấm</dt>
      <dd>{scheme.pieces === null ? 'một điểm chung' : scheme.pieces.map(({ id, weight }) => `${id} ${weight} %`).join('; ')}</dd>
      <dt>Bằng điểm</dt>
      <dd>{[...scheme.tieBreak.map((step) => tieNames[step]), 'người đứng đầu quyết định'].join(', rồi ')}</dd>
      <dt>Văn bản</dt>
      <dd>
        {scheme.number} ngày {formatDay(scheme.date)}, {scheme.signer} ký
      </dd>
    </dl>
  )
}
