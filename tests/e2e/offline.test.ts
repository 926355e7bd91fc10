import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

const projectFolder = resolve(import.meta.dirname, '../..')

/** Only root may make a network without interfaces; for others the suite runs in the machine's own. */
const alone = spawnSync('unshare', ['--net', 'true']).status === 0

let folder: string
let library: string
let record: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mang-'))
  library = join(folder, 'record-sockets.so')
  execFileSync('cc', ['-O1', '-Wall', '-Werror', '-shared', '-fPIC', '-o', library, join(import.meta.dirname, '../faults/record-sockets.c'), '-ldl'])
})
beforeEach(() => {
  record = join(folder, 'sockets.txt')
  rmSync(record, { force: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a program and its children did with internet sockets, in a network that has no interface at all, not even its own. */
function socketsOf(command: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('unshare', ['--net', ...command], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, LD_PRELOAD: library, RECORD_SOCKETS_TO: record },
  })
  return { status, stdout, stderr, calls: existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n') : [] }
}

it.skipIf(!alone)('notices a program that goes to the network', () => {
  const { calls } = socketsOf([process.execPath, '-e', `require('node:net').connect(9, '192.0.2.1').on('error', () => process.exit())`])
  expect(calls.map((call) => call.replace(/ \S+$/, ''))).toEqual(['socket inet - 0', 'connect inet 192.0.2.1 9'])
})

it.skipIf(!alone)('the program opens no internet socket: not for names, a proxy or a dictionary', () => {
  const args = JSON.parse(process.env['MINH_TUYEN_ELECTRON_ARGS'] ?? '[]') as string[]
  const { status, stdout, stderr, calls } = socketsOf([process.env['MINH_TUYEN_ELECTRON'] ?? '', ...args, projectFolder, '--smoke'])
  expect([status, status === 0 ? '' : stderr, stdout.match(/^smoke: .*$/m)?.[0] ?? null, calls]).toEqual([0, '', expect.stringContaining('cơ quan mới'), []])
}, 90_000)
