import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/rules/decide.ts'
import { decideOutputSchema, type DecideInput, type DecideOutput } from '../../../shared/rules/decide-schema.ts'

interface Example {
  name: string
  article: string
  input: DecideInput
  expect: {
    candidates?: Record<string, Record<string, unknown> & { codes?: string[] }>
    posts?: Record<string, Record<string, unknown> & { questions?: string[] }>
    /** Codes that must be there; an empty list says that there is no warning at all. */
    warnings?: string[]
    refused?: string[]
  }
}

const folder = new URL('../../fixtures/decide/', import.meta.url)
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, example: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Example }))

/** What a person of the output may be compared by; a misspelt key would compare nothing. */
const comparedKeys = {
  candidates: ['state', 'post', 'agency', 'rank', 'score', 'priority', 'total', 'codes'],
  posts: ['order', 'winners', 'empty', 'next', 'questions'],
}

/** Of what was decided, only the keys that the example names. */
function named(output: DecideOutput, expected: Example['expect']): Example['expect'] {
  const pick = (row: object | undefined, keys: object) =>
    Object.fromEntries(Object.keys(keys).map((key) => [key, (row as Record<string, unknown> | undefined)?.[key]]))
  const result: Example['expect'] = {}
  if (expected.candidates !== undefined) {
    result.candidates = Object.fromEntries(
      Object.entries(expected.candidates).map(([id, keys]) => {
        const row = output.candidates.find((candidate) => candidate.id === id)
        return [id, pick(row && { ...row, codes: row.reasons.map(({ code }) => code) }, keys)]
      }),
    )
  }
  if (expected.posts !== undefined) {
    result.posts = Object.fromEntries(
      Object.entries(expected.posts).map(([id, keys]) => {
        const row = output.posts.find((post) => post.id === id)
        return [id, pick(row && { ...row, questions: row.questions.map(({ code }) => code) }, keys)]
      }),
    )
  }
  if (expected.warnings !== undefined) {
    const codes = output.warnings.map(({ code }) => code as string)
    result.warnings = expected.warnings.length === 0 ? codes : expected.warnings.filter((code) => codes.includes(code))
  }
  return result
}

describe('worked examples of the law', () => {
  test('every example file is read, and every example compares something', () => {
    expect(examples.length).toBeGreaterThanOrEqual(303)
    for (const { file, example } of examples) {
      const { candidates = {}, posts = {}, warnings, refused } = example.expect
      const keys = (rows: object) => Object.values(rows).flatMap((row: object) => Object.keys(row))
      expect(comparedKeys.candidates, file).toEqual(expect.arrayContaining(keys(candidates)))
      expect(comparedKeys.posts, file).toEqual(expect.arrayContaining(keys(posts)))
      expect([...keys(candidates), ...keys(posts), ...(warnings ?? []), ...(refused ?? [])].length, file).toBeGreaterThan(0)
    }
  })

  describe.each([...Map.groupBy(examples, ({ file }) => file.split('-')[0] ?? file)])('%s', (_group, group) => {
    test.each(group)('$file: $example.name ($example.article)', ({ example }) => {
      const result = decide(example.input)
      if (!result.ok) {
        expect({ refused: result.problems.map(({ path }) => path) }).toEqual(example.expect)
        return
      }
      expect(named(result.output, example.expect)).toEqual(example.expect)
      expect(decideOutputSchema.parse(result.output)).toEqual(result.output)
    })
  })
})
