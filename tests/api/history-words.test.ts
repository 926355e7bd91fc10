import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSample, aSampleExam, importList, type Sample } from './a-sample.ts'
import { anExamToMark, type ExamToMark } from './an-exam-to-mark.ts'
import { anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToMark
let an: string
let anRevision = 1
let otherPost: string
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
  exam = await anExamToMark(client)
  otherPost = (await aPost(client, exam.examId, { code: 'TH-03' })).id
  an = (await exam.add('Lò Văn An', { birthDate: '1999-03-12', priority: [{ group: 'ethnicMinority', evidence: false }] })).id
})
afterAll(() => test.remove())

const facts = { fullName: 'Lò Văn An', birthDate: '1999-03-12', sex: 'male' as const, identityNumber: null, ethnicGroup: null, priority: [{ group: 'ethnicMinority', evidence: false }], phone: null, email: null, residence: null, note: null }
async function change(more: object) {
  const { revision } = await client.candidates.change({ examId: exam.examId, id: an, postId: exam.postId, ...facts, expectedRevision: anRevision, requestId: newRequest(), ...more })
  anRevision = revision
}
const newest = async () => (await client.history.list({ limit: 1 })).entries[0]
const about = async () => (await newest())?.about.map(({ words }) => words)
/** What the newest act changed, as the page tells it. */
async function told(): Promise<unknown[]> {
  const changes = await client.history.changes({ seq: (await newest())?.seq ?? 0 })
  return changes.flatMap(({ subject, fieldTitle, fromWords, toWords }) => (fieldTitle === null ? [] : [[subject, fieldTitle, fromWords, toWords]]))
}

