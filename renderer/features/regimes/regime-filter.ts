import type { RegimeRow } from '../../../shared/contract/regimes.ts'
import type { RegimeTableSection } from '../../../shared/rules/regime-table.ts'
import { fold, foldedTokens } from '../../../shared/text/fold.ts'
import { pathTitle, sectionTitles, valueText } from '../../../shared/words/regime-values.ts'

/** Which values the table shows. */
export interface RegimeFilter {
  readonly query: string
  readonly only: 'all' | 'unchecked' | 'amended'
}

export const everyValue: RegimeFilter = { query: '', only: 'all' }

/** A value that was found in no text that was read and that the board has neither confirmed nor replaced. */
export const isUnchecked = (row: RegimeRow) => row.confirmable && row.amendment === null

export const isAmended = (row: RegimeRow) => row.amendment !== null

/** Words that people look for and that do not stand in the title. */
const otherWords: Readonly<Record<string, string>> = {
  threshold: 'ngưỡng điểm đạt 50',
  'round1.share': 'ngưỡng vòng 1',
  'minimum.each': 'ngưỡng điểm liệt',
  'scheme.minimum': 'ngưỡng đề án',
  tieBreak: 'bằng điểm ở chỉ tiêu cuối',
  replacement: 'thấp hơn liền kề thay thế',
  'members.spread': 'chênh giám khảo',
  'marking.averageUpTo': 'chênh giám khảo',
  'marking.thirdFrom': 'chênh giám khảo',
}

/** Name of a section of the table; a section of a later program stands for itself. */
export function sectionTitle(section: string): string {
  return Object.hasOwn(sectionTitles, section) ? sectionTitles[section as keyof typeof sectionTitles] : section
}

/** Everything that a value is found by, without accents. */
function searchedText(row: RegimeRow): string {
  const { amendment } = row
  const paper = amendment === null ? '' : `${amendment.number} ${amendment.name ?? ''} ${valueText(row.path, amendment.value)}`
  return fold(`${pathTitle(row.path)} ${sectionTitle(row.section)} ${valueText(row.path, row.value)} ${row.article} ${paper} ${otherWords[row.path] ?? ''}`)
}

/** Whether a value holds every typed word by its beginning; an article or a number ("Đ.10 k.1 a") as one piece. */
export function isFound(row: RegimeRow, query: string): boolean {
  const wanted = /\d/u.test(query) ? [fold(query)] : foldedTokens(query)
  if (wanted.length === 0) return true
  const text = ` ${searchedText(row)}`
  return wanted.every((word) => text.includes(` ${word}`))
}

export function filteredRows(rows: readonly RegimeRow[], { query, only }: RegimeFilter): readonly RegimeRow[] {
  return rows.filter((row) => (only === 'all' || (only === 'unchecked' ? isUnchecked(row) : isAmended(row))) && isFound(row, query))
}

/** A line of the table: the heading of a section, or a value. */
export type RegimeLine = { readonly kind: 'section'; readonly section: string; readonly count: number } | { readonly kind: 'value'; readonly row: RegimeRow }

/** Values with the heading of their section before the first of each. */
export function regimeLines(rows: readonly RegimeRow[]): readonly RegimeLine[] {
  return [...Map.groupBy(rows, ({ section }) => section)].flatMap(([section, own]) => [{ kind: 'section', section, count: own.length } as const, ...own.map((row) => ({ kind: 'value', row }) as const)])
}

/** The table of a regulation that no exam has amended. */
export function knownRows(table: readonly RegimeTableSection[]): readonly RegimeRow[] {
  return table.flatMap(({ rows }) => rows.map((row) => ({ ...row, amendment: null })))
}
