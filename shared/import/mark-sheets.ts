import type { Part } from '../contract/marking.ts'
import { noCorrections, withStep, type Corrections, type CorrectionStep } from './corrections.ts'
import { numberKey, type KnownPerson, type MarkListContext } from './mark-context.ts'
import { partsOfFile, type MarkColumns } from './mark-headings.ts'
import { claimOf, readMarkRow, type MarkRowReading, type ReadMarkRow } from './mark-rows.ts'
import type { CandidateProblem } from './problems.ts'
import { rowsOfList, withoutSetAside, withProblems } from './sheet-rows.ts'
import { problemAt } from './sheet-columns.ts'
import type { WorkbookRow, WorkbookSheet } from './workbook.ts'

/** What a person changed in the reading of one sheet of results. */
export interface MarkCorrections extends Corrections {
  /** Part that the rows of the sheet are of, where they name none. */
  readonly partId: string | null
  /** False: nothing of the sheet is taken. */
  readonly included: boolean
}

/** A step of correcting a sheet of results. */
export interface MarkCorrectionStep extends CorrectionStep {
  readonly sheet: string
  readonly partId: string | null
  readonly include: boolean | null
}

/** Corrections of the sheets of a file, by name. */
export type FileCorrections = Readonly<Record<string, MarkCorrections>>

const untouched: MarkCorrections = { ...noCorrections, partId: null, included: true }

/** Corrections of a sheet; none so far where nobody touched it. */
export const correctionsOf = (all: FileCorrections, sheet: string): MarkCorrections => all[sheet] ?? untouched

/** Corrections after one more step; the newest word counts. */
export function withMarkStep(before: FileCorrections, { sheet, partId, include, ...step }: MarkCorrectionStep): FileCorrections {
  const own = correctionsOf(before, sheet)
  return { ...before, [sheet]: { ...withStep(own, step), partId: partId ?? own.partId, included: include ?? own.included } }
}

/** A sheet of results with its heading. */
export interface MarkSheetTable {
  readonly sheet: WorkbookSheet
  readonly columns: MarkColumns
}

/** A sheet of results read to its end; read = good + bad + skipped. */
export interface MarkSheetReading {
  readonly rows: readonly MarkRowReading[]
  readonly problems: readonly CandidateProblem[]
  readonly hiddenRows: 'none' | 'ask' | 'take' | 'leave'
  /** Part of the rows that name none, and the parts it may be; both empty where every row names its own. */
  readonly part: Part | null
  readonly partChoices: readonly Part[]
  readonly hidden: number
}

/** Somebody who is to sit a part of the file and of whom neither the file nor the exam says anything. */
export interface MissingPerson {
  readonly fullName: string
  readonly number: string | null
  readonly partTitle: string
}

/** All sheets of a file, and who is in none of them. */
export interface MarkFileReading {
  readonly sheets: readonly MarkSheetReading[]
  readonly missing: readonly MissingPerson[]
}

type Rows = readonly MarkRowReading[]
interface Placed extends MarkSheetTable {
  /** Its rows after the corrections. */
  readonly lines: readonly WorkbookRow[]
  readonly rows: Rows
}

/** Reads every row of every sheet, then what only the whole file shows: a result that stands twice, and who is in no sheet. */
export function readMarkSheets(tables: readonly MarkSheetTable[], context: MarkListContext, corrections: FileCorrections = {}): MarkFileReading {
  const byNumber = Map.groupBy(
    context.people.filter(({ number }) => number !== null),
    ({ number }) => numberKey(number ?? ''),
  )
  const find = (key: string): readonly KnownPerson[] => byNumber.get(key) ?? []
  const read = tables.map((table) => {
    const own = correctionsOf(corrections, table.sheet.name)
    const asked = partsAsked(context.parts, table.columns)
    const part = asked.length === 1 ? (asked[0] ?? null) : (asked.find(({ id }) => id === own.partId) ?? null)
    const lines = rowsOfList(table.sheet, table.columns, own)
    const readings = readRows(lines, table, { parts: context.parts, part, find })
    const rows = own.included ? readings : readings.map(leftWithSheet)
    return { ...table, lines, own, part, partChoices: asked, all: rows, rows: setAside(rows, own) }
  })
  const repeated = repetitions(read)
  const sheets = read.map(({ sheet, rows, own, part, partChoices, all }): MarkSheetReading => {
    const readings = withProblems<ReadMarkRow>(rows, repeated.filter((problem) => problem.sheet === sheet.name), (one, problems) => ({ ...one, kind: 'bad', problems, marks: [] }))
    const hidden = all.filter((one) => one.hidden && one.kind !== 'skipped').length
    return {
      rows: readings,
      problems: readings.flatMap((one) => (one.kind === 'skipped' ? [] : one.problems)),
      hiddenRows: hidden === 0 ? 'none' : (own.hiddenRows ?? 'ask'),
      part,
      partChoices,
      hidden,
    }
  })
  return { sheets, missing: missingPeople(context, read.flatMap(({ all }) => all)) }
}

