import { proposed, sourced, type ExamRegime, type TrackRules } from '../regime.ts'
import { languageExemptions, weightedScore } from './common.ts'
import { nd300 } from './nd300-2026.ts'
import { proposedPriority } from './priority.ts'

const text = 'NĐ 259/2026'

const rounds: TrackRules = {
  round1: ['general'],
  round1IfNeeded: ['language'],
  forms: [['practical'], ['written', 'interview']],
  article: `${text} Đ.11`,
  grade: 'C',
}

/** Public employees, plans from 1-7-2026. The text was not read: what it is thought to share with NĐ 170/2025 is only proposed. */
export const nd259: ExamRegime = {
  id: 'nd259-2026',
  title: text,
  kinds: ['publicEmployee'],
  textGrade: 'C',
  inForce: sourced('2026-07-01', text, 'B'),
  values: {
    tieBreak: sourced([], text, 'UNCONFIRMED'),
    replacement: sourced('mayCall', text, 'UNCONFIRMED'),
    'round1.share': sourced(50, `${text} Đ.11`, 'C'),
    threshold: sourced(5000, `${text} Đ.14`, 'C'),
    'minimum.each': sourced(50, text, 'C'),
    'weights.written': sourced(70, text, 'C'),
    'weights.interview': sourced(30, text, 'C'),
  },
  tracks: { publicEmployee: rounds, teacher: rounds },
  consideration: null,
  closedForms: false,
  twoPapers: true,
  round1Parts: {
    general: sourced({ questions: 60, minutes: 60 }, `${text} Đ.11`, 'C'),
    language: sourced({ questions: 30, minutes: 30 }, text, 'C'),
  },
  papers: {
    written: sourced({ minutes: 180 }, text, 'C'),
    interview: sourced({ minutes: 30, limit: 'most' }, text, 'C'),
  },
  languageCondition: null,
  priority: proposedPriority(nd300.priority, text),
  exemptions: [
    ...languageExemptions(text, 'UNCONFIRMED'),
    { part: 'informatics', ground: 'informaticsDiploma', article: text, grade: 'UNCONFIRMED' },
  ],
  wishes: 1,
  jointPosts: false,
  transfer: false,
  laterNeed: null,
  rounding: weightedScore(text, 'UNCONFIRMED'),
  pilotRules: null,
  lastDay: null,
  round1FinishedBefore: null,
  deadlines: [
    ...nd300.deadlines
      .filter(({ value }) => value.step !== 'round2' && value.step !== 'recruitmentDecision' && value.step !== 'takeUp')
      .map((deadline) => proposed(deadline, text)),
    sourced({ step: 'round2', from: 'round1', days: 10, unit: 'day', when: ['round1'] }, text, 'C'),
    sourced({ step: 'contract', from: 'fileDeadline', days: 5, unit: 'workingDay' }, `${text} Đ.21`, 'C'),
    sourced({ step: 'takeUp', from: 'contract', days: 15, unit: 'day', window: true }, text, 'UNCONFIRMED'),
  ],
  endsOnDayOff: nd300.endsOnDayOff,
  articles: {
    eligibility: null,
    kinship: null,
    exemption: text,
    attendance: `${text} Đ.14`,
    winners: `${text} Đ.14`,
    agencies: null,
    wishes: null,
    transfer: null,
    cancellation: text,
    reserved: null,
    considerationWinners: null,
  },
}
