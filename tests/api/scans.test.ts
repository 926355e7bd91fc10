import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { finish, refusal } from './answers.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { signInAs } from './sign-in.ts'

const jpeg = (text: string) => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(text), Buffer.from('ffd9', 'hex')])
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('ảnh IEND')])
const pdf = Buffer.from('%PDF-1.7\nhồ sơ\n%%EOF\n')

let test: TestOffice
let client: TestOffice['client']
let folder: string
let examId: string
let an: string
let hoa: string
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
  folder = mkdtempSync(join(tmpdir(), 'ảnh '))
})
afterAll(() => {
  test.remove()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  examId = (await anExam(client)).id
  const post = await aPost(client, examId)
  an = (await aCandidate(client, examId, post.id, { fullName: 'Lò Văn An', birthDate: '1998-02-14', identityNumber: '008098001234' })).id
  hoa = (await aCandidate(client, examId, post.id, { fullName: 'Lò Thị Hòa', birthDate: '2001-09-05', sex: 'female', identityNumber: '008301004321' })).id
})

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const take = (kind: 'photo' | 'paper', files: { path: string; candidateId: string }[], requestId = newRequest()) => finish(client.scans.take({ examId, kind, files, requestId }))
const list = (candidateId: string) => client.scans.list({ examId, candidateId })
const open = async (candidateId: string) => {
  const [first] = await list(candidateId)
  return client.scans.open({ examId, id: first?.id ?? '' })
}
const undoLast = async (way: 'undo' | 'redo' = 'undo') => client.history.undo({ seq: (await client.history.next())[way]?.seq ?? 0, requestId: newRequest() })
const blobs = () => (existsSync(join(test.folder, 'tep')) ? readdirSync(join(test.folder, 'tep')) : [])

describe('a scanned form that somebody types from', () => {
  it('is shown without being kept, a PDF with its pages, and refused by its name where it cannot be kept', async () => {
    const before = blobs()
    expect(await client.scans.preview({ examId, path: file('phiếu.png', png) })).toEqual({ mime: 'image/png', content: png.toString('base64'), documentId: null, pages: null })
    expect(await client.scans.preview({ examId, path: file('phiếu.pdf', pdf) })).toMatchObject({ mime: 'application/pdf', content: null })
    expect(await refusal(client.scans.preview({ examId, path: file('phiếu.txt', Buffer.from('chữ')) }))).toEqual({ code: 'SCAN_REFUSED', data: { fileName: 'phiếu.txt', code: 'otherKind', kind: 'paper' } })
    expect(await refusal(client.scans.preview({ examId, path: join(folder, 'không có.pdf') }))).toMatchObject({ data: { code: 'gone' } })
    expect(blobs()).toEqual(before)
  })
})

