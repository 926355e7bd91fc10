import { readFileSync } from 'node:fs'
import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const exceptions = JSON.parse(readFileSync(new URL('tests/exceptions.json', import.meta.url), 'utf8'))

const asyncTransaction = {
  selector: "CallExpression[callee.property.name='transaction'] > :matches(ArrowFunctionExpression, FunctionExpression)[async=true]",
  message: 'SQLite commits when the callback returns: read before the transaction, write files after it, and do not wait in it.',
}

const emptyCatch = {
  selector: 'CatchClause > BlockStatement[body.length=0]',
  message: 'An error is never lost: handle it, or let it travel on.',
}

const clockAndChance = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'shared/ has no clock: take the time or `today` as an argument.',
  },
  {
    selector: ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0]",
    message: 'shared/ has no clock: take the time or `today` as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'shared/ has no chance: take a seeded generator as an argument.',
  },
]

const outsideOfShared = 'shared/ is pure and runs in every process: take what you need as an argument.'
const outsideOfRenderer = 'The window keeps and fetches nothing by itself: ask the office through the api client.'

function refused(names, message) {
  return ['error', ...names.map((name) => ({ name, message }))]
}

export default defineConfig(
  { ignores: ['out/', 'node_modules/', 'demo-output/', 'tests/fixtures/walls/', 'db/migrations/'] },
  // What may differ from a rule stands with its reason in tests/exceptions.json, never in a comment.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // Event handlers of React may be asynchronous: what they reject with reaches the page's error boundary or Query.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // It takes every method of an interface for one that needs `this`; ours are closures.
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'no-restricted-syntax': ['error', asyncTransaction, emptyCatch],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-unused-vars': 'error',
      'no-restricted-syntax': ['error', emptyCatch],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': refused(['process', 'window', 'document', 'performance', 'crypto', 'fetch', 'localStorage'], outsideOfShared),
      'no-restricted-syntax': ['error', asyncTransaction, emptyCatch, ...clockAndChance],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'no-restricted-globals': refused(['localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest', 'WebSocket'], outsideOfRenderer),
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis'].flatMap((object) =>
          ['localStorage', 'sessionStorage', 'indexedDB', 'fetch'].map((property) => ({ object, property, message: outsideOfRenderer })),
        ),
      ],
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/set-state-in-render': 'error',
      'react-hooks/static-components': 'error',
    },
  },
  ...exceptions.map(({ rule, place }) => ({ files: [place], rules: { [rule]: 'off' } })),
)
