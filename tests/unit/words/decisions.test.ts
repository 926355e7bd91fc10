import { expect, test } from 'vitest'
import type { RecordedDecision } from '../../../shared/contract/results.ts'
import { cancellationSentence, decisionSentence, paperSentence, quotaChangeSentence, quotaText } from '../../../shared/words/decisions.ts'
import { decisionRefusalSentence } from '../../../shared/words/decision-refusals.ts'

const nothing: RecordedDecision = { id: '', postId: 'P', kind: 'tie', number: '12-QĐ', date: '2026-11-20', signer: 'Hà Văn Tú', winners: [], candidateId: null, part: null, value: null, agreed: null, agencyId: null, leaveEmpty: null, revision: 1 }
const names: Readonly<Record<string, string>> = { a: 'Lò Văn An', b: 'Lò Văn Bình', x: 'Sở Nội vụ' }
const context = { personName: (id: string) => names[id] ?? id, agencyName: (id: string) => names[id] ?? id }

test.each([
  [{ kind: 'tie', winners: ['a', 'b'] }, 'chọn Lò Văn An và Lò Văn Bình'],
  [{ kind: 'reserved', winners: ['a'] }, 'chỉ tiêu dành riêng: chọn Lò Văn An'],
  [{ kind: 'replacement', winners: ['a'], leaveEmpty: 0 }, 'tuyển người thấp hơn liền kề: Lò Văn An'],
  [{ kind: 'replacement', winners: ['a'], leaveEmpty: 1 }, 'tuyển người thấp hơn liền kề: Lò Văn An; để trống 1 chỉ tiêu'],
  [{ kind: 'replacement', winners: [], leaveEmpty: 2 }, 'không tuyển thêm, để trống 2 chỉ tiêu'],
  [{ kind: 'transfer', candidateId: 'a' }, 'nhận Lò Văn An từ vị trí giống'],
  [{ kind: 'agency', candidateId: 'a', agencyId: 'x' }, 'Lò Văn An về Sở Nội vụ'],
  [{ kind: 'marking', candidateId: 'a', part: 'written', value: 6900, agreed: true }, 'điểm viết của Lò Văn An: 69,00, hai giám khảo thống nhất'],
  [{ kind: 'marking', candidateId: 'a', part: 'interview', value: 7050, agreed: false }, 'điểm phỏng vấn của Lò Văn An: 70,50, trưởng ban quyết định'],
  [{ kind: 'appeal', candidateId: 'a', part: 'written', value: 7400 }, 'điểm viết của Lò Văn An: 74,00 sau phúc khảo, chủ tịch hội đồng quyết định'],
] as const)('%j is told as “%s”', (facts, sentence) => {
  expect(decisionSentence({ ...nothing, ...facts, winners: 'winners' in facts ? [...facts.winners] : [] }, context)).toBe(sentence)
})

test('the paper, a cancelled win and moved places', () => {
  expect(paperSentence(nothing)).toBe('Văn bản 12-QĐ ngày 20/11/2026, Hà Văn Tú ký')
  expect(cancellationSentence({ candidateId: 'a', cause: 'fraud', stage: 'all' }, context)).toBe('hủy kết quả của Lò Văn An: gian lận hoặc văn bằng không đúng')
  expect(cancellationSentence({ candidateId: 'a', cause: 'declined', stage: 'firstWishes' }, context)).toBe('hủy kết quả của Lò Văn An: từ chối nhận việc, trước khi xét nguyện vọng 2')
  const code = (id: string) => (id === 'P' ? 'TH-03' : 'KT-02')
  expect(quotaChangeSentence({ postId: 'P', fromPostId: 'Q', places: 1 }, code)).toBe('điều chuyển 1 chỉ tiêu từ KT-02 sang TH-03')
  expect(quotaChangeSentence({ postId: 'P', fromPostId: null, places: 2 }, code)).toBe('bổ sung 2 chỉ tiêu cho TH-03')
  expect(quotaText({ id: 'P', planned: 2 }, [])).toBeNull()
})

test('a refused choice says how many places there are', () => {
  expect(decisionRefusalSentence({ code: 'wrongNumber', places: 2 })).toBe('Quyết định phải giải quyết đúng 2 chỉ tiêu. Chọn lại.')
})
