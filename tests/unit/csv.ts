import { readFileSync } from 'node:fs'

/** Rows of a CSV file of tests/fixtures without its header, by the names of the columns. */
export function csvRows(path: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8').trimEnd().split(/\r?\n/u)
  const names = cells(header)
  return lines.map((line) => {
    const values = cells(line)
    if (values.length !== names.length) throw new Error(`${path}: ${line}`)
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
  })
}

/** Cells of one line; a quoted cell may hold commas and doubled quotes. */
export function cells(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu), (found) =>
    found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"')
  )
}
