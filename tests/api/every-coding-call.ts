import type { OfficeClient } from '../../electron/office/office.ts'
import type { CodedWorld } from './a-coded-world.ts'
import type { Call } from './a-world.ts'
import { newRequest } from './an-office.ts'
import { aResultFile, readResults } from './a-result-file.ts'
import { finish } from './answers.ts'

const request = () => ({ requestId: newRequest() })

/** Draws codes; the second keeper types a passphrase. */
const draw = (client: OfficeClient, { coding: { uncoded, other } }: CodedWorld) => client.scripts.draw({ ...uncoded, ...other, bagSize: 10, byPost: true, spares: 2 })

/** The draft of a draw; who may not draw has none, and is refused by the procedure itself. */
const drawn = (client: OfficeClient, world: CodedWorld) => draw(client, world).then(({ draftId }) => draftId, () => newRequest())

/** Draws and seals, and keeps the two halves that were printed. */
async function seal(client: OfficeClient, world: CodedWorld) {
  const draftId = await drawn(client, world)
  const halves = world.draft()?.halves
  const sealed = await client.scripts.seal({ ...world.coding.uncoded, draftId, ...request() })
  if (halves !== undefined) world.coding.halves = [halves[0].join(' '), halves[1].join(' ')]
  return sealed
}

/** Makes sure that the paper is coded, for those who may code it. */
const coded = (client: OfficeClient, world: CodedWorld) => seal(client, world).catch(() => null)

/** What every act of two keepers on a sealed table says. */
const byBoth = ({ coding: { uncoded, other } }: CodedWorld, reason: string) => ({ ...uncoded, ...other, reason, ...request() })

const lookUp = (client: OfficeClient, world: CodedWorld) => client.scripts.lookUp({ ...byBoth(world, 'đơn phúc khảo số 3'), number: world.coding.number })

/** Calls on codes of scripts. */
export const scriptCalls: Readonly<Record<string, Call<CodedWorld>>> = {
  'scripts.papers': (client, { coding: { uncoded } }) => client.scripts.papers({ examId: uncoded.examId }),
  'scripts.keepers': (client, { coding: { uncoded } }) => client.scripts.keepers({ examId: uncoded.examId }),
  'scripts.draw': draw,
  'scripts.labels': async (client, world) => client.scripts.labels({ ...world.coding.uncoded, draftId: await drawn(client, world) }),
  'scripts.discard': (client, { coding: { uncoded } }) => client.scripts.discard(uncoded),
  'scripts.seal': seal,
  'scripts.lookUp': async (client, world) => {
    await coded(client, world)
    return lookUp(client, world)
  },
  'scripts.useSpare': async (client, world) => {
    await coded(client, world)
    const code = await lookUp(client, world).then((found) => found.code, () => '22222')
    return client.scripts.useSpare({ ...byBoth(world, 'nhãn rách'), code })
  },
  'scripts.renewKeepers': async (client, world) => {
    await coded(client, world)
    return client.scripts.renewKeepers({ ...byBoth(world, 'đổi người giữ phách'), halves: world.coding.halves })
  },
  'scripts.withdraw': async (client, world) => {
    await coded(client, world)
    return client.scripts.withdraw(byBoth(world, 'máy in kẹt giấy'))
  },
}

type BagName = 'free' | 'differing' | 'alike'
const bagOf = ({ coding: { coded: exam } }: CodedWorld, name: BagName) => ({ examId: exam.examId, bagId: exam[name], marker: 1 as const })

/** The free bag, taken; for who keys no marks nothing lies in it. */
async function takenBag(client: OfficeClient, world: CodedWorld) {
  const where = bagOf(world, 'free')
  await client.keying.take({ ...where, ...request() }).catch(() => null)
  const rows = await client.keying.sheet(where).then((sheet) => sheet.rows, () => [])
  const enter = ({ scriptId, code }: { scriptId: string; code: string }) => client.keying.enter({ ...where, scriptId, ending: code.slice(-2), values: [{ question: 0, value: 7250 }], ...request() })
  return { where, rows, enter }
}

