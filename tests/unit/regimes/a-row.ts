import type { RegimeRow } from '../../../shared/contract/regimes.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { regimeTable } from '../../../shared/rules/regime-table.ts'
import { knownRows } from '../../../renderer/features/regimes/regime-filter.ts'

/** Values of an exam of public employees under NĐ 259/2026, whose text was not read, with TT 001/2025. */
export const publicRows: readonly RegimeRow[] = knownRows(regimeTable(regimes['nd259-2026'], houseRules['tt001-2025']))
/** Values of an exam of civil servants under NĐ 170/2025 with TT 22/2025. */
export const civilRows: readonly RegimeRow[] = knownRows(regimeTable(regimes['nd170-2025'], houseRules['tt22-2025']))

const paper = { name: null, number: '15-QĐ/TU', date: '2026-09-20', signer: 'Lò Văn Thành', revision: 1 }

/** The rows with one of them set by a paper. */
export function amended(rows: readonly RegimeRow[], path: string, kind: 'confirmed' | 'replaced', value: unknown, more: Partial<typeof paper> | { name: string } = {}): readonly RegimeRow[] {
  return rows.map((row) => (row.path === path ? { ...row, amendment: { id: path, kind, value, ...paper, ...more } } : row))
}
