/** How a recorded value is put into words. */
export type FieldKind =
  | 'text'
  | 'count'
  /** A date as far as it is known. */
  | 'date'
  /** Hundredths of a point. */
  | 'points'
  | 'yesNo'
  /** Papers joined by a comma. */
  | 'form'
  /** One of a few words. */
  | { readonly terms: Readonly<Record<string, string>> }
  /** Id of a record of another table, or a list of ids. */
  | { readonly refers: string }

/** What is known of a field of a table. */
export interface FieldSource {
  readonly kind: FieldKind
  /** Where the forms have no field of this name, or another one. */
  readonly title?: string
}

export const text = { kind: 'text' } as const
export const count = { kind: 'count' } as const
export const date = { kind: 'date' } as const
export const refers = (table: string, title?: string): FieldSource => ({ kind: { refers: table }, ...(title === undefined ? {} : { title }) })
export const seedFields = {
  seed: { ...text, title: 'Mã bốc thăm' },
  seedOrigin: { kind: { terms: { machine: 'máy sinh', dice: 'xúc xắc trước người chứng kiến' } }, title: 'Nguồn mã bốc thăm' },
} as const
