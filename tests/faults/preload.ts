import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { officeFacts, passphrase } from '../api/an-office.ts'
import type { Task } from './office-child.ts'

/** Compiles record-writes.c into a folder; gives the path of the library. */
export function compileRecorder(folder: string): string {
  const library = join(folder, 'record-writes.so')
  execFileSync('cc', ['-O1', '-Wall', '-Werror', '-shared', '-fPIC', '-o', library, join(import.meta.dirname, 'record-writes.c'), '-ldl'])
  return library
}

interface Watch {
  readonly library: string
  /** File that gets every write. */
  readonly record?: string
  /** Folder whose writes are counted. */
  readonly under?: string
  readonly killAt?: number
  readonly fullFrom?: number
  readonly killAtRename?: number
  /** As statfs(2) numbers them. */
  readonly fileSystemType?: number
}

/** Runs office-child.ts under the recorder; gives the lines that it printed and the signal that ended it. */
export async function runOffice(
  task: Pick<Task, 'file' | 'workbook' | 'steps'>,
  { library, record, under, killAt, fullFrom, killAtRename, fileSystemType }: Watch,
): Promise<{ lines: Record<string, unknown>[]; signal: string | null; complaint: string }> {
  const chosen = { RECORD_WRITES_TO: record, WRITES_UNDER: under, KILL_AT_WRITE: killAt?.toString(), FULL_FROM_WRITE: fullFrom?.toString(), KILL_AT_RENAME: killAtRename?.toString(), FILE_SYSTEM_TYPE: fileSystemType?.toString() }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'office-child.ts')], {
    env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', LD_PRELOAD: library, ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let output = ''
  let complaint = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  child.stdin.end(JSON.stringify({ ...task, passphrase, office: officeFacts, administrator: 'Nguyễn Thu Hà' } satisfies Task))
  const signal = await new Promise<string | null>((resolve) => child.on('close', (_code, by) => resolve(by)))
  return { lines: output.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>), signal, complaint }
}

export interface Write {
  readonly path: string
  readonly bytes: Buffer
}

/** Every write that a recorder noted. */
export function readRecord(record: string): Write[] {
  const all = readFileSync(record)
  const writes: Write[] = []
  let at = 0
  const piece = () => {
    const length = all.readUInt32LE(at)
    at += 4 + length
    return all.subarray(at - length, at)
  }
  while (at < all.length) writes.push({ path: piece().toString('utf8'), bytes: piece() })
  return writes
}
