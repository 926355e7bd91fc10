import type { Deadline } from '../deadlines.ts'
import { sourced, type ExamRegime, type Form, type Sourced } from '../regime.ts'
import { deadlinesOf, endsOnDayOff, weightedScore } from './common.ts'
import { commonPriority } from './priority.ts'

const professionalExam: readonly Form[] = [['written'], ['written', 'interview']]

const deadline = deadlinesOf('NĐ 170/2025', 'A')
const manyForms = { candidatesFrom: 500, counted: 'forms', by: 'count' } as const

/** NĐ 170/2025 Đ.15–17, which NĐ 300/2026 did not touch. */
export const deadlinesToResult: readonly Sourced<Deadline>[] = [
  deadline('Đ.15 k.3', { step: 'noticeChanged', from: 'opening', days: 10, unit: 'day', before: true, once: true, window: true }),
  deadline('Đ.15 k.4', { step: 'formDeadline', from: 'notice', days: 30, unit: 'day', window: true }),
  deadline('Đ.16 k.2', {
    step: 'eligibleList',
    from: 'formDeadline',
    days: 15,
    unit: 'day',
    extended: { days: 30, ...manyForms },
  }),
  deadline('Đ.16 k.3 a', { step: 'round1', from: 'formDeadline', days: 30, unit: 'day', when: ['round1'], extended: { days: 45, ...manyForms } }),
  deadline('Đ.16 k.4 a', { step: 'round2', from: 'round1', days: 10, unit: 'day', when: ['round1'] }),
  deadline('Đ.16 k.5', {
    step: 'directRound2',
    from: 'formDeadline',
    days: 30,
    unit: 'day',
    when: ['directRound2'],
    extended: { days: 45, ...manyForms },
  }),
  deadline('Đ.16 k.4 c', { step: 'interview', from: 'computerRound2', days: 5, unit: 'workingDay', when: ['writtenOnComputer', 'interview'] }),
  deadline('Đ.16 k.6', { step: 'oralRound2', from: 'summons', days: 15, unit: 'day', when: ['consideration'] }),
  deadline('Đ.16 k.4 b', {
    step: 'round2Published',
    from: 'round2',
    days: 15,
    unit: 'day',
    when: ['writtenOnPaper'],
    extended: { days: 30, candidatesFrom: 1000, counted: 'round2Candidates', by: 'chair' },
  }),
  deadline('Đ.16 k.4 b', { step: 'appealsClosed', from: 'round2Published', days: 5, unit: 'workingDay', window: true, when: ['writtenOnPaper'] }),
  deadline('Đ.16 k.4 b', {
    step: 'appealsMarked',
    from: 'appealsClosed',
    days: 10,
    unit: 'day',
    when: ['writtenOnPaper'],
    extended: { days: 20, by: 'chair' },
  }),
  deadline('Đ.17 k.1', { step: 'report', from: 'appealsMarked', days: 5, unit: 'workingDay' }),
  deadline('Đ.17 k.1', { step: 'approval', from: 'report', days: 5, unit: 'workingDay' }),
  deadline('Đ.17 k.2', { step: 'resultPublished', from: 'approval', days: 2, unit: 'workingDay' }),
]

