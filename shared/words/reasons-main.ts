import { formatPoints } from '../text/points.ts'
import type { Reason, ReasonOf } from '../rules/reason-schema.ts'
import { stateOfReason } from '../rules/states.ts'
import type { CandidateState } from '../rules/terms.ts'
import {
  answers,
  cancellationNames,
  partNames,
  shortPoints,
  tieStepNames,
  tieValue,
  type ReasonContext,
} from './reasons-names.ts'

/** The state of a person in the column Kết quả. */
export function stateWord(state: CandidateState): string {
  switch (state) {
    case 'won':
      return 'Trúng tuyển'
    case 'wonAgencyOpen':
      return 'Trúng tuyển, chờ cơ quan'
    case 'lost':
      return 'Không trúng'
    case 'failed':
      return 'Không đạt'
    case 'notRanked':
      return 'Không xét'
    case 'withdrawn':
      return 'Đã rút'
    case 'incomplete':
      return 'Chưa xét được'
    case 'waitingForHead':
      return 'Chờ quyết định'
    case 'removed':
      return 'Hủy trúng tuyển'
  }
}

/** Heading of the panel that answers for a person: "Vì sao không trúng tuyển?". */
export function whyQuestion(state: CandidateState): string {
  switch (state) {
    case 'won':
    case 'wonAgencyOpen':
      return 'Vì sao trúng tuyển?'
    case 'lost':
      return 'Vì sao không trúng tuyển?'
    case 'failed':
      return 'Vì sao không đạt?'
    case 'notRanked':
    case 'withdrawn':
      return 'Vì sao không xét?'
    case 'incomplete':
      return 'Vì sao chưa xét được?'
    case 'waitingForHead':
      return 'Vì sao chờ quyết định?'
    case 'removed':
      return 'Vì sao hủy kết quả trúng tuyển?'
  }
}

/** How a line of the panel is marked: tick, cross, dash, gavel. */
export type ReasonTone = 'passed' | 'failed' | 'noted' | 'waiting'

export function reasonTone(reason: Reason): ReasonTone {
  switch (stateOfReason(reason)) {
    case 'won':
      return 'passed'
    case 'lost':
    case 'failed':
    case 'notRanked':
    case 'withdrawn':
    case 'removed':
      return 'failed'
    case 'wonAgencyOpen':
    case 'incomplete':
    case 'waitingForHead':
      return 'waiting'
    case null:
      return passing.has(reason.code) ? 'passed' : 'noted'
  }
}

const passing: ReadonlySet<Reason['code']> = new Set([
  'exempt',
  'round1Passed',
  'languagePassed',
  'gatePassed',
  'weighted',
  'summed',
  'thresholdPassed',
  'priorityCounted',
])

/** The main reason in a few words for the table; '' where winning needs no word. */
export function mainReason(reasons: readonly Reason[], context: ReasonContext = {}): string {
  const reason = reasons.at(-1)
  return reason === undefined ? '' : shortReason(reason, context)
}

