/** One random person of an exam. Values come from short lists, so that ties and boundaries are frequent. */

import type { Chance } from './chance.ts'
import type { Candidate, ExamInput, Exemption, Member, Paper, PaperFacts, Part, PartFacts, Post } from './input.ts'
import { allGroups } from './regime.ts'

const names = [
  'Nguyễn Văn An', 'Lò Thị Ân', 'Vi Ánh', 'Trần Thị Cúc', 'Lê Văn Dũng', 'Đặng Đạt', 'Hà Sơn', 'Lý Tâm', 'Mai Uyên', 'Chu Vinh', 'Trần Văn An',
  'Ma Thị Hà', 'Ma Thị Hạ', 'Hoàng Văn Em', 'Nguyễn Văn An', 'Tô Bảo', 'Tạ Yến', 'Đàm Xuân', 'Vũ Thị Hòa', 'Vũ Thị Hoa', 'Quan Ơn', 'Bùi Oanh',
]
const rareScores = [0, 10000, 3333, 9999]
const gaps = [0, 0, 100, 125, 299, 300, 301, 499, 500, 501, 799, 800, 999, 1000, 1001, 1700]

/** What the people of one exam have in common: how much goes wrong and how many claim priority (percent), and which scores they get. */
export interface Habit {
  hazard: number
  claims: number
  scores: number[]
}

export function randomCandidate(chance: Chance, input: ExamInput, index: number, habit: Habit): Candidate {
  const first = chance.pick(input.posts)
  const candidate: Candidate = { id: `c${String(index + 1)}`, name: chance.pick(names), wishes: [first.id] }
  if (first.wishes === 2 && chance.percent(70)) {
    const others = input.posts.filter(({ id }) => id !== first.id)
    if (others.length > 0) candidate.wishes.push(chance.pick(others).id)
  }
  if (first.agencies) {
    const ids = first.agencies.map(({ id }) => id)
    const listed = chance.percent(50) ? ids : chance.shuffle(ids)
    candidate.agencies = listed.slice(0, chance.int(1, listed.length))
  }
  if (chance.percent(10)) candidate.eligible = !chance.percent(40)
  if (chance.percent(10)) candidate.withdrawn = chance.percent(40)
  if (input.regime !== 'leadership-scheme' && chance.percent(habit.claims)) {
    const groups = chance.shuffle(chance.percent(55) ? ['ethnicMinority', 'militaryService', 'hero'] : allGroups)
    candidate.priority = groups.slice(0, chance.int(1, 3)).map((group) => ({ group, evidence: chance.percent(75) }))
  }
  for (const part of first.round1) {
    const facts = randomPart(chance, candidate, part, habit.hazard)
    if (facts) candidate.round1 = { ...candidate.round1, [part]: facts }
  }
  const papers: Paper[] = first.languagePass === undefined ? first.form : ['language', ...first.form]
  for (const paper of papers) {
    const facts = randomPaper(chance, input, first, paper, habit)
    if (facts) candidate.papers = { ...candidate.papers, [paper]: facts }
  }
  if (chance.percent(3)) candidate.papers = { practical: { score: 5000 }, ...candidate.papers }
  return candidate
}

/** What may go wrong on the day, as often as `hazard` says. */
function randomState(chance: Chance, hazard: number): string | null {
  if (!chance.percent(hazard)) return null
  return chance.pick(['absent', 'suspended', 'cancelled', 'notEntered'])
}

const grounds: Record<Part, Exemption['ground'][]> = {
  general: ['pretest'],
  language: ['degree', 'foreignDegree', 'minorityLanguage'],
  informatics: ['informaticsDiploma'],
}

function randomPart(chance: Chance, candidate: Candidate, part: Part, hazard: number): PartFacts | null {
  const state = randomState(chance, hazard)
  if (state) return chance.percent(30) && state === 'notEntered' ? null : { state, ...(chance.percent(20) ? { correct: 20, total: 30 } : {}) }
  if (chance.percent(hazard)) return chance.pick<PartFacts>([{}, { zero: 'notSigned' }, { state: 'exempt', correct: 20, total: 30 }])
  if (chance.percent(12)) {
    const isProved = !chance.percent(hazard * 3)
    const isOfOtherPart = chance.percent(hazard)
    const exemption: Exemption = { part, ground: chance.pick(isOfOtherPart ? Object.values(grounds).flat() : grounds[part]), evidence: isProved }
    if (part === 'general' && chance.percent(75)) exemption.result = chance.pick([{ correct: 60, total: 100 }, { correct: 48, total: 80 }, { correct: 70, total: 100 }])
    if (chance.percent(90)) candidate.exemptions = [...(candidate.exemptions ?? []), exemption]
    if (chance.percent(8)) candidate.exemptions = [...(candidate.exemptions ?? []), { ...exemption, evidence: chance.percent(60), result: { correct: 90, total: 100 } }]
    if (chance.percent(80)) return { state: 'exempt' }
  }
  const total = part === 'general' ? 60 : 30
  const correct = chance.percent(90) ? chance.pick([total / 2, total * 0.6, total * 0.7, total]) : chance.pick([total / 2 - 1, 0, 20])
  const facts: PartFacts = { correct: Math.round(correct) + chance.pick([0, 0, 0, 1]), total }
  if ((facts.correct ?? 0) > total) facts.correct = total
  if (chance.percent(10)) facts.state = 'entered'
  if (chance.percent(5)) facts.violation = chance.pick(['reprimand', 'warning'])
  if (chance.percent(1)) facts.zero = chance.pick(['notSigned', 'signedForOther'])
  return facts
}

