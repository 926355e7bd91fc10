import type { Layout } from '../../../shared/contract/access.ts'
import { fold } from '../../../shared/text/fold.ts'

/** What the first page of the set-up holds. */
export interface OfficeDraft {
  readonly name: string
  readonly superiorName: string
  readonly printName: string
  readonly symbol: string
  readonly place: string
  readonly layout: Layout
}

/** Fields that follow the full name until somebody types in them. */
export type DerivedField = 'superiorName' | 'printName' | 'symbol' | 'place'

export const emptyOffice: OfficeDraft = { name: '', superiorName: '', printName: '', symbol: '', place: '', layout: 'party' }

/** A body of the Party: what stands before it, what it is, and of which place. */
const committee = /^(?<body>.*?)\s*(?<superior>(?<kind>Tỉnh|Thành|Huyện|Quận|Thị|Đảng)\s+ủy\s+(?<place>.+))$/iu

/** What the full name says of the head of a paper: "Ban Tổ chức Tỉnh ủy Tuyên Quang" → "Tỉnh ủy Tuyên Quang", "Ban Tổ chức", "BTCTU", "Tuyên Quang". */
export function derivedFields(name: string): Pick<OfficeDraft, DerivedField> {
  const groups = committee.exec(name.normalize('NFC').trim())?.groups
  if (groups === undefined) return { superiorName: '', printName: '', symbol: '', place: '' }
  const body = groups['body'] ?? ''
  const initials = (words: string) => words.split(/\s+/u).map((word) => word.charAt(0)).join('')
  // A provincial committee signs TU, whether it is called Tỉnh ủy or Thành ủy.
  const kind = groups['kind'] ?? ''
  const committeeSymbol = fold(kind) === 'tinh' || fold(kind) === 'thanh' ? 'TU' : `${kind.charAt(0)}U`
  return {
    superiorName: groups['superior'] ?? '',
    printName: body,
    symbol: body === '' ? '' : `${initials(body)}${committeeSymbol}`.toLocaleUpperCase('vi'),
    place: groups['place'] ?? '',
  }
}

export type OfficeErrors = Partial<Record<keyof OfficeDraft, string>>

const missing: Readonly<Record<Exclude<keyof OfficeDraft, 'layout'>, string>> = {
  name: 'Chưa có tên cơ quan. Gõ đủ, như Ban Tổ chức Tỉnh ủy Tuyên Quang.',
  superiorName: 'Chưa có cơ quan cấp trên. Gõ như ở dòng đầu văn bản.',
  printName: 'Chưa có tên in ở dòng cơ quan. Gõ như Ban Tổ chức.',
  symbol: 'Chưa có ký hiệu. Gõ phần sau loại văn bản, như BTCTU.',
  place: 'Chưa có địa danh. Gõ như Tuyên Quang.',
}

/** Fields that are still empty, with what to type. */
export function officeErrors(draft: OfficeDraft): OfficeErrors {
  return Object.fromEntries(Object.entries(missing).filter(([field]) => draft[field as keyof typeof missing].trim() === ''))
}
