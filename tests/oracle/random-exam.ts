/** A random exam whose input the program must accept: its regime, posts, people; random-decisions.ts adds what was decided later. */

import type { Chance } from './chance.ts'
import type { Amendment, ExamInput, Paper, Part, Post, Scheme, TieStep } from './input.ts'
import { randomCandidate } from './random-candidate.ts'
import { decideSome } from './random-decisions.ts'
import { allGroups, allHouseRules, allRegimes } from './regime.ts'

const kinds: Record<string, [string, string[]]> = {
  'nd138-2020': ['civilServant', ['2020-12-01', '2021-03-01', '2024-09-16', '2024-09-17']],
  'nd138-2020+nd116-2024': ['civilServant', ['2024-09-17', '2025-01-10', '2025-06-30', '2025-07-01']],
  'nd170-2025': ['civilServant', ['2025-07-01', '2026-02-02', '2026-07-31', '2026-08-01']],
  'nd170-2025+nd300-2026': ['civilServant', ['2026-08-01', '2026-07-31', '2027-03-01']],
  'nd115-2020': ['publicEmployee', ['2020-09-29', '2023-12-06', '2023-12-07']],
  'nd115-2020+nd85-2023': ['publicEmployee', ['2023-12-07', '2024-05-02', '2026-06-30', '2026-07-01']],
  'nd259-2026': ['publicEmployee', ['2026-07-01', '2026-06-30', '2027-01-04']],
  'nd93-2026': ['teacher', ['2026-03-31', '2026-06-29', '2026-08-10']],
  'leadership-scheme': ['leadership', ['2024-05-05', '2026-09-01']],
}
const stepDays = [
  '2021-01-19', '2021-01-20', '2024-12-01', '2025-04-30', '2025-05-01', '2025-06-30', '2025-07-01', '2025-10-01', '2025-10-02', '2025-12-09', '2025-12-10',
  '2026-09-15', '2026-12-31', '2027-01-01', '2027-02-01', '2027-02-02',
]
export const civilServants = ['nd138-2020', 'nd138-2020+nd116-2024', 'nd170-2025', 'nd170-2025+nd300-2026']
const fewScores = [5000, 6000, 6000, 7000]
const manyScores = [4900, 4999, 5000, 5000, 5500, 6000, 6000, 6000, 6050, 6500, 7000, 7000, 7333, 8000]
/** A new object each time: breaking one must not break another. */
const ground = () => ({ number: '15/QĐ-HĐ', date: '2026-05-05' })

export function randomExam(chance: Chance): ExamInput {
  // Two wishes have the longest story, so their regime comes twice as often.
  const regime = chance.pick([...allRegimes, 'nd115-2020+nd85-2023'])
  const input = emptyExam(chance, regime)
  const theme = randomTheme(chance, regime)
  input.posts = theme === 'joint' ? jointPosts(chance, input) : theme === 'wishes' ? postsWithTwoWishes(chance, input) : randomPosts(chance, input)
  if (chance.percent(45)) input.amendments = randomAmendments(chance, input)
  const size = chance.pick(theme ? [2, 3, 4, 5, 6, 8, 12] : [1, 2, 3, 4, 5, 6, 8, 10, 12, 18, 25])
  const hazard = chance.pick(theme ? [0, 0, 0, 1] : [0, 0, 1, 4, 15])
  const habit = { hazard, claims: theme === 'joint' ? 10 : 40, scores: theme === 'joint' ? [6000, 6000, 7000] : chance.pick([fewScores, fewScores, manyScores]) }
  input.candidates = Array.from({ length: size }, (_, index) => randomCandidate(chance, input, index, habit))
  decideSome(chance, input)
  input.posts = chance.shuffle(input.posts)
  input.candidates = chance.shuffle(input.candidates)
  return input
}

function emptyExam(chance: Chance, regime: string): ExamInput {
  const [usualKind, usualDays] = kinds[regime] ?? ['', []]
  const isTeachersPlan = ['nd115-2020+nd85-2023', 'nd259-2026'].includes(regime) && chance.percent(35)
  const plan = isTeachersPlan
    ? { kind: 'teacher', approved: chance.pick(['2026-03-31', '2026-06-29', '2026-06-30', '2026-08-03']) }
    : { kind: usualKind, approved: chance.pick(usualDays) }
  if (regime !== 'nd93-2026' && regime !== 'leadership-scheme' && chance.percent(4)) {
    Object.assign(plan, chance.pick([{ kind: 'civilServant', approved: '2026-02-02' }, { kind: 'publicEmployee', approved: '2024-02-02' }, { kind: 'leadership', approved: '2024-02-02' }]))
  }
  const input: ExamInput = { regime, houseRules: chance.pick(allHouseRules), plan, posts: [], candidates: [] }
  if (chance.percent(40)) {
    const ids = chance.some(['round1', 'written', 'interview', 'approval'], 60)
    input.steps = ids.map((id) => ({ id, date: chance.pick(stepDays) }))
  }
  if (regime === 'leadership-scheme') input.scheme = randomScheme(chance)
  return input
}

