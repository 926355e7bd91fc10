import { formatPoints } from '../text/points.ts'
import { divideHalfUp, sum } from '../rules/arithmetic.ts'
import type { ReasonOf } from '../rules/reason-schema.ts'
import { answers, capitalized, decisionText, exemptionNames, partNames, shortPoints, violationNames, zeroNames } from './reasons-names.ts'

type Round1Reason = ReasonOf<'exempt' | 'exemptionUnproved' | 'round1Passed' | 'round1Failed'>

/** Sentences of round 1. */
export function round1Sentence(reason: Round1Reason): string {
  switch (reason.code) {
    case 'exempt':
      return `Miễn ${partNames[reason.facts.part]}: ${exemptionNames[reason.facts.ground]}`
    case 'exemptionUnproved':
      return `Khai được miễn ${partNames[reason.facts.part]} nhưng chưa có giấy tờ mà quy chế công nhận`
    case 'round1Passed':
    case 'round1Failed':
      return countedSentence(reason)
  }
}

function countedSentence({ facts }: ReasonOf<'round1Passed' | 'round1Failed'>): string {
  const need = facts.need === null ? '' : `, cần ${answers(facts.need)}`
  const of = facts.total === null ? '' : `/${facts.total}`
  const part = facts.part === 'general' ? '' : ` ${partNames[facts.part]}`
  const deducted = facts.correct !== null && facts.counted !== facts.correct * 100 ? ' sau khi trừ' : ''
  return `Vòng 1${part} đúng ${answers(facts.counted)}${of} câu${deducted}${need}`
}

type PaperReason = ReasonOf<
  | 'zeroed'
  | 'deducted'
  | 'violationNoted'
  | 'averaged'
  | 'markersAgreed'
  | 'headDecided'
  | 'markersDiffer'
  | 'thirdMarkMissing'
  | 'thirdMark'
  | 'allMarksDiffer'
  | 'membersMean'
  | 'membersDiffer'
  | 'appealAdopted'
  | 'chairDecided'
  | 'appealDiffers'
  | 'appealThirdMissing'
>

/** Sentences of marking, appeal and deduction. */
export function paperSentence(reason: PaperReason): string {
  const part = capitalized(partNames[reason.facts.part])
  switch (reason.code) {
    case 'zeroed':
      return `${part} tính 0 điểm: ${zeroNames[reason.facts.ground]}`
    case 'deducted': {
      const { unit, violation, percent, before, after } = reason.facts
      const figure = (value: number) => (unit === 'correct' ? `${answers(value)} câu` : formatPoints(value))
      return `${part} bị ${violationNames[violation]}, trừ ${percent} %: ${figure(before)} còn ${figure(after)}`
    }
    case 'violationNoted':
      return `${part} bị ${violationNames[reason.facts.violation]}; quy chế của kỳ thi không có mức trừ, chỉ ghi nhận`
    case 'averaged':
      return `${part}: hai giám khảo ${marks(reason.facts.marks)} chênh ${formatPoints(reason.facts.difference)}, trung bình ${formatPoints(reason.facts.mark)}`
    case 'markersAgreed':
      return `${part}: hai giám khảo ${marks(reason.facts.marks)} chênh ${formatPoints(reason.facts.difference)}, thống nhất ${formatPoints(reason.facts.mark)}, ${decisionText(reason.facts)}`
    case 'headDecided':
      return `${part}: ${marks(reason.facts.marks)} chênh ${formatPoints(reason.facts.difference)}, trưởng ban quyết định ${formatPoints(reason.facts.mark)}, ${decisionText(reason.facts)}`
    case 'markersDiffer':
      return `${part}: hai giám khảo ${marks(reason.facts.marks)} chênh ${formatPoints(reason.facts.difference)}; cần thống nhất điểm hoặc trưởng ban quyết định`
    case 'thirdMarkMissing':
      return `${part}: hai giám khảo ${marks(reason.facts.marks)} chênh ${formatPoints(reason.facts.difference)}; phải chấm lần ba`
    case 'thirdMark':
      return `${part}: ba lần chấm ${marks(reason.facts.marks)}, hai lần bằng nhau, lấy ${formatPoints(reason.facts.mark)}`
    case 'allMarksDiffer':
      return `${part}: ba lần chấm ${marks(reason.facts.marks)} khác nhau; chấm tập thể, trưởng ban quyết định`
    case 'membersMean':
      return `${part}: các thành viên cho ${marks(reason.facts.marks)}, ${leavesOutEnds(reason) ? 'bỏ cao nhất và thấp nhất, ' : ''}trung bình ${formatPoints(reason.facts.mark)}`
    case 'membersDiffer':
      return `${part}: các thành viên cho ${marks(reason.facts.marks)}, chênh ${formatPoints(reason.facts.difference)}, quá ${shortPoints(reason.facts.spread)}; trưởng ban quyết định`
    case 'appealAdopted':
      return `${part}: phúc khảo ${formatPoints(reason.facts.old)} thành ${formatPoints(reason.facts.mark)}, chênh ${formatPoints(reason.facts.difference)}`
    case 'chairDecided':
      return `${part}: phúc khảo ${formatPoints(reason.facts.mark)} chênh ${formatPoints(reason.facts.difference)} so với ${formatPoints(reason.facts.old)}, chủ tịch hội đồng quyết định ${formatPoints(reason.facts.value)}, ${decisionText(reason.facts)}`
    case 'appealDiffers':
      return `${part}: phúc khảo ${formatPoints(reason.facts.mark)} chênh ${formatPoints(reason.facts.difference)} so với ${formatPoints(reason.facts.old)}; chủ tịch hội đồng quyết định sau khi đối thoại có biên bản`
    case 'appealThirdMissing':
      return `${part}: phúc khảo mới có ${marks(reason.facts.marks)}; còn thiếu điểm chấm phúc khảo`
  }
}

function marks(values: readonly number[]): string {
  return values.map((value) => formatPoints(value)).join(' / ')
}

/** Whether a scheme left out the highest and the lowest member: then the mark is the mean of those between. */
function leavesOutEnds({ facts }: ReasonOf<'membersMean'>): boolean {
  const between = facts.marks.slice(1, -1)
  if (facts.part !== 'scheme' || between.length === 0) return false
  const distance = (counted: readonly number[]) => Math.abs(divideHalfUp(sum(counted), counted.length) - facts.mark)
  return distance(between) < distance(facts.marks)
}
