import { aMarkedExam } from './a-marked-exam.ts'
import { aJoined, give, sitDown } from './a-user.ts'
import { newRequest, passphrase, type TestOffice } from './an-office.ts'

export const candidates = ['Lý A Sử', 'Bàn Văn Quý', 'Hà Thị Mai', 'Lò Văn An', 'Ma Thị Bé', 'Quan Văn Cả'] as const
export const examiners = ['Hoàng Thị Một', 'Lê Văn Hai', 'Vũ Thị Ba'] as const
export const head = 'Trần Văn Trưởng'
export const minutes = { number: '09/BB-BCT', date: '2026-11-24', signer: head }

interface CheckableOptions {
  readonly examiners?: readonly string[]
  /** Totals of both markings, by bag and script. */
  readonly marks?: readonly (readonly [readonly number[], readonly number[]])[]
  /** Name of the first user. */
  readonly secretary?: string
}

/** Two bags of three scripts: of the first the second script waits to be agreed on (5,01 apart), the second is marked alike. */
const plainMarks = [
  [[7000, 6000, 5025], [7500, 6501, 5025]],
  [[8000, 8100, 8200], [8000, 8100, 8200]],
] as const

/** An exam whose bags were drawn twice for three examiners and marked twice; the head of marking sits at the keyboard. */
export async function aCheckableExam(test: Pick<TestOffice, 'client' | 'file'>, options: CheckableOptions = {}) {
  const { client, file } = test
  const asSecretary = () => sitDown(client, file, options.secretary ?? 'Nguyễn Thu Hà', passphrase)
  const exam = await aMarkedExam(test, candidates, { bagSize: 3 })
  const { examId, partId } = exam
  await asSecretary()
  await give(client, (await aJoined(test, head)).id, 'markingHead', { examId })
  for (const name of options.examiners ?? examiners) await exam.addExaminer(name)
  await exam.sit(head)
  for (const marker of [1, 2] as const) await client.bags.draw({ ...exam.where, marker, requestId: newRequest() })
  const scripts: { readonly scriptId: string; readonly code: string }[][] = []
  for (const [index, [first, second]] of (options.marks ?? plainMarks).entries()) {
    await exam.mark(1, first, index)
    scripts.push(await exam.mark(2, second, index))
  }
  await exam.sit(head)
  const script = (bag: number, place: number) => {
    const found = scripts[bag]?.[place - 1]
    if (found === undefined) throw new Error(`no script ${place} in bag ${bag}`)
    return found
  }
  const decision = { number: '12-QĐ/HĐTD', date: '2026-11-23', signer: 'Hà Văn Tú' }
  return {
    ...exam,
    asSecretary,
    asHead: () => exam.sit(head),
    script,
    checks: () => client.bags.checks({ examId }),
    bag: async (index: number) => (await client.bags.settlements({ examId })).bags[index],
    settle: (bag: number, place: number, value: number, way: 'agreed' | 'head' | 'checked', more: object = {}) =>
      client.bags.settle({ examId, bagId: exam.bags[bag]?.id ?? '', scriptId: script(bag, place).scriptId, way, value, ...minutes, requestId: newRequest(), ...more }),
    zero: (code: string, more: object = {}) => client.bags.giveZero({ examId, partId, code, cause: 'twoHandwritings', ...minutes, requestId: newRequest(), ...more }),
    drawChecks: (share: number, seed: string | null = '4-2-6-1') => client.bags.drawChecks({ examId, partId, share, seed, ...decision, requestId: newRequest() }),
    /** Records the mark of a check of the script at this place of all that are checked. */
    async record(place: number, value: number) {
      const found = (await client.bags.checks({ examId })).draws.flatMap((draw) => draw.checks)[place - 1]
      return client.bags.recordCheck({ examId, id: found?.id ?? '', value, expectedRevision: found?.revision ?? 1, requestId: newRequest() })
    },
    undo: async () => client.history.undo({ seq: (await client.history.next()).undo?.seq ?? 0, requestId: newRequest() }),
  }
}
export type CheckableExam = Awaited<ReturnType<typeof aCheckableExam>>
