import { codeId } from '../../db/queries/codes.ts'
import type { Act } from '../../db/queries/acts.ts'
import { lastSearchKey } from '../../db/queries/candidates.ts'
import type { CandidateInput } from '../../shared/contract/candidates.ts'
import { priorityGroups } from '../../shared/codes/priority-groups.ts'
import { fold } from '../../shared/text/fold.ts'
import { nameSortKey, normalizeName } from '../../shared/text/name.ts'
import { firstDay } from '../../shared/text/partial-date.ts'

/** Columns of a candidate that follow from what was typed. */
export function candidateColumns({ priority: _, ...facts }: CandidateInput) {
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

/** Adds candidates with the priority groups that they claim. */
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
  act.insertMany(
    'candidatePriority',
    rows.flatMap(({ id, priority }) => priority.map(({ group, evidence }) => ({ id: newId(), candidateId: id, groupCode: priorityCodeId(group), evidence }))),
  )
}
