import type { ReactNode } from 'react'
import type { RegimeRow } from '../../../shared/contract/regimes.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { gradeTitles, uncheckedMark } from '../../../shared/words/grades.ts'
import { pathTitle, valueText } from '../../../shared/words/regime-values.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { ArticleNote } from '../../components/source-note.tsx'
import { amendmentPaper } from '../../components/source-rows.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { isUnchecked } from './regime-filter.ts'

function ValueCell({ row }: { row: RegimeRow }): ReactNode {
  if (row.amendment?.kind !== 'replaced') return valueText(row.path, row.value)
  return (
    <>
      <s className="mt-quiet">{valueText(row.path, row.value)}</s> <b>{valueText(row.path, row.amendment.value)}</b>
    </>
  )
}

function valueWords(row: RegimeRow): string {
  const own = valueText(row.path, row.value)
  return row.amendment?.kind === 'replaced' ? `${own}, thay bằng ${valueText(row.path, row.amendment.value)}` : own
}

function CheckedCell({ row }: { row: RegimeRow }): ReactNode {
  const { amendment } = row
  if (amendment !== null) {
    return (
      <StateBadge state="approved" title={amendmentPaper(amendment)}>
        {amendment.kind === 'replaced' ? 'thay' : 'xác nhận'} {formatDay(amendment.date)}
      </StateBadge>
    )
  }
  if (isUnchecked(row)) return <StateBadge state="unchecked">{uncheckedMark}</StateBadge>
  return <span className="mt-quiet">{gradeTitles[row.grade]}</span>
}

/** How an article's note opens in the table. */
export interface OpenedArticle {
  readonly path: string | null
  readonly open: (path: string | null) => void
}

/** Columns of the table of a regulation: what, how much, where it stands, how well it is known. */
export function regimeColumns(rows: readonly RegimeRow[], opened: OpenedArticle): GridColumn<RegimeRow>[] {
  return [
    { id: 'title', title: 'Nội dung', width: 250, grow: 3, render: (row) => pathTitle(row.path), text: (row) => pathTitle(row.path) },
    { id: 'value', title: 'Giá trị', width: 200, grow: 4, render: (row) => <ValueCell row={row} />, text: valueWords },
    {
      id: 'article',
      title: 'Điều khoản',
      width: 172,
      grow: 1,
      render: (row) => <ArticleNote article={row.article} rows={rows} opened={opened.path === row.path} onOpened={(open) => opened.open(open ? row.path : null)} tabStop={false} />,
      text: (row) => row.article,
    },
    {
      id: 'checked',
      title: 'Đối chiếu',
      width: 190,
      render: (row) => <CheckedCell row={row} />,
      text: (row) => (row.amendment === null ? (isUnchecked(row) ? uncheckedMark : gradeTitles[row.grade]) : amendmentPaper(row.amendment)),
    },
  ]
}
