import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { slotPath } from '../../db/slots.ts'
import { openOffice } from '../../electron/office/office.ts'
import { aSample, aSampleExam, importList, type Sample } from './a-sample.ts'
import { finish, refusal } from './answers.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, passphrase, type TestOffice } from './an-office.ts'
import { backUp, folderOf, liveDigest, restoreAndUnlock } from './backups.ts'
import { holdWriteLock } from './write-lock.ts'

let sample: Sample
beforeAll(() => {
  sample = aSample()
})
afterAll(() => sample.remove())

let test: TestOffice
let client: TestOffice['client']
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterEach(() => test.remove())

const create = (name: string) => client.organizations.create({ name, requestId: newRequest() })
const names = async () => (await client.organizations.list({})).rows.map(({ name }) => name).filter((name) => name.startsWith('Sở'))
const later = (hours: number) => {
  test.clock.now = new Date(test.clock.now.getTime() + hours * 3_600_000)
}
const firstUser = async () => {
  const state = await client.access.state()
  return state.phase === 'locked' ? (state.office.users[0]?.id ?? '') : ''
}

describe('comparing', () => {
  it('shows what was done since and changes nothing of the office', async () => {
    const { id: examId } = await anExam(client)
    const { id: postId } = await aPost(client, examId)
    const backup = await backUp(client)
    await aCandidate(client, examId, postId)
    await create('Sở Y tế')
    const before = liveDigest(test.folder)
    const { restoreId, ...compared } = await finish(client.backup.compare({ name: backup.name }))
    expect(compared).toEqual({
      backup,
      seqNow: 6,
      seqThen: 4,
      sameHistory: true,
      counts: [
        { what: 'exams', now: 1, then: 1 },
        { what: 'candidates', now: 1, then: 0 },
        { what: 'marks', now: 0, then: 0 },
        { what: 'organizations', now: 4, then: 3 },
        { what: 'users', now: 1, then: 1 },
      ],
      results: [{ examName: 'Kỳ thi tuyển công chức năm 2026', state: 'differs' }],
      since: [
        { seq: 6, at: '2026-11-25T01:00:00.000Z', userName: 'Nguyễn Thu Hà', title: 'Thêm tổ chức' },
        { seq: 5, at: '2026-11-25T01:00:00.000Z', userName: 'Nguyễn Thu Hà', title: 'Thêm thí sinh' },
      ],
    })
    const { 'phuc-hoi/minh-tuyen.mtdb': copy, ...after } = liveDigest(test.folder)
    expect([after, copy?.length, restoreId.length]).toEqual([before, 64, 36])
  })

  it('leaves no copy behind once the office is locked', async () => {
    const { name } = await backUp(client)
    await finish(client.backup.compare({ name }))
    await client.access.lock()
    expect(existsSync(join(test.folder, 'phuc-hoi'))).toBe(false)
  })

  it.each(['../../..', '2020-01-01 00h00m00 thu-cong', ''])('knows no backup named "%s"', async (name) => {
    expect(await refusal(finish(client.backup.compare({ name })))).toEqual({ code: 'NOT_FOUND', data: { what: 'backup' } })
    expect(await refusal(finish(client.backup.check({ name })))).toEqual({ code: 'NOT_FOUND', data: { what: 'backup' } })
  })
})

