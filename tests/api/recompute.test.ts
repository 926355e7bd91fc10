import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ORPCError, safe } from '@orpc/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Office, OfficeClient } from '../../electron/office/office.ts'
import { aSample, importList } from './a-sample.ts'
import { anEmptyOffice, anOffice, aPost, passphrase, type TestOffice } from './an-office.ts'
import { anExamToMark } from './an-exam-to-mark.ts'
import { aWorld, type World } from './a-world.ts'
import { backUp, restoreAndUnlock } from './backups.ts'
import { candidateCalls, examCalls } from './every-exam-call.ts'

const cli = resolve(import.meta.dirname, '../../electron/office/cli.ts')

/** Each exam takes a process of its own; only what hangs runs out of time. */
const limit = 180_000

let test: TestOffice & { readonly recoveryKey: readonly string[] }
let secondPc: TestOffice
let client: OfficeClient
let world: World
beforeAll(async () => {
  test = await anOffice()
  secondPc = await copyOf(test)
  ;({ client } = await openAgain(test))
  const sample = aSample()
  world = await aWorld({ ...test, client }, sample)
  await importList(client, world.listExam, sample.workbook)
  sample.remove()
  // Two people are equal at the last place of the world's exam: the head chooses the second.
  for (const act of ['results.recordDecision', 'regimes.amend', 'regimes.setScheme', 'candidates.add', 'deadlines.set']) await call(act)
  await anExamOfEveryMark()
}, limit)
afterAll(() => {
  test.remove()
  secondPc.remove()
})

/** The office as a second PC has it: its file of the first day, in another folder. */
async function copyOf({ office, folder }: TestOffice): Promise<TestOffice> {
  office.close()
  const copy = anEmptyOffice()
  copy.office.close()
  cpSync(folder, copy.folder, { recursive: true })
  return copy
}

async function openAgain({ again }: TestOffice): Promise<Office> {
  const office = again()
  const state = await office.client.access.state()
  if (state.phase !== 'locked') throw new Error(state.phase)
  await office.client.access.unlock({ userId: state.office.users[0]?.id ?? '', passphrase })
  return office
}

/** A call on the world, as the test of permissions makes it. */
async function call(procedure: string, more: Partial<World> = {}): Promise<unknown> {
  const made = examCalls[procedure] ?? candidateCalls[procedure]
  if (made === undefined) throw new Error(procedure)
  return made(client, { ...world, ...more })
}

/** An exam with every state of a mark, priority, a changed quota, a violation, two markers, somebody ineligible and a tie that nobody decided. */
async function anExamOfEveryMark(): Promise<void> {
  const exam = await anExamToMark(client, ['written', 'interview'], 1)
  await call('results.changeQuota', { exam, spare: await aPost(client, exam.examId, { code: 'TH-02' }) })
  const people = [
    ['Lò Văn An', [4000, 8150, 7225], [{ group: 'ethnicMinority', evidence: true }]],
    ['Lò Văn Bình', [3500, 7000, 6000], []],
    ['Lò Văn Chung', [4500, 7000, 6000], []],
    ['Lò Văn Dũng', [2900, 9000, 9000], []],
    ['Lò Văn Én', [4000, 4999, 9000], []],
    ['Lò Văn Giang', [4000, 0, null], []],
    ['Lò Văn Hùng', [4000, 9500, 9500], []],
  ] as const
  const ids: string[] = []
  for (const [fullName, values, priority] of people) {
    const { id } = await exam.add(fullName, { priority })
    ids.push(id)
    for (const [place, kind] of (['general', 'written', 'interview'] as const).entries()) await exam.set(id, kind, values[place] ?? null)
    if (fullName === 'Lò Văn Hùng') await exam.refuse(id)
  }
  const { id } = await exam.add('Lò Văn Khánh')
  await exam.set(id, 'general', 4000)
  await exam.set(id, 'written', null, 'suspended')
  const [, , , marked = '', last = ''] = ids
  await call('marking.setViolation', { exam, free: await client.candidates.get({ examId: exam.examId, id: last }) })
  await call('marking.setSheet', { exam, tied: [marked, id] })
}

/** The ranking of every exam, or why it cannot be ranked yet, as the text that leaves the office. */
async function liveRankings(): Promise<Map<string, string>> {
  const rankings = new Map<string, string>()
  for (const { id } of await client.exams.list()) {
    const { data, error } = await safe<unknown, unknown>(client.results.view({ examId: id }))
    rankings.set(id, JSON.stringify(error instanceof ORPCError ? { code: error.code as string, data: error.data as unknown } : data))
  }
  return rankings
}

/** The same by a new process over a file. */
function recomputed(file: string, examIds: Iterable<string>): Map<string, string> {
  return new Map([...examIds].map((examId) => {
    const args = [cli, '--file', file, '--user', 'Nguyễn Thu Hà', '--passphrase-fd', '0', 'results.view', JSON.stringify({ examId })]
    const { stdout, stderr } = spawnSync(process.execPath, args, { input: passphrase, encoding: 'utf8' })
    return [examId, (stdout || stderr).trimEnd()]
  }))
}

/** Where two texts part, with a little around it; null where they are the same. */
function firstDifference(left: string, right: string) {
  if (left === right) return null
  const at = [...left].findIndex((sign, place) => sign !== right[place])
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 40)
  return { at, live: around(left), recomputed: around(right) }
}

it('a restored file gives another process every ranking of the live office, byte for byte, with the same hash of the facts', { timeout: limit }, async () => {
  const live = await liveRankings()
  expect(live.size).toBeGreaterThanOrEqual(3)
  const decided = JSON.parse(live.get(world.examId) ?? '') as Awaited<ReturnType<OfficeClient['results']['view']>>
  expect(decided.posts.map(({ winners }) => winners)).toContainEqual([world.tied[1]])

  const { name } = await backUp(client)
  // What is done after the backup is not in it: the restored file is not read from here.
  await call('results.withdrawDecision')
  const { folder } = await client.backup.state()
  const office = await openAgain(secondPc)
  await office.client.backup.chooseFolder({ folder })
  await restoreAndUnlock(office, name)
  office.close()

  const again = recomputed(join(secondPc.folder, 'minh-tuyen.mtdb'), live.keys())
  expect([...live].map(([examId, text]) => firstDifference(text, again.get(examId) ?? '')).filter((found) => found !== null)).toEqual([])
  expect(again.get(world.examId)).toContain(`"factsHash":"${decided.factsHash}"`)
  expect((await client.results.view({ examId: world.examId })).factsHash).not.toBe(decided.factsHash)
})
