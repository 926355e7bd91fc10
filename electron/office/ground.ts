import type { Act } from '../../db/queries/acts.ts'
import type { GroundFields } from '../../shared/contract/regimes.ts'
import { newId } from './act.ts'
import { refuse } from './refuse.ts'
import type { OfficeState } from './state.ts'

/** Keeps the paper (căn cứ) that an act rests on, and ties the act to it. */
export function enterGround(act: Act, state: OfficeState, { number, date, signer }: GroundFields): string {
  const id = newId(state)
  act.insert('ground', { id, number, date, signer, issuer: null, blobSha256: null })
  act.rest(id)
  return id
}

/** Keeps the paper that an act rests on; nothing is decided about an exam before its plan was approved. */
export function restOn(act: Act, state: OfficeState, paper: GroundFields, planApproved: string): string {
  if (paper.date < planApproved) refuse('date', 'beforePlan')
  return enterGround(act, state, paper)
}
