import { expect, it } from 'vitest'
import { answerRefusals } from '../../../shared/contract/answer-sheets.ts'
import { answerSentence, onPaperSentence } from '../../../shared/words/answer-sheets.ts'

const facts = { sessionNumber: 1, roomNumber: 3, number: '004', found: 61, expected: 60, roster: 'partNotDue' }

it.each(answerRefusals)('%s says what is wrong and what to do, within the rules of wording', (code) => {
  const sentence = answerSentence({ code, ...facts })
  expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
  expect(sentence).not.toMatch(/vui lòng|(?<!\p{L})bạn(?!\p{L})|hệ thống|không hợp lệ|!|undefined|\[object|null/iu)
})

it('says of a result what an imported file would be told, without a name', () => {
  expect(answerSentence({ code: 'roster', ...facts })).toBe('SBD 004, phòng 3, ca 1: người không được thi tiếp. Thư ký xem lại ở bước 4. Xét điều kiện và điểm các phần trước, rồi khóa phòng.')
})

it('names the room whose results come from sheets', () => {
  expect(onPaperSentence({ roomNumber: 3, sessionNumber: 1 })).toBe('Phòng 3, ca 1 thi trắc nghiệm trên giấy: kết quả lấy từ phiếu nhập hai lần. Mở trang Phiếu trắc nghiệm (F7) để nhập, hoặc mở khóa phòng nếu chốt sai.')
})
