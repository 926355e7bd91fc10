/** One value of a code list. */
export interface CodeEntry {
  readonly code: string
  readonly name: string
  /** A short name for narrow columns, where the name is long. */
  readonly shortName?: string
  /** First day the code is used, 'YYYY-MM-DD'; null when it is not known or lies before everything kept here. */
  readonly from: string | null
  /** Last day the code is used; null while it is in use. An ended code stays: histories name it. */
  readonly to: string | null
  /** 'unconfirmed': not found in the source of the list ("chưa đối chiếu văn bản gốc"). */
  readonly status: 'confirmed' | 'unconfirmed'
  /** Where the entry stands in the law, for lists whose entries come from several articles; absent where nothing confirms it. */
  readonly article?: string
  /** Other names people write, for matching imported text. */
  readonly aliases?: readonly string[]
}

/** A version of an official list. */
export interface CodeList {
  readonly list: string
  /** Tells versions of one list apart: the same code may mean another thing in another version. */
  readonly version: string
  readonly source: string
  readonly entries: readonly CodeEntry[]
}

/** Entry that an id of a coded column names ('list/version/code'), in the lists given; null when none does. */
export function entryOf<L extends CodeList>(lists: readonly L[], id: string): L['entries'][number] | null {
  const [list, version, code] = id.split('/')
  return lists.find((one) => one.list === list && one.version === version)?.entries.find((entry) => entry.code === code) ?? null
}
