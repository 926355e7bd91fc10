import { paperSchema } from '../contract/posts.ts'
import { formatPartialDate } from '../text/partial-date.ts'
import { formatPoints } from '../text/points.ts'
import type { FieldKind } from './field-source.ts'
import { recordField } from './record-fields.ts'
import { formTitle } from './terms.ts'

/** What a record of another table is called: "TH-03 Chuyên viên tổng hợp". */
export type NameOf = (table: string, id: string) => string

/** Word for a value that is not there; a hidden value has none. */
export const emptyWords = 'trống'

/** One change in words; `from` and `to` are null where the change is not from value to value. */
export interface ChangeWords {
  readonly title: string
  readonly from: string | null
  readonly to: string | null
}

const added: ChangeWords = { title: 'Thêm mới', from: null, to: null }

/** One change as the log keeps it, in words; null for what only counts, orders or finds. Values are JSON. */
export function changeWords(table: string, field: string | null, from: string | null, to: string | null, nameOf: NameOf): ChangeWords | null {
  if (field === null) return added
  if (field === 'withdrawnSeq') return { title: to === 'null' ? 'Lấy lại' : 'Bỏ', from: null, to: null }
  const known = recordField(table, field)
  return known === null ? null : { title: known.title, from: valueWords(known.kind, from, nameOf), to: valueWords(known.kind, to, nameOf) }
}

/** A recorded value in words: 7250 as points is "72,50", '1998-03-12' is "12/3/1998". */
export function valueWords(kind: FieldKind, json: string | null, nameOf: NameOf): string {
  const value: unknown = json === null ? null : JSON.parse(json)
  if (value === null || value === '') return emptyWords
  return wordsOf(kind, value, nameOf)
}

function wordsOf(kind: FieldKind, value: unknown, nameOf: NameOf): string {
  if (kind === 'yesNo') return value === true ? 'có' : 'chưa có'
  if (typeof value === 'number') return kind === 'points' ? formatPoints(value) : value.toLocaleString('vi-VN')
  if (typeof value !== 'string') return JSON.stringify(value)
  if (kind === 'date') return formatPartialDate(value)
  if (kind === 'form') return formTitle(value.split(',').map((paper) => paperSchema.parse(paper)))
  if (typeof kind === 'string') return value
  if ('terms' in kind) return kind.terms[value] ?? value
  return idsIn(value)
    .map((id) => nameOf(kind.refers, id))
    .join(', ')
}

/** Ids that a recorded value refers to: one, or a JSON list of them. */
function idsIn(value: string): readonly string[] {
  return value.startsWith('[') ? (JSON.parse(value) as string[]) : [value]
}

/** Records of other tables that a recorded value names. */
export function referencesIn(table: string, field: string, json: string | null): readonly { readonly table: string; readonly id: string }[] {
  const kind = recordField(table, field)?.kind
  const value: unknown = json === null ? null : JSON.parse(json)
  if (typeof kind !== 'object' || !('refers' in kind) || typeof value !== 'string' || value === '') return []
  return idsIn(value).map((id) => ({ table: kind.refers, id }))
}
