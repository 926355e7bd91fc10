/** Where two outputs differ, as far as decide.md fixes them: not in articles, nor in facts that only one of them gives. */

import type { ExamOutput, Question, Reason, Warning } from './output.ts'

/** `ours` is the oracle's; what it names must stand in `theirs`. Each difference is one line, its kind before the colon. */
export function differences(ours: ExamOutput, theirs: ExamOutput): string[] {
  const found: string[] = []
  const compare = (kind: string, where: string, one: unknown, other: unknown) => {
    if (text(one) !== text(other)) found.push(`${kind}: ${where} oracle ${text(one)}, program ${text(other)}`)
  }
  const { amended, ...regime } = ours.regime
  const { amended: theirAmended, ...theirRegime } = theirs.regime
  compare('regime', '', regime, theirRegime)
  compare('amended', '', [...amended].sort(), [...theirAmended].sort())
  compare('ids', 'candidates', ours.candidates.map(idOf).sort(), theirs.candidates.map(idOf).sort())
  compare('ids', 'posts', ours.posts.map(idOf).sort(), theirs.posts.map(idOf).sort())
  for (const one of ours.candidates) {
    const other = theirs.candidates.find(({ id }) => id === one.id)
    if (!other) continue
    compare('codes', one.id, one.reasons.map(codeOf), other.reasons.map(codeOf))
    for (const key of ['state', 'post', 'agency', 'rank', 'score', 'priority', 'total'] as const) compare(key, one.id, one[key], other[key])
    if (text(one.reasons.map(codeOf)) !== text(other.reasons.map(codeOf))) continue
    for (const [place, reason] of one.reasons.entries()) compareFacts(compare, one.id, reason, other.reasons[place])
  }
  for (const one of ours.posts) {
    const other = theirs.posts.find(({ id }) => id === one.id)
    if (!other) continue
    for (const key of ['order', 'winners', 'empty', 'next'] as const) compare(key, one.id, one[key], other[key])
    compare('questions', one.id, questionsOf(one.questions), questionsOf(other.questions))
  }
  const [missing, extra] = unmatched(ours.warnings, theirs.warnings)
  for (const warning of missing) found.push(`warning ${warning.code}: only oracle ${text(warning)}`)
  for (const warning of extra) found.push(`warning ${warning.code}: only program ${text(warning)}`)
  return found
}

type Compare = (kind: string, where: string, one: unknown, other: unknown) => void

function compareFacts(compare: Compare, id: string, reason: Reason, other: Reason | undefined): void {
  for (const [key, value] of Object.entries(reason.facts)) {
    if (key === 'last') {
      compare(`facts ${reason.code}.last`, id, totalOf(value), totalOf(other?.facts.last))
      continue
    }
    const isSet = key === 'others' || key === 'marks'
    compare(`facts ${reason.code}.${key}`, id, isSet ? sorted(value) : value, isSet ? sorted(other?.facts[key]) : other?.facts[key])
  }
}

/** The last one inside, of whom only the total is fixed. */
function totalOf(last: unknown): number | null {
  return (last as { total: number } | null | undefined)?.total ?? null
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...(value as string[])].sort() : value
}

function idOf({ id }: { id: string }): string {
  return id
}

function codeOf({ code }: { code: string }): string {
  return code
}

function questionsOf(questions: Question[]): unknown {
  const rows = questions.map(({ code, places, candidates, agency }) => ({ code, places, candidates: [...candidates].sort(), agency: agency ?? null }))
  return rows.sort((one, other) => (one.code < other.code ? -1 : 1))
}

/** Warnings of one list that the other lacks; each is matched once. */
function unmatched(ours: Warning[], theirs: Warning[]): [Warning[], Warning[]] {
  const left = [...theirs]
  const missing = ours.filter((warning) => {
    const index = left.findIndex((other) => isSame(warning, other))
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  return [missing, left]
}

function isSame(ours: Warning, theirs: Warning): boolean {
  const names = Object.entries(ours.facts)
  return ours.code === theirs.code && (ours.path ?? null) === (theirs.path ?? null) && names.every(([key, value]) => text(value) === text(theirs.facts[key]))
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing'
}
