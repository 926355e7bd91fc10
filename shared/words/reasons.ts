import { formatPoints } from '../text/points.ts'
import type { Reason, ReasonOf } from '../rules/reason-schema.ts'
import { paperSentence, round1Sentence } from './reasons-papers.ts'
import {
  cancellationNames,
  capitalized,
  decisionText,
  listText,
  partNames,
  priorityName,
  shortPoints,
  tieStepNames,
  tieValue,
  type ReasonContext,
} from './reasons-names.ts'

export type { ReasonContext } from './reasons-names.ts'

/** One step of the law with its figures, as the panel "Vì sao?" and the paper show it. Without a full stop, so that a page may go on. */
export function reasonSentence(reason: Reason, context: ReasonContext = {}): string {
  const post = (id: string) => context.postName?.(id) ?? id
  const agency = (id: string) => context.agencyName?.(id) ?? id
  const person = (id: string) => context.personName?.(id) ?? id
  switch (reason.code) {
    case 'ineligible':
      return 'Không đủ điều kiện dự tuyển'
    case 'postNotHeld':
      return `Vị trí chỉ còn ${reason.facts.people} người đủ điều kiện; cần ít nhất 2 người thì mới tổ chức thi`
    case 'withdrawn':
      return 'Đã rút hồ sơ trước kỳ thi'
    case 'absent':
      return `Vắng ${partNames[reason.facts.part]}`
    case 'suspended':
      return `Bị đình chỉ thi ${partNames[reason.facts.part]}; bài bị hủy, không thi tiếp`
    case 'cancelled':
      return `Bị hủy kết quả thi ${partNames[reason.facts.part]}`
    case 'markMissing':
      return `Chưa có đủ điểm ${partNames[reason.facts.part]}`
    case 'exempt':
    case 'exemptionUnproved':
    case 'round1Passed':
    case 'round1Failed':
      return round1Sentence(reason)
    case 'languagePassed':
      return `Ngoại ngữ điều kiện ${formatPoints(reason.facts.score)}, cần ${shortPoints(reason.facts.need)}; không cộng vào tổng điểm`
    case 'languageFailed':
      return `Ngoại ngữ điều kiện ${formatPoints(reason.facts.score)}, cần ${shortPoints(reason.facts.need)}`
    case 'zeroed':
    case 'deducted':
    case 'violationNoted':
    case 'averaged':
    case 'markersAgreed':
    case 'headDecided':
    case 'markersDiffer':
    case 'thirdMarkMissing':
    case 'thirdMark':
    case 'allMarksDiffer':
    case 'membersMean':
    case 'membersDiffer':
    case 'appealAdopted':
    case 'chairDecided':
    case 'appealDiffers':
    case 'appealThirdMissing':
      return paperSentence(reason)
    case 'partBelowMinimum':
      return `${capitalized(partNames[reason.facts.part])} ${formatPoints(reason.facts.score)}, cần ${shortPoints(reason.facts.need)}`
    case 'gatePassed':
    case 'gateFailed':
      return `Viết ${formatPoints(reason.facts.score)}, cần ${gateNeed(reason)} mới dự thi đề án`
    case 'weighted': {
      const { written, interview, writtenPercent, interviewPercent, score } = reason.facts
      return `Vòng 2: ${product(written, writtenPercent)} + ${product(interview, interviewPercent)} = ${formatPoints(score)}`
    }
    case 'summed': {
      const { written, scheme, writtenPercent, schemePercent, score } = reason.facts
      return `Viết và đề án: ${product(written, writtenPercent)} + ${product(scheme, schemePercent)} = ${formatPoints(score)}`
    }
    case 'thresholdPassed':
    case 'thresholdFailed':
      return `Vòng 2 được ${formatPoints(reason.facts.score)}, cần ${shortPoints(reason.facts.threshold)} trước điểm ưu tiên`
    case 'priorityCounted':
      return `${priorityName(reason.facts.group)}: cộng ${formatPoints(reason.facts.points ?? 0)}${notAdded(reason)}`
    case 'priorityUnproved':
      return `${priorityNames(reason)}: chưa có giấy tờ chứng minh, không cộng điểm ưu tiên`
    case 'priorityNotInRegime':
      return `${priorityNames(reason)}: quy chế của kỳ thi không có diện ưu tiên này`
    case 'postIncomplete':
      return 'Vị trí còn người chưa đủ điểm, chưa xếp hạng được'
    case 'withinQuota':
      return `Tổng điểm ${formatPoints(reason.facts.total)} đứng thứ ${reason.facts.place} trên ${reason.facts.places} chỉ tiêu`
    case 'outsideQuota':
      return outsideSentence(reason)
    case 'tieBreakWon':
    case 'tieBreakLost':
      return tieSentence(reason, person)
    case 'tieOpen': {
      const { tied, total, places, steps } = reason.facts
      const compared = steps.length === 0 ? '' : ` và bằng nhau ở ${listText(steps.map((step) => tieStepNames[step]))}`
      return `${tied.length} người cùng tổng điểm ${formatPoints(total)}${compared}, còn ${places} chỉ tiêu; người đứng đầu quyết định, chương trình không chọn thay`
    }
    case 'headChose':
      return `Người đứng đầu chọn, ${decisionText(reason.facts)}`
    case 'headDidNotChoose':
      return `Người đứng đầu chọn người khác, ${decisionText(reason.facts)}`
    case 'reservedOpen': {
      const { reserved, group, waiting, places } = reason.facts
      return `Kế hoạch dành ${reserved} chỉ tiêu cho diện ${priorityName(group)}; ${waiting.length} người chờ người đứng đầu quyết định ${places} chỉ tiêu`
    }
    case 'secondWish':
      return `Xét nguyện vọng 2: ${post(reason.facts.post)}`
    case 'noPlaceLeft':
      return `${post(reason.facts.post)} đã hết chỉ tiêu sau khi xét nguyện vọng 1`
    case 'firstWishesOpen':
      return 'Nguyện vọng 1 còn việc chờ quyết định, chưa xét nguyện vọng 2'
    case 'agencyAssigned':
      return `Về ${agency(reason.facts.agency)}, nguyện vọng thứ ${reason.facts.wish}`
    case 'agencyDecided':
      return `Về ${agency(reason.facts.agency)} theo ${decisionText(reason.facts)}`
    case 'agencyTie':
      return `${reason.facts.tied.length} người bằng nhau cùng chọn cơ quan không đủ chỉ tiêu; người đứng đầu quyết định ai về đâu`
    case 'agencyWaits':
      return 'Chờ xếp cơ quan cho người ở hạng trên'
    case 'agencyFull':
      return `Các cơ quan đã chọn (${listText(reason.facts.agencies.map(agency))}) hết chỉ tiêu; người đứng đầu quyết định cơ quan`
    case 'winCancelled':
      return `Hủy kết quả trúng tuyển: ${cancellationNames[reason.facts.ground]}, ${decisionText(reason.facts)}`
    case 'nextLower':
      return `Gọi người thấp hơn liền kề, hạng ${reason.facts.place}`
    case 'replacementOpen':
      return `Là người thấp hơn liền kề, hạng ${reason.facts.place}; còn ${reason.facts.places} chỉ tiêu chờ người đứng đầu quyết định có tuyển hay không`
    case 'transferred':
      return `Nhận vào ${post(reason.facts.post)} còn chỉ tiêu, ${decisionText(reason.facts)}`
    default:
      return assertNever(reason)
  }
}

