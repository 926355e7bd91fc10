/** Steps 1 to 5 of decide.md section 3: from the form to the total of one person. */

import type { Paper, Part } from './input.ts'
import { markAfterAppeal, settledMark } from './marking.ts'
import { add, lastCode, type Person, type Run } from './person.ts'
import { allGroups, use } from './regime.ts'
import { halfUp } from './rounding.ts'

export function readPerson(run: Run, person: Person): void {
  step1(run, person)
  if (person.state === null) step2(run, person)
  if (person.state === null) step3(run, person)
  if (person.state === null) step4(run, person)
  const marks = allMarks(run, person)
  if (marks) person.score = scoreOf(run, person, marks)
  if (person.state === null) step5(run, person)
}

function step1(run: Run, person: Person): void {
  if (person.facts.eligible === false) return add(person, 'ineligible', 'notRanked', {})
  if (person.facts.withdrawn === true) return add(person, 'withdrawn', 'withdrawn', {})
  if (run.input.regime !== 'leadership-scheme') return
  const present = run.people.filter(
    ({ facts, first }) => first.id === person.first.id && facts.eligible !== false && facts.withdrawn !== true,
  )
  if (present.length < 2) add(person, 'postNotHeld', 'notRanked', {})
}

/** True when the state of a part or paper ends the list. */
function endsByState(person: Person, part: string, state: string): boolean {
  if (state === 'absent' || state === 'suspended' || state === 'cancelled') {
    add(person, state, 'notRanked', { part })
    return true
  }
  if (state === 'notEntered') {
    add(person, 'markMissing', 'incomplete', { part })
    return true
  }
  return false
}

function step2(run: Run, person: Person): void {
  for (const part of person.first.round1) {
    readPart(run, person, part)
    if (person.state !== null) return
  }
}

function readPart(run: Run, person: Person, part: Part): void {
  const facts = person.facts.round1?.[part]
  const state = facts === undefined ? 'notEntered' : (facts.state ?? 'entered')
  if (facts === undefined || endsByState(person, part, state)) {
    if (facts === undefined) add(person, 'markMissing', 'incomplete', { part })
    return
  }
  if (state === 'exempt') {
    if (provedExemption(run, person, part)) add(person, 'exempt', null, { part })
    else add(person, 'exemptionUnproved', 'incomplete', { part })
    return
  }
  if (facts.zero !== undefined && facts.total === undefined) {
    add(person, 'zeroed', null, { part })
    use(run.rules, 'round1.share')
    add(person, 'round1Failed', 'failed', { part })
    return
  }
  if (facts.total === undefined) {
    add(person, 'markMissing', 'incomplete', { part })
    return
  }
  // Correct answers in hundredths stay exact: a percentage of a whole number has at most two decimals.
  let correct = (facts.correct ?? 0) * 100
  if (facts.zero !== undefined) {
    correct = 0
    add(person, 'zeroed', null, { part })
  } else if (facts.violation !== undefined) {
    const percent = use<number | null>(run.rules, `deduction.${facts.violation}`)
    if (percent === null) add(person, 'violationNoted', null, { part, violation: facts.violation })
    else {
      const before = correct
      correct = (correct / 100) * (100 - percent)
      add(person, 'deducted', null, { part, violation: facts.violation, percent, before, after: correct })
    }
  }
  if (part === 'general') person.general = correct
  const share = use<number>(run.rules, 'round1.share')
  const passed = correct >= share * facts.total
  const tested = { part, counted: correct, total: facts.total, need: share * facts.total }
  add(person, passed ? 'round1Passed' : 'round1Failed', passed ? null : 'failed', tested)
}

const groundsOfPart: Record<Part, string[]> = {
  general: ['pretest'],
  language: ['degree', 'foreignDegree', 'minorityLanguage'],
  informatics: ['informaticsDiploma'],
}

export function provedExemption(run: Run, person: Person, part: Part): boolean {
  const knowsPretest = ['nd138-2020+nd116-2024', 'nd115-2020+nd85-2023'].includes(run.input.regime)
  return (person.facts.exemptions ?? []).some((exemption) => {
    if (exemption.part !== part || !exemption.evidence) return false
    if (!groundsOfPart[part].includes(exemption.ground)) return false
    return exemption.ground !== 'pretest' || knowsPretest
  })
}

function step3(run: Run, person: Person): void {
  const pass = person.first.languagePass
  if (pass === undefined) return
  const score = effectiveMark(run, person, 'language')
  if (score === null) return
  if (score >= pass) add(person, 'languagePassed', null, {})
  else add(person, 'languageFailed', 'failed', {})
}

