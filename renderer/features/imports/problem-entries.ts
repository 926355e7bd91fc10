import type { ImportProblem, ListPreview } from '../../../shared/contract/list-preview.ts'
import { importProblemCodes, isImportProblemCode, isMend } from '../../../shared/import/problems.ts'
import type { ImportProblemWords } from '../../../shared/words/import-problems.ts'
import { importProblemWords } from '../../../shared/words/import-problems.ts'

/** Problems that one answer settles: one cell, all cells with the same value, or two rows of one person. */
export interface ProblemEntry {
  readonly key: string
  readonly code: string
  readonly severity: ImportProblem['severity']
  readonly value: string
  /** What to do, for the first of the problems. */
  readonly sentence: string
  /** At least one, in the order of the rows. */
  readonly problems: readonly [ImportProblem, ...ImportProblem[]]
}

/** Entries under one heading of the panel. */
export interface ProblemGroup {
  readonly key: string
  readonly title: string
  readonly severity: ImportProblem['severity']
  /** How many rows it touches; null where the heading names the row. */
  readonly rows: number | null
  readonly entries: readonly ProblemEntry[]
}

/** Title and sentence of a problem; the code itself for one that this version has no words for. */
export function problemWords(problem: ImportProblem): ImportProblemWords {
  return isImportProblemCode(problem.code) ? importProblemWords({ ...problem, code: problem.code }) : { title: problem.code, sentence: '' }
}

/** What in a problem one answer covers: its value, its rows, its whole column, or only its own cell. */
function keyOf({ code, column, row, value, facts }: ImportProblem): string {
  const place = `${code} ${column ?? ''}`
  switch (code) {
    case 'postUnknown':
    case 'postAmbiguous':
    case 'ethnicGroupUnknown':
    case 'ethnicGroupAmbiguous':
    case 'ethnicGroupByOtherName':
    case 'sexUnknown':
    case 'partUnknown':
      return `${place} ${value}`
    case 'priorityUnknown':
    case 'priorityAmbiguous':
      return `${place} ${facts['part'] ?? ''}`
    case 'legacyFont':
      return `${place} ${facts['font'] ?? ''}`
    case 'datesMixed':
    case 'identityMissing':
    case 'partMissing':
    case 'partNotHeld':
    case 'resultOtherUnit':
      return place
    case 'sameNameAndBirth':
    case 'identityRepeated':
      return `${place} ${[row, ...String(facts['rows'] ?? '').split(', ').map(Number)].toSorted((a, b) => a - b).join(' ')}`
    default:
      return `${place} ${row}`
  }
}

/** Problems that somebody has to see: a value that was mended is shown in the grid alone. */
export function shownProblems({ problems }: ListPreview): readonly ImportProblem[] {
  return problems.filter(({ code }) => !isMend(code))
}

/** Joins problems that one answer settles; those of `settled` entries are left out. */
function entriesOf(problems: readonly ImportProblem[], keys: (problem: ImportProblem) => string, settled: ReadonlySet<string>): ProblemEntry[] {
  return [...Map.groupBy(problems, keys)].flatMap(([key, [first, ...more]]): ProblemEntry[] => {
    if (first === undefined || settled.has(key)) return []
    const { title, sentence } = problemWords(first)
    return [
      {
        key,
        code: first.code,
        severity: first.severity,
        value: first.code === 'priorityUnknown' || first.code === 'priorityAmbiguous' ? String(first.facts['part'] ?? first.value) : first.value,
        sentence: first.severity === 'warning' ? `${title}. ${sentence}` : sentence,
        problems: [first, ...more],
      },
    ]
  })
}

function rowsOf(entries: readonly ProblemEntry[]): number {
  return new Set(entries.flatMap(({ problems }) => problems.map(({ row }) => row))).size
}

function placeInOrder({ code }: ProblemEntry): number {
  return importProblemCodes.findIndex((known) => known === code)
}

