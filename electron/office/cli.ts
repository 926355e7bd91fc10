import { randomBytes } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { documentFonts, usualKeyCost } from './defaults.ts'
import { jsonArgument, UsageError } from './json-argument.ts'
import { openOffice, type Office } from './office.ts'
import { procedures } from './procedures.ts'

const projectFolder = join(import.meta.dirname, '../..')

const usage = `npm run -s office -- [--file TỆP] [--user TÊN] [--passphrase-fd 0] [--progress] THỦ_TỤC ['JSON' | @TỆP | @-]

  'JSON' | @TỆP | @-   dữ liệu vào: JSON ngay trong lệnh, trong tệp (tính từ thư mục đang đứng) hoặc ở đầu vào chuẩn; không có là {}
  --file TỆP           tệp dữ liệu (.mtdb); thủ tục thuần túy không cần
  --user TÊN           người mở khóa; có một người thì khỏi ghi
  --passphrase-fd 0    đọc mật khẩu từ đầu vào chuẩn; không có thì hỏi ở bàn phím
                       (npm chỉ chuyển đầu vào chuẩn; chạy thẳng bằng node thì số nào cũng được)
  --progress           in tiến độ của việc dài ra stderr

Trả về JSON. Mã thoát: 0 xong, 1 lỗi đã khai báo (JSON ở stderr), 2 lỗi khác.
`

function help(): string {
  const lines = [...procedures.values()].map(({ path, meta, definition }) => {
    const schema = meta.accepts ?? (definition.inputSchema as z.ZodType | undefined)
    const input = schema === undefined ? '{}' : JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
    return `${path}\n    ${meta.title ?? ''} · ${meta.effect ?? ''} · quyền: ${meta.permission ?? 'không ai'}\n    ${input}`
  })
  return `${usage}\n${lines.join('\n')}\n`
}

async function readPassphrase(descriptor: string | undefined): Promise<string> {
  if (descriptor !== undefined) {
    try {
      return readFileSync(Number(descriptor), 'utf8').replace(/\r?\n$/, '')
    } catch (error) {
      throw new UsageError(`Không đọc được mật khẩu từ mô tả tệp ${descriptor}; qua npm chỉ có số 0.`, { cause: error })
    }
  }
  if (!process.stdin.isTTY) throw new UsageError('Cần --passphrase-fd khi không có bàn phím.')
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await prompt.question('Mật khẩu: ')
  } finally {
    prompt.close()
  }
}

async function unlock(office: Office, name: string | undefined, descriptor: string | undefined): Promise<void> {
  const state = await office.client.access.state()
  if (state.phase !== 'locked') throw new UsageError('Tệp dữ liệu chưa có cơ quan nào: chạy access.setUp trước.')
  const matching = state.office.users.filter((user) => name === undefined || user.name === name)
  const [user] = matching
  if (user === undefined || matching.length > 1) throw new UsageError(`Ghi --user. Có: ${state.office.users.map((one) => one.name).join(', ')}`)
  await office.client.access.unlock({ userId: user.id, passphrase: await readPassphrase(descriptor) })
}

function find(client: object, path: string): (input: unknown) => Promise<unknown> {
  return path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], client) as (input: unknown) => Promise<unknown>
}

async function result(output: unknown, progress: boolean): Promise<unknown> {
  if (typeof output !== 'object' || output === null || !(Symbol.asyncIterator in output)) return output
  const stream = output as AsyncGenerator<unknown, unknown>
  for (;;) {
    const { done, value } = await stream.next()
    if (done) return value
    if (progress) process.stderr.write(`${JSON.stringify(value)}\n`)
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      file: { type: 'string' },
      user: { type: 'string' },
      'passphrase-fd': { type: 'string' },
      progress: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(help())
    return
  }
  const [path, json = '{}'] = positionals
  const procedure = path === undefined ? undefined : procedures.get(path)
  if (procedure === undefined) throw new UsageError(path === undefined ? usage : `Không có thủ tục ${path}. Xem --help.`)
  if (json === '@-' && values['passphrase-fd'] === '0') throw new UsageError('Đầu vào chuẩn chỉ chứa một thứ: @- hoặc --passphrase-fd 0, không cả hai.')
  const file = resolve(values.file ?? 'minh-tuyen.mtdb')
  if (values.file === undefined && procedure.meta.permission !== 'public') throw new UsageError('Ghi --file TỆP.')
  const input = jsonArgument(json)
  const office = openOffice({
    file,
    migrationsFolder: join(projectFolder, 'db/migrations'),
    fonts: documentFonts(projectFolder),
    workerEntry: new URL('./jobs/worker.ts', import.meta.url),
    now: () => new Date(),
    random: randomBytes,
    device: hostname(),
    keyCost: usualKeyCost,
    mayRead: () => true,
    mayWrite: () => true,
    onFault: (fault) => appendFileSync(process.stderr.fd, `${JSON.stringify(fault)}\n`),
  })
  try {
    if (procedure.meta.permission !== 'public') await unlock(office, values.user, values['passphrase-fd'])
    const output = await result(await find(office.client, procedure.path)(input), values.progress)
    process.stdout.write(`${JSON.stringify(output)}\n`)
  } finally {
    office.close()
  }
}

try {
  await main()
} catch (error) {
  if (error instanceof ORPCError && (error.defined || error.code === 'BAD_REQUEST')) {
    process.stderr.write(`${JSON.stringify({ code: error.code as string, data: error.data as unknown })}\n`)
    process.exitCode = 1
  } else {
    process.stderr.write(error instanceof UsageError ? `${error.message}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = 2
  }
}