/** Calls on bags drawn for examiners: of the exam whose paper nobody marked yet. */
export const bagCalls: Readonly<Record<string, Call<CodedWorld>>> = {
  'bags.list': (client, { coding: { drawable } }) => client.bags.list({ examId: drawable.examId }),
  'bags.draw': (client, { coding: { drawable } }) => client.bags.draw({ ...drawable, marker: 1, reason: 'bốc lại trước người chứng kiến', ...request() }),
}

const minutes = { number: '07/BB-BCT', date: '2026-11-24', signer: 'Hà Văn Tú' }
const settle = (client: OfficeClient, { coding: { marked } }: CodedWorld) => client.bags.settle({ ...marked, way: 'agreed', value: 6350, ...minutes, ...request() })
const drawChecks = (client: OfficeClient, { coding: { marked } }: CodedWorld) => client.bags.drawChecks({ ...marked, share: 50, ...minutes, ...request() })
const drawnChecks = (client: OfficeClient, { coding: { marked } }: CodedWorld) => client.bags.checks({ examId: marked.examId }).then(({ draws }) => draws[0], () => undefined)

/** Calls on official marks of scripts that the mean does not settle. */
export const settlementCalls: Readonly<Record<string, Call<CodedWorld>>> = {
  'bags.settlements': (client, { coding: { marked } }) => client.bags.settlements({ examId: marked.examId }),
  'bags.settle': settle,
  'bags.checks': (client, { coding: { marked } }) => client.bags.checks({ examId: marked.examId }),
  'bags.drawChecks': drawChecks,
  'bags.withdrawCheckDraw': async (client, world) => {
    const drawn = await drawnChecks(client, world)
    return client.bags.withdrawCheckDraw({ examId: world.coding.marked.examId, id: drawn?.id ?? newRequest(), reason: 'gieo lại trước người chứng kiến', expectedRevision: drawn?.revision ?? 1, ...request() })
  },
  'bags.recordCheck': async (client, world) => {
    await drawChecks(client, world).catch(() => null)
    const check = (await drawnChecks(client, world))?.checks[0]
    return client.bags.recordCheck({ examId: world.coding.marked.examId, id: check?.id ?? newRequest(), value: 6500, expectedRevision: check?.revision ?? 1, ...request() })
  },
  'bags.withdrawSettlement': async (client, world) => {
    const { examId } = world.coding.marked
    const decided = await client.bags.settlements({ examId }).then(({ bags }) => bags[0]?.rows[0]?.decided, () => null)
    return client.bags.withdrawSettlement({ examId, id: decided?.id ?? newRequest(), reason: 'ghi nhầm bài', expectedRevision: decided?.revision ?? 1, ...request() })
  },
  'bags.giveZero': (client, { coding: { marked } }) => client.bags.giveZero({ ...marked, cause: 'twoHandwritings', ...minutes, ...request() }),
}

/** Calls on marks that are keyed by code. */
export const keyingCalls: Readonly<Record<string, Call<CodedWorld>>> = {
  'keying.bags': (client, { coding: { coded: exam } }) => client.keying.bags({ examId: exam.examId }),
  'keying.counts': (client, { coding: { coded: exam } }) => client.keying.counts({ examId: exam.examId }),
  'keying.take': (client, world) => client.keying.take({ ...bagOf(world, 'free'), ...request() }),
  'keying.sheet': async (client, world) => client.keying.sheet((await takenBag(client, world)).where),
  'keying.enter': async (client, world) => {
    const { rows, enter } = await takenBag(client, world)
    return enter(rows[0] ?? { scriptId: 'không có', code: '22222' })
  },
  'keying.finish': async (client, world) => {
    const { where, rows, enter } = await takenBag(client, world)
    for (const row of rows) await enter(row)
    return client.keying.finish({ ...where, ...request() })
  },
  'keying.differences': (client, world) => client.keying.differences(bagOf(world, 'differing')),
  'keying.settle': (client, world) => client.keying.settle({ ...bagOf(world, 'differing'), scriptId: world.coding.coded.differingScript, question: 0, value: 6550, ...request() }),
  'keying.lock': (client, world) => client.keying.lock({ ...bagOf(world, 'alike'), scripts: 2, sheets: 4, ...request() }),
  'keying.questions': (client, { coding: { uncoded } }) => client.keying.questions(uncoded),
  'keying.setQuestions': (client, { coding: { uncoded } }) => client.keying.setQuestions({ ...uncoded, maxima: [3000, 3000, 4000], ...request() }),
}

