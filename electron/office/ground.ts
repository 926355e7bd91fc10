import type { Act } from '../../db/queries/acts.ts'
import type { GroundFields } from '../../shared/contract/regimes.ts'
import { newId } from './act.ts'
import type { OfficeState } from './state.ts'

/** Keeps the paper (căn cứ) that an act rests on, and ties the act to it. */
export function enterGround(act: Act, state: OfficeState, { number, date, signer }: GroundFields): string {
  const id = newId(state)
  act.insert('ground', { id, number, date, signer, issuer: null, blobSha256: null })
  act.rest(id)
  return id
}