function shortReason(reason: Reason, context: ReasonContext): string {
  switch (reason.code) {
    case 'ineligible':
      return 'không đủ điều kiện'
    case 'postNotHeld':
      return 'vị trí không đủ 2 người, không tổ chức thi'
    case 'withdrawn':
      return 'đã rút hồ sơ'
    case 'absent':
      return `vắng ${partNames[reason.facts.part]}`
    case 'suspended':
      return `đình chỉ ${partNames[reason.facts.part]}`
    case 'cancelled':
      return `hủy kết quả ${partNames[reason.facts.part]}`
    case 'markMissing':
      return `chưa đủ điểm ${partNames[reason.facts.part]}`
    case 'exempt':
      return `miễn ${partNames[reason.facts.part]}`
    case 'exemptionUnproved':
      return `chưa chứng minh được miễn ${partNames[reason.facts.part]}`
    case 'round1Passed':
    case 'round1Failed':
      return shortRound1(reason)
    case 'languagePassed':
    case 'languageFailed':
      return `ngoại ngữ ${formatPoints(reason.facts.score)}, cần ${shortPoints(reason.facts.need)}`
    case 'zeroed':
      return `${partNames[reason.facts.part]} tính 0 điểm`
    case 'deducted':
      return `${partNames[reason.facts.part]} bị trừ ${reason.facts.percent} %`
    case 'violationNoted':
      return `${partNames[reason.facts.part]} có vi phạm, chỉ ghi nhận`
    case 'averaged':
    case 'markersAgreed':
    case 'headDecided':
    case 'thirdMark':
    case 'membersMean':
      return `${partNames[reason.facts.part]} ${formatPoints(reason.facts.mark)}`
    case 'markersDiffer':
    case 'allMarksDiffer':
    case 'membersDiffer':
      return `${partNames[reason.facts.part]} chênh ${formatPoints(reason.facts.difference)}, chờ trưởng ban`
    case 'thirdMarkMissing':
      return `${partNames[reason.facts.part]} chênh ${formatPoints(reason.facts.difference)}, phải chấm lần ba`
    case 'appealAdopted':
      return `phúc khảo ${formatPoints(reason.facts.mark)}`
    case 'chairDecided':
      return `phúc khảo ${formatPoints(reason.facts.value)}`
    case 'appealDiffers':
      return `phúc khảo chênh ${formatPoints(reason.facts.difference)}, chờ chủ tịch`
    case 'appealThirdMissing':
      return 'thiếu điểm chấm phúc khảo'
    case 'partBelowMinimum':
      return `${partNames[reason.facts.part]} ${shortPoints(reason.facts.score)}, cần ${shortPoints(reason.facts.need)}`
    case 'gatePassed':
    case 'gateFailed':
      return `viết ${shortPoints(reason.facts.score)}, cần ${reason.facts.inclusive ? 'từ' : 'trên'} ${shortPoints(reason.facts.value)}`
    case 'weighted':
    case 'summed':
    case 'thresholdPassed':
      return `vòng 2 được ${formatPoints(reason.facts.score)}`
    case 'thresholdFailed':
      return `vòng 2 được ${formatPoints(reason.facts.score)}, cần ${shortPoints(reason.facts.threshold)}`
    case 'priorityCounted':
      return `ưu tiên ${formatPoints(reason.facts.points ?? 0)}`
    case 'priorityUnproved':
      return 'ưu tiên chưa chứng minh'
    case 'priorityNotInRegime':
      return 'diện ưu tiên không có trong quy chế'
    case 'postIncomplete':
      return 'vị trí còn người chưa đủ điểm'
    case 'withinQuota':
      return isLast(reason) ? 'người cuối trúng tuyển' : ''
    case 'outsideQuota':
      return shortOutside(reason)
    case 'tieBreakWon':
    case 'tieBreakLost': {
      const { step, own } = reason.facts
      return `bằng tổng; ${tieStepNames[step]} ${tieValue(step, own)} ${reason.code === 'tieBreakWon' ? 'hơn' : 'kém'}`
    }
    case 'tieOpen':
      return 'bằng nhau ở mọi bước xét'
    case 'headChose':
      return `chọn theo ${reason.facts.number}`
    case 'headDidNotChoose':
      return `không được chọn theo ${reason.facts.number}`
    case 'reservedOpen':
      return 'chờ quyết định về chỉ tiêu dành riêng'
    case 'secondWish':
      return 'xét nguyện vọng 2'
    case 'noPlaceLeft':
      return 'nguyện vọng 2 hết chỉ tiêu'
    case 'firstWishesOpen':
      return 'nguyện vọng 1 chưa xét xong'
    case 'agencyAssigned':
    case 'agencyDecided':
      return `về ${context.agencyName?.(reason.facts.agency) ?? reason.facts.agency}`
    case 'agencyTie':
      return 'bằng nhau, cùng chọn một cơ quan'
    case 'agencyWaits':
      return 'chờ xếp cơ quan cho hạng trên'
    case 'agencyFull':
      return 'cơ quan đã chọn hết chỉ tiêu'
    case 'winCancelled':
      return cancellationNames[reason.facts.ground]
    case 'nextLower':
      return 'người thấp hơn liền kề được gọi'
    case 'replacementOpen':
      return 'người thấp hơn liền kề, chờ quyết định'
    case 'transferred':
      return `nhận vào vị trí khác theo ${reason.facts.number}`
    default:
      return assertNever(reason)
  }
}

function assertNever(value: never): never {
  throw new TypeError(`A reason without a phrase: ${JSON.stringify(value)}`)
}

function shortRound1({ facts }: ReasonOf<'round1Passed' | 'round1Failed'>): string {
  const part = facts.part === 'general' ? 'vòng 1' : `vòng 1 ${partNames[facts.part]}`
  const of = facts.total === null ? '' : `/${facts.total}`
  const need = facts.need === null ? '' : `, cần ${answers(facts.need)}`
  return `${part}: ${answers(facts.counted)}${of}${need}`
}

/** Whether somebody stands at the place of the last person inside. */
function isLast({ facts }: ReasonOf<'withinQuota'>): boolean {
  return facts.last !== null && facts.last.place === facts.place && facts.places > 1
}

function shortOutside({ facts }: ReasonOf<'outsideQuota'>): string {
  if (facts.last === null) return 'vị trí không còn chỉ tiêu'
  return `thiếu ${formatPoints(facts.last.total - facts.total)} so với hạng ${facts.last.place}`
}