describe('restoring', { timeout: 60_000 }, () => {
  it('takes back everything since, and is taken back by the backup that it made first', async () => {
    await create('Sở Nội vụ')
    const first = await backUp(client)
    await create('Sở Y tế')
    later(2)
    const { keptAs, compared } = await restoreAndUnlock(test.office, first.name)
    expect([keptAs, compared.since.length, await names()]).toEqual(['2026-11-25 10h00m00 truoc-phuc-hoi', 1, ['Sở Nội vụ']])
    expect(await client.history.verify()).toMatchObject({ entries: 3, firstBroken: null })
    const [last] = (await client.history.list({})).entries
    expect(last).toMatchObject({ procedure: 'backup.restore', reason: 'gõ nhầm cả buổi', userName: 'Nguyễn Thu Hà', device: 'HOSO-01' })
    await create('Sở Tư pháp')
    later(1)
    const undo = await restoreAndUnlock(test.office, keptAs)
    expect([undo.compared.sameHistory, undo.compared.since.map(({ title }) => title), await names()]).toEqual([
      false,
      ['Thêm tổ chức', 'Phục hồi từ bản sao lưu'],
      ['Sở Nội vụ', 'Sở Y tế'],
    ])
    expect(test.faults).toEqual([])
  })

  it('keeps what was there beside the data file too', async () => {
    const { name } = await backUp(client)
    await create('Sở Y tế')
    await restoreAndUnlock(test.office, name)
    expect(readdirSync(test.folder).filter((one) => one.includes('before-restore'))).toEqual(['minh-tuyen.mtdb.before-restore', 'minh-tuyen.mtdb.before-restore.keys'])
  })

  it('counts the state after it as not backed up, although a newer backup of the other history is there', async () => {
    const first = await backUp(client)
    await create('Sở Y tế')
    later(1)
    await restoreAndUnlock(test.office, first.name)
    expect(await client.backup.state()).toMatchObject({ lastProved: { name: first.name }, actsSince: 1 })
  })

  it('leaves the passphrase of today in force', async () => {
    const { name } = await backUp(client)
    await client.access.changePassphrase({ current: passphrase, passphrase: 'một mật khẩu khác' })
    await restoreAndUnlock(test.office, name, 'một mật khẩu khác')
    await client.access.lock()
    expect((await refusal(client.access.unlock({ userId: await firstUser(), passphrase }))).code).toBe('WRONG_PASSPHRASE')
  })

  it('brings back encrypted files that the office no longer has', async () => {
    await importList(client, await aSampleExam(client, sample), sample.workbook)
    const { name } = await backUp(client)
    const files = readdirSync(join(test.folder, 'tep'))
    rmSync(join(test.folder, 'tep'), { recursive: true })
    await restoreAndUnlock(test.office, name)
    expect([files.length, readdirSync(join(test.folder, 'tep'))]).toEqual([1, files])
  })

  it('gives a photo and a scan back byte by byte on another PC that has only the backup', async () => {
    const { id: examId } = await anExam(client)
    const { id: candidateId } = await aCandidate(client, examId, (await aPost(client, examId)).id)
    const photo = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), randomBytes(5000), Buffer.from('ffd9', 'hex')])
    const paper = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(9000), Buffer.from('\n%%EOF\n')])
    for (const [kind, name, bytes] of [['photo', 'ảnh.jpg', photo], ['paper', 'hồ sơ.pdf', paper]] as const) {
      const path = join(test.folder, name)
      writeFileSync(path, bytes)
      await finish(client.scans.take({ examId, kind, files: [{ path, candidateId }], requestId: newRequest() }))
    }
    const { name } = await backUp(client)
    const folder = join(test.folder, 'Máy khác')
    const file = join(folder, basename(test.file))
    cpSync(join(test.folder, 'sao-luu'), join(folder, 'sao-luu'), { recursive: true })
    for (const one of [basename(file), basename(slotPath(file))]) cpSync(join(folderOf(test), name, one), join(folder, one))
    const other = openOffice({ ...test.office.context.state.options, file, device: 'MAY-MOI' })
    try {
      const state = await other.client.access.state()
      await other.client.access.unlock({ userId: state.phase === 'locked' ? (state.office.users[0]?.id ?? '') : '', passphrase })
      await restoreAndUnlock(other, name)
      const [first, second] = await other.client.scans.list({ examId, candidateId })
      expect((await other.client.scans.open({ examId, id: first?.id ?? '' })).content).toBe(photo.toString('base64'))
      const { documentId } = await other.client.scans.open({ examId, id: second?.id ?? '' })
      expect(Buffer.from(other.document(documentId ?? '') ?? []).equals(paper)).toBe(true)
    } finally {
      other.close()
    }
  })

  it('answers a repeated request with the first answer', async () => {
    const { name } = await backUp(client)
    const { restoreId } = await finish(client.backup.compare({ name }))
    const request = { restoreId, reason: 'thử', requestId: newRequest() }
    const first = await client.backup.restore(request)
    await client.access.unlock({ userId: await firstUser(), passphrase })
    expect(await client.backup.restore(request)).toEqual(first)
    expect((await client.history.list({})).total).toBe(2)
  })

  it('needs the comparison that it follows', async () => {
    const { name } = await backUp(client)
    const { restoreId } = await finish(client.backup.compare({ name }))
    await finish(client.backup.compare({ name }))
    expect(await refusal(client.backup.restore({ restoreId, reason: 'thử', requestId: newRequest() }))).toEqual({ code: 'RESTORE_GONE', data: undefined })
  })

  it('keeps the office as it is while another part of the program has the file open', async () => {
    const { name } = await backUp(client)
    await create('Sở Y tế')
    const { restoreId } = await finish(client.backup.compare({ name }))
    const release = holdWriteLock(test)
    const { code } = await refusal(client.backup.restore({ restoreId, reason: 'thử', requestId: newRequest() }))
    release()
    expect([code, await names()]).toEqual(['BUSY', ['Sở Y tế']])
    await create('Sở Tư pháp')
    expect(await client.history.verify()).toMatchObject({ entries: 3, firstBroken: null })
  })
})
