import type { KeyboardEvent } from 'react'
import type { CheckDraw, ScriptCheck } from '../../../shared/contract/checks.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { StateBadge } from '../../components/state-badge.tsx'

/** Properties of the table. */
interface CheckTableProps {
  draws: readonly CheckDraw[]
  /** Whether the reader records; the others only see. */
  maySettle: boolean
  drafts: Readonly<Record<string, string>>
  wrong: string | null
  onChange: (id: string, typed: string) => void
  onEnter: (check: ScriptCheck) => void
  onWithdraw: (draw: CheckDraw) => void
  keep: (id: string, element: HTMLElement | null) => void
}

const points = (value: number | null) => (value === null ? '' : formatPoints(value))

/** Every draw of check marking with its scripts: who marks each again, the mark of the check, and beside it the official one. */
export function CheckTable({ draws, maySettle, drafts, wrong, onChange, onEnter, onWithdraw, keep }: CheckTableProps) {
  const enter = (check: ScriptCheck) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    onEnter(check)
  }
  return (
    <div className="mt-keying-list mt-settlement-list">
      <table aria-label="Bài chấm kiểm tra">
        <thead>
          <tr>
            <th className="is-right">Túi</th>
            <th className="is-right">Bài</th>
            <th>Số phách</th>
            <th>Người chấm kiểm tra</th>
            <th className="is-right">Điểm kiểm tra</th>
            <th className="is-right">Điểm chính thức</th>
            <th className="is-right">Chênh</th>
            <th>Tình trạng</th>
          </tr>
        </thead>
        {draws.map((draw) => (
          <tbody key={draw.id}>
            <tr className="mt-settlement-bag">
              <th colSpan={8} scope="rowgroup">
                {draw.partTitle} · {draw.share} % của {draw.scripts} bài · văn bản {draw.number} ngày {formatDay(draw.date)} · mã {draw.seed}
                {maySettle && draw.checks.every(({ value }) => value === null) ? (
                  <button type="button" className="mt-settlement-withdraw" onClick={() => onWithdraw(draw)}>
                    Bỏ lần bốc này…
                  </button>
                ) : null}
              </th>
            </tr>
            {draw.checks.map((check) => (
              <tr key={check.id}>
                <td className="is-right">{check.bagNumber}</td>
                <td className="is-right">{check.position}</td>
                <td className="mt-keying-cell">{check.code}</td>
                <td>{check.checker}</td>
                <td className="is-right">
                  {maySettle && check.decided === null ? (
                    <input
                      ref={(element) => keep(check.id, element)}
                      aria-label={`Điểm kiểm tra, bài ${check.code}`}
                      aria-invalid={wrong === check.id || undefined}
                      value={drafts[check.id] ?? points(check.value)}
                      onChange={(event) => onChange(check.id, event.currentTarget.value)}
                      onKeyDown={enter(check)}
                      inputMode="decimal"
                      maxLength={8}
                      autoComplete="off"
                    />
                  ) : (
                    points(check.value)
                  )}
                </td>
                <td className="is-right">{points(check.official)}</td>
                <td className={check.beyond ? 'is-right mt-keying-differs' : 'is-right'}>{points(check.difference)}</td>
                <td>
                  <CheckState check={check} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function CheckState({ check: { value, beyond, decided } }: { check: ScriptCheck }) {
  if (decided !== null) return <StateBadge state="approved">{`Đã quyết định ${formatPoints(decided.value)}, biên bản ${decided.number}`}</StateBadge>
  if (value === null) return <StateBadge state="draft">Chờ điểm kiểm tra</StateBadge>
  return beyond ? <StateBadge state="missing">Vượt mức, chờ trưởng ban</StateBadge> : <StateBadge state="approved">Giữ điểm chính thức</StateBadge>
}
