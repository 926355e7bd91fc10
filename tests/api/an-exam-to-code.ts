import { aJoined, give, passphraseOf, sitDown } from './a-user.ts'
import { anExamToSeat } from './an-exam-to-seat.ts'
import { newRequest, passphrase, type TestOffice } from './an-office.ts'

export const keeperNames = ['Hoàng Thị Phách', 'Lò Văn Giữ'] as const

/** Two people who can log in, to keep the codes of exams. */
async function twoKeepers(test: Pick<TestOffice, 'client' | 'file'>): Promise<readonly [string, string]> {
  const [first, second] = [await aJoined(test, keeperNames[0]), await aJoined(test, keeperNames[1])]
  return [first.id, second.id]
}

interface CodeOptions {
  /** Sheets that each handed in; two unless told. */
  readonly sheets?: number
  /** Keepers of another exam who keep the codes of this one too. */
  readonly keepers?: readonly [string, string]
}

/** An exam whose written paper was sat in one room: everybody present with two sheets, two keepers who know their passphrases. */
export async function anExamToCode(test: Pick<TestOffice, 'client' | 'file'>, names: readonly string[], options: CodeOptions = {}) {
  const { client, file } = test
  const exam = await anExamToSeat(test, names, ['written'])
  await exam.number()
  const room = await exam.room({ number: 1, capacity: 60 })
  const { id: sessionId } = await exam.session('written', [room.id])
  await exam.draw('written')
  const partId = exam.partId('written')
  const keepers = options.keepers ?? (await twoKeepers(test))
  for (const id of keepers) await give(client, id, 'codeKeeper', { examId: exam.examId })
  const sheets = options.sheets ?? 2
  const where = { examId: exam.examId, partId }
  const inRoom = { examId: exam.examId, sessionId, roomId: room.id }
  await client.attendance.fill({ ...inRoom, sheets, requestId: newRequest() })
  await client.attendance.close({ ...inRoom, present: names.length, scripts: names.length, sheets: sheets * names.length, requestId: newRequest() })
  const other = { keeperId: keepers[1], passphrase: passphraseOf(keeperNames[1]) }
  return {
    ...exam,
    partId,
    roomId: room.id,
    sessionId,
    keepers,
    where,
    other,
    /** Puts a keeper, or the first user, at the keyboard. */
    sit: (name: string) => sitDown(client, file, name, (keeperNames as readonly string[]).includes(name) ? passphraseOf(name) : passphrase),
    paper: async () => {
      const [paper] = await client.scripts.papers({ examId: exam.examId })
      if (paper === undefined) throw new Error('no written paper')
      return paper
    },
    drawCodes: (more: Partial<Parameters<typeof client.scripts.draw>[0]> = {}) => client.scripts.draw({ ...where, ...other, bagSize: 10, byPost: true, spares: 2, ...more }),
    /** Seats somebody on the marking board. */
    async addExaminer(fullName: string) {
      const member = { fullName, birthDate: null, position: null, workplace: null, userId: null, bar: null }
      const decision = { number: '5-QĐ/BTCTU', date: '2026-11-10', signer: 'Hà Văn Tú' }
      return client.council.seat({ examId: exam.examId, member, board: 'marking', function: 'member', fromDay: null, toDay: null, ...decision, explanation: null, requestId: newRequest() })
    },
    async code(more: Partial<Parameters<typeof client.scripts.draw>[0]> = {}) {
      const { draftId } = await client.scripts.draw({ ...where, ...other, bagSize: 10, byPost: true, spares: 2, ...more })
      await client.scripts.seal({ ...where, draftId, requestId: newRequest() })
    },
  }
}
