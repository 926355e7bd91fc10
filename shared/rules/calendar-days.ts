import type { Holiday } from '../codes/holidays.ts'
import { calendarSteps, type CalendarStep, type Deadline, type DeadlineExtension, type ExamTrait } from './deadlines.ts'
import type { ExamRegime, HouseRules, Sourced } from './regime.ts'
import { endOfPeriod, type PeriodEnd } from './working-days.ts'

/** What decides about deadlines beside the days on which things happened. */
export interface CalendarFacts {
  /** Day on which the plan was approved. */
  readonly planApproved: string
  /** Registration forms received (Phiếu đăng ký dự tuyển); null: not known yet. */
  readonly forms: number | null
  /** People who sit round 2; null: not known yet. */
  readonly round2Candidates: number | null
  /** What the exam has (exam-traits.ts). */
  readonly traits: readonly ExamTrait[]
}

/** What is known of a step. */
export interface CalendarEvent {
  readonly step: CalendarStep
  /** Day on which it was done; a day after today is one for which it is planned. */
  readonly doneOn?: string | null
  readonly plannedOn?: string | null
  /** Another last day than the rule gives. */
  readonly dueOn?: { readonly date: string; readonly reason: string } | null
  /** The chair extended the period; of no effect where the rule knows no such extension. */
  readonly extended?: { readonly reason: string } | null
}

/** What the calendar of an exam is counted from. */
export interface CalendarInput {
  readonly regime: ExamRegime
  readonly houseRules: HouseRules
  readonly facts: CalendarFacts
  /** At most one for each step, in any order. */
  readonly events: readonly CalendarEvent[]
  readonly holidays: readonly Holiday[]
  /** 'YYYY-MM-DD'. */
  readonly today: string
}

/** What is known of a step today. */
export interface KnownStep {
  readonly doneOn: string | null
  readonly plannedOn: string | null
  readonly dueOn: { readonly date: string; readonly reason: string } | null
  readonly extensionReason: string | null
}

/** A day of a step: on which it was done or a period ended by itself, for which it is planned, or on which it is due. */
interface KnownDay {
  readonly day: string
  readonly by: 'done' | 'planned' | 'due'
}

export interface CountedEnd extends PeriodEnd {
  readonly fromDay: string
  readonly estimated: boolean
}

/** Steps whose day is that of another one where nothing else is known of them. */
const sameDay: Partial<Readonly<Record<CalendarStep, readonly CalendarStep[]>>> = {
  eligibilityChecked: ['eligibleList'],
  summons: ['eligibleList'],
  opening: ['round1', 'round2', 'directRound2', 'oralRound2'],
  // On a computer round 1 is marked at once.
  round1Marked: ['round1'],
  round2: ['directRound2'],
  computerRound2: ['round2', 'directRound2'],
  finalResult: ['resultPublished'],
  decisionReceived: ['recruitmentDecision', 'contract'],
  takeUpClosed: ['takeUp'],
  recruitmentEnded: ['takeUp'],
}

/** What is marked at once is marked, published and free of appeals on its day (NĐ 170/2025 Đ.16 k.4–6). */
const markedAtOnce: readonly CalendarStep[] = ['round2Marked', 'round2Published', 'appealsMarked']
const endOfRound2: readonly CalendarStep[] = ['interview', 'round2', 'directRound2', 'oralRound2']

