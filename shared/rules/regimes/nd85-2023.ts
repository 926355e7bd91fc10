import { sourced, type ExamRegime, type TrackRules } from '../regime.ts'
import { languageExemptions, onePaper } from './common.ts'
import { employeeDeadlines, nd115, writtenRound2 } from './nd115-2020.ts'

const amended = 'sửa đổi bởi NĐ 85/2023'

const rounds: TrackRules = {
  round1: ['general'],
  round1IfNeeded: ['language'],
  forms: onePaper,
  article: `NĐ 115/2020 Đ.9, ${amended}`,
  grade: 'A',
}

/** Public employees, plans of 7-12-2023 to 30-6-2026: NĐ 115/2020 as amended by NĐ 85/2023. */
export const nd85: ExamRegime = {
  ...nd115,
  id: 'nd115-2020+nd85-2023',
  title: 'NĐ 115/2020, sửa đổi bởi NĐ 85/2023',
  textGrade: 'A',
  inForce: sourced('2023-12-07', 'NĐ 85/2023', 'A'),
  values: {
    ...nd115.values,
    tieBreak: sourced(['general'], `NĐ 115/2020 Đ.10 k.2, ${amended}`, 'A'),
    'round1.share': sourced(50, `NĐ 115/2020 Đ.9 k.1, ${amended}`, 'A'),
  },
  tracks: { publicEmployee: rounds, teacher: rounds },
  consideration: { forms: rounds.forms, tieBreak: null, article: `NĐ 115/2020, ${amended}`, grade: 'UNCONFIRMED' },
  round1Parts: {
    general: sourced({ questions: 60, minutes: 60 }, `NĐ 115/2020 Đ.9 k.1, ${amended}`, 'A'),
    language: sourced({ questions: 30, minutes: 30 }, `NĐ 115/2020 Đ.9 k.1, ${amended}`, 'A'),
  },
  priority: {
    ...nd115.priority,
    tradeUnionOfficer: sourced(150, `NĐ 115/2020 Đ.6 k.1, ${amended}`, 'A'),
  },
  exemptions: [
    ...languageExemptions(`NĐ 115/2020 Đ.9 k.3, ${amended}`, 'A').map((exemption) =>
      exemption.ground === 'degree' ? { ...exemption, detail: 'learningOutcome' as const } : exemption,
    ),
    { part: 'informatics', ground: 'informaticsDiploma', article: `NĐ 115/2020 Đ.9, ${amended}`, grade: 'UNCONFIRMED' },
    { part: 'general', ground: 'pretest', article: `NĐ 115/2020 Đ.9 k.1, ${amended}`, grade: 'A' },
  ],
  wishes: 2,
  transfer: true,
  deadlines: [...employeeDeadlines, ...writtenRound2('Đ.15 k.3 b (bản gốc), c', 'UNCONFIRMED')],
  articles: {
    ...nd115.articles,
    exemption: `NĐ 115/2020 Đ.9 k.1, k.3, ${amended}`,
    wishes: `NĐ 115/2020 Đ.10 k.3, ${amended}`,
    transfer: `NĐ 115/2020 Đ.10 k.3, ${amended}`,
  },
}
