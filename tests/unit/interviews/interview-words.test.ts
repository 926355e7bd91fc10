import { describe, expect, it } from 'vitest'
import { isGap, noteWords, openWords, roomState, rowState, sheetsWords } from '../../../renderer/features/interviews/interview-words.ts'
import type { InterviewRefusal, InterviewRow } from '../../../shared/contract/interviews.ts'
import { closedInterviewSentence, interviewRefusalSentence, openInterviewWords } from '../../../shared/words/interviews.ts'

type Row = Pick<InterviewRow, 'attendance' | 'marking'>
const there: Row['attendance'] = { state: 'present', lateMinutes: null, note: null, revision: 1 }
const row = (attendance: Row['attendance'], markers: number[] = [], settled = false, open: NonNullable<Row['marking']>['open'] = null): Row => ({ attendance, marking: { markers, settled, open } })

describe('a row', () => {
  it.each([
    ['Chờ', '', true, row(null)],
    ['Vắng', '', false, row({ ...there, state: 'absent' })],
    ['Đã vào', '0/2', true, row(there, [], false, 'markMissing')],
    ['Thiếu phiếu', '1/2', true, row(there, [1], false, 'markMissing')],
    ['Chênh', '2/2', true, row(there, [1, 2], false, 'membersDiffer')],
    ['Đủ phiếu', '2/2', false, row(there, [1, 2], true)],
  ])('is “%s” with %s sheets', (words, sheets, gap, one) => {
    expect([rowState(one, 2).words, sheetsWords(one, 2), isGap(one)]).toEqual([words, sheets, gap])
  })

  it('with two of three sheets lacks one, but does not stop the room', () => {
    expect([rowState(row(there, [1, 2], true), 3).words, isGap(row(there, [1, 2], true))]).toEqual(['Thiếu phiếu', false])
  })

  it('says nothing of sheets to who may not see marks', () => {
    const hidden = { attendance: there }
    expect([rowState(hidden, 2).words, sheetsWords(hidden, 2), isGap(hidden)]).toEqual(['Đã vào', '', false])
  })

  it('says beside the name why somebody is last, how late and what was noted', () => {
    expect(noteWords({ lastReason: 'đến sau khi gọi', attendance: { ...there, lateMinutes: 12, note: 'Chủ tịch cho vào' } })).toBe('xếp cuối: đến sau khi gọi; muộn 12 phút; Chủ tịch cho vào')
    expect(noteWords({ lastReason: null, attendance: null })).toBe('')
  })
})

describe('a room', () => {
  const room = { closed: null, drawn: true, members: 2, onList: 4, unnoted: 4, absent: 0, marked: 0 }
  it.each([
    ['Chưa bốc', { ...room, drawn: false }],
    ['Thiếu người', { ...room, members: 0 }],
    ['Chờ', room],
    ['Đang thi', { ...room, unnoted: 1, absent: 1, marked: 1 }],
    ['Chờ chốt', { ...room, unnoted: 0, absent: 1, marked: 3 }],
    ['Đã chốt', { ...room, closed: { at: '', userName: '', memberName: '', note: null, revision: 1 } }],
  ])('is “%s”', (words, one) => {
    expect(roomState(one).words).toBe(words)
  })
})

it('says what the written marks wait for', () => {
  const open = [{ partTitle: 'P. vấn', rooms: [{ sessionNumber: 1, roomNumber: 3, roomName: 'P. 203' }, { sessionNumber: 2, roomNumber: 3, roomName: 'P. 203' }], withoutRoom: 3 }]
  expect(openWords(open)).toBe('Còn 2 phòng chưa chốt, 3 người chưa có phòng')
  expect(openWords([])).toBe(null)
  expect(open.map(openInterviewWords)).toEqual(['P. vấn: P. 203 ca 1, P. 203 ca 2; 3 người chưa có phòng'])
})

it('has a sentence for every refusal that says what to do', () => {
  const refusal = (code: InterviewRefusal['code'], more: Partial<InterviewRefusal> = {}) =>
    interviewRefusalSentence({ code, partTitle: 'P. vấn', sessionNumber: 1, roomNumber: 3, fullName: 'Lò Văn An', more: 0, kin: null, elsewhere: null, ...more })
  expect(refusal('kin', { fullName: 'Lê Văn Hai', kin: { candidateName: 'Lò Văn Bình', relation: 'child' } })).toBe(
    'Lê Văn Hai có người thân dự thi ở phòng 3, ca 1: Lò Văn Bình (con đẻ). Chọn người khác; giải trình không thay được.',
  )
  expect(refusal('unnoted', { more: 2 })).toBe('Chưa chốt: chưa ghi có mặt hay vắng của Lò Văn An và 2 người nữa.')
  expect(refusal('elsewhere', { fullName: 'Lê Văn Hai', elsewhere: 'P. 204' })).toBe('Lê Văn Hai cùng giờ ấy đã ngồi ở P. 204. Chọn người khác.')
  expect(closedInterviewSentence({ sessionNumber: 1, roomNumber: 3 })).toBe('Điểm phòng 3, ca 1 đã chốt, nên giữ nguyên. Mở lại phòng ở bước 8. Vòng 2, ghi lý do, rồi sửa và chốt lại.')
})
