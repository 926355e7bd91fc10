import { ORPCError } from '@orpc/server'
import { examOfRecord } from '../../../db/queries/field-history.ts'
import { countEntries, examsInLog, findEntry, usersInLog, type EntryRow } from '../../../db/queries/history.ts'
import { UndoBlockedError, undoChanges } from '../../../db/queries/undo.ts'
import { uniqueViolation, type OfficeDatabase } from '../../../db/open.ts'
import { NotFoundError } from '../../../db/queries/acts.ts'
import { areaName } from '../../../shared/words/areas.ts'
import { atWork, newId, write } from '../act.ts'
import { office } from '../gate.ts'
import { changesInWords, groupOfColumn } from '../history-changes.ts'
import { fieldHistory, isKnownField } from '../history-field.ts'
import { searchEntries } from '../history-search.ts'
import { actTitle, areasInLog, filterOf, groupsIn, isReached, ownEntries, reachOf, unasked, viewEntries, whyNotUndoable } from '../history-view.ts'
import { finishJob } from '../jobs/run.ts'
import { may, visibleGroups, type Session } from '../session.ts'

/** An entry that the session may see; the others are not there. */
function requireEntry(db: OfficeDatabase, session: Session, seq: number): EntryRow {
  const entry = findEntry(db, seq)
  if (entry === null || !isReached(session, entry)) throw new NotFoundError('history')
  return entry
}

/** What stands in the way of an undo, by the name of the later act where one is known. */
function blockedWords(db: OfficeDatabase, by: number | null): string {
  const later = by === null ? null : findEntry(db, by)
  return later === null ? 'Có việc làm sau đang dựa vào việc này.' : `Việc số ${later.seq} (${actTitle(db, later)}, ${later.userName}) làm sau đang dựa vào việc này.`
}

export const history = {
  list: office.history.list.handler(async ({ context: { state }, input: { before, limit, own, ...asked }, signal }) => {
    const { db, session } = atWork(state)
    const total = countEntries(db, filterOf(session, unasked, []))
    if (own !== null) {
      const entries = ownEntries(db, session, own)
      const page = entries.filter(({ seq }) => before === null || seq < before).slice(0, limit)
      return { entries: viewEntries(db, session, page), found: entries.length, total }
    }
    const filter = filterOf(session, asked, asked.query === '' ? [] : usersInLog(db, { all: true }))
    const { entries, found } = await searchEntries(state, filter, before, limit, signal)
    return { entries: viewEntries(db, session, entries), found, total }
  }),

  changes: office.history.changes.handler(({ context: { state }, input }) => {
    const { db, session } = atWork(state)
    return changesInWords(db, groupsIn(db, session, requireEntry(db, session, input.seq)), input)
  }),

  ofField: office.history.ofField.handler(({ context: { state }, input: { examId, table, recordId, field } }) => {
    const { db, session } = atWork(state)
    const known = examOfRecord(db, table, recordId)
    if (known === undefined || known !== examId || !may(session, 'history.read', examId) || !isKnownField(table, field)) throw new NotFoundError(table)
    const group = groupOfColumn(table, field)
    return fieldHistory(db, table, recordId, field, group === null || visibleGroups(session, examId).has(group))
  }),

  filters: office.history.filters.handler(({ context: { state } }) => {
    const { db, session } = atWork(state)
    const reach = reachOf(session)
    return {
      users: [...usersInLog(db, reach)],
      exams: [...examsInLog(db, reach)],
      areas: areasInLog.map((area) => ({ area, title: areaName(area) })),
    }
  }),

  next: office.history.next.handler(({ context: { state } }) => {
    const { db, session } = atWork(state)
    const first = (way: 'undo' | 'redo') => viewEntries(db, session, ownEntries(db, session, way).slice(0, 1))[0] ?? null
    return { undo: first('undo'), redo: first('redo') }
  }),

  undo: office.history.undo.handler(({ context: { state }, input: { seq, requestId } }) => {
    const { db, session } = atWork(state)
    const entry = requireEntry(db, session, seq)
    const blocked = (blockedBy: number | null, reason: string) => new ORPCError('UNDO_BLOCKED', { data: { seq, blockedBy, reason } })
    const title = actTitle(db, entry)
    try {
      return write(state, { procedure: 'history.undo', requestId, undoOf: seq, examId: entry.examId }, (act) => {
        const refusal = whyNotUndoable(act.tx, entry, session)
        if (refusal !== null) throw blocked(entry.undoneBy, refusal)
        undoChanges(act, seq, `Hoàn tác việc số ${seq}`, () => newId(state))
        return { seq: act.seq, title }
      })
    } catch (error) {
      if (error instanceof UndoBlockedError) throw blocked(error.by, blockedWords(db, error.by))
      if (uniqueViolation(error) !== null) throw blocked(null, 'Giá trị cũ nay đã có ở bản ghi khác.')
      throw error
    }
  }),

  /** Signatures of years of work take longer than a request may: a worker checks them over a connection of its own. */
  verify: office.history.verify.handler(({ context: { state }, signal }) => {
    const { unlocked, options, file } = state
    if (unlocked === null) throw new ORPCError('LOCKED')
    return finishJob(options.workerEntry, 'verifyHistory', { file: { file, key: new Uint8Array(unlocked.fileKey), nativeBinding: options.nativeBinding } }, signal)
  }),
}
