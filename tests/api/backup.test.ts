import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { backUpWhenDue } from '../../electron/office/backup.ts'
import { aSample, aSampleExam, importList, type Sample } from './a-sample.ts'
import { finish, refusal } from './answers.ts'
import { anOffice, newRequest, passphrase, type TestOffice } from './an-office.ts'
import { backUp, folderOf } from './backups.ts'

let sample: Sample
beforeAll(() => {
  sample = aSample()
})
afterAll(() => sample.remove())

let test: TestOffice
let client: TestOffice['client']
let chosen: string[]
beforeEach(async () => {
  chosen = []
  test = await anOffice({ onBackupFolderChosen: (folder) => chosen.push(folder) })
  ;({ client } = test)
})
afterEach(() => test.remove())

const create = (name: string) => client.organizations.create({ name, requestId: newRequest() })
const later = (hours: number) => {
  test.clock.now = new Date(test.clock.now.getTime() + hours * 3_600_000)
}
const state = () => client.backup.state()

describe('a backup', { timeout: 60_000 }, () => {
  it('is a folder with the data file, the slot file and a label, and is proved', async () => {
    await create('Sở Y tế')
    const seen: unknown[] = []
    const backup = await finish(client.backup.make(), seen)
    const head = (await client.history.verify()).head
    const folder = join(folderOf(test), '2026-11-25 08h00m00 thu-cong')
    const bytes = readFileSync(join(folder, 'minh-tuyen.mtdb')).length
    expect(backup).toEqual({ name: '2026-11-25 08h00m00 thu-cong', at: '2026-11-25T01:00:00.000Z', reason: 'manual', seq: 2, head, bytes, files: 0, provedAt: '2026-11-25T01:00:00.000Z' })
    expect(readdirSync(folder).sort()).toEqual(['ban-sao-luu.json', 'danh-sach-tep.json', 'minh-tuyen.mtdb', 'minh-tuyen.mtdb.keys'])
    expect(seen).toEqual([
      { stage: 'copying', done: 0, total: null },
      { stage: 'checking', done: 0, total: null },
    ])
    expect(await client.backup.list()).toEqual([backup])
  })

  it('says in plain text nothing of what is in the records', async () => {
    await create('Sở Y tế')
    const { name } = await backUp(client)
    const label = JSON.parse(readFileSync(join(folderOf(test), name, 'ban-sao-luu.json'), 'utf8')) as object
    expect(Object.keys(label)).toEqual(['format', 'version', 'office', 'at', 'reason', 'seq', 'head', 'data', 'keys', 'files', 'provedAt', 'problem'])
    for (const file of readdirSync(join(folderOf(test), name))) expect(readFileSync(join(folderOf(test), name, file)).includes('Sở Y tế')).toBe(false)
    expect(readFileSync(join(folderOf(test), name, 'minh-tuyen.mtdb')).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  })

  it('of an office renamed since lies with the others of that office', async () => {
    const first = await backUp(client)
    await client.access.changeOffice({ name: 'Ban Tổ chức: mới', expectedRevision: 1, requestId: newRequest() })
    later(1)
    const second = await backUp(client)
    expect((await client.backup.list()).map(({ name }) => name)).toEqual([second.name, first.name])
  })

  it('copies each encrypted file once, for all backups', async () => {
    await importList(client, await aSampleExam(client, sample), sample.workbook)
    const first = await backUp(client)
    const shared = join(folderOf(test), 'tep')
    const [file = ''] = readdirSync(shared)
    expect([first.files, readdirSync(shared).length, readFileSync(join(shared, file)).equals(readFileSync(join(test.folder, 'tep', file)))]).toEqual([1, 1, true])
    // What is known from the backup before is not read again, so a file that the office lost meanwhile is no loss.
    rmSync(join(test.folder, 'tep', file))
    await create('Sở Y tế')
    later(1)
    expect(await backUp(client)).toMatchObject({ files: 1, provedAt: '2026-11-25T02:00:00.000Z' })
  })

  it('that lacks an encrypted file is written and not proved', async () => {
    await importList(client, await aSampleExam(client, sample), sample.workbook)
    rmSync(join(test.folder, 'tep'), { recursive: true })
    const { code, data } = await refusal(backUp(client))
    expect([code, data]).toEqual(['BACKUP_NOT_PROVED', { name: '2026-11-25 08h00m00 thu-cong', reason: 'files' }])
    expect(await state()).toMatchObject({ lastProved: null, failure: { reason: 'files' } })
    const again = test.again()
    const [user] = await again.client.access.state().then((found) => (found.phase === 'locked' ? found.office.users : []))
    test.office.close()
    await again.client.access.unlock({ userId: user?.id ?? '', passphrase })
    expect((await again.client.backup.state()).failure).toEqual({ at: '2026-11-25T01:00:00.000Z', reason: 'files' })
  })
})

describe('the state of the backups', () => {
  it('counts the acts since the last proved one', async () => {
    expect(await state()).toEqual({ folder: join(test.folder, 'sao-luu'), lastProved: null, actsSince: 1, running: false, failure: null })
    const backup = await backUp(client)
    await create('Sở Y tế')
    expect(await state()).toMatchObject({ lastProved: backup, actsSince: 1 })
  })

  it('forgets a backup that is there no longer', async () => {
    await backUp(client)
    rmSync(folderOf(test), { recursive: true })
    expect(await state()).toMatchObject({ lastProved: null, actsSince: 1 })
  })

  it('tells of a backup under way', async () => {
    const making = backUp(client)
    expect((await state()).running).toBe(true)
    await making
    expect((await state()).running).toBe(false)
  })
})

describe('by itself', () => {
  it('nothing is backed up where nothing changed', async () => {
    expect((await test.office.backUpIfChanged('close')?.done)?.manifest.reason).toBe('close')
    expect(test.office.backUpIfChanged('close')).toBeNull()
    await create('Sở Y tế')
    expect((await test.office.backUpIfChanged('hourly')?.done)?.manifest.seq).toBe(2)
  })

  it('a changed passphrase counts as a change', async () => {
    await backUp(client)
    await client.access.changePassphrase({ current: passphrase, passphrase: 'một mật khẩu khác' })
    expect(test.office.backUpIfChanged('close')).not.toBeNull()
  })

  it('it happens once an hour while something changes', async () => {
    const { context } = test.office
    const made = async () => {
      await backUpWhenDue(context.state)
      await context.state.backup.running?.done
      return (await client.backup.list()).map(({ at, reason }) => `${at.slice(11, 16)} ${reason}`)
    }
    expect(await made()).toEqual(['01:00 hourly'])
    await create('Sở Y tế')
    later(0.9)
    expect(await made()).toEqual(['01:00 hourly'])
    later(0.1)
    expect(await made()).toEqual(['02:00 hourly', '01:00 hourly'])
    later(5)
    expect(await made()).toEqual(['02:00 hourly', '01:00 hourly'])
  })

  it('a failed one is tried again after an hour, not before', async () => {
    const { context } = test.office
    writeFileSync(join(test.folder, 'sao-luu'), 'a file where the folder should be')
    const tried = async () => {
      await backUpWhenDue(context.state)
      await Promise.allSettled([context.state.backup.running?.done])
      return (await state()).failure
    }
    const first = await tried()
    later(0.5)
    expect([first, await tried()]).toEqual([{ at: '2026-11-25T01:00:00.000Z', reason: 'ENOTDIR' }, { at: '2026-11-25T01:00:00.000Z', reason: 'ENOTDIR' }])
    later(0.5)
    expect((await tried())?.at).toBe('2026-11-25T02:00:00.000Z')
    rmSync(join(test.folder, 'sao-luu'))
    later(1)
    expect([await tried(), (await state()).lastProved?.reason]).toEqual([null, 'hourly'])
  })

  it('locking starts one and does not wait for it', async () => {
    await create('Sở Y tế')
    await client.access.lock()
    const { backup, unlocked } = test.office.context.state
    expect([unlocked, (await backup.running?.done)?.manifest]).toEqual([null, expect.objectContaining({ reason: 'close', seq: 2, provedAt: '2026-11-25T01:00:00.000Z' })])
  })
})

describe('checking again', () => {
  it('proves a backup anew, at the time of the check', async () => {
    const backup = await backUp(client)
    later(3)
    expect(await finish(client.backup.check({ name: backup.name }))).toEqual({ ...backup, provedAt: '2026-11-25T04:00:00.000Z' })
    expect(existsSync(join(test.folder, 'phuc-hoi'))).toBe(false)
  })

  it('takes the proof away from one that does not stand it', async () => {
    const { name } = await backUp(client)
    const data = join(folderOf(test), name, 'minh-tuyen.mtdb')
    const bytes = readFileSync(data)
    bytes[9000] = (bytes[9000] ?? 0) ^ 1
    writeFileSync(data, bytes)
    expect(await refusal(finish(client.backup.check({ name })))).toEqual({ code: 'BACKUP_NOT_PROVED', data: { name, reason: 'altered' } })
    expect((await client.backup.list()).map(({ provedAt }) => provedAt)).toEqual([null])
    expect(await state()).toMatchObject({ lastProved: null, failure: { reason: 'altered' } })
  })
})

describe('the place of the backups', () => {
  it('can be chosen for this PC, and the next backup goes there', async () => {
    const folder = join(test.folder, 'USB của Hà')
    expect(await client.backup.chooseFolder({ folder })).toEqual({ folder })
    await backUp(client)
    expect([chosen, readdirSync(folder).length, (await state()).folder]).toEqual([[folder], 1, folder])
  })

  it('is refused where nothing can be written, and the old one stays', async () => {
    writeFileSync(join(test.folder, 'tệp'), 'x')
    const folder = join(test.folder, 'tệp/con')
    expect(await refusal(client.backup.chooseFolder({ folder }))).toEqual({ code: 'BACKUP_NOT_WRITTEN', data: { folder, reason: 'ENOTDIR' } })
    expect([chosen, (await state()).folder]).toEqual([[], join(test.folder, 'sao-luu')])
  })

  it('shared with another office keeps the two apart', async () => {
    const other = await anOffice()
    const folder = join(test.folder, 'USB')
    for (const one of [test, other]) await one.client.backup.chooseFolder({ folder })
    const [mine, theirs] = [await backUp(client), await backUp(other.client)]
    expect([await client.backup.list(), await other.client.backup.list(), readdirSync(folder).length]).toEqual([[mine], [theirs], 2])
    const stray = join(folderOf(test), 'lẫn')
    renameSync(join(folderOf(other), theirs.name), stray)
    other.remove()
    expect(await refusal(finish(client.backup.compare({ name: 'lẫn' })))).toEqual({ code: 'BACKUP_NOT_PROVED', data: { name: 'lẫn', reason: 'foreign' } })
  })

  it('may hold other things, which are neither listed nor removed', async () => {
    mkdirSync(join(folderOf(test), 'ảnh'), { recursive: true })
    const backup = await backUp(client)
    later(24 * 400)
    await create('Sở Y tế')
    await backUp(client)
    expect([(await client.backup.list()).length, readdirSync(folderOf(test)).includes('ảnh'), backup.name in {}]).toEqual([2, true, false])
  })
})
