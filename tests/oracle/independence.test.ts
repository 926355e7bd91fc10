import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = new URL('./', import.meta.url)

/** The modules that a file names in any import, export from, import() or require(). */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, module]) => module ?? '')
}

function isIndependent(module: string): boolean {
  return /^\.\/[\w-]+\.ts$/.test(module) || module.startsWith('node:') || module === 'vitest' || module.startsWith('pure-rand/')
}

it('shares no code with the program: only the tests that compare both import anything of it', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[cm]?tsx?$/.test(file))
  const foreign = files.flatMap((file) =>
    importsOf(readFileSync(new URL(file, folder), 'utf8'))
      .filter((module) => !isIndependent(module))
      .map((module) => `${file}: ${module}`),
  )
  expect(files.length).toBeGreaterThan(10)
  expect(foreign).toEqual(['oracle.test.ts: ../../shared/rules/decide.ts', 'replacement.test.ts: ../../shared/rules/decide.ts'])
})

it.each([
  ['import { decide } from §../../shared/rules/decide.ts§', '../../shared/rules/decide.ts'],
  ['import type { A } from §../../shared/words/reasons.ts§', '../../shared/words/reasons.ts'],
  ['import §../../shared/rules/decide.ts§', '../../shared/rules/decide.ts'],
  ['export * from §./../../shared/rules/ranking.ts§', './../../shared/rules/ranking.ts'],
  ['const rules = await import(§../../shared/rules/ranking.ts§)', '../../shared/rules/ranking.ts'],
  ['import {\n  a,\n} from §../unit/rules/a.ts§', '../unit/rules/a.ts'],
])('sees the import in %j, with either quote for §', (text, module) => {
  expect(importsOf(text.replaceAll('§', "'"))).toEqual([module])
  expect(importsOf(text.replaceAll('§', '"'))).toEqual([module])
  expect(isIndependent(module)).toBe(false)
})
