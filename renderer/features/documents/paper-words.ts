import type { DocumentOptions } from '../../../shared/contract/documents.ts'
import { layoutValues } from '../../../shared/documents/layout-values.ts'
import type { SourceGrade } from '../../../shared/documents/layout-values.ts'

interface Choice<Value> {
  readonly value: Value
  readonly label: string
}

export const layoutChoices: readonly Choice<DocumentOptions['layout']>[] = [
  { value: 'party', label: 'Văn bản Đảng' },
  { value: 'state', label: 'Nhà nước' },
]

export const authorityChoices: readonly Choice<DocumentOptions['authority']>[] = [
  { value: 'none', label: 'không ghi' },
  { value: 'T/M', label: 'T/M' },
  { value: 'K/T', label: 'K/T' },
  { value: 'TL', label: 'TL' },
]

export const columnChoices: readonly { readonly column: keyof DocumentOptions['columns']; readonly title: string }[] = [
  { column: 'birthBySex', title: 'Ngày sinh nam, nữ hai cột' },
  { column: 'ethnicGroup', title: 'Dân tộc' },
  { column: 'priority', title: 'Ưu tiên' },
  { column: 'identityNumber', title: 'Số CCCD (che số giữa)' },
  { column: 'papers', title: 'Điểm viết, phỏng vấn' },
]

export const sortChoices: readonly Choice<DocumentOptions['sort']>[] = [
  { value: 'post', label: 'Vị trí, rồi tổng điểm' },
  { value: 'name', label: 'Tên, họ, đệm' },
  { value: 'total', label: 'Tổng điểm, từ cao xuống' },
]

export const orientationChoices: readonly Choice<DocumentOptions['orientation']>[] = [
  { value: 'portrait', label: 'Dọc' },
  { value: 'landscape', label: 'Ngang' },
]

export const fontSizeChoices: readonly Choice<string>[] = ['12', '13', '14'].map((size) => ({ value: size, label: size }))

/** A kind of value of the layout, the paper it comes from, and whether it was compared with the original. */
export interface LayoutSource {
  readonly what: string
  readonly source: string
  readonly checked: boolean
}

function isChecked(grade: SourceGrade): boolean {
  return grade === 'A' || grade === 'B'
}

/** Sources of the margins and of the letters of the head; one line where they have the same. */
export function layoutSources(layout: DocumentOptions['layout'], orientation: DocumentOptions['orientation']): readonly LayoutSource[] {
  const values = layoutValues[layout]
  const styles = [...values.banner.map(({ style }) => style), values.superior, values.issuer, values.placeAndDate, values.title, values.subtitle, values.authority, values.signerName]
  const margins = sourceOf('Lề', values.margins[orientation])
  const letters = sourceOf('Cỡ chữ', styles.find(({ grade }) => !isChecked(grade)) ?? values.title)
  if (margins.source !== letters.source || margins.checked !== letters.checked) return [margins, letters]
  return [{ ...margins, what: 'Lề, cỡ chữ' }]
}

function sourceOf(what: string, { source, grade }: { readonly source: string; readonly grade: SourceGrade }): LayoutSource {
  return { what, source, checked: isChecked(grade) }
}

/** Why nothing came out of the printer; null for what was printed and for somebody who closed the dialog. */
export function printRefusal({ printed, reason }: { readonly printed: boolean; readonly reason: string | null }): string | null {
  if (printed || /cancel/iu.test(reason ?? '')) return null
  return 'Chưa in được: máy này chưa có máy in nào nhận việc. Nối máy in rồi in lại, hoặc lưu PDF để in ở máy khác.'
}
