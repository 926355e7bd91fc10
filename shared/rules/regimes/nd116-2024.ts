import { sourced, type ExamRegime, type TrackRules } from '../regime.ts'
import { languageExemptions, deadlinesOf, weightedScore } from './common.ts'
import { informaticsExemption, nd138 } from './nd138-2020.ts'

const amended = 'sửa đổi bởi NĐ 116/2024'

const rounds: TrackRules = {
  round1: ['general'],
  round1IfNeeded: ['language'],
  forms: [['written'], ['interview'], ['written', 'interview']],
  article: `NĐ 138/2020 Đ.8, ${amended} Đ.1`,
  grade: 'B',
}

const read = deadlinesOf('NĐ 138/2020', 'B')
const expected = deadlinesOf('NĐ 138/2020', 'UNCONFIRMED')

/** Civil servants, plans of 17-9-2024 to 30-6-2025: NĐ 138/2020 as amended by NĐ 116/2024. */
export const nd116: ExamRegime = {
  ...nd138,
  id: 'nd138-2020+nd116-2024',
  title: 'NĐ 138/2020, sửa đổi bởi NĐ 116/2024',
  inForce: sourced('2024-09-17', 'NĐ 116/2024', 'B'),
  values: {
    ...nd138.values,
    tieBreak: sourced(['ownScore', 'written', 'pretest', 'pretestResult', 'general'], 'NĐ 116/2024 Đ.1 k.5', 'B'),
    'round1.share': sourced(50, `NĐ 138/2020 Đ.8, ${amended} Đ.1`, 'UNCONFIRMED'),
    threshold: sourced(5000, 'NĐ 116/2024 Đ.1 k.5', 'B'),
    'minimum.each': sourced(50, 'NĐ 116/2024 Đ.1 k.5', 'B'),
  },
  tracks: { staff: rounds, specialist: rounds, principal: rounds, senior: rounds },
  round1Parts: {
    general: sourced({ questions: 60, minutes: 60 }, 'NĐ 116/2024 Đ.1', 'B'),
    language: sourced({ questions: 30, minutes: 30 }, 'NĐ 116/2024 Đ.1', 'B'),
  },
  papers: {
    written: sourced({ minutes: 180 }, 'NĐ 116/2024 Đ.1', 'UNCONFIRMED'),
    interview: sourced({ minutes: 30, preparationMinutes: 15 }, 'NĐ 116/2024 Đ.1', 'UNCONFIRMED'),
  },
  exemptions: [
    // That the language part has exemptions is known, not which.
    ...languageExemptions(`NĐ 138/2020 Đ.8, ${amended} Đ.1`, 'UNCONFIRMED'),
    { ...informaticsExemption, grade: 'UNCONFIRMED' },
    { part: 'general', ground: 'pretest', article: `NĐ 138/2020 Đ.8, ${amended} Đ.1`, grade: 'B' },
  ],
  jointPosts: true,
  rounding: weightedScore('NĐ 116/2024 Đ.1', 'UNCONFIRMED'),
  deadlines: [
    expected('Đ.13', { step: 'formDeadline', from: 'notice', days: 30, unit: 'day', window: true }),
    read(`Đ.14, ${amended}`, {
      step: 'eligibleList',
      from: 'formDeadline',
      days: 15,
      unit: 'day',
      extended: { days: 30, candidatesFrom: 500, counted: 'forms', by: 'count' },
    }),
    read(`Đ.14, ${amended}`, {
      step: 'round1',
      from: 'formDeadline',
      days: 30,
      unit: 'day',
      when: ['round1'],
      extended: { days: 45, candidatesFrom: 500, counted: 'forms', by: 'count' },
    }),
    read(`Đ.14, ${amended}`, { step: 'oralRound2', from: 'eligibilityChecked', days: 15, unit: 'day', when: ['consideration'] }),
    read(`Đ.15, ${amended}`, { step: 'report', from: 'appealsMarked', days: 5, unit: 'workingDay' }),
  ],
  articles: {
    ...nd138.articles,
    exemption: `NĐ 138/2020 Đ.8, ${amended} Đ.1`,
    attendance: 'NĐ 116/2024 Đ.1 k.5',
    winners: 'NĐ 116/2024 Đ.1 k.5',
    agencies: 'NĐ 116/2024 Đ.1 k.5',
  },
}
