import { readFileSync } from 'node:fs'
import { cells } from '../csv.ts'

/** A row of text-cases.csv, with the code points of its input decoded. */
export interface TextCase {
  readonly id: string
  readonly kind: string
  readonly input: string
  readonly expected: string
  readonly rule: string
}

/** All cases of the file, in its order. */
export function readTextCases(): TextCase[] {
  const file = readFileSync(new URL('../../fixtures/text-cases.csv', import.meta.url), 'utf8')
  const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.slice(1).map((line) => {
    const [id = '', kind = '', input = '', expected = '', rule = ''] = cells(line)
    return { id, kind, input: decodeCodePoints(input), expected, rule }
  })
}

/** The cases of one kind. */
export function casesOfKind(kind: string): TextCase[] {
  return readTextCases().filter((textCase) => textCase.kind === kind)
}

function decodeCodePoints(text: string): string {
  return text.replace(/\\u([0-9A-F]{4})/gu, (_, hexadecimal: string) => String.fromCharCode(parseInt(hexadecimal, 16)))
}
