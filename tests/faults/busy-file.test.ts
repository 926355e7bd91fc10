import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aSample, aSampleExam, readList } from '../api/a-sample.ts'
import { finish, refusal } from '../api/answers.ts'
import { anEmptyOffice, anOffice, newRequest, officeFacts, passphrase, type TestOffice } from '../api/an-office.ts'
import { holdWriteLock } from '../api/write-lock.ts'

describe('while another part of the program writes', () => {
  let test: TestOffice
  let client: TestOffice['client']
  beforeEach(async () => {
    test = await anOffice()
    ;({ client } = test)
  })
  afterEach(() => test.remove())

  const create = () => client.organizations.create({ name: 'Sở Nội vụ', requestId: newRequest() })
  const total = async () => (await client.organizations.list({ query: 'sở nội' })).total

  it('a short while, a write waits and is carried out once', async () => {
    const release = holdWriteLock(test)
    setTimeout(release, 150)
    await create()
    expect(await total()).toBe(1)
  })

  it('longer than half a second, it is refused as BUSY and nothing is written', async () => {
    const release = holdWriteLock(test)
    const started = performance.now()
    const { code } = await refusal(create())
    const waited = performance.now() - started
    release()
    expect([code, waited > 500, await total()]).toEqual(['BUSY', true, 0])
    await create()
    expect([await total(), test.faults]).toEqual([1, []])
  })

  it('reading goes on', async () => {
    const release = holdWriteLock(test)
    expect((await client.organizations.list({})).total).toBe(2)
    release()
  })

  it('an import waits much longer', async () => {
    const sample = aSample()
    const examId = await aSampleExam(client, sample)
    const { readingId } = await readList(client, examId, sample.workbook)
    sample.remove()
    const release = holdWriteLock(test)
    const taking = finish(client.imports.take({ examId, readingId, requestId: newRequest() }))
    await pause(1500)
    const before = (await client.candidates.search({ examId })).total
    release()
    expect([before, (await taking).taken]).toEqual([0, 312])
  })
})

describe('a folder that cannot hold an office', () => {
  let test: TestOffice
  beforeEach(() => {
    test = anEmptyOffice()
  })
  afterEach(() => test.remove())

  const setUp = (folder: string) => test.client.access.setUp({ office: officeFacts, administrator: { name: 'Nguyễn Thu Hà', passphrase }, folder })

  it.each([
    ['a file', 'tệp', 'EEXIST'],
    ['below a file', 'tệp/con', 'ENOTDIR'],
  ])('%s is refused with the reason, and the next folder is taken', async (_what, place, reason) => {
    writeFileSync(join(test.folder, 'tệp'), 'x')
    const folder = join(test.folder, place)
    expect(await refusal(setUp(folder))).toEqual({ code: 'FOLDER_REFUSED', data: { folder, reason } })
    expect(test.office.context.state.session).toBeNull()
    const made = await setUp(join(test.folder, 'mới/nữa'))
    expect(made.file).toBe(join(test.folder, 'mới/nữa/minh-tuyen.mtdb'))
  })

  it('the place of the data file taken by a folder is refused', async () => {
    mkdirSync(join(test.folder, 'đã có/minh-tuyen.mtdb'), { recursive: true })
    expect((await refusal(setUp(join(test.folder, 'đã có')))).code).toBe('OFFICE_EXISTS')
  })

  it('two requests at once make one office', async () => {
    const answers = await Promise.all([refusal(setUp(test.folder)), refusal(setUp(test.folder))])
    expect(answers.map(({ code }) => code).sort()).toEqual(['OFFICE_EXISTS', undefined])
  })
})
