import { sourced, type ExamRegime } from '../regime.ts'
import { endsOnDayOff } from './common.ts'

/** Leadership posts: each exam follows its own scheme (đề án) within Công văn 2424/BNV-CCVC; its values come with the exam. */
export const leadershipScheme: ExamRegime = {
  id: 'leadership-scheme',
  title: 'Đề án của cấp ủy (2424/BNV-CCVC)',
  kinds: ['leadership'],
  textGrade: 'B',
  inForce: null,
  values: {
    tieBreak: sourced([], '2424/BNV-CCVC', 'UNCONFIRMED'),
    replacement: sourced('mayCall', '2424/BNV-CCVC', 'UNCONFIRMED'),
  },
  tracks: {
    leadership: { round1: [], round1IfNeeded: [], forms: [['written', 'scheme']], article: '2424/BNV-CCVC', grade: 'B' },
  },
  consideration: null,
  closedForms: true,
  twoPapers: false,
  round1Parts: {},
  papers: {},
  languageCondition: null,
  priority: {},
  exemptions: [],
  wishes: 1,
  jointPosts: false,
  transfer: false,
  laterNeed: null,
  rounding: [sourced('summedScore', '2424/BNV-CCVC', 'UNCONFIRMED')],
  pilotRules: sourced(true, 'NĐ 170/2025 Đ.70 k.3', 'A'),
  lastDay: null,
  round1FinishedBefore: null,
  deadlines: [],
  endsOnDayOff,
  articles: {
    eligibility: '2424/BNV-CCVC',
    kinship: null,
    exemption: null,
    attendance: null,
    winners: null,
    agencies: null,
    wishes: null,
    transfer: null,
    cancellation: null,
    reserved: null,
    considerationWinners: null,
  },
}

/** What holds where the scheme of the exam says nothing. Points in hundredths, weights in percent. */
export const schemeDefaults = {
  /** Fewest people for whom the exam of a post is held. */
  fewestPeople: sourced(2, '2424/BNV-CCVC', 'B'),
  /** Minimum of the scheme paper. */
  minimum: sourced(5000, '2424/BNV-CCVC', 'UNCONFIRMED'),
  weights: sourced({ written: 100, scheme: 100 }, '2424/BNV-CCVC', 'UNCONFIRMED'),
} as const
