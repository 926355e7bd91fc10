import { encodeRecoveryKey } from '../../db/recovery-key.ts'
import type { CodingDraft } from '../../electron/office/coding-draft.ts'
import type { Sample } from './a-sample.ts'
import { aMarkedExam } from './a-marked-exam.ts'
import { aJoined, give, passphraseOf, sitDown } from './a-user.ts'
import { aWorld } from './a-world.ts'
import { anExamOnPaper } from './an-exam-on-paper.ts'
import { anExamToCode, keeperNames } from './an-exam-to-code.ts'
import { newRequest, passphrase, type TestOffice } from './an-office.ts'

const administrator = 'Nguyễn Thu Hà'
const typists = ['Nguyễn Văn Gõ', 'Trần Thị Nhập'] as const

/** Totals that each typist keyed, by bag and script: the second bag is the one that differs. */
const keyed = { 2: [[7000, 6500], [7000, 6550]], 3: [[5000, 8025], [5000, 8025]] } as const

/** An exam whose scripts are coded in three bags of two: the first free, the second keyed twice with one difference, the third twice alike. */
async function aCodedExam(test: TestOffice, keepers: readonly [string, string]) {
  const { client, file } = test
  const exam = await anExamToCode(test, ['Lý A Sử', 'Bàn Văn Quý', 'Hà Thị Mai', 'Lò Văn An', 'Ma Thị Bé', 'Quan Văn Cả'], { keepers })
  const { examId } = exam
  for (const name of typists) await give(client, (await aJoined(test, name)).id, 'typist', { examId })
  await exam.sit(keeperNames[0])
  await exam.code({ bagSize: 2 })
  const [free = '', differing = '', alike = ''] = (await client.keying.bags({ examId })).map(({ id }) => id)

  let differingScript = ''
  async function key(bagId: string, totals: readonly number[]) {
    const where = { examId, bagId, marker: 1 as const }
    await client.keying.take({ ...where, requestId: newRequest() })
    const { rows } = await client.keying.sheet(where)
    for (const [index, { scriptId, code }] of rows.entries()) {
      const value = totals[index] ?? 0
      if (value === 6550) differingScript = scriptId
      await client.keying.enter({ ...where, scriptId, ending: code.slice(-2), values: [{ question: 0, value }], requestId: newRequest() })
    }
    await client.keying.finish({ ...where, requestId: newRequest() })
  }
  for (const [index, name] of typists.entries()) {
    await sitDown(client, file, name, passphraseOf(name))
    await key(differing, keyed[2][index] ?? [])
    await key(alike, keyed[3][index] ?? [])
  }
  await sitDown(client, file, administrator, passphrase)
  return { examId, free, differing, alike, differingScript }
}

/**
 * An exam whose rooms answered on paper, one person in each: in the first nothing was said, in the second nobody typed, the third is free
 * to be typed, in the fourth the typings differ, in the fifth they are alike.
 */
async function anAnsweredExam(test: TestOffice) {
  await sitDown(test.client, test.file, administrator, passphrase)
  const exam = await anExamOnPaper(test, ['Ly Thị Cở', 'Giàng Thị Mỷ', 'Cháng A Pao', 'Hạng A Sìn', 'Mua A Vàng'], [], [1, 1, 1, 1, 1])
  const { examId } = exam
  const known = await test.client.users.list()
  for (const name of typists) await give(test.client, known.find((user) => user.name === name)?.id ?? '', 'typist', { examId })
  const opened: string[] = []
  for (const index of [1, 2, 3, 4]) {
    if (index > 1) await exam.closeList(index)
    opened.push((await exam.open(index)).answerRoomId)
  }
  const [untouched = '', free = '', differing = '', alike = ''] = opened
  for (const [index, name] of typists.entries()) {
    await sitDown(test.client, test.file, name, passphraseOf(name))
    await exam.typeAll(differing, { '004': { value: 3000 + index * 100 } })
    await exam.typeAll(alike, { '005': { value: 4100 } })
  }
  return { examId, unsaid: exam.placeOf(0), untouched, free, differing, alike }
}

/** An exam whose one bag is marked twice and locked; its second script waits for the head: the two marks are 7,25 apart. */
async function aTwiceMarkedExam(test: TestOffice, keepers: readonly [string, string], administratorId: string) {
  await sitDown(test.client, test.file, administrator, passphrase)
  const exam = await aMarkedExam(test, ['Tẩn A Lẻ', 'Chảo Thị Sai'], { keepers })
  await exam.mark(1, [7000, 6000])
  const rows = await exam.mark(2, [7000, 6725])
  await sitDown(test.client, test.file, administrator, passphrase)
  await exam.addExaminer('Triệu Thị Soát')
  await give(test.client, administratorId, 'markingHead', { examId: exam.examId })
  return { examId: exam.examId, bagId: exam.bags[0]?.id ?? '', scriptId: rows[1]?.scriptId ?? '', partId: exam.partId, code: rows[0]?.code ?? '' }
}

/** A world with scripts: one exam that was sat on paper and is not coded, one that is coded and partly keyed, one that is marked twice. */
export async function aCodedWorld(test: TestOffice & { readonly recoveryKey: readonly string[] }, sample: Sample) {
  const world = await aWorld(test, sample)
  const uncoded = await anExamToCode(test, ['Giàng A Chư', 'Vàng Thị Én', 'Sùng A Dơ'])
  const { where, other } = uncoded
  await test.client.keying.setQuestions({ ...where, maxima: [6000, 4000], requestId: newRequest() })
  const number = Object.values(await uncoded.labels()).find((label) => label !== null) ?? ''
  const coded = await aCodedExam(test, uncoded.keepers)
  const drawable = await anExamToCode(test, ['Tẩn A Tả', 'Phàn Thị Mẩy'], { keepers: uncoded.keepers })
  await drawable.addExaminer('Triệu Thị Chấm')
  await give(test.client, world.administratorId, 'markingHead', { examId: drawable.examId })
  await drawable.sit(keeperNames[0])
  await drawable.code()
  const marked = await aTwiceMarkedExam(test, uncoded.keepers, world.administratorId)
  const answers = await anAnsweredExam(test)
  await sitDown(test.client, test.file, administrator, passphrase)
  const noHalf = encodeRecoveryKey(Buffer.alloc(30)).join(' ')
  return {
    ...world,
    answers,
    coding: { drawable: drawable.where, uncoded: where, other, number, coded, marked, halves: [noHalf, noHalf] as [string, string] },
    /** The draft in the office's memory. */
    draft: (): CodingDraft | null => test.office.context.state.coding,
  }
}
export type CodedWorld = Awaited<ReturnType<typeof aCodedWorld>>
