import type { SettledBag } from '../../../shared/contract/settlements.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { emptySettlement, type SettledPlace, type SettlementBox, type SettlementDraft, type SettlementProblem } from './settlement-draft.ts'
import { SettlementRow } from './settlement-row.tsx'

/** Properties of the table. */
interface SettlementTableProps {
  bags: readonly SettledBag[]
  maySettle: boolean
  drafts: Readonly<Record<string, SettlementDraft>>
  problem: (SettlementProblem & { readonly scriptId: string }) | null
  onChange: (scriptId: string, draft: SettlementDraft) => void
  onEnter: (place: SettledPlace, box: SettlementBox) => void
  onWithdraw: (place: SettledPlace) => void
  keep: (scriptId: string, box: SettlementBox, element: HTMLElement | null) => void
}

/** Every bag with its scripts that the single marks do not settle. */
export function SettlementTable({ bags, maySettle, drafts, problem, onChange, onEnter, onWithdraw, keep }: SettlementTableProps) {
  return (
    <div className="mt-keying-list mt-settlement-list">
      <table>
        <thead>
          <tr>
            <th className="is-right">Bài</th>
            <th>Số phách</th>
            <th className="is-right">Giám khảo 1</th>
            <th className="is-right">Giám khảo 2</th>
            <th className="is-right">Chênh</th>
            <th className="is-right">Giám khảo 3</th>
            <th className="is-right">Kiểm tra</th>
            <th>Tình trạng</th>
            <th>Cách có điểm</th>
            <th className="is-right">Điểm chính thức</th>
            <th>Biên bản</th>
          </tr>
        </thead>
        {bags.map((bag) => (
          <tbody key={bag.id} aria-label={`Túi ${bag.number}`}>
            <tr className="mt-settlement-bag">
              <th colSpan={11} scope="rowgroup">
                Túi {bag.number} · {bag.partTitle} · {bag.postCode === null ? 'nhiều vị trí' : `vị trí ${bag.postCode}`} <BagState bag={bag} />
              </th>
            </tr>
            {bag.rows.map((row) => (
              <SettlementRow
                key={row.scriptId}
                row={row}
                maySettle={maySettle}
                draft={drafts[row.scriptId] ?? emptySettlement}
                problem={problem?.scriptId === row.scriptId ? problem : null}
                onChange={(draft) => onChange(row.scriptId, draft)}
                onEnter={(box) => onEnter({ bag, row }, box)}
                onWithdraw={() => onWithdraw({ bag, row })}
                keep={(box, element) => keep(row.scriptId, box, element)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function BagState({ bag: { open, finished, official, scripts, rows } }: { bag: SettledBag }) {
  if (!open) return <StateBadge state="draft">chờ khóa hai lần chấm</StateBadge>
  const words = `${official}/${scripts} bài có điểm chính thức`
  const afterCheck = rows.filter(({ need, waits }) => need === 'check' && waits).length
  if (afterCheck > 0) return <StateBadge state="missing">{`${afterCheck} bài chờ quyết định sau chấm kiểm tra`}</StateBadge>
  return finished ? <StateBadge state="approved">{words}</StateBadge> : <StateBadge state="missing">{words}</StateBadge>
}
