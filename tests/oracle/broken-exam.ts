/** One thing broken in an exam that the program accepts, and the paths of the problems that must be named (decide.md section 1, "Refused"). */

import type { Chance } from './chance.ts'
import { firstDay } from './calendar.ts'
import type { Candidate, ExamInput, Post } from './input.ts'

type Loose = Record<string, unknown>

interface Break {
  name: string
  /** Breaks the input and says which paths are wrong; null where this exam has nothing to break so. */
  apply: (input: ExamInput, chance: Chance) => string[] | null
}

export interface BrokenExam {
  name: string
  input: ExamInput
  paths: string[]
}

/** The input is broken in place. */
export function breakExam(chance: Chance, input: ExamInput): BrokenExam {
  for (const each of chance.shuffle(breaks)) {
    const paths = each.apply(input, chance)
    if (paths) return { name: each.name, input, paths: paths.sort() }
  }
  throw new Error('nothing to break')
}

interface Found {
  path: string
  facts: Loose
}

/** Every object that satisfies `has`, with its path. */
function found(value: unknown, path: string, has: (facts: Loose) => boolean): Found[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, each]) => found(each, path === '' ? key : `${path}.${key}`, has))
  return !Array.isArray(value) && has(value as Loose) ? [{ path, facts: value as Loose }, ...inside] : inside
}

/** Changes one field somewhere; its own path is the problem. */
function field(name: string, key: string, values: (facts: Loose) => unknown[], within: (path: string) => boolean = () => true): Break {
  return {
    name: `${key}: ${name}`,
    apply: (input, chance) => {
      const places = found(input, '', (facts) => key in facts).filter(({ path }) => within(path))
      if (places.length === 0) return null
      const { path, facts } = chance.pick(places)
      facts[key] = chance.pick(values(facts))
      return [path === '' ? key : `${path}.${key}`]
    },
  }
}

/** Adds a field where it does not belong. */
function extra(name: string, key: string, value: unknown, where: (input: ExamInput) => Found[], at: (path: string) => string): Break {
  return {
    name: `${key}: ${name}`,
    apply: (input, chance) => {
      const places = where(input)
      if (places.length === 0) return null
      const { path, facts } = chance.pick(places)
      facts[key] = structuredClone(value)
      return [at(path)]
    },
  }
}

function rows(key: 'posts' | 'candidates' | 'decisions' | 'cancellations' | 'amendments', only: (row: Loose) => boolean = () => true) {
  return (input: ExamInput): Found[] =>
    ((input[key] ?? []) as unknown as Loose[]).map((facts, index) => ({ path: `${key}.${String(index)}`, facts })).filter(({ facts }) => only(facts))
}

/** An id that stands twice: a copy of one row at the end. */
function twice(key: 'posts' | 'candidates'): Break {
  return {
    name: `${key}: an id twice`,
    apply: (input, chance) => {
      const list = input[key] as (Post | Candidate)[]
      list.push(structuredClone(chance.pick(list)))
      return [`${key}.${String(list.length - 1)}.id`]
    },
  }
}

const isPaper = (path: string) => path.includes('.papers.')
const isScored = (path: string) => isPaper(path) && !path.endsWith('.appeal')
const knowsAgencies = ({ regime }: ExamInput) => regime === 'nd138-2020+nd116-2024' || regime.startsWith('nd170')
const whenever = (condition: (input: ExamInput) => boolean, list: (input: ExamInput) => Found[]) => (input: ExamInput) =>
  condition(input) ? list(input) : []
const add = (key: string) => (path: string) => (path === '' ? key : `${path}.${key}`)

/** Posts without places that nobody wants. */
const emptyPosts = (input: ExamInput) =>
  rows('posts', ({ id, quota }) => quota === 0 && !input.candidates.some(({ wishes }) => wishes.includes(String(id))))(input)

/** Papers with these paths, as objects. */
const papers = (only: (path: string, facts: Loose) => boolean) => (input: ExamInput) =>
  found(input.candidates, 'candidates', () => true).filter(({ path, facts }) => /\.papers\.\w+$/.test(path) && only(path, facts))

/** First days of decide.md and the days before them. */
const dayBefore: Record<string, string> = { '2020-12-01': '2020-11-30', '2020-09-29': '2020-09-28', '2026-03-31': '2026-03-30' }