/** Parts among which the rows of a sheet are, where the sheet has no column that says so. */
function partsAsked(parts: readonly Part[], columns: MarkColumns): readonly Part[] {
  const { columnOf } = columns
  const named = columnOf.part !== undefined || parts.some(({ kind }) => columnOf[kind] !== undefined)
  return named ? [] : partsOfFile(parts, columns)
}

function readRows(lines: readonly WorkbookRow[], { sheet, columns }: MarkSheetTable, context: Pick<Parameters<typeof readMarkRow>[1], 'parts' | 'part' | 'find'>): Rows {
  let belowSignatures = false
  return lines.map((row) => {
    const reading = readMarkRow(row, { ...context, sheet: sheet.name, columns }, belowSignatures)
    belowSignatures ||= reading.kind === 'skipped' && reading.reason === 'signature'
    return reading
  })
}

function leftWithSheet(reading: MarkRowReading): MarkRowReading {
  return reading.kind === 'skipped' ? reading : { row: reading.row, hidden: reading.hidden, kind: 'skipped', reason: 'sheetLeft' }
}

function setAside(rows: Rows, { leftOut, hiddenRows }: MarkCorrections): Rows {
  const out = new Set(leftOut)
  return rows.map((one) => withoutSetAside<ReadMarkRow>(one, out, hiddenRows))
}

/** The same person twice in one part, within a sheet or across two: an error on each of the rows. */
function repetitions(read: readonly Placed[]): CandidateProblem[] {
  const claims = read.flatMap((table) => table.rows.flatMap((one) => (one.kind === 'skipped' ? [] : one.claims.map((claim) => ({ claim, table, row: one.row })))))
  return [...Map.groupBy(claims, ({ claim }) => claim).values()].flatMap((group) =>
    group.length < 2
      ? []
      : group.flatMap(({ table, row }): CandidateProblem[] => {
          const found = table.lines.find((one) => one.row === row)
          if (found === undefined) return []
          const others = group.filter((other) => other.table !== table || other.row !== row)
          const where = others.map((other) => (other.table === table ? `dòng ${other.row}` : `trang ${other.table.sheet.name}, dòng ${other.row}`)).join('; ')
          return [problemAt({ sheet: table.sheet.name, columns: table.columns }, found, 'number', { code: 'numberRepeated', severity: 'error', facts: { others: where } })]
        }),
  )
}

/** Who is to sit a part that the file speaks of, has neither mark nor absence, and stands in no row of it. */
function missingPeople({ parts, people }: MarkListContext, rows: Rows): MissingPerson[] {
  const claimed = new Set(rows.flatMap((one) => (one.kind === 'skipped' ? [] : one.claims)))
  const spoken = new Set([...claimed].map((claim) => claim.split(' ')[1]))
  return parts
    .filter(({ id }) => spoken.has(id))
    .flatMap((part) =>
      people.flatMap(({ candidateId, fullName, number, standing, cells }): MissingPerson[] => {
        const cell = cells.find(({ partId }) => partId === part.id)
        const expected = standing === 'sits' && cell?.due === true && !cell.coded && !cell.bySheets && cell.onPaper === null && cell.state === 'notEntered' && cell.noted?.state !== 'absent'
        return expected && !claimed.has(claimOf(candidateId, part.id)) ? [{ fullName, number, partTitle: part.title }] : []
      }),
    )
}
