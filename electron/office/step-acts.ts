import { findEntry, type EntryRow } from '../../db/queries/history.ts'
import { actBefore, newestActs } from '../../db/queries/exam-steps.ts'
import { newestIssues } from '../../db/queries/issues.ts'
import type { Reader } from '../../db/open.ts'
import type { DocumentKind } from '../../shared/contract/documents.ts'
import { examSteps, papersOfStep, type ExamStepId, type StepPaper } from '../../shared/contract/exam-steps.ts'
import { procedures, titleOf } from './procedures.ts'

/** Areas whose acts are the work of a step. Every area that writes into exams stands here once; `none`: acts of the office as a whole. */
export const areasOfSteps: Readonly<Record<ExamStepId | 'none', readonly string[]>> = {
  plan: ['exams', 'regimes', 'deadlines', 'council', 'kin', 'notices'],
  posts: ['posts'],
  candidates: ['candidates', 'registrations', 'scans', 'imports'],
  eligibility: ['eligibility'],
  rooms: ['numbers', 'rooms'],
  attendance: ['invigilators', 'attendance'],
  interviews: ['interviews'],
  coding: ['scripts'],
  keying: ['bags', 'keying'],
  marks: ['marking', 'answerSheets'],
  results: ['results'],
  print: ['documents'],
  none: ['access', 'users', 'organizations', 'history', 'backup'],
}

const writes = [...procedures.values()].flatMap(({ path, meta }) => (meta.effect === 'write' ? [path] : []))
const writesOfArea = Map.groupBy(writes, (path) => path.split('.')[0] ?? '')
const actsOf = (areas: readonly string[]) => areas.flatMap((area) => writesOfArea.get(area) ?? [])

/** What a list is made of, by the steps that bring it forth: whatever is written there may change what it says. */
const sourcesOf: Readonly<Record<DocumentKind, readonly ExamStepId[]>> = {
  receipts: ['plan', 'posts', 'candidates'],
  feeList: ['plan', 'posts', 'candidates'],
  eligibleCandidates: ['plan', 'posts', 'candidates', 'eligibility'],
  ineligibleCandidates: ['plan', 'posts', 'candidates', 'eligibility'],
  numberedCandidates: ['plan', 'posts', 'candidates', 'eligibility', 'rooms'],
  roomCandidates: ['plan', 'posts', 'candidates', 'eligibility', 'rooms'],
  roomMap: ['plan', 'posts', 'candidates', 'eligibility', 'rooms'],
  deskCards: ['plan', 'posts', 'candidates', 'eligibility', 'rooms'],
  callList: ['plan', 'posts', 'candidates', 'eligibility', 'rooms'],
  unplacedCandidates: ['plan', 'posts', 'candidates', 'eligibility', 'rooms'],
  seatDraw: ['plan', 'posts', 'candidates', 'eligibility', 'rooms'],
  invigilatorDraw: ['plan', 'posts', 'candidates', 'rooms', 'attendance'],
  invigilatorList: ['plan', 'posts', 'candidates', 'rooms', 'attendance'],
  roomMinutes: ['plan', 'posts', 'candidates', 'rooms', 'attendance', 'marks', 'results'],
  interviewDraw: ['plan', 'posts', 'candidates', 'eligibility', 'rooms', 'attendance', 'interviews'],
  interviewOrder: ['plan', 'posts', 'candidates', 'eligibility', 'rooms', 'attendance', 'interviews'],
  scriptBags: ['plan', 'posts', 'attendance', 'coding', 'keying'],
  agreedMarks: ['plan', 'attendance', 'coding', 'keying'],
  bagMarks: ['plan', 'attendance', 'coding', 'keying'],
  answerSheets: ['plan', 'candidates', 'rooms', 'attendance', 'marks'],
  checkDraw: ['plan', 'attendance', 'coding', 'keying'],
  checkMarks: ['plan', 'attendance', 'coding', 'keying'],
  scoreSummary: ['plan', 'posts', 'candidates', 'eligibility', 'rooms', 'attendance', 'interviews', 'keying', 'marks', 'results'],
  successfulCandidates: ['plan', 'posts', 'candidates', 'eligibility', 'rooms', 'attendance', 'interviews', 'keying', 'marks', 'results'],
  reasonSheets: ['plan', 'posts', 'candidates', 'eligibility', 'rooms', 'attendance', 'interviews', 'keying', 'marks', 'results'],
  regimeComparison: ['plan'],
  examCalendar: ['plan', 'posts', 'candidates', 'rooms', 'results'],
  councilMembers: ['plan'],
}

/** Newest entry of each act of an exam, of undoing, and of the organizations, whose names stand on lists. */
export interface ExamActs {
  readonly own: ReadonlyMap<string, number>
  readonly organizations: ReadonlyMap<string, number>
}

export function examActs(reader: Reader, examId: string): ExamActs {
  return { own: newestActs(reader, examId, writes), organizations: newestActs(reader, null, actsOf(['organizations'])) }
}

/** Whether an act stands: it was not undone, or its undoing was. */
function stands(reader: Reader, { undoneBy }: EntryRow): boolean {
  const undoing = undoneBy === null ? null : findEntry(reader, undoneBy)
  return undoing === null || !stands(reader, undoing)
}

/** The newest entry of an act that stands, looking back past those that were undone. */
function standing(reader: Reader, examId: string, procedure: string, from: number): EntryRow | null {
  for (let seq: number | null = from; seq !== null; seq = actBefore(reader, examId, procedure, seq)) {
    const entry = findEntry(reader, seq)
    if (entry !== null && stands(reader, entry)) return entry
  }
  return null
}

/** Who did what last in a step. Names of people and records stay in the log; here is only the act. */
export function lastActOf(reader: Reader, examId: string, step: ExamStepId, acts: ExamActs): { at: string; userName: string; title: string } | null {
  const newestFirst = actsOf(areasOfSteps[step])
    .flatMap((procedure) => {
      const seq = acts.own.get(procedure)
      return seq === undefined ? [] : [{ procedure, seq }]
    })
    .toSorted((left, right) => right.seq - left.seq)
  let last: EntryRow | null = null
  for (const { procedure, seq } of newestFirst) {
    if (last !== null && last.seq > seq) break
    const found = standing(reader, examId, procedure, seq)
    if (found !== null && (last === null || found.seq > last.seq)) last = found
  }
  return last && { at: last.at, userName: last.userName, title: titleOf(last.procedure) }
}

/** Whether anything that a list is made of was written after an entry; an undoing counts whatever it undid. */
function touchedAfter(kind: DocumentKind, acts: ExamActs, seq: number): boolean {
  const paths = [...actsOf(sourcesOf[kind].flatMap((step) => areasOfSteps[step])), 'history.undo']
  return paths.some((path) => (acts.own.get(path) ?? 0) > seq) || [...acts.organizations.values()].some((one) => one > seq)
}

/** The papers of each step: when each last went out, and whether it may be out of date. */
export function stepPapers(reader: Reader, examId: string, acts: ExamActs): ReadonlyMap<ExamStepId, StepPaper[]> {
  const issues = new Map(newestIssues(reader, examId, Object.values(papersOfStep).flat()).map((row) => [row.kind, row]))
  const paperOf = (kind: DocumentKind): StepPaper => {
    const row = issues.get(kind)
    return { kind, issued: row === undefined ? null : { at: row.at, how: row.how }, touchedSince: row !== undefined && touchedAfter(kind, acts, row.seq) }
  }
  return new Map(examSteps.map((step) => [step, papersOfStep[step].map(paperOf)]))
}
