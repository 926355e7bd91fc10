import { codeId } from '../../db/queries/codes.ts'
import type { Act } from '../../db/queries/acts.ts'
import { lastSearchKey } from '../../db/queries/candidates.ts'
import type { CandidateInput } from '../../shared/contract/candidates.ts'
import { priorityGroups } from '../../shared/codes/priority-groups.ts'
import { fold } from '../../shared/text/fold.ts'
import { nameSortKey, normalizeName } from '../../shared/text/name.ts'
import { firstDay } from '../../shared/text/partial-date.ts'

/** Columns of a candidate that follow from what was typed. */
export function candidateColumns({ priority: _, agencies: __, exemptions: ___, ...facts }: CandidateInput) {
  const fullName = normalizeName(facts.fullName)
  return { ...facts, fullName, nameKey: nameSortKey(fullName), folded: fold(fullName), birthFirstDay: firstDay(facts.birthDate) }
}

/** Id of a priority group in the code list. */
export function priorityCodeId(group: string): string {
  return codeId(priorityGroups.list, priorityGroups.version, group)
}

/** Group of a code id: its last piece. */
export function priorityGroupOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

/** Columns of an exemption. */
export function exemptionColumns({ part, basis, evidence, result }: CandidateInput['exemptions'][number]) {
  return { part, basis, evidence, correct: result?.correct ?? null, total: result?.total ?? null }
}

/** As many new ids, the first in order first: rows that are listed by their ids keep the order in which they were given. */
export function idsInOrder(count: number, newId: () => string): readonly string[] {
  return Array.from({ length: count }, newId).sort()
}

/** Adds candidates with the priority groups, agencies and exemptions that they claim. */
export function insertCandidates(
  act: Act,
  examId: string,
  rows: readonly (CandidateInput & { readonly id: string })[],
  origin: { readonly origin: 'typed' | 'imported'; readonly importId: string | null },
  newId: () => string,
): void {
  const first = lastSearchKey(act.tx) + 1
  act.insertMany(
    'candidate',
    rows.map((row, index) => ({ ...candidateColumns(row), id: row.id, examId, searchKey: first + index, ...origin })),
  )
  const claims = <T>(of: (row: CandidateInput) => readonly T[]) =>
    rows.flatMap((row) => {
      const entries = of(row)
      const ids = idsInOrder(entries.length, newId)
      return entries.map((entry, index) => ({ id: ids[index] ?? '', candidateId: row.id, entry, position: index + 1 }))
    })
  act.insertMany(
    'candidatePriority',
    claims(({ priority }) => priority).map(({ id, candidateId, entry: { group, evidence } }) => ({ id, candidateId, groupCode: priorityCodeId(group), evidence })),
  )
  act.insertMany(
    'candidateAgency',
    claims(({ agencies }) => agencies).map(({ id, candidateId, entry, position }) => ({ id, candidateId, agencyId: entry, position })),
  )
  act.insertMany(
    'candidateExemption',
    claims(({ exemptions }) => exemptions).map(({ id, candidateId, entry }) => ({ id, candidateId, ...exemptionColumns(entry) })),
  )
}
