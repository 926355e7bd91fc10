/** Step 4, a mark: one number out of what markers, members, the head and the chair wrote down. */

import type { Member, Paper, PaperFacts } from './input.ts'
import { add, decisionAbout, type Person, type Run } from './person.ts'
import { use } from './regime.ts'
import { halfUp, sum } from './rounding.ts'

/** The settled mark before any deduction; null when a reason already says why there is none. */
export function settledMark(run: Run, person: Person, part: Paper, paper: PaperFacts): number | null {
  if (paper.score !== undefined) return paper.score + 0
  if (paper.marks !== undefined) return markOfTwo(run, person, part, paper.marks, paper.third)
  if (paper.members !== undefined) return markOfMembers(run, person, part, paper.members)
  return missing(person, part)
}

function missing(person: Person, part: Paper): null {
  add(person, 'markMissing', 'incomplete', { part })
  return null
}

/** Quy chế Đ.16 k.2 c–d (TT 22/2025). */
function markOfTwo(run: Run, person: Person, part: Paper, marks: number[], third: number | undefined): number | null {
  const [first, second] = marks
  if (first === undefined || second === undefined) return missing(person, part)
  const difference = Math.abs(first - second)
  const facts = { part, marks: [first, second], difference }
  const averageUpTo = use<number>(run.rules, 'marking.averageUpTo')
  if (difference <= averageUpTo) {
    noteUnused(run, person, part, third)
    add(person, 'averaged', null, facts)
    return halfUp(first + second, 2)
  }
  if (difference < use<number>(run.rules, 'marking.thirdFrom')) {
    noteUnused(run, person, part, third)
    return byDecision(run, person, part, 'markersDiffer', facts)
  }
  if (third === undefined) {
    add(person, 'thirdMarkMissing', 'incomplete', facts)
    return null
  }
  const allFacts = { part, marks: [first, second, third], difference }
  if (third === first || third === second) {
    add(person, 'thirdMark', null, allFacts)
    return third
  }
  return byDecision(run, person, part, 'allMarksDiffer', allFacts)
}

function noteUnused(run: Run, person: Person, part: Paper, third: number | undefined): void {
  if (third !== undefined) run.warnings.push({ code: 'markUnused', facts: { candidate: person.facts.id, part } })
}

function byDecision(run: Run, person: Person, part: Paper, question: string, facts: Record<string, unknown>): number | null {
  const decision = decisionAbout(run, 'marking', person.facts.id, part)
  if (!decision) {
    add(person, question, 'waitingForHead', facts)
    return null
  }
  const agreed = question === 'markersDiffer' && decision.agreed === true
  add(person, agreed ? 'markersAgreed' : 'headDecided', null, { ...facts, number: decision.number, date: decision.date })
  return decision.value ?? null
}

/** Quy chế Đ.22 (TT 22/2025), or the scheme of a leadership exam. A member's points are held as a fraction of 100. */
function markOfMembers(run: Run, person: Person, part: Paper, members: Member[]): number | null {
  const scheme = run.input.scheme
  const isSchemePaper = run.input.regime === 'leadership-scheme' && part === 'scheme'
  const pieces = isSchemePaper ? scheme?.pieces : undefined
  const trimmed = isSchemePaper && scheme?.average === 'trimmed'
  const hundredfold: number[] = []
  for (const member of members) {
    if (typeof member === 'number') {
      hundredfold.push(member * 100)
      continue
    }
    const parts: number[] = []
    for (const piece of pieces ?? []) {
      const points = member[piece.id]
      if (points === undefined) return missing(person, part)
      parts.push(points * piece.weight)
    }
    hundredfold.push(sum(parts))
  }
  if (hundredfold.length < (trimmed ? 3 : 2)) return missing(person, part)

  const difference = Math.max(...hundredfold) - Math.min(...hundredfold)
  const spread = isSchemePaper ? (scheme?.spread ?? null) : use<number | null>(run.rules, 'members.spread')
  // Points of weighted pieces need not be whole: how they are shown is not fixed.
  const areWhole = hundredfold.every((points) => points % 100 === 0)
  const facts = areWhole ? { part, marks: hundredfold.map((points) => points / 100), difference: difference / 100 } : { part }
  if (spread !== null && difference > spread * 100) return byDecision(run, person, part, 'membersDiffer', facts)
  add(person, 'membersMean', null, facts)
  const counted = [...hundredfold].sort((one, other) => one - other)
  const kept = trimmed ? counted.slice(1, -1) : counted
  return halfUp(sum(kept), kept.length * 100)
}

/** Quy chế Đ.17–18 (TT 22/2025): the mark after the appeal; null when a reason says why there is none. */
export function markAfterAppeal(run: Run, person: Person, part: Paper, paper: PaperFacts, old: number): number | null {
  const appeal = paper.appeal
  if (!appeal) return old
  const [first, second] = appeal.marks
  if (first === undefined || second === undefined) {
    add(person, 'appealThirdMissing', 'incomplete', { part })
    return null
  }
  let mark: number
  if (first === second) {
    noteUnused(run, person, part, appeal.third)
    mark = first
  } else if (appeal.third === undefined) {
    add(person, 'appealThirdMissing', 'incomplete', { part })
    return null
  } else if (appeal.third === first || appeal.third === second) {
    mark = appeal.third
  } else {
    mark = halfUp(first + second + appeal.third, 3)
  }
  const difference = Math.abs(old - mark)
  const facts = { part, old, mark, difference }
  if (difference < use<number>(run.rules, 'appeal.chairFrom')) {
    add(person, 'appealAdopted', null, facts)
    return mark
  }
  const decision = decisionAbout(run, 'appeal', person.facts.id, part)
  if (!decision) {
    add(person, 'appealDiffers', 'waitingForHead', facts)
    return null
  }
  add(person, 'chairDecided', null, { ...facts, number: decision.number, date: decision.date })
  return decision.value ?? null
}
