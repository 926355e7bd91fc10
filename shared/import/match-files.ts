import { foldedTokens } from '../text/fold.ts'

/** A candidate as a file name may name him. */
export interface FileOwner {
  readonly id: string
  readonly fullName: string
  /** As far as it is known: 'YYYY', 'YYYY-MM', 'YYYY-MM-DD'. */
  readonly birthDate: string
  readonly identityNumber: string | null
  /** Số báo danh as printed. */
  readonly number: string | null
  /** Number of the receipt (giấy biên nhận). */
  readonly receipt: number | null
}

/** What of a file name named somebody. */
export type FileKey = 'identityNumber' | 'number' | 'receipt' | 'nameAndBirth'

/** Whom the name of a file names: one person by a number, or people for decision. */
export interface FileMatch {
  readonly state: 'matched' | 'doubtful' | 'unmatched'
  readonly by: FileKey | null
  readonly owners: readonly string[]
}

const nobody: FileMatch = { state: 'unmatched', by: null, owners: [] }

/** Ways to write a birth in a file name: 14021998, 14-2-1998, 19980214; a year alone where no more is known. */
function birthForms(birthDate: string): readonly string[] {
  const [year = '', month, day] = birthDate.split('-')
  if (month === undefined) return [year]
  if (day === undefined) return [`${month}${year}`, `${year}${month}`]
  return [`${day}${month}${year}`, `${year}${month}${day}`]
}

/** Figures of a name that may be a date, with the parts of a date written apart: '14-2-1998' is '14021998'. */
function datesIn(name: string): ReadonlySet<string> {
  const parts = [...name.matchAll(/(?<!\d)(\d{1,2})\D(\d{1,2})\D(\d{4})(?!\d)/gu)].map(([, day = '', month = '', year = '']) => `${day.padStart(2, '0')}${month.padStart(2, '0')}${year}`)
  return new Set([...(name.match(/\d+/gu) ?? []), ...parts])
}

/** Whether the words of a name stand in a file name one after the other. */
function holds(words: readonly string[], name: readonly string[]): boolean {
  return name.length > 0 && words.some((_word, start) => name.every((part, index) => words[start + index] === part))
}

/**
 * Finds whom file names name: by the number of the CCCD, the number (SBD) as it is printed, or a receipt written "BN12". A key is compared
 * whole, never by its beginning or likeness (field report 45). A full name with the birth is a doubtful match that somebody decides; a
 * name alone is none.
 */
export function fileMatcher(people: readonly FileOwner[]): (fileName: string) => FileMatch {
  const keyed = (keyOf: (owner: FileOwner) => string | null) => Map.groupBy(people.filter((owner) => keyOf(owner) !== null), (owner) => keyOf(owner) ?? '')
  const byIdentity = keyed(({ identityNumber }) => identityNumber)
  const byNumber = keyed(({ number }) => number?.toLowerCase() ?? null)
  const byReceipt = keyed(({ receipt }) => (receipt === null ? null : String(receipt)))
  const named = people.map((owner) => ({ owner, name: foldedTokens(owner.fullName), births: birthForms(owner.birthDate) }))

  return (fileName) => {
    const name = fileName.replace(/\.[^.]*$/u, '').normalize('NFC')
    const words = name.toLowerCase().split(/[^\p{L}\d]+/u)
    const receipts = [...name.toLowerCase().matchAll(/(?<![\p{L}\d])bn[\s_.-]*0*(\d+)(?!\d)/gu)].map(([, figures = '']) => figures)
    const found = [
      ...words.flatMap((word) => (byIdentity.get(word) ?? []).map((owner) => ({ owner, by: 'identityNumber' as const }))),
      ...receipts.flatMap((figures) => (byReceipt.get(figures) ?? []).map((owner) => ({ owner, by: 'receipt' as const }))),
      ...(receipts.length > 0 ? [] : words.flatMap((word) => (byNumber.get(word) ?? []).map((owner) => ({ owner, by: 'number' as const })))),
    ]
    const owners = [...new Set(found.map(({ owner }) => owner.id))]
    if (owners.length > 0) return { state: owners.length === 1 ? 'matched' : 'doubtful', by: found[0]?.by ?? null, owners }
    const tokens = foldedTokens(name)
    const dates = datesIn(name)
    const alike = named.filter((one) => holds(tokens, one.name) && one.births.some((birth) => dates.has(birth)))
    return alike.length === 0 ? nobody : { state: 'doubtful', by: 'nameAndBirth', owners: alike.map(({ owner }) => owner.id) }
  }
}
