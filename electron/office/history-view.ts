import { findEntry, newestEntry, openEntries, type EntryRow, type HistoryFilter, type HistoryReach } from '../../db/queries/history.ts'
import { touchedTables, type TouchedTable } from '../../db/queries/history-changes.ts'
import { isAppendTable } from '../../db/queries/record-values.ts'
import type { Reader } from '../../db/open.ts'
import type { HistoryAbout, HistoryEntry } from '../../shared/contract/history.ts'
import { roleDefinitions, type FieldGroup } from '../../shared/contract/permissions.ts'
import { addDays } from '../../shared/text/day.ts'
import { fold, foldedTokens } from '../../shared/text/fold.ts'
import { permissionTitle } from '../../shared/words/permissions.ts'
import { recordsWords, recordWords, type RecordCounts } from '../../shared/words/records.ts'
import { recordField } from '../../shared/words/record-fields.ts'
import { inverseOf, procedures, titleOf, undoableProcedures } from './procedures.ts'
import { nameRecords, type RecordNamer } from './record-namer.ts'
import { may, mayCall, visibleGroups, type Session } from './session.ts'

/** Which part of the log a session sees: the office's, or that of the exams where it holds history.read and its own acts. */
export function reachOf(session: Session): HistoryReach {
  if (may(session, 'history.read', null)) return { all: true }
  const examIds = session.held.flatMap(({ role, scopeKind, scopeId }) =>
    scopeKind === 'exam' && scopeId !== null && roleDefinitions[role].permissions.includes('history.read') ? [scopeId] : [],
  )
  return { all: false, examIds: [...new Set(examIds)], userId: session.userId }
}

export function isReached(session: Session, { userId, examId }: EntryRow): boolean {
  return userId === session.userId || may(session, 'history.read', examId)
}

/** Acts that tell marks of coded scripts, of bags all but who marks them, or of sheets that are typed twice. */
const tellsMarksByCode = (procedure: string) => procedure.startsWith('keying.') || procedure.startsWith('answerSheets.') || (procedure.startsWith('bags.') && procedure !== 'bags.draw')

/**
 * Groups of fields that a session may see in an entry. Whoever keys marks by code or sheets sees nothing of what others keyed, nor of what was
 * decided since, also where it was undone: the two typings would not be independent.
 */
export function groupsIn(reader: Reader, session: Session, entry: EntryRow): ReadonlySet<FieldGroup> {
  const groups = visibleGroups(session, entry.examId)
  const isOthersKeying = entry.userId !== session.userId && tellsMarksByCode(rootOf(reader, entry).root.procedure)
  return isOthersKeying && may(session, 'keying.enter', entry.examId) ? new Set([...groups].filter((group) => group !== 'marks')) : groups
}

/** Acts that write, by their path. */
const writing = [...procedures.values()].filter(({ meta }) => meta.effect === 'write')

/** Areas that write to the log. */
export const areasInLog: readonly string[] = [...new Set(writing.map(({ path }) => path.split('.')[0] ?? ''))]

function actsWhere(fits: (path: string, title: string) => boolean) {
  const acts = writing.filter(({ path }) => fits(path, titleOf(path)))
  return { procedures: acts.map(({ path }) => path), titles: acts.map(({ path }) => titleOf(path)) }
}

/** The moment at which a day begins in Vietnam (UTC+7), ISO. */
function startOf(day: string): string {
  return new Date(`${day}T00:00:00+07:00`).toISOString()
}

export interface AskedFilter {
  readonly userId: string | null
  readonly examId: string | null
  readonly area: string | null
  readonly fromDay: string | null
  readonly toDay: string | null
  readonly query: string
}

/** A filter that leaves everything in reach. */
export const unasked: AskedFilter = { userId: null, examId: null, area: null, fromDay: null, toDay: null, query: '' }

/** What the caller asked for, as the query takes it. `users` are all who ever worked with the office. */
export function filterOf(session: Session, asked: AskedFilter, users: readonly { readonly id: string; readonly name: string }[]): HistoryFilter {
  return {
    reach: reachOf(session),
    userId: asked.userId,
    examId: asked.examId,
    acts: asked.area === null ? null : actsWhere((path) => path.startsWith(`${asked.area}.`)),
    from: asked.fromDay === null ? null : startOf(asked.fromDay),
    until: asked.toDay === null ? null : startOf(addDays(asked.toDay, 1)),
    words: foldedTokens(asked.query).map((word) => ({
      word,
      ...actsWhere((_path, title) => fold(title).includes(word)),
      userIds: users.filter(({ name }) => fold(name).includes(word)).map(({ id }) => id),
    })),
  }
}