const breaks: Break[] = [
  field('text for a number', 'score', ({ score }) => [String(score)], isScored),
  field('a fraction', 'score', ({ score }) => [Number(score) / 2 + 0.25], isScored),
  field('outside of 0–10000', 'score', () => [-1, 10001], isScored),
  field('text or a fraction', 'third', () => ['60', 60.5], isPaper),
  field('outside of 0–10000', 'third', () => [-1, 10001], isPaper),
  field('text, a fraction, below 0', 'quota', () => ['1', 1.5, -1]),
  field('text for a number', 'correct', ({ correct }) => [String(correct)]),
  field('a fraction', 'correct', () => [10.5]),
  field('above the total', 'correct', ({ total }) => [Number(total) + 1]),
  field('outside of 0–10000', 'languagePass', () => [10001, -1]),
  field('outside of 0–10000', 'value', () => [10001, -1], (path) => path === 'scheme.gate'),
  field('outside of 0–10000', 'minimum', () => [10001, 50.5]),
  field('unknown', 'regime', () => ['nd999', 7], (path) => path === ''),
  field('unknown', 'houseRules', () => ['tt1', null], (path) => path === ''),
  field('no day', 'approved', () => ['2026-02-30', '30/6/2026'], (path) => path === 'plan'),
  field('unknown', 'violation', () => ['expelled']),
  field('unknown', 'state', () => ['late'], (path) => path.startsWith('candidates')),
  field('unknown group', 'group', () => ['poet'], (path) => path.includes('.priority.')),
  field('no truth value', 'evidence', () => ['yes', 1]),
  field('an unknown person', 'candidate', () => ['nobody'], (path) => /^(decisions|cancellations)/.test(path)),
  field('an unknown post', 'post', () => ['nowhere'], (path) => path.startsWith('decisions')),
  field('an unknown agency', 'agency', () => ['nowhere'], (path) => path.startsWith('decisions')),
  field('outside of 0–10000', 'value', () => [10001, 0.5], (path) => path.startsWith('decisions')),
  field('unknown', 'ground', () => ['bored'], (path) => path.startsWith('cancellations')),
  field('unknown', 'path', () => ['priority.poet', 'threshold.written', 'quota'], (path) => path.startsWith('amendments')),
  field('of another kind of plan', 'track', () => ['minister'], (path) => path.startsWith('posts')),
  twice('posts'),
  twice('candidates'),
  extra('an unknown key', 'hint', 1, (input) => found(input, '', () => true).filter(({ path }) => !/members|round1$|papers$/.test(path)), add('hint')),
  extra('appeal of a paper that is not written', 'appeal', { marks: [6000, 6000] }, papers((path) => !path.endsWith('.written')), add('appeal')),
  extra('two markers of a paper that is not written', 'marks', [6000, 6000], papers((path, facts) => !path.endsWith('.written') && !('score' in facts) && !('members' in facts)), add('marks')),
  extra('two kinds of mark', 'members', [6000, 6000], papers((path, facts) => path.endsWith('.written') && ('score' in facts || 'marks' in facts)), (path) => path),
  extra('a paper is never exempt', 'state', 'exempt', papers(() => true), add('state')),
  extra('three markers at once', 'marks', [6000, 6000, 6000], papers((path, facts) => path.endsWith('.written') && 'marks' in facts), add('marks')),
  extra('a language pass the regime does not know', 'languagePass', 5000, whenever(({ regime }) => !regime.startsWith('nd170'), rows('posts')), add('languagePass')),
  extra('two wishes the regime does not know', 'wishes', 2, whenever(({ regime }) => regime !== 'nd115-2020+nd85-2023', rows('posts')), add('wishes')),
  extra('three wishes', 'wishes', 3, rows('posts'), add('wishes')),
  extra('agencies the regime does not know', 'agencies', [], whenever((input) => !knowsAgencies(input), emptyPosts), add('agencies')),
  extra('weights that law fixes', 'weights', { written: 70, interview: 30 }, whenever(({ regime }) => !regime.startsWith('nd138'), rows('posts')), add('weights')),
  extra('weights of one paper', 'weights', { written: 70, interview: 30 }, rows('posts', ({ form }) => (form as unknown[]).length === 1), add('weights')),
  extra('weights that are not 100', 'weights', { written: 70, interview: 29 }, rows('posts', (post) => 'weights' in post), add('weights')),
  extra('a track of others', 'track', 'leadership', whenever(({ regime }) => regime !== 'leadership-scheme', rows('posts')), add('track')),
  extra('two papers', 'form', ['written', 'interview'], whenever(({ regime }) => ['nd115-2020', 'nd115-2020+nd85-2023', 'nd93-2026'].includes(regime), rows('posts', ({ wishes }) => wishes === undefined)), add('form')),
  extra('a form of others', 'form', ['interview'], whenever(({ regime }) => regime.startsWith('nd170'), rows('posts')), add('form')),
  extra('an oral paper with two wishes', 'form', ['oral'], rows('posts', ({ wishes }) => wishes === 2), (path) => `${path}.wishes`),
  extra('a round 1 of others', 'round1', ['language'], whenever(({ regime }) => regime.startsWith('nd170') || regime === 'leadership-scheme', rows('posts')), add('round1')),
  extra('a group kept that the regime does not know', 'reserved', { group: 'skillLevel4', places: 1 }, whenever(({ regime, amendments }) => regime !== 'nd93-2026' && regime !== 'leadership-scheme' && !amendments, rows('posts')), (path) => `${path}.reserved.group`),
  extra('a scheme without a leadership exam', 'scheme', { decision: { number: '1', date: '2026-01-01' }, gate: { value: 5000, inclusive: true }, model: 'gate', average: 'mean' }, (input) => (input.regime === 'leadership-scheme' ? [] : [{ path: '', facts: input as unknown as Loose }]), add('scheme')),
  extra('a step that does not exist', 'value', ['age'], rows('amendments', ({ path }) => path === 'tieBreak'), add('value')),
  extra('a field of another kind', 'value', 6000, rows('decisions', ({ kind }) => kind === 'tie'), add('value')),
  extra('an unknown winner', 'winners', ['nobody'], rows('decisions', (row) => 'winners' in row), (path) => `${path}.winners.0`),
  extra('an agency that does not exist', 'agencies', ['nowhere'], rows('candidates', (row) => 'agencies' in row), (path) => `${path}.agencies.0`),
  extra('no agency of a joint post', 'agencies', [], rows('candidates', (row) => 'agencies' in row), add('agencies')),
  extra('a post that does not exist', 'wishes', ['nowhere'], rows('candidates', (row) => !('agencies' in row)), (path) => `${path}.wishes.0`),
  {
    name: 'approved: before the first regime',
    apply: ({ plan }) => {
      const first = firstDay(plan.kind)
      if (first === null) return null
      plan.approved = dayBefore[first] ?? '1999-12-31'
      return ['plan.approved']
    },
  },
  {
    name: 'agencies: places that are not the quota',
    apply: (input, chance) => {
      const places = rows('posts', (post) => 'agencies' in post)(input)
      if (places.length === 0) return null
      const { path, facts } = chance.pick(places)
      facts.quota = Number(facts.quota) + 1
      return [`${path}.agencies`]
    },
  },
  {
    name: 'weights: missing for two papers',
    apply: (input, chance) => {
      const places = rows('posts', (post) => 'weights' in post)(input)
      if (places.length === 0) return null
      const { path, facts } = chance.pick(places)
      delete facts.weights
      return [`${path}.weights`]
    },
  },
  {
    name: 'wishes: more than the first post allows',
    apply: (input, chance) => {
      const single = input.candidates.filter(({ wishes }) => input.posts.find(({ id }) => id === wishes[0])?.wishes !== 2)
      const other = input.posts[0]
      const candidate = single.length > 0 ? chance.pick(single) : undefined
      if (!candidate || !other || candidate.wishes[0] === other.id || other.agencies) return null
      candidate.wishes.push(other.id)
      return [`candidates.${String(input.candidates.indexOf(candidate))}.wishes`]
    },
  },
  {
    name: 'scheme: missing for a leadership exam',
    apply: (input) => {
      if (input.regime !== 'leadership-scheme' || found(input.candidates, '', (facts) => 'members' in facts).length > 0) return null
      delete input.scheme
      return ['scheme']
    },
  },
  {
    name: 'pieces: weights that are not 100',
    apply: (input) => {
      const piece = input.scheme?.pieces?.[0]
      if (!piece) return null
      piece.weight += 1
      return ['scheme.pieces']
    },
  },
  {
    name: 'members: a piece that does not exist',
    apply: (input, chance) => {
      const places = found(input, '', () => true).filter(({ path }) => /\.scheme\.members\.\d+$/.test(path))
      if (places.length === 0) return null
      const { path, facts } = chance.pick(places)
      facts.nowhere = 6000
      return [`${path}.nowhere`]
    },
  },
]
