/** Ngày (calendar days), ngày làm việc (working days), tháng, năm. */
export type DeadlineUnit = 'day' | 'workingDay' | 'month' | 'year'

/** What happens to a period of calendar days, months or years whose last day is a day off. */
export type DayOffRule = 'stays' | 'nextWorkingDay'

/** Steps of an exam that start a period or end one, in the order in which they happen. */
export const calendarSteps = [
  'planApproved',
  'council',
  'notice',
  'noticeChanged',
  'formDeadline',
  'formBoard',
  'eligibilityChecked',
  'ineligibleTold',
  'eligibleList',
  'summons',
  'roomListsPosted',
  'opening',
  'round1',
  'round1Marked',
  'round1Published',
  'round1AppealsClosed',
  'round1AppealsMarked',
  'round2List',
  'round2',
  'computerRound2',
  'directRound2',
  'oralRound2',
  'interview',
  'round2Marked',
  'round2Published',
  'appealsClosed',
  'appealsMarked',
  'report',
  'approval',
  'resultPublished',
  'finalResult',
  'supervisionReported',
  'fileDeadline',
  'recruitmentDecision',
  'contract',
  'decisionReceived',
  'takeUp',
  'takeUpClosed',
  'cancellationsPublished',
  'nextLowerPublished',
  'nextLowerCalled',
  'nextLowerDecided',
  'recruitmentEnded',
  'archived',
  'laterNeedEnds',
] as const
export type CalendarStep = (typeof calendarSteps)[number]

/** What an exam has; a deadline holds only where the exam has all that it names. */
export const examTraits = [
  /** Some post has round 1. */
  'round1',
  /** Round 1 is written on paper, so it is marked and may be appealed. */
  'round1OnPaper',
  /** Some post has no round 1 (thi tuyển). */
  'directRound2',
  /** Round 2 on paper: phách, marking, appeals. */
  'writtenOnPaper',
  'writtenOnComputer',
  'interview',
  'consideration',
  /** The result of a winner was cancelled. */
  'cancellations',
] as const
export type ExamTrait = (typeof examTraits)[number]

/** What is counted to see whether a longer period holds: registration forms, or people in round 2. */
export type CandidateCount = 'forms' | 'round2Candidates'

/** A longer period; from so many candidates on where `candidatesFrom` is set, of what `counted` says. */
export interface DeadlineExtension {
  /** Length in all, in the unit of the deadline. */
  readonly days: number
  readonly candidatesFrom?: number
  readonly counted?: CandidateCount
  /** 'count': holds by itself from `candidatesFrom` on. 'chair': the chair of the council decides (chủ tịch hội đồng). */
  readonly by: 'count' | 'chair'
  /** All extensions of the exam together may add no more than this one. */
  readonly shared?: true
}

/** A period of the calendar: `step` is due `days` after `from`, or at least `days` before it where `before` is set. */
export interface Deadline {
  readonly step: CalendarStep
  readonly from: CalendarStep
  /** Length in `unit`. */
  readonly days: number
  readonly unit: DeadlineUnit
  readonly before?: true
  /** What the step does may be done once. */
  readonly once?: true
  /** A period that ends by itself: when its last day is over, nothing is overdue. */
  readonly window?: true
  readonly when?: readonly ExamTrait[]
  readonly extended?: DeadlineExtension
}
