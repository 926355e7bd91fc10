import { describe, expect, test } from 'vitest'
import { answerable, choiceConsequence, choiceError, followersSentence, nextLowerChoice, openAgencies, replacementConsequence, takenInOrder } from '../../../renderer/features/results/decision-draft.ts'
import { readDecidedMark } from '../../../renderer/components/decided-mark.ts'
import { openMarkOf, outsideNote } from '../../../renderer/features/results/mark-draft.ts'
import { recordsOf } from '../../../renderer/features/results/post-records.ts'
import { givingPosts, quotaConsequence, quotaErrors } from '../../../renderer/features/results/quota-draft.ts'
import { takesTransfers, transferable } from '../../../renderer/features/results/transfer-draft.ts'
import type { Post } from '../../../shared/contract/posts.ts'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import { anEmployeeView, aView, employees, quotaChange, viewOf } from './a-view.ts'

const paper = { number: '12-QĐ', date: '2026-11-20' }
const cancelled = (candidate: string) => ({ candidate, ground: 'declined' as const, number: '8-TB', date: '2026-11-10' })
const self = (id: string) => id

describe('a choice among equals', () => {
  test.each([
    [['a'], null],
    [[], 'Còn 1 chỉ tiêu, đã chọn 0 người. Chọn đúng 1 người.'],
    [['a', 'b'], 'Còn 1 chỉ tiêu, đã chọn 2 người. Chọn đúng 1 người.'],
  ])('of %j for one place', (winners, error) => {
    expect(choiceError(winners, 1)).toBe(error)
  })

  test('names both sides', () => {
    const consequence = (winners: string[]) => choiceConsequence({ places: 1, candidates: ['Đặng Thị Thu', 'Nông Đức Thuận'] }, winners, self)
    expect(consequence(['Đặng Thị Thu'])).toBe('Đặng Thị Thu trúng tuyển; Nông Đức Thuận không trúng.')
    expect(consequence([])).toBe('Chọn 1 trong 2 người.')
  })
})

describe('next-lower people', () => {
  const view = aView([], { 'TH-03': 1, 'VT-01': 1, 'NC-01': 2 }, [cancelled('Đỗ Tiến Dũng')])
  const post = view.posts[0]
  if (post === undefined) throw new Error('no post')

  test('stand in the published order, as many as there are places', () => {
    const choice = nextLowerChoice(view, post)
    expect({ places: choice.places, people: choice.people.map(({ row, holder }) => [row.fullName, holder]) }).toEqual({ places: 1, people: [['Bàn Thị Bình', false]] })
    expect(replacementConsequence(choice, ['Bàn Thị Bình'], self)).toBe('Bàn Thị Bình trúng tuyển.')
    expect(replacementConsequence(choice, [], self)).toBe('Không tuyển thêm ai; để trống 1 chỉ tiêu.')
    expect(replacementConsequence({ ...choice, places: 2 }, ['Bàn Thị Bình'], self)).toBe('Bàn Thị Bình trúng tuyển; để trống 1 chỉ tiêu.')
  })

  /** a, c and d wait; h holds another place and may be passed over. */
  const [row] = view.rows
  if (row === undefined) throw new Error('no row')
  const four = { places: 3, people: ['a', 'h', 'c', 'd'].map((id) => ({ row: { ...row, candidateId: id }, holder: id === 'h' })) }
  test.each([
    ['c', true, [], ['a', 'c']],
    ['h', true, [], ['a', 'h']],
    ['d', true, ['a', 'h'], ['a', 'h', 'c', 'd']],
    ['h', false, ['a', 'h', 'c'], ['a', 'c']],
    ['a', false, ['a', 'h', 'c', 'd'], []],
    ['c', false, ['a', 'h', 'c', 'd'], ['a', 'h']],
  ])('nobody is passed over: %s ticked %s after %j gives %j', (id, taken, before, after) => {
    expect(takenInOrder(four, before, id, taken)).toEqual(after)
  })
})

describe('who follows a winner who leaves', () => {
  const said = (view: ReturnType<typeof aView>, how: Partial<Parameters<typeof followersSentence>[2]> = {}) => {
    const [post] = view.posts
    return post && followersSentence(view, post, { calls: false, beforeSecondWishes: false, ...how }, self)
  }
  test('the next-lower person, called or left to the head', () => {
    expect(said(aView())).toBe('Người đứng đầu quyết định có tuyển Nguyễn Hoàng An, người thấp hơn liền kề, hay không.')
    expect(said(aView(), { calls: true })).toBe('Nguyễn Hoàng An, người thấp hơn liền kề, được gọi thay.')
    expect(said(aView([], { 'TH-03': 9, 'VT-01': 1, 'NC-01': 2 }))).toBe('Không có người thấp hơn liền kề để gọi ngay.')
  })

  test('somebody who holds a place by the second wish and ranks before the others', () => {
    const wishes = viewOf(employees([], 2))
    expect(said(wishes, { calls: true })).toBe('Lù Thị Ba, người thấp hơn liền kề, đang trúng tuyển theo nguyện vọng 2; người đứng đầu quyết định ai thay.')
    expect(said(wishes, { calls: true, beforeSecondWishes: true })).toBe('Người thấp hơn liền kề của nguyện vọng 1 được xét trước, rồi xét lại nguyện vọng 2.')
    expect(said(viewOf(employees()), { calls: true })).toBe('Lù Thị Ba, người thấp hơn liền kề, được gọi thay.')
  })
})

