import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { root } from './cruise.ts'

const exceptions = z
  .array(z.strictObject({ rule: z.string().min(1), place: z.string().min(1), reason: z.string().min(20) }))
  .parse(JSON.parse(readFileSync(join(root, 'tests/exceptions.json'), 'utf8')))

test('each exception names a file that is there', () => {
  expect(exceptions.filter(({ place }) => !existsSync(join(root, place)))).toEqual([])
})

test('each exception is still needed', async () => {
  const eslint = new ESLint({ cwd: root, overrideConfig: exceptions.map(({ rule, place }) => ({ files: [place], rules: { [rule]: 'error' } })) })
  const needless = []
  for (const exception of exceptions) {
    const [result] = await eslint.lintFiles(exception.place)
    if (!result?.messages.some(({ ruleId }) => ruleId === exception.rule)) needless.push(exception)
  }
  expect(needless).toEqual([])
})
