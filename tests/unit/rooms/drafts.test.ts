import { describe, expect, it } from 'vitest'
import { readCount, seedProblem } from '../../../renderer/components/typed-values.ts'
import { judgeNumbers, numberDraft, numbersPreview } from '../../../renderer/features/rooms/number-draft.ts'
import { judgeRooms, nameFurther, nextRoomDraft, type RoomDraft } from '../../../renderer/features/rooms/room-draft.ts'
import { readRoomCell } from '../../../renderer/features/rooms/room-cells.ts'
import { judgeSession, readHour, readRoomNumbers, sessionDraft, writeRoomNumbers } from '../../../renderer/features/rooms/session-draft.ts'
import type { ExamSession, Room } from '../../../shared/contract/rooms.ts'

const room = (number: number): Room => ({ id: `r${number}`, number, name: `P. ${200 + number}`, site: null, place: null, groundFloor: false, columns: null, capacity: 30, reserve: 2, disabled: 0, usable: 28, seated: 0, revision: 1 })
const rooms = [1, 2, 3, 5].map(room)

describe('rooms that are typed', () => {
  const draft: RoomDraft = { number: '4', name: 'P. 209', site: ' ', place: ' ', capacity: '30', reserve: '2', disabled: '', columns: '', groundFloor: false, count: '1' }
  const facts = { site: null, place: null, groundFloor: false, columns: null, capacity: 30, reserve: 2, disabled: 0 }

  it('are one, or several next to each other whose number and name count up', () => {
    expect(judgeRooms(draft, [1, 2])).toEqual({ ok: true, rooms: [{ number: 4, name: 'P. 209', ...facts }] })
    expect(judgeRooms({ ...draft, count: '3' }, [])).toEqual({
      ok: true,
      rooms: [
        { number: 4, name: 'P. 209', ...facts },
        { number: 5, name: 'P. 210', ...facts },
        { number: 6, name: 'P. 211', ...facts },
      ],
    })
  })

  it.each<[string, Partial<RoomDraft>, Record<string, string>]>([
    ['no number', { number: '' }, { number: 'Gõ số từ 1 đến 9999.' }],
    ['a number that is none', { number: '4a' }, { number: 'Gõ số từ 1 đến 9999.' }],
    ['no name', { name: ' ' }, { name: 'Chưa có tên phòng. Gõ như chữ ở cửa.' }],
    ['a name that cannot count up', { name: 'Hội trường', count: '2' }, { name: 'Tên cần có số để đánh tiếp cho các phòng sau.' }],
    ['no seats', { capacity: '0' }, { capacity: 'Gõ số chỗ, từ 1 đến 2000.' }],
    ['half a seat', { reserve: '1,5' }, { reserve: 'Gõ số chỗ.' }],
    ['more spare than there is', { reserve: '20', disabled: '11' }, { reserve: 'Dự phòng và hỏng là 31, sức chứa chỉ 30.' }],
    ['columns that are none', { columns: '0' }, { columns: 'Gõ số bàn một hàng, từ 1 đến 50.' }],
    ['too many at once', { count: '101' }, { count: 'Gõ từ 1 đến 100.' }],
    ['a number that is taken, also further on', { number: '1', count: '5' }, { number: 'Phòng số 2 đã có. Gõ số khác.' }],
  ])('are refused with %s', (_what, changed, errors) => {
    expect(judgeRooms({ ...draft, ...changed }, [2])).toEqual({ ok: false, errors })
  })

  it('say site, columns and ground floor where they are told; a site only as it is known', () => {
    const told = { ...draft, site: ' Trường  Chính trị ', columns: '6', groundFloor: true }
    expect(judgeRooms(told, [])).toMatchObject({ ok: true, rooms: [{ site: 'Trường Chính trị', columns: 6, groundFloor: true }] })
    expect(judgeRooms(told, [], ['Trường Chính trị'])).toMatchObject({ ok: true })
    expect(judgeRooms(told, [], ['TRƯỜNG CHÍNH TRỊ'])).toEqual({ ok: false, errors: { site: 'Điểm thi này đã ghi là “TRƯỜNG CHÍNH TRỊ”. Chọn đúng như thế.' } })
  })

  it.each<[string, string, object]>([
    ['groundFloor', 'Có', { groundFloor: true }],
    ['groundFloor', 'x', { groundFloor: true }],
    ['groundFloor', '', { groundFloor: false }],
    ['groundFloor', 'không', { groundFloor: false }],
    ['columns', '6', { columns: 6 }],
    ['columns', ' ', { columns: null }],
    ['site', ' Trường Chính trị ', { site: 'Trường Chính trị' }],
    ['site', '', { site: null }],
  ])('the cell %s typed as "%s" is taken', (field, typed, patch) => {
    expect(readRoomCell(field, typed)).toEqual({ ok: true, patch })
  })

  it('a cell refuses what it cannot be', () => {
    expect(readRoomCell('groundFloor', 'tầng 2')).toMatchObject({ ok: false, note: { title: 'Ô này nhận “có”, hoặc để trống.' } })
    expect(readRoomCell('columns', '51')).toMatchObject({ ok: false, note: { title: 'Ô này nhận số từ 1 đến 50.' } })
  })

  it.each([
    ['P. 209', 1, 'P. 210'],
    ['P. 099', 2, 'P. 101'],
    ['B2-08', 1, 'B2-09'],
    ['201A', 1, '202A'],
    ['Hội trường', 1, null],
    ['Hội trường', 0, 'Hội trường'],
  ])('the name %s %d doors further is %s', (name, steps, further) => {
    expect(nameFurther(name, steps)).toBe(further)
  })

  it('are followed by the next number and name', () => {
    expect(nextRoomDraft(room(9))).toEqual({ number: '10', name: 'P. 210', site: '', place: '', capacity: '30', reserve: '2', disabled: '0', columns: '', groundFloor: false, count: '1' })
    expect(nextRoomDraft({ ...room(9), site: 'Trường Chính trị', columns: 6, groundFloor: true })).toMatchObject({ site: 'Trường Chính trị', columns: '6', groundFloor: true })
    expect(nextRoomDraft(undefined)).toEqual({ number: '1', name: '', site: '', place: '', capacity: '', reserve: '0', disabled: '0', columns: '', groundFloor: false, count: '1' })
  })

  it.each([
    ['12', 12],
    [' 7 ', 7],
    ['', null],
    ['0', null],
    ['-3', null],
    ['1,5', null],
    ['3000', null],
  ])('a count typed as "%s" is %s', (typed, count) => {
    expect(readCount(typed, 1, 2000)).toBe(count)
  })
})

