import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { digestFile } from '../../db/backup-files.ts'
import { openFile } from '../../db/open.ts'
import { slotPath } from '../../db/slots.ts'
import { aSample, aSampleExam, importList } from '../api/a-sample.ts'
import { finish, refusal } from '../api/answers.ts'
import { anOffice, newRequest, type TestOffice } from '../api/an-office.ts'
import { backUp, folderOf, liveDigest } from '../api/backups.ts'

let test: TestOffice
let stranger: TestOffice
let officeFolder: string
let kept: string
let name: string
let strangeBackup: string
let older: string
let live: ReturnType<typeof liveDigest>
beforeAll(async () => {
  test = await anOffice()
  const { client } = test
  const sample = aSample()
  await importList(client, await aSampleExam(client, sample), sample.workbook)
  sample.remove()
  officeFolder = folderOf(test)
  older = (await backUp(client)).name
  await client.organizations.create({ name: 'Sở Y tế', requestId: newRequest() })
  test.clock.now = new Date('2026-11-25T02:00:00Z')
  name = (await backUp(client)).name
  await client.organizations.create({ name: 'Sở Tư pháp', requestId: newRequest() })
  kept = `${test.folder}-kept`
  cpSync(officeFolder, kept, { recursive: true })
  stranger = await anOffice()
  strangeBackup = join(folderOf(stranger), (await backUp(stranger.client)).name)
  live = liveDigest(test.folder)
})
afterAll(() => {
  for (const one of [test, stranger]) one.remove()
  rmSync(kept, { recursive: true })
})
afterEach(() => {
  rmSync(officeFolder, { recursive: true })
  cpSync(kept, officeFolder, { recursive: true })
})

const place = () => join(officeFolder, name)
const data = () => join(place(), 'minh-tuyen.mtdb')
const label = () => join(place(), 'ban-sao-luu.json')

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 0x40
  writeFileSync(file, bytes)
}

/** Makes the label agree with the files, as whoever alters a backup on purpose would. */
function relabel(): void {
  const known = JSON.parse(readFileSync(label(), 'utf8')) as object
  writeFileSync(label(), JSON.stringify({ ...known, data: digestFile(data()), keys: digestFile(slotPath(data())) }))
}

/** Runs SQL in the backup with its key, as somebody with other tools could. */
function alter(sql: string): void {
  const open = openFile({ file: data(), key: test.office.context.state.unlocked?.fileKey ?? Buffer.alloc(32), timeout: 50 })
  open.sqlite.pragma('foreign_keys = off')
  open.sqlite.exec(sql)
  open.sqlite.pragma('journal_mode = delete')
  open.close()
  relabel()
}

const encryptedFile = () => join(officeFolder, 'tep', readdirSync(join(officeFolder, 'tep'))[0] ?? '')

const damages: readonly (readonly [what: string, damage: () => void, reason: string])[] = [
  ['whose data file has a byte turned', () => flip(data(), 20_000), 'altered'],
  ['whose data file has a byte turned and the label made to agree', () => (flip(data(), 20_000), relabel()), 'damaged'],
  ['whose data file is cut off', () => truncateSync(data(), 8192), 'altered'],
  ['whose data file is cut off and the label made to agree', () => (truncateSync(data(), 8192), relabel()), 'damaged'],
  ['whose data file is empty and the label made to agree', () => (truncateSync(data(), 0), relabel()), 'damaged'],
  ['whose data file is a text', () => (writeFileSync(data(), 'Danh sách thí sinh\n'.repeat(500)), relabel()), 'damaged'],
  ['whose data file is gone', () => rmSync(data()), 'damaged'],
  ['whose slot file is gone', () => rmSync(slotPath(data())), 'damaged'],
  ['whose slot file has a byte turned', () => flip(slotPath(data()), 300), 'altered'],
  ['whose list of files is gone', () => rmSync(join(place(), 'danh-sach-tep.json')), 'files'],
  ['whose list of files was cut to nothing', () => writeFileSync(join(place(), 'danh-sach-tep.json'), '[]'), 'files'],
  ['that lacks an encrypted file', () => rmSync(encryptedFile()), 'files'],
  ['whose encrypted file has a byte turned', () => flip(encryptedFile(), 40), 'files'],
  ['with the data file of another office', () => (cpSync(join(strangeBackup, 'minh-tuyen.mtdb'), data()), relabel()), 'damaged'],
  ['with data and slot file of another office', () => (cpSync(join(strangeBackup, 'minh-tuyen.mtdb'), data()), cpSync(join(strangeBackup, 'minh-tuyen.mtdb.keys'), slotPath(data())), relabel()), 'otherKeys'],
  ['that is another office’s whole', () => cpSync(strangeBackup, place(), { recursive: true }), 'foreign'],
  ['with the data file of an older backup', () => (cpSync(join(officeFolder, older, 'minh-tuyen.mtdb'), data()), relabel()), 'head'],
  ['of a later program', () => alter(`insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)`), 'newer'],
  ['whose history was altered', () => alter(`update audit_entry set reason = 'khác' where seq = 2`), 'chain'],
  ['with rows that lost what they refer to', () => alter('delete from exam'), 'references'],
  ['whose user has another key', () => alter(`update user_key set signing_key = sealing_key`), 'chain'],
]

describe('field report 100: a backup', () => {
  it.each(damages)('%s is refused before anything is put in place, and the office stays byte for byte', async (_what, damage, reason) => {
    damage()
    expect(await refusal(finish(test.client.backup.compare({ name })))).toEqual({ code: 'BACKUP_NOT_PROVED', data: { name, reason } })
    expect([liveDigest(test.folder), existsSync(join(test.folder, 'phuc-hoi'))]).toEqual([live, false])
  })

  it.each([
    ['gone', () => rmSync(label())],
    ['cut off', () => truncateSync(label(), 100)],
    ['of another format', () => writeFileSync(label(), '{"format":"khác"}')],
  ])('whose label is %s is no backup, and is left where it is', async (_what, damage) => {
    damage()
    expect([(await test.client.backup.list()).map((one) => one.name), existsSync(data())]).toEqual([[older], true])
    expect(liveDigest(test.folder)).toEqual(live)
  })

  it('in order is taken', async () => {
    expect((await finish(test.client.backup.compare({ name }))).since).toHaveLength(1)
  })
})
