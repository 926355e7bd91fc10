import type { RegimeRow } from '../../shared/contract/regimes.ts'
import { citation } from '../../shared/rules/regime-copy.ts'
import { formatDay } from '../../shared/text/day.ts'

type Amendment = NonNullable<RegimeRow['amendment']>

/** Values that stand in an article, or that the paper cited so has set. */
export function rowsCiting(rows: readonly RegimeRow[], article: string): readonly RegimeRow[] {
  return rows.filter((row) => row.article === article || (row.amendment !== null && citation(row.amendment) === article))
}

/** "thay theo Đề án 05-ĐA/TU, 15-QĐ/TU ngày 20/3/2026, Lò Văn Thành ký"; without a name only its number. */
export function amendmentPaper({ kind, name, number, date, signer }: Amendment): string {
  const paper = name === null || name.includes(number) ? (name ?? number) : `${name}, ${number}`
  return `${kind === 'replaced' ? 'thay theo' : 'xác nhận theo'} ${paper} ngày ${formatDay(date)}, ${signer} ký`
}
