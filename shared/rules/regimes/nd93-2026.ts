import { sourced, type ExamRegime, type TrackRules } from '../regime.ts'
import { languageExemptions, onePaper, onePaperLengths } from './common.ts'
import { nd259 } from './nd259-2026.ts'

const rounds: TrackRules = {
  round1: ['general'],
  round1IfNeeded: ['language'],
  forms: onePaper,
  article: 'NĐ 93/2026 Đ.7',
  grade: 'A',
}

/** Teachers in public schools, plans from 31-3-2026; council, procedure and winners as for public employees (NĐ 93/2026 Đ.9 k.1). */
export const nd93: ExamRegime = {
  ...nd259,
  id: 'nd93-2026',
  title: 'NĐ 93/2026',
  kinds: ['teacher'],
  textGrade: 'A',
  inForce: sourced('2026-03-31', 'NĐ 93/2026', 'A'),
  values: { ...nd259.values, 'round1.share': sourced(50, 'NĐ 93/2026 Đ.7 k.1', 'A') },
  tracks: { teacher: rounds },
  consideration: { forms: rounds.forms, tieBreak: null, article: 'NĐ 93/2026 Đ.8', grade: 'A' },
  twoPapers: false,
  round1Parts: {
    general: sourced({ questions: 60, minutes: 60 }, 'NĐ 93/2026 Đ.7 k.1', 'A'),
    language: sourced({ questions: 30, minutes: 30 }, 'NĐ 93/2026 Đ.7 k.1', 'A'),
  },
  papers: onePaperLengths('NĐ 93/2026 Đ.7 k.2', 'A'),
  exemptions: [
    ...languageExemptions('NĐ 93/2026 Đ.7 k.1', 'A').map((exemption) =>
      exemption.ground === 'degree' ? { ...exemption, detail: 'lecturersBachelor' as const } : exemption,
    ),
    { part: 'informatics', ground: 'informaticsDiploma', article: 'NĐ 93/2026 Đ.7 k.1', grade: 'UNCONFIRMED' },
  ],
  rounding: [],
  priority: {
    ...nd259.priority,
    teaching36Months: sourced(500, 'NĐ 93/2026 Đ.6', 'A'),
    skillLevel4: sourced(500, 'NĐ 93/2026 Đ.6', 'A'),
  },
  articles: { ...nd259.articles, exemption: 'NĐ 93/2026 Đ.7 k.1' },
}

/** Plans to recruit teachers approved before this day may go on under the rules for public employees until the last day, inclusive. */
export const teachersTransition = sourced(
  { regime: 'nd115-2020+nd85-2023' as const, approvedBefore: '2026-06-30', lastDay: '2026-12-31' },
  'NĐ 93/2026 Đ.25 k.1',
  'A',
)
