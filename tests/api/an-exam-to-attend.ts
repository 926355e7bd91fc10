import { newId, write } from '../../electron/office/act.ts'
import type { Part } from '../../shared/contract/marking.ts'
import { anExamToSeat } from './an-exam-to-seat.ts'
import { newRequest, type TestOffice } from './an-office.ts'

type Kind = Part['kind']
type Said = Parameters<TestOffice['client']['attendance']['set']>[0]

/** An exam whose people sit in one room of the written paper, by the order of their names, with short calls to note them. */
export async function anExamToAttend(test: TestOffice, names: readonly string[], form: ('written' | 'interview')[] = ['written', 'interview']) {
  const { client } = test
  const exam = await anExamToSeat(test, names, form)
  const { examId, idOf, partId } = exam
  await exam.number()
  const room = await exam.room({ number: 3, capacity: 30 })
  const session = await exam.session('written', [room.id])
  await exam.draw('written')
  const place = { examId, sessionId: session.id, roomId: room.id }
  const request = () => ({ requestId: newRequest() })
  const grid = () => client.attendance.grid(place)
  const row = async (fullName: string) => {
    const found = (await grid()).rows.find((one) => one.fullName === fullName)
    if (found === undefined) throw new Error(`${fullName} is not on the list`)
    return found
  }
  const noted = async (fullName: string, state: 'present' | 'absent' | null, more: Partial<Said>) => {
    const { lateMinutes, sheets, note, revision } = await row(fullName)
    return { examId, partId: partId('written'), candidateId: idOf(fullName), state, lateMinutes, sheets, note, expectedRevision: revision, ...request(), ...more }
  }
  return {
    ...exam,
    firstRoom: room,
    firstSession: session,
    place,
    grid,
    row,
    /** Notes somebody as the page does: what is not said stays. */
    note: async (fullName: string, state: 'present' | 'absent' | null, more: Partial<Said> = {}) => client.attendance.set(await noted(fullName, state, more)),
    correct: async (fullName: string, state: 'present' | 'absent', more: Partial<Said> & { reason?: string } = {}) =>
      client.attendance.correct({ reason: 'đối chiếu lại danh sách ký', ...(await noted(fullName, state, more)), state }),
    fill: (sheets: number | null = 2) => client.attendance.fill({ ...place, sheets, ...request() }),
    close: (present: number, scripts: number | null, sheets: number | null) => client.attendance.close({ ...place, present, scripts, sheets, ...request() }),
    reopen: async (reason = 'đọc nhầm dòng') => client.attendance.reopen({ ...place, reason, expectedRevision: (await grid()).room.closed?.revision ?? 1, ...request() }),
    /** Scripts of a part get codes, as making them does; what is in the box is of no account here. */
    code(kind: Kind) {
      const { state } = test.office.context
      write(state, { procedure: 'exams.change', requestId: newRequest(), examId }, (act) => {
        const [boxId, id] = [newId(state), newId(state)]
        state.unlocked?.open.sqlite.prepare(`insert into sealed_box (id, recorded_seq, purpose, recipients, ciphertext, commitment) values (?, ?, 'scriptCodes', '[]', '{}', '0')`).run(boxId, act.seq)
        state.unlocked?.open.sqlite.prepare('insert into script_coding (id, recorded_seq, exam_id, part_id, sealed_box_id, scripts, sheets, spares) values (?, ?, ?, ?, ?, 1, 1, 0)').run(id, act.seq, examId, partId(kind), boxId)
        return {}
      })
    },
  }
}
export type ExamToAttend = Awaited<ReturnType<typeof anExamToAttend>>
