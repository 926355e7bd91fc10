import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OfficeClient } from '../../electron/office/office.ts'
import { finish } from './answers.ts'
import { anExam, newRequest } from './an-office.ts'

type SampleScore = { readonly correct: number; readonly total: number } | { readonly state: 'absent' | 'exempt' | 'suspended' | 'cancelled' }

export interface SamplePost {
  readonly code: string
  readonly name: string
  readonly agency: string
  readonly track: 'specialist'
  readonly form: ('written' | 'interview')[]
  readonly quota: number
}

/** The invented exam of scripts/sample-workbook.mjs, in a folder of its own. */
export interface Sample {
  readonly folder: string
  /** 312 candidates without a mistake. */
  readonly workbook: string
  readonly faulty: string
  readonly posts: readonly SamplePost[]
  readonly scores: readonly { readonly fullName: string; readonly identityNumber: string; readonly general: SampleScore }[]
  remove(): void
}

export function aSample(): Sample {
  const folder = mkdtempSync(join(tmpdir(), 'kỳ thi thử '))
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/sample-workbook.mjs'), folder])
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as never
  return {
    folder,
    workbook: join(folder, 'DangKy_CongChuc_2026.xlsx'),
    faulty: join(folder, 'DangKy_Loi.xlsx'),
    posts: read('posts.json'),
    scores: read('scores.json'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** An exam with every post of the sample; returns its id. */
export async function aSampleExam(client: OfficeClient, { posts }: Sample): Promise<string> {
  const { id } = await anExam(client)
  const agencies = new Map<string, string>()
  for (const { agency, ...post } of posts) {
    let agencyId = agencies.get(agency)
    if (agencyId === undefined) {
      agencyId = (await client.organizations.create({ name: agency, requestId: newRequest() })).id
      agencies.set(agency, agencyId)
    }
    await client.posts.create({ examId: id, ...post, agencyId, requestId: newRequest() })
  }
  return id
}

export async function readList(client: OfficeClient, examId: string, path: string, seen: unknown[] = []) {
  return finish(client.imports.read({ examId, path }), seen)
}

/** Reads a list and takes all of it. */
export async function importList(client: OfficeClient, examId: string, path: string) {
  const { readingId } = await readList(client, examId, path)
  return finish(client.imports.take({ examId, readingId, requestId: newRequest() }))
}
