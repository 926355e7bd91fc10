import { describe, expect, it } from 'vitest'
import { draftOfPost, emptyPost, judgePost, nextPost, withOldValue, withRow, type PostDraft } from '../../../renderer/features/posts/post-draft.ts'
import { hasOwnRules, leavesOwnRules, noOwnRules, withPart } from '../../../renderer/features/posts/own-rules-draft.ts'
import { marksLine, marksWhole } from '../../../renderer/features/posts/post-marks.ts'
import type { Post } from '../../../shared/contract/posts.ts'
import { postChoices } from '../../../shared/rules/post-choices.ts'
import { regimes } from '../../../shared/rules/regimes.ts'

const nd170 = postChoices(regimes['nd170-2025'])
const nd138 = postChoices(regimes['nd138-2020'])
const nd85 = postChoices(regimes['nd115-2020+nd85-2023'])

const plain: PostDraft = { ...emptyPost(), code: 'TH-01', name: 'Chuyên viên tổng hợp', agencyId: 'a', track: 'specialist', form: 'written,interview', quota: '4' }
const employee: PostDraft = { ...plain, track: 'publicEmployee', form: 'written' }
const saved: Post = {
  ...{ id: 'p', examId: 'e', code: 'TH-01', name: 'Chuyên viên tổng hợp', agencyId: 'a', agencyName: 'Sở Nội vụ', track: 'specialist', form: ['written', 'interview'], quota: 4 },
  ...{ method: 'exam', round1: null, languagePass: 5250, writtenOn: 'computer', writtenWeight: null, wishes: 1, candidates: 0, revision: 1 },
  agencies: [{ agencyId: 'a', agencyName: 'Sở Nội vụ', places: 3 }, { agencyId: 'b', agencyName: 'Sở Y tế', places: 1 }],
  reserved: { group: 'ethnicMinority', places: 1 },
}

const errorsOf = (draft: PostDraft, choices = nd170) => {
  const judged = judgePost(draft, choices, [])
  return judged.ok ? {} : judged.errors
}
const factsOf = (draft: PostDraft, choices = nd170) => {
  const judged = judgePost(draft, choices, [])
  if (!judged.ok) throw new Error(JSON.stringify(judged.errors))
  return judged.facts
}

describe('the draft of a post', () => {
  it('says nothing of its own in the usual case', () => {
    expect(hasOwnRules(plain)).toBe(false)
    expect(factsOf(plain)).toEqual({
      ...{ code: 'TH-01', name: 'Chuyên viên tổng hợp', agencyId: 'a', track: 'specialist', form: ['written', 'interview'], quota: 4 },
      ...{ method: 'exam', round1: null, languagePass: null, writtenOn: 'paper', writtenWeight: null, wishes: 1, agencies: null, reserved: null },
    })
  })

  it('is what was saved, and saves the same again', () => {
    const { id: _, examId: __, agencyName: ___, candidates: ____, revision: _____, agencies, ...facts } = saved
    const draft = draftOfPost(saved)
    expect([draft.languagePass, draft.reservedPlaces, hasOwnRules(draft)]).toEqual(['52,5', '1', true])
    expect(factsOf(draft)).toEqual({ ...facts, agencies: agencies?.map(({ agencyId, places }) => ({ agencyId, places })) })
  })

  it('keeps for the next post what repeats, and drops what belongs to one', () => {
    const next = nextPost({ ...draftOfPost(saved), wishes: 2 })
    expect(next).toMatchObject({ code: '', quota: '', agencyId: 'a', languagePass: '52,5', writtenOn: 'computer', wishes: 2, agencies: [], reservedGroup: null, reservedPlaces: '' })
  })

  it('takes an old value as its field shows it', () => {
    expect(withOldValue(plain, 'languagePass', 5000).languagePass).toBe('50')
    expect(withOldValue(plain, 'languagePass', null).languagePass).toBe('')
    expect(withOldValue(plain, 'writtenWeight', 60).writtenWeight).toBe('60')
    expect(withOldValue(plain, 'wishes', 2).wishes).toBe(2)
    expect(withOldValue(plain, 'quota', 7).quota).toBe('7')
  })

  it('changes its form with track and method', () => {
    expect(withRow(plain, { method: 'consideration' }, nd170)).toMatchObject({ method: 'consideration', form: 'oral' })
    expect(withRow({ ...plain, method: 'consideration', form: 'oral' }, { method: 'exam' }, nd170)).toMatchObject({ form: '' })
    expect(withRow({ ...plain, round1: ['general', 'informatics'] }, { track: 'principal' }, nd138)).toMatchObject({ form: 'written,interview', round1: null })
    expect(withRow({ ...plain, method: 'consideration' }, { track: 'leadership' }, postChoices(regimes['leadership-scheme']))).toMatchObject({ method: 'exam', form: 'written,scheme' })
  })

  it('leaves out what its track, method and form have no room for', () => {
    const hidden: PostDraft = { ...plain, track: 'senior', form: 'scheme', writtenOn: 'computer', writtenWeight: '60', wishes: 2, round1: ['general', 'language'] }
    expect(factsOf(hidden)).toMatchObject({ writtenOn: 'paper', writtenWeight: null, wishes: 1, round1: null })
    expect(factsOf({ ...plain, method: 'consideration', form: 'oral', languagePass: '50' })).toMatchObject({ languagePass: null })
  })
})