describe('a photo of a candidate', () => {
  it('is kept encrypted, comes back byte by byte, and a later one takes its place', async () => {
    const first = jpeg(`một ${examId}`)
    expect(await take('photo', [{ path: file('a.jpg', first), candidateId: an }])).toEqual({ taken: 1 })
    expect(await list(an)).toMatchObject([{ kind: 'photo', fileName: 'a.jpg', mime: 'image/jpeg', size: first.length }])
    expect(await open(an)).toEqual({ mime: 'image/jpeg', content: first.toString('base64'), documentId: null, pages: null })
    expect(blobs().every((name) => !readFileSync(join(test.folder, 'tep', name)).includes(Buffer.from(examId)))).toBe(true)
    const second = jpeg(`hai ${examId}`)
    await take('photo', [{ path: file('b.jpg', second), candidateId: an }])
    expect((await open(an)).content).toBe(second.toString('base64'))
    await undoLast()
    expect((await open(an)).content).toBe(first.toString('base64'))
    await undoLast('redo')
    expect((await open(an)).content).toBe(second.toString('base64'))
  })

  it('goes with a reason, is refused as stale, and comes back by undo', async () => {
    await take('photo', [{ path: file('a.jpg', jpeg('a')), candidateId: an }])
    const [photo] = await list(an)
    const withdraw = (expectedRevision: number) => client.scans.withdraw({ examId, id: photo?.id ?? '', reason: 'ảnh của người khác', expectedRevision, requestId: newRequest() })
    expect(await refusal(withdraw(2))).toEqual({ code: 'STALE', data: { current: 1 } })
    await withdraw(1)
    expect(await list(an)).toEqual([])
    await undoLast()
    expect(await list(an)).toHaveLength(1)
  })

  it('is shown to nobody who may not see who somebody is', async () => {
    await take('photo', [{ path: file('008098001234.jpg', jpeg('a')), candidateId: an }])
    const { back } = await signInAs(test.office, 'Người xem', [{ role: 'viewer' }])
    const [shown] = await list(an)
    expect([shown !== undefined && 'fileName' in shown, 'content' in (await open(an))]).toEqual([false, false])
    back()
  })

  it('that was altered on the disk is told as damaged', async () => {
    await take('photo', [{ path: file('a.jpg', jpeg(`hỏng ${examId}`)), candidateId: an }])
    const before = new Set(blobs())
    await take('photo', [{ path: file('b.jpg', jpeg(`hỏng nữa ${examId}`)), candidateId: an }])
    const [place = ''] = blobs().filter((name) => !before.has(name))
    const stored = readFileSync(join(test.folder, 'tep', place))
    stored[20] = (stored[20] ?? 0) ^ 1
    writeFileSync(join(test.folder, 'tep', place), stored)
    expect(await refusal(open(an))).toEqual({ code: 'FILE_DAMAGED', data: { file: 'b.jpg' } })
  })
})

describe('scans of papers', () => {
  it('are several for one candidate, each once; a PDF goes to the window’s own viewer', async () => {
    const files = [{ path: file('cccd.png', png), candidateId: an }, { path: file('bang.pdf', pdf), candidateId: an }]
    expect(await take('paper', [...files, { path: file('lại.png', png), candidateId: an }])).toEqual({ taken: 2 })
    expect(await take('paper', files)).toEqual({ taken: 0 })
    const [, second] = await list(an)
    const opened = await client.scans.open({ examId, id: second?.id ?? '' })
    expect(opened).toMatchObject({ mime: 'application/pdf', content: null })
    expect(test.office.context.state.document).toMatchObject({ id: opened.documentId })
    expect(Buffer.from(test.office.context.state.document?.bytes ?? [])).toEqual(pdf)
  })
})

