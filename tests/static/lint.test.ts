import { ESLint } from 'eslint'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from './cruise.ts'

const eslint = new ESLint({ cwd: root })

/** The rules that `code` breaks when it stands in the file `place`, each once. The file must exist: its types are looked up. */
async function brokenRules(place: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}/${place}` })
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))].sort()
}

const inShared = 'shared/contract/index.ts'
const inOffice = 'db/open.ts'
const inRenderer = 'renderer/app/api.ts'
const transaction = 'declare const db: { transaction(work: () => unknown): void }\n'

// The first question reads the types of the whole project, beside the linter itself and the compiler.
beforeAll(() => brokenRules(inOffice, 'export {}\n'), 300_000)

describe('the linter refuses', () => {
  test.each([
    ['an async arrow function as a transaction', inOffice, `${transaction}db.transaction(async () => 1)\n`, 'no-restricted-syntax'],
    ['an async function as a transaction', inOffice, `${transaction}db.transaction(async function () { return 1 })\n`, 'no-restricted-syntax'],
    ['any', inOffice, 'export const value: any = 1\n', '@typescript-eslint/no-explicit-any'],
    ['an empty catch', inOffice, 'try { JSON.parse("1") } catch {}\n', 'no-restricted-syntax'],
    ['a catch with nothing but a comment', inOffice, 'try { JSON.parse("1") } catch { /* it is fine */ }\n', 'no-restricted-syntax'],
    ['a promise nobody waits for', inOffice, 'Promise.resolve(1)\n', '@typescript-eslint/no-floating-promises'],
    ['a type error switched off', inOffice, '// @ts-expect-error: for once\nexport const value = 1\n', '@typescript-eslint/ban-ts-comment'],
    ['more than 300 lines', inOffice, 'export {}\n'.repeat(301), 'max-lines'],
    ['Math.random in shared', inShared, 'export const value = Math.random()\n', 'no-restricted-syntax'],
    ['Date.now in shared', inShared, 'export const value = Date.now()\n', 'no-restricted-syntax'],
    ['the day of today in shared', inShared, 'export const value = new Date()\n', 'no-restricted-syntax'],
    ['process in shared', inShared, 'export const value = process.platform\n', 'no-restricted-globals'],
    ['window in shared', inShared, 'export const value = window.name\n', 'no-restricted-globals'],
    ['document in shared', inShared, 'export const value = document.title\n', 'no-restricted-globals'],
    ['fetch in the window', inRenderer, "export const value = fetch('app://minh-tuyen/')\n", 'no-restricted-globals'],
    ['localStorage in the window', inRenderer, "localStorage.setItem('a', 'b')\n", 'no-restricted-globals'],
    ['localStorage by its owner', inRenderer, "window.localStorage.setItem('a', 'b')\n", 'no-restricted-properties'],
    ['a hook behind a condition', inRenderer, hookBehindCondition(), 'react-hooks/rules-of-hooks'],
  ])('%s', async (_what, place, code, rule) => {
    expect(await brokenRules(place, code)).toEqual([rule])
  })

  test('a rule switched off by a comment', async () => {
    const [result] = await eslint.lintText('/* eslint-disable */\nexport const value: any = 1\n', { filePath: `${root}/${inOffice}` })
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual([null, '@typescript-eslint/no-explicit-any'])
  })
})

describe('the linter accepts', () => {
  test.each([
    ['a synchronous transaction', inOffice, `${transaction}db.transaction(() => 1)\n`],
    ['a given time in shared', inShared, "export const value = new Date('2026-11-25')\n"],
    ['exactly 300 lines, blank ones not counted', inOffice, 'export {}\n\n'.repeat(300)],
  ])('%s', async (_what, place, code) => {
    expect(await brokenRules(place, code)).toEqual([])
  })
})

function hookBehindCondition(): string {
  return "import { useState } from 'react'\nexport function useName(isOpen: boolean) {\n  if (isOpen) useState('')\n}\n"
}
