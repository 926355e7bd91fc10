import { recordFacts } from '../../db/queries/record-names.ts'
import type { Reader } from '../../db/open.ts'
import type { NameOf } from '../../shared/words/changes.ts'
import { recordSubject, recordValue } from '../../shared/words/records.ts'

export interface RecordId {
  readonly table: string
  readonly id: string
}

/** Names of records, read together. */
export interface RecordNamer {
  /** "Thí sinh Lò Văn An". */
  readonly subject: NameOf
  /** As the value of another record's field: "TH-03 Chuyên viên tổng hợp". */
  readonly value: NameOf
}

/** Reads the names of these records, one statement per table. */
export function nameRecords(reader: Reader, wanted: readonly RecordId[]): RecordNamer {
  const known = new Map([...Map.groupBy(wanted, ({ table }) => table)].map(([table, ids]) => [table, recordFacts(reader, table, [...new Set(ids.map(({ id }) => id))])]))
  return {
    subject: (table, id) => recordSubject(table, known.get(table)?.get(id)),
    value: (table, id) => recordValue(table, known.get(table)?.get(id)),
  }
}