describe('files matched by their names', () => {
  it('are shown with whom each is for and what cannot be kept; nothing is written', async () => {
    const before = (await client.history.next()).undo?.seq
    const paths = [
      file('008098001234.jpg', jpeg('1')),
      file('lo thi hoa 05092001.jpg', jpeg('2')),
      file('IMG_1.jpg', jpeg('3')),
      file('008301004321 cũ.jpg', jpeg('4')),
      file('008301004321.jpg', jpeg('5')),
      file('thông báo.pdf', pdf),
      file('trống.jpg', Buffer.alloc(0)),
      file('cắt.jpg', Buffer.from('ffd8ffe0aabb', 'hex')),
      file('quét.tif', Buffer.from('49492a00', 'hex')),
      file('điện thoại.heic', Buffer.from('....ftypheic')),
      file('danh sách.docx', Buffer.from('PK..')),
      file('to.jpg', Buffer.concat([jpeg('a'), Buffer.alloc(5 * 2 ** 20)])),
      join(folder, 'không có.jpg'),
    ]
    const found = await finish(client.scans.match({ examId, kind: 'photo', paths }))
    expect(found.map(({ state, by, people, refusal: why }) => [state, by, people.map(({ fullName }) => fullName), why])).toEqual([
      ['matched', 'identityNumber', ['Lò Văn An'], null],
      ['doubtful', 'nameAndBirth', ['Lò Thị Hòa'], null],
      ['unmatched', null, [], null],
      ['twice', 'identityNumber', ['Lò Thị Hòa'], null],
      ['twice', 'identityNumber', ['Lò Thị Hòa'], null],
      ...['noPhoto', 'empty', 'damaged', 'tiff', 'heic', 'otherKind', 'tooBig', 'gone'].map((code) => ['refused', null, [], code]),
    ])
    expect((await client.history.next()).undo?.seq).toBe(before)
  })

  it('are kept all in one act that is undone as one, or none of them', async () => {
    const files = [{ path: file('1.jpg', jpeg(`1 ${examId}`)), candidateId: an }, { path: file('2.jpg', jpeg(`2 ${examId}`)), candidateId: hoa }]
    const requestId = newRequest()
    expect([await take('photo', files, requestId), await take('photo', files, requestId)]).toEqual([{ taken: 2 }, { taken: 2 }])
    await undoLast()
    expect([await list(an), await list(hoa)]).toEqual([[], []])
    const stored = blobs().length
    const broken = [...files.slice(0, 1), { path: file('hỏng.jpg', Buffer.from('ffd8ffe0aabb', 'hex')), candidateId: hoa }]
    expect(await refusal(take('photo', broken))).toEqual({ code: 'SCAN_REFUSED', data: { fileName: 'hỏng.jpg', code: 'damaged', kind: 'photo' } })
    expect([await list(an), blobs().length]).toEqual([[], stored])
  })

  it('tell how far they are, and leave nothing where they are stopped', async () => {
    const files = [1, 2, 3].map((name) => ({ path: file(`${name}.jpg`, jpeg(`${name} dừng ${examId}`)), candidateId: an }))
    const seen: unknown[] = []
    await finish(client.scans.match({ examId, kind: 'paper', paths: files.map(({ path }) => path) }), seen)
    expect(seen).toEqual([0, 1, 2].map((done) => ({ stage: 'matching', done, total: 3 })))
    const stored = blobs().length
    const stop = new AbortController()
    const stream = await client.scans.take({ examId, kind: 'paper', files, requestId: newRequest() }, { signal: stop.signal })
    await stream.next()
    await stream.next()
    expect(blobs()).toHaveLength(stored + 1)
    stop.abort()
    await expect(finish(stream)).rejects.toThrow()
    expect([await list(an), blobs().length]).toEqual([[], stored])
    await take('paper', files)
    expect(await list(an)).toHaveLength(3)
  })

  it('are matched and kept with as many statements for sixty as for two', async () => {
    const statements = async (many: number) => {
      const sqlite = test.office.context.state.unlocked?.open.sqlite
      if (sqlite === undefined) throw new Error('locked')
      const paths = Array.from({ length: many }, (_, index) => file(`IMG_${index}.jpg`, jpeg(`${index} ${many} ${examId}`)))
      const seen: string[] = []
      const prepare = sqlite.prepare.bind(sqlite)
      sqlite.prepare = (sql: string) => {
        seen.push(sql.slice(0, 40))
        return prepare(sql)
      }
      try {
        await finish(client.scans.match({ examId, kind: 'photo', paths }))
        expect(await take('paper', paths.map((path) => ({ path, candidateId: an })))).toEqual({ taken: many })
      } finally {
        sqlite.prepare = prepare
      }
      return seen.length
    }
    expect(await statements(60)).toBe(await statements(2))
  })

  it('are refused twice for one person, and for nobody of the exam', async () => {
    const path = file('1.jpg', jpeg('1'))
    expect(await refusal(take('photo', [{ path, candidateId: an }, { path: file('2.jpg', jpeg('2')), candidateId: an }]))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'files.1', code: 'duplicate' }] } })
    expect(await refusal(take('photo', [{ path, candidateId: newRequest() }]))).toEqual({ code: 'NOT_FOUND', data: { what: 'candidate' } })
  })
})
