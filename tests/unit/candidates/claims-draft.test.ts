import { describe, expect, it } from 'vitest'
import { draftOfCandidate, emptyCandidate, judgeCandidate, type CandidateDraft } from '../../../renderer/features/candidates/candidate-draft.ts'
import { claimsForPost, exemptibleParts, movedAgency, postOfClaims, type ClaimSources } from '../../../renderer/features/candidates/claims-draft.ts'
import { exemptionWords } from '../../../renderer/features/candidates/candidate-words.ts'
import type { Candidate } from '../../../shared/contract/candidates.ts'
import type { Post } from '../../../shared/contract/posts.ts'
import { postChoices } from '../../../shared/rules/post-choices.ts'
import { regimes } from '../../../shared/rules/regimes.ts'

const post = (id: string, more: Partial<Post>): Post => ({
  ...{ id, examId: 'e', code: id, name: 'Chuyên viên', agencyId: 'a', agencyName: 'Sở Nội vụ', track: 'publicEmployee', form: ['written'], quota: 3 },
  ...{ method: 'exam', round1: null, languagePass: null, writtenOn: 'paper', writtenWeight: null, wishes: 1, agencies: null, reserved: null, candidates: 0, revision: 1 },
  ...more,
})
const agencies = ['a', 'b', 'c'].map((agencyId) => ({ agencyId, agencyName: agencyId.toUpperCase(), places: 1 }))
const posts = [post('A', { wishes: 2, round1: ['general', 'language'] }), post('B', { wishes: 2 }), post('C', {}), post('J', { agencies })]
const regime = regimes['nd115-2020+nd85-2023']
const sources: ClaimSources = { posts, choices: postChoices(regime), exemptions: regime.exemptions.map(({ part, ground }) => ({ part, basis: ground })), exemptionArticle: null }

const draft = (postId: string, more: Partial<CandidateDraft> = {}): CandidateDraft => ({ ...emptyCandidate(postId), fullName: 'Lò Văn An', birthDate: '2000', sex: 'male', ...more })
const errorsOf = (one: CandidateDraft) => {
  const judged = judgeCandidate(one, sources)
  return judged.ok ? {} : judged.errors
}

