import { describe, expect, it } from 'vitest'
import { emptyGrant, grantErrors, roleOptions, type GrantDraft } from '../../../renderer/features/users/grant-draft.ts'
import { placeAndTime, stateOf } from '../../../renderer/features/users/user-words.ts'
import type { Grant, User } from '../../../shared/contract/users.ts'

const exam = '01890000-0000-7000-8000-000000000001'
const examName = 'Kỳ thi tuyển công chức năm 2026'

function aGrant(more: Partial<Grant> = {}): Grant {
  return { id: exam, role: 'marker', scopeKind: 'exam', scopeId: exam, scopeName: examName, fromDay: '2026-11-01', toDay: null, decision: null, state: 'now', revision: 1, ...more }
}

function aUser(more: Partial<User> = {}): User {
  return { id: exam, name: 'Lò Văn Nam', state: 'active', codeUntil: null, grants: [aGrant()], lastActAt: null, self: false, revision: 1, ...more }
}

const aDraft = (more: Partial<GrantDraft> = {}): GrantDraft => ({ ...emptyGrant('2026-11-25'), scopeKind: 'exam', examId: exam, ...more })
const refusals = (draft: GrantDraft) => roleOptions(aUser(), draft).flatMap(({ role, refusal }) => (refusal === null ? [] : [[role, refusal]]))

describe('roles to choose from', () => {
  it('are those of the scope', () => {
    const titles = (scopeKind: 'office' | 'exam') => roleOptions(aUser(), aDraft({ scopeKind })).map(({ role }) => role)
    expect(titles('office')).toEqual(['administrator', 'chair', 'recordsClerk', 'recordsHead', 'examSecretary', 'typist', 'inspector', 'viewer'])
    expect(titles('exam')).toEqual(['chair', 'examSecretary', 'codeKeeper', 'typist', 'settler', 'marker', 'markingHead', 'appealBoard', 'inspector', 'viewer'])
  })

  it('say what keeps the person from them, with the article (TT 22/2025 Quy chế Đ.5 k.4 c, Đ.23)', () => {
    const because = (title: string, article: string) =>
      `Đang giữ việc “Giám khảo” (${examName}): một người không làm cả việc ấy và “${title}” trong một kỳ thi (${article}). Giao cho người khác, hoặc thôi việc kia trước.`
    expect(refusals(aDraft())).toEqual([
      ['codeKeeper', because('Giữ phách', 'TT 22/2025 Quy chế Đ.5 k.4 c')],
      ['marker', 'Đang giữ việc này trong những ngày ấy.'],
      ['appealBoard', because('Ban phúc khảo', 'TT 22/2025 Quy chế Đ.5 k.4 c')],
      ['inspector', because('Thanh tra, giám sát', 'TT 22/2025 Quy chế Đ.23')],
    ])
  })

  it('are all free while it is not said where or from when', () => {
    expect([refusals(aDraft({ examId: null })), refusals(aDraft({ fromDay: null }))]).toEqual([[], []])
  })
})

describe('a grant', () => {
  it.each([
    ['nothing', {}, { role: 'Chưa chọn việc.' }],
    ['a role', { role: 'viewer' }, {}],
    ['an exam missing', { role: 'viewer', examId: null }, { examId: 'Chưa chọn kỳ thi.' }],
    ['no first day', { role: 'viewer', fromDay: null }, { fromDay: 'Chưa có ngày bắt đầu. Gõ như 25/11/2026.' }],
    ['a last day before the first', { role: 'viewer', toDay: '2026-11-24' }, { toDay: 'Ngày cuối ở trước ngày bắt đầu. Sửa một trong hai ngày.' }],
    ['one day', { role: 'viewer', toDay: '2026-11-25' }, {}],
    ['a role that is held', { role: 'marker' }, { role: 'Đang giữ việc này trong những ngày ấy.' }],
  ] as const)('with %s is judged', (_what, more, errors) => {
    const draft = aDraft(more)
    expect(grantErrors(draft, roleOptions(aUser(), draft))).toEqual(errors)
  })

  it.each([
    [{}, examName],
    [{ scopeName: null }, 'cả cơ quan'],
    [{ toDay: '2026-12-31' }, `${examName}, đến 31/12/2026`],
    [{ scopeName: null, state: 'future', fromDay: '2027-01-05' }, 'cả cơ quan, từ 05/01/2027'],
    [{ state: 'future', fromDay: '2027-01-05', toDay: '2027-03-01' }, `${examName}, từ 05/01/2027 đến 01/3/2027`],
  ] as const)('%j is shown as %s', (more, words) => {
    expect(placeAndTime(aGrant(more))).toBe(words)
  })
})

it.each<[string, Partial<User>, string, string]>([
  ['with keys and a role', {}, 'approved', 'Đang dùng'],
  ['with keys and no role today', { grants: [aGrant({ state: 'past' })] }, 'missing', 'Hôm nay chưa có việc'],
  ['with a code', { state: 'invited', codeUntil: '2026-12-02T01:00:00.000Z' }, 'soon', 'Chờ mở, mã đến 02/12/2026'],
  ['whose code ran out', { state: 'withoutCode', codeUntil: '2026-12-01T17:00:00.000Z' }, 'missing', 'Mã hết hạn 02/12/2026'],
  ['with neither', { state: 'withoutCode' }, 'missing', 'Chưa có mã'],
])('a user %s', (_what, more, badge, words) => {
  expect(stateOf(aUser(more))).toEqual({ badge, words })
})