describe('the changes of an act in words', () => {
  it('field report 57: shows from → to of every field of a candidate', async () => {
    await change({ birthDate: '1998-03-12', identityNumber: '008099000001', ethnicGroup: 'ethnic-group/2024/05', postId: otherPost, reason: 'theo giấy khai sinh' }).catch(() => undefined)
    const ethnicGroup = (await client.candidates.codes({})).ethnicGroups.find(({ name }) => name === 'Mông')?.id ?? null
    await change({ birthDate: '1998-03-12', identityNumber: '008099000001', ethnicGroup, postId: otherPost, reason: 'theo giấy khai sinh' })
    expect([await about(), (await newest())?.reason, await told()]).toEqual([
      ['Thí sinh Lò Văn An: Ngày sinh, Số CCCD, Dân tộc, Vị trí dự tuyển'],
      'theo giấy khai sinh',
      [
        ['Thí sinh Lò Văn An', 'Ngày sinh', '12/3/1999', '12/3/1998'],
        ['Thí sinh Lò Văn An', 'Số CCCD', 'trống', '008099000001'],
        ['Thí sinh Lò Văn An', 'Dân tộc', 'trống', 'Mông'],
        ['Thí sinh Lò Văn An', 'Vị trí dự tuyển', 'TH-01 Chuyên viên tổng hợp', 'TH-03 Chuyên viên tổng hợp'],
      ],
    ])
    await change({ identityNumber: '008099000001', birthDate: '1998-03-12' })
  })

  it('names the priority groups by their code list', async () => {
    await change({ identityNumber: '008099000001', birthDate: '1998-03-12', priority: [{ group: 'ethnicMinority', evidence: true }] })
    expect(await told()).toEqual([['Ưu tiên Người dân tộc thiểu số của Lò Văn An', 'Giấy tờ chứng minh', 'chưa có', 'có']])
  })

  it('shows a mark as it was and as it is: 7250 is 72,50', async () => {
    await exam.set(an, 'written', 7000)
    expect(await told()).toEqual([['Điểm Viết của Lò Văn An', 'Điểm', 'chưa nhập', '70,00']])
    await exam.set(an, 'written', 7250, 'entered', { reason: 'gõ nhầm' })
    expect([await about(), await told()]).toEqual([['Điểm Viết của Lò Văn An'], [['Điểm Viết của Lò Văn An', 'Điểm', '70,00', '72,50']]])
    await exam.set(an, 'written', null, 'absent')
    expect(await told()).toEqual([['Điểm Viết của Lò Văn An', 'Điểm', '72,50', 'vắng']])
    await exam.set(an, 'general', 4100)
    expect(await told()).toEqual([['Điểm V1 của Lò Văn An', 'Điểm', 'chưa nhập', '41']])
    await client.history.undo({ seq: (await newest())?.seq ?? 0, requestId: newRequest() })
    expect(await told()).toEqual([['Điểm V1 của Lò Văn An', 'Điểm', '41', 'chưa nhập']])
  })

  it('tells of a new post what it held after the act, whatever became of it later', async () => {
    const post = await aPost(client, exam.examId, { code: 'KT-07', name: 'Kế toán', agencyId: (await client.organizations.create({ name: 'Sở Tài chính', requestId: newRequest() })).id, form: ['written'], quota: 3 })
    const added = (await newest())?.seq ?? 0
    await client.posts.change({ ...post, quota: 5, expectedRevision: 1, requestId: newRequest() })
    expect([await about(), await told()]).toEqual([['Vị trí KT-07: Chỉ tiêu'], [['Vị trí KT-07', 'Chỉ tiêu', '3', '5']]])
    const lines = (await client.history.changes({ seq: added, table: 'post' })).map(({ fieldTitle, toWords }) => [fieldTitle, toWords])
    expect(lines).toEqual([
      ['Thêm mới', null],
      ['Mã', 'KT-07'],
      ['Tên vị trí', 'Kế toán'],
      ['Cơ quan', 'Sở Tài chính'],
      ['Ngạch, loại', 'Chuyên viên, cán sự'],
      ['Hình thức vòng 2', 'Viết'],
      ['Chỉ tiêu', '3'],
      ['Cách tuyển', 'thi tuyển'],
      ['Thi viết', 'trên giấy'],
      ['Số nguyện vọng', '1'],
    ])
  })

  it('tells a correction of an organization by what differs', async () => {
    const { versionId } = await client.organizations.create({ name: 'Sở Y tê', validFrom: '2000', requestId: newRequest() })
    await client.organizations.correct({ versionId, name: 'Sở Y tế', validFrom: '2000', reason: 'gõ nhầm', requestId: newRequest() })
    expect([await about(), await told()]).toEqual([
      ['Tổ chức Sở Y tế'],
      [['Tổ chức Sở Y tế', 'Tên', 'Sở Y tê', 'Sở Y tế']],
    ])
  })

  it('names a withdrawn record too, with the reason', async () => {
    const { id } = await exam.add('Hà Thị Rút')
    await client.candidates.withdraw({ examId: exam.examId, id, reason: 'rút đơn', expectedRevision: 1, requestId: newRequest() })
    expect([await about(), await told()]).toEqual([
      ['Thí sinh Hà Thị Rút: bỏ'],
      [
        ['Thí sinh Hà Thị Rút', 'Bỏ', null, null],
        ['Thí sinh Hà Thị Rút', 'Lý do bỏ', 'trống', 'rút đơn'],
      ],
    ])
  })
})

describe('an act on many records', () => {
  let sample: Sample
  beforeAll(async () => {
    sample = aSample()
    const examId = await aSampleExam(client, sample)
    await importList(client, examId, sample.workbook)
  })
  afterAll(() => sample.remove())

  it('is told by their number, and every one of them can be read', async () => {
    const entry = await newest()
    const people = entry?.about.find(({ table }) => table === 'candidate')
    expect([people?.words, people?.records, entry?.about.map(({ words }) => words).slice(0, 1), entry?.about.at(-1)?.words]).toEqual(['312 thí sinh mới', 312, ['312 thí sinh mới'], 'Tệp DangKy_CongChuc_2026.xlsx'])
    const subjects: string[] = []
    for (let offset = 0; offset < 312; offset += 100) {
      const page = await client.history.changes({ seq: entry?.seq ?? 0, table: 'candidate', offset, limit: 100 })
      subjects.push(...page.filter(({ field }) => field === null).map(({ recordId }) => recordId))
    }
    expect(new Set(subjects).size).toBe(312)
  })
})
