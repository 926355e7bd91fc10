import { afterEach, describe, expect, it } from 'vitest'
import type { SettlementWay } from '../../shared/contract/settlements.ts'
import { aMarkedExam } from './a-marked-exam.ts'
import { aJoined, give, sitDown } from './a-user.ts'
import { anOffice, newRequest, passphrase, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

const names = ['Lý A Sử', 'Bàn Văn Quý', 'Hà Thị Mai', 'Lò Văn An', 'Ma Thị Bé', 'Quan Văn Cả']
const head = 'Trần Văn Trưởng'
const secretary = 'Nguyễn Thu Hà'
const minutes = { number: '07/BB-BCT', date: '2026-11-24', signer: 'Trần Văn Trưởng' }

/** An exam with six scripts in one bag, marked twice: 5,00 apart, 5,01, 9,99, 10,00, alike, 20,00. */
async function aSettledExam() {
  const office = await anOffice()
  test = office
  const exam = await aMarkedExam(office, names)
  const { client, file, examId } = { ...exam, file: office.file }
  await sitDown(client, file, secretary, passphrase)
  await give(client, (await aJoined(office, head)).id, 'markingHead', { examId })
  const bagId = exam.bags[0]?.id ?? ''
  const list = async () => (await client.bags.settlements({ examId })).bags[0]
  const settle = (scriptId: string, value: number, way: Exclude<SettlementWay, 'zero'> = 'agreed', more: object = {}) => client.bags.settle({ examId, bagId, scriptId, way, value, ...minutes, requestId: newRequest(), ...more })
  return { ...exam, file, bagId, list, settle, asHead: () => exam.sit(head), asSecretary: () => sitDown(client, file, secretary, passphrase) }
}

const firstMarks = [7000, 6000, 6000, 4000, 5025, 4000]
const secondMarks = [7500, 6501, 6999, 5000, 5025, 6000]
const thirdMarks = [5000, 5500]

async function aTwiceMarkedExam() {
  const exam = await aSettledExam()
  await exam.mark(1, firstMarks)
  const rows = await exam.mark(2, secondMarks)
  const script = (place: number) => rows[place - 1]?.scriptId ?? ''
  const code = (place: number) => rows[place - 1]?.code ?? ''
  return { ...exam, script, code }
}

describe('official marks of coded scripts (TT 22/2025 Quy chế Đ.16 k.2 c–d, worked example 5)', () => {
  it('lays nothing side by side before both markings are locked', async () => {
    const exam = await aSettledExam()
    await exam.mark(1, firstMarks)
    await exam.asHead()
    expect(await exam.list()).toMatchObject({ open: false, finished: false, official: 0, rows: [] })
    await exam.sit(exam.typists[0])
    await exam.key(2, secondMarks, 0)
    await exam.asHead()
    expect(await exam.list()).toMatchObject({ open: false, rows: [] })
    expect(await refusal(exam.settle('x', 6000))).toMatchObject({ code: 'SETTLEMENT_REFUSED', data: { code: 'marksOpen' } })
  })

  it('lists only what the mean does not settle: above 5,00 to agree on, from 10,00 a third mark', async () => {
    const exam = await aTwiceMarkedExam()
    await exam.asHead()
    const row = { third: null, decided: null }
    expect(await exam.list()).toMatchObject({
      scripts: 6,
      official: 2,
      finished: false,
      rows: [
        { ...row, scriptId: exam.script(2), code: exam.code(2), position: 2, need: 'agreement', first: 6000, second: 6501, difference: 501 },
        { ...row, position: 3, need: 'agreement', first: 6000, second: 6999, difference: 999 },
        { ...row, position: 4, need: 'third', first: 4000, second: 5000, difference: 1000 },
        { ...row, position: 6, need: 'third', first: 4000, second: 6000, difference: 2000 },
      ],
    })
    const { averageUpTo, thirdFrom } = await exam.client.bags.settlements({ examId: exam.examId })
    expect([averageUpTo, thirdFrom]).toEqual([500, 1000])
  })

  it('refuses by name what the law does not let the head decide', async () => {
    const exam = await aTwiceMarkedExam()
    await exam.asHead()
    const refused = async (...args: Parameters<typeof exam.settle>) => (await refusal(exam.settle(...args))).data
    const about = (place: number) => ({ script: exam.code(place), found: null, least: null, most: null })
    expect(await refused(exam.script(1), 7300)).toEqual({ code: 'notNeeded', ...about(1) })
    expect(await refused(exam.script(4), 4500)).toEqual({ code: 'thirdOpen', ...about(4) })
    expect(await refused(exam.script(2), 6200, 'collective')).toEqual({ code: 'otherWay', ...about(2) })
    expect(await refused(exam.script(2), 10_001)).toEqual({ ...about(2), code: 'aboveMaximum', found: 10_001, most: 10_000 })
    expect(await refused(exam.script(2), 6502)).toEqual({ code: 'reasonNeeded', script: exam.code(2), found: 6502, least: 6000, most: 6501 })
    expect(await refused('không có', 6200)).toEqual({ code: 'unknownScript', script: null, found: null, least: null, most: null })
    expect((await refusal(exam.settle(exam.script(2), 6200, 'agreed', { date: '2026-01-02' }))).data).toMatchObject({ problems: [{ path: 'date', code: 'beforePlan' }] })
    expect((await exam.list())?.official).toBe(2)
  })

  it('gives the bag its marks by one path: mean, agreed, decided, third, collective; then it is finished', async () => {
    const exam = await aTwiceMarkedExam()
    await exam.asHead()
    await exam.settle(exam.script(2), 6250)
    await exam.settle(exam.script(3), 7100, 'head', { reason: 'hai giám khảo cùng bỏ sót ý 3' })
    expect(await refusal(exam.settle(exam.script(2), 6300))).toMatchObject({ data: { code: 'decided', script: exam.code(2) } })
    await exam.mark(3, thirdMarks)
    await exam.asHead()
    expect((await exam.list())?.rows.map(({ position, need, third }) => [position, need, third])).toEqual([
      [2, 'agreement', null],
      [3, 'agreement', null],
      // The third mark is one of the first two: it holds, and nobody decides.
      [6, 'collective', 5500],
    ])
    expect(await refusal(exam.settle(exam.script(4), 5000, 'collective'))).toMatchObject({ data: { code: 'notNeeded' } })
    expect(await refusal(exam.settle(exam.script(6), 5500, 'head'))).toMatchObject({ data: { code: 'otherWay' } })
    await exam.settle(exam.script(6), 5600, 'collective')
    const done = await exam.list()
    expect(done).toMatchObject({ official: 6, finished: true })
    expect(done?.rows.map(({ decided }) => decided && [decided.way, decided.value, decided.number, decided.reason])).toEqual([
      ['agreed', 6250, '07/BB-BCT', null],
      ['head', 7100, '07/BB-BCT', 'hai giám khảo cùng bỏ sót ý 3'],
      ['collective', 5600, '07/BB-BCT', null],
    ])
    expect((await exam.client.keying.bags({ examId: exam.examId }))[0]?.progress).toBe('finished')
  })

  it('takes a decided mark back with a reason, after which the bag waits again', async () => {
    const exam = await aTwiceMarkedExam()
    await exam.asHead()
    const { id } = await exam.settle(exam.script(2), 6250)
    const withdraw = (expectedRevision: number) => exam.client.bags.withdrawSettlement({ examId: exam.examId, id, reason: 'ghi nhầm bài', expectedRevision, requestId: newRequest() })
    expect((await refusal(withdraw(2))).code).toBe('STALE')
    await withdraw(1)
    expect((await exam.list())?.rows[0]).toMatchObject({ position: 2, decided: null })
    expect((await refusal(withdraw(2))).code).toBe('NOT_FOUND')
    await exam.settle(exam.script(2), 6300)
    expect((await exam.list())?.rows[0]?.decided?.value).toBe(6300)
  })

  it('is for the head alone, and not for a head who keyed the bag; typists find nothing of it in the log', async () => {
    const exam = await aTwiceMarkedExam()
    const { client, examId } = exam
    await exam.asHead()
    const { id } = await exam.settle(exam.script(3), 7177, 'head', { reason: 'sót ý 3' })
    await client.bags.withdrawSettlement({ examId, id, reason: 'đọc nhầm 71,77', expectedRevision: 1, requestId: newRequest() })
    await exam.settle(exam.script(3), 7188, 'head', { reason: 'sót ý 3' })
    for (const name of [...exam.typists, exam.settler]) {
      await exam.sit(name)
      expect(await refusal(client.bags.settlements({ examId }))).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'settlements.read' } })
      expect((await refusal(exam.settle(exam.script(2), 6250))).code).toBe('FORBIDDEN')
    }
    await exam.sit(exam.typists[0])
    const { entries } = await client.history.list({ examId })
    const settling = entries.filter(({ procedure }) => procedure.startsWith('bags.'))
    expect(settling.map(({ procedure }) => procedure)).toEqual(['bags.settle', 'bags.withdrawSettlement', 'bags.settle'])
    const changes = await Promise.all(settling.map(({ seq }) => client.history.changes({ seq })))
    const told = JSON.stringify([settling, changes, await client.keying.bags({ examId }), await client.keying.counts({ examId })])
    for (const word of ['7177', '71,77', '7188', '71,88', 'sót ý 3', 'đọc nhầm', ...names, exam.code(3)]) expect(told).not.toContain(word)
    await exam.asSecretary()
    const typist = (await client.users.list()).find(({ name }) => name === exam.typists[0])?.id ?? ''
    await give(client, typist, 'markingHead', { examId })
    await exam.sit(exam.typists[0])
    expect(await refusal(exam.settle(exam.script(2), 6250))).toMatchObject({ code: 'SETTLEMENT_REFUSED', data: { code: 'ownTyping' } })
  })

  it('is seen by chair and inspector; a head who keys too sees no mark of a script whose third is still to be keyed', async () => {
    const exam = await aTwiceMarkedExam()
    const { client, examId } = exam
    for (const [name, role] of [['Bế Văn Chủ', 'chair'], ['Nông Thị Soi', 'inspector']] as const) {
      await exam.asSecretary()
      await give(client, (await aJoined({ client, file: exam.file }, name)).id, role, { examId })
      await exam.sit(name)
      expect((await exam.list())?.rows.map(({ first, second }) => [first, second])).toEqual([[6000, 6501], [6000, 6999], [4000, 5000], [4000, 6000]])
      expect(await refusal(exam.settle(exam.script(2), 6250))).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'bags.settle' } })
    }
    await exam.asSecretary()
    const headId = (await client.users.list()).find(({ name }) => name === head)?.id ?? ''
    await give(client, headId, 'typist', { examId })
    await exam.asHead()
    const marks = async () => (await exam.list())?.rows.map(({ first, second, third, difference }) => [first, second, third, difference])
    expect(await marks()).toEqual([[6000, 6501, null, 501], [6000, 6999, null, 999], [null, null, null, null], [null, null, null, null]])
    await exam.mark(3, thirdMarks)
    await exam.asHead()
    expect(await marks()).toEqual([[6000, 6501, null, 501], [6000, 6999, null, 999], [4000, 6000, 5500, 2000]])
  })

  it('gives the head his minutes on paper and takes back his own act by undoing', async () => {
    const exam = await aTwiceMarkedExam()
    const { client, examId, folder } = { ...exam, folder: (test as TestOffice).folder }
    await exam.asHead()
    await exam.settle(exam.script(2), 6250)
    const options = await client.documents.defaults({ examId, kind: 'agreedMarks' })
    const made = await client.documents.save({ examId, kind: 'agreedMarks', options, path: `${folder}/bien-ban.pdf`, format: 'pdf', requestId: newRequest() })
    expect(made.pages).toBe(1)
    await client.history.undo({ seq: (await client.history.next()).undo?.seq ?? 0, requestId: newRequest() })
    expect((await exam.list())?.rows[0]?.decided).toBe(null)
  })

  it('names nobody: not in the list, not in the log of the head', async () => {
    const exam = await aTwiceMarkedExam()
    await exam.asHead()
    await exam.settle(exam.script(2), 6250)
    const { entries } = await exam.client.history.list({ examId: exam.examId, limit: 1 })
    const everything = JSON.stringify([await exam.list(), entries, await exam.client.history.changes({ seq: entries[0]?.seq ?? 0 })])
    expect(entries[0]?.procedure).toBe('bags.settle')
    for (const one of [...names, ...names.map((name) => exam.idOf(name))]) expect(everything).not.toContain(one)
  })

  it('stands once the table of marks by bag went out, but for a reason; before, it is undone like any act', async () => {
    const exam = await aTwiceMarkedExam()
    const { client, examId } = exam
    await exam.asSecretary()
    // Whoever heads the marking and may undo: the first user, who keys nothing here.
    await give(client, (await client.users.list()).find(({ name }) => name === secretary)?.id ?? '', 'markingHead', { examId })
    await exam.asSecretary()
    await exam.settle(exam.script(2), 6250)
    const undo = async () => client.history.undo({ seq: (await client.history.next()).undo?.seq ?? 0, requestId: newRequest() })
    await undo()
    expect((await exam.list())?.rows[0]?.decided).toBe(null)
    const { id } = await exam.settle(exam.script(2), 6300)
    await exam.settle(exam.script(3), 6500)
    await exam.mark(3, [5000, 6000])
    await exam.asSecretary()
    expect(await exam.list()).toMatchObject({ official: 6, finished: true })
    const options = await client.documents.defaults({ examId, kind: 'bagMarks' })
    const path = `${(test as TestOffice).folder}/bang-diem.pdf`
    await client.documents.save({ examId, kind: 'bagMarks', options, path, format: 'pdf', requestId: newRequest() })
    const entry = (await client.history.list({ examId })).entries.find(({ procedure, undoneBy }) => procedure === 'bags.settle' && undoneBy === null)
    expect((await refusal(client.history.undo({ seq: entry?.seq ?? 0, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
    await client.bags.withdrawSettlement({ examId, id, reason: 'biên bản ghi nhầm', expectedRevision: 1, requestId: newRequest() })
    expect((await client.documents.list({ examId, kinds: ['bagMarks'] }))[0]?.issued?.current).toBe(false)
  })
})

describe('counts of a coded paper', () => {
  const figures = (scripts: number) => ({ scripts, sheets: 2 * scripts })

  it('lays present, handed in, coded, marked and keyed side by side, by bag, post and whole', async () => {
    const exam = await aSettledExam()
    await exam.mark(1, firstMarks)
    await exam.sit(exam.typists[0])
    await exam.key(2, secondMarks, 0)
    const [paper] = await exam.client.keying.counts({ examId: exam.examId })
    const markings = [{ marker: 1, keyedTwice: 6, locked: figures(6) }, { marker: 2, keyedTwice: 0, locked: null }]
    const findings = [{ code: 'keyingOpen', marker: 2, found: 0, expected: 6 }]
    const whole = { present: 6, nothing: 0, handedIn: figures(6), coded: figures(6), markings, findings }
    const kinds = paper?.lines.map(({ of }) => of.kind)
    expect(kinds).toEqual(['post', 'bag', 'paper'])
    expect(paper?.lines).toEqual([
      { of: { kind: 'post', name: paper?.lines[0]?.of.name }, ...whole },
      { of: { kind: 'bag', name: '1' }, present: null, nothing: null, handedIn: null, coded: figures(6), markings, findings },
      { of: { kind: 'paper', name: '' }, ...whole },
    ])
  })

  it('is shown to who may see scripts, and names nobody', async () => {
    const exam = await aSettledExam()
    await exam.sit(exam.settler)
    const shown = JSON.stringify(await exam.client.keying.counts({ examId: exam.examId }))
    for (const one of [...names, ...names.map((name) => exam.idOf(name))]) expect(shown).not.toContain(one)
  })

  it('stops locking where the rooms count other scripts or sheets than were coded', async () => {
    const exam = await aSettledExam()
    await exam.sit(exam.typists[0])
    await exam.key(1, firstMarks, 0)
    await exam.sit(exam.typists[1])
    await exam.key(1, firstMarks, 0)
    const { sqlite } = (test as TestOffice).office.context.state.unlocked?.open ?? {}
    await exam.sit(exam.settler)
    // No procedure changes attendance of a coded paper; a damaged or doctored file would.
    const open = (test as TestOffice).office.context.state.unlocked?.open.sqlite ?? sqlite
    open?.prepare(`update attendance set sheets = 3 where id = (select min(id) from attendance)`).run()
    expect(await refusal(exam.lock(1, 6))).toMatchObject({ code: 'KEYING_REFUSED', data: { code: 'codedSheetsDiffer', found: 12, expected: 13 } })
    open?.prepare(`update attendance set state = 'absent', sheets = null where id = (select min(id) from attendance)`).run()
    expect(await refusal(exam.lock(1, 6))).toMatchObject({ data: { code: 'codedScriptsDiffer', found: 6, expected: 5 } })
    open?.prepare(`update attendance set state = 'present', sheets = 2`).run()
    await exam.lock(1, 6)
  })
})

describe('papers of marked bags', () => {
  it('hold the finished bags, and of the minutes only the scripts that were settled', async () => {
    const exam = await aTwiceMarkedExam()
    const { client, examId } = exam
    await exam.asSecretary()
    // Settled marks are no paper of the secretary's.
    expect(await client.documents.list({ examId, kinds: ['agreedMarks', 'bagMarks'] })).toEqual([])
    await exam.asHead()
    await exam.settle(exam.script(2), 6250)
    const people = async () => (await client.documents.list({ examId, kinds: ['agreedMarks', 'bagMarks'] })).map((state) => [state.kind, state.people, state.blocked])
    expect(await people()).toEqual([['agreedMarks', 1, null], ['bagMarks', 0, null]])
    await exam.settle(exam.script(3), 6500, 'head')
    await exam.mark(3, [5000, 6000])
    await exam.asHead()
    expect(await people()).toEqual([['agreedMarks', 2, null], ['bagMarks', 6, null]])
  })
})

