import { ORPCError } from '@orpc/server'
import { uniqueViolation } from '../../../db/open.ts'
import { countEntries, findEntry, listChanges, listEntries, openEntries, verifyChain, type EntryRow } from '../../../db/queries/history.ts'
import { UndoBlockedError, undoChanges } from '../../../db/queries/undo.ts'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { atWork, newId, write } from '../act.ts'
import { office } from '../gate.ts'
import { inverseOf, titleOf, undoableProcedures } from '../procedures.ts'
import type { Session } from '../session.ts'

function whyNotUndoable(entry: EntryRow, session: Session): string | null {
  if (entry.undoneBy !== null) return 'Đã được hoàn tác.'
  const inverse = inverseOf(entry.procedure)
  if (inverse !== 'audit') return inverse?.none ?? 'Việc này không có chiều ngược.'
  return entry.userId === session.userId ? null : `Việc của ${entry.userName}; người đó hoàn tác được.`
}

function shown(entry: EntryRow, session: Session, undone: string | null): HistoryEntry {
  const { seq, at, userName, device, procedure, reason, undoOf, undoneBy, changes } = entry
  const own = titleOf(procedure)
  const title = undone === null ? own : `${own}: ${undone}`
  return { seq, at, userName, device, procedure, title, reason, undoOf, undoneBy, changes, notUndoable: whyNotUndoable(entry, session) }
}

function named(state: Parameters<typeof atWork>[0], entry: EntryRow): HistoryEntry {
  const { db, session } = atWork(state)
  const undone = entry.undoOf === null ? null : findEntry(db, entry.undoOf)
  return shown(entry, session, undone === null ? null : titleOf(undone.procedure))
}

/** How far back Ctrl+Z looks for its next act. */
const reach = 200

/** Whether an entry is an act of its own, an undo, or a redo, which undoes an undo. */
function kindOf(state: Parameters<typeof atWork>[0], entry: EntryRow): 'act' | 'undo' | 'redo' {
  const { db } = atWork(state)
  let depth = 0
  for (let undone = entry.undoOf; undone !== null; depth += 1) undone = findEntry(db, undone)?.undoOf ?? null
  if (depth === 0) return 'act'
  return depth % 2 === 1 ? 'undo' : 'redo'
}

export const history = {
  list: office.history.list.handler(({ context: { state }, input: { before, limit } }) => {
    const { db } = atWork(state)
    return { entries: listEntries(db, before, limit).map((entry) => named(state, entry)), total: countEntries(db) }
  }),

  changes: office.history.changes.handler(({ context: { state }, input: { seq } }) =>
    listChanges(atWork(state).db, seq).map(({ table, recordId, field, from, to }) => ({ table, recordId, field, from, to })),
  ),

  next: office.history.next.handler(({ context: { state } }) => {
    const { db, session } = atWork(state)
    const open = openEntries(db, session.userId, [...undoableProcedures, 'history.undo'], reach)
    const undo = open.find((entry) => kindOf(state, entry) !== 'undo')
    const newest = open[0]
    // A new act ends what could be redone.
    const redo = newest !== undefined && kindOf(state, newest) === 'undo' ? newest : undefined
    return { undo: undo ? named(state, undo) : null, redo: redo ? named(state, redo) : null }
  }),

  undo: office.history.undo.handler(({ context: { state }, input: { seq, requestId }, errors }) => {
    const { db, session } = atWork(state)
    const entry = findEntry(db, seq)
    if (entry === null) throw errors.NOT_FOUND({ data: { what: 'history' } })
    const blocked = (blockedBy: number | null, reason: string) => new ORPCError('UNDO_BLOCKED', { data: { seq, blockedBy, reason } })
    const title = entry.undoOf === null ? titleOf(entry.procedure) : named(state, entry).title
    try {
      return write(state, { procedure: 'history.undo', requestId, undoOf: seq }, (act) => {
        const refusal = whyNotUndoable(entry, session)
        if (refusal !== null) throw blocked(entry.undoneBy, refusal)
        undoChanges(act, seq, `Hoàn tác việc số ${seq}`, () => newId(state))
        return { seq: act.seq, title }
      })
    } catch (error) {
      if (error instanceof UndoBlockedError) throw blocked(error.by, error.by === null ? 'Có việc làm sau đang dựa vào việc này.' : `Việc số ${error.by} làm sau đang dựa vào việc này.`)
      if (uniqueViolation(error) !== null) throw blocked(null, 'Giá trị cũ nay đã có ở bản ghi khác.')
      throw error
    }
  }),

  verify: office.history.verify.handler(({ context: { state } }) => verifyChain(atWork(state).db)),
}