/** By kind: what stops a row first, in the order of the columns, then in one group what somebody should look at. */
export function groupsByKind(preview: ListPreview, settled: ReadonlySet<string>): ProblemGroup[] {
  const entries = entriesOf(shownProblems(preview), keyOf, settled).toSorted((left, right) => placeInOrder(left) - placeInOrder(right))
  const errors = Map.groupBy(
    entries.filter(({ severity }) => severity === 'error'),
    ({ code }) => code,
  )
  const warnings = entries.filter(({ severity }) => severity === 'warning')
  const groups = [...errors].map(([code, found]): ProblemGroup => ({ key: code, title: titleOf(found), severity: 'error', rows: rowsOf(found), entries: found }))
  if (warnings.length === 0) return groups
  return [...groups, { key: 'warnings', title: 'Xem lại, vẫn nhập được', severity: 'warning', rows: rowsOf(warnings), entries: warnings }]
}

function titleOf([first]: readonly ProblemEntry[]): string {
  return first === undefined ? '' : problemWords(first.problems[0]).title
}

/** By row: each row with all that is to be said of it, its person in the heading. */
export function groupsByRow(preview: ListPreview, settled: ReadonlySet<string>): ProblemGroup[] {
  const left = shownProblems(preview).filter((problem) => !settled.has(keyOf(problem)))
  return [...Map.groupBy(left, ({ row }) => row)]
    .toSorted(([a], [b]) => a - b)
    .map(([row, problems]): ProblemGroup => {
      const entries = entriesOf(problems, (problem) => `${problem.code} ${problem.column ?? ''} ${row}`, new Set())
      const name = nameInRow(preview, row)
      const severity = problems.some((problem) => problem.severity === 'error') ? 'error' : 'warning'
      return { key: String(row), title: `Dòng ${row}${name === '' ? '' : ` · ${name}`}`, severity, rows: null, entries }
    })
}

/** Who stands in a row, as the file has the name. */
export function nameInRow({ columns, rows }: ListPreview, row: number): string {
  const cells = rows.find((one) => one.row === row)?.cells ?? []
  return columns
    .flatMap(({ field }, at) => (field === 'fullName' || field === 'familyAndMiddleName' || field === 'givenName' ? [cells[at] ?? ''] : []))
    .join(' ')
    .trim()
}

/** Marks of cells by 'row:column': what the grid colours. A cell that stops its row stays one that stops. */
export function cellMarks(preview: ListPreview, settled: ReadonlySet<string>): ReadonlyMap<string, ImportProblem> {
  const marks = new Map<string, ImportProblem>()
  const rank = ({ severity, code }: ImportProblem) => (severity === 'error' ? 2 : isMend(code) ? 0 : 1)
  for (const problem of preview.problems) {
    if (settled.has(keyOf(problem))) continue
    const key = `${problem.row}:${problem.column ?? ''}`
    const before = marks.get(key)
    if (before === undefined || rank(problem) > rank(before)) marks.set(key, problem)
  }
  return marks
}

/** Rows of an entry as a person reads them: "10", "10 và 26", "10, 26 và 27", "10, 11 … và 40 dòng khác". */
export function rowWords(rows: readonly number[], most = 8): string {
  const last = rows.at(-1)
  if (rows.length <= 1) return String(last ?? '')
  if (rows.length <= most) return `${rows.slice(0, -1).join(', ')} và ${last}`
  return `${rows.slice(0, most).join(', ')} và ${(rows.length - most).toLocaleString('vi-VN')} dòng khác`
}

/** Place of an entry: "trang Đăng ký, dòng 10, 26 và 27, cột G". */
export function entryPlace({ problems }: ProblemEntry): string {
  const [{ sheet, column }] = problems
  return `trang ${sheet}, dòng ${rowWords(problems.map(({ row }) => row))}${column === null ? '' : `, cột ${column}`}`
}
