import { afterEach, describe, expect, it } from 'vitest'
import { readSlots } from '../../db/slots.ts'
import { readCode } from '../../shared/rules/script-codes.ts'
import { anExamToCode, keeperNames } from './an-exam-to-code.ts'
import { passphraseOf } from './a-user.ts'
import { anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

const names = ['Lý A Sử', 'Bàn Văn Quý', 'Hà Thị Mai', 'Lò Văn An', 'Ma Thị Bé', 'Quan Văn Cả']

async function anExam(more: readonly string[] = names) {
  test = await anOffice()
  return anExamToCode(test, more)
}

describe('coding the scripts of a paper (TT 22/2025 Quy chế Đ.15 k.3)', () => {
  it('needs both keepers: nobody alone, nobody else, and the right passphrase', async () => {
    const exam = await anExam()
    await exam.sit(keeperNames[0])
    const stranger = readSlots((test as TestOffice).file).users.find(({ name }) => name === 'Nguyễn Thu Hà')?.id ?? ''
    expect(await refusal(exam.drawCodes({ keeperId: exam.keepers[0] }))).toEqual({ code: 'KEEPERS_REFUSED', data: { code: 'alone', name: keeperNames[0] } })
    expect(await refusal(exam.drawCodes({ keeperId: stranger }))).toEqual({ code: 'KEEPERS_REFUSED', data: { code: 'notKeeper', name: 'Nguyễn Thu Hà' } })
    expect(await refusal(exam.drawCodes({ passphrase: passphraseOf(keeperNames[0]) }))).toEqual({ code: 'WRONG_PASSPHRASE', data: { tries: 1, waitSeconds: 0 } })
    expect(await exam.paper()).toMatchObject({ present: 6, sheets: 12, blocks: [], coding: null, own: false })
  })

  it('stores codes in bags and a sealed table; every code is one, none is a number', async () => {
    const exam = await anExam()
    await exam.sit(keeperNames[0])
    const { client, office } = test as TestOffice
    const drawn = await exam.drawCodes({ bagSize: 4 })
    expect(drawn).toMatchObject({ scripts: 6, sheets: 12, bags: [{ number: 1, postCode: 'TH-01', scripts: 3, sheets: 6 }, { number: 2, postCode: 'TH-01', scripts: 3, sheets: 6 }] })
    expect((await exam.paper()).coding).toBeNull()
    const { pages } = await client.scripts.labels({ ...exam.where, draftId: drawn.draftId })
    // 6 heads, 12 sheets and 2 spares fit on one sheet of 24; then a sheet for each envelope.
    expect(pages).toBe(3)
    await client.scripts.seal({ ...exam.where, draftId: drawn.draftId, requestId: newRequest() })
    expect(office.context.state.coding).toBeNull()
    expect(office.context.state.document).toBeNull()
    const { coding, own } = await exam.paper()
    expect(own).toBe(true)
    expect(coding).toMatchObject({ scripts: 6, sheets: 12, spares: 2, voided: 0, marks: 0 })
    expect(coding?.commitment).toMatch(/^[0-9a-f]{64}$/)
    expect([...(coding?.keepers ?? [])].sort()).toEqual([...keeperNames].sort())
    expect(await refusal(client.scripts.seal({ ...exam.where, draftId: drawn.draftId, requestId: newRequest() }))).toEqual({ code: 'CODING_GONE', data: undefined })
    expect(await refusal(exam.drawCodes())).toEqual({ code: 'CODING_BLOCKED', data: { code: 'alreadyCoded', rooms: [] } })
  })

  it('field report 69: looks a script up for both keepers only, and the log names no code', async () => {
    const exam = await anExam()
    await exam.sit(keeperNames[0])
    const { client } = test as TestOffice
    await exam.code()
    const [label = ''] = Object.values(await exam.labels()).filter((one) => one !== null)
    const look = (number: string, more: object = {}) => client.scripts.lookUp({ ...exam.where, ...exam.other, number, reason: 'đơn phúc khảo số 3', requestId: newRequest(), ...more })
    const found = await look(label)
    expect(readCode(found.code)).toBe(found.code)
    expect(found.bag).toBe(1)
    expect(found.position).toBeGreaterThanOrEqual(1)
    expect(await look(label)).toEqual(found)
    expect(await refusal(look('999'))).toEqual({ code: 'NUMBER_REFUSED', data: { number: '999', problem: 'unknown' } })
    expect((await refusal(look(label, { passphrase: 'sai' }))).code).toBe('WRONG_PASSPHRASE')
    await exam.sit('Nguyễn Thu Hà')
    const { entries } = await client.history.list({ examId: exam.examId })
    const text = JSON.stringify(entries)
    expect(text).toContain('đơn phúc khảo số 3')
    expect(text).not.toContain(found.code)
  })

  it('puts a spare code in the place of a spoiled one, which nobody has from then on', async () => {
    const exam = await anExam()
    await exam.sit(keeperNames[0])
    const { client } = test as TestOffice
    await exam.code()
    const [label = ''] = Object.values(await exam.labels()).filter((one) => one !== null)
    const look = () => client.scripts.lookUp({ ...exam.where, ...exam.other, number: label, reason: 'kiểm tra', requestId: newRequest() })
    const before = await look()
    const swap = (code: string) => client.scripts.useSpare({ ...exam.where, ...exam.other, code, reason: 'nhãn rách', requestId: newRequest() })
    const { spare } = await swap(before.code.toLowerCase())
    expect(await look()).toEqual({ ...before, code: spare })
    expect((await exam.paper()).coding).toMatchObject({ spares: 1, voided: 1, scripts: 6 })
    expect(await refusal(swap(before.code))).toEqual({ code: 'CODE_REFUSED', data: { code: before.code, problem: 'notUsed' } })
    expect(await refusal(swap('22222'))).toEqual({ code: 'CODE_REFUSED', data: { code: '22222', problem: 'unknown' } })
    expect(await refusal(swap('22223'))).toEqual({ code: 'CODE_REFUSED', data: { code: '22223', problem: 'noCode' } })
  })

  it('is taken back by both keepers and done anew with other codes', async () => {
    const exam = await anExam()
    await exam.sit(keeperNames[0])
    const { client } = test as TestOffice
    await exam.code()
    expect(await client.scripts.withdraw({ ...exam.where, ...exam.other, reason: 'máy in kẹt', requestId: newRequest() })).toEqual({ voided: 8 })
    expect((await exam.paper()).coding).toBeNull()
    await exam.code()
    expect((await exam.paper()).coding).toMatchObject({ scripts: 6, spares: 2, voided: 8 })
  })

  it('is forgotten when the office is locked: labels printed before are void', async () => {
    const exam = await anExam()
    await exam.sit(keeperNames[0])
    const { client } = test as TestOffice
    const { draftId } = await exam.drawCodes()
    await client.access.lock()
    await exam.sit(keeperNames[0])
    expect((await refusal(client.scripts.seal({ ...exam.where, draftId, requestId: newRequest() }))).code).toBe('CODING_GONE')
  })

  it('keeps marks off the names of its candidates, and is refused where there are some already', async () => {
    const exam = await anExam()
    await exam.set(exam.idOf('Lý A Sử'), 'written', 7000)
    await exam.sit(keeperNames[0])
    expect(await exam.paper()).toMatchObject({ blocks: ['marksByName'] })
    expect(await refusal(exam.drawCodes())).toEqual({ code: 'CODING_BLOCKED', data: { code: 'marksByName', rooms: [] } })
    await exam.sit('Nguyễn Thu Hà')
    await exam.set(exam.idOf('Lý A Sử'), 'written', null, 'notEntered')
    await exam.sit(keeperNames[0])
    await exam.code()
    await exam.sit('Nguyễn Thu Hà')
    const refused = await refusal(exam.set(exam.idOf('Lý A Sử'), 'written', 7000))
    expect(refused).toMatchObject({ code: 'CELLS_REFUSED', data: { cells: [{ code: 'coded' }] } })
  })

  it('is done for one exam by its own keepers: those who keep the codes of another reach it by no call', async () => {
    const exam = await anExam()
    const { client, office } = test as TestOffice
    const strangers = await anExamToCode(test as TestOffice, ['Giàng A Chư', 'Sùng A Dơ'], { keepers: exam.keepers })
    const label = Object.values(await exam.labels()).find((one) => one !== null) ?? ''
    await exam.sit(keeperNames[0])
    // The same two keep both exams; each call names one exam and the paper of the other.
    const crossed = { examId: strangers.examId, partId: exam.partId }
    const { draftId } = await exam.drawCodes()
    const gone = { code: 'CODING_GONE', data: undefined }
    expect(await refusal(client.scripts.labels({ ...strangers.where, draftId }))).toEqual(gone)
    expect(await refusal(client.scripts.seal({ ...crossed, draftId, requestId: newRequest() }))).toEqual(gone)
    const halves = office.context.state.coding?.halves.map((groups) => groups.join(' ')) as [string, string]
    await client.scripts.seal({ ...exam.where, draftId, requestId: newRequest() })
    const act = () => ({ ...crossed, ...exam.other, reason: 'thử', requestId: newRequest() })
    const answers = [
      client.scripts.lookUp({ ...act(), number: label }),
      client.scripts.useSpare({ ...act(), code: '22222' }),
      client.scripts.renewKeepers({ ...act(), halves }),
      client.scripts.withdraw(act()),
    ]
    expect(await Promise.all(answers.map(refusal))).toEqual(answers.map(() => ({ code: 'NOT_FOUND', data: { what: 'scriptCoding' } })))
    expect((await exam.paper()).coding).toMatchObject({ scripts: 6, voided: 0 })
  })

  it('keeps who writes on paper as it was coded: marks are keyed by code or by name, never both', async () => {
    const exam = await anExam()
    const { client } = test as TestOffice
    const { examId } = exam
    const write = async (writtenOn: 'paper' | 'computer') => {
      const [post] = await client.posts.list({ examId })
      if (post === undefined) throw new Error('no post')
      const { id, code, name, agencyId, track, form, quota, revision } = post
      return client.posts.change({ examId, id, code, name, agencyId, track, form, quota, writtenOn, expectedRevision: revision, requestId: newRequest() })
    }
    await write('computer')
    await write('paper')
    const { id: onComputer } = await aPost(client, examId, { code: 'TH-02', form: ['written'], writtenOn: 'computer' })
    await exam.sit(keeperNames[0])
    await exam.code()
    await exam.sit('Nguyễn Thu Hà')
    expect(await refusal(write('computer'))).toEqual({ code: 'IN_USE', data: { by: 'scripts', count: 6 } })
    const { entries } = await client.history.list({ examId })
    const [coded, changed] = ['scripts.seal', 'posts.change'].map((act) => entries.find(({ procedure }) => procedure === act)?.seq ?? 0)
    expect(await refusal(client.history.undo({ seq: changed ?? 0, requestId: newRequest() }))).toMatchObject({ code: 'UNDO_BLOCKED', data: { blockedBy: coded } })
    const facts = { fullName: 'Lý A Sử', birthDate: '2000-06-21', sex: 'male' as const, identityNumber: null, ethnicGroup: null, priority: [], phone: null, email: null, residence: null, note: null }
    const move = client.candidates.change({ examId, id: exam.idOf('Lý A Sử'), ...facts, postId: onComputer, expectedRevision: 1, requestId: newRequest() })
    expect(await refusal(move)).toEqual({ code: 'IN_USE', data: { by: 'attendance', count: 1 } })
  })
})
