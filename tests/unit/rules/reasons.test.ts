import { describe, expect, test } from 'vitest'
import { problemCodes, questionCodes, warningCodes, type Question } from '../../../shared/rules/decide-schema.ts'
import { reasonSchema, type Reason, type ReasonCode } from '../../../shared/rules/reason-schema.ts'
import { stateOfReason } from '../../../shared/rules/states.ts'
import { candidateStates } from '../../../shared/rules/terms.ts'
import { mainReason, reasonTone, stateWord, whyQuestion } from '../../../shared/words/reasons-main.ts'
import { problemSentence, questionSentence, warningSentence } from '../../../shared/words/reasons-questions.ts'
import { reasonSentence } from '../../../shared/words/reasons.ts'

const decision = { number: '07/QĐ', date: '2026-10-01' }
const marks = { part: 'written' as const, marks: [7250, 6600], difference: 650 }
const appealed = { part: 'written' as const, old: 6400, marks: [6900, 6900], mark: 6900, difference: 500 }
const standing = { post: 'P', total: 7100, place: 3, places: 2, last: { id: 'b', total: 7150, place: 2 } }
const claim = { group: 'ethnicMinority' as const, points: 500, others: [] }

const reason = <Code extends ReasonCode>(code: Code, facts: Extract<Reason, { code: Code }>['facts']) => ({ code, article: null, facts }) as Reason

