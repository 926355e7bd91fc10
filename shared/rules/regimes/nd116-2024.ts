import { sourced, type ExamRegime, type TrackRules } from '../regime.ts'
import { nd138 } from './nd138-2020.ts'

const rounds: TrackRules = {
  round1: ['general'],
  round1IfNeeded: ['language'],
  forms: [['written'], ['interview'], ['written', 'interview']],
  article: 'NĐ 138/2020 Đ.8, sửa đổi bởi NĐ 116/2024 Đ.1',
  grade: 'B',
}

/** Civil servants, plans of 17-9-2024 to 30-6-2025: NĐ 138/2020 as amended by NĐ 116/2024. */
export const nd116: ExamRegime = {
  ...nd138,
  id: 'nd138-2020+nd116-2024',
  title: 'NĐ 138/2020, sửa đổi bởi NĐ 116/2024',
  inForce: sourced('2024-09-17', 'NĐ 116/2024', 'B'),
  values: {
    ...nd138.values,
    tieBreak: sourced(['ownScore', 'written', 'pretest', 'pretestResult', 'general'], 'NĐ 116/2024 Đ.1 k.5', 'B'),
    'round1.share': sourced(50, 'NĐ 138/2020 Đ.8, sửa đổi bởi NĐ 116/2024 Đ.1', 'UNCONFIRMED'),
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
  exemptions: [...nd138.exemptions, { part: 'general', ground: 'pretest' }],
  jointPosts: true,
  articles: {
    ...nd138.articles,
    exemption: 'NĐ 138/2020 Đ.8, sửa đổi bởi NĐ 116/2024 Đ.1',
    attendance: 'NĐ 116/2024 Đ.1 k.5',
    winners: 'NĐ 116/2024 Đ.1 k.5',
    agencies: 'NĐ 116/2024 Đ.1 k.5',
  },
}
