import { afterEach, describe, expect, it } from 'vitest'
import type { BagMarkers } from '../../shared/contract/bags.ts'
import { anExamToCode, keeperNames } from './an-exam-to-code.ts'
import { aJoined, give, passphraseOf, sitDown } from './a-user.ts'
import { anOffice, newRequest, passphrase, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

const names = ['Lý A Sử', 'Bàn Văn Quý', 'Hà Thị Mai', 'Lò Văn An', 'Ma Thị Bé', 'Quan Văn Cả']
const head = 'Trưởng Ban Chấm'

/** A paper coded in three bags of two, its marking board, and the head of it at the keyboard. */
async function aPaperToMark(examiners: readonly string[], before?: (exam: Awaited<ReturnType<typeof anExamToCode>>) => Promise<unknown>) {
  const office = await anOffice()
  test = office
  const { client, file } = office
  const exam = await anExamToCode(office, names)
  const { id } = await aJoined(office, head)
  await give(client, id, 'markingHead', { examId: exam.examId })
  for (const name of examiners) await exam.addExaminer(name)
  await before?.(exam)
  await exam.sit(keeperNames[0])
  await exam.code({ bagSize: 2 })
  await sitDown(client, file, head, passphraseOf(head))
  const draw = (marker: 1 | 2 | 3, more: { seed?: string; reason?: string } = {}) => client.bags.draw({ ...exam.where, marker, ...more, requestId: newRequest() })
  const paper = async () => (await client.bags.list({ examId: exam.examId }))[0] as BagMarkers
  const markers = async (marker: 1 | 2 | 3) => (await paper()).bags.map((bag) => bag.markers.find((one) => one.marker === marker)?.fullName)
  return { ...exam, client, file, draw, paper, markers }
}

describe('bags drawn by lot for the examiners (TT 22/2025 Quy chế Đ.16 k.2)', () => {
  it('go to members of the marking board, each bag to another one the second time; the seed gives the same draw again', async () => {
    const exam = await aPaperToMark(['Hoàng Thị Một', 'Lê Văn Hai', 'Vũ Thị Ba'])
    expect(await refusal(exam.draw(2))).toMatchObject({ code: 'BAG_DRAW_REFUSED', data: { code: 'earlierMissing', marker: 2 } })
    expect(await exam.draw(1, { seed: '4-2-6-1' })).toEqual({ bags: 3 })
    const first = await exam.markers(1)
    expect([...first].sort()).toEqual(['Hoàng Thị Một', 'Lê Văn Hai', 'Vũ Thị Ba'])
    await exam.draw(2)
    const second = await exam.markers(2)
    second.forEach((name, index) => expect(name).not.toBe(first[index]))
    const [drawn] = (await exam.paper()).draws
    expect(drawn).toMatchObject({ marker: 1, seed: '4-2-6-1', seedOrigin: 'dice', userName: head })
    expect(drawn?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await refusal(exam.draw(1, { seed: '4-2-6-1' }))).toMatchObject({ code: 'DRAW_REASON_NEEDED' })
    await exam.draw(1, { seed: '4-2-6-1', reason: 'bốc lại trước người chứng kiến' })
    expect(await exam.markers(1)).toEqual(first)
    expect((await exam.paper()).draws[0]?.hash).toBe(drawn?.hash)
  })

  it('need a marking board, and enough of it for another examiner each time', async () => {
    const exam = await aPaperToMark([])
    expect(await refusal(exam.draw(1))).toMatchObject({ data: { code: 'nobody' } })
    await sitDown(exam.client, exam.file, 'Nguyễn Thu Hà', passphrase)
    await exam.addExaminer('Hoàng Thị Một')
    await sitDown(exam.client, exam.file, head, passphraseOf(head))
    await exam.draw(1)
    expect(await exam.markers(1)).toEqual(['Hoàng Thị Một', 'Hoàng Thị Một', 'Hoàng Thị Một'])
    expect(await refusal(exam.draw(2))).toMatchObject({ data: { code: 'tooFew', marker: 2 } })
  })

  it('never go to somebody whose kin sits the exam, as long as nobody explained it, nor then', async () => {
    const exam = await aPaperToMark(['Hoàng Thị Một', 'Lê Văn Hai'], async ({ examId, idOf }) => {
      const { client } = test as TestOffice
      const { members } = await client.council.list({ examId })
      const member = members.find(({ fullName }) => fullName === 'Lê Văn Hai')
      await client.kin.declare({ examId, candidateId: idOf('Hà Thị Mai'), memberId: member?.id ?? null, memberName: 'Lê Văn Hai', memberFunction: 'Giám khảo', relation: 'sibling', note: null, requestId: newRequest() })
    })
    await exam.draw(1)
    expect(await exam.markers(1)).toEqual(['Hoàng Thị Một', 'Hoàng Thị Một', 'Hoàng Thị Một'])
  })

  it('never go to somebody of whose name kin was declared, though it was explained', async () => {
    const exam = await aPaperToMark(['Hoàng Thị Một', 'Lê Văn Hai'], async ({ examId, idOf }) => {
      const { client } = test as TestOffice
      const request = () => ({ requestId: newRequest() })
      await client.kin.declare({ examId, candidateId: idOf('Hà Thị Mai'), memberId: null, memberName: 'Lê Văn Hai', memberFunction: 'Giám khảo', relation: 'sibling', note: null, ...request() })
      const { members, seats } = await client.council.list({ examId })
      const seat = seats.find(({ memberId }) => members.some(({ id, fullName }) => id === memberId && fullName === 'Lê Văn Hai'))
      if (seat === undefined) throw new Error('no seat')
      const { id, function: held, fromDay, toDay, number, date, signer, revision, conflicts } = seat
      const explanation = { text: 'không chấm túi có bài của người thân', conflicts: conflicts.map(({ key }) => key) }
      await client.council.changeSeat({ examId, id, function: held, fromDay, toDay, number, date, signer, explanation, expectedRevision: revision, ...request() })
    })
    expect(await exam.paper()).toMatchObject({ members: [{ fullName: 'Hoàng Thị Một' }], barred: ['Lê Văn Hai'] })
    await exam.draw(1)
    expect(await exam.markers(1)).toEqual(['Hoàng Thị Một', 'Hoàng Thị Một', 'Hoàng Thị Một'])
  })

  it('are not drawn anew once a mark of that marking was keyed, and the draw cannot be undone then', async () => {
    const exam = await aPaperToMark(['Hoàng Thị Một', 'Lê Văn Hai'])
    await exam.draw(1)
    const { client, file, examId } = exam
    await sitDown(client, file, 'Nguyễn Thu Hà', passphrase)
    const typist = await aJoined({ client, file }, 'Nguyễn Văn Gõ')
    await give(client, typist.id, 'typist', { examId })
    await sitDown(client, file, 'Nguyễn Văn Gõ', passphraseOf('Nguyễn Văn Gõ'))
    const bagId = (await client.keying.bags({ examId }))[0]?.id ?? ''
    const where = { examId, bagId, marker: 1 as const }
    await client.keying.take({ ...where, requestId: newRequest() })
    const [row] = (await client.keying.sheet(where)).rows
    await client.keying.enter({ ...where, scriptId: row?.scriptId ?? '', ending: row?.code.slice(-2) ?? '', values: [{ question: 0, value: 7000 }], requestId: newRequest() })
    await sitDown(client, file, head, passphraseOf(head))
    expect(await refusal(exam.draw(1, { reason: 'bốc lại' }))).toMatchObject({ data: { code: 'keyed', marker: 1 } })
    await exam.draw(2)
    expect((await exam.markers(2)).every((name) => name !== undefined)).toBe(true)
  })
})
