const { join } = require('node:path')

/** What shared/ may take from npm: pure packages that run in every process. */
const purePackages = ['zod', '@orpc/contract', 'pure-rand']

function wall(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

function nodeModule(...names) {
  return `node_modules/(${names.join('|')})/`
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    wall(
      'renderer-imports-only-shared',
      'renderer/ may import renderer/ and shared/: ask the office through the api client, and move what both sides need to shared/.',
      { path: '^renderer/' },
      { path: '^(electron|db)/' },
    ),
    wall(
      'renderer-has-no-node',
      'The window is sandboxed and has no Node: let the office do it behind a procedure, or desktop/ behind the desk contract.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    wall(
      'features-stand-apart',
      'Features do not import one another: move what two of them need to renderer/components/, or to shared/ when it is no interface.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    wall(
      'desktop-imports-only-office-and-shared',
      'electron/desktop/ may import electron/office/ and shared/: reach data through openOffice.',
      { path: '^electron/desktop/' },
      { path: '^(db|renderer)/' },
    ),
    wall(
      'office-imports-only-shared-and-db',
      'electron/office/ may import shared/ and db/: what only a desktop can do is an interface that desktop/ passes in.',
      { path: '^electron/office/' },
      { path: '^(electron/desktop|renderer)/' },
    ),
    wall(
      'db-imports-only-shared',
      'db/ may import shared/: pass in as an argument what it needs from electron/.',
      { path: '^db/' },
      { path: '^(electron|renderer)/' },
    ),
    wall(
      'shared-imports-nothing-of-ours',
      'shared/ imports no other room: take a value as an argument, or move the code that needs the other room into that room.',
      { path: '^shared/' },
      { path: '^(db|electron|renderer)/' },
    ),
    wall(
      'shared-is-pure',
      `shared/ uses only ${purePackages.join(', ')}, and nothing of Node: pass the result in as a value, or do the work in electron/ or renderer/.`,
      { path: '^shared/' },
      { dependencyTypesNot: ['local'], pathNot: `^(\\.|shared/|db/|electron/|renderer/|tests/|scripts/)|${nodeModule(...purePackages)}` },
    ),
    wall(
      'only-desktop-imports-electron',
      "Only electron/desktop/ imports 'electron': declare what you need in the desk contract and let desktop/ pass it in.",
      { path: '^(renderer|shared|db|electron/office|scripts)/', pathNot: '^scripts/default-app\\.mjs$' },
      { path: `^electron$|${nodeModule('electron')}` },
    ),
    wall(
      'only-db-imports-sqlite',
      'Only db/ imports drizzle-orm or better-sqlite3: add a function to db/queries/ and call that.',
      { path: '^(renderer|shared|electron|scripts)/' },
      { path: nodeModule('drizzle-orm', 'better-sqlite3') },
    ),
    wall(
      'only-writers-make-papers',
      'Only electron/office/writers/ knows how a file of papers is made: hand it a document or a workbook as a value.',
      { path: '^(renderer|shared|db|electron)/', pathNot: '^electron/office/writers/' },
      { path: nodeModule('exceljs', 'docx', 'pdfkit', 'bwip-js') },
    ),
    wall(
      'program-without-tests',
      'The program does not import tests/ or scripts/: move what it needs into its own room and let the test import it there.',
      { path: '^(shared|db|electron|renderer)/' },
      { path: '^(tests|scripts)/' },
    ),
    wall(
      'demo-only-through-the-window',
      'The demo does what a clerk does: it clicks and types in the window, and never reaches the office, the data or the contract.',
      { path: '^(scripts/demo|tests/e2e/demo)' },
      { path: '^(electron|db|shared/contract)/', reachable: true },
    ),
    wall('no-circle', 'Modules do not import each other in a circle: move what both need into a third one.', {}, { circular: true }),
    wall(
      'every-import-is-found',
      'This import leads nowhere, so no wall can look behind it: correct the path, or install the package.',
      { pathNot: '^scripts/default-app\\.mjs$' },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(tests/fixtures/walls|out)/' },
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts'],
    },
  },
}
