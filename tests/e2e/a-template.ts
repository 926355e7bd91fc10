import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { documentFonts } from '../../electron/office/defaults.ts'
import { openOffice, type OfficeClient } from '../../electron/office/office.ts'
import { aCandidate, anExam, aPost, cheapCost, officeFacts, passphrase } from '../api/an-office.ts'
import { jobWorker } from '../job-worker.ts'

const projectFolder = resolve(import.meta.dirname, '../..')

export { passphrase }

/** People of the template's exam, in the order of the marks grid. */
export const people = [
  'Ma Thị Ánh',
  'Lò Thị Bình',
  'Trần Thị Cúc',
  'Lê Văn Dũng',
  'Đặng Thị Hòa',
  'Hoàng Văn Hùng',
  'Giàng A Páo',
  'Nguyễn Thị Ước',
] as const

/** One exam, one post and eight candidates without marks. */
export async function anExamToMark(client: OfficeClient): Promise<void> {
  const exam = await anExam(client)
  const post = await aPost(client, exam.id)
  for (const fullName of people) await aCandidate(client, exam.id, post.id, { fullName, sex: fullName.includes('Thị') ? 'female' : 'male' })
}

/**
 * An office made once, by default with an exam to mark: each window gets a copy of its folder. Its passphrase has a
 * cheap key, so that no test waits for scrypt.
 */
export async function makeTemplate(fill: (client: OfficeClient, file: string) => Promise<void> = anExamToMark): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'minh-tuyen-mau-'))
  const file = join(folder, 'du-lieu', 'minh-tuyen.mtdb')
  const office = openOffice({
    file,
    migrationsFolder: join(projectFolder, 'db/migrations'),
    fonts: documentFonts(projectFolder),
    workerEntry: jobWorker,
    now: () => new Date('2026-11-25T01:00:00Z'),
    random: randomBytes,
    device: 'HOSO-01',
    keyCost: cheapCost,
    mayRead: () => true,
    mayWrite: () => true,
    onFault: (fault) => {
      throw new Error(JSON.stringify(fault))
    },
  })
  try {
    await office.client.access.setUp({ office: officeFacts, administrator: { name: 'Hà Thị Lan', passphrase } })
    await fill(office.client, file)
  } finally {
    office.close()
  }
  return folder
}

/** A copy of the template for one window. */
export function copyTemplate(template: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'Hồ sơ cán bộ '))
  cpSync(template, folder, { recursive: true })
  return folder
}
