import { answerLockersOf, listAnswerRooms } from '../../../db/queries/answer-sheets.ts'
import { answerSheetsDocument, type AnswerSheetsFacts, type PrintedAnswer, type PrintedAnswerRoom } from '../../../shared/documents/answer-sheets.ts'
import type { PaperFacts } from '../../../shared/documents/frame.ts'
import type { TypedAnswer } from '../../../shared/rules/answer-sheets.ts'
import { answerTypists, comparedSheets, requireAnswerRoom } from '../answer-rooms.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker } from './list-maker.ts'
import type { ListScope } from './list-scope.ts'

interface GatheredRoom extends PrintedAnswerRoom {
  readonly partId: string
}

type Gathered = Omit<AnswerSheetsFacts, keyof PaperFacts | 'rooms'> & { readonly rooms: readonly GatheredRoom[] }

const whole = (value: number | null | undefined) => (value === null || value === undefined ? null : value / 100)
const doubtsOf = (typings: readonly (TypedAnswer | null)[]) => typings.flatMap((one) => (one?.doubt == null ? [] : [`lần ${one.typing}: ${one.doubt}`]))

function gather({ reader, examId, partTitle }: ExamSource): Gathered {
  const lockers = new Map(answerLockersOf(reader, examId).map((one) => [one.answerRoomId, one]))
  const rooms = listAnswerRooms(reader, examId).flatMap((row): GatheredRoom[] => {
    const locked = lockers.get(row.id)
    if (locked === undefined) return []
    const room = requireAnswerRoom(reader, examId, row.id)
    const { sessionNumber, roomNumber } = room.list.place
    const rows = comparedSheets(reader, room).map(({ number, first, second, settled, value }): PrintedAnswer => ({
      ...{ number, first: whole(first?.value), second: whole(second?.value), settled: whole(settled), value: whole(value) ?? 0 },
      doubts: doubtsOf([first, second]),
    }))
    const absent = room.list.rows.filter(({ noted }) => noted?.state === 'absent').length
    return [{ partId: row.partId, partTitle: partTitle(row.partId), sessionNumber, roomNumber, questions: room.part.maximum / 100, sheets: locked.sheets, absent, typists: answerTypists(reader, row.id), settler: locked.userName, rows }]
  })
  return { rooms: rooms.toSorted((left, right) => left.sessionNumber - right.sessionNumber || left.roomNumber - right.roomNumber) }
}

function narrow({ rooms }: Gathered, { part, session, room }: ListScope): Gathered {
  return {
    rooms: rooms.filter(
      ({ partId, sessionNumber, roomNumber }) => (part === null || partId === part.id) && (session === null || sessionNumber === session.number) && (room === null || roomNumber === room.number),
    ),
  }
}

/** Locked rooms that answered on paper, with both typings of every sheet. */
export const answerSheets = listMaker<Gathered>({
  gather,
  narrow,
  people: ({ rooms }) => rooms.reduce((sum, { rows }) => sum + rows.length, 0),
  paper: answerSheetsDocument,
})
