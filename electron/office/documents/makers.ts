import type { DocumentKind } from '../../../shared/contract/documents.ts'
import { answerSheets } from './answer-sheets.ts'
import { checkDraw, checkMarks } from './check-papers.ts'
import { councilMembers } from './council-list.ts'
import { eligibleCandidates, ineligibleCandidates } from './eligibility-lists.ts'
import { roomMinutes } from './room-minutes.ts'
import { invigilatorDraw, invigilatorList } from './invigilator-papers.ts'
import { interviewDraw, interviewOrder } from './interview-papers.ts'
import type { ListMaker } from './list-maker.ts'
import { numberedCandidates } from './numbered-list.ts'
import { feeList, receipts } from './reception-papers.ts'
import { agreedMarks, bagMarks } from './marked-bag-papers.ts'
import { reasonSheets } from './reason-sheets.ts'
import { scoreSummary, successfulCandidates } from './result-lists.ts'
import { examCalendar, regimeComparison } from './rule-papers.ts'
import { scriptBags } from './script-bags-minutes.ts'
import { seatDraw } from './seat-draw-minutes.ts'
import { callList, deskCards, roomCandidates, roomMap } from './sitting-lists.ts'
import { unplacedCandidates } from './unplaced-list.ts'

/** How each list is made. */
export const makers: Readonly<Record<DocumentKind, ListMaker>> = {
  receipts,
  feeList,
  eligibleCandidates,
  ineligibleCandidates,
  numberedCandidates,
  roomCandidates,
  roomMap,
  deskCards,
  callList,
  unplacedCandidates,
  seatDraw,
  invigilatorDraw,
  invigilatorList,
  roomMinutes,
  interviewDraw,
  interviewOrder,
  scriptBags,
  agreedMarks,
  bagMarks,
  answerSheets,
  checkDraw,
  checkMarks,
  scoreSummary,
  successfulCandidates,
  reasonSheets,
  regimeComparison,
  examCalendar,
  councilMembers,
}