/** Civil servants, plans of 1-7-2025 to 31-7-2026. */
export const nd170: ExamRegime = {
  id: 'nd170-2025',
  title: 'NĐ 170/2025',
  kinds: ['civilServant'],
  textGrade: 'A',
  inForce: sourced('2025-07-01', 'NĐ 170/2025 Đ.71', 'A'),
  values: {
    tieBreak: sourced(['ownScore', 'written'], 'NĐ 170/2025 Đ.10 k.2', 'A'),
    replacement: sourced('call', 'NĐ 170/2025 Đ.18 k.2, Đ.19 k.3–4', 'A'),
    'round1.share': sourced(50, 'NĐ 170/2025 Đ.9 k.2', 'A'),
    threshold: sourced(5000, 'NĐ 170/2025 Đ.10 k.1 a', 'A'),
    'minimum.each': sourced(50, 'NĐ 170/2025 Đ.10 k.1 a', 'A'),
    'weights.written': sourced(70, 'NĐ 170/2025 Đ.9 k.2 b', 'A'),
    'weights.interview': sourced(30, 'NĐ 170/2025 Đ.9 k.2 b', 'A'),
  },
  tracks: {
    staff: { round1: [], round1IfNeeded: [], forms: [['oral'], ['practical']], article: 'NĐ 170/2025 Đ.9 k.1', grade: 'A' },
    specialist: { round1: ['general'], round1IfNeeded: [], forms: professionalExam, article: 'NĐ 170/2025 Đ.9 k.2', grade: 'A' },
    principal: { round1: [], round1IfNeeded: [], forms: professionalExam, article: 'NĐ 170/2025 Đ.9 k.3', grade: 'A' },
    senior: { round1: [], round1IfNeeded: [], forms: [['scheme']], article: 'NĐ 170/2025 Đ.9 k.4', grade: 'A' },
  },
  consideration: {
    forms: [['oral']],
    papers: { oral: sourced({ minutes: 30, preparationMinutes: 15 }, 'NĐ 170/2025 Đ.11', 'A') },
    tieBreak: sourced(['ownScore'], 'NĐ 170/2025 Đ.12 k.2', 'A'),
    article: 'NĐ 170/2025 Đ.11',
    grade: 'A',
  },
  closedForms: true,
  twoPapers: true,
  round1Parts: { general: sourced({ questions: 60, minutes: 60 }, 'NĐ 170/2025 Đ.9 k.2 a', 'A') },
  papers: {
    written: sourced({ minutes: 180, computer: { questions: [60, 120], minutes: [90, 180] } }, 'NĐ 170/2025 Đ.9 k.2 b', 'A'),
    interview: sourced({ minutes: 30, limit: 'most' }, 'NĐ 170/2025 Đ.9 k.2 b', 'A'),
    oral: sourced({ minutes: 30 }, 'NĐ 170/2025 Đ.9 k.1', 'A'),
    practical: sourced({ minutes: 30 }, 'NĐ 170/2025 Đ.9 k.1', 'A'),
    scheme: sourced({ minutes: 90, limit: 'most', setBy: 'head' }, 'NĐ 170/2025 Đ.9 k.4', 'A'),
  },
  languageCondition: sourced(true, 'NĐ 170/2025 Đ.9 k.5', 'A'),
  priority: {
    ...commonPriority('NĐ 170/2025 Đ.6 k.1', 'A'),
    tradeUnionOfficer: sourced(150, 'NĐ 170/2025 Đ.6 k.1 d', 'A'),
  },
  exemptions: [],
  wishes: 1,
  jointPosts: true,
  transfer: false,
  laterNeed: null,
  rounding: weightedScore('NĐ 170/2025 Đ.9 k.2 b', 'A'),
  pilotRules: sourced(true, 'NĐ 170/2025 Đ.70 k.3', 'A'),
  lastDay: sourced('2027-02-01', 'NĐ 300/2026 Đ.35 k.1', 'A'),
  round1FinishedBefore: null,
  deadlines: [
    ...deadlinesToResult,
    deadline('Đ.18 k.1', { step: 'fileDeadline', from: 'resultPublished', days: 20, unit: 'day', window: true }),
    deadline('Đ.19 k.1', { step: 'recruitmentDecision', from: 'fileDeadline', days: 5, unit: 'workingDay' }),
    deadline('Đ.19 k.2', { step: 'takeUp', from: 'recruitmentDecision', days: 30, unit: 'day', window: true }),
    deadline('Đ.19 k.4', { step: 'nextLowerDecided', from: 'takeUpClosed', days: 15, unit: 'day', when: ['cancellations'] }),
  ],
  endsOnDayOff,
  articles: {
    eligibility: 'Luật 80/2025/QH15 Đ.19',
    kinship: 'NĐ 170/2025 Đ.8 k.3',
    exemption: null,
    attendance: 'NĐ 170/2025 Đ.10 k.1 a',
    winners: 'NĐ 170/2025 Đ.10 k.1 b',
    agencies: 'NĐ 170/2025 Đ.10 k.3',
    wishes: null,
    transfer: null,
    cancellation: 'NĐ 170/2025 Đ.18 k.2, Đ.19 k.3',
    reserved: 'NĐ 170/2025 Đ.3 k.2',
    considerationWinners: 'NĐ 170/2025 Đ.12 k.1 b',
  },
}
