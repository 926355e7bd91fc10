import type { Reason, ReasonCode } from './reason-schema.ts'
import type { CandidateState } from './terms.ts'

/**
 * What each reason makes of a person; null: the reason decides nothing by itself.
 *
 * This table is the only thing that sets a state: the verdict is the state of the last reason.
 */
const stateByCode: Readonly<Record<ReasonCode, CandidateState | null>> = {
  ineligible: 'notRanked',
  postNotHeld: 'notRanked',
  withdrawn: 'withdrawn',
  absent: 'notRanked',
  suspended: 'notRanked',
  cancelled: 'notRanked',
  markMissing: 'incomplete',
  exempt: null,
  exemptionUnproved: 'incomplete',
  zeroed: null,
  deducted: null,
  violationNoted: null,
  round1Passed: null,
  round1Failed: 'failed',
  languagePassed: null,
  languageFailed: 'failed',
  averaged: null,
  markersAgreed: null,
  headDecided: null,
  markersDiffer: 'waitingForHead',
  thirdMarkMissing: 'incomplete',
  thirdMark: null,
  allMarksDiffer: 'waitingForHead',
  membersMean: null,
  membersDiffer: 'waitingForHead',
  appealAdopted: null,
  chairDecided: null,
  appealDiffers: 'waitingForHead',
  appealThirdMissing: 'incomplete',
  partBelowMinimum: 'failed',
  gatePassed: null,
  gateFailed: 'failed',
  weighted: null,
  summed: null,
  thresholdPassed: null,
  thresholdFailed: 'failed',
  priorityCounted: null,
  priorityUnproved: null,
  priorityNotInRegime: null,
  postIncomplete: 'incomplete',
  withinQuota: 'won',
  outsideQuota: 'lost',
  tieBreakWon: 'won',
  tieBreakLost: 'lost',
  tieOpen: 'waitingForHead',
  headChose: 'won',
  headDidNotChoose: 'lost',
  reservedOpen: 'waitingForHead',
  secondWish: null,
  noPlaceLeft: 'lost',
  firstWishesOpen: 'incomplete',
  agencyAssigned: 'won',
  agencyDecided: 'won',
  agencyTie: 'wonAgencyOpen',
  agencyWaits: 'wonAgencyOpen',
  agencyFull: 'wonAgencyOpen',
  winCancelled: 'removed',
  nextLower: 'won',
  replacementOpen: 'waitingForHead',
  transferred: 'won',
}

/** The state a reason decides, or null where it decides none. */
export function stateOfReason(reason: Reason): CandidateState | null {
  return stateByCode[reason.code]
}

/** The verdict on a person: the state of the last reason; null while the reasons so far decide nothing. */
export function verdict(reasons: readonly Reason[]): CandidateState | null {
  const last = reasons.at(-1)
  return last === undefined ? null : stateByCode[last.code]
}