/** Every code: the sentence, the few words of the table, the sign. */
const lines: [Reason, string, string, string][] = [
  [reason('ineligible', {}), 'Không đủ điều kiện dự tuyển', 'không đủ điều kiện', 'failed'],
  [reason('postNotHeld', { post: 'P', people: 1 }), 'Vị trí chỉ còn 1 người đủ điều kiện; cần ít nhất 2 người thì mới tổ chức thi', 'vị trí không đủ 2 người, không tổ chức thi', 'failed'],
  [reason('withdrawn', {}), 'Đã rút hồ sơ trước kỳ thi', 'đã rút hồ sơ', 'failed'],
  [reason('absent', { part: 'interview' }), 'Vắng phỏng vấn', 'vắng phỏng vấn', 'failed'],
  [reason('suspended', { part: 'written' }), 'Bị đình chỉ thi viết; bài bị hủy, không thi tiếp', 'đình chỉ viết', 'failed'],
  [reason('cancelled', { part: 'written' }), 'Bị hủy kết quả thi viết', 'hủy kết quả viết', 'failed'],
  [reason('markMissing', { part: 'written' }), 'Chưa có đủ điểm viết', 'chưa đủ điểm viết', 'waiting'],
  [reason('exempt', { part: 'general', ground: 'pretest' }), 'Miễn kiến thức chung: đạt kiểm định chất lượng đầu vào', 'miễn kiến thức chung', 'passed'],
  [reason('exemptionUnproved', { part: 'language' }), 'Khai được miễn ngoại ngữ nhưng chưa có giấy tờ mà quy chế công nhận', 'chưa chứng minh được miễn ngoại ngữ', 'waiting'],
  [reason('zeroed', { part: 'written', ground: 'inks' }), 'Viết tính 0 điểm: bài có từ hai màu mực trở lên hoặc sai màu mực', 'viết tính 0 điểm', 'noted'],
  [reason('deducted', { part: 'written', unit: 'points', violation: 'reprimand', percent: 25, before: 7000, after: 5250 }), 'Viết bị khiển trách, trừ 25 %: 70,00 còn 52,50', 'viết bị trừ 25 %', 'noted'],
  [reason('deducted', { part: 'general', unit: 'correct', violation: 'reprimand', percent: 25, before: 4100, after: 3075 }), 'Kiến thức chung bị khiển trách, trừ 25 %: 41 câu còn 30,75 câu', 'kiến thức chung bị trừ 25 %', 'noted'],
  [reason('violationNoted', { part: 'written', violation: 'warning' }), 'Viết bị cảnh cáo; quy chế của kỳ thi không có mức trừ, chỉ ghi nhận', 'viết có vi phạm, chỉ ghi nhận', 'noted'],
  [reason('round1Passed', { part: 'general', correct: 41, counted: 4100, total: 60, need: 3000 }), 'Vòng 1 đúng 41/60 câu, cần 30', 'vòng 1: 41/60, cần 30', 'passed'],
  [reason('round1Failed', { part: 'general', correct: 29, counted: 2900, total: 60, need: 3000 }), 'Vòng 1 đúng 29/60 câu, cần 30', 'vòng 1: 29/60, cần 30', 'failed'],
  [reason('round1Failed', { part: 'language', correct: 19, counted: 1425, total: 30, need: 1500 }), 'Vòng 1 ngoại ngữ đúng 14,25/30 câu sau khi trừ, cần 15', 'vòng 1 ngoại ngữ: 14,25/30, cần 15', 'failed'],
  [reason('languagePassed', { score: 6050, need: 5000 }), 'Ngoại ngữ điều kiện 60,50, cần 50; không cộng vào tổng điểm', 'ngoại ngữ 60,50, cần 50', 'passed'],
  [reason('languageFailed', { score: 4950, need: 5000 }), 'Ngoại ngữ điều kiện 49,50, cần 50', 'ngoại ngữ 49,50, cần 50', 'failed'],
  [reason('averaged', { ...marks, marks: [7125, 6700], difference: 425, mark: 6913 }), 'Viết: hai giám khảo 71,25 / 67,00 chênh 4,25, trung bình 69,13', 'viết 69,13', 'noted'],
  [reason('markersAgreed', { ...marks, mark: 6900, ...decision }), 'Viết: hai giám khảo 72,50 / 66,00 chênh 6,50, thống nhất 69,00, văn bản 07/QĐ ngày 01/10/2026', 'viết 69,00', 'noted'],
  [reason('headDecided', { ...marks, mark: 6900, ...decision }), 'Viết: 72,50 / 66,00 chênh 6,50, trưởng ban quyết định 69,00, văn bản 07/QĐ ngày 01/10/2026', 'viết 69,00', 'noted'],
  [reason('markersDiffer', marks), 'Viết: hai giám khảo 72,50 / 66,00 chênh 6,50; cần thống nhất điểm hoặc trưởng ban quyết định', 'viết chênh 6,50, chờ trưởng ban', 'waiting'],
  [reason('thirdMarkMissing', marks), 'Viết: hai giám khảo 72,50 / 66,00 chênh 6,50; phải chấm lần ba', 'viết chênh 6,50, phải chấm lần ba', 'waiting'],
  [reason('thirdMark', { ...marks, marks: [7500, 6500, 6500], mark: 6500 }), 'Viết: ba lần chấm 75,00 / 65,00 / 65,00, hai lần bằng nhau, lấy 65,00', 'viết 65,00', 'noted'],
  [reason('allMarksDiffer', { ...marks, marks: [7800, 6100, 7000] }), 'Viết: ba lần chấm 78,00 / 61,00 / 70,00 khác nhau; chấm tập thể, trưởng ban quyết định', 'viết chênh 6,50, chờ trưởng ban', 'waiting'],
  [reason('membersMean', { ...marks, part: 'interview', mark: 6925 }), 'Phỏng vấn: các thành viên cho 72,50 / 66,00, trung bình 69,25', 'phỏng vấn 69,25', 'noted'],
  [reason('membersMean', { part: 'scheme', marks: [8980, 8550, 8000], difference: 980, mark: 8550 }), 'Đề án: các thành viên cho 89,80 / 85,50 / 80,00, bỏ cao nhất và thấp nhất, trung bình 85,50', 'đề án 85,50', 'noted'],
  [reason('membersMean', { part: 'scheme', marks: [8980, 8550, 8000], difference: 980, mark: 8510 }), 'Đề án: các thành viên cho 89,80 / 85,50 / 80,00, trung bình 85,10', 'đề án 85,10', 'noted'],
  [reason('membersDiffer', { ...marks, part: 'interview', spread: 500 }), 'Phỏng vấn: các thành viên cho 72,50 / 66,00, chênh 6,50, quá 5; trưởng ban quyết định', 'phỏng vấn chênh 6,50, chờ trưởng ban', 'waiting'],
  [reason('appealAdopted', { ...appealed, mark: 6850, difference: 450 }), 'Viết: phúc khảo 64,00 thành 68,50, chênh 4,50', 'phúc khảo 68,50', 'noted'],
  [reason('chairDecided', { ...appealed, value: 6800, ...decision }), 'Viết: phúc khảo 69,00 chênh 5,00 so với 64,00, chủ tịch hội đồng quyết định 68,00, văn bản 07/QĐ ngày 01/10/2026', 'phúc khảo 68,00', 'noted'],
  [reason('appealDiffers', appealed), 'Viết: phúc khảo 69,00 chênh 5,00 so với 64,00; chủ tịch hội đồng quyết định sau khi đối thoại có biên bản', 'phúc khảo chênh 5,00, chờ chủ tịch', 'waiting'],
  [reason('appealThirdMissing', { part: 'written', old: 6400, marks: [6900, 7000] }), 'Viết: phúc khảo mới có 69,00 / 70,00; còn thiếu điểm chấm phúc khảo', 'thiếu điểm chấm phúc khảo', 'waiting'],
  [reason('partBelowMinimum', { part: 'interview', score: 4500, need: 5000 }), 'Phỏng vấn 45,00, cần 50', 'phỏng vấn 45, cần 50', 'failed'],
  [reason('partBelowMinimum', { part: 'written', score: 4850, need: 5000 }), 'Viết 48,50, cần 50', 'viết 48,50, cần 50', 'failed'],
  [reason('gatePassed', { score: 5000, value: 5000, inclusive: true }), 'Viết 50,00, cần từ 50 mới dự thi đề án', 'viết 50, cần từ 50', 'passed'],
  [reason('gateFailed', { score: 5000, value: 5000, inclusive: false }), 'Viết 50,00, cần trên 50 mới dự thi đề án', 'viết 50, cần trên 50', 'failed'],
  [reason('weighted', { written: 7400, interview: 6400, writtenPercent: 70, interviewPercent: 30, score: 7100 }), 'Vòng 2: 74,00 × 70 % + 64,00 × 30 % = 71,00', 'vòng 2 được 71,00', 'passed'],
  [reason('summed', { written: 9200, scheme: 7800, writtenPercent: 100, schemePercent: 100, score: 17000 }), 'Viết và đề án: 92,00 × 100 % + 78,00 × 100 % = 170,00', 'vòng 2 được 170,00', 'passed'],
  [reason('thresholdPassed', { score: 7100, threshold: 5000 }), 'Vòng 2 được 71,00, cần 50 trước điểm ưu tiên', 'vòng 2 được 71,00', 'passed'],
  [reason('thresholdFailed', { score: 4800, threshold: 5000 }), 'Vòng 2 được 48,00, cần 50 trước điểm ưu tiên', 'vòng 2 được 48,00, cần 50', 'failed'],
  [reason('priorityCounted', { ...claim, others: ['militaryService'] }), 'Dân tộc thiểu số: cộng 5,00; không cộng thêm Hoàn thành nghĩa vụ quân sự, chỉ tính diện cao nhất', 'ưu tiên 5,00', 'passed'],
  [reason('priorityUnproved', claim), 'Dân tộc thiểu số: chưa có giấy tờ chứng minh, không cộng điểm ưu tiên', 'ưu tiên chưa chứng minh', 'noted'],
  [reason('priorityNotInRegime', claim), 'Dân tộc thiểu số: quy chế của kỳ thi không có diện ưu tiên này', 'diện ưu tiên không có trong quy chế', 'noted'],
  [reason('postIncomplete', { post: 'P' }), 'Vị trí còn người chưa đủ điểm, chưa xếp hạng được', 'vị trí còn người chưa đủ điểm', 'waiting'],
  [reason('withinQuota', { ...standing, place: 1 }), 'Tổng điểm 71,00 đứng thứ 1 trên 2 chỉ tiêu', '', 'passed'],
  [reason('withinQuota', { ...standing, place: 2 }), 'Tổng điểm 71,00 đứng thứ 2 trên 2 chỉ tiêu', 'người cuối trúng tuyển', 'passed'],
  [reason('outsideQuota', standing), 'Tổng điểm 71,00 đứng thứ 3 trên 2 chỉ tiêu; người cuối cùng trúng tuyển có 71,50', 'thiếu 0,50 so với hạng 2', 'failed'],
  [reason('outsideQuota', { ...standing, places: 0, last: null }), 'Tổng điểm 71,00 đứng thứ 3 trên 0 chỉ tiêu', 'vị trí không còn chỉ tiêu', 'failed'],
  [reason('tieBreakWon', { post: 'P', total: 6000, place: 1, places: 1, step: 'written', own: 6300, other: 6000, otherId: 'b' }), 'Bằng tổng điểm 60,00 với Bàn Thị Bình; viết 63,00 hơn 60,00', 'bằng tổng; viết 63,00 hơn', 'passed'],
  [reason('tieBreakLost', { post: 'P', total: 6000, place: 2, places: 1, step: 'general', own: 4000, other: 5200, otherId: 'b' }), 'Bằng tổng điểm 60,00 với Bàn Thị Bình; kiến thức chung 40 câu kém 52 câu', 'bằng tổng; kiến thức chung 40 câu kém', 'failed'],
  [reason('tieBreakWon', { post: 'P', total: 6000, place: 1, places: 1, step: 'pretestResult', own: 8125, other: 8000, otherId: 'b' }), 'Bằng tổng điểm 60,00 với Bàn Thị Bình; kết quả kiểm định đầu vào 81,25 % hơn 80 %', 'bằng tổng; kết quả kiểm định đầu vào 81,25 % hơn', 'passed'],
  [reason('tieOpen', { post: 'P', total: 6600, places: 1, tied: ['a', 'b'], steps: ['ownScore', 'written'] }), '2 người cùng tổng điểm 66,00 và bằng nhau ở điểm vòng 2 và viết, còn 1 chỉ tiêu; người đứng đầu quyết định, chương trình không chọn thay', 'bằng nhau ở mọi bước xét', 'waiting'],
  [reason('headChose', { post: 'P', ...decision }), 'Người đứng đầu chọn, văn bản 07/QĐ ngày 01/10/2026', 'chọn theo 07/QĐ', 'passed'],
  [reason('headDidNotChoose', { post: 'P', ...decision }), 'Người đứng đầu chọn người khác, văn bản 07/QĐ ngày 01/10/2026', 'không được chọn theo 07/QĐ', 'failed'],
  [reason('reservedOpen', { post: 'P', group: 'ethnicMinority', reserved: 2, places: 1, waiting: ['a', 'b'] }), 'Kế hoạch dành 2 chỉ tiêu cho diện Dân tộc thiểu số; 2 người chờ người đứng đầu quyết định 1 chỉ tiêu', 'chờ quyết định về chỉ tiêu dành riêng', 'waiting'],
  [reason('secondWish', { post: 'P' }), 'Xét nguyện vọng 2: Chuyên viên tổng hợp', 'xét nguyện vọng 2', 'noted'],
  [reason('noPlaceLeft', { post: 'P' }), 'Chuyên viên tổng hợp đã hết chỉ tiêu sau khi xét nguyện vọng 1', 'nguyện vọng 2 hết chỉ tiêu', 'failed'],
  [reason('firstWishesOpen', { post: 'P' }), 'Nguyện vọng 1 còn việc chờ quyết định, chưa xét nguyện vọng 2', 'nguyện vọng 1 chưa xét xong', 'waiting'],
  [reason('agencyAssigned', { post: 'P', agency: 'X', wish: 2 }), 'Về Sở Nội vụ, nguyện vọng thứ 2', 'về Sở Nội vụ', 'passed'],
  [reason('agencyDecided', { post: 'P', agency: 'X', ...decision }), 'Về Sở Nội vụ theo văn bản 07/QĐ ngày 01/10/2026', 'về Sở Nội vụ', 'passed'],
  [reason('agencyTie', { post: 'P', tied: ['a', 'b'] }), '2 người bằng nhau cùng chọn cơ quan không đủ chỉ tiêu; người đứng đầu quyết định ai về đâu', 'bằng nhau, cùng chọn một cơ quan', 'waiting'],
  [reason('agencyWaits', { post: 'P' }), 'Chờ xếp cơ quan cho người ở hạng trên', 'chờ xếp cơ quan cho hạng trên', 'waiting'],
  [reason('agencyFull', { post: 'P', agencies: ['X', 'X'] }), 'Các cơ quan đã chọn (Sở Nội vụ và Sở Nội vụ) hết chỉ tiêu; người đứng đầu quyết định cơ quan', 'cơ quan đã chọn hết chỉ tiêu', 'waiting'],
  [reason('winCancelled', { post: 'P', ground: 'fileIncomplete', ...decision }), 'Hủy kết quả trúng tuyển: không hoàn thiện hồ sơ, văn bản 07/QĐ ngày 01/10/2026', 'không hoàn thiện hồ sơ', 'failed'],
  [reason('nextLower', { post: 'P', place: 3 }), 'Gọi người thấp hơn liền kề, hạng 3', 'người thấp hơn liền kề được gọi', 'passed'],
  [reason('replacementOpen', { post: 'P', place: 3, places: 1 }), 'Là người thấp hơn liền kề, hạng 3; còn 1 chỉ tiêu chờ người đứng đầu quyết định có tuyển hay không', 'người thấp hơn liền kề, chờ quyết định', 'waiting'],
  [reason('transferred', { post: 'P', ...decision }), 'Nhận vào Chuyên viên tổng hợp còn chỉ tiêu, văn bản 07/QĐ ngày 01/10/2026', 'nhận vào vị trí khác theo 07/QĐ', 'passed'],
]