function assertNever(value: never): never {
  throw new TypeError(`A reason without a sentence: ${JSON.stringify(value)}`)
}

function product(points: number, percent: number): string {
  return `${formatPoints(points)} × ${percent} %`
}

function gateNeed({ facts }: ReasonOf<'gatePassed'> | ReasonOf<'gateFailed'>): string {
  return facts.inclusive ? `từ ${shortPoints(facts.value)}` : `trên ${shortPoints(facts.value)}`
}

function notAdded({ facts }: ReasonOf<'priorityCounted'>): string {
  return facts.others.length === 0 ? '' : `; không cộng thêm ${listText(facts.others.map(priorityName))}, chỉ tính diện cao nhất`
}

function priorityNames({ facts }: ReasonOf<'priorityUnproved'> | ReasonOf<'priorityNotInRegime'>): string {
  return listText([facts.group, ...facts.others].map(priorityName))
}

function outsideSentence({ facts }: ReasonOf<'outsideQuota'>): string {
  const standing = `Tổng điểm ${formatPoints(facts.total)} đứng thứ ${facts.place} trên ${facts.places} chỉ tiêu`
  return facts.last === null ? standing : `${standing}; người cuối cùng trúng tuyển có ${formatPoints(facts.last.total)}`
}

function tieSentence({ code, facts }: ReasonOf<'tieBreakWon'> | ReasonOf<'tieBreakLost'>, person: (id: string) => string): string {
  const { step, own, other, otherId, total } = facts
  const verb = code === 'tieBreakWon' ? 'hơn' : 'kém'
  return (
    `Bằng tổng điểm ${formatPoints(total)} với ${person(otherId)}; ` +
    `${tieStepNames[step]} ${tieValue(step, own)} ${verb} ${tieValue(step, other)}`
  )
}
