import type { KeyboardEvent } from 'react'
import type { SettledScript } from '../../../shared/contract/settlements.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { settlementWayTitles, zeroCauseTitles } from '../../../shared/words/settlements.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { isOpenRow, needWords, wayOf, type SettlementBox, type SettlementDraft, type SettlementProblem } from './settlement-draft.ts'

/** Properties of a row. */
interface SettlementRowProps {
  row: SettledScript
  /** Whether the reader is the one who settles; the others only see. */
  maySettle: boolean
  draft: SettlementDraft
  problem: SettlementProblem | null
  onChange: (draft: SettlementDraft) => void
  onEnter: (box: SettlementBox) => void
  onWithdraw: () => void
  /** Keeps a box, so that the focus can be put there. */
  keep: (box: SettlementBox, element: HTMLElement | null) => void
}

const pointsOf = (value: number | null) => (value === null ? '' : formatPoints(value))

const ways = ['agreed', 'head'] as const

/** A script with both marks, their difference, and what the minutes say of it. */
export function SettlementRow({ row, maySettle, draft, problem, onChange, onEnter, onWithdraw, keep }: SettlementRowProps) {
  const { code, decided } = row
  const open = maySettle && isOpenRow(row)
  const enter = (box: SettlementBox) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    onEnter(box)
  }
  const differs = row.need === null || row.need === 'check' ? 'is-right' : 'is-right mt-keying-differs'
  const asksReason = draft.reason !== '' || problem?.box === 'reason'
  return (
    <>
      <tr>
        <td className="is-right">{row.position}</td>
        <td className="mt-keying-cell">{code}</td>
        <td className={differs}>{pointsOf(row.first)}</td>
        <td className={differs}>{pointsOf(row.second)}</td>
        <td className="is-right">{pointsOf(row.difference)}</td>
        <td className="is-right">{pointsOf(row.third)}</td>
        <td className={row.checked === null ? 'is-right' : 'is-right mt-keying-differs'}>{pointsOf(row.checked)}</td>
        <td>{row.waits ? <StateBadge state={row.need === 'third' ? 'draft' : 'waiting'}>{needWords(row)}</StateBadge> : <StateBadge state="approved">Đã ghi</StateBadge>}</td>
        <td>
          {decided !== null && !open ? (
            <span title={decided.reason ?? undefined}>{decided.cause === null ? settlementWayTitles[decided.way] : `0 điểm: ${zeroCauseTitles[decided.cause]}`}</span>
          ) : !open ? (
            ''
          ) : row.need === 'check' ? (
            `trưởng ban quyết định, nay là ${pointsOf(row.official)}`
          ) : row.need === 'collective' ? (
            needWords(row)
          ) : (
            <select
              ref={(element) => keep('way', element)}
              aria-label={`Cách có điểm, bài ${code}`}
              aria-invalid={problem?.box === 'way' || undefined}
              value={wayOf(row, draft) ?? ''}
              onChange={(event) => onChange({ ...draft, way: ways.find((way) => way === event.currentTarget.value) ?? null })}
              onKeyDown={enter('way')}
            >
              <option value="">chọn cách</option>
              {ways.map((way) => (
                <option key={way} value={way}>
                  {settlementWayTitles[way]}
                </option>
              ))}
            </select>
          )}
        </td>
        <td className="is-right">
          {decided !== null && !open ? (
            <b>{formatPoints(decided.value)}</b>
          ) : !open ? (
            ''
          ) : (
            <input
              ref={(element) => keep('value', element)}
              aria-label={`Điểm theo biên bản, bài ${code}`}
              aria-invalid={problem?.box === 'value' || undefined}
              value={draft.value}
              onChange={(event) => onChange({ ...draft, value: event.currentTarget.value })}
              onKeyDown={enter('value')}
              inputMode="decimal"
              maxLength={8}
              autoComplete="off"
            />
          )}
        </td>
        <td>
          {decided === null ? null : (
            <span className="mt-settlement-minutes">
              {decided.number}, {formatDay(decided.date)}
              {maySettle ? (
                <button type="button" className="mt-settlement-withdraw" onClick={onWithdraw} aria-label={`Bỏ điểm đã ghi của bài ${code}`}>
                  Bỏ…
                </button>
              ) : null}
            </span>
          )}
        </td>
      </tr>
      {open && asksReason ? (
        <tr>
          <td colSpan={2} />
          <td colSpan={9}>
            <label className="mt-settlement-reason">
              Lý do điểm nằm ngoài điểm các giám khảo
              <input
                ref={(element) => keep('reason', element)}
                aria-label={`Lý do, bài ${code}`}
                aria-invalid={problem?.box === 'reason' || undefined}
                value={draft.reason}
                onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
                onKeyDown={enter('reason')}
                maxLength={300}
                autoComplete="off"
              />
            </label>
          </td>
        </tr>
      ) : null}
    </>
  )
}
