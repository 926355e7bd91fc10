import type { Act } from '../../db/queries/acts.ts'
import { agenciesListed, prioritiesOf } from '../../db/queries/candidates.ts'
import { exemptionsClaimed } from '../../db/queries/results.ts'
import type { CandidateInput } from '../../shared/contract/candidates.ts'
import { exemptionColumns, idsInOrder, priorityCodeId } from './candidate-rows.ts'

type Exemption = CandidateInput['exemptions'][number]
type ExemptionRow = NonNullable<ReturnType<ReturnType<typeof exemptionsClaimed>['get']>>[number]

const dropped = 'bỏ khỏi phiếu'

/** An exemption as its form has it. */
export function exemptionOf({ part, basis, evidence, correct, total }: Pick<ExemptionRow, 'part' | 'basis' | 'evidence' | 'correct' | 'total'>): Exemption {
  return { part: part as Exemption['part'], basis: basis as Exemption['basis'], evidence, result: correct === null || total === null ? null : { correct, total } }
}

function changePriorities(act: Act, candidateId: string, wanted: CandidateInput['priority'], newId: () => string): boolean {
  const have = prioritiesOf(act.tx, [candidateId]).get(candidateId) ?? []
  let changes = 0
  for (const { id, groupCode, evidence } of have) {
    const kept = wanted.find(({ group }) => priorityCodeId(group) === groupCode)
    if (kept?.evidence === evidence) continue
    if (kept) act.update('candidatePriority', id, null, { evidence: kept.evidence })
    else act.withdraw('candidatePriority', id, null, dropped)
    changes += 1
  }
  const added = wanted.filter(({ group }) => !have.some(({ groupCode }) => groupCode === priorityCodeId(group)))
  const ids = idsInOrder(added.length, newId)
  act.insertMany('candidatePriority', added.map(({ group, evidence }, index) => ({ id: ids[index] ?? '', candidateId, groupCode: priorityCodeId(group), evidence })))
  return changes + added.length > 0
}

/** A place in the order belongs to one row at a time, so those that move leave first and come in anew. */
function changeAgencies(act: Act, candidateId: string, wanted: CandidateInput['agencies'], newId: () => string): boolean {
  const have = agenciesListed(act.tx, [candidateId]).get(candidateId) ?? []
  const gone = have.filter(({ agencyId, position }) => wanted[position - 1] !== agencyId)
  const added = wanted
    .map((agencyId, index) => ({ agencyId, position: index + 1 }))
    .filter(({ agencyId, position }) => !have.some((one) => one.agencyId === agencyId && one.position === position))
  for (const { id } of gone) act.withdraw('candidateAgency', id, null, dropped)
  act.insertMany('candidateAgency', added.map((one) => ({ id: newId(), candidateId, ...one })))
  return gone.length + added.length > 0
}

function changeExemptions(act: Act, candidateId: string, wanted: CandidateInput['exemptions'], newId: () => string): boolean {
  const have = exemptionsClaimed(act.tx, [candidateId]).get(candidateId) ?? []
  let changes = 0
  for (const row of have) {
    const kept = wanted.find(({ part }) => part === row.part)
    if (kept !== undefined && JSON.stringify(exemptionColumns(kept)) === JSON.stringify(exemptionColumns(exemptionOf(row)))) continue
    if (kept) act.update('candidateExemption', row.id, null, exemptionColumns(kept))
    else act.withdraw('candidateExemption', row.id, null, dropped)
    changes += 1
  }
  const added = wanted.filter(({ part }) => !have.some((row) => row.part === part))
  act.insertMany('candidateExemption', added.map((exemption) => ({ id: newId(), candidateId, ...exemptionColumns(exemption) })))
  return changes + added.length > 0
}

/** Brings what a candidate claims in line with the form; whether there was anything to change. */
export function changeClaims(act: Act, candidateId: string, { priority, agencies, exemptions }: CandidateInput, newId: () => string): boolean {
  const changed = [
    changePriorities(act, candidateId, priority, newId),
    changeAgencies(act, candidateId, agencies, newId),
    changeExemptions(act, candidateId, exemptions, newId),
  ]
  return changed.includes(true)
}
