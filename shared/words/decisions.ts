import type { CancellationCause, RecordedDecision, ResultsView } from '../contract/results.ts'
import { formatDay } from '../text/day.ts'
import { formatPoints } from '../text/points.ts'
import { cancellationNames, capitalized, listText, partNames, type ReasonContext } from './reasons-names.ts'

/** The paper that a record rests on: "Văn bản 12-QĐ/BTCTU ngày 20/11/2026, Trần Văn Nam ký". */
export function paperSentence({ number, date, signer }: Pick<RecordedDecision, 'number' | 'date' | 'signer'>): string {
  return `Văn bản ${number} ngày ${formatDay(date)}, ${signer} ký`
}

/** What was decided, without the paper: "chọn Đặng Thị Thu". Without a full stop. */
export function decisionSentence(decision: RecordedDecision, context: ReasonContext): string {
  const person = (id: string | null) => (id === null ? '' : (context.personName?.(id) ?? id))
  const people = listText(decision.winners.map(person))
  switch (decision.kind) {
    case 'tie':
      return `chọn ${people}`
    case 'reserved':
      return `chỉ tiêu dành riêng: chọn ${people}`
    case 'replacement':
      return replacementSentence(people, decision.leaveEmpty ?? 0)
    case 'transfer':
      return `nhận ${person(decision.candidateId)} từ vị trí giống`
    case 'agency':
      return `${person(decision.candidateId)} về ${decision.agencyId === null ? '' : (context.agencyName?.(decision.agencyId) ?? decision.agencyId)}`
    case 'marking':
      return `${markSentence(decision, person)}, ${decision.agreed === true ? 'hai giám khảo thống nhất' : 'trưởng ban quyết định'}`
    case 'appeal':
      return `${markSentence(decision, person)} sau phúc khảo, chủ tịch hội đồng quyết định`
  }
}

function replacementSentence(people: string, leaveEmpty: number): string {
  const empty = leaveEmpty === 0 ? '' : `để trống ${leaveEmpty} chỉ tiêu`
  if (people === '') return `không tuyển thêm, ${empty}`
  return [`tuyển người thấp hơn liền kề: ${people}`, empty].filter((words) => words !== '').join('; ')
}

function markSentence({ part, value, candidateId }: RecordedDecision, person: (id: string | null) => string): string {
  const name = part !== null && part in partNames ? partNames[part as keyof typeof partNames] : ''
  return `điểm ${name} của ${person(candidateId)}: ${formatPoints(value ?? 0)}`
}

/** Why somebody left the list of winners: "hủy kết quả của Bàn Thị Bình: từ chối nhận việc". */
export function cancellationSentence({ candidateId, cause, stage }: Pick<ResultsView['cancellations'][number], 'candidateId' | 'cause' | 'stage'>, context: ReasonContext): string {
  const before = stage === 'firstWishes' ? ', trước khi xét nguyện vọng 2' : ''
  return `hủy kết quả của ${context.personName?.(candidateId) ?? candidateId}: ${cancellationNames[cause]}${before}`
}

/** "điều chuyển 1 chỉ tiêu từ KT-02 sang TH-03", "bổ sung 2 chỉ tiêu cho TH-03". */
export function quotaChangeSentence({ postId, fromPostId, places }: Pick<ResultsView['quotaChanges'][number], 'postId' | 'fromPostId' | 'places'>, codeOf: (postId: string) => string): string {
  return fromPostId === null ? `bổ sung ${places} chỉ tiêu cho ${codeOf(postId)}` : `điều chuyển ${places} chỉ tiêu từ ${codeOf(fromPostId)} sang ${codeOf(postId)}`
}

export function causeTitle(cause: CancellationCause): string {
  return capitalized(cancellationNames[cause])
}

/** The plan's places with what was added and moved: "2 + 1 bổ sung", "2 − 1 chuyển đi"; null where nothing changed. */
export function quotaText(post: { readonly id: string; readonly planned: number }, changes: ResultsView['quotaChanges']): string | null {
  const sum = (own: ResultsView['quotaChanges']) => own.reduce((total, { places }) => total + places, 0)
  const pieces = [
    ['+', 'bổ sung', sum(changes.filter(({ kind, postId }) => kind === 'laterNeed' && postId === post.id))],
    ['+', 'chuyển đến', sum(changes.filter(({ kind, postId }) => kind === 'transfer' && postId === post.id))],
    ['−', 'chuyển đi', sum(changes.filter(({ fromPostId }) => fromPostId === post.id))],
  ] as const
  const said = pieces.flatMap(([sign, word, places]) => (places === 0 ? [] : [`${sign} ${places} ${word}`]))
  return said.length === 0 ? null : [post.planned, ...said].join(' ')
}
