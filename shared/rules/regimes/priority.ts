import { sourced, type Grade, type Sourced } from '../regime.ts'
import type { PriorityGroup } from '../terms.ts'

type Priority = Partial<Readonly<Record<PriorityGroup, Sourced<number>>>>

/** Groups of 7.5, 5 and 2.5 points as NĐ 138/2020 Đ.5 k.1, NĐ 115/2020 Đ.6 k.1 and NĐ 170/2025 Đ.6 k.1 name them alike. */
export function commonPriority(clause: string, grade: Grade): Priority {
  const [a, b, c] = [`${clause} a`, `${clause} b`, `${clause} c`]
  return {
    hero: sourced(750, a, grade),
    warInvalid: sourced(750, a, grade),
    ethnicMinority: sourced(500, b, grade),
    transferredOfficer: sourced(500, b, grade),
    reserveOfficer: sourced(500, b, grade),
    childOfMartyr: sourced(500, b, grade),
    childOfInvalid: sourced(500, b, grade),
    childOfChemicalVictim: sourced(500, b, grade),
    childOfHero: sourced(500, b, grade),
    militaryService: sourced(250, c, grade),
    policeService: sourced(250, c, grade),
    youthVolunteer: sourced(250, c, grade),
  }
}

/** The same groups and points, none of them confirmed. */
export function proposedPriority(priority: Priority, article: string): Priority {
  const result: Partial<Record<PriorityGroup, Sourced<number>>> = {}
  for (const [group, value] of Object.entries(priority)) result[group as PriorityGroup] = sourced(value.value, article, 'UNCONFIRMED')
  return result
}
