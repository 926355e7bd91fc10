import type { Deadline, ExamTrait } from '../deadlines.ts'
import { sourced, type ExamRegime, type Grade, type Sourced, type TrackRules } from '../regime.ts'
import { deadlinesOf, endsOnDayOff, languageExemptions, onePaper, onePaperLengths } from './common.ts'
import { commonPriority } from './priority.ts'

const rounds: TrackRules = {
  round1: ['general', 'language'],
  round1IfNeeded: ['informatics'],
  forms: onePaper,
  article: 'NĐ 115/2020 Đ.9',
  grade: 'B',
}

const deadline = deadlinesOf('NĐ 115/2020', 'A')

/** The chair may add 15 days in all. */
const chair = { days: 30, by: 'chair', shared: true } as const

/** Đ.15 k.3 b of the original text: marking, publishing, appeals and their answers, for what is written on paper. */
function writtenRound(article: string, grade: Grade, round: 'round1' | 'round2'): Sourced<Deadline>[] {
  const when: readonly ExamTrait[] = [round === 'round1' ? 'round1OnPaper' : 'writtenOnPaper']
  const [marked, published, closed, answered] =
    round === 'round1'
      ? (['round1Marked', 'round1Published', 'round1AppealsClosed', 'round1AppealsMarked'] as const)
      : (['round2Marked', 'round2Published', 'appealsClosed', 'appealsMarked'] as const)
  const rule = (value: Deadline) => sourced(value, `NĐ 115/2020 ${article}`, grade)
  return [
    rule({ step: marked, from: round, days: 15, unit: 'day', when, extended: chair }),
    rule({ step: published, from: marked, days: 5, unit: 'workingDay', when }),
    rule({ step: closed, from: published, days: 15, unit: 'day', window: true, when }),
    rule({ step: answered, from: closed, days: 15, unit: 'day', when, extended: chair }),
  ]
}

/** After round 2; NĐ 85/2023 left the reference of Đ.15 k.3 c empty, so the original calendar is only proposed there. */
export function writtenRound2(article: string, grade: Grade): Sourced<Deadline>[] {
  return writtenRound(article, grade, 'round2')
}

/** NĐ 115/2020 Đ.14–18 as far as NĐ 85/2023 left them. */
export const employeeDeadlines: readonly Sourced<Deadline>[] = [
  deadline('Đ.14 k.5', { step: 'formDeadline', from: 'notice', days: 30, unit: 'day', window: true }),
  deadline('Đ.15 k.2', { step: 'formBoard', from: 'council', days: 5, unit: 'workingDay' }),
  deadline('Đ.15 k.2', { step: 'ineligibleTold', from: 'eligibilityChecked', days: 5, unit: 'workingDay' }),
  deadline('Đ.15 k.3', { step: 'round1', from: 'summons', days: 15, unit: 'day', when: ['round1'] }),
  deadline('Đ.15 k.3', { step: 'round2List', from: 'round1Marked', days: 5, unit: 'workingDay', when: ['round1'] }),
  deadline('Đ.15 k.3', { step: 'round2', from: 'round2List', days: 15, unit: 'day', when: ['round1'] }),
  deadline('Đ.16 k.1', { step: 'report', from: 'appealsMarked', days: 5, unit: 'workingDay' }),
  deadline('Đ.16 k.2', { step: 'resultPublished', from: 'approval', days: 10, unit: 'day' }),
  deadline('Đ.17', { step: 'fileDeadline', from: 'resultPublished', days: 30, unit: 'day', window: true }),
  deadline('Đ.18 k.1', { step: 'recruitmentDecision', from: 'fileDeadline', days: 15, unit: 'day' }),
  deadline('Đ.18 k.2', { step: 'takeUp', from: 'recruitmentDecision', days: 30, unit: 'day', window: true }),
  deadline('Đ.18 k.4', { step: 'nextLowerCalled', from: 'takeUpClosed', days: 30, unit: 'day', when: ['cancellations'] }),
]

/** Public employees, plans of 29-9-2020 to 6-12-2023. */
export const nd115: ExamRegime = {
  id: 'nd115-2020',
  title: 'NĐ 115/2020',
  kinds: ['publicEmployee'],
  textGrade: 'B',
  inForce: sourced('2020-09-29', 'NĐ 115/2020', 'A'),
  values: {
    tieBreak: sourced(['ownScore'], 'NĐ 115/2020 Đ.10 k.2', 'C'),
    replacement: sourced('call', 'NĐ 115/2020 Đ.18 k.4', 'A'),
    'round1.share': sourced(50, 'NĐ 115/2020 Đ.9', 'B'),
    threshold: sourced(5000, 'NĐ 115/2020 Đ.10 k.1 a', 'A'),
    'minimum.each': sourced(null, 'NĐ 115/2020 Đ.10 k.1 a', 'A'),
  },
  tracks: { publicEmployee: rounds, teacher: rounds },
  consideration: { forms: rounds.forms, tieBreak: null, article: 'NĐ 115/2020', grade: 'UNCONFIRMED' },
  closedForms: false,
  twoPapers: false,
  round1Parts: {
    general: sourced({ questions: 60, minutes: 60 }, 'NĐ 115/2020 Đ.9', 'B'),
    language: sourced({ questions: 30, minutes: 30 }, 'NĐ 115/2020 Đ.9', 'B'),
    informatics: sourced({ questions: 30, minutes: 30 }, 'NĐ 115/2020 Đ.9', 'B'),
  },
  papers: onePaperLengths('NĐ 115/2020 Đ.9 k.2', 'A'),
  languageCondition: null,
  priority: commonPriority('NĐ 115/2020 Đ.6 k.1', 'A'),
  exemptions: [
    ...languageExemptions('NĐ 115/2020 Đ.9', 'B'),
    { part: 'informatics', ground: 'informaticsDiploma', article: 'NĐ 115/2020 Đ.9', grade: 'UNCONFIRMED' },
  ],
  wishes: 1,
  jointPosts: false,
  transfer: false,
  laterNeed: sourced(12, 'NĐ 115/2020 Đ.18 k.4', 'A'),
  rounding: [],
  pilotRules: null,
  lastDay: null,
  round1FinishedBefore: null,
  deadlines: [
    ...employeeDeadlines,
    ...writtenRound('Đ.15 k.3 b', 'B', 'round1'),
    ...writtenRound2('Đ.15 k.3 b, c', 'B'),
  ],
  endsOnDayOff,
  articles: {
    eligibility: 'NĐ 115/2020 Đ.5',
    kinship: 'NĐ 115/2020 Đ.8 k.4',
    exemption: 'NĐ 115/2020 Đ.9',
    attendance: 'NĐ 115/2020 Đ.10 k.1',
    winners: 'NĐ 115/2020 Đ.10 k.1 b',
    agencies: null,
    wishes: null,
    transfer: null,
    cancellation: 'NĐ 115/2020 Đ.18',
    reserved: 'NĐ 115/2020 Đ.4',
    considerationWinners: null,
  },
}