function randomScheme(chance: Chance): Scheme {
  const scheme: Scheme = {
    decision: ground(),
    gate: { value: chance.pick([5000, 5000, 6000]), inclusive: chance.percent(50) },
    model: chance.pick(['gate', 'sum']),
    average: chance.pick(['mean', 'trimmed']),
  }
  if (scheme.model === 'sum' && chance.percent(50)) {
    scheme.weights = chance.pick([{ written: 100, scheme: 100 }, { written: 40, scheme: 60 }, { written: 33, scheme: 67 }, { written: 100, scheme: 200 }])
  }
  if (chance.percent(40)) {
    scheme.pieces = chance.pick([
      [{ id: 'bao-ve', weight: 50 }, { id: 'de-an', weight: 50 }],
      [{ id: 'bao-ve', weight: 33 }, { id: 'de-an', weight: 33 }, { id: 'hoi', weight: 34 }],
    ])
  }
  if (chance.percent(50)) scheme.spread = chance.pick([null, 1000, 500])
  if (chance.percent(50)) scheme.minimum = chance.pick([0, 5000, 6000])
  if (chance.percent(50)) scheme.tieBreak = chance.pick<TieStep[]>([[], ['written'], ['ownScore', 'written']])
  return scheme
}

interface Shape {
  track: string
  method?: 'exam' | 'consideration'
  round1: Part[]
  form: Paper[]
}

function knowsAgencies(regime: string): boolean {
  return regime === 'nd138-2020+nd116-2024' || regime.startsWith('nd170')
}

/** Exams made for what is rare otherwise: equals who compete for agencies, people who go from one wish to the other. */
function randomTheme(chance: Chance, regime: string): 'joint' | 'wishes' | null {
  if (knowsAgencies(regime) && chance.percent(35)) return 'joint'
  if (regime === 'nd115-2020+nd85-2023' && chance.percent(60)) return 'wishes'
  return null
}

function postsWithTwoWishes(chance: Chance, input: ExamInput): Post[] {
  const shape = { ...randomShape(chance, input, true), round1: [] }
  return ['A', 'B', 'C'].slice(0, chance.int(2, 3)).map((id) => {
    const reserved = chance.percent(10) ? { reserved: { group: 'ethnicMinority', places: 1 } } : {}
    return { id, quota: chance.pick([0, 1, 1, 2, 2, 3]), ...shape, wishes: 2, ...reserved }
  })
}

/** One joint post with room for most people, so that equals compete for agencies. */
function jointPosts(chance: Chance, input: ExamInput): Post[] {
  const shape = randomShape(chance, input, false)
  if (shape.form.length === 2) shape.form = ['written']
  const agencies = ['X', 'Y', 'Z'].map((id) => ({ id, places: chance.int(1, 3) }))
  return [{ id: 'A', quota: agencies.reduce((total, { places }) => total + places, 0), ...shape, agencies }]
}

function randomPosts(chance: Chance, input: ExamInput): Post[] {
  const count = chance.pick([1, 1, 2, 3, 4])
  const ids = ['A', 'B', 'C', 'D'].slice(0, count)
  const hasTwoWishes = input.regime === 'nd115-2020+nd85-2023' && chance.percent(70)
  const common = randomShape(chance, input, hasTwoWishes)
  const isSame = hasTwoWishes || chance.percent(50)
  return ids.map((id) => {
    const shape = isSame ? common : randomShape(chance, input, false)
    const post: Post = { id, quota: chance.pick([0, 1, 1, 2, 2, 3, 5]), ...shape }
    if (hasTwoWishes && chance.percent(90)) post.wishes = 2
    decorate(chance, input, post)
    return post
  })
}

