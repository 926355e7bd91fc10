import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cruise, root } from './cruise.ts'

const rooms = ['shared', 'db', 'electron', 'renderer', 'scripts', 'tests']
const ofTheProgram = ['shared', 'db', 'electron', 'renderer']

describe('a wall that is broken is named', () => {
  const { broken } = cruise(join(root, 'tests/fixtures/walls'), rooms)
  const expected = ([
    ['renderer-imports-only-shared', 'renderer/app/rows.ts', 'db/open.ts'],
    ['renderer-has-no-node', 'renderer/app/files.ts', 'path'],
    ['features-stand-apart', 'renderer/features/candidates/candidate-page.ts', 'renderer/features/exams/exam-name.ts'],
    ['desktop-imports-only-office-and-shared', 'electron/desktop/backup.ts', 'db/open.ts'],
    ['office-imports-only-shared-and-db', 'electron/office/dialogs.ts', 'electron/desktop/window.ts'],
    ['db-imports-only-shared', 'db/migrate.ts', 'electron/office/office.ts'],
    ['shared-imports-nothing-of-ours', 'shared/words/page-title.ts', 'renderer/features/exams/exam-name.ts'],
    ['shared-is-pure', 'shared/text/digest.ts', 'crypto'],
    ['only-desktop-imports-electron', 'electron/office/printing.ts', 'electron'],
    ['only-db-imports-sqlite', 'electron/office/rows.ts', 'better-sqlite3'],
    ['only-writers-make-papers', 'electron/office/lists.ts', 'exceljs'],
    ['program-without-tests', 'electron/office/practice.ts', 'tests/builders.ts'],
    ['demo-only-through-the-window', 'scripts/demo.mjs', 'electron/office/office.ts'],
    ['no-circle', 'shared/rules/one.ts', 'shared/rules/two.ts'],
    ['every-import-is-found', 'renderer/app/lost.ts', './nowhere.ts'],
  ] as const).map(([rule, from, to]) => ({ rule, from, to }))

  test.each(expected)('$rule', (wall) => {
    expect(broken.filter(({ rule }) => rule === wall.rule)).toContainEqual(wall)
  })

  test('each rule has a fixture, and a message that says what to do instead', () => {
    const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string; comment: string }[]
    }
    expect(forbidden.map(({ name }) => name).sort()).toEqual(expected.map(({ rule }) => rule).sort())
    expect(forbidden.filter(({ comment }) => !comment.includes(':'))).toEqual([])
  })
})

describe('the program', () => {
  const { modules, broken } = cruise(root, rooms)

  test('keeps every wall', () => {
    expect(broken).toEqual([])
  })

  // TypeScript 7 would blind dependency-cruiser: it then visits nothing and reports success.
  test('is visited file by file', () => {
    const files = globSync(`{${ofTheProgram.join(',')}}/**/*.{ts,tsx}`, { cwd: root }).sort()
    expect(files.length).toBeGreaterThan(150)
    expect(modules.filter((path) => /^(?!tests|scripts).*\.tsx?$/.test(path)).sort()).toEqual(files)
  })
})

// A program that is started is no import: the walls would not see it.
test('the demo starts nothing that reaches behind the window', () => {
  const ways = ['electron/office', 'office.mjs', 'cli.ts', 'shared/contract', 'better-sqlite3', '/db/']
  const drivers = globSync(['scripts/demo*', 'tests/e2e/demo*'], { cwd: root })
  const detours = drivers.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return ways.filter((way) => text.includes(way)).map((way) => `${path}: ${way}`)
  })
  expect(detours).toEqual([])
})
