import { z } from 'zod'
import { calendarSteps } from '../rules/deadlines.ts'
import { documentKindSchema, type DocumentKind } from './documents.ts'
import type { Permission } from './permissions.ts'
import { daySchema } from './values.ts'

/** Steps of an exam that have a page, in the order of the law. */
export const examSteps = ['plan', 'posts', 'candidates', 'eligibility', 'rooms', 'attendance', 'interviews', 'coding', 'keying', 'marks', 'results', 'print'] as const
export const examStepIdSchema = z.enum(examSteps)
export type ExamStepId = z.infer<typeof examStepIdSchema>

/** What somebody needs to see a step; the others learn nothing of it. */
export const stepPermissions: Readonly<Record<ExamStepId, Permission>> = {
  plan: 'exams.read',
  posts: 'exams.read',
  candidates: 'candidates.read',
  eligibility: 'candidates.read',
  rooms: 'candidates.read',
  attendance: 'candidates.read',
  interviews: 'marks.read',
  coding: 'scripts.code',
  keying: 'scripts.read',
  marks: 'marks.read',
  results: 'results.read',
  print: 'documents.print',
}

/** Papers that a step brings forth. */
export const papersOfStep: Readonly<Record<ExamStepId, readonly DocumentKind[]>> = {
  plan: ['regimeComparison', 'examCalendar', 'councilMembers'],
  posts: [],
  candidates: ['receipts', 'feeList'],
  eligibility: ['eligibleCandidates', 'ineligibleCandidates'],
  rooms: ['numberedCandidates', 'roomCandidates', 'roomMap', 'deskCards', 'callList', 'unplacedCandidates', 'seatDraw'],
  attendance: ['invigilatorDraw', 'invigilatorList', 'roomMinutes'],
  interviews: ['interviewDraw', 'interviewOrder'],
  coding: ['scriptBags'],
  keying: ['agreedMarks', 'bagMarks', 'checkDraw', 'checkMarks'],
  marks: ['answerSheets'],
  results: ['scoreSummary', 'successfulCandidates', 'reasonSheets'],
  print: [],
}

/** done: nothing is missing. doing: begun. later: not begun. locked: done and under lock or seal. */
export const stepStateSchema = z.enum(['done', 'doing', 'later', 'locked'])
export type StepState = z.infer<typeof stepStateSchema>

/** What a step may lack; the words are in shared/words/exam-steps.ts. */
export const stepGaps = ['noPosts', 'noCandidates', 'papersMissing', 'undecided', 'numbersMissing', 'partsWithoutSessions', 'partsNotDrawn', 'unplaced', 'roomsOpen', 'interviewsOpen', 'papersNotCoded', 'bagsOpen', 'keyingsDiffer', 'thirdsMissing', 'decisionsOpen', 'checksOpen', 'marksMissing'] as const
export const stepGapSchema = z.object({ code: z.enum(stepGaps), count: z.int() })
export type StepGap = z.infer<typeof stepGapSchema>

/** Next day that the calendar of the exam holds for a step, or the last one that was met. */
export const stepDeadlineSchema = z.object({
  calendarStep: z.enum(calendarSteps),
  /** Last day, or the day on which it was done. */
  day: daySchema,
  state: z.enum(['done', 'doneLate', 'overdue', 'soon', 'later']),
  /** Calendar days from today; null where it is done. */
  daysLeft: z.int().nullable(),
  article: z.string(),
})
export type StepDeadline = z.infer<typeof stepDeadlineSchema>

export const stepPaperSchema = z.object({
  kind: documentKindSchema,
  /** Last time it went out; null: never. */
  issued: z.object({ at: z.string(), how: z.enum(['printed', 'pdf', 'docx', 'xlsx']) }).nullable(),
  /** Whether anything that it is made of was written since: only the list itself tells whether it says something else now. */
  touchedSince: z.boolean(),
})
export type StepPaper = z.infer<typeof stepPaperSchema>

/** A step of the rail as it stands. */
export const examStepSchema = z.object({
  step: examStepIdSchema,
  state: stepStateSchema,
  /** What is done of how many; `of` null where there is no end to reach; null where nothing is counted. */
  progress: z.object({ done: z.int(), of: z.int().nullable() }).nullable(),
  missing: z.array(stepGapSchema),
  deadline: stepDeadlineSchema.nullable(),
  /** Last act of the step that stands; null for those who may not read the log of the exam. */
  lastAct: z.object({ at: z.string(), userName: z.string(), title: z.string() }).nullable(),
  /** Null for those who may not print. */
  papers: z.array(stepPaperSchema).nullable(),
})
export type ExamStep = z.infer<typeof examStepSchema>
