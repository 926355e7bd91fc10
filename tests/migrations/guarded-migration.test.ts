import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { migrateFile, shippedMigrations } from '../../db/migrate.ts'
import { openFile } from '../../db/open.ts'
import { readSlots } from '../../db/slots.ts'
import { anEmptyOffice, newRequest, passphrase, type TestOffice } from '../api/an-office.ts'
import { refusal } from '../api/answers.ts'
import { aMigrationsFolder, shipped } from './migrations-folder.ts'

const cleaning: (() => void)[] = []
afterEach(() => {
  for (const clean of cleaning.splice(0)) clean()
})

function folderOf(keep: number, more?: Readonly<Record<string, string>>): string {
  const { folder, remove } = aMigrationsFolder(keep, more)
  cleaning.push(remove)
  return folder
}

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const beside = (folder: string) => readdirSync(folder).filter((name) => !name.endsWith('.keys')).sort()

/** A closed office as a released program left it, with an exam of two candidates (tests/fixtures/released). */
function anOldOffice(migrations = 1) {
  const released = join(import.meta.dirname, '../fixtures/released', String(migrations))
  const { key, examId } = JSON.parse(readFileSync(join(released, 'facts.json'), 'utf8')) as { key: string; examId: string }
  let migrationsFolder = shipped
  const test = anEmptyOffice({
    get migrationsFolder() {
      return migrationsFolder
    },
  })
  cleaning.push(() => test.remove())
  for (const suffix of ['', '.keys']) copyFileSync(join(released, `minh-tuyen.mtdb${suffix}`), test.file + suffix)
  return {
    ...test,
    examId,
    key: Buffer.from(key, 'hex'),
    before: digest(test.file),
    /** Unlocks as the program that ships these migrations would. */
    unlockWith(folder: string) {
      migrationsFolder = folder
      const office = test.again()
      return { office, call: office.client.access.unlock({ userId: readSlots(test.file).users[0]?.id ?? '', passphrase }) }
    },
  }
}

/** Runs SQL in a closed office's file. */
function alter({ file, key }: Pick<TestOffice, 'file'> & { key: Buffer }, sql: string): string {
  const open = openFile({ file, key, timeout: 50 })
  open.sqlite.exec(sql)
  open.close()
  return digest(file)
}

const migrationsIn = (file: string, key: Buffer) => {
  const open = openFile({ file, key, timeout: 50, readonly: true })
  const n = open.sqlite.prepare('select count(*) from __drizzle_migrations').pluck().get()
  open.close()
  return n
}

describe('an older file', () => {
  it.each([1, 2, 3])('of %i migrations is migrated by way of a copy when it is unlocked, and stays beside it as it was', async (migrations) => {
    const old = anOldOffice(migrations)
    const { office, call } = old.unlockWith(shipped)
    await call
    expect((await office.client.candidates.search({ examId: old.examId, query: 'duong' })).rows.map(({ fullName }) => fullName)).toEqual(['Đường Văn Bình'])
    expect(await office.client.history.verify()).toMatchObject({ firstBroken: null })
    office.close()
    const kept = `${old.file}.before-${migrations}`
    expect(beside(old.folder)).toEqual(['minh-tuyen.mtdb', `minh-tuyen.mtdb.before-${migrations}`])
    expect([digest(kept), migrationsIn(kept, old.key), migrationsIn(old.file, old.key)]).toEqual([old.before, migrations, shippedMigrations(shipped).length])
  })

  it('decides as the program that made it, by its own copy of the regulation', async () => {
    const old = anOldOffice(3)
    const { office, call } = old.unlockWith(shipped)
    await call
    const { rows } = await office.client.results.view({ examId: old.examId })
    expect(rows.map(({ fullName, state, rank, total, reasons }) => [fullName, state, rank, total, reasons?.at(-1)?.code])).toEqual([
      ['Lò Thị Yến', 'won', 1, 7000, 'tieBreakWon'],
      ['Đường Văn Bình', 'lost', 2, 7000, 'tieBreakLost'],
    ])
  })

  it('can be written after it: the index follows candidates that were there before', async () => {
    const old = anOldOffice()
    const { office, call } = old.unlockWith(shipped)
    await call
    const [yen] = (await office.client.candidates.search({ examId: old.examId, query: 'yen' })).rows
    await office.client.candidates.withdraw({ examId: old.examId, id: yen?.id ?? '', reason: 'rút', expectedRevision: 1, requestId: newRequest() })
    office.context.state.unlocked?.open.sqlite.exec(`update candidate set folded = 'khac'; insert into candidate_search (candidate_search) values ('integrity-check')`)
    expect((await office.client.candidates.search({ examId: old.examId, query: 'khac' })).found).toBe(1)
  })

  it('is migrated over what an interrupted migration left', async () => {
    const old = anOldOffice()
    for (const suffix of ['.migrating', '.migrating-wal', '.migrating-shm']) writeFileSync(old.file + suffix, 'cut off')
    const { office, call } = old.unlockWith(shipped)
    await call
    office.close()
    expect(beside(old.folder)).toEqual(['minh-tuyen.mtdb', 'minh-tuyen.mtdb.before-1'])
  })

  it('is not touched when it lacks nothing', () => {
    const old = anOldOffice()
    migrateFile({ file: old.file, key: old.key, timeout: 50 }, folderOf(1))
    expect([beside(old.folder), digest(old.file)]).toEqual([['minh-tuyen.mtdb'], old.before])
  })
})

