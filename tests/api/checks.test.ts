import { afterEach, describe, expect, it } from 'vitest'
import { tableText } from '../../shared/documents/table-text.ts'
import { aCheckableExam, candidates, examiners, head } from './a-checkable-exam.ts'
import { give } from './a-user.ts'
import { keeperNames } from './an-exam-to-code.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'
import { listsOf } from './lists.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

async function anExam(options: Parameters<typeof aCheckableExam>[1] = {}) {
  const office = await anOffice()
  test = office
  return { ...(await aCheckableExam(office, options)), office }
}

describe('check marking by lot (chấm kiểm tra, by the board’s own decision)', () => {
  it('is drawn from bags with all their official marks, by a seed that gives the same draw again, never to who marked the bag', async () => {
    const exam = await anExam()
    const { client, examId } = exam
    // The first bag still waits for the head: only the second is drawn from.
    expect((await exam.checks()).papers).toEqual([{ partId: exam.partId, partTitle: 'Viết', bags: 1, scripts: 3 }])
    await exam.settle(0, 2, 6250, 'agreed')
    expect((await exam.checks()).papers).toMatchObject([{ bags: 2, scripts: 6 }])
    expect(await exam.drawChecks(50)).toMatchObject({ scripts: 3 })
    const [draw] = (await exam.checks()).draws
    expect(draw).toMatchObject({ share: 50, bags: 2, scripts: 6, number: '12-QĐ/HĐTD', date: '2026-11-23', signer: 'Hà Văn Tú', seed: '4-2-6-1', seedOrigin: 'dice', userName: head })
    const drawn = draw?.checks.map(({ bagNumber, code, checker, value, official, difference }) => [bagNumber, code, checker, value, official, difference])
    // Neither the mark to come nor the one it is laid beside is told.
    expect(drawn?.map((one) => one.slice(3))).toEqual([[null, null, null], [null, null, null], [null, null, null]])
    const markers = new Map((await client.bags.list({ examId }))[0]?.bags.map((bag) => [bag.number, bag.markers.map(({ fullName }) => fullName)]))
    for (const { bagNumber, checker } of draw?.checks ?? []) expect(markers.get(bagNumber)).not.toContain(checker)
    expect(await refusal(exam.drawChecks(50))).toMatchObject({ code: 'CHECK_REFUSED', data: { code: 'noBags' } })

    const withdraw = (expectedRevision: number) => client.bags.withdrawCheckDraw({ examId, id: draw?.id ?? '', reason: 'gieo lại trước người chứng kiến', expectedRevision, requestId: newRequest() })
    expect((await refusal(withdraw(2))).code).toBe('STALE')
    await withdraw(1)
    expect((await exam.checks()).draws).toEqual([])
    await exam.drawChecks(50)
    const [again] = (await exam.checks()).draws
    expect([again?.hash, again?.checks.map(({ code, checker }) => [code, checker])]).toEqual([draw?.hash, draw?.checks.map(({ code, checker }) => [code, checker])])
    await exam.undo()
    expect((await exam.checks()).draws).toEqual([])
  })

  it('needs somebody who neither marked the bag nor has kin in the exam', async () => {
    const exam = await anExam()
    const { client, examId } = exam
    await exam.asSecretary()
    const { members } = await client.council.list({ examId })
    const [marker = ''] = (await client.bags.list({ examId }))[0]?.bags[0]?.markers.map(({ fullName }) => fullName) ?? []
    for (const name of examiners.filter((one) => one !== marker)) {
      const memberId = members.find(({ fullName }) => fullName === name)?.id ?? null
      await client.kin.declare({ examId, candidateId: exam.idOf('Hà Thị Mai'), memberId, memberName: name, memberFunction: 'Giám khảo', relation: 'sibling', note: null, requestId: newRequest() })
    }
    await exam.asHead()
    await exam.settle(0, 2, 6250, 'agreed')
    // The one without kin marked the first bag.
    expect(await refusal(exam.drawChecks(100))).toMatchObject({ data: { code: 'tooFew' } })
    await exam.asSecretary()
    const memberId = members.find(({ fullName }) => fullName === marker)?.id ?? null
    await client.kin.declare({ examId, candidateId: exam.idOf('Lò Văn An'), memberId, memberName: marker, memberFunction: 'Giám khảo', relation: 'child', note: null, requestId: newRequest() })
    await exam.asHead()
    expect(await refusal(exam.drawChecks(100))).toMatchObject({ data: { code: 'nobody' } })
  })

  it('lays the mark beside the official one; beyond 5,00 the head decides with minutes in the place of whatever stood there', async () => {
    const exam = await anExam()
    const { client, examId } = exam
    await exam.settle(0, 2, 6250, 'agreed')
    await exam.drawChecks(100)
    const shown = async () => (await exam.checks()).draws[0]?.checks.slice(0, 3).map(({ value, official, difference, beyond, decided }) => [value, official, difference, beyond, decided?.value ?? null])
    await exam.record(1, 7750)
    expect(await refusal(exam.record(2, 10_001))).toMatchObject({ data: { code: 'aboveMaximum', script: exam.script(0, 2).code, found: 10_001, most: 10_000 } })
    await exam.record(2, 7000)
    expect(await shown()).toEqual([[7750, 7250, 500, false, null], [7000, 6250, 750, true, null], [null, null, null, false, null]])
    expect(await exam.bag(0)).toMatchObject({ finished: false, rows: [{ position: 2, need: 'check', waits: true, checked: 7000, decided: { way: 'agreed', value: 6250 } }] })
    expect((await client.keying.bags({ examId }))[0]?.progress).toBe('deciding')

    expect(await refusal(exam.settle(0, 2, 6600, 'head'))).toMatchObject({ data: { code: 'otherWay' } })
    expect(await refusal(exam.settle(0, 2, 7001, 'checked'))).toMatchObject({ data: { code: 'reasonNeeded', least: 6000, most: 7000 } })
    await exam.settle(0, 2, 6600, 'checked')
    expect(await shown()).toEqual([[7750, 7250, 500, false, null], [7000, 6250, 750, true, 6600], [null, null, null, false, null]])
    expect(await exam.bag(0)).toMatchObject({ finished: true, rows: [{ need: 'check', waits: false, decided: { way: 'checked', value: 6600, number: '09/BB-BCT' } }] })
    expect(await refusal(exam.record(2, 6700))).toMatchObject({ data: { code: 'decided' } })
    expect(await refusal(exam.settle(0, 2, 6700, 'checked'))).toMatchObject({ data: { code: 'decided' } })
    const recorded = (await client.history.list({ examId })).entries.filter(({ procedure }) => procedure === 'bags.recordCheck')[0]?.seq ?? 0
    expect((await refusal(client.history.undo({ seq: recorded, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
    // Taken back, the agreed mark stands again and the check waits.
    await exam.undo()
    expect((await exam.bag(0))?.rows).toMatchObject([{ need: 'check', waits: true, decided: { way: 'agreed', value: 6250 } }])
    await exam.undo()
    expect(await exam.bag(0)).toMatchObject({ finished: true, rows: [{ need: 'agreement', waits: false, checked: null }] })
    const { draws } = await exam.checks()
    expect(await refusal(client.bags.withdrawCheckDraw({ examId, id: draws[0]?.id ?? '', reason: 'bốc lại', expectedRevision: 1, requestId: newRequest() }))).toMatchObject({ data: { code: 'marked', found: 1 } })
  })

  it('is nothing that typists, keepers or the secretary see, not in the log either; it names no candidate', async () => {
    const exam = await anExam()
    const { client, examId } = exam
    await exam.settle(0, 2, 6250, 'agreed')
    await exam.drawChecks(100)
    await exam.record(2, 6899)
    const everything = JSON.stringify([await exam.checks(), (await client.history.list({ examId, limit: 1 })).entries])
    for (const one of [...candidates, ...candidates.map((name) => exam.idOf(name))]) expect(everything).not.toContain(one)
    for (const name of [exam.typists[0], exam.settler, keeperNames[0]]) {
      await exam.sit(name)
      expect(await refusal(exam.checks())).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'settlements.read' } })
      expect(await refusal(exam.record(1, 7000))).toMatchObject({ code: 'FORBIDDEN' })
    }
    await exam.sit(exam.typists[0])
    const checking = (await client.history.list({ examId })).entries.filter(({ procedure }) => procedure === 'bags.recordCheck')
    expect(checking).toHaveLength(1)
    const told = JSON.stringify([checking, await client.history.changes({ seq: checking[0]?.seq ?? 0 })])
    for (const word of ['6899', '68,99', '6250', '62,50', exam.script(0, 2).code]) expect(told).not.toContain(word)
  })
})

describe('what the step of keying lacks', () => {
  it('is the same as its pages say: differing keyings, thirds, decisions, checks', async () => {
    const exam = await anExam({ marks: [[[4000, 6000, 5025], [6000, 6501, 5026]]] })
    const { client, examId } = exam
    const gaps = async () => (await client.exams.steps({ examId })).find(({ step }) => step === 'keying')?.missing.map(({ code, count }) => `${code} ${count}`)
    const waiting = async () => (await client.bags.settlements({ examId })).bags.flatMap(({ rows }) => rows.flatMap(({ need, waits }) => (waits ? [need] : [])))
    expect([await gaps(), await waiting()]).toEqual([['bagsOpen 1', 'thirdsMissing 1', 'decisionsOpen 1'], ['third', 'agreement']])
    for (const [typist, totals] of [[0, [8000, 8100, 8200]], [1, [8000, 8150, 8250]]] as const) {
      await exam.sit(exam.typists[typist] ?? '')
      await exam.key(1, totals, 1)
    }
    await exam.sit(exam.settler)
    expect(await gaps()).toEqual(['bagsOpen 1', 'keyingsDiffer 2', 'thirdsMissing 1', 'decisionsOpen 1'])
    for (const { scriptId, question } of await client.keying.differences(exam.at(1, 1))) await client.keying.settle({ ...exam.at(1, 1), scriptId, question, value: 8150, requestId: newRequest() })
    expect(await gaps()).toEqual(['bagsOpen 1', 'thirdsMissing 1', 'decisionsOpen 1'])
    await exam.lock(1, 3, 1)
    await exam.mark(2, [8000, 8150, 8150], 1)
    await exam.asHead()
    await exam.settle(0, 2, 6250, 'agreed')
    expect([await gaps(), await waiting()]).toEqual([['thirdsMissing 1'], ['third']])
    await exam.mark(3, [5000], 0)
    await exam.asHead()
    expect([await gaps(), await waiting()]).toEqual([['decisionsOpen 1'], ['collective']])
    const { id } = await exam.zero(exam.script(0, 1).code)
    expect([await gaps(), await waiting()]).toEqual([[], []])
    expect((await client.exams.steps({ examId })).find(({ step }) => step === 'keying')?.state).toBe('locked')
    await client.bags.withdrawSettlement({ examId, id, reason: 'ghi nhầm', expectedRevision: 1, requestId: newRequest() })
    await client.bags.settle({ examId, bagId: exam.bags[0]?.id ?? '', scriptId: exam.script(0, 1).scriptId, way: 'collective', value: 5100, number: '10/BB', date: '2026-11-24', signer: head, requestId: newRequest() })
    await exam.drawChecks(100)
    expect([await gaps(), await waiting()]).toEqual([['checksOpen 6'], []])
    // Half up: (50,25 + 50,26) / 2 is 50,26, so 55,26 is 5,00 away and 55,27 is not.
    await exam.record(3, 5526)
    expect([await gaps(), await waiting()]).toEqual([['checksOpen 5'], []])
    await exam.record(3, 5527)
    await exam.record(2, 6751)
    expect([await gaps(), await waiting()]).toEqual([['decisionsOpen 2', 'checksOpen 4'], ['check', 'check']])
    await exam.settle(0, 2, 6700, 'checked')
    await exam.zero(exam.script(0, 3).code)
    expect([await gaps(), await waiting()]).toEqual([['checksOpen 4'], []])
  })
})

describe('0 points of a script by the head (TT 22/2025 Quy chế Đ.16 k.3)', () => {
  it('are noted by its code, in the place of whatever the marks gave, with the cause and the minutes on every paper', async () => {
    const exam = await anExam()
    const { examId } = exam
    await exam.settle(0, 2, 6250, 'agreed')
    expect(await refusal(exam.zero('KHONG'))).toMatchObject({ code: 'SETTLEMENT_REFUSED', data: { code: 'unknownCode', script: 'KHONG' } })
    const mean = exam.script(0, 1).code
    expect(await refusal(exam.zero(mean, { cause: 'marked' }))).toMatchObject({ data: { code: 'causeNeeded', script: mean } })
    await exam.zero(` ${mean.toLowerCase()} `)
    await exam.zero(exam.script(0, 2).code, { cause: 'marked', reason: 'vẽ ngôi sao ở đầu tờ 2' })
    expect(await refusal(exam.zero(mean))).toMatchObject({ data: { code: 'decided' } })
    expect(await refusal(exam.settle(0, 1, 7000, 'head'))).toMatchObject({ data: { code: 'decided' } })
    const bag = await exam.bag(0)
    expect(bag).toMatchObject({ official: 3, finished: true })
    expect(bag?.rows.map(({ position, need, waits, decided }) => [position, need, waits, decided?.way, decided?.value, decided?.cause, decided?.reason])).toEqual([
      [1, null, false, 'zero', 0, 'twoHandwritings', null],
      [2, 'agreement', false, 'zero', 0, 'marked', 'vẽ ngôi sao ở đầu tờ 2'],
    ])
    const lists = listsOf(exam.office, examId)
    const rowsOf = async (kind: 'bagMarks' | 'agreedMarks') => tableText((await lists.value(kind)).document).filter((row) => row.length > 1).slice(1)
    expect((await rowsOf('bagMarks')).slice(0, 3).map((row) => row.slice(1))).toEqual([
      [mean, '70,00', '75,00', '5,00', '0,00', '0 điểm vì vi phạm: từ hai kiểu chữ trở lên, biên bản 09/BB-BCT ngày 24/11/2026'],
      [exam.script(0, 2).code, '60,00', '65,01', '5,01', '0,00', '0 điểm vì vi phạm: có dấu hiệu đánh dấu bài, biên bản 09/BB-BCT ngày 24/11/2026'],
      [exam.script(0, 3).code, '50,25', '50,25', '0,00', '50,25', 'trung bình hai giám khảo'],
    ])
    expect(await rowsOf('agreedMarks')).toEqual([
      ['1', mean, '70,00', '75,00', '5,00', '', '0 điểm vì vi phạm: từ hai kiểu chữ trở lên', '0,00', '09/BB-BCT ngày 24/11/2026', ''],
      ['2', exam.script(0, 2).code, '60,00', '65,01', '5,01', '', '0 điểm vì vi phạm: có dấu hiệu đánh dấu bài', '0,00', '09/BB-BCT ngày 24/11/2026', 'vẽ ngôi sao ở đầu tờ 2'],
    ])
    await exam.undo()
    expect((await exam.bag(0))?.rows[1]).toMatchObject({ waits: false, decided: { way: 'agreed', value: 6250 } })
    await exam.undo()
    expect((await exam.bag(0))?.rows).toHaveLength(1)
  })

  it('spare a script its third marking, and taken back ask for it again', async () => {
    const exam = await anExam({ marks: [[[4000, 6000, 5025], [6000, 6000, 5025]]] })
    const { client, examId } = exam
    const bagNow = async () => (await client.keying.bags({ examId }))[0]
    expect([(await bagNow())?.markings.length, (await bagNow())?.progress]).toEqual([3, 'marking'])
    const { id } = await exam.zero(exam.script(0, 1).code, { cause: 'ink' })
    expect([(await bagNow())?.markings.length, (await bagNow())?.progress]).toEqual([2, 'finished'])
    await client.bags.withdrawSettlement({ examId, id, reason: 'ghi nhầm số phách', expectedRevision: 1, requestId: newRequest() })
    expect([(await bagNow())?.markings.length, (await bagNow())?.progress]).toEqual([3, 'marking'])
    // Once the third is keyed it stays asked for.
    await exam.sit(exam.typists[0])
    await exam.key(3, [5000], 0)
    await exam.asHead()
    await exam.zero(exam.script(0, 1).code, { cause: 'ink' })
    expect((await bagNow())?.markings.length).toBe(3)
  })

  it('wait until both markings are locked, and are not for a head who keyed the bag', async () => {
    const exam = await anExam({ marks: [[[4000, 6000, 5025], [4000, 6000, 5025]]] })
    const { client, examId } = exam
    await exam.sit(exam.typists[0])
    await exam.key(1, [8000, 8100, 8200], 1)
    const open = (await client.keying.sheet({ examId, bagId: exam.bags[1]?.id ?? '', marker: 1 })).rows[0]?.code ?? ''
    await exam.asHead()
    expect(await refusal(exam.zero(open))).toMatchObject({ data: { code: 'marksOpen' } })
    await exam.asSecretary()
    await give(client, (await client.users.list()).find(({ name }) => name === exam.typists[0])?.id ?? '', 'markingHead', { examId })
    await exam.sit(exam.typists[0])
    expect(await refusal(exam.zero(exam.script(0, 1).code))).toMatchObject({ data: { code: 'ownTyping' } })
  })
})
