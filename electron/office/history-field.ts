import { findEntry } from '../../db/queries/history.ts'
import { fieldEvents, type FieldEvent, type FieldTable } from '../../db/queries/field-history.ts'
import type { Reader } from '../../db/open.ts'
import type { FieldValue } from '../../shared/contract/history.ts'
import type { CandidateInput } from '../../shared/contract/candidates.ts'
import { emptyWords, referencesIn, valueWords, type NameOf } from '../../shared/words/changes.ts'
import { recordField } from '../../shared/words/record-fields.ts'
import { priorityCodeId } from './candidate-rows.ts'
import { entryTitle } from './history-view.ts'
import { nameRecords, type RecordId } from './record-namer.ts'

/** Priority groups of a candidate: they stand in rows of their own, and the form shows them as one field. */
const isPriority = (table: FieldTable, field: string) => table === 'candidate' && field === 'priority'

/** Whether a form shows this field of this table. */
export function isKnownField(table: FieldTable, field: string): boolean {
  return isPriority(table, field) || recordField(table, field) !== null
}

const claimsIn = (json: string) => JSON.parse(json) as CandidateInput['priority']

function namedIn(table: FieldTable, field: string, json: string): readonly RecordId[] {
  return isPriority(table, field) ? claimsIn(json).map(({ group }) => ({ table: 'code', id: priorityCodeId(group) })) : referencesIn(table, field, json)
}

function wordsOf(table: FieldTable, field: string, json: string, nameOf: NameOf): string {
  if (!isPriority(table, field)) return valueWords(recordField(table, field)?.kind ?? 'text', json, nameOf)
  return claimsIn(json).map(({ group, evidence }) => `${nameOf('code', priorityCodeId(group))}${evidence ? '' : ' (chưa có giấy)'}`).join('; ') || emptyWords
}

/** Every value that a field held, newest first, with who gave it; values stay empty where the caller may not see them. */
export function fieldHistory(reader: Reader, table: FieldTable, recordId: string, field: string, seen: boolean): FieldValue[] {
  const events = fieldEvents(reader, table, recordId, field)
  const names = nameRecords(reader, events.flatMap(({ json }) => namedIn(table, field, json)))
  const view = ({ seq, json }: FieldEvent): FieldValue[] => {
    const entry = findEntry(reader, seq)
    if (entry === null) return []
    const { at, userName, reason } = entry
    return [{ seq, at, userName, title: entryTitle(reader, entry), reason, value: seen ? json : null, words: seen ? wordsOf(table, field, json, names.value) : null }]
  }
  return events.toReversed().flatMap(view)
}