describe('sessions that are typed', () => {
  it.each([
    ['7:30', '07:30'],
    ['07.30', '07:30'],
    ['7h30', '07:30'],
    ['730', '07:30'],
    ['0730', '07:30'],
    ['14', '14:00'],
    ['8h', '08:00'],
    ['24:00', null],
    ['7:60', null],
    ['7:3', null],
    ['sáng', null],
    ['', null],
  ])('the hour %s is %s', (typed, hour) => {
    expect(readHour(typed)).toBe(hour)
  })

  it.each([
    [[1, 2, 3, 5], '1-3, 5'],
    [[5, 3, 1], '1, 3, 5'],
    [[], ''],
  ])('rooms %o are written %s', (numbers, written) => {
    expect(writeRoomNumbers(numbers)).toBe(written)
  })

  it.each([
    ['1-3, 5', [1, 2, 3, 5]],
    ['5 1;2', [5, 1, 2]],
    ['1–2, 2', [1, 2]],
    ['', []],
  ])('the text %s names the rooms %o', (text, numbers) => {
    expect(readRoomNumbers(text, rooms)).toEqual({ rooms: numbers.map(room) })
  })

  it.each([
    ['3-5', '4'],
    ['7', '7'],
    ['3-1', '3-1'],
    ['P. 201', 'P.'],
  ])('the text %s names no room with %s', (text, unknown) => {
    expect(readRoomNumbers(text, rooms)).toEqual({ unknown })
  })

  const session: ExamSession = { id: 's', partId: 'p', number: 2, day: '2026-12-05', startsAt: '14:00', roomIds: ['r1', 'r5'], partTitle: 'Viết', usable: 56, seated: 0, revision: 1 }

  it('open as they are, or as the next one of the same day with all rooms', () => {
    expect(sessionDraft(session, [session], rooms)).toEqual({ number: '2', day: '2026-12-05', startsAt: '14:00', rooms: '1, 5' })
    expect(sessionDraft(null, [session], rooms)).toEqual({ number: '3', day: '2026-12-05', startsAt: '', rooms: '1-3, 5' })
    expect(sessionDraft(null, [], rooms)).toEqual({ number: '1', day: null, startsAt: '', rooms: '1-3, 5' })
  })

  it('are taken whole or told what is missing', () => {
    expect(judgeSession({ number: '1', day: '2026-12-05', startsAt: '7h30', rooms: '1-2' }, rooms)).toEqual({ ok: true, facts: { number: 1, day: '2026-12-05', startsAt: '07:30', roomIds: ['r1', 'r2'] } })
    expect(judgeSession({ number: '0', day: null, startsAt: '25h', rooms: '4' }, rooms)).toEqual({
      ok: false,
      errors: {
        number: 'Gõ từ 1 đến 99.',
        day: 'Chưa có ngày thi.',
        startsAt: '“25h” chưa phải giờ. Gõ như 7:30.',
        rooms: 'Không có phòng số 4. Gõ số các phòng ở mục Phòng, như 1-10, 12.',
      },
    })
    expect(judgeSession({ number: '1', day: '2026-12-05', startsAt: '', rooms: '' }, rooms)).toEqual({
      ok: false,
      errors: { startsAt: 'Chưa có giờ.', rooms: 'Chưa có phòng. Gõ số các phòng, như 1-10, 12.' },
    })
  })
})

