import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { documentFonts } from '../../electron/office/defaults.ts'
import { openOffice, type Office, type OfficeClient } from '../../electron/office/office.ts'
import type { Fault, OfficeOptions } from '../../electron/office/options.ts'
import { dataFileName } from '../../electron/office/api/access.ts'
import { jobWorker } from '../job-worker.ts'

const projectFolder = join(import.meta.dirname, '../..')

/** A passphrase for tests; the cost of its key is kept low, one test uses the real one. */
export const passphrase = 'mật khẩu của phép thử'
export const cheapCost = { n: 2 ** 10, r: 8, p: 1 }

export const newRequest = () => v7()

export interface TestOffice {
  readonly folder: string
  readonly file: string
  readonly office: Office
  readonly client: OfficeClient
  readonly faults: Fault[]
  /** The moment that the office's clock shows; tests move it. */
  readonly clock: { now: Date }
  /** Another office over the same folder, as after a restart. */
  again(): Office
  remove(): void
}

/** An office that nobody has set up, in an empty folder. */
export function anEmptyOffice(more: Partial<OfficeOptions> = {}): TestOffice {
  const folder = mkdtempSync(join(tmpdir(), 'Hồ sơ cán bộ '))
  const file = join(folder, dataFileName)
  const faults: Fault[] = []
  const clock = { now: new Date('2026-11-25T01:00:00Z') }
  const offices: Office[] = []
  const open = () => {
    const office = openOffice({
      file,
      migrationsFolder: join(projectFolder, 'db/migrations'),
      fonts: documentFonts(projectFolder),
      workerEntry: jobWorker,
      now: () => clock.now,
      random: randomBytes,
      device: 'HOSO-01',
      keyCost: cheapCost,
      mayRead: () => true,
      mayWrite: () => true,
      onFault: (fault) => faults.push(fault),
      ...more,
    })
    offices.push(office)
    return office
  }
  const office = open()
  return {
    folder,
    file,
    office,
    client: office.client,
    faults,
    clock,
    again: open,
    remove() {
      for (const one of offices) one.close()
      // A job that was stopped may still be writing its last file.
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}

export const officeFacts = {
  name: 'Ban Tổ chức Tỉnh ủy Tuyên Quang',
  printName: 'Ban Tổ chức',
  superiorName: 'Tỉnh ủy Tuyên Quang',
  symbol: 'BTCTU',
  place: 'Tuyên Quang',
  layout: 'party' as const,
}

/** An office that was set up and is open for its first user. */
export async function anOffice(more: Partial<OfficeOptions> = {}): Promise<TestOffice & { readonly recoveryKey: readonly string[] }> {
  const empty = anEmptyOffice(more)
  const { recoveryKey } = await empty.client.access.setUp({ office: officeFacts, administrator: { name: 'Nguyễn Thu Hà', passphrase } })
  return { ...empty, recoveryKey }
}

/** A recruitment exam under NĐ 170/2025 as amended by NĐ 300/2026. */
export async function anExam(client: OfficeClient) {
  return client.exams.create({
    name: 'Kỳ thi tuyển công chức năm 2026',
    kind: 'civilServant',
    planNumber: '118-KH/BTCTU',
    planApproved: '2026-08-18',
    layout: 'party',
    requestId: newRequest(),
  })
}

/** A post of an exam; its agency is made where none is named. */
export async function aPost(client: OfficeClient, examId: string, more: Partial<Parameters<OfficeClient['posts']['create']>[0]> = {}) {
  const agencyId = more.agencyId ?? (await client.organizations.create({ name: `Văn phòng Tỉnh ủy ${more.code ?? ''}`.trim(), requestId: newRequest() })).id
  return client.posts.create({
    examId,
    code: 'TH-01',
    name: 'Chuyên viên tổng hợp',
    track: 'specialist',
    form: ['written', 'interview'],
    quota: 2,
    requestId: newRequest(),
    ...more,
    agencyId,
  })
}

/** A candidate typed by hand. */
export async function aCandidate(client: OfficeClient, examId: string, postId: string, more: Partial<Parameters<OfficeClient['candidates']['add']>[0]> = {}) {
  return client.candidates.add({
    examId,
    postId,
    fullName: 'Nguyễn Hoàng An',
    birthDate: '2000-06-21',
    sex: 'male',
    identityNumber: null,
    ethnicGroup: null,
    priority: [],
    phone: null,
    email: null,
    residence: null,
    note: null,
    requestId: newRequest(),
    ...more,
  })
}