describe('the claims of a candidate', () => {
  it('are saved as they are typed', () => {
    const exemptions = [
      { part: 'general', basis: 'pretest', evidence: true, correct: '71', total: ' 100' },
      { part: 'language', basis: 'degree', evidence: false, correct: '', total: '' },
    ] as const
    expect(judgeCandidate(draft('A', { secondPostId: 'B', exemptions }), sources)).toMatchObject({
      ok: true,
      facts: {
        secondPostId: 'B',
        agencies: [],
        exemptions: [
          { part: 'general', basis: 'pretest', evidence: true, result: { correct: 71, total: 100 } },
          { part: 'language', basis: 'degree', evidence: false, result: null },
        ],
      },
    })
    expect(judgeCandidate(draft('J', { agencies: ['c', 'a'] }), sources)).toMatchObject({ ok: true, facts: { agencies: ['c', 'a'] } })
  })

  it('are those of the saved candidate', () => {
    const saved = { agencies: [{ agencyId: 'c', agencyName: 'C' }], secondPostId: null, reception: null, priority: [], exemptions: [{ part: 'general', basis: 'pretest', evidence: true, result: { correct: 71, total: 100 } }] }
    expect(draftOfCandidate(saved as unknown as Candidate)).toMatchObject({ agencies: ['c'], exemptions: [{ part: 'general', basis: 'pretest', evidence: true, correct: '71', total: '100' }] })
  })

  const pretest = { part: 'general', basis: 'pretest', evidence: true } as const
  it.each([
    [draft('J'), { agencies: 'Vị trí này tuyển chung cho nhiều cơ quan. Chọn ít nhất một cơ quan theo phiếu; cơ quan không chọn là không đăng ký.' }],
    [draft('C', { secondPostId: 'A' }), { secondPostId: 'Vị trí dự tuyển này chỉ cho một nguyện vọng. Bỏ nguyện vọng 2, hoặc chọn lại vị trí dự tuyển.' }],
    [draft('A', { secondPostId: 'C' }), { secondPostId: 'Vị trí chọn làm nguyện vọng 2 chỉ cho một nguyện vọng. Chọn vị trí cho hai nguyện vọng.' }],
    [draft('A', { exemptions: [{ ...pretest, correct: '', total: '' }] }), { exemptions: 'Miễn theo kiểm định chất lượng đầu vào cần kết quả kiểm định. Ghi số câu đúng và tổng số câu theo giấy.' }],
    [draft('A', { exemptions: [{ ...pretest, correct: '7a', total: '100' }] }), { exemptions: '“7a” chưa là số câu đúng, từ 0 đến 1000.' }],
    [draft('A', { exemptions: [{ ...pretest, correct: '71', total: '0' }] }), { exemptions: '“0” chưa là tổng số câu, từ 1 đến 1000.' }],
    [draft('A', { exemptions: [{ ...pretest, correct: '101', total: '100' }] }), { exemptions: 'Số câu đúng nhiều hơn tổng số câu. Sửa theo giấy kiểm định.' }],
    [
      draft('C', { priority: [{ group: 'ethnicMinority', evidence: false }, { group: 'youthVolunteer', evidence: false }] }),
      { priority: '“Thanh niên xung phong” chưa có giấy chứng minh, mà một đối tượng khác cũng chưa có, nên chưa biết đối tượng nào được tính. Đánh dấu có giấy theo phiếu, hoặc bỏ bớt đối tượng.' },
    ],
    [draft('gone'), { postId: 'Chưa chọn vị trí dự tuyển.' }],
  ])('are told with their field: %#', (one, errors) => {
    expect(errorsOf(one)).toEqual(errors)
  })

  it('keep one unproved group beside proved ones', () => {
    expect(errorsOf(draft('C', { priority: [{ group: 'ethnicMinority', evidence: true }, { group: 'youthVolunteer', evidence: false }] }))).toEqual({})
  })
})

describe('another first post', () => {
  const claimed = draft('A', { secondPostId: 'B', agencies: ['a', 'c'], exemptions: [{ part: 'language', basis: 'degree', evidence: true, correct: '', total: '' }, { part: 'general', basis: 'pretest', evidence: true, correct: '60', total: '100' }] })
  it.each([
    ['A', { secondPostId: 'B', agencies: [], exemptions: ['language', 'general'] }],
    ['B', { secondPostId: null, agencies: [], exemptions: ['general'] }],
    ['C', { secondPostId: null, agencies: [], exemptions: ['general'] }],
    ['J', { secondPostId: null, agencies: ['a', 'c'], exemptions: ['general'] }],
  ])('%s keeps only what it has room for', (id, kept) => {
    const { secondPostId, agencies: listed, exemptions } = claimsForPost(claimed, posts.find((one) => one.id === id), sources)
    expect({ secondPostId, agencies: listed, exemptions: exemptions.map(({ part }) => part) }).toEqual(kept)
  })
})

describe('the order of agencies', () => {
  it.each([
    [1, -1, ['b', 'a', 'c']],
    [1, 1, ['a', 'c', 'b']],
    [0, -1, ['a', 'b', 'c']],
    [2, 1, ['a', 'b', 'c']],
  ] as const)('%i by %i', (index, way, order) => {
    expect(movedAgency(['a', 'b', 'c'], index, way)).toEqual(order)
  })
})

it('finds the parts from which one may be exempt', () => {
  const parts = posts.map((one) => exemptibleParts(postOfClaims(one, sources.choices), sources))
  expect(parts).toEqual([['general', 'language'], ['general'], ['general'], ['general']])
})

it('tells an exemption in words', () => {
  expect(exemptionWords({ part: 'general', basis: 'pretest', evidence: true, result: { correct: 71, total: 100 } })).toBe('Miễn kiến thức chung: đạt kiểm định chất lượng đầu vào, 71/100 câu')
  expect(exemptionWords({ part: 'language', basis: 'degree', evidence: true, result: null })).toBe('Miễn ngoại ngữ: bằng ngoại ngữ cùng trình độ trở lên')
})
