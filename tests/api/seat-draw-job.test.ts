import { afterEach, describe, expect, it } from 'vitest'
import { anExamToSeat } from './an-exam-to-seat.ts'
import { finish, refusal } from './answers.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { holdWriteLock } from './write-lock.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

/** An exam of twelve that is big for this office, or not. */
async function anExam(bigDraw: number) {
  test = await anOffice({ bigDraw })
  const exam = await anExamToSeat(test, Array.from({ length: 12 }, (_, index) => `Lò Văn ${String.fromCharCode(65 + index)}`))
  await exam.number()
  const rooms = [await exam.room({ number: 1, capacity: 8 }), await exam.room({ number: 2, capacity: 8 })]
  await exam.session('written', rooms.map(({ id }) => id))
  const { client } = test
  const draw = (more: object = {}, signal?: AbortSignal) =>
    client.rooms.draw({ examId: exam.examId, partId: exam.partId('written'), seed: 'A1B2C3', requestId: newRequest(), ...more }, ...(signal === undefined ? [] : [{ signal }]))
  const seats = async () => (await exam.seats('written')).map(({ fullName, seat }) => [fullName, seat]).sort()
  const hash = async () => (await exam.plan('written')).draw?.hash
  return { ...exam, client, draw, seats, hash }
}

describe('a draw of a big exam', () => {
  it('is a job that tells how far it has come, and the same seed gives the same seats as at once', async () => {
    const small = await anExam(1000)
    const quiet: unknown[] = []
    await finish(small.draw(), quiet)
    expect(quiet).toEqual([])
    const expected = [await small.hash(), await small.seats()]
    test?.remove()

    const big = await anExam(12)
    const seen: unknown[] = []
    const requestId = newRequest()
    expect(await finish(big.draw({ requestId }), seen)).toEqual({ placed: 12, unplaced: 0 })
    expect(seen).toEqual([{ stage: 'drawing', done: 0, total: null }, { stage: 'writing', done: 0, total: 12 }])
    expect([await big.hash(), await big.seats()]).toEqual(expected)
    // The same request is answered, not carried out again.
    const { total } = await big.client.history.list({ limit: 1 })
    expect(await finish(big.draw({ requestId }))).toEqual({ placed: 12, unplaced: 0 })
    expect((await big.client.history.list({ limit: 1 })).total).toBe(total)
    await big.undo()
    expect(await big.seats()).toEqual([])
  })

  it('is refused as one at once is', async () => {
    const exam = await anExam(12)
    await finish(exam.draw())
    const [first] = await exam.seats()
    if (first === undefined) throw new Error('nobody sits')
    await exam.client.attendance.set({ examId: exam.examId, partId: exam.partId('written'), candidateId: exam.idOf(String(first[0])), state: 'present', lateMinutes: null, sheets: 2, note: null, expectedRevision: null, requestId: newRequest() })
    expect(await refusal(finish(exam.draw()))).toEqual({ code: 'IN_USE', data: { by: 'attendance', count: 1 } })
    await exam.add('Vàng Seo Muộn')
    expect(await refusal(finish(exam.draw()))).toMatchObject({ code: 'NUMBERS_MISSING', data: { without: 1 } })
  })

  it('leaves nothing behind where it is cancelled, and goes through when it is asked for again', async () => {
    const exam = await anExam(12)
    const { total } = await exam.client.history.list({ limit: 1 })
    const cancelled = new AbortController()
    const release = holdWriteLock(test as TestOffice)
    const work = await exam.draw({}, cancelled.signal)
    expect((await work.next()).value).toMatchObject({ stage: 'drawing' })
    cancelled.abort()
    const ended = finish(work).catch((error: unknown) => (error as Error).name)
    setTimeout(release, 100)
    expect(await ended).toBe('AbortError')
    expect([await exam.seats(), (await exam.client.history.list({ limit: 1 })).total]).toEqual([[], total])
    await finish(exam.draw())
    expect(await exam.seats()).toHaveLength(12)
  })
})
