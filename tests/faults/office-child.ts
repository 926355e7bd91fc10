/**
 * An office in a process of its own, for tests that end or watch it. Takes its task as JSON on standard input and
 * prints a line for each step; never a value of a record.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { documentFonts } from '../../electron/office/defaults.ts'
import { openOffice } from '../../electron/office/office.ts'
import { jobWorker } from '../job-worker.ts'

export interface Task {
  readonly file: string
  readonly passphrase: string
  readonly office: Parameters<ReturnType<typeof openOffice>['client']['access']['setUp']>[0]['office']
  readonly administrator: string
  readonly workbook: string
  readonly steps: readonly ('setUp' | 'unlock' | 'exam' | 'import' | 'sort' | 'sortOnDisk' | 'search' | 'writePlain' | 'backup' | 'restoreLast' | 'marks' | 'results')[]
}

const task = JSON.parse(readFileSync(0, 'utf8')) as Task
const projectFolder = join(import.meta.dirname, '../..')
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

const office = openOffice({
  file: task.file,
  migrationsFolder: join(projectFolder, 'db/migrations'),
  fonts: documentFonts(projectFolder),
  workerEntry: jobWorker,
  now: () => new Date('2026-11-25T01:00:00Z'),
  random: randomBytes,
  device: 'HOSO-02',
  keyCost: { n: 2 ** 10, r: 8, p: 1 },
  mayRead: () => true,
  mayWrite: () => true,
  onFault: ({ name, code }) => say({ fault: name, code }),
})
const { client } = office
const requestId = () => crypto.randomUUID()
const examId = async () => (await client.exams.list())[0]?.id ?? ''

async function drain<T>(stream: { next(): Promise<IteratorResult<{ stage: string }, T>> }): Promise<T> {
  for (;;) {
    const step = await stream.next()
    if (step.done) return step.value
    say({ stage: step.value.stage })
  }
}

/** Sorts every name with every other: far more than SQLite keeps in memory when it may use the disk. */
function sortMuch(store: 'memory' | 'file'): void {
  const sqlite = office.context.state.unlocked?.open.sqlite
  if (sqlite === undefined) throw new Error('locked')
  sqlite.pragma('cache_size = 100')
  if (store === 'file') sqlite.pragma('temp_store = file')
  let rows = 0
  for (const _ of sqlite.prepare('select a.full_name || b.full_name || a.identity_number as text from candidate a, candidate b order by text').iterate()) rows += 1
  say({ sorted: rows })
}

const steps: Readonly<Record<Task['steps'][number], () => unknown>> = {
  setUp: () => client.access.setUp({ office: task.office, administrator: { name: task.administrator, passphrase: task.passphrase } }),
  async unlock() {
    const state = await client.access.state()
    if (state.phase !== 'locked') throw new Error(state.phase)
    await client.access.unlock({ userId: state.office.users[0]?.id ?? '', passphrase: task.passphrase })
  },
  async exam() {
    const { id } = await client.exams.create({ name: 'Kỳ thi', kind: 'civilServant', planNumber: '1', planApproved: '2026-08-18', layout: 'party', requestId: requestId() })
    const posts = JSON.parse(readFileSync(join(task.workbook, '../posts.json'), 'utf8')) as { code: string; name: string; agency: string; track: 'specialist'; form: ('written' | 'interview')[]; quota: number }[]
    for (const { agency, ...post } of posts) {
      const { id: agencyId } = await client.organizations.create({ name: agency, requestId: requestId() })
      await client.posts.create({ examId: id, ...post, agencyId, requestId: requestId() })
    }
  },
  async import() {
    const id = await examId()
    const { readingId } = await drain(await client.imports.read({ examId: id, path: task.workbook }))
    say(await drain(await client.imports.take({ examId: id, readingId, requestId: requestId() })))
  },
  sort: () => sortMuch('memory'),
  sortOnDisk: () => sortMuch('file'),
  async search() {
    for (const query of ['nguyen', 'đường', '0080']) say({ found: (await client.candidates.search({ examId: await examId(), query, sort: 'post', limit: 500 })).found })
  },
  async backup() {
    say(await drain(await client.backup.make()))
  },
  async restoreLast() {
    const [last] = await client.backup.list()
    const { restoreId } = await drain(await client.backup.compare({ name: last?.name ?? '' }))
    say(await client.backup.restore({ restoreId, reason: 'thử', requestId: requestId() }))
  },
  async marks() {
    const { parts, rows } = await client.marking.grid({ examId: await examId(), limit: 60 })
    const [part] = parts
    for (const { candidateId } of rows) {
      await client.marking.set({ examId: await examId(), candidateId, partId: part?.id ?? '', state: 'entered', value: 3000, previousMarkId: null, requestId: requestId() })
      say({ marked: candidateId })
    }
  },
  async results() {
    const id = await examId()
    const { readingId } = await drain(await client.imports.readMarks({ examId: id, path: task.workbook }))
    say(await drain(await client.imports.takeMarks({ examId: id, readingId, requestId: requestId() })))
  },
  async writePlain() {
    const { rows } = await client.candidates.search({ examId: await examId() })
    writeFileSync(`${task.file}.txt`, rows.map(({ fullName }) => fullName).join('\n'))
    writeFileSync(`${task.file}.utf16`, Buffer.from(rows.map(({ fullName }) => fullName).join('\n'), 'utf16le'))
  },
}

try {
  for (const step of task.steps) {
    await steps[step]()
    say({ done: step })
  }
} catch (error) {
  say(error instanceof ORPCError ? { refused: error.code as string, data: error.data as unknown } : { failed: String(error) })
} finally {
  office.close()
}
