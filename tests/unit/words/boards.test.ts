import { describe, expect, it } from 'vitest'
import { boards, functionsOf } from '../../../shared/rules/boards.ts'
import { conflictArticle, conflictSentence, functionOn, functionTitle, gapSentence, gapWords, seatTitle } from '../../../shared/words/boards.ts'

describe('a seat in words', () => {
  it.each([
    ['council', 'chair', 'Chủ tịch hội đồng'],
    ['council', 'viceChair', 'Phó Chủ tịch hội đồng'],
    ['council', 'memberSecretary', 'Ủy viên kiêm thư ký hội đồng'],
    ['council', 'member', 'Ủy viên hội đồng'],
    ['invigilation', 'head', 'Trưởng ban coi thi'],
    ['invigilation', 'invigilator', 'Giám thị ban coi thi'],
    ['appealMarking', 'deputyHead', 'Phó Trưởng ban chấm phúc khảo'],
    ['formCheck', 'member', 'Thành viên ban kiểm tra Phiếu'],
    ['secretariat', 'head', 'Tổ trưởng tổ thư ký'],
    ['secretariat', 'member', 'Thành viên tổ thư ký'],
    ['supervision', 'secretary', 'Thư ký ban giám sát'],
  ] as const)('%s, %s is "%s"', (board, held, words) => {
    expect(functionOn(board, held)).toBe(words)
    expect(seatTitle(board, held)).toBe(words)
  })

  it('tells the functions of one board apart', () => {
    for (const board of boards) {
      const titles = functionsOf(board).map((held) => functionTitle(board, held))
      expect(new Set(titles).size).toBe(titles.length)
    }
  })
})

const source = { article: 'NĐ 170/2025 Đ.8', grade: 'A' } as const

describe('what is missing in words', () => {
  it.each([
    [{ board: 'council', code: 'size', function: null, count: 4, sizes: [5, 7], ...source }, 'Hội đồng có 4 người, phải có 5 hoặc 7.', 'phải 5 hoặc 7'],
    [{ board: 'council', code: 'function', function: 'chair', count: 4, sizes: [], ...source }, 'Hội đồng chưa có Chủ tịch.', 'thiếu Chủ tịch'],
    [{ board: 'secretariat', code: 'function', function: 'head', count: 2, sizes: [], ...source }, 'Tổ thư ký chưa có Tổ trưởng.', 'thiếu Tổ trưởng'],
    [{ board: 'supervision', code: 'empty', function: null, count: 0, sizes: [], ...source }, 'Chưa có Ban giám sát, bắt buộc phải có.', 'bắt buộc'],
  ] as const)('%#', (gap, sentence, few) => {
    const own = { ...gap, sizes: [...gap.sizes] }
    expect([gapSentence(own), gapWords(own)]).toEqual([sentence, few])
  })
})

describe('a conflict in words', () => {
  const none = { kin: null, bar: null, other: null }
  it.each([
    [{ ...none, code: 'kin', kin: { candidateName: 'Lò Văn An', relation: 'child', byName: false } }, 'Thí sinh Lò Văn An là con đẻ của người này'],
    [{ ...none, code: 'kin', kin: { candidateName: 'Lò Văn An', relation: 'sibling', byName: true } }, 'Thí sinh Lò Văn An là anh, chị, em ruột của người cùng họ tên; xem có phải chính người này không'],
    [{ ...none, code: 'bar', bar: 'corruption' }, 'Đã khai: đã bị xử lý về tham nhũng'],
    [{ ...none, code: 'boards', other: { board: 'codes', function: 'member' } }, 'Đang là Thành viên ban phách; hai ban có việc kế tiếp nhau hoặc phải giữ bí mật với nhau'],
    [{ ...none, code: 'leads', other: { board: 'formCheck', function: 'head' } }, 'Đang là Trưởng ban kiểm tra Phiếu; trưởng ban, phó trưởng ban không ở thêm ban khác'],
    [{ ...none, code: 'supervision', other: { board: 'council', function: 'member' } }, 'Đang là Ủy viên hội đồng; Ban giám sát không có người của hội đồng và các ban khác'],
  ] as const)('%#', (conflict, sentence) => {
    expect(conflictSentence(conflict)).toBe(sentence)
  })

  it('says whether the article names the boards or the program reads it so', () => {
    expect(conflictArticle({ article: 'TT 22/2025 Quy chế Đ.5 k.4 c', by: 'reading' })).toBe('TT 22/2025 Quy chế Đ.5 k.4 c, cách hiểu của chương trình')
    expect(conflictArticle({ article: 'TT 22/2025 Quy chế Đ.23', by: 'text' })).toBe('TT 22/2025 Quy chế Đ.23')
    expect(conflictArticle({ article: null, by: 'text' })).toBeNull()
  })
})
