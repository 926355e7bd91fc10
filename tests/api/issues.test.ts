import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atWork } from '../../electron/office/act.ts'
import { makeList } from '../../electron/office/documents/make.ts'
import type { DocumentKind } from '../../shared/contract/documents.ts'
import { aPng } from '../unit/writers/a-picture.ts'
import { finish, refusal } from './answers.ts'
import { anExamToSeat, type ExamToSeat } from './an-exam-to-seat.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { listsOf, type Lists } from './lists.ts'
import { signInAs } from './sign-in.ts'

const five = ['Lò Văn An', 'Lò Văn Bình', 'Lò Thị Hà', 'Lò Thị Lan', 'Lò Thị Mai']

let test: TestOffice
let client: TestOffice['client']
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

async function seatedExam(capacity: number): Promise<{ exam: ExamToSeat; lists: Lists }> {
  const exam = await anExamToSeat(test, five)
  await exam.number()
  const room = await exam.room({ number: 1, capacity })
  await exam.session('written', [room.id])
  await exam.draw('written')
  return { exam, lists: listsOf(test, exam.examId) }
}

describe('a list that may not go out', () => {
  let exam: ExamToSeat
  let lists: Lists
  beforeAll(async () => {
    exam = await anExamToSeat(test, five)
    lists = listsOf(test, exam.examId)
  })
  const blocked = async (...kinds: DocumentKind[]) => {
    const states = await client.documents.list({ examId: exam.examId })
    return kinds.map((kind) => states.find((one) => one.kind === kind)?.blocked)
  }

  it('names how many people nobody has decided yet', async () => {
    expect(await blocked('eligibleCandidates', 'ineligibleCandidates', 'successfulCandidates', 'unplacedCandidates')).toEqual([
      { code: 'undecided', count: 5 },
      { code: 'undecided', count: 5 },
      null,
      null,
    ])
    await exam.refuse('Lò Thị Mai')
    await client.eligibility.acceptRest({ examId: exam.examId, postId: null, requestId: newRequest() })
    expect(await blocked('eligibleCandidates', 'ineligibleCandidates')).toEqual([null, null])
  })

  it('names how many have no number; whoever is refused needs none', async () => {
    expect(await blocked('numberedCandidates', 'roomCandidates', 'callList', 'seatDraw')).toEqual(Array.from({ length: 4 }, () => ({ code: 'numbersMissing', count: 4 })))
    await exam.number()
    expect(await blocked('numberedCandidates')).toEqual([null])
  })

  it('says where nobody sits', async () => {
    expect(await blocked('roomCandidates', 'callList', 'seatDraw')).toEqual(Array.from({ length: 3 }, () => ({ code: 'noRooms', count: 4 })))
  })

  it('field report 62: is looked at, but neither saved nor printed while somebody has no seat, who is on a list of his own', async () => {
    const room = await exam.room({ number: 1, capacity: 3 })
    await exam.session('written', [room.id])
    await exam.draw('written')
    const without = { code: 'DOCUMENT_BLOCKED', data: { code: 'unplaced', count: 1 } }
    const path = join(test.folder, 'gọi vào phòng.pdf')
    for (const kind of ['roomCandidates', 'callList', 'seatDraw'] as const) {
      expect(await refusal(lists.save(kind, path))).toEqual(without)
    }
    expect(existsSync(path)).toBe(false)
    expect(await lists.make('callList')).toMatchObject({ people: 3 })
    expect(await refusal(lists.print('callList'))).toEqual(without)
    expect(await lists.state('callList')).toMatchObject({ blocked: { code: 'unplaced', count: 1 }, issued: null })
    const [[unplaced] = []] = await exam.unplaced('written')
    expect(await lists.text('unplacedCandidates', { partId: exam.partId('written') })).toContain(unplaced)
    expect(await lists.save('unplacedCandidates', path)).toMatchObject({ pages: 1 })
    expect(existsSync(path)).toBe(true)
  })

  it('of one part is not blocked by a part that is drawn later', async () => {
    const { lists: own, exam: other } = await seatedExam(5)
    expect(await own.state('callList')).toMatchObject({ people: 5, blocked: null })
    expect(await refusal(own.save('callList', join(test.folder, 'a.pdf'), 'pdf', { partId: other.partId('interview') }))).toEqual({
      code: 'DOCUMENT_BLOCKED',
      data: { code: 'noRooms', count: 5 },
    })
  })
})

