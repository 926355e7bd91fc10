/** The values of each regime and of the house rules, flat: path → value, and which of them nobody could confirm. */

import type { ExamInput, TieStep } from './input.ts'

const points750 = ['hero', 'warInvalid']
const points500 = [
  'ethnicMinority',
  'transferredOfficer',
  'reserveOfficer',
  'childOfMartyr',
  'childOfInvalid',
  'childOfChemicalVictim',
  'childOfHero',
]
const points250 = ['militaryService', 'policeService', 'youthVolunteer']
const points250SinceNd300 = ['defenceWorker', 'economicDefenceIntellectual']
const points150 = ['tradeUnionOfficer']
const points500OfTeachers = ['teaching36Months', 'skillLevel4']

/** Every group of decide.md section 1, by points. */
export const allGroups = [...points750, ...points500, ...points500OfTeachers, ...points250, ...points250SinceNd300, ...points150]

export const allRegimes = [
  'nd138-2020',
  'nd138-2020+nd116-2024',
  'nd170-2025',
  'nd170-2025+nd300-2026',
  'nd115-2020',
  'nd115-2020+nd85-2023',
  'nd259-2026',
  'nd93-2026',
  'leadership-scheme',
]

export const allHouseRules = ['tt6-2020', 'tt001-2025', 'tt22-2025']

function groupsOf(regime: string): [string, number][] {
  if (regime === 'leadership-scheme') return []
  const groups: [string, number][] = []
  for (const group of points750) groups.push([group, 750])
  for (const group of points500) groups.push([group, 500])
  for (const group of points250) groups.push([group, 250])
  if (['nd170-2025+nd300-2026', 'nd259-2026', 'nd93-2026'].includes(regime)) {
    for (const group of points250SinceNd300) groups.push([group, 250])
  }
  if (!['nd138-2020', 'nd138-2020+nd116-2024', 'nd115-2020'].includes(regime)) {
    for (const group of points150) groups.push([group, 150])
  }
  if (regime === 'nd93-2026') for (const group of points500OfTeachers) groups.push([group, 500])
  return groups
}

const chains: Record<string, TieStep[]> = {
  'nd138-2020': ['ownScore'],
  'nd138-2020+nd116-2024': ['ownScore', 'written', 'pretest', 'pretestResult', 'general'],
  'nd170-2025': ['ownScore', 'written'],
  'nd170-2025+nd300-2026': ['ownScore', 'written'],
  'nd115-2020': ['ownScore'],
  'nd115-2020+nd85-2023': ['general'],
  'nd259-2026': [],
  'nd93-2026': [],
}

export interface Rules {
  values: Map<string, unknown>
  unconfirmed: Set<string>
  /** Paths of values that this exam really needed. */
  used: Set<string>
  amended: Set<string>
}

export function rulesOf(input: ExamInput): Rules {
  const values = new Map<string, unknown>()
  const unconfirmed = new Set<string>()
  const { regime, houseRules } = input

  if (regime !== 'leadership-scheme') {
    values.set('round1.share', 50)
    values.set('threshold', 5000)
    values.set('tieBreak', chains[regime])
    for (const [group, points] of groupsOf(regime)) values.set(`priority.${group}`, points)
    if (['nd138-2020+nd116-2024', 'nd170-2025', 'nd170-2025+nd300-2026', 'nd259-2026', 'nd93-2026'].includes(regime)) {
      values.set('minimum.each', 50)
    } else {
      values.set('minimum.each', null)
    }
    if (['nd170-2025', 'nd170-2025+nd300-2026', 'nd259-2026', 'nd93-2026'].includes(regime)) {
      values.set('weights.written', 70)
      values.set('weights.interview', 30)
    }
  }
  const calls = ['nd170-2025', 'nd115-2020', 'nd115-2020+nd85-2023'].includes(regime)
  values.set('replacement', calls ? 'call' : 'mayCall')

  if (regime === 'nd115-2020') unconfirmed.add('tieBreak')
  if (regime === 'nd138-2020+nd116-2024') unconfirmed.add('round1.share')
  if (['nd138-2020', 'nd138-2020+nd116-2024', 'nd259-2026', 'nd93-2026', 'leadership-scheme'].includes(regime)) unconfirmed.add('replacement')
  if (regime === 'nd259-2026') unconfirmed.add('round1.share')
  if (regime === 'nd259-2026' || regime === 'nd93-2026') {
    for (const path of ['threshold', 'minimum.each', 'weights.written', 'weights.interview']) unconfirmed.add(path)
    for (const [group] of groupsOf(regime)) if (!points500OfTeachers.includes(group)) unconfirmed.add(`priority.${group}`)
  }

  values.set('deduction.reprimand', houseRules === 'tt6-2020' ? null : 25)
  values.set('deduction.warning', houseRules === 'tt6-2020' ? null : 50)
  values.set('marking.averageUpTo', 500)
  values.set('marking.thirdFrom', 1000)
  values.set('members.spread', 1000)
  values.set('appeal.chairFrom', 500)
  if (houseRules === 'tt6-2020') {
    unconfirmed.add('deduction.reprimand')
    unconfirmed.add('deduction.warning')
  }
  if (houseRules !== 'tt22-2025') {
    for (const path of ['marking.averageUpTo', 'marking.thirdFrom', 'members.spread', 'appeal.chairFrom']) unconfirmed.add(path)
  }

  const amended = new Set<string>()
  for (const { path, value } of input.amendments ?? []) {
    values.set(path, value)
    amended.add(path)
  }
  return { values, unconfirmed, used: new Set(), amended }
}

/** The value of a path, and a note that it was needed. */
export function use<T>(rules: Rules, path: string): T {
  rules.used.add(path)
  return rules.values.get(path) as T
}

/** The tie chain: nd170 breaks ties of a consideration by the own score alone; a leadership exam has that of its scheme. */
export function chainOf(rules: Rules, input: ExamInput, method: string): TieStep[] {
  if (input.regime === 'leadership-scheme') return input.scheme?.tieBreak ?? []
  const isNd170 = input.regime.startsWith('nd170-2025')
  if (isNd170 && method === 'consideration' && !rules.amended.has('tieBreak')) return ['ownScore']
  return rules.values.get('tieBreak') as TieStep[]
}