/** What an entry comes down to: the act at the bottom of its chain of undoing and redoing, and what it does to it. */
function rootOf(reader: Reader, entry: EntryRow): { readonly kind: 'act' | 'undo' | 'redo'; readonly root: EntryRow } {
  let root = entry
  let depth = 0
  while (root.undoOf !== null) {
    const undone = findEntry(reader, root.undoOf)
    if (undone === null) break
    root = undone
    depth += 1
  }
  // A redo undoes an undo.
  return { kind: depth === 0 ? 'act' : depth % 2 === 1 ? 'undo' : 'redo', root }
}

/** The act that an entry did, undid or did again: "Nhập điểm". */
export function actTitle(reader: Reader, entry: EntryRow): string {
  return titleOf(rootOf(reader, entry).root.procedure)
}

/** The same with what was done to it: "Hoàn tác: Nhập điểm". */
export function entryTitle(reader: Reader, entry: EntryRow): string {
  const { kind, root } = rootOf(reader, entry)
  const title = titleOf(root.procedure)
  return kind === 'act' ? title : `${kind === 'undo' ? 'Hoàn tác' : 'Làm lại'}: ${title}`
}

/** Why an entry cannot be undone by this session; null when it can. Whoever undoes must still be allowed to do. */
export function whyNotUndoable(reader: Reader, entry: EntryRow, session: Session): string | null {
  if (entry.undoneBy !== null) return 'Đã được hoàn tác.'
  const inverse = inverseOf(entry.procedure)
  if (inverse !== 'audit') return inverse?.none ?? 'Việc này không có chiều ngược.'
  if (entry.userId !== session.userId) return `Việc của ${entry.userName}; người đó hoàn tác được.`
  const asked = [procedures.get(rootOf(reader, entry).root.procedure)?.meta, procedures.get('history.undo')?.meta]
  const lacking = asked.find((declared) => declared !== undefined && !mayCall(session, declared, entry.examId))?.permission
  return lacking === undefined ? null : `Việc này cần quyền “${permissionTitle(lacking)}”, nay không còn được giao.`
}

/** Two records of an act are told by name where it touched no more than these, or all are called the same. */
const namedRecords = 4

function countsOf({ table, records, added, withdrawn, restored, superseded }: TouchedTable): RecordCounts {
  if (isAppendTable(table)) {
    // A new row in the place of an old one is a change of what both tell.
    const changed = Math.min(added, superseded)
    return { added: added - changed, changed, withdrawn: superseded - changed, restored: 0 }
  }
  return { added, withdrawn, restored, changed: Math.max(0, records - added - withdrawn - restored) }
}

function aboutOf(touched: TouchedTable, names: RecordNamer): HistoryAbout | null {
  const { table, records, firstId, lastId } = touched
  const fields = (touched.fields ?? '').split(',').filter((field) => recordField(table, field) !== null)
  const counts = countsOf(touched)
  // Only raised its revision, or something else that says nothing to people.
  if (fields.length === 0 && counts.added + counts.withdrawn + counts.restored === 0 && touched.superseded === 0) return null
  const subject = names.subject(table, firstId)
  const one = records <= namedRecords && subject === names.subject(table, lastId)
  return { table, records, words: one ? recordWords(table, subject, counts, fields) : recordsWords(table, counts) }
}

/** Entries as people read them: title, what they touched, whether they can be undone. */
export function viewEntries(reader: Reader, session: Session, entries: readonly EntryRow[]): HistoryEntry[] {
  const touched = touchedTables(reader, entries.map(({ seq }) => seq))
  const names = nameRecords(reader, touched.flatMap(({ table, records, firstId, lastId }) => (records <= namedRecords ? [{ table, id: firstId }, { table, id: lastId }] : [])))
  const bySeq = Map.groupBy(touched, ({ seq }) => seq)
  return entries.map((entry) => {
    const { seq, at, userName, device, procedure, reason, undoOf, undoneBy, examId, examName } = entry
    const about = (bySeq.get(seq) ?? []).flatMap((one) => aboutOf(one, names) ?? []).toSorted((left, right) => Number(right.records > namedRecords) - Number(left.records > namedRecords))
    return { seq, at, userName, device, procedure, title: entryTitle(reader, entry), about, reason, undoOf, undoneBy, examId, examName, notUndoable: whyNotUndoable(reader, entry, session) }
  })
}

/** How far back Ctrl+Z and Ctrl+Y look for their acts. */
const lookBack = 500

/** The session's own acts that Ctrl+Z, or Ctrl+Y, would take one after the other. */
export function ownEntries(reader: Reader, session: Session, way: 'undo' | 'redo'): readonly EntryRow[] {
  const open = openEntries(reader, session.userId, [...undoableProcedures, 'history.undo'], lookBack)
  if (way === 'undo') return open.filter((entry) => rootOf(reader, entry).kind !== 'undo')
  // A new act ends what could be redone; a redo does not.
  const newestAct = newestEntry(reader, session.userId, undoableProcedures) ?? 0
  return open.filter((entry) => entry.seq > newestAct && rootOf(reader, entry).kind === 'undo')
}
