import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { anExamToAttend, type ExamToAttend } from './an-exam-to-attend.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToAttend
let examId: string
beforeEach(async () => {
  test = await anOffice()
  client = test.client
  exam = await anExamToAttend(test, ['Lò Văn An', 'Ma Thị Bình'])
  examId = exam.examId
})
afterEach(() => test.remove())

const why = 'theo công văn của cơ quan'
const asked = (...breaks: object[]) => ({ code: 'BREAKS_LATER', data: { breaks } })
const numbersOut = { code: 'numbersIssued', count: null, since: '2026-11-25' }
const roomsOut = { code: 'roomsIssued', count: null, since: '2026-11-25' }
const numbered = { code: 'numbered', count: null, since: null }
const taken = { code: undefined, data: undefined }

/** The reason that the log keeps of the newest act. */
const logged = async () => (await client.history.list({ limit: 1 })).entries[0]?.reason

async function rename(more: object = {}) {
  const { rows } = await client.candidates.search({ examId, query: 'An' })
  const [row] = rows
  if (row === undefined) throw new Error('nobody')
  const { postId, fullName, birthDate = '2000', sex, identityNumber = null, ethnicGroup, phone = null, email = null, residence = null, note, priority, revision } = row
  return refusal(client.candidates.change({ examId, id: row.id, postId, fullName, birthDate, sex, identityNumber, ethnicGroup, phone, email, residence, note, priority, expectedRevision: revision, requestId: newRequest(), ...more }))
}

describe('an act that a later step stands on', () => {
  it('a candidate whose number is on paper: a reason for what the lists show of them, none for the rest', async () => {
    expect(await rename({ fullName: 'Lò Văn Ân' })).toEqual(taken)
    exam.paper('numberedCandidates')
    expect(await rename({ fullName: 'Lò Văn An' })).toEqual(asked(numbersOut))
    expect(await rename({ phone: '0912345678' })).toEqual(taken)
    expect(await rename({ fullName: 'Lò Văn An', reason: why })).toEqual(taken)
    expect(await logged()).toBe(why)
  })

  it('a candidate refused after the numbering: the number stays vacant, and lists are out', async () => {
    const { conditions } = await client.eligibility.codes({ examId })
    const refuse = (more: object = {}) =>
      refusal(client.eligibility.decide({ examId, candidateId: exam.idOf('Lò Văn An'), verdict: 'ineligible', reasons: [{ condition: conditions[0]?.id ?? '', paper: null, note: null }], expectedRevision: null, requestId: newRequest(), ...more }))
    expect(await refuse()).toEqual(asked(numbered))
    exam.paper('numberedCandidates')
    expect(await refuse()).toEqual(asked(numbered, numbersOut))
    expect(await refuse({ reason: why })).toEqual(taken)
    expect(await logged()).toBe(why)
  })

  it('numbers given anew after rooms were drawn by them: a reason; once scripts have codes never', async () => {
    expect(await refusal(exam.number())).toEqual(asked({ code: 'seatsDrawn', count: 1, since: null }))
    expect(await refusal(exam.number({ reason: why }))).toEqual(taken)
    exam.code('written')
    const coded = { code: 'IN_USE', data: { by: 'scripts', count: 1 } }
    expect(await refusal(exam.number({ reason: why }))).toEqual(coded)
    expect(await refusal(client.numbers.renumber({ examId, prefix: '', digits: 3, order: 'name', reason: why, requestId: newRequest() }))).toEqual(coded)
  })

  it('a session moved, a room renamed after their lists went out', async () => {
    const { id, partId, number, day, roomIds, revision } = exam.firstSession
    const move = (startsAt: string, more: object = {}) => refusal(client.rooms.changeSession({ examId, id, partId, number, day, startsAt, roomIds, expectedRevision: revision, requestId: newRequest(), ...more }))
    const { id: roomId, revision: roomRevision } = exam.firstRoom
    const room = (more: object) => refusal(client.rooms.change({ examId, id: roomId, number: 3, name: 'P. 3', place: null, site: null, groundFloor: false, columns: null, capacity: 30, reserve: 0, disabled: 0, expectedRevision: roomRevision, requestId: newRequest(), ...more }))
    exam.paper('callList')
    expect(await move('08:00')).toEqual(asked(roomsOut))
    expect(await move('08:00', { reason: why })).toEqual(taken)
    expect(await logged()).toBe(why)
    expect(await room({ name: 'Hội trường' })).toEqual(asked(roomsOut))
    expect(await room({ name: 'Hội trường', reason: why })).toEqual(taken)
    expect(await room({ name: 'Hội trường', capacity: 25, expectedRevision: roomRevision + 1 })).toEqual(taken)
  })

  it('a post that gives up a part in which people have seats: a reason, and never once they were noted there', async () => {
    const [post] = await client.posts.list({ examId })
    if (post === undefined) throw new Error('no post')
    const { id, code, name, agencyId, track, quota, revision, languagePass, writtenWeight } = post
    const change = (more: object) => refusal(client.posts.change({ examId, id, code, name, agencyId, track, quota, languagePass, writtenWeight, form: ['written', 'interview'], expectedRevision: revision, requestId: newRequest(), ...more }))
    const oral = { track: 'staff' as const, form: ['oral'] as const, writtenWeight: null }
    expect(await change(oral)).toEqual(asked({ code: 'seats', count: 2, since: null }))
    await exam.note('Lò Văn An', 'present', { sheets: 2 })
    expect(await change({ ...oral, reason: why })).toEqual({ code: 'IN_USE', data: { by: 'attendance', count: 1 } })
    exam.paper('numberedCandidates')
    expect(await change({ name: 'Chuyên viên pháp chế' })).toEqual(asked(numbersOut))
    expect(await change({ name: 'Chuyên viên pháp chế', reason: why })).toEqual(taken)
  })

  it('another regulation after marks were entered', async () => {
    const facts = { name: 'Kỳ thi tuyển công chức năm 2026', kind: 'civilServant' as const, planNumber: '118-KH/BTCTU', layout: 'party' as const }
    const move = async (planApproved: string, more: object = {}) => {
      const { revision } = await client.exams.get({ examId })
      return refusal(client.exams.change({ examId, ...facts, planApproved, expectedRevision: revision, requestId: newRequest(), ...more }))
    }
    expect(await move('2025-08-18')).toEqual(taken)
    await exam.set(exam.idOf('Lò Văn An'), 'general', 4000)
    expect(await move('2026-08-18')).toEqual(asked({ code: 'marks', count: 1, since: null }))
    expect(await move('2026-08-18', { reason: why })).toEqual(taken)
    // The same regulation with another number of the plan asks nobody.
    expect(await move('2026-08-19')).toEqual(taken)
  })
})