describe('agencies of a joint post', () => {
  const joint = (decisions: DecideInput['decisions']): DecideInput => ({
    regime: 'nd170-2025+nd300-2026',
    houseRules: 'tt22-2025',
    plan: { kind: 'civilServant', approved: '2026-08-18' },
    posts: [{ id: 'P', quota: 4, track: 'specialist', round1: ['general'], form: ['written'], agencies: [{ id: 'X', places: 1 }, { id: 'Y', places: 1 }, { id: 'Z', places: 2 }] }],
    candidates: [['a', 9000, ['X']], ['b', 8000, ['X', 'Y']], ['c', 8000, ['X', 'Y']], ['d', 8000, ['Y', 'Z']]].map(([id, score, agencies]) => ({
      id: String(id),
      name: String(id),
      wishes: ['P'],
      agencies: agencies as string[],
      round1: { general: { correct: 40, total: 60 } },
      papers: { written: { score: Number(score) } },
    })),
    decisions,
  })
  const left = (decisions: DecideInput['decisions'] = []) => {
    const view = viewOf(joint(decisions))
    const [post] = view.posts
    return post && openAgencies(view, post).map(({ agencyId, left: places }) => `${agencyId} ${places}`)
  }

  test('those with a place left are offered; one promised to somebody who still waits is taken', () => {
    expect(left()).toEqual(['Y 1', 'Z 2'])
    expect(left([{ kind: 'agency', ...paper, candidate: 'b', agency: 'Z' }])).toEqual(['Y 1', 'Z 1'])
  })

  test('who found all agencies full waits for the equals above', () => {
    const full = { code: 'agencyFull' as const, places: 1, candidates: [], article: null }
    expect(answerable(full, { questions: [full] })).toBe(true)
    expect(answerable(full, { questions: [full, { ...full, code: 'agencyTie' }] })).toBe(false)
  })
})

describe('a mark that waits', () => {
  const open = (written: NonNullable<NonNullable<DecideInput['candidates'][number]['papers']>['written']>) => {
    const { candidates, ...exam } = employees()
    const view = viewOf({ ...exam, candidates: candidates.map((one) => (one.id === 'Lù Thị Hai' ? { ...one, papers: { written } } : one)) })
    const row = view.rows.find(({ fullName }) => fullName === 'Lù Thị Hai')
    return row === undefined ? null : openMarkOf(row)
  }

  test.each([
    [{ marks: [7250, 6600] }, { kind: 'marking', mayAgree: true, given: ['Giám khảo 1: 72,50', 'Giám khảo 2: 66,00'], difference: 650, lowest: 6600, highest: 7250 }],
    [{ marks: [7800, 6100], third: 7000 }, { kind: 'marking', mayAgree: false, given: ['Giám khảo 1: 78,00', 'Giám khảo 2: 61,00', 'Lần ba: 70,00'], difference: 1700, lowest: 6100, highest: 7800 }],
    [{ score: 6900, appeal: { marks: [7500, 7500] } }, { kind: 'appeal', mayAgree: false, given: ['Điểm đã công bố: 69,00', 'Phúc khảo: 75,00'], difference: 600, lowest: 6900, highest: 7500 }],
  ])('%j', (written, expected) => {
    expect(open(written)).toEqual({ part: 'written', ...expected })
  })

  test('none where the mark is settled or the reasons are not shown', () => {
    expect(open({ score: 7000 })).toBeNull()
    expect(openMarkOf({})).toBeNull()
  })

  test.each([
    ['69', { value: 6900 }],
    ['69,5', { value: 6950 }],
    ['', { error: 'Chưa có điểm. Gõ điểm theo văn bản.' }],
    ['101', { error: 'Tối đa 100,00 điểm. Đã gõ 101.' }],
    ['69,555', { error: 'Điểm có nhiều nhất hai số lẻ. Đã gõ 69,555.' }],
    ['6o', { error: '“6o” chưa phải điểm. Gõ như 69 hoặc 69,5.' }],
  ])('“%s” is read as %j', (typed, read) => {
    expect(readDecidedMark(typed)).toEqual(read)
  })

  test.each([
    [6600, null],
    [7250, null],
    [7251, 'Nằm ngoài khoảng 66,00 đến 72,50 đã cho. Xem lại văn bản.'],
  ])('%i among 66,00 and 72,50', (mark, note) => {
    const waiting = open({ marks: [7250, 6600] })
    expect(waiting && outsideNote(mark, waiting)).toBe(note)
  })
})

