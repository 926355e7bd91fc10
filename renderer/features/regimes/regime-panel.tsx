import type { RegimeRow, RegimeView } from '../../../shared/contract/regimes.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { regimeReasonSentence } from '../../../shared/words/regimes.ts'
import { pathTitle, valueText } from '../../../shared/words/regime-values.ts'
import { papersOf } from './papers.ts'

/** Properties of the panel; without `onWithdraw` it only tells. */
export interface RegimePanelProps {
  view: RegimeView
  onWithdraw: ((row: RegimeRow) => void) | undefined
}

/** Beside the table: what the exam is held by, who may set other values, and the papers that did. */
export function RegimePanel({ view, onWithdraw }: RegimePanelProps) {
  const pilot = view.rows.find(({ path }) => path === 'pilotRules')
  const papers = papersOf(view.rows)
  return (
    <>
      <section className="mt-section">
        <h2>Căn cứ</h2>
        <p>
          <b>{view.regimeTitle}</b>; nội quy {view.houseRulesTitle}
        </p>
        <p className="mt-small mt-quiet">Kỳ thi giữ bản riêng từ lúc lập; mã bản {view.copyHash.slice(0, 8).toUpperCase()}.</p>
        {pilot === undefined ? null : <p className="mt-small">{regimeReasonSentence({ code: 'pilotRules', article: pilot.article, facts: {} })}</p>}
      </section>
      <section className="mt-section">
        <h2>Văn bản đã ghi</h2>
        {papers.length === 0 ? (
          <p className="mt-quiet">Chưa có. Giá trị được xác nhận hoặc thay theo một văn bản thì hiện ở đây.</p>
        ) : (
          <ul className="mt-regime-papers">
            {papers.map((paper) => (
              <li key={paper.key}>
                <b>{paper.name ?? paper.number}</b>
                <span className="mt-small mt-quiet">
                  {' '}
                  {paper.name === null ? '' : `${paper.number}, `}
                  {formatDay(paper.date)}, {paper.signer} ký
                </span>
                <ul>
                  {paper.rows.map((row) => (
                    <li key={row.path} className="mt-small">
                      {pathTitle(row.path)}
                      {row.amendment?.kind === 'replaced' ? `: ${valueText(row.path, row.value)}, nay ${valueText(row.path, row.amendment.value)}` : ': giữ nguyên'}
                      {onWithdraw === undefined ? null : (
                        <button type="button" className="mt-link-button" aria-label={`Bỏ, ${pathTitle(row.path)}`} onClick={() => onWithdraw(row)}>
                          Bỏ…
                        </button>
                      )}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
