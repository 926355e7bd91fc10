import type { Mark, MarkSheet, SingleMark } from '../../../shared/contract/marking.ts'
import type { Reason } from '../../../shared/rules/reason-schema.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { formatPoints } from '../../../shared/text/points.ts'

const decision = ({ number, date }: { readonly number: string; readonly date: string }) => `${number} ngày ${formatDay(date)}`

/** What single marks give or wait for, in one line, with the limits of the exam. */
export function settledLine(reason: Reason, { rules, form }: Pick<MarkSheet, 'rules' | 'form'>, marks: readonly SingleMark[]): string {
  const limit = (path: keyof MarkSheet['rules']['values']) => formatPoints(rules.values[path].value ?? 0)
  const points = formatPoints
  switch (reason.code) {
    case 'averaged':
      return `chênh ${points(reason.facts.difference)}, lấy trung bình ${points(reason.facts.mark)}`
    case 'markersDiffer':
      return `chênh ${points(reason.facts.difference)}, trên ${limit('marking.averageUpTo')} và dưới ${limit('marking.thirdFrom')}: hai giám khảo thống nhất, không được thì trưởng ban quyết định`
    case 'markersAgreed':
      return `chênh ${points(reason.facts.difference)}, hai giám khảo thống nhất ${points(reason.facts.mark)} (${decision(reason.facts)})`
    case 'headDecided':
      return `chênh ${points(reason.facts.difference)}, trưởng ban quyết định ${points(reason.facts.mark)} (${decision(reason.facts)})`
    case 'thirdMarkMissing':
      return `chênh ${points(reason.facts.difference)}; từ ${limit('marking.thirdFrom')} phải chấm lần ba`
    case 'thirdMark':
      return `hai trong ba lần bằng nhau, lấy ${points(reason.facts.mark)}`
    case 'allMarksDiffer':
      return 'ba lần chấm khác nhau: chấm tập thể, trưởng ban quyết định'
    case 'membersMean':
      return `${form === 'members' && rules.scheme?.average === 'trimmed' && reason.facts.part === 'scheme' ? 'bỏ cao nhất và thấp nhất, trung bình' : `trung bình ${reason.facts.marks.length} thành viên`} ${points(reason.facts.mark)}`
    case 'membersDiffer':
      return `chênh ${points(reason.facts.difference)}, quá ${points(reason.facts.spread)}: trưởng ban quyết định`
    case 'appealAdopted':
      return `phúc khảo ${points(reason.facts.mark)}, chênh ${points(reason.facts.difference)} so với ${points(reason.facts.old)}: lấy ${points(reason.facts.mark)}`
    case 'chairDecided':
      return `phúc khảo ${points(reason.facts.mark)}, chênh ${points(reason.facts.difference)}: chủ tịch hội đồng quyết định ${points(reason.facts.value)} (${decision(reason.facts)})`
    case 'appealDiffers':
      return `phúc khảo ${points(reason.facts.mark)}, chênh ${points(reason.facts.difference)} so với ${points(reason.facts.old)}, từ ${limit('appeal.chairFrom')}: đối thoại có biên bản, chủ tịch hội đồng quyết định`
    case 'appealThirdMissing':
      return reason.facts.marks.length < 2 ? 'mới có một điểm phúc khảo, cần hai' : 'hai điểm phúc khảo khác nhau: chấm phúc khảo lần ba'
    default:
      return missingLine({ rules, form }, marks)
  }
}

/** Whether a person must decide, which is written down with the results. */
export function waitsForDecision(code: Reason['code'] | undefined): boolean {
  return code === 'markersDiffer' || code === 'allMarksDiffer' || code === 'membersDiffer' || code === 'appealDiffers'
}

/** What is still missing before the rules give anything. */
function missingLine({ rules, form }: Pick<MarkSheet, 'rules' | 'form'>, marks: readonly SingleMark[]): string {
  const given = new Set(marks.flatMap(({ stage, marker }) => (stage === 'marking' ? [marker] : []))).size
  if (form === 'markers') return given === 0 ? 'chưa có điểm; cần hai giám khảo' : 'mới có một giám khảo, cần hai'
  const need = rules.scheme?.average === 'trimmed' ? 3 : 2
  return given < need ? `mới có ${given} thành viên, cần ít nhất ${need}` : 'có thành viên chưa chấm đủ các phần'
}

/** Why a cell with single marks shows no mark: a word for the cell, and a sentence for who asks. */
const openWords: Readonly<Record<NonNullable<Mark['open']>, readonly [word: string, sentence: string]>> = {
  markMissing: ['thiếu', 'Chưa đủ điểm của những người chấm. F4 mở phiếu chấm.'],
  thirdMarkMissing: ['chênh', 'Hai giám khảo chênh nhiều, chờ chấm lần ba. F4 mở phiếu chấm.'],
  markersDiffer: ['chênh', 'Hai giám khảo chênh, chờ thống nhất điểm hoặc trưởng ban quyết định ở bước Kết quả.'],
  allMarksDiffer: ['chênh', 'Ba lần chấm khác nhau, chờ chấm tập thể và quyết định ở bước Kết quả.'],
  membersDiffer: ['chênh', 'Các thành viên chênh nhiều, chờ trưởng ban quyết định ở bước Kết quả.'],
  appealThirdMissing: ['phúc khảo', 'Chưa đủ điểm phúc khảo. F4 mở phiếu chấm.'],
  appealDiffers: ['phúc khảo', 'Điểm phúc khảo chênh nhiều, chờ chủ tịch hội đồng quyết định ở bước Kết quả.'],
}

export function openMark({ open }: Pick<Mark, 'open'>): { readonly word: string; readonly sentence: string } | null {
  if (open === null) return null
  const [word, sentence] = openWords[open]
  return { word, sentence }
}