const context = { personName: () => 'Bàn Thị Bình', postName: () => 'Chuyên viên tổng hợp', agencyName: () => 'Sở Nội vụ' }

/** Words the program never says. */
const unwanted = /vui lòng|bạn |hệ thống|không hợp lệ|undefined|null|NaN|\[object|[→✓✕▲●]/iu

describe('sentences of reasons', () => {
  test('every code has a line here', () => {
    const codes = reasonSchema.options.map((option) => option.shape.code.value)
    expect([...new Set(lines.map(([{ code }]) => code))].sort()).toEqual([...codes].sort())
  })

  test.each(lines)('$code', (line, sentence, phrase, tone) => {
    expect(reasonSchema.parse(line)).toEqual(line)
    expect([reasonSentence(line, context), mainReason([line], context), reasonTone(line)]).toEqual([sentence, phrase, tone])
    expect(sentence).not.toMatch(unwanted)
    expect(phrase).not.toMatch(unwanted)
  })

  test('without names ids stand for themselves', () => {
    expect(reasonSentence(reason('agencyAssigned', { post: 'P', agency: 'X', wish: 1 }))).toBe('Về X, nguyện vọng thứ 1')
    expect(mainReason([])).toBe('')
  })

  test('the last reason is the main one', () => {
    expect(mainReason(lines.slice(0, 4).map(([line]) => line))).toBe('vắng phỏng vấn')
  })
})

describe('states, questions, problems, warnings', () => {
  test('every state has a word and a question', () => {
    expect(candidateStates.map((state) => [stateWord(state), whyQuestion(state)])).toEqual([
      ['Trúng tuyển', 'Vì sao trúng tuyển?'],
      ['Trúng tuyển, chờ cơ quan', 'Vì sao trúng tuyển?'],
      ['Không trúng', 'Vì sao không trúng tuyển?'],
      ['Không đạt', 'Vì sao không đạt?'],
      ['Không xét', 'Vì sao không xét?'],
      ['Đã rút', 'Vì sao không xét?'],
      ['Chưa xét được', 'Vì sao chưa xét được?'],
      ['Chờ quyết định', 'Vì sao chờ quyết định?'],
      ['Hủy trúng tuyển', 'Vì sao hủy kết quả trúng tuyển?'],
    ])
  })

  test('the signs follow the table of states', () => {
    for (const [line] of lines) if (stateOfReason(line) === 'won') expect(reasonTone(line)).toBe('passed')
  })

  const question = (code: Question['code']): Question => ({ code, places: 1, candidates: ['a', 'b'], article: null })
  const names = { personName: (id: string) => ({ a: 'Đặng Thị Thu', b: 'Nông Đức Thuận' })[id] ?? id }

  test.each(questionCodes)('question %s names the people', (code) => {
    const sentence = questionSentence(question(code), names)
    expect(sentence).toContain('Đặng Thị Thu và Nông Đức Thuận')
    expect(sentence).not.toMatch(unwanted)
  })

  test('a tie says that the program does not choose', () => {
    expect(questionSentence(question('tieOpen'), names)).toBe(
      'Đặng Thị Thu và Nông Đức Thuận bằng nhau ở mọi bước xét, còn 1 chỉ tiêu. Người đứng đầu quyết định; chương trình không chọn thay.',
    )
  })

  test.each(problemCodes)('problem %s names the field', (code) => {
    const sentence = problemSentence({ path: 'posts.0.weights', code, earliest: '2020-12-01' })
    expect(sentence).toMatch(/^posts\.0\.weights: /u)
    expect(sentence).not.toMatch(unwanted)
  })

  test('a plan before the first regime says from when', () => {
    expect(problemSentence({ path: 'plan.approved', code: 'beforeFirstRegime', earliest: '2020-12-01' })).toContain('(01/12/2020)')
  })

  test.each(warningCodes)('warning %s', (code) => {
    const facts = { candidate: 'a', step: 'round1', date: '2026-10-01', lastDay: '2026-09-01', before: '2026-09-01', number: '07/QĐ' }
    const sentence = warningSentence({ code, path: 'threshold', article: 'NĐ 300/2026 Đ.35 k.1', facts }, names)
    expect(sentence).toMatch(/\p{Lu}.+\.$/u)
    expect(sentence).not.toMatch(unwanted)
  })
})
