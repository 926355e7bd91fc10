import type { Reason } from '../rules/reason-schema.ts'
import { round1Parts, type CandidateState } from '../rules/terms.ts'

/** Steps in which somebody is decided, in the order of the law. */
export type ReasonStep = 'admission' | 'round1' | 'language' | 'papers' | 'score' | 'ranking' | 'secondWish' | 'agency' | 'afterwards'

export const reasonStepTitles: Readonly<Record<ReasonStep, string>> = {
  admission: 'Điều kiện',
  round1: 'Vòng 1',
  language: 'Ngoại ngữ',
  papers: 'Chấm thi',
  score: 'Điểm',
  ranking: 'Xếp hạng',
  secondWish: 'Nguyện vọng 2',
  agency: 'Cơ quan',
  afterwards: 'Sau đó',
}

/** Steps of the codes that belong to one step alone; every other code is about a part and stands where the part does. */
const ownStep: Readonly<Partial<Record<Reason['code'], ReasonStep>>> = {
  ineligible: 'admission',
  postNotHeld: 'admission',
  withdrawn: 'admission',
  exempt: 'round1',
  exemptionUnproved: 'round1',
  round1Passed: 'round1',
  round1Failed: 'round1',
  languagePassed: 'language',
  languageFailed: 'language',
  gatePassed: 'papers',
  gateFailed: 'papers',
  weighted: 'score',
  summed: 'score',
  thresholdPassed: 'score',
  thresholdFailed: 'score',
  priorityCounted: 'score',
  priorityUnproved: 'score',
  priorityNotInRegime: 'score',
  postIncomplete: 'ranking',
  withinQuota: 'ranking',
  outsideQuota: 'ranking',
  tieBreakWon: 'ranking',
  tieBreakLost: 'ranking',
  tieOpen: 'ranking',
  headChose: 'ranking',
  headDidNotChoose: 'ranking',
  reservedOpen: 'ranking',
  secondWish: 'secondWish',
  noPlaceLeft: 'secondWish',
  firstWishesOpen: 'secondWish',
  agencyAssigned: 'agency',
  agencyDecided: 'agency',
  agencyTie: 'agency',
  agencyWaits: 'agency',
  agencyFull: 'agency',
  winCancelled: 'afterwards',
  nextLower: 'afterwards',
  replacementOpen: 'afterwards',
  transferred: 'afterwards',
}

/** The step a reason belongs to. `languagePaper`: the language of this exam is a paper that is a condition, and no part of round 1. */
export function stepOfReason({ code, facts }: Reason, languagePaper: boolean): ReasonStep {
  const step = ownStep[code]
  if (step !== undefined) return step
  if (!('part' in facts)) return 'papers'
  if (facts.part === 'language' && languagePaper) return 'language'
  return (round1Parts as readonly string[]).includes(facts.part) ? 'round1' : 'papers'
}

/** What was decided about somebody, as a paper says it. */
export const conclusionWords: Readonly<Record<CandidateState, string>> = {
  won: 'Trúng tuyển',
  wonAgencyOpen: 'Trúng tuyển, chưa xếp cơ quan',
  lost: 'Không trúng tuyển',
  failed: 'Không đạt',
  notRanked: 'Không được xét trúng tuyển',
  withdrawn: 'Đã rút hồ sơ',
  incomplete: 'Chưa xét được',
  waitingForHead: 'Chờ quyết định của người có thẩm quyền',
  removed: 'Hủy kết quả trúng tuyển',
}