function randomShape(chance: Chance, input: ExamInput, mustBeWritten: boolean): Shape {
  const { regime } = input
  if (regime === 'leadership-scheme') return { track: 'leadership', round1: [], form: ['written', 'scheme'] }
  if (regime.startsWith('nd170')) return shapeOfNd170(chance)
  const parts: Part[] = ['general', 'language', 'informatics']
  const track = civilServants.includes(regime)
    ? chance.pick(['staff', 'specialist', 'principal', 'senior'])
    : input.plan.kind === 'teacher'
      ? 'teacher'
      : 'publicEmployee'
  const isConsideration = !mustBeWritten && chance.percent(15)
  const single: Paper[] = chance.pick<Paper[]>([['written'], ['written'], ['interview'], ['oral'], ['practical']])
  const hasTwo = ['nd138-2020', 'nd138-2020+nd116-2024', 'nd259-2026'].includes(regime) && chance.percent(50)
  return {
    track,
    ...(isConsideration ? { method: 'consideration' as const } : {}),
    round1: isConsideration ? [] : chance.some(parts, 55),
    form: mustBeWritten ? ['written'] : hasTwo ? ['written', 'interview'] : single,
  }
}

function shapeOfNd170(chance: Chance): Shape {
  const track = chance.pick(['staff', 'specialist', 'specialist', 'specialist', 'principal', 'senior'])
  if (chance.percent(15)) return { track, method: 'consideration', round1: [], form: ['oral'] }
  const written: Paper[] = chance.pick<Paper[]>([['written'], ['written', 'interview']])
  if (track === 'staff') return { track, round1: [], form: [chance.pick<Paper>(['oral', 'practical'])] }
  if (track === 'senior') return { track, round1: [], form: ['scheme'] }
  return { track, round1: track === 'specialist' ? ['general'] : [], form: written }
}

function decorate(chance: Chance, input: ExamInput, post: Post): void {
  const { regime } = input
  if (post.form.length === 2 && regime.startsWith('nd138')) post.weights = chance.pick([{ written: 50, interview: 50 }, { written: 70, interview: 30 }, { written: 33, interview: 67 }])
  if (regime.startsWith('nd170') && chance.percent(25)) post.languagePass = chance.pick([5000, 6000])
  if (chance.percent(25)) post.writtenOn = chance.pick(['paper', 'computer'])
  if (knowsAgencies(regime) && chance.percent(45)) {
    post.agencies = ['X', 'Y', 'Z'].slice(0, chance.int(1, 3)).map((id) => ({ id, places: chance.pick([0, 1, 1, 2]) }))
    post.quota = post.agencies.reduce((total, { places }) => total + places, 0)
  }
  if (regime !== 'leadership-scheme' && post.quota > 0 && chance.percent(35)) {
    const group = chance.percent(80) ? 'ethnicMinority' : chance.pick(['hero', 'militaryService'])
    post.reserved = { group, places: chance.pick([0, 1, 1, 2, post.quota]) }
  }
}

function randomAmendments(chance: Chance, input: ExamInput): Amendment[] {
  const values: Record<string, unknown> = {
    'deduction.reprimand': chance.pick([20, 25, null, 0]),
    'deduction.warning': chance.pick([40, 50, null, 100]),
    'marking.averageUpTo': chance.pick([300, 500]),
    'marking.thirdFrom': chance.pick([800, 1000]),
    'members.spread': chance.pick([500, 1000, null]),
    'appeal.chairFrom': chance.pick([300, 500]),
  }
  if (input.regime !== 'leadership-scheme') {
    const steps: TieStep[] = ['ownScore', 'written', 'pretest', 'pretestResult', 'general']
    Object.assign(values, {
      tieBreak: chance.some(chance.shuffle(steps), 40),
      replacement: chance.pick(['call', 'mayCall']),
      [`priority.${chance.pick(allGroups)}`]: chance.pick([250, 500, 600]),
      'round1.share': chance.pick([50, 60]),
      threshold: chance.pick([5000, 6000]),
      'minimum.each': chance.pick([50, 40, null]),
    })
  }
  const chosen = chance.some(Object.keys(values), chance.pick([10, 30, 60]))
  const amendments = chosen.map((path) => ({ path, value: values[path], decision: ground() }))
  const knowsWeights = ['nd170-2025', 'nd170-2025+nd300-2026', 'nd259-2026'].includes(input.regime)
  if (knowsWeights && chance.percent(20)) {
    const written = chance.pick([60, 70, 65])
    amendments.push({ path: 'weights.written', value: written, decision: ground() })
    amendments.push({ path: 'weights.interview', value: 100 - written, decision: ground() })
  }
  return chance.shuffle(amendments)
}
