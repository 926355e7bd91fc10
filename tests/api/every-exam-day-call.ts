import type { OfficeClient } from '../../electron/office/office.ts'
import { newRequest } from './an-office.ts'
import type { Call, World } from './a-world.ts'

const request = () => ({ requestId: newRequest() })
const decisionPaper = { number: '1-QĐ', date: '2026-11-20', signer: 'Hà Văn Tú' }

/** What was noted of the one person in the hall. */
const noted = async (client: OfficeClient, { exam, free, hall }: World) => {
  const { rows } = await client.attendance.grid(hall).catch(() => ({ rows: [] }))
  return { examId: hall.examId, partId: exam.partId('general'), candidateId: free.id, state: 'present' as const, sheets: null, note: null, expectedRevision: rows[0]?.revision ?? null, ...request() }
}
const fillHall = (client: OfficeClient, { hall }: World) => client.attendance.fill({ ...hall, sheets: null, ...request() })
const closeHall = (client: OfficeClient, { hall }: World) => client.attendance.close({ ...hall, present: 1, scripts: null, sheets: null, ...request() })
async function closedHall(client: OfficeClient, world: World): Promise<void> {
  await fillHall(client, world).catch(() => null)
  await closeHall(client, world).catch(() => null)
}

const attendanceCalls: Readonly<Record<string, Call>> = {
  'attendance.rooms': (client, { examId }) => client.attendance.rooms({ examId }),
  'attendance.grid': (client, { hall }) => client.attendance.grid(hall),
  'attendance.fill': fillHall,
  'attendance.set': async (client, world) => client.attendance.set({ ...(await noted(client, world)), lateMinutes: 3 }),
  'attendance.close': async (client, world) => {
    await fillHall(client, world).catch(() => null)
    return closeHall(client, world)
  },
  'attendance.correct': async (client, world) => {
    await closedHall(client, world)
    return client.attendance.correct({ ...(await noted(client, world)), lateMinutes: 5, reason: 'đối chiếu lại danh sách ký' })
  },
  'attendance.reopen': async (client, world) => {
    await closedHall(client, world)
    const { room } = await client.attendance.grid(world.hall).catch(() => ({ room: null }))
    return client.attendance.reopen({ ...world.hall, reason: 'đọc nhầm', expectedRevision: room?.closed?.revision ?? 1, ...request() })
  },
}

/** The session in the hall, with who watches it. */
const hallWatched = (client: OfficeClient, { hall }: World) => client.invigilators.list({ examId: hall.examId }).then(({ sessions }) => sessions.find(({ sessionId }) => sessionId === hall.sessionId), () => undefined)

const invigilatorCalls: Readonly<Record<string, Call>> = {
  'invigilators.list': (client, { examId }) => client.invigilators.list({ examId }),
  'invigilators.draw': (client, { hall: { examId, sessionId } }) => client.invigilators.draw({ examId, sessionId, seed: '5-1-2-2', reason: 'bốc lại', ...request() }),
  'invigilators.assign': async (client, world) => {
    const session = await hallWatched(client, world)
    const watch = session?.rooms[0]?.watches.find(({ place }) => place === 2)
    const spare = session?.people.find(({ role, at }) => role === 'invigilator' && at === null)
    return client.invigilators.assign({ ...world.hall, role: 'invigilator', place: 2, memberId: spare?.memberId ?? newRequest(), reason: 'bị ốm', expectedRevision: watch?.revision ?? 1, ...request() })
  },
  'invigilators.clear': (client, { hall: { examId, sessionId } }) => client.invigilators.clear({ examId, sessionId, reason: 'đổi phòng', ...request() }),
}

/** Calls on the rooms of interviews: one is drawn, manned and closed as far as each call needs. */
const interviewCalls: Readonly<Record<string, Call>> = {
  'interviews.rooms': (client, { interviews: { examId } }) => client.interviews.rooms({ examId }),
  'interviews.room': (client, { interviews: { place } }) => client.interviews.room(place),
  'interviews.draw': (client, { interviews: { examId, partId, place } }) =>
    client.interviews.draw({ examId, partId, rooms: [{ sessionId: place.sessionId, roomId: place.roomId }], seed: '3-6-6-1', reason: 'bốc lại trước người chứng kiến', ...request() }),
  'interviews.moveLast': async (client, { interviews: { place } }) => {
    const first = await client.interviews.room(place).then(({ rows }) => rows[0]?.candidateId, () => undefined)
    return client.interviews.moveLast({ ...place, candidateId: first ?? newRequest(), reason: 'đến sau khi gọi', ...request() })
  },
  'interviews.setPanel': async (client, { interviews: { place, members } }) => {
    const before = await client.interviews.room(place).then(({ panel }) => panel.map(({ memberId }) => memberId), () => [])
    return client.interviews.setPanel({ ...place, memberIds: before.length === 0 ? members : [...members].reverse(), before, ...request() })
  },
  'interviews.decide': (client, { interviews: { apart } }) => client.interviews.decide({ ...apart.place, candidateId: apart.candidateId, value: 7500, ...decisionPaper, ...request() }),
  'interviews.close': (client, { interviews: { closing } }) => client.interviews.close({ ...closing.place, memberId: closing.memberId, present: 0, note: null, ...request() }),
  'interviews.reopen': async (client, { interviews: { closing } }) => {
    await client.interviews.close({ ...closing.place, memberId: closing.memberId, present: 0, note: null, ...request() }).catch(() => null)
    return client.interviews.reopen({ ...closing.place, reason: 'nhập nhầm phiếu', expectedRevision: 1, ...request() })
  },
}

/** Calls on the day of the exam: who watches, who was there, who is heard. */
export const examDayCalls: Readonly<Record<string, Call>> = { ...invigilatorCalls, ...attendanceCalls, ...interviewCalls }
