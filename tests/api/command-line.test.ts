import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { procedures } from '../../electron/office/procedures.ts'
import { officeFacts, passphrase } from './an-office.ts'

const projectFolder = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'minh-tuyen-'))
const file = join(folder, 'co-quan.mtdb')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The command line as `npm run -s office` starts it. */
function office(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'electron/office/cli.ts'), ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

it('lists every procedure of the contract with its input', () => {
  const { status, stdout } = office(['--help'])
  expect(status).toBe(0)
  const listed = new Set(stdout.split('\n'))
  expect([...procedures.keys()].filter((path) => !listed.has(path))).toEqual([])
})

it('decides an exam without a file', () => {
  const { input } = JSON.parse(readFileSync(join(projectFolder, 'tests/fixtures/decide/1-gate-priority-quota.json'), 'utf8')) as { input: unknown }
  const { status, stdout } = office(['results.decide', JSON.stringify(input)])
  expect(status).toBe(0)
  expect((JSON.parse(stdout) as { posts: { winners: string[] }[] }).posts[0]?.winners).toEqual(['dung', 'binh'])
})

it.each([
  [['results.decide', '{}'], 1, '"code":"INPUT_REFUSED"'],
  [['exams.proposeRegime', '{"kind":"civilServant","approved":"30/2/2026"}'], 1, '"code":"BAD_REQUEST"'],
  [['results.decide', '{"a":'], 2, 'JSON'],
  [['results.nothing', '{}'], 2, 'Không có thủ tục results.nothing'],
  [['exams.list'], 2, 'Ghi --file'],
])('tells what is wrong with %j', (args, code, words) => {
  const { status, stdout, stderr } = office(args)
  expect({ status, stdout }).toEqual({ status: code, stdout: '' })
  expect(stderr).toContain(words)
})

it('sets an office up and works in it, with the passphrase from a file descriptor', () => {
  const made = office(['--file', file, 'access.setUp', JSON.stringify({ office: officeFacts, administrator: { name: 'Hà Thị Lan', passphrase } })])
  expect(made.status).toBe(0)
  const listed = office(['--file', file, '--passphrase-fd', '0', 'organizations.list', '{}'], `${passphrase}\n`)
  expect((JSON.parse(listed.stdout) as { total: number }).total).toBe(2)
  const wrong = office(['--file', file, '--passphrase-fd', '0', 'organizations.list', '{}'], 'sai\n')
  expect(wrong).toMatchObject({ status: 1, stdout: '', stderr: '{"code":"WRONG_PASSPHRASE","data":{"tries":1,"waitSeconds":0}}\n' })
})
