import { fold } from '../../shared/text/fold.ts'
import { firstDay, lastDay } from '../../shared/text/partial-date.ts'

export interface OrganizationFacts {
  readonly name: string
  readonly shortName: string | null
  readonly parentId: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Columns of a version that follow from what was typed. */
export function organizationFacts(facts: OrganizationFacts) {
  return {
    ...facts,
    folded: fold(`${facts.name} ${facts.shortName ?? ''}`).trim(),
    validFromDay: facts.validFrom === null ? null : firstDay(facts.validFrom),
    validToDay: facts.validTo === null ? null : lastDay(facts.validTo),
  }
}
