import { finish } from './answers.ts'
import { newId, write } from '../../electron/office/act.ts'
import type { DocumentKind } from '../../shared/contract/documents.ts'
import type { Part } from '../../shared/contract/marking.ts'
import type { Room } from '../../shared/contract/rooms.ts'
import { anExamToMark } from './an-exam-to-mark.ts'
import { newRequest, type TestOffice } from './an-office.ts'

type Kind = Part['kind']
type RoomFacts = Pick<Room, 'number' | 'capacity'> & Partial<Pick<Room, 'reserve' | 'disabled' | 'name' | 'site' | 'place' | 'groundFloor' | 'columns'>>

/** Records that a list of an exam went out, as printing it does. */
export function aPaperWentOut({ office: { context } }: Pick<TestOffice, 'office'>, examId: string, kind: DocumentKind, partId: string | null = null): void {
  const { state } = context
  write(state, { procedure: 'documents.recordPrint', requestId: newRequest(), examId }, (act) => {
    const scope = partId === null ? null : JSON.stringify({ partId })
    act.insert('documentIssue', { id: newId(state), examId, kind, how: 'printed', contentHash: '0', pages: 1, scope })
    return {}
  })
}

/** An exam of one post whose people are named, numbered and seated by short calls. */
export async function anExamToSeat(test: Pick<TestOffice, 'client'> & Partial<Pick<TestOffice, 'office'>>, names: readonly string[] = [], form: ('written' | 'interview')[] = ['written', 'interview']) {
  const { client } = test
  const exam = await anExamToMark(client, form)
  const { examId, partId } = exam
  const people = new Map<string, string>()
  const add = async (fullName: string, more: object = {}) => {
    const { id } = await exam.add(fullName, more)
    people.set(fullName, id)
    return id
  }
  for (const name of names) await add(name)
  const idOf = (fullName: string) => people.get(fullName) ?? ''
  const common = () => ({ examId, requestId: newRequest() })

  return {
    ...exam,
    add,
    idOf,
    number: (more: Partial<Parameters<typeof client.numbers.assign>[0]> = {}) => client.numbers.assign({ prefix: '', digits: 3, order: 'name', ...common(), ...more }),
    addLate: () => client.numbers.addLate({ reason: 'bổ sung theo quyết định', ...common() }),
    view: () => client.numbers.view({ examId }),
    /** Number of everybody who has one, by name. */
    async labels() {
      const { rows } = await client.candidates.search({ examId, limit: 500 })
      return Object.fromEntries(rows.map(({ fullName, number }) => [fullName, number]))
    },
    async refuse(fullName: string) {
      const { conditions } = await client.eligibility.codes({ examId })
      return client.eligibility.decide({
        candidateId: idOf(fullName),
        verdict: 'ineligible',
        reasons: [{ condition: conditions[0]?.id ?? '', paper: null, note: null }],
        // Needed once there are numbers.
        reason: 'kiểm tra lại hồ sơ',
        expectedRevision: null,
        ...common(),
      })
    },
    withdraw: (fullName: string) => client.candidates.withdraw({ id: idOf(fullName), reason: 'rút hồ sơ', expectedRevision: 1, ...common() }),
    room: ({ number, ...facts }: RoomFacts) => client.rooms.create({ number, name: `P. ${number}`, place: null, reserve: 0, disabled: 0, ...facts, ...common() }),
    session: (kind: Kind, roomIds: string[], more: { number?: number; day?: string; startsAt?: string } = {}) =>
      client.rooms.createSession({ partId: partId(kind), number: 1, day: '2026-12-05', startsAt: '07:30', roomIds, ...more, ...common() }),
    draw: (kind: Kind, seed: string | null = 'A1B2C3', reason?: string) => finish(client.rooms.draw({ partId: partId(kind), seed, ...(reason === undefined ? {} : { reason }), ...common() })),
    plan: (kind: Kind) => client.rooms.plan({ examId, partId: partId(kind) }),
    seats: (kind: Kind, more: { roomId?: string; sessionId?: string } = {}) => client.rooms.seats({ examId, partId: partId(kind), ...more }),
    seat: (kind: Kind, fullName: string, sessionId: string, roomId: string, seat: number | null = null, more: { upstairs?: boolean; reason?: string } = {}) =>
      client.rooms.seat({ partId: partId(kind), candidateId: idOf(fullName), sessionId, roomId, seat, reason: 'vào sau', ...more, ...common() }),
    /** Why each person without a seat has none. */
    async unplaced(kind: Kind) {
      const { unplaced } = await client.rooms.plan({ examId, partId: partId(kind) })
      return unplaced.map(({ fullName, reason }) => [fullName, reason])
    },
    async undo() {
      const { undo } = await client.history.next()
      return client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
    },
    paper: (kind: DocumentKind, part: string | null = null) => aPaperWentOut(test as TestOffice, examId, kind, part),
  }
}
export type ExamToSeat = Awaited<ReturnType<typeof anExamToSeat>>
