import type { Act } from '../../db/queries/acts.ts'
import { postAgencyRows } from '../../db/queries/exams.ts'
import { idsInOrder } from './candidate-rows.ts'

interface Wanted {
  readonly agencyId: string
  readonly places: number
}

/** Brings the agencies of a joint post in line with what its form says; whether there was anything to change. */
export function changePostAgencies(act: Act, postId: string, wanted: readonly Wanted[], newId: () => string): boolean {
  const have = postAgencyRows(act.tx, postId)
  const gone = have.filter(({ agencyId }) => !wanted.some((one) => one.agencyId === agencyId))
  const moved = have.flatMap(({ id, agencyId, places }) => {
    const kept = wanted.find((one) => one.agencyId === agencyId)
    return kept === undefined || kept.places === places ? [] : [{ id, places: kept.places }]
  })
  const added = wanted.filter(({ agencyId }) => !have.some((one) => one.agencyId === agencyId))
  const ids = idsInOrder(added.length, newId)
  for (const { id } of gone) act.withdraw('postAgency', id, null, 'bỏ khỏi vị trí')
  for (const { id, places } of moved) act.update('postAgency', id, null, { places })
  act.insertMany('postAgency', added.map(({ agencyId, places }, index) => ({ id: ids[index] ?? '', postId, agencyId, places })))
  return gone.length + moved.length + added.length > 0
}