describe('a list that went out', () => {
  it.each(['pdf', 'docx', 'xlsx'] as const)('stands in the log as saved %s, and says whether it still says the same', async (format) => {
    const { exam, lists } = await seatedExam(5)
    expect(await lists.state('numberedCandidates')).toMatchObject({ people: 5, issued: null })
    await lists.save('numberedCandidates', join(test.folder, `theo số.${format}`), format)
    expect((await lists.state('numberedCandidates')).issued).toEqual({ at: '2026-11-25T01:00:00.000Z', userName: 'Nguyễn Thu Hà', how: format, pages: format === 'pdf' ? 1 : null, current: true })
    const { entries } = await client.history.list({ limit: 1 })
    expect(entries).toMatchObject([{ title: 'Lưu danh sách ra tệp', notUndoable: 'Tệp đã ra khỏi chương trình.' }])
    await exam.withdraw('Lò Văn Bình')
    expect((await lists.state('numberedCandidates')).issued).toMatchObject({ current: false })
  })

  it('stands there as printed, once for each request', async () => {
    const { exam, lists } = await seatedExam(5)
    const made = await lists.make('callList')
    const requestId = newRequest()
    const print = () => client.documents.recordPrint({ examId: exam.examId, documentId: made.id, requestId })
    expect([await print(), await print()]).toEqual([{}, {}])
    expect((await lists.state('callList')).issued).toMatchObject({ how: 'printed', pages: made.pages, current: true })
    expect((await exam.view()).numbering?.frozenSince).toBe('2026-11-25')
  })

  it('is the one that was shown: another one shown meanwhile, or another exam, is refused', async () => {
    const { exam, lists } = await seatedExam(5)
    const made = await lists.make('callList')
    const gone = { code: 'DOCUMENT_GONE', data: undefined }
    const record = (examId: string, documentId: string) => refusal(client.documents.recordPrint({ examId, documentId, requestId: newRequest() }))
    expect(await record((await anExamToSeat(test)).examId, made.id)).toEqual(gone)
    await lists.make('numberedCandidates')
    expect(await record(exam.examId, made.id)).toEqual(gone)
  })

  it('with photos says how many people have none, and is another list once one has', async () => {
    const { exam, lists } = await seatedExam(5)
    const before = await lists.make('callList')
    const path = join(test.folder, 'ảnh.png')
    writeFileSync(path, aPng(30, 40))
    await finish(client.scans.take({ examId: exam.examId, kind: 'photo', files: [{ path, candidateId: exam.idOf('Lò Văn An') }], requestId: newRequest() }))
    const after = await lists.make('callList')
    expect([before.withoutPhoto, after.withoutPhoto, after.contentHash === before.contentHash]).toEqual([5, 4, false])
    const image = (id: string) => Buffer.from(test.office.document(id) ?? []).includes('/Subtype /Image')
    expect(image(after.id)).toBe(true)
    expect((await lists.make('roomCandidates')).withoutPhoto).toBeNull()
    const options = await lists.options('callList')
    const { back } = await signInAs(test.office, 'Người xem', [{ role: 'viewer' }])
    const { db, session } = atWork(test.office.context.state)
    const unseen = makeList(db, session, { examId: exam.examId, kind: 'callList', options }, '2026-11-25')
    expect(unseen.document.table.groups.flatMap(({ photos = [] }) => photos.flatMap(({ sha256 }) => sha256 ?? []))).toEqual([])
    back()
  })

  it('field report 55: holds only whom its post, part, session or room leaves, and the log says so', async () => {
    const { exam, lists } = await seatedExam(3)
    const second = await exam.room({ number: 2, capacity: 3 })
    const session = await exam.session('written', [second.id], { number: 2, startsAt: '14:00' })
    await exam.draw('written')
    const ofRoom = await exam.seats('written', { roomId: second.id })
    const { document, scope } = await lists.value('callList', { roomId: second.id })
    expect(document.table.groups.flatMap(({ rows }) => rows).map((cells) => five.find((name) => cells.includes(name)))).toEqual(ofRoom.map(({ fullName }) => fullName))
    expect(scope).toBe(JSON.stringify({ roomId: second.id }))
    expect((await lists.value('callList', { sessionId: session.id })).scope).toBe(JSON.stringify({ partId: exam.partId('written'), sessionId: session.id }))
    await lists.print('callList', { sessionId: session.id })
    expect([(await exam.plan('written')).issuedOn, (await exam.plan('interview')).issuedOn]).toEqual(['2026-11-25', null])
    expect(await refusal(lists.value('callList', { roomId: newRequest() }))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'options.roomId', code: 'unknownId' }] } })
    expect(await refusal(lists.value('callList', { sessionId: session.id, partId: exam.partId('interview') }))).toMatchObject({ code: 'INPUT_REFUSED' })
  })

  it('field report 65: has no heading for a room where nobody sits', async () => {
    const { exam, lists } = await seatedExam(5)
    const empty = await exam.room({ number: 7, capacity: 5 })
    await exam.session('written', [empty.id], { number: 2, startsAt: '14:00' })
    const { document } = await lists.value('roomCandidates')
    expect(document.table.groups.map(({ heading }) => heading)).toEqual(['Phòng 1 (P. 1) · Ca 1, 7 giờ 30 ngày 05/12/2026 · 5 thí sinh'])
  })
})

describe('the hash of a list', () => {
  it('does not hang on what is shown of it, and changes with what it says', async () => {
    const { exam, lists } = await seatedExam(5)
    const hash = async (more: Parameters<Lists['value']>[1] = {}) => (await lists.value('numberedCandidates', more)).contentHash
    const before = await hash()
    const sameFacts = await Promise.all([
      hash({ columns: { sex: false }, sort: 'name', orientation: 'portrait', fontSize: 12 }),
      hash({ signerName: 'Hà Văn Tú', number: '15-DS', layout: 'state' }),
      hash({ postId: exam.postId }),
    ])
    expect(sameFacts).toEqual([before, before, before])
    await exam.undo()
    expect(await hash()).not.toBe(before)
  })
})
