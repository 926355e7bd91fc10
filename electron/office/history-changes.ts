import type { z } from 'zod'
import { listChanges, type ChangeRow } from '../../db/queries/history-changes.ts'
import { appendedRows, isAppendTable, isRecordTable, replacedRows, rowsAfter, partsOfMarks } from '../../db/queries/record-values.ts'
import type { Reader } from '../../db/open.ts'
import { candidateSchema } from '../../shared/contract/candidates.ts'
import type { HistoryChange } from '../../shared/contract/history.ts'
import type { Mark, Part, SingleMark } from '../../shared/contract/marking.ts'
import type { FieldGroup } from '../../shared/contract/permissions.ts'
import { changeWords, referencesIn, type ChangeWords, type NameOf } from '../../shared/words/changes.ts'
import { markText, pastMarkTitle } from '../../shared/words/marks.ts'
import { fieldsOf } from '../../shared/words/record-fields.ts'
import { nameRecords } from './record-namer.ts'
import { groupOf } from './visible.ts'

/** Tables of the registration form: the contract shows them as one field of the candidate. */
const ofRegistration: readonly string[] = ['registration', 'registrationDegree', 'registrationWork']

/** Group that a column of the audit belongs to: that of the same field in the contract. */
export function groupOfColumn(table: string, field: string | null): FieldGroup | null {
  if (table === 'mark' || table === 'answerCount') return 'marks'
  if (table === 'scriptSettlement' || table === 'scriptCheck') return field === null ? null : 'marks'
  if (ofRegistration.includes(table)) return field === null ? null : 'identity'
  if (table !== 'candidate' || field === null) return null
  // The first day of a birth tells as much as the birth.
  const schema = (candidateSchema.shape as Record<string, z.ZodType>)[field === 'birthFirstDay' ? 'birthDate' : field]
  return schema === undefined ? null : groupOf(schema)
}

type Line = Pick<ChangeRow, 'table' | 'recordId' | 'field' | 'from' | 'to'>
type Row = Record<string, unknown>

/** Fields of a row that differ from the row before it; of a new one all that hold something. */
function differences(table: string, recordId: string, before: Row | null, after: Row): readonly Line[] {
  return fieldsOf(table).flatMap((field) => {
    const [from, to] = [JSON.stringify(before?.[field] ?? null), JSON.stringify(after[field] ?? null)]
    return from === to ? [] : [{ table, recordId, field, from: before === null ? null : from, to }]
  })
}

const wordsOfMark = (unit: Part['unit'], row: Row | null) => (row === null ? '' : markText({ unit }, row as unknown as Pick<Mark, 'state' | 'value'>)) || 'chưa nhập'

/** Whose mark it is; a settled one is just a mark. */
const titleOfMark = (kind: string, row: Row) => pastMarkTitle({ kind }, { stage: row['stage'] as SingleMark['stage'], marker: Number(row['marker']), piece: Number(row['question']) }) || 'Điểm'

/** What the rows of append-only tables say: a new one in the place of an old, or an end without a successor. */
function readAppended(reader: Reader, changes: readonly ChangeRow[]) {
  const lines = new Map<ChangeRow, readonly Line[]>()
  const words = new Map<ChangeRow, ChangeWords | null>()
  for (const [table, rows] of Map.groupBy(changes, (change) => change.table)) {
    if (!isAppendTable(table)) continue
    const ids = [...new Set(rows.map(({ recordId }) => recordId))]
    const held = appendedRows(reader, table, ids)
    const replaced = replacedRows(reader, table, ids)
    const parts = table === 'mark' ? partsOfMarks(reader, ids) : null
    for (const change of rows) {
      const entry = held.get(change.recordId)
      const ended = change.field !== null
      if (ended && replaced.has(change.recordId)) words.set(change, null)
      else if (parts !== null && entry !== undefined) {
        const { unit, kind } = parts.get(change.recordId) ?? { unit: 'points', kind: '' }
        const [from, to] = ended ? [entry.row, null] : [entry.previous, entry.row]
        words.set(change, { title: titleOfMark(kind, entry.row), from: wordsOfMark(unit, from), to: wordsOfMark(unit, to) })
      } else if (ended) words.set(change, { title: 'Hết hiệu lực', from: null, to: null })
      else if (entry !== undefined) {
        lines.set(change, differences(table, change.recordId, entry.previous, entry.row))
        if (entry.previous !== null) words.set(change, null)
      }
    }
  }
  return { lines, words }
}

/** What new records held after the act. */
function readAdded(reader: Reader, seq: number, changes: readonly ChangeRow[]): ReadonlyMap<ChangeRow, readonly Line[]> {
  const lines = new Map<ChangeRow, readonly Line[]>()
  const added = changes.filter(({ field }) => field === null)
  for (const [table, rows] of Map.groupBy(added, (change) => change.table)) {
    if (!isRecordTable(table)) continue
    const held = rowsAfter(reader, table, rows.map(({ recordId }) => recordId), seq)
    for (const change of rows) {
      const row = held.get(change.recordId)
      if (row !== undefined) lines.set(change, differences(table, change.recordId, null, row))
    }
  }
  return lines
}

/** Changes of an act in words, a page of its records; what belongs to a group that the caller may not see stays empty. */
export function changesInWords(
  reader: Reader,
  groups: ReadonlySet<FieldGroup>,
  { seq, table, offset, limit }: { readonly seq: number; readonly table: string | null; readonly offset: number; readonly limit: number },
): HistoryChange[] {
  const changes = listChanges(reader, seq, table, offset, limit)
  const seen = (line: Line) => {
    const group = groupOfColumn(line.table, line.field)
    return group === null || groups.has(group)
  }
  const appended = readAppended(reader, changes)
  const added = readAdded(reader, seq, changes)
  const told = changes.map((change) => ({ change, lines: (appended.lines.get(change) ?? added.get(change) ?? []).filter(seen) }))
  const names = nameRecords(reader, [
    ...changes.map(({ table: name, recordId }) => ({ table: name, id: recordId })),
    ...told.flatMap(({ change, lines }) => [change, ...lines]).flatMap((line) => (line.field === null ? [] : [line.from, line.to].flatMap((json) => referencesIn(line.table, line.field ?? '', json)))),
  ])
  const view = (line: Line, words: ChangeWords | null): HistoryChange => {
    const open = seen(line)
    return {
      table: line.table,
      recordId: line.recordId,
      subject: names.subject(line.table, line.recordId),
      field: line.field,
      fieldTitle: words?.title ?? null,
      from: open ? line.from : null,
      to: open ? line.to : null,
      fromWords: open ? (words?.from ?? null) : null,
      toWords: open ? (words?.to ?? null) : null,
      hidden: !open,
    }
  }
  const worded = (line: Line, nameOf: NameOf) => changeWords(line.table, line.field, line.from, line.to, nameOf)
  return told.flatMap(({ change, lines }) => {
    const own = appended.words.get(change)
    return [view(change, own === undefined ? worded(change, names.value) : own), ...lines.map((line) => view(line, worded(line, names.value)))]
  })
}
