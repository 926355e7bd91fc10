import type { HolidayRow } from '../../../shared/contract/deadlines.ts'
import type { HolidayKind } from './holiday-words.ts'

/** A day while it is typed. */
export interface HolidayDraft {
  readonly date: string | null
  readonly name: string
  readonly kind: HolidayKind | null
  /** Thông báo, quyết định that says so. */
  readonly source: string
}

export type HolidayErrors = Partial<Record<keyof HolidayDraft, string>>

export const emptyHoliday: HolidayDraft = { date: null, name: '', kind: null, source: '' }

/** A day of the list, to be changed, or to become `wanted`; one paper often says it of several days, so the source is `lastSource`. */
export function draftOf({ date, name, kind, source, origin }: HolidayRow, lastSource: string, wanted?: HolidayKind): HolidayDraft {
  return { date, name, kind: wanted ?? kind, source: wanted === undefined && origin === 'office' ? source : lastSource }
}

/** The day as the office takes it; null while something is missing. */
export function holidayOf(draft: HolidayDraft): { readonly date: string; readonly name: string; readonly kind: HolidayKind; readonly source: string } | null {
  const { date, kind } = draft
  if (date === null || kind === null || Object.keys(holidayErrors(draft)).length > 0) return null
  return { date, kind, name: draft.name.trim(), source: draft.source.trim() }
}

export function holidayErrors({ date, name, kind, source }: HolidayDraft): HolidayErrors {
  return {
    ...(date === null ? { date: 'Chưa có ngày. Gõ ngày theo thông báo.' } : {}),
    ...(name.trim() === '' ? { name: 'Chưa có tên. Gõ tên ngày nghỉ, ví dụ Tết Nguyên đán.' } : {}),
    ...(kind === null ? { kind: 'Chưa chọn là ngày gì.' } : {}),
    ...(source.trim() === '' ? { source: 'Chưa có nguồn. Gõ số, ngày của thông báo hay quyết định.' } : {}),
  }
}
