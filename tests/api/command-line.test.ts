import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { procedures } from '../../electron/office/procedures.ts'
import { decide } from '../../shared/rules/decide.ts'
import type { DecideInput } from '../../shared/rules/decide-schema.ts'
import { officeFacts, passphrase } from './an-office.ts'

const projectFolder = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'minh-tuyen-'))
const file = join(folder, 'co-quan.mtdb')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The command line as `npm run -s office` starts it, in the folder of the test. */
function office(args: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'electron/office/cli.ts'), ...args], { input, cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const example = (name: string) => (JSON.parse(readFileSync(join(projectFolder, `tests/fixtures/decide/${name}.json`), 'utf8')) as { input: DecideInput }).input

it('lists every procedure of the contract with its input', () => {
  const { status, stdout } = office(['--help'])
  expect(status).toBe(0)
  const listed = new Set(stdout.split('\n'))
  expect([...procedures.keys()].filter((path) => !listed.has(path))).toEqual([])
})

it('decides an exam without a file', () => {
  const { status, stdout } = office(['results.decide', JSON.stringify(example('1-gate-priority-quota'))])
  expect(status).toBe(0)
  expect((JSON.parse(stdout) as { posts: { winners: string[] }[] }).posts[0]?.winners).toEqual(['dung', 'binh'])
})

it.each([
  [['results.decide', '{}'], 1, '"code":"INPUT_REFUSED"'],
  [['exams.proposeRegime', '{"kind":"civilServant","approved":"30/2/2026"}'], 1, '"code":"BAD_REQUEST"'],
  [['results.decide', '{"a":'], 2, 'Dữ liệu vào không phải JSON: sai từ dòng 1, cột 6.'],
  [['results.nothing', '{}'], 2, 'Không có thủ tục results.nothing'],
  [['exams.list'], 2, 'Ghi --file'],
])('tells what is wrong with %j', (args, code, words) => {
  const { status, stdout, stderr } = office(args)
  expect({ status, stdout }).toEqual({ status: code, stdout: '' })
  expect(stderr).toContain(words)
})

describe('an input in a file', () => {
  const input = example('3-tie-nd300')
  const json = JSON.stringify(input, null, 2)
  const decided = () => {
    const result = decide(input)
    return { status: 0, stdout: result.ok ? `${JSON.stringify(result.output)}\n` : '', stderr: '' }
  }
  const write = (content: string | Uint8Array) => writeFileSync(join(folder, 'dữ kiện.json'), content)

  it('is decided as the rules decide it', () => {
    write(json)
    expect(office(['results.decide', '@dữ kiện.json'])).toEqual(decided())
    expect(office(['results.decide', `@${join(folder, 'dữ kiện.json')}`])).toEqual(decided())
  })

  it('may begin with the mark of Notepad, or come through standard input', () => {
    write(`\uFEFF${json}`)
    expect(office(['results.decide', '@dữ kiện.json'])).toEqual(decided())
    expect(office(['results.decide', '@-'], json)).toEqual(decided())
  })

  it('is sought where the caller stands, also when npm runs the script in the folder of the project', () => {
    write(json)
    const env = { ...process.env, INIT_CWD: folder }
    const { status, stdout } = spawnSync(process.execPath, ['scripts/office.mjs', 'results.decide', '@dữ kiện.json'], { cwd: projectFolder, env, encoding: 'utf8' })
    expect({ status, stdout, stderr: '' }).toEqual(decided())
  })

  it('is refused with the path of every problem', () => {
    write(JSON.stringify({ ...input, posts: [{ ...input.posts[0], quota: -1 }], plan: { ...input.plan, approved: '2026-02-30' } }))
    const { status, stdout, stderr } = office(['results.decide', '@dữ kiện.json'])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(JSON.parse(stderr)).toEqual({
      code: 'INPUT_REFUSED',
      data: {
        problems: [
          { path: 'plan.approved', code: 'unknownValue' },
          { path: 'posts.0.quota', code: 'outOfRange' },
        ],
      },
    })
  })

  it('that is no JSON is told by line and column', () => {
    write('{"a": 1,\n  "b": [1, 2,]\n}')
    expect(office(['results.decide', '@dữ kiện.json'])).toEqual({ status: 2, stdout: '', stderr: `${join(folder, 'dữ kiện.json')} không phải JSON: sai từ dòng 2, cột 14.\n` })
  })

  it.each([
    [['results.decide', '@không có.json'], `Không đọc được ${join(folder, 'không có.json')}: không có tệp này.`],
    [['results.decide', '@.'], `Không đọc được ${folder}: đây là thư mục.`],
    [['results.decide', '@'], 'Sau @ phải có đường dẫn của tệp JSON, hoặc - để đọc đầu vào chuẩn.'],
    [['--passphrase-fd', '0', 'results.decide', '@-'], 'Đầu vào chuẩn chỉ chứa một thứ: @- hoặc --passphrase-fd 0, không cả hai.'],
  ])('that cannot be read is told: %j', (args, message) => {
    expect(office(args)).toEqual({ status: 2, stdout: '', stderr: `${message}\n` })
  })

  it('of another encoding is told', () => {
    write(Buffer.from('\uFEFF{}', 'utf16le'))
    expect(office(['results.decide', '@dữ kiện.json']).stderr).toBe(`${join(folder, 'dữ kiện.json')} không phải chữ UTF-8: lưu lại bằng bảng mã UTF-8.\n`)
  })
})

it('sets an office up and works in it, with the passphrase from a file descriptor', () => {
  const made = office(['--file', file, 'access.setUp', JSON.stringify({ office: officeFacts, administrator: { name: 'Hà Thị Lan', passphrase } })])
  expect(made.status).toBe(0)
  const listed = office(['--file', file, '--passphrase-fd', '0', 'organizations.list', '{}'], `${passphrase}\n`)
  expect((JSON.parse(listed.stdout) as { total: number }).total).toBe(2)
  const wrong = office(['--file', file, '--passphrase-fd', '0', 'organizations.list', '{}'], 'sai\n')
  expect(wrong).toMatchObject({ status: 1, stdout: '', stderr: '{"code":"WRONG_PASSPHRASE","data":{"tries":1,"waitSeconds":0}}\n' })
})
