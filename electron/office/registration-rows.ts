import type { Act } from '../../db/queries/acts.ts'
import { degreesOf, findRegistration, worksOf } from '../../db/queries/registrations.ts'
import type { NewRecord, RecordPatch } from '../../db/queries/tables.ts'
import type { Reader } from '../../db/open.ts'
import type { Registration } from '../../shared/contract/registrations.ts'

/** The registration form of a candidate as it is shown; null where nothing of it was typed. */
export function registrationOf(reader: Reader, candidateId: string): Registration | null {
  const row = findRegistration(reader, candidateId)
  if (row === null) return null
  const { religion, identityIssuedOn, identityIssuedAt, homePlace, presentResidence, generalEducation, professionalLevel, health, height, weight, noticeAgreed, noticeReason, noticeProposal } = row
  return {
    ...{ religion, identityIssuedOn, identityIssuedAt, homePlace, presentResidence, generalEducation, professionalLevel, health, height, weight, noticeAgreed, noticeReason, noticeProposal },
    degrees: degreesOf(reader, candidateId).map(({ school, date, level, number, specialty, branch, form, grade }) => ({ school, date, level, number, specialty, branch, form, grade })),
    works: worksOf(reader, candidateId).map(({ agency, from, to, duty }) => ({ agency, from, to, duty })),
  }
}

type Line = 'registrationDegree' | 'registrationWork'

/** Brings the lines of a table of the form in line with the paper: those that stay are changed, the rest comes in or goes. */
function changeLines<K extends Line>(act: Act, table: K, have: readonly { readonly id: string }[], wanted: readonly RecordPatch<K>[], candidateId: string, newId: () => string): void {
  for (const [index, line] of wanted.entries()) {
    const row = have[index]
    if (row !== undefined) act.update(table, row.id, null, line)
    // Of a union of tables TypeScript cannot tell that a patch of all fields and the keys make a row.
    else act.insert(table, { ...line, id: newId(), candidateId, position: index + 1 } as unknown as NewRecord<K>)
  }
  for (const { id } of have.slice(wanted.length)) act.withdraw(table, id, null, 'bỏ khỏi phiếu')
}

/** Brings the registration form of a candidate in line with what was typed; whether there was anything to change. */
export function changeRegistration(act: Act, candidateId: string, wanted: Registration, newId: () => string): boolean {
  const before = registrationOf(act.tx, candidateId)
  const { degrees, works, ...facts } = wanted
  const nothing = Object.values(facts).every((fact) => fact === null) && degrees.length + works.length === 0
  if (before === null ? nothing : JSON.stringify(before) === JSON.stringify(wanted)) return false
  const row = findRegistration(act.tx, candidateId)
  if (row === null) act.insert('registration', { id: newId(), candidateId, ...facts })
  else act.update('registration', row.id, null, facts)
  changeLines(act, 'registrationDegree', degreesOf(act.tx, candidateId), degrees, candidateId, newId)
  changeLines(act, 'registrationWork', worksOf(act.tx, candidateId), works, candidateId, newId)
  return true
}
