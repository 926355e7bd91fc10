import { anExamToSeat } from './an-exam-to-seat.ts'
import { newRequest, type TestOffice } from './an-office.ts'

type Said = { readonly value: number | null; readonly doubt?: string | null }

/** An exam whose general part was sat in rooms from number 3 on, filled in the order of the names; who is in `absent` did not come. */
export async function anExamOnPaper(test: Pick<TestOffice, 'client'>, names: readonly string[], absent: readonly string[] = [], capacities: readonly number[] = [4, 30]) {
  const { client } = test
  const exam = await anExamToSeat(test, names)
  const { examId, idOf, partId } = exam
  await exam.number()
  const rooms: { readonly id: string }[] = []
  for (const [index, capacity] of capacities.entries()) rooms.push(await exam.room({ number: 3 + index, capacity }))
  const session = await exam.session('general', rooms.map(({ id }) => id))
  const places = rooms.flatMap(({ id }, index) => Array.from({ length: capacities[index] ?? 0 }, () => id))
  for (const [index, name] of names.entries()) await exam.seat('general', name, session.id, places[index] ?? '')
  const request = () => ({ requestId: newRequest() })
  const partIdGeneral = partId('general')
  const placeOf = (index: number) => ({ examId, sessionId: session.id, roomId: rooms[index]?.id ?? '' })
  const grid = (index: number) => client.attendance.grid(placeOf(index))
  async function closeList(index: number) {
    const { rows } = await grid(index)
    for (const { candidateId, fullName } of rows) {
      if (absent.includes(fullName)) await client.attendance.set({ examId, partId: partIdGeneral, candidateId, state: 'absent', lateMinutes: null, sheets: null, note: null, expectedRevision: null, ...request() })
    }
    await client.attendance.fill({ ...placeOf(index), sheets: null, ...request() })
    return client.attendance.close({ ...placeOf(index), present: rows.filter(({ fullName }) => !absent.includes(fullName)).length, scripts: null, sheets: null, ...request() })
  }
  const where = (answerRoomId: string) => ({ examId, answerRoomId })
  return {
    ...exam,
    placeOf,
    grid,
    closeList,
    rooms: () => client.answerSheets.rooms({ examId }),
    roomAt: async (number: number) => {
      const found = (await client.answerSheets.rooms({ examId })).find(({ roomNumber }) => roomNumber === number)
      if (found === undefined) throw new Error(`no room ${number}`)
      return found
    },
    /** Says that a room, by its place from 0, answers on paper. */
    open: (index = 0, reason = 'Quyết định 12-QĐ/HĐTT: phòng không đủ máy') => client.answerSheets.open({ ...placeOf(index), reason, ...request() }),
    take: (id: string) => client.answerSheets.take({ ...where(id), ...request() }),
    sheet: (id: string) => client.answerSheets.sheet(where(id)),
    enter: (id: string, number: string, { value, doubt = null }: Said, replaces = false) => client.answerSheets.enter({ ...where(id), number, value, doubt, replaces, ...request() }),
    finish: (id: string) => client.answerSheets.finish({ ...where(id), ...request() }),
    compare: (id: string) => client.answerSheets.compare(where(id)),
    settle: (id: string, number: string, value: number) => client.answerSheets.settle({ ...where(id), number, value, ...request() }),
    lock: (id: string, sheets: number) => client.answerSheets.lock({ ...where(id), sheets, ...request() }),
    reopen: (id: string, reason = 'đếm sót một phiếu') => client.answerSheets.reopen({ ...where(id), reason, ...request() }),
    /** What the grid of marks holds of the general part. */
    general: async (fullName: string) => {
      const { state, value } = await exam.mark(idOf(fullName), 'general')
      return state === 'entered' ? value : state
    },
    /** Takes a room and types its sheets, by number. */
    async typeAll(id: string, said: Readonly<Record<string, Said>>) {
      await client.answerSheets.take({ ...where(id), ...request() })
      for (const [number, { value, doubt = null }] of Object.entries(said)) await client.answerSheets.enter({ ...where(id), number, value, doubt, ...request() })
      await client.answerSheets.finish({ ...where(id), ...request() })
    },
  }
}
export type ExamOnPaper = Awaited<ReturnType<typeof anExamOnPaper>>
