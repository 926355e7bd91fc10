import { readOffice } from '../../db/queries/access.ts'
import type { OfficeProfile, SessionView } from '../../shared/contract/access.ts'
import { atWork } from './act.ts'
import { allPermissions, visibleGroups } from './session.ts'
import type { OfficeState } from './state.ts'

/** The office as its pages and papers name it. */
export function profile({ id, name, printName, superiorName, symbol, place, layout, headPosition, revision }: ReturnType<typeof readOffice>): OfficeProfile {
  return { id, name, printName, superiorName, symbol, place, layout, headPosition, revision }
}

/** The open session as the window sees it. */
export function sessionView(state: OfficeState): SessionView {
  const { db, session } = atWork(state)
  return {
    user: { id: session.userId, name: session.userName },
    held: session.held.map((one) => ({ ...one })),
    roles: [...new Set(session.held.map(({ role }) => role))],
    permissions: [...allPermissions(session)],
    fieldGroups: [...visibleGroups(session, null)],
    office: profile(readOffice(db)),
    file: state.file,
  }
}
