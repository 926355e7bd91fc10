import { readOffice } from '../../db/queries/access.ts'
import { listUsers } from '../../db/queries/users.ts'
import { readSlots, writeSlots } from '../../db/slots.ts'
import { atWork } from './act.ts'
import type { OfficeState } from './state.ts'

/**
 * Brings the names in the slot file up to date with the data file, where they may have been changed, or changed back
 * by an undo; drops the entries of users who were withdrawn.
 */
export function matchSlotNames(state: OfficeState): void {
  const { db } = atWork(state)
  const slots = readSlots(state.file)
  const names = new Map(listUsers(db).map(({ id, name }) => [id, name]))
  const users = slots.users.flatMap((entry) => {
    const name = names.get(entry.id)
    return name === undefined ? [] : [{ ...entry, name }]
  })
  const matched = { ...slots, office: readOffice(db).name, users }
  if (JSON.stringify(matched) !== JSON.stringify(slots)) writeSlots(state.file, matched)
}
