import { anExamToCode, keeperNames } from './an-exam-to-code.ts'
import { aJoined, give, passphraseOf, sitDown } from './a-user.ts'
import { newRequest, type TestOffice } from './an-office.ts'

type Marker = 1 | 2 | 3

/** Who keys and who settles the typings; joined to the office unless told otherwise. */
interface MarkOptions {
  readonly keepers?: readonly [string, string]
  readonly typists?: readonly [string, string]
  readonly settler?: string
  readonly bagSize?: number
}

/** An exam whose scripts are coded, with two typists and somebody who settles and locks; `mark` keys one marking of a bag twice alike and locks it. */
export async function aMarkedExam(test: Pick<TestOffice, 'client' | 'file'>, names: readonly string[], options: MarkOptions = {}) {
  const { client, file } = test
  const exam = await anExamToCode(test, names, options.keepers === undefined ? {} : { keepers: options.keepers })
  const { examId } = exam
  const typists = options.typists ?? ['Chảo Văn Đánh', 'Sìn Thị Máy']
  const settler = options.settler ?? 'Vù Thị Khóa'
  for (const name of typists) await give(client, (await aJoined(test, name)).id, 'typist', { examId })
  await give(client, (await aJoined(test, settler)).id, 'settler', { examId })
  await exam.sit(keeperNames[0])
  await exam.code({ bagSize: options.bagSize ?? 10 })
  const bags = await client.keying.bags({ examId })
  const sit = (name: string) => sitDown(client, file, name, passphraseOf(name))
  const bagOf = (index: number) => {
    const bag = bags[index]
    if (bag === undefined) throw new Error(`no bag ${index}`)
    return bag
  }
  const at = (marker: Marker, index = 0) => ({ examId, bagId: bagOf(index).id, marker })

  async function key(marker: Marker, totals: readonly number[], index: number) {
    await client.keying.take({ ...at(marker, index), requestId: newRequest() })
    const { rows } = await client.keying.sheet(at(marker, index))
    for (const [place, { scriptId, code }] of rows.entries()) {
      await client.keying.enter({ ...at(marker, index), scriptId, ending: code.slice(-2), values: [{ question: 0, value: totals[place] ?? 0 }], requestId: newRequest() })
    }
    await client.keying.finish({ ...at(marker, index), requestId: newRequest() })
    return rows
  }

  return {
    ...exam,
    client,
    typists,
    settler,
    bags,
    at,
    sit,
    lock: (marker: Marker, scripts: number, index = 0) => client.keying.lock({ ...at(marker, index), scripts, sheets: bagOf(index).sheets, requestId: newRequest() }),
    key,
    /** Keys totals in the order of the bag twice alike and locks the marking; gives the scripts as they lie there. */
    async mark(marker: Marker, totals: readonly number[], index = 0) {
      await sit(typists[0])
      const rows = await key(marker, totals, index)
      await sit(typists[1])
      await key(marker, totals, index)
      await sit(settler)
      await this.lock(marker, totals.length, index)
      return rows
    },
  }
}
export type MarkedExam = Awaited<ReturnType<typeof aMarkedExam>>