describe('numbers that are typed', () => {
  const draft = numberDraft(null)

  it('are plain and by name unless told; a seed counts only for a draw', () => {
    const plain = { prefix: '', digits: 3, first: 1, order: 'name', seed: null }
    expect(judgeNumbers(draft, false)).toEqual({ ok: true, facts: plain })
    expect(judgeNumbers({ ...draft, prefix: ' tq- ', seed: 'ABCD' }, false)).toEqual({ ok: true, facts: { ...plain, prefix: 'TQ-' } })
    expect(judgeNumbers({ ...draft, order: 'drawn', seed: ' 4163-25 ' }, false)).toEqual({ ok: true, facts: { ...plain, order: 'drawn', seed: '4163-25' } })
    expect(judgeNumbers({ ...draft, order: 'drawn' }, false)).toEqual({ ok: true, facts: { ...plain, order: 'drawn' } })
  })

  it('open with what they have', () => {
    const numbering = { prefix: 'A', digits: 4, first: 7, order: 'drawn' as const, seed: 'ABCD', seedOrigin: 'dice' as const, frozenSince: null, generation: 2 }
    expect(numberDraft(numbering)).toEqual({ prefix: 'A', digits: '4', first: '7', order: 'drawn', seed: '', reason: '' })
  })

  it('are refused field by field', () => {
    const wrong = judgeNumbers({ prefix: 'ĐẠI', digits: '7', first: '0', order: 'drawn', seed: 'abc', reason: ' ' }, true)
    expect(wrong).toEqual({
      ok: false,
      errors: {
        prefix: 'Tối đa 6 chữ không dấu, chữ số hoặc gạch nối.',
        digits: 'Gõ từ 1 đến 6.',
        first: 'Gõ từ 1 đến 999999.',
        seed: 'Từ 4 đến 64 chữ không dấu, chữ số hoặc gạch nối.',
        reason: 'Chưa có lý do. Ghi vì sao đánh lại số.',
      },
    })
  })

  it('are shown before they are given, with digits enough', () => {
    const facts = { prefix: 'A', digits: 2, first: 1, order: 'name' as const, seed: null }
    expect(numbersPreview(facts, 312)).toEqual({ first: 'A001', last: 'A312' })
    expect(numbersPreview({ ...facts, prefix: '', digits: 3 }, 9)).toEqual({ first: '001', last: '009' })
  })

  it.each([
    ['', null],
    ['4163-25', null],
    ['41 63', 'Từ 4 đến 64 chữ không dấu, chữ số hoặc gạch nối.'],
  ])('the seed "%s": %s', (typed, problem) => {
    expect(seedProblem(typed)).toBe(problem)
  })
})
