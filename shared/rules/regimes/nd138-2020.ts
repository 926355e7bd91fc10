import { sourced, type ExamRegime, type TrackRules } from '../regime.ts'
import { commonPriority } from './priority.ts'

const rounds: TrackRules = {
  round1: ['general', 'language'],
  round1IfNeeded: ['informatics'],
  forms: [['written'], ['interview'], ['written', 'interview']],
  article: 'NĐ 138/2020 Đ.8',
  grade: 'B',
}

/** Civil servants, plans of 1-12-2020 to 16-9-2024. */
export const nd138: ExamRegime = {
  id: 'nd138-2020',
  title: 'NĐ 138/2020',
  kinds: ['civilServant'],
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
  exemptions: [
    { part: 'language', ground: 'degree' },
    { part: 'language', ground: 'foreignDegree' },
    { part: 'language', ground: 'minorityLanguage' },
    { part: 'informatics', ground: 'informaticsDiploma' },
  ],
  wishes: 1,
  jointPosts: false,
  transfer: false,
  lastDay: sourced('2025-10-01', 'NĐ 170/2025 Đ.70 k.1', 'A'),
  round1FinishedBefore: sourced('2025-07-01', 'NĐ 170/2025 Đ.70 k.1', 'A'),
  deadlines: [],
  articles: {
    eligibility: 'NĐ 138/2020 Đ.4',
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
