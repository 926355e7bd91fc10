import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { OfficeClient } from '../../electron/office/office.ts'
import { finish } from './answers.ts'

type Cell = string | number | boolean | Date | null

/** Writes a workbook of results; a number stays a number, as the program of a computer room has it. Returns its path. */
export async function aResultFile(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>, more: { readonly folder?: string; readonly name?: string; readonly dress?: (workbook: ExcelJS.Workbook) => void } = {}): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  for (const [sheet, rows] of Object.entries(sheets)) workbook.addWorksheet(sheet).addRows(rows.map((row) => [...row]))
  more.dress?.(workbook)
  const path = join(more.folder ?? mkdtempSync(join(tmpdir(), 'kết quả máy ')), more.name ?? 'KetQuaMay.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}

/** Reads a workbook of results. */
export async function readResults(client: OfficeClient, examId: string, path: string, seen: unknown[] = []) {
  return finish(client.imports.readMarks({ examId, path }), seen)
}
