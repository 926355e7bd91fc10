import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfficeClient } from '../../electron/office/office.ts'
import { aSampleExam, type Sample } from './a-sample.ts'
import { anExamToMark } from './an-exam-to-mark.ts'
import { anExamToInterview, board } from './an-exam-to-interview.ts'
import { aPost, newRequest, type TestOffice } from './an-office.ts'
import { finish } from './answers.ts'

/** An exam with three rooms of interviews: one to be drawn; one whose only candidate was absent, ready to be closed; one whose members are far apart. */
async function interviewsIn(test: TestOffice) {
  const exam = await anExamToInterview(test, ['Lò Văn Nghe', 'Lò Văn Nói'])
  const { client } = test
  const { examId, partId, cell } = exam
  const [head = '', ...members] = board.slice(0, 3).map(exam.memberOf)
  const roomOf = async (number: number, fullName: string, state: 'present' | 'absent') => {
    const room = await exam.room({ number, capacity: 3 })
    const session = await exam.session('interview', [room.id], { number, day: `2026-12-0${number}` })
    await exam.add(fullName)
    await exam.addLate()
    await exam.seat('interview', fullName, session.id, room.id)
    const place = { examId, sessionId: session.id, roomId: room.id }
    await client.attendance.set({ ...cell(fullName), state, lateMinutes: null, sheets: null, note: null, expectedRevision: null, requestId: newRequest() })
    await client.interviews.setPanel({ ...place, memberIds: members, before: [], requestId: newRequest() })
    return place
  }
  const closing = { place: await roomOf(7, 'Lò Văn Vắng', 'absent'), memberId: head }
  const apart = { place: await roomOf(8, 'Lò Văn Chênh', 'present'), candidateId: exam.idOf('Lò Văn Chênh') }
  await exam.hear('Lò Văn Chênh', 9000, 6000)
  return { examId, partId: partId('interview'), place: exam.place, members, closing, apart }
}

/** What stands in an office before anything is called: something for each procedure to work on. */
export async function aWorld(test: TestOffice & { readonly recoveryKey: readonly string[] }, sample: Sample) {
  const { client } = test
  const agency = await client.organizations.create({ name: 'Sở Nội vụ', validFrom: '2000', requestId: newRequest() })
  const other = await client.organizations.create({ name: 'Sở Y tế', validFrom: '2000', requestId: newRequest() })
  const listExam = await aSampleExam(client, sample)
  const leadership = await client.exams.create({ name: 'Thi tuyển Phó Trưởng phòng', kind: 'leadership', planNumber: '9-KH/BTCTU', planApproved: '2026-08-18', layout: 'party', requestId: newRequest() })
  const exam = await anExamToMark(client, ['written'], 1)
  const { examId } = exam
  const spare = await aPost(client, examId, { code: 'ZZ', form: ['written'], agencyId: agency.id })
  const joint = await aPost(client, examId, { code: 'ZJ', form: ['written'], agencyId: agency.id, agencies: [{ agencyId: agency.id, places: 1 }, { agencyId: other.id, places: 1 }] })
  const free = await exam.add('Ma Thị Rút', { postId: spare.id, identityNumber: '008300009999' })
  const tied = []
  for (const [index, fullName] of ['Lò Văn An', 'Lò Văn Bình'].entries()) {
    const { id } = await exam.add(fullName, { identityNumber: `00809900000${index}`, phone: '0912345678' })
    await exam.set(id, 'general', 4000)
    await exam.set(id, 'written', 7000)
    tied.push(id)
  }
  const twins = [(await exam.add('Sùng A Sinh', { postId: spare.id, birthDate: '1999-01-01' })).id, (await exam.add('Sùng A Sính', { postId: spare.id, birthDate: '1999-01-01' })).id].toSorted() as [string, string]
  const room = await client.rooms.create({ examId, number: 1, name: 'P. 201', place: null, capacity: 30, reserve: 0, disabled: 0, requestId: newRequest() })
  const session = await client.rooms.createSession({ examId, partId: exam.partId('written'), number: 1, day: '2026-12-01', startsAt: '07:30', roomIds: [room.id], requestId: newRequest() })
  const hall = await client.rooms.create({ examId, number: 8, name: 'Hội trường', site: 'Trường Chính trị', place: null, capacity: 30, reserve: 0, disabled: 0, requestId: newRequest() })
  const hallSession = await client.rooms.createSession({ examId, partId: exam.partId('general'), number: 5, day: '2026-11-27', startsAt: '07:30', roomIds: [hall.id], requestId: newRequest() })
  // A photo before the one that the calls take.
  const portrait = join(test.folder, 'chân dung.jpg')
  writeFileSync(portrait, Buffer.from('ffd8ffe00000ffd9', 'hex'))
  await finish(client.scans.take({ examId, kind: 'photo', files: [{ path: portrait, candidateId: free.id }], requestId: newRequest() }))
  await client.rooms.seat({ examId, partId: exam.partId('general'), candidateId: free.id, sessionId: hallSession.id, roomId: hall.id, reason: 'thi riêng', requestId: newRequest() })
  const decision = { number: '6-QĐ/BTCTU', date: '2026-11-10', signer: 'Hà Văn Tú' }
  for (const [fullName, held] of [['Tạ Văn Coi', 'invigilator'], ['Tạ Thị Coi', 'invigilator'], ['Tạ Văn Dự', 'invigilator'], ['Tạ Văn Máy', 'technician']] as const) {
    const member = { fullName, birthDate: null, position: null, workplace: null, userId: null, bar: null }
    await client.council.seat({ examId, member, board: 'invigilation', function: held, fromDay: null, toDay: null, ...decision, explanation: null, requestId: newRequest() })
  }
  const changed = (await client.history.list({ limit: 1 })).entries[0]?.seq ?? 0
  const state = await client.access.state()
  if (state.phase !== 'open') throw new Error('the office is not open')
  const colleague = (await client.users.invite({ name: 'Lý Thị Hoa', requestId: newRequest() })).user
  await client.users.grant({ userId: colleague.id, role: 'viewer', scopeKind: 'office', scopeId: null, fromDay: '2026-11-25', toDay: null, decision: null, requestId: newRequest() })
  const newcomer = await client.users.invite({ name: 'Bàn Văn Mới', requestId: newRequest() })
  await client.users.grant({ userId: newcomer.user.id, role: 'viewer', scopeKind: 'office', scopeId: null, fromDay: '2026-11-25', toDay: null, decision: null, requestId: newRequest() })
  const interviews = await interviewsIn(test)
  return {
    interviews,
    ...{ sample, agency, other, listExam, exam, examId, spare, joint, free, twins, room, session, hall: { examId, sessionId: hallSession.id, roomId: hall.id }, changed, colleague, newcomer },
    leadershipExam: leadership.id,
    tied: tied as [string, string],
    administratorId: state.session.user.id,
    recoveryKey: [...test.recoveryKey],
    officeRevision: state.session.office.revision,
    folder: test.folder,
  }
}
export type World = Awaited<ReturnType<typeof aWorld>>

/** A call of one procedure on what stands in the world. */
export type Call<W = World> = (client: OfficeClient, world: W) => Promise<unknown>