/** The free room, taken; for who types no sheets nothing lies in it. */
async function takenRoom(client: OfficeClient, { answers: { examId, free: answerRoomId } }: CodedWorld) {
  await client.answerSheets.take({ examId, answerRoomId, ...request() }).catch(() => null)
  return { where: { examId, answerRoomId }, enter: () => client.answerSheets.enter({ examId, answerRoomId, number: '003', value: 4100, doubt: null, replaces: true, ...request() }) }
}

/** Calls on sheets of multiple choice that were answered on paper. */
export const answerCalls: Readonly<Record<string, Call<CodedWorld>>> = {
  'answerSheets.rooms': (client, { answers: { examId } }) => client.answerSheets.rooms({ examId }),
  'answerSheets.open': (client, { answers: { unsaid } }) => client.answerSheets.open({ ...unsaid, reason: 'phòng không đủ máy', ...request() }),
  'answerSheets.withdraw': (client, { answers: { examId, untouched } }) => client.answerSheets.withdraw({ examId, answerRoomId: untouched, reason: 'đã thi trên máy', expectedRevision: 1, ...request() }),
  'answerSheets.take': (client, { answers: { examId, free } }) => client.answerSheets.take({ examId, answerRoomId: free, ...request() }),
  'answerSheets.sheet': async (client, world) => client.answerSheets.sheet((await takenRoom(client, world)).where),
  'answerSheets.enter': async (client, world) => (await takenRoom(client, world)).enter(),
  'answerSheets.finish': async (client, world) => {
    const { where, enter } = await takenRoom(client, world)
    await enter().catch(() => null)
    return client.answerSheets.finish({ ...where, ...request() })
  },
  'answerSheets.compare': (client, { answers: { examId, differing } }) => client.answerSheets.compare({ examId, answerRoomId: differing }),
  'answerSheets.settle': (client, { answers: { examId, differing } }) => client.answerSheets.settle({ examId, answerRoomId: differing, number: '004', value: 3100, ...request() }),
  'answerSheets.lock': (client, { answers: { examId, alike } }) => client.answerSheets.lock({ examId, answerRoomId: alike, sheets: 1, ...request() }),
  'answerSheets.reopen': (client, { answers: { examId, alike } }) => client.answerSheets.reopen({ examId, answerRoomId: alike, reason: 'đếm sót một phiếu', ...request() }),
}

/** A reading of results of the general part, for those who may read one; the others are refused by the procedure itself. */
async function readingOfResults(client: OfficeClient, { coding: { uncoded, number }, folder }: CodedWorld): Promise<{ readingId: string }> {
  const path = await aResultFile({ 'Ca 1': [['SBD', 'Số câu đúng'], [number, 41]] }, { folder })
  return readResults(client, uncoded.examId, path).catch(() => ({ readingId: newRequest() }))
}

/** Calls on files of results. */
export const resultFileCalls: Readonly<Record<string, Call<CodedWorld>>> = {
  'imports.readMarks': async (client, { coding: { uncoded }, folder }) => readResults(client, uncoded.examId, await aResultFile({ 'Ca 1': [['SBD', 'Số câu đúng'], ['0', 41]] }, { folder })),
  'imports.correctMarks': async (client, world) => finish(client.imports.correctMarks({ examId: world.coding.uncoded.examId, readingId: (await readingOfResults(client, world)).readingId, sheet: null })),
  'imports.takeMarks': async (client, world) => finish(client.imports.takeMarks({ examId: world.coding.uncoded.examId, readingId: (await readingOfResults(client, world)).readingId, withoutMissing: true, ...request() })),
}
