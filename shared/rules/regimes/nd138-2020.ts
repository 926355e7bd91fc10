import { sourced, type Exemption, type ExamRegime, type TrackRules } from '../regime.ts'
import { deadlinesOf, endsOnDayOff, languageExemptions, weightedScore } from './common.ts'
import { commonPriority } from './priority.ts'

const rounds: TrackRules = {
  round1: ['general', 'language'],
  round1IfNeeded: ['informatics'],
  forms: [['written'], ['interview'], ['written', 'interview']],
  article: 'NĐ 138/2020 Đ.8',
  grade: 'B',
}

export const informaticsExemption: Exemption = { part: 'informatics', ground: 'informaticsDiploma', article: 'NĐ 138/2020 Đ.8', grade: 'B' }

const read = deadlinesOf('NĐ 138/2020', 'B')
/** Known of NĐ 115/2020 only, or written nowhere with its grade; expected here. */
const expected = deadlinesOf('NĐ 138/2020', 'UNCONFIRMED')

/** Civil servants, plans of 1-12-2020 to 16-9-2024. */
export const nd138: ExamRegime = {
  id: 'nd138-2020',
  title: 'NĐ 138/2020',
  kinds: ['civilServant'],
  textGrade: 'B',
  inForce: sourced('2020-12-01', 'NĐ 138/2020', 'B'),
  values: {
    tieBreak: sourced(['ownScore'], 'NĐ 138/2020 Đ.9', 'B'),
    replacement: sourced('mayCall', 'NĐ 138/2020', 'UNCONFIRMED'),
    'round1.share': sourced(50, 'NĐ 138/2020 Đ.8', 'B'),
    threshold: sourced(5000, 'NĐ 138/2020 Đ.9', 'B'),
    'minimum.each': sourced(null, 'NĐ 138/2020 Đ.9', 'B'),
    'weights.written': sourced(null, 'NĐ 138/2020 Đ.8', 'UNCONFIRMED'),
    'weights.interview': sourced(null, 'NĐ 138/2020 Đ.8', 'UNCONFIRMED'),
  },
  tracks: { staff: rounds, specialist: rounds, principal: rounds, senior: rounds },
  consideration: { forms: [['interview']], tieBreak: null, article: 'NĐ 138/2020 Đ.11', grade: 'B' },
  closedForms: false,
  twoPapers: true,
  round1Parts: {
    general: sourced({ questions: 60, minutes: 60 }, 'NĐ 138/2020 Đ.8', 'B'),
    language: sourced({ questions: 30, minutes: 30 }, 'NĐ 138/2020 Đ.8', 'B'),
    informatics: sourced({ questions: 30, minutes: 30 }, 'NĐ 138/2020 Đ.8', 'B'),
  },
  papers: {
    written: sourced({ minutes: 180 }, 'NĐ 138/2020 Đ.8', 'B'),
    interview: sourced({ minutes: 30, preparationMinutes: 15 }, 'NĐ 138/2020 Đ.8', 'B'),
  },
  languageCondition: null,
  priority: commonPriority('NĐ 138/2020 Đ.5 k.1', 'B'),
  exemptions: [...languageExemptions('NĐ 138/2020 Đ.8', 'B'), informaticsExemption],
  wishes: 1,
  jointPosts: false,
  transfer: false,
  laterNeed: null,
  rounding: weightedScore('NĐ 138/2020 Đ.8', 'UNCONFIRMED'),
  pilotRules: null,
  lastDay: sourced('2025-10-01', 'NĐ 170/2025 Đ.70 k.1', 'A'),
  round1FinishedBefore: sourced('2025-07-01', 'NĐ 170/2025 Đ.70 k.1', 'A'),
  deadlines: [
    read('Đ.13', { step: 'formDeadline', from: 'notice', days: 30, unit: 'day', window: true }),
    read('Đ.14', { step: 'formBoard', from: 'council', days: 5, unit: 'workingDay' }),
    read('Đ.14', { step: 'ineligibleTold', from: 'eligibilityChecked', days: 5, unit: 'workingDay' }),
    read('Đ.14', { step: 'round1', from: 'summons', days: 15, unit: 'day', when: ['round1'] }),
    expected('Đ.14', { step: 'round1Marked', from: 'round1', days: 15, unit: 'day', when: ['round1OnPaper'], extended: { days: 30, by: 'chair', shared: true } }),
    expected('Đ.14', { step: 'round1Published', from: 'round1Marked', days: 5, unit: 'workingDay', when: ['round1OnPaper'] }),
    expected('Đ.14', { step: 'round1AppealsClosed', from: 'round1Published', days: 15, unit: 'day', window: true, when: ['round1OnPaper'] }),
    expected('Đ.14', { step: 'round1AppealsMarked', from: 'round1AppealsClosed', days: 15, unit: 'day', when: ['round1OnPaper'], extended: { days: 30, by: 'chair', shared: true } }),
    expected('Đ.14', { step: 'round2List', from: 'round1Marked', days: 5, unit: 'workingDay', when: ['round1'] }),
    expected('Đ.14', { step: 'round2', from: 'round2List', days: 15, unit: 'day', when: ['round1'] }),
    read('Đ.14', { step: 'appealsClosed', from: 'round2Published', days: 15, unit: 'day', window: true, when: ['writtenOnPaper'] }),
    sourced({ step: 'appealsMarked', from: 'appealsClosed', days: 15, unit: 'day', when: ['writtenOnPaper'] }, 'NĐ 138/2020 Đ.14', 'C'),
    read('Đ.15', { step: 'report', from: 'appealsMarked', days: 5, unit: 'workingDay' }),
    read('Đ.15', { step: 'resultPublished', from: 'approval', days: 10, unit: 'day' }),
    expected('Đ.15', { step: 'fileDeadline', from: 'resultPublished', days: 30, unit: 'day', window: true }),
    expected('Đ.15', { step: 'takeUp', from: 'recruitmentDecision', days: 30, unit: 'day', window: true }),
  ],
  endsOnDayOff,
  articles: {
    eligibility: 'NĐ 138/2020 Đ.4',
    kinship: 'TT 6/2020 Quy chế Đ.1',
    exemption: 'NĐ 138/2020 Đ.8',
    attendance: 'NĐ 138/2020 Đ.9',
    winners: 'NĐ 138/2020 Đ.9',
    agencies: null,
    wishes: null,
    transfer: null,
    cancellation: null,
    reserved: null,
    considerationWinners: null,
  },
}
