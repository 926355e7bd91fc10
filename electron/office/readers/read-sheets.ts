import { parse } from 'node:path'
import type { WorkbookSheet } from '../../../shared/import/workbook.ts'
import { readCsv } from './csv.ts'
import { kindOfFile } from './file-kind.ts'
import { readXlsx, type XlsxReadOptions } from './xlsx.ts'

/** Endings of lists whose values are parted by signs; Excel's "Unicode text" is a .txt. */
const textEndings: ReadonlySet<string> = new Set(['.csv', '.txt', '.tsv'])

/** Reads the sheets of a file: a workbook by its first bytes, whatever its name says; else a list of text by its name. */
export async function readSheets(bytes: Uint8Array, fileName: string, options: XlsxReadOptions = {}): Promise<WorkbookSheet[]> {
  const { name, ext } = parse(fileName)
  const isText = textEndings.has(ext.toLowerCase()) && (await kindOfFile(bytes)) === 'notAZip'
  return isText ? readCsv(bytes, name, options.limits) : readXlsx(bytes, options)
}