describe('the own rules of a post', () => {
  it.each([
    ['50', 5000],
    ['52,5', 5250],
    ['0', 0],
  ])('language pass %s', (languagePass, hundredths) => {
    expect(factsOf({ ...plain, languagePass }).languagePass).toBe(hundredths)
  })

  it.each([
    [{ languagePass: '101' }, { languagePass: '“101” chưa là điểm từ 0 đến 100. Gõ như 50 hoặc 52,5.' }],
    [{ agencies: [{ agencyId: 'a', places: '4' }] }, { agencies: 'Tuyển chung thì có từ hai cơ quan. Thêm cơ quan, hoặc bỏ dòng này.' }],
    [{ agencies: [{ agencyId: 'a', places: '2' }, { agencyId: 'b', places: '1' }] }, { agencies: 'Đã chia 3/4 chỉ tiêu. Sửa số của từng cơ quan, hoặc sửa chỉ tiêu.' }],
    [{ agencies: [{ agencyId: 'a', places: '2' }, { agencyId: null, places: '2' }] }, { agencies: 'Dòng 2 chưa chọn cơ quan.' }],
    [{ agencies: [{ agencyId: 'a', places: 'hai' }, { agencyId: 'b', places: '2' }] }, { agencies: 'Dòng 1: “hai” chưa là số từ 0 đến 9999.' }],
    [{ agencies: [{ agencyId: 'a', places: '2' }, { agencyId: 'a', places: '2' }] }, { agencies: 'Cơ quan ở dòng 2 đã có ở dòng trên. Bỏ bớt một dòng.' }],
    [{ reservedGroup: 'ethnicMinority' }, { reservedPlaces: 'Chưa có số chỉ tiêu dành riêng, từ 1.' }],
    [{ reservedGroup: 'ethnicMinority', reservedPlaces: '5' }, { reservedPlaces: 'Chỉ tiêu dành riêng nhiều hơn chỉ tiêu của vị trí. Sửa một trong hai số.' }],
    [{ reservedPlaces: '1' }, { reservedGroup: 'Chưa chọn đối tượng được dành chỉ tiêu.' }],
  ] as const)('%j', (more, errors) => {
    expect(errorsOf({ ...plain, ...more })).toEqual(errors)
  })

  it('ask for the weight of the written paper where the regulation leaves it to the post', () => {
    expect(errorsOf(plain, nd138)).toEqual({ writtenWeight: 'Quy chế để từng vị trí đặt tỷ lệ hai bài thi. Ghi phần trăm của bài viết theo kế hoạch.' })
    expect(errorsOf({ ...plain, writtenWeight: '101' }, nd138)).toEqual({ writtenWeight: '“101” chưa là số phần trăm từ 0 đến 100.' })
    expect(factsOf({ ...plain, writtenWeight: '60' }, nd138)).toMatchObject({ writtenWeight: 60 })
    expect(factsOf({ ...plain, form: 'written', writtenWeight: '60' }, nd138)).toMatchObject({ writtenWeight: null })
  })

  it('add parts of round 1 to those of the track, in their order', () => {
    expect(withPart(null, ['general'], 'language', true)).toEqual(['general', 'language'])
    expect(withPart(['general', 'language'], ['general'], 'language', false)).toBeNull()
    expect(factsOf({ ...employee, round1: ['general', 'language'] }, nd85)).toMatchObject({ round1: ['general', 'language'] })
    expect(factsOf({ ...employee, wishes: 2 }, nd85)).toMatchObject({ wishes: 2 })
    expect(factsOf({ ...employee, form: 'oral', wishes: 2 }, nd85)).toMatchObject({ wishes: 1 })
  })

  it('are offered where the regulation leaves any', () => {
    expect(leavesOwnRules(nd170)).toBe(true)
    expect(leavesOwnRules(postChoices(regimes['leadership-scheme']))).toBe(false)
  })

  it('show in the list in a word or two, and in full beside', () => {
    expect(marksLine(saved)).toBe('chung 2 cơ quan · máy tính · ngoại ngữ 52,5 · dành riêng 1')
    expect(marksWhole(saved)).toBe('tuyển chung: Sở Nội vụ 3, Sở Y tế 1; bài viết làm trên máy tính; thi ngoại ngữ điều kiện, đạt từ 52,50 điểm; dành riêng 1 chỉ tiêu cho nhóm “Dân tộc thiểu số”')
    const second: Post = { ...saved, ...{ method: 'consideration', languagePass: null, writtenOn: 'paper', agencies: null, reserved: null, wishes: 2, round1: ['general', 'language'], writtenWeight: 60 } }
    expect(marksLine(second)).toBe('xét tuyển · 2 NV · vòng 1: ngoại ngữ · viết 60 %')
    expect(marksLine({ ...saved, ...{ languagePass: null, writtenOn: 'paper', agencies: null, reserved: null } })).toBe('')
  })

  it('none of them is said by an empty form', () => {
    expect(hasOwnRules({ ...emptyPost() })).toBe(false)
    expect(hasOwnRules(noOwnRules)).toBe(false)
  })
})
