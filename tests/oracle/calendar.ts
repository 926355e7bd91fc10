/** What a day says: which regime its plan had to follow, which house rules applied, what had ended by then. */

import type { ExamInput } from './input.ts'
import type { Warning } from './output.ts'

const firstDays: Record<string, [string, string][]> = {
  civilServant: [
    ['2020-12-01', 'nd138-2020'],
    ['2024-09-17', 'nd138-2020+nd116-2024'],
    ['2025-07-01', 'nd170-2025'],
    ['2026-08-01', 'nd170-2025+nd300-2026'],
  ],
  publicEmployee: [
    ['2020-09-29', 'nd115-2020'],
    ['2023-12-07', 'nd115-2020+nd85-2023'],
    ['2026-07-01', 'nd259-2026'],
  ],
  teacher: [['2026-03-31', 'nd93-2026']],
  leadership: [['0000-01-01', 'leadership-scheme']],
}

/** The first day on which a plan of this kind may be approved; null where there is none. */
export function firstDay(kind: string): string | null {
  const day = firstDays[kind]?.[0]?.[0]
  return day === undefined || kind === 'leadership' ? null : day
}

export function proposedRegime(kind: string, approved: string): string {
  let proposed = ''
  for (const [day, regime] of firstDays[kind] ?? []) if (day <= approved) proposed = regime
  return proposed
}

/** TT 22/2025 is for civil servants only; public employees and teachers stay with TT 001/2025. */
function houseRulesOn(kind: string, date: string): string {
  if (date < '2021-01-20') return 'none of them yet'
  if (date < '2025-05-01') return 'tt6-2020'
  if (date < '2025-12-10') return 'tt001-2025'
  if (kind === 'publicEmployee' || kind === 'teacher') return 'tt001-2025'
  return 'tt22-2025'
}

export function dateWarnings(input: ExamInput): Warning[] {
  const { regime, houseRules, plan } = input
  const warnings: Warning[] = []
  const proposed = proposedRegime(plan.kind, plan.approved)
  const teachersMayStay = plan.kind === 'teacher' && plan.approved < '2026-06-30' && regime === 'nd115-2020+nd85-2023'
  if (regime !== proposed && !teachersMayStay) warnings.push({ code: 'otherRegime', facts: { proposed } })

  const lastDays: string[] = []
  if (regime === 'nd138-2020' || regime === 'nd138-2020+nd116-2024') lastDays.push('2025-10-01')
  if (regime === 'nd170-2025') lastDays.push('2027-02-01')
  if (plan.kind === 'teacher' && regime !== 'nd93-2026') lastDays.push('2026-12-31')

  for (const { id, date } of input.steps ?? []) {
    if (houseRulesOn(plan.kind, date) !== houseRules) warnings.push({ code: 'otherHouseRules', facts: { step: id, date } })
    for (const lastDay of lastDays) {
      if (date > lastDay) warnings.push({ code: 'transitionEnded', facts: { step: id, date, lastDay } })
    }
    const isNd138 = regime === 'nd138-2020' || regime === 'nd138-2020+nd116-2024'
    if (isNd138 && id === 'round1' && date >= '2025-07-01') warnings.push({ code: 'round1NotFinished', facts: { step: id, date } })
  }
  return warnings
}
