import { sourced, type ExamRegime, type TrackRules } from '../regime.ts'
import { commonPriority } from './priority.ts'

const rounds: TrackRules = {
  round1: ['general', 'language'],
  round1IfNeeded: ['informatics'],
  forms: [['oral'], ['practical'], ['written']],
  article: 'NĐ 115/2020 Đ.9',
  grade: 'B',
}

/** Public employees, plans of 29-9-2020 to 6-12-2023. */
export const nd115: ExamRegime = {
  id: 'nd115-2020',
  title: 'NĐ 115/2020',
  kinds: ['publicEmployee'],
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
  papers: {
    oral: sourced({ minutes: 30, preparationMinutes: 15 }, 'NĐ 115/2020 Đ.9 k.2', 'A'),
    written: sourced({ minutes: 180 }, 'NĐ 115/2020 Đ.9 k.2', 'A'),
  },
  languageCondition: null,
  priority: commonPriority('NĐ 115/2020 Đ.6 k.1', 'A'),
  exemptions: [
    { part: 'language', ground: 'degree' },
    { part: 'language', ground: 'foreignDegree' },
    { part: 'language', ground: 'minorityLanguage' },
    { part: 'informatics', ground: 'informaticsDiploma' },
  ],
  wishes: 1,
  jointPosts: false,
  transfer: false,
  lastDay: null,
  round1FinishedBefore: null,
  deadlines: [],
  articles: {
    eligibility: 'NĐ 115/2020 Đ.5',
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