/** The mark of a paper after appeal and deduction; null when a reason says why there is none. */
function effectiveMark(run: Run, person: Person, part: Paper): number | null {
  const paper = person.facts.papers?.[part]
  if (paper === undefined) {
    add(person, 'markMissing', 'incomplete', { part })
    return null
  }
  if (endsByState(person, part, paper.state ?? 'entered')) return null
  const onComputer = person.first.writtenOn === 'computer'
  if (paper.zero !== undefined) {
    add(person, 'zeroed', null, { part })
    return 0
  }
  const settled = settledMark(run, person, part, paper)
  if (settled === null) return null
  const before = onComputer ? settled : markAfterAppeal(run, person, part, paper, settled)
  if (before === null || paper.violation === undefined) return before
  const percent = use<number | null>(run.rules, `deduction.${paper.violation}`)
  if (percent === null) {
    add(person, 'violationNoted', null, { part, violation: paper.violation })
    return before
  }
  const after = halfUp(before * (100 - percent), 100)
  add(person, 'deducted', null, { part, violation: paper.violation, percent, before, after })
  return after
}

function step4(run: Run, person: Person): void {
  const { form } = person.first
  const isLeadership = run.input.regime === 'leadership-scheme'
  for (const part of form) {
    const mark = effectiveMark(run, person, part)
    person.marks.set(part, mark)
    if (mark === null) return
    if (isLeadership) testOfLeadership(run, person, part, mark)
    else if (form.length === 2) testOfPart(run, person, part, mark)
    if (person.state !== null) return
  }
}

function testOfPart(run: Run, person: Person, part: Paper, mark: number): void {
  const percent = use<number | null>(run.rules, 'minimum.each')
  if (percent !== null && mark * 100 < percent * 10000) add(person, 'partBelowMinimum', 'failed', { part })
}

function testOfLeadership(run: Run, person: Person, part: Paper, mark: number): void {
  const scheme = run.input.scheme
  if (!scheme) return
  if (part === 'written') {
    const { value, inclusive } = scheme.gate
    const passed = inclusive ? mark >= value : mark > value
    add(person, passed ? 'gatePassed' : 'gateFailed', passed ? null : 'failed', { value, inclusive })
  } else if (mark < (scheme.minimum ?? 5000)) {
    add(person, 'partBelowMinimum', 'failed', { part })
  }
}

/** The mark of every paper, also of one that no test reads any more; null when one has none. */
function allMarks(run: Run, person: Person): number[] | null {
  const unread: Person = { ...person, reasons: [], marks: new Map() }
  const marks = person.first.form.map((part) => {
    const read = person.marks.get(part)
    return read === undefined ? effectiveMark(run, unread, part) : read
  })
  return marks.includes(null) ? null : (marks as number[])
}

function scoreOf(run: Run, person: Person, marks: number[]): number {
  const { form } = person.first
  const [first = 0, second = 0] = marks
  if (run.input.regime === 'leadership-scheme') {
    if (run.input.scheme?.model !== 'sum') return second
    const weights = run.input.scheme.weights ?? { written: 100, scheme: 100 }
    return halfUp(first * weights.written + second * weights.scheme, 100)
  }
  if (form.length === 1) return first
  const weights = person.first.weights ?? {
    written: use<number>(run.rules, 'weights.written'),
    interview: use<number>(run.rules, 'weights.interview'),
  }
  return halfUp(first * weights.written + second * weights.interview, 100)
}

function step5(run: Run, person: Person): void {
  const score = person.score
  if (score === null) throw new Error(`${person.facts.id} has no score after ${lastCode(person)}`)
  if (run.input.regime === 'leadership-scheme') {
    if (run.input.scheme?.model === 'sum') add(person, 'summed', null, {})
    person.total = score
    return
  }
  if (person.first.form.length === 2) add(person, 'weighted', null, {})
  const threshold = use<number>(run.rules, 'threshold')
  if (score < threshold) return add(person, 'thresholdFailed', 'failed', { score, threshold })
  add(person, 'thresholdPassed', null, { score, threshold })
  person.priority = priorityOf(run, person)
  person.total = score + person.priority
}

/** Only the highest proved group counts. */
function priorityOf(run: Run, person: Person): number {
  const claims = person.facts.priority ?? []
  const points = (group: string) => run.rules.values.get(`priority.${group}`) as number
  const known = (group: string) => run.rules.values.has(`priority.${group}`)
  const byHeight = (one: string, other: string) => points(other) - points(one) || allGroups.indexOf(one) - allGroups.indexOf(other)
  const proved = claims.filter((claim) => claim.evidence && known(claim.group)).map((claim) => claim.group)
  const unproved = claims.filter((claim) => !claim.evidence)
  const foreign = claims.filter((claim) => claim.evidence && !known(claim.group))
  proved.sort(byHeight)
  const [highest, ...others] = proved
  let counted = 0
  if (highest !== undefined) {
    counted = use<number>(run.rules, `priority.${highest}`)
    add(person, 'priorityCounted', null, { group: highest, points: counted, others })
  }
  if (unproved.length > 0) add(person, 'priorityUnproved', null, {})
  if (foreign.length > 0) add(person, 'priorityNotInRegime', null, {})
  return counted
}
