import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfficeClient } from '../../electron/office/office.ts'
import { aSampleExam, type Sample } from './a-sample.ts'
import { anExamToMark } from './an-exam-to-mark.ts'
import { aPost, newRequest, type TestOffice } from './an-office.ts'

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
  const hall = await client.rooms.create({ examId, number: 8, name: 'Hội trường', place: null, capacity: 30, reserve: 0, disabled: 0, requestId: newRequest() })
  const hallSession = await client.rooms.createSession({ examId, partId: exam.partId('general'), number: 5, day: '2026-11-27', startsAt: '07:30', roomIds: [hall.id], requestId: newRequest() })
  // A photo before the one that the calls take.
  const portrait = join(test.folder, 'chân dung.jpg')
  writeFileSync(portrait, Buffer.from('ffd8ffe00000ffd9', 'hex'))
  await client.scans.take({ examId, kind: 'photo', files: [{ path: portrait, candidateId: free.id }], requestId: newRequest() })
  await client.rooms.seat({ examId, partId: exam.partId('general'), candidateId: free.id, sessionId: hallSession.id, roomId: hall.id, reason: 'thi riêng', requestId: newRequest() })
  const changed = (await client.history.list({ limit: 1 })).entries[0]?.seq ?? 0
  const state = await client.access.state()
  if (state.phase !== 'open') throw new Error('the office is not open')
  const colleague = (await client.users.invite({ name: 'Lý Thị Hoa', requestId: newRequest() })).user
  await client.users.grant({ userId: colleague.id, role: 'viewer', scopeKind: 'office', scopeId: null, fromDay: '2026-11-25', toDay: null, decision: null, requestId: newRequest() })
  const newcomer = await client.users.invite({ name: 'Bàn Văn Mới', requestId: newRequest() })
  await client.users.grant({ userId: newcomer.user.id, role: 'viewer', scopeKind: 'office', scopeId: null, fromDay: '2026-11-25', toDay: null, decision: null, requestId: newRequest() })
  return {
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
