import { afterEach, describe, expect, it } from 'vitest'
import { watchRefusalSentence } from '../../shared/words/invigilators.ts'
import type { WatchRefusal } from '../../shared/contract/invigilators.ts'
import { anExamToWatch } from './an-exam-to-watch.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'
import { listsOf } from './lists.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

const board = ['Cao Văn Một', 'Đỗ Thị Hai', 'Lê Văn Ba', 'Ngô Thị Bốn', 'Vũ Văn Năm', 'Hồ Văn Sáu', 'Tạ Thị Bảy', 'Mai Văn Tám']

describe('more invigilators than the fewest of the house rules (TT 22/2025 Quy chế Đ.11)', () => {
  it('are drawn as the board chooses, one more in large rooms, listed, replaced, and in the minutes; fewer are refused', async () => {
    test = await anOffice()
    const { client } = test
    const exam = await anExamToWatch(test, ['Bàn Văn Quý', 'Hà Thị Mai', 'Lý A Sử', 'Ma Thị Bé'], board)
    const { examId } = exam
    await client.rooms.change({ examId, id: exam.rooms[1]?.id ?? '', number: 2, name: 'P. 2', site: null, place: null, groundFloor: false, columns: null, capacity: 12, reserve: 0, disabled: 0, expectedRevision: 1, requestId: newRequest() })
    const sessionId = await exam.session('written', exam.rooms.map(({ id }) => id)).then(({ id }) => id)
    await exam.draw('written')
    const draw = (more: object) => client.invigilators.draw({ examId, sessionId, ...more, requestId: newRequest() })
    const placesOf = async () => (await exam.watched(sessionId)).rooms.map(({ needs, watches }) => [needs.invigilator, watches.map(({ place }) => place)])

    const { code, data } = await refusal(draw({ perRoom: 1 }))
    expect([code, watchRefusalSentence(data as WatchRefusal)]).toEqual(['INVIGILATORS_REFUSED', 'Ca 1, Viết: số giám thị, kỹ thuật viên mỗi phòng ít hơn mức của quy chế. Gõ số lớn hơn, hoặc để trống để theo quy chế.'])
    expect((await refusal(draw({ perRoom: 4, moreFrom: 12 }))).data).toMatchObject({ code: 'shortage', shortage: { needed: 9 } })
    // Everybody sits in the first room or the second: a room without candidates needs nobody.
    const seatedRooms = (await exam.watched(sessionId)).rooms.filter(({ candidates }) => candidates > 0).length
    expect(seatedRooms).toBe(2)
    expect(await draw({ perRoom: 3, moreFrom: 12, seed: '4-2-6-1' })).toEqual({ rooms: 2, people: 7 })
    expect(await placesOf()).toEqual([[3, [1, 2, 3]], [4, [1, 2, 3, 4]]])
    const first = await exam.lines(sessionId)
    expect((await exam.watched(sessionId)).draw).toMatchObject({ perRoom: 3, technicians: null, moreFrom: 12 })

    const spare = board.find((name) => first.every((line) => !line.endsWith(name))) ?? ''
    await exam.assign(sessionId, exam.rooms[0]?.id ?? '', spare, { place: 3 })
    expect(await exam.lines(sessionId)).toContain(`1 G3 ${spare}`)
    const [gone = ''] = first.filter((line) => line.startsWith('1 G3')).map((line) => line.slice(5))
    const fourth = await refusal(exam.assign(sessionId, exam.rooms[0]?.id ?? '', gone, { place: 4, expectedRevision: null }))
    expect(fourth.data).toMatchObject({ code: 'noSuchPlace' })
    const { paragraphs } = (await listsOf(test, examId).value('invigilatorDraw')).document
    expect(paragraphs[1]).toContain('Theo lựa chọn của ca: 3 giám thị mỗi phòng, phòng từ 12 chỗ thêm 1 giám thị.')

    await draw({ perRoom: 3, moreFrom: 12, seed: '4-2-6-1', reason: 'bốc lại trước người chứng kiến' })
    expect(await exam.lines(sessionId)).toEqual(first)
    await draw({ reason: 'theo quy chế' })
    expect(await placesOf()).toEqual([[2, [1, 2]], [2, [1, 2]]])
  })
})