/** The days of an exam: when each step happened, is planned, or is due. */
export function openCalendar({ regime, houseRules, facts, events, holidays, today }: CalendarInput) {
  const traits = new Set(facts.traits)
  const eventOf = new Map(events.map((event) => [event.step, event]))
  const laterNeed: Sourced<Deadline>[] =
    regime.laterNeed === null
      ? []
      : [{ ...regime.laterNeed, value: { step: 'laterNeedEnds', from: 'planApproved', days: regime.laterNeed.value, unit: 'month', window: true } }]
  const deadlines = [...regime.deadlines, ...houseRules.deadlines, ...laterNeed].filter(({ value }) => (value.when ?? []).every((trait) => traits.has(trait)))
  /** Nothing counts from a step that only has to be done some time before another one. */
  const forward = new Map(deadlines.filter(({ value }) => value.before !== true).map((deadline) => [deadline.value.step, deadline]))
  const sharedBy = calendarSteps.find((step) => eventOf.get(step)?.extended != null && forward.get(step)?.value.extended?.shared === true)
  const known = new Map<CalendarStep, KnownDay | null>()

  function knownOf(step: CalendarStep): KnownStep {
    // Posts without round 1 sit their only exam with round 2.
    const event = eventOf.get(step) ?? (step === 'directRound2' ? eventOf.get('round2') : undefined)
    const doneOn = event?.doneOn ?? null
    const over = doneOn !== null && doneOn <= today
    return {
      doneOn: over ? doneOn : null,
      plannedOn: over ? null : (event?.plannedOn ?? doneOn),
      dueOn: event?.dueOn ?? null,
      extensionReason: event?.extended?.reason ?? null,
    }
  }

  function countedBy({ candidatesFrom, counted = 'forms' }: DeadlineExtension): boolean {
    return candidatesFrom === undefined || (facts[counted] ?? 0) >= candidatesFrom
  }

  /** The length that holds, and why it is longer than usual. */
  function lengthOf({ value: { step, days, extended } }: Sourced<Deadline>) {
    const usual = { days, extended: null, extensible: null }
    if (extended === undefined || !countedBy(extended)) return usual
    if (extended.by === 'count') return { days: extended.days, extended: 'count' as const, extensible: null }
    const free = extended.shared !== true || sharedBy === undefined || sharedBy === step
    if (!free) return usual
    const said = eventOf.get(step)?.extended != null
    return said ? { days: extended.days, extended: 'chair' as const, extensible: null } : { ...usual, extensible: extended.days }
  }

  /** Last day by the rule; null where the day from which it counts is not known. */
  function endOf(deadline: Sourced<Deadline>): CountedEnd | null {
    const { step, from, unit, before } = deadline.value
    const start = dayOf(from)
    if (start === null) return null
    // What is overdue is not done before today, so what is still to come after it counts from today.
    const overdue = start.by === 'due' && start.day < today && knownOf(step).doneOn === null
    const fromDay = overdue ? today : start.day
    const end = endOfPeriod(fromDay, { days: lengthOf(deadline).days, unit, before }, regime.endsOnDayOff.value, holidays)
    return { ...end, fromDay, estimated: start.by !== 'done' }
  }

  /** The latest day known of a step. */
  function dayOf(step: CalendarStep): KnownDay | null {
    const found = known.get(step)
    if (found !== undefined) return found
    // A step that is asked for again while it is being counted has no day of its own.
    known.set(step, null)
    const day = findDay(step)
    known.set(step, day)
    return day
  }

  function findDay(step: CalendarStep): KnownDay | null {
    if (step === 'planApproved') return { day: facts.planApproved, by: 'done' }
    const { doneOn, plannedOn, dueOn } = knownOf(step)
    if (doneOn !== null) return { day: doneOn, by: 'done' }
    if (plannedOn !== null) return { day: plannedOn, by: 'planned' }
    const rule = forward.get(step)
    const isWindow = rule?.value.window === true
    if (dueOn !== null) return dueDay(dueOn.date, isWindow)
    if (rule !== undefined) {
      const end = endOf(rule)
      return end === null ? null : dueDay(end.day, isWindow && !end.estimated)
    }
    for (const other of standIns(step)) {
      const day = dayOf(other)
      if (day !== null) return day
    }
    return null
  }

  function dueDay(day: string, endsByItself: boolean): KnownDay {
    return { day, by: endsByItself && day < today ? 'done' : 'due' }
  }

  function standIns(step: CalendarStep): readonly CalendarStep[] {
    if (!markedAtOnce.includes(step)) return sameDay[step] ?? []
    return traits.has('writtenOnPaper') ? [] : endOfRound2
  }

  return { deadlines, knownOf, lengthOf, endOf }
}
