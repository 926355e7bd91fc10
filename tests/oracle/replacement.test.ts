import { expect, test } from 'vitest'
import { decide } from '../../shared/rules/decide.ts'
import { differences } from './compare.ts'
import type { ExamInput } from './input.ts'
import { oracleDecide } from './oracle.ts'

const scores = [5000, 6000, 7000]
/** In the order of their names; a holder has won B by the second wish. */
const nextPeople = [
  { id: 'free1', name: 'Lê An', wishes: ['A'] },
  { id: 'holder1', name: 'Lê Bình', wishes: ['A', 'B'] },
  { id: 'free2', name: 'Lê Cúc', wishes: ['A'] },
  { id: 'holder2', name: 'Lê Dũng', wishes: ['A', 'B'] },
]
const winners = ['w1', 'w2', 'w3']
const terms = { track: 'publicEmployee', round1: [], form: ['written'], wishes: 2 } as const

/** An exam of post A, whose first winners declined, and of post B. */
function examOf(own: readonly number[], declined: number, chosen: string[], leaveEmpty: number): ExamInput {
  return {
    regime: 'nd115-2020+nd85-2023',
    houseRules: 'tt6-2020',
    plan: { kind: 'publicEmployee', approved: '2024-05-02' },
    amendments: [{ path: 'replacement', value: 'mayCall', decision: { number: '1/QĐ', date: '2024-05-05' } }],
    posts: [
      { id: 'A', quota: winners.length, ...terms },
      { id: 'B', quota: 2, ...terms },
    ],
    candidates: [
      ...winners.map((id) => ({ id, name: `Lê ${id}`, wishes: ['A'], papers: { written: { score: 9000 } } })),
      ...nextPeople.map((person, index) => ({ ...person, papers: { written: { score: own[index] ?? 0 } } })),
    ],
    cancellations: winners.slice(0, declined).map((candidate) => ({ candidate, ground: 'declined', number: candidate, date: '2026-10-01' })),
    decisions: [{ kind: 'replacement', number: '9', date: '2026-10-05', post: 'A', winners: chosen, leaveEmpty }],
  } as unknown as ExamInput
}

// Of the random exams hardly one in five thousand has two vacancies that a decision skips somebody for.
test.each([1, 2])('every replacement decision about %i vacancies, every order of two free people and two holders: both say the same', (declined) => {
  let obeyed = 0
  let unused = 0
  for (let order = 0; order < scores.length ** nextPeople.length; order += 1) {
    const own = nextPeople.map((_, index) => scores[Math.floor(order / scores.length ** index) % scores.length] ?? 0)
    const published = nextPeople.map(({ id }, index) => ({ id, score: own[index] ?? 0 })).sort((one, other) => other.score - one.score)
    for (let some = 0; some < 2 ** nextPeople.length; some += 1) {
      const chosen = published.flatMap(({ id }, index) => ((some >> index) & 1 ? [id] : []))
      for (const leaveEmpty of [0, 1]) {
        const input = examOf(own, declined, chosen, leaveEmpty)
        const answer = decide(structuredClone(input) as Parameters<typeof decide>[0])
        if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
        expect(differences(oracleDecide(structuredClone(input)), answer.output), JSON.stringify(input)).toEqual([])
        if (answer.output.warnings.some(({ code }) => code === 'decisionUnused')) unused += 1
        else obeyed += 1
      }
    }
  }
  expect(Math.min(obeyed, unused)).toBeGreaterThan(100)
})
