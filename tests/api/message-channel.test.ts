import { setTimeout as pause } from 'node:timers/promises'
import { createORPCClient, isDefinedError, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OfficeClient } from '../../electron/office/office.ts'
import { aSample, aSampleExam, readList, type Sample } from './a-sample.ts'
import { finish, refusal } from './answers.ts'
import { aCandidate, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { holdWriteLock } from './write-lock.ts'

let sample: Sample
let test: TestOffice
beforeAll(async () => {
  sample = aSample()
  test = await anOffice()
})
afterAll(() => {
  test.remove()
  sample.remove()
})

let port: MessagePort
let client: OfficeClient
let examId: string
beforeEach(async () => {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(test.office.router).upgrade(port2, { context: test.office.context })
  port1.start()
  port2.start()
  port = port1
  client = createORPCClient<OfficeClient>(new RPCLink({ port: port1 }))
  examId = await aSampleExam(client, sample)
})
afterEach(() => port.close())

const total = async () => (await test.client.candidates.search({ examId, limit: 1 })).total
const acts = async () => (await test.client.history.list({ limit: 1 })).total

describe('through a real message channel', () => {
  it('answers are the same as without one', async () => {
    const [post] = await client.posts.list({ examId })
    await aCandidate(client, examId, post?.id ?? '', { fullName: 'Đường Văn Bình', identityNumber: '008099000001' })
    expect(await client.access.state()).toEqual(await test.client.access.state())
    expect(await client.candidates.search({ examId, query: 'duong' })).toEqual(await test.client.candidates.search({ examId, query: 'duong' }))
    expect(await client.results.view({ examId })).toEqual(await test.client.results.view({ examId }))
  })

  it('declared errors arrive with their data, marked as defined', async () => {
    const { error } = await safe(aPost(client, examId, { code: 'TH-01' }))
    expect([error instanceof Error, isDefinedError(error), await refusal(aPost(client, examId, { code: 'TH-01' }))]).toEqual([
      true,
      true,
      { code: 'DUPLICATE', data: { field: 'code', value: 'TH-01' } },
    ])
    const { code, data } = await refusal(client.exams.get({ examId: 'x' }))
    expect([code, (data as { issues: { path: string[] }[] }).issues[0]?.path]).toEqual(['BAD_REQUEST', ['examId']])
  })

  it('an unexpected error arrives as a number of the fault log, without its text', async () => {
    const requestId = newRequest()
    await client.organizations.create({ name: 'Sở Nội vụ', requestId })
    const { code, data } = await refusal(client.exams.create({ name: 'Kỳ thi', kind: 'civilServant', planNumber: '1', planApproved: '2026-08-18', layout: 'party', requestId }))
    const [fault] = test.faults.splice(0)
    expect([code, data]).toEqual(['UNEXPECTED', { id: fault?.id }])
    expect(fault).toMatchObject({ procedure: 'exams.create', name: 'Error', id: expect.stringMatching(/^[0-9A-F]{8}$/) as string })
    expect(JSON.stringify(fault)).not.toContain(requestId)
  })

  it('a job tells its progress and its result', async () => {
    const seen: unknown[] = []
    const { readingId, counts } = await readList(client, examId, sample.workbook, seen)
    expect([counts.good, (seen[0] as { stage: string }).stage]).toEqual([312, 'reading'])
    const steps: unknown[] = []
    expect((await finish(client.imports.take({ examId, readingId, requestId: newRequest() }), steps)).taken).toBe(312)
    expect(steps).toEqual([0, 100, 200, 300, 312].map((done) => ({ stage: 'writing', done, total: 312 })))
    expect(await total()).toBe(312)
  })

  it('errors inside a stream arrive declared too', async () => {
    const { error } = await safe(readList(client, examId, `${sample.workbook}.gone`))
    expect([isDefinedError(error), (error as { code?: string } | null)?.code]).toEqual([true, 'FILE_REFUSED'])
  })

  it('aborting ends the job: nothing is written and the file is free', async () => {
    const { readingId } = await readList(client, examId, sample.workbook)
    const before = await acts()
    const abort = new AbortController()
    const release = holdWriteLock(test)
    const stream = await client.imports.take({ examId, readingId, requestId: newRequest() }, { signal: abort.signal })
    await stream.next()
    abort.abort()
    await pause(200)
    release()
    expect(await finish(stream).catch(() => 'ended')).toBe('ended')
    await client.organizations.create({ name: 'Sở Y tế', requestId: newRequest() })
    expect([await total(), await acts()]).toEqual([0, before + 1])
  })

  it('closing the port ends the running job, and the reading can be taken through the next port', async () => {
    const { readingId } = await readList(client, examId, sample.workbook)
    const release = holdWriteLock(test)
    const stream = await client.imports.take({ examId, readingId, requestId: newRequest() })
    await stream.next()
    port.close()
    await pause(200)
    release()
    await pause(300)
    expect(await total()).toBe(0)
    expect((await finish(test.client.imports.take({ examId, readingId, requestId: newRequest() }))).taken).toBe(312)
  })
})
