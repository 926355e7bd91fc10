import { ORPCError } from '@orpc/server'
import type { z } from 'zod'
import { uniqueViolation, type OfficeDatabase } from '../../../db/open.ts'
import { countEntries, findEntry, listChanges, listEntries, newestEntry, openEntries, verifyChain, type EntryRow } from '../../../db/queries/history.ts'
import { UndoBlockedError, undoChanges } from '../../../db/queries/undo.ts'
import { candidateSchema } from '../../../shared/contract/candidates.ts'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import type { FieldGroup } from '../../../shared/contract/permissions.ts'
import { atWork, newId, write } from '../act.ts'
import { office } from '../gate.ts'
import { inverseOf, titleOf, undoableProcedures } from '../procedures.ts'
import { visibleGroups, type Session } from '../session.ts'
import type { OfficeState } from '../state.ts'
import { groupOf } from '../visible.ts'

/** Group that a column of the audit belongs to: that of the same field in the contract. */
function groupOfColumn(table: string, field: string): FieldGroup | null {
  if (table === 'mark') return 'marks'
  if (table !== 'candidate') return null
  // The first day of a birth tells as much as the birth.
  const schema = (candidateSchema.shape as Record<string, z.ZodType>)[field === 'birthFirstDay' ? 'birthDate' : field]
  return schema === undefined ? null : groupOf(schema)
}

function whyNotUndoable(entry: EntryRow, session: Session): string | null {
  if (entry.undoneBy !== null) return 'Đã được hoàn tác.'
  const inverse = inverseOf(entry.procedure)
  if (inverse !== 'audit') return inverse?.none ?? 'Việc này không có chiều ngược.'
  return entry.userId === session.userId ? null : `Việc của ${entry.userName}; người đó hoàn tác được.`
}

type Kind = 'act' | 'undo' | 'redo'

/** What an entry comes down to: the act at the bottom of its chain of undoing and redoing, and what it does to it. */
function rootOf(db: OfficeDatabase, entry: EntryRow): { readonly kind: Kind; readonly root: EntryRow } {
  let root = entry
  let depth = 0
  while (root.undoOf !== null) {
    const undone = findEntry(db, root.undoOf)
    if (undone === null) break
    root = undone
    depth += 1
  }
  // A redo undoes an undo.
  return { kind: depth === 0 ? 'act' : depth % 2 === 1 ? 'undo' : 'redo', root }
}

function shown(entry: EntryRow, session: Session, kind: Kind, root: string): HistoryEntry {
  const { seq, at, userName, device, procedure, reason, undoOf, undoneBy, changes } = entry
  const title = kind === 'act' ? root : `${kind === 'undo' ? 'Hoàn tác' : 'Làm lại'}: ${root}`
  return { seq, at, userName, device, procedure, title, reason, undoOf, undoneBy, changes, notUndoable: whyNotUndoable(entry, session) }
}

function named(state: OfficeState, entry: EntryRow): HistoryEntry {
  const { db, session } = atWork(state)
  const { kind, root } = rootOf(db, entry)
  return shown(entry, session, kind, titleOf(root.procedure))
}

/** How far back Ctrl+Z looks for its next act. */
const reach = 200

export const history = {
  list: office.history.list.handler(({ context: { state }, input: { before, limit } }) => {
    const { db } = atWork(state)
    return { entries: listEntries(db, before, limit).map((entry) => named(state, entry)), total: countEntries(db) }
  }),

  changes: office.history.changes.handler(({ context: { state }, input: { seq } }) => {
    const { db, session } = atWork(state)
    const groups = visibleGroups(session, null)
    return listChanges(db, seq).map(({ table, recordId, field, from, to }) => {
      const group = field === null ? null : groupOfColumn(table, field)
      const seen = group === null || groups.has(group)
      return { table, recordId, field, from: seen ? from : null, to: seen ? to : null }
    })
  }),

  next: office.history.next.handler(({ context: { state } }) => {
    const { db, session } = atWork(state)
    const open = openEntries(db, session.userId, [...undoableProcedures, 'history.undo'], reach)
    const undo = open.find((entry) => rootOf(db, entry).kind !== 'undo')
    // A new act ends what could be redone; a redo does not.
    const newestAct = newestEntry(db, session.userId, undoableProcedures) ?? 0
    const redo = open.find((entry) => entry.seq > newestAct && rootOf(db, entry).kind === 'undo')
    return { undo: undo ? named(state, undo) : null, redo: redo ? named(state, redo) : null }
  }),

  undo: office.history.undo.handler(({ context: { state }, input: { seq, requestId }, errors }) => {
    const { db, session } = atWork(state)
    const entry = findEntry(db, seq)
    if (entry === null) throw errors.NOT_FOUND({ data: { what: 'history' } })
    const blocked = (blockedBy: number | null, reason: string) => new ORPCError('UNDO_BLOCKED', { data: { seq, blockedBy, reason } })
    const title = titleOf(rootOf(db, entry).root.procedure)
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