function randomPaper(chance: Chance, input: ExamInput, post: Post, paper: Paper, habit: Habit): PaperFacts | null {
  const state = randomState(chance, habit.hazard)
  if (state) return chance.percent(30) && state === 'notEntered' ? null : { state, ...(chance.percent(20) ? { score: 6000 } : {}) }
  if (chance.percent(habit.hazard)) return chance.pick<PaperFacts>([{}, { zero: 'twoScripts' }, { violation: 'warning' }, paper === 'written' ? { third: 6000 } : {}])
  const facts: PaperFacts = randomMark(chance, input, paper, habit)
  if (chance.percent(10)) facts.state = 'entered'
  if (chance.percent(6)) facts.violation = chance.pick(['reprimand', 'warning'])
  if (chance.percent(2)) facts.zero = chance.pick(['notSigned', 'signedForOther', 'twoScripts', 'twoHandwritings', 'inks', 'otherPaper'])
  if (paper === 'written' && chance.percent(post.writtenOn === 'computer' ? 5 : 10)) facts.appeal = randomAppeal(chance, facts)
  return facts
}

function randomScore(chance: Chance, scores: number[]): number {
  return chance.percent(96) ? chance.pick(scores) : chance.pick(rareScores)
}

function near(chance: Chance, score: number): number {
  const other = score + chance.pick(gaps) * chance.pick([1, -1])
  return Math.min(10000, Math.max(0, other))
}

function randomMark(chance: Chance, input: ExamInput, paper: Paper, { hazard, scores }: Habit): PaperFacts {
  const first = randomScore(chance, scores)
  if (paper === 'written' && chance.percent(35)) {
    if (chance.percent(hazard)) return chance.pick<PaperFacts>([{ marks: [first] }, { marks: [] }, { marks: [first], third: first }])
    const second = near(chance, first)
    const needsThird = Math.abs(first - second) >= 1000 ? !chance.percent(hazard * 2) : chance.percent(3)
    return { marks: [first, second], ...(needsThird ? { third: chance.pick([first, second, near(chance, first)]) } : {}) }
  }
  if (chance.percent(['written', 'language'].includes(paper) ? 5 : 45)) {
    if (chance.percent(hazard)) return { members: chance.percent(50) ? [] : [memberOf(chance, input, paper, first)] }
    const isTrimmed = paper === 'scheme' && input.scheme?.average === 'trimmed'
    const least = isTrimmed && !chance.percent(hazard) ? 3 : 2
    const count = chance.int(least, 5)
    return { members: Array.from({ length: count }, () => memberOf(chance, input, paper, chance.percent(60) ? first : near(chance, first))) }
  }
  return { score: first === 0 && chance.percent(50) ? -0 : first }
}

function memberOf(chance: Chance, input: ExamInput, paper: Paper, points: number): Member {
  const pieces = input.scheme?.pieces
  if (!pieces || paper !== 'scheme') return points
  return Object.fromEntries(pieces.map(({ id }) => [id, chance.percent(70) ? points : near(chance, points)]))
}

function randomAppeal(chance: Chance, facts: PaperFacts): { marks: number[]; third?: number } {
  const old = facts.score ?? facts.marks?.[0] ?? 6000
  const first = Math.min(10000, Math.max(0, old + chance.pick([0, 100, 300, 499, 500, 600, -100, -300, -499, -500])))
  if (chance.percent(50)) return { marks: [first, first], ...(chance.percent(5) ? { third: 6000 } : {}) }
  const second = near(chance, first)
  if (chance.percent(10)) return { marks: [first, second] }
  return { marks: [first, second], third: chance.pick([first, second, near(chance, first), near(chance, second)]) }
}
