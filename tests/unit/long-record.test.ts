import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

interface Suite {
  readonly name: string
  readonly covers: readonly string[]
}
interface RecordModule {
  coveredFiles(covers: readonly string[], folder: string): string[]
  coveredHash(covers: readonly string[], folder: string): string
  isStale(suite: Suite, folder: string): boolean
  longLine(suite: Suite, folder: string): string
  writeRecord(name: string, record: object, folder: string): void
}
const project = new URL('../../scripts/', import.meta.url)
const { coveredFiles, coveredHash, isStale, longLine, writeRecord } = (await import(new URL('long/record.mjs', project).href)) as RecordModule
const { filesUnder } = (await import(new URL('project.mjs', project).href)) as { filesUnder(path: string, folder: string): string[] }
const { longSuites } = (await import(new URL('long/suites.mjs', project).href)) as { longSuites: readonly Suite[] }

const { disagreementsIn } = (await import(new URL('long/oracle.mjs', project).href)) as { disagreementsIn(result: object): number }
const { outcomeOf } = (await import(new URL('long/mutation.mjs', project).href)) as { outcomeOf(report: object): { passed: boolean } }

const suite: Suite = { name: 'oracle', covers: ['shared/rules', 'tests/oracle', 'package.json'] }
const score = "import { day,\n  month } from '../text/day.ts'\nimport type { Words } from '../words/reasons.ts'\nconst later = await import('../text/compare.ts')\n"
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minh-tuyen-long-'))
  mkdirSync(join(folder, 'tests/long'), { recursive: true })
  for (const path of ['shared/rules/regimes/nd170.ts', 'tests/oracle/oracle.test.ts', 'package.json', 'shared/words/reasons.ts', 'shared/text/day.ts', 'shared/text/fold.ts']) write(path, `content of ${path}`)
  write('shared/rules/score.ts', score)
  write('shared/text/compare.ts', "export { fold } from './fold.ts'")
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, content: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const record = (more: object = {}) =>
  writeRecord(suite.name, { hash: coveredHash(suite.covers, folder), covers: suite.covers, counts: { exams: 10_000, disagreements: 0 }, startedAt: '2026-12-01T03:04:05.000Z', passed: true, ...more }, folder)

describe('the record of a long suite', () => {
  it('is told in one line with its figures and its day', () => {
    record()
    expect(longLine(suite, folder)).toBe('long oracle: 10000 exams, 0 disagreements, 2026-12-01')
  })

  it('of a failure says so', () => {
    record({ passed: false, counts: { exams: 10_000, disagreements: 1 } })
    expect(longLine(suite, folder)).toBe('FAILED: long oracle: 10000 exams, 1 disagreements, 2026-12-01')
  })

  it('that is absent is stale', () => {
    expect([isStale(suite, folder), longLine(suite, folder)]).toEqual([true, 'STALE: npm run long oracle'])
  })

  it.each([
    ['one byte inside a covered folder', () => appendFileSync(join(folder, 'shared/rules/regimes/nd170.ts'), '\n'), true],
    ['one byte of a covered file', () => appendFileSync(join(folder, 'package.json'), ' '), true],
    ['a new file inside', () => write('tests/oracle/ranking.ts', ''), true],
    ['a file taken away inside', () => rmSync(join(folder, 'shared/rules/score.ts')), true],
    ['another name with the same content', () => (rmSync(join(folder, 'shared/rules/score.ts')), write('shared/rules/marks.ts', score)), true],
    ['a byte moved from one file to the next', () => (write('shared/rules/score.ts', score.slice(0, -1)), write('tests/oracle/oracle.test.ts', '\ncontent of tests/oracle/oracle.test.ts')), true],
    ['one byte of what is imported', () => appendFileSync(join(folder, 'shared/text/day.ts'), ' '), true],
    ['one byte of what an import imports', () => appendFileSync(join(folder, 'shared/text/fold.ts'), ' '), true],
    ['a file outside of which only types are imported', () => appendFileSync(join(folder, 'shared/words/reasons.ts'), 'x'), false],
    ['a new file outside', () => write('tests/long/mutation.json', '{}'), false],
    ['the same content written again', () => write('shared/rules/score.ts', score), false],
  ])('after %s: stale %#', (_what, change, stale) => {
    record()
    change()
    expect([isStale(suite, folder), longLine(suite, folder).startsWith('STALE')]).toEqual([stale, stale])
  })

  it('made for another list of folders is stale', () => {
    record()
    expect(isStale({ ...suite, covers: [...suite.covers, 'shared/words'] }, folder)).toBe(true)
  })
})

describe('every long suite', () => {
  const root = resolve(import.meta.dirname, '../..')

  it.each(longSuites)('$name covers what is there', ({ covers }) => {
    expect(covers.filter((path) => filesUnder(path, root).length === 0)).toEqual([])
  })

  it('of the rules covers the tables of the law', () => {
    for (const { covers } of longSuites) expect(coveredFiles(covers, root)).toEqual(expect.arrayContaining(['shared/rules/decide.ts', 'shared/rules/regimes/nd170-2025.ts']))
  })
})

describe('the oracle', () => {
  const results = (...failureMessages: string[]) => ({ testResults: [{ message: '', assertionResults: [{ failureMessages: [] }, { failureMessages }] }] })

  it.each([
    [results('AssertionError: 17 exams differ.\nMINH_TUYEN_ORACLE_SEED=5, exam 3 of 10000', 'Error: 2 exams differ.'), 17],
    [results('Error: Test timed out in 60000ms.'), 1],
    [{ testResults: [{ message: 'SyntaxError: no such export', assertionResults: [] }] }, 1],
  ])('counts the exams that differ; any other failure is one: %#', (result, count) => {
    expect(disagreementsIn(result)).toBe(count)
  })
})

describe('mutation', () => {
  const mutant = (status: string, line: number) => ({ status, mutatorName: 'StringLiteral', replacement: '""', location: { start: { line, column: 3 } } })
  const report = (...statuses: string[]) => ({ files: { 'shared/rules/states.ts': { mutants: statuses.map((status, place) => mutant(status, place + 1)) } } })

  it('names each change that no test noticed; one that only took too long was not noticed, one that cannot run counts for nothing', () => {
    const survivor = (line: number, status: string) => ({ at: `shared/rules/states.ts:${line}:3`, mutator: 'StringLiteral', replacement: '""', status })
    expect(outcomeOf(report('Killed', 'Survived', 'NoCoverage', 'Timeout', 'RuntimeError', 'CompileError'))).toEqual({
      passed: false,
      counts: { mutants: 4, killed: 1, survivors: 3 },
      notRun: 2,
      survivors: [survivor(2, 'Survived'), survivor(3, 'NoCoverage'), survivor(4, 'Timeout')],
    })
  })

  it.each([
    [[...Array<string>(91).fill('Killed'), ...Array<string>(9).fill('Survived')], true],
    [[...Array<string>(90).fill('Killed'), ...Array<string>(10).fill('Survived')], false],
    [['RuntimeError'], false],
  ])('passes below ten survivors of a hundred: %#', (statuses, passed) => {
    expect(outcomeOf(report(...statuses)).passed).toBe(passed)
  })
})