describe('places moved and added', () => {
  const view = aView([], { 'TH-03': 5, 'VT-01': 1, 'NC-01': 2 })
  const [first, second] = view.posts
  if (first === undefined || second === undefined) throw new Error('no posts')

  test('are given by posts with places that nobody has won, never by a joint post or to itself', () => {
    const joint = view.posts.map((post) => (post.id === 'NC-01' ? { ...post, agencies: [{ agencyId: 'X', agencyName: 'Sở X', places: 2 }] } : post))
    expect(givingPosts(view.posts, second).map(({ post, free }) => [post.id, free])).toEqual([['TH-03', 2], ['NC-01', 2]])
    expect(givingPosts(joint, second).map(({ post }) => post.id)).toEqual(['TH-03'])
    expect(givingPosts(view.posts, first).map(({ post }) => post.id)).toEqual(['VT-01', 'NC-01'])
  })

  const giving = givingPosts(view.posts, second)
  test.each([
    [{ kind: 'transfer', fromPostId: 'TH-03', places: '2' }, {}, 'VT-01 từ 1 thành 3 chỉ tiêu; TH-03 từ 5 còn 3. Vị trí được xét lại theo chỉ tiêu mới.'],
    [{ kind: 'transfer', fromPostId: 'TH-03', places: '3' }, { places: 'TH-03 còn 2 chỉ tiêu chưa có người trúng. Giảm số chuyển.' }, 'VT-01 từ 1 thành 4 chỉ tiêu; TH-03 từ 5 còn 2. Vị trí được xét lại theo chỉ tiêu mới.'],
    [{ kind: 'transfer', fromPostId: null, places: '0' }, { places: '“0” chưa phải số chỉ tiêu. Gõ số từ 1.', fromPostId: 'Chưa chọn vị trí giao chỉ tiêu.' }, 'Vị trí được xét lại theo chỉ tiêu mới.'],
    [{ kind: 'laterNeed', fromPostId: 'TH-03', places: '1' }, {}, 'VT-01 từ 1 thành 2 chỉ tiêu. Vị trí được xét lại theo chỉ tiêu mới.'],
    [{ kind: 'laterNeed', fromPostId: null, places: '' }, { places: 'Chưa có số chỉ tiêu. Gõ theo văn bản.' }, 'Vị trí được xét lại theo chỉ tiêu mới.'],
  ] as const)('%j', (draft, errors, consequence) => {
    expect(quotaErrors(draft, giving)).toEqual(errors)
    expect(quotaConsequence(second, draft, giving)).toBe(consequence)
  })
})

describe('an empty place for somebody of an identical post', () => {
  const posts = (form: Post['form'][number] = 'written') =>
    (['P', 'Q'] as const).map((id) => ({ id, track: 'publicEmployee', method: 'exam', form: [id === 'Q' ? form : 'written'], round1: null, languagePass: null, writtenOn: 'paper' }) as unknown as Post)

  test('the next-lower person of each identical post', () => {
    const view = anEmployeeView()
    const target = view.posts[1]
    if (target === undefined) throw new Error('no post')
    expect(takesTransfers(target)).toBe(true)
    expect(transferable(view, posts(), target).map(({ fullName }) => fullName)).toEqual(['Lù Thị Ba'])
    expect(transferable(view, posts('oral'), target)).toEqual([])
    expect(view.posts[0] && takesTransfers(view.posts[0])).toBe(false)
  })
})

test('records of a post are told by day with their sentences', () => {
  const tie = { kind: 'tie' as const, ...paper, post: 'VT-01', winners: ['Đặng Thị Thu'] }
  const view = { ...aView([tie], undefined, [cancelled('Đặng Thị Thu')]), quotaChanges: [quotaChange('transfer', 'VT-01', 'NC-01', 1)] }
  expect(recordsOf(view, 'VT-01', {}).map(({ number, sentence }) => [number, sentence])).toEqual([
    ['8-TB', 'hủy kết quả của Đặng Thị Thu: từ chối nhận việc'],
    ['12-QĐ', 'chọn Đặng Thị Thu'],
    ['44-QĐ', 'điều chuyển 1 chỉ tiêu từ NC-01 sang VT-01'],
  ])
  expect(recordsOf(view, 'NC-01', {}).map(({ number }) => number)).toEqual(['44-QĐ'])
  expect(recordsOf(view, 'TH-03', {})).toEqual([])
})