describe('a migration that fails', () => {
  it.each([
    ['in its second statement', 'create table extra (id integer); --> statement-breakpoint\ninsert into nowhere values (1);', 'SqliteError'],
    ['by losing rows', 'delete from post where id not in (select post_id from candidate); --> statement-breakpoint\ndelete from candidate;', 'MigrationError'],
    ['by leaving rows without what they refer to', 'delete from exam;', 'MigrationError'],
    ['by dropping a table', 'drop table ground; --> statement-breakpoint\ndrop table candidate_priority; --> statement-breakpoint\ndrop table file_fact;', 'MigrationError'],
  ])('%s leaves the file as it was and nothing beside it', async (_what, sql, name) => {
    const old = anOldOffice()
    const { office, call } = old.unlockWith(folderOf(1, { '0001_broken': sql }))
    const { code } = await refusal(call)
    office.close()
    expect([code, old.faults.map((fault) => fault.name)]).toEqual(['UNEXPECTED', [name]])
    expect([beside(old.folder), digest(old.file)]).toEqual([['minh-tuyen.mtdb'], old.before])
    const whole = old.unlockWith(shipped)
    await whole.call
    expect((await whole.office.client.candidates.search({ examId: old.examId })).total).toBe(2)
  })
})

describe('a file that this program cannot take', () => {
  it.each([
    ['with a migration after ours', `insert into __drizzle_migrations (hash, created_at) values ('ff', 9999999999999)`],
    ['with a migration of a later day in the place of ours', `update __drizzle_migrations set hash = 'ff', created_at = 9999999999999`],
  ])('%s is newer: refused and left byte by byte', async (_what, sql) => {
    const old = anOldOffice()
    const before = alter(old, sql)
    const { office, call } = old.unlockWith(folderOf(1))
    expect(await refusal(call)).toEqual({ code: 'FILE_NEWER', data: { file: old.file } })
    office.close()
    expect([beside(old.folder), digest(old.file)]).toEqual([['minh-tuyen.mtdb'], before])
  })

  it('with another migration in the place of ours is refused', async () => {
    const old = anOldOffice()
    const before = alter(old, `update __drizzle_migrations set hash = 'ff'`)
    const { office, call } = old.unlockWith(shipped)
    expect((await refusal(call)).code).toBe('UNEXPECTED')
    office.close()
    expect([old.faults.map(({ name }) => name), digest(old.file), beside(old.folder)]).toEqual([['MigrationError'], before, ['minh-tuyen.mtdb']])
  })
})

describe('a power cut between the two renames', () => {
  it('is mended at the next start', async () => {
    const old = anOldOffice()
    renameSync(old.file, `${old.file}.migrating`)
    const office = old.again()
    expect((await office.client.access.state()).phase).toBe('locked')
    expect([existsSync(old.file), existsSync(`${old.file}.migrating`), digest(old.file)]).toEqual([true, false, old.before])
  })

  it('is not mistaken for one while the file is there', async () => {
    const old = anOldOffice()
    writeFileSync(`${old.file}.migrating`, 'cut off')
    await old.again().client.access.state()
    expect([digest(old.file), readFileSync(`${old.file}.migrating`, 'utf8')]).toEqual([old.before, 'cut off'])
  })
})
