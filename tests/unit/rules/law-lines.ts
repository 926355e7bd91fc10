import { readFileSync } from 'node:fs'

/** A regulation as a person reads it over: one line for each value, "path = value | article | grade". */
export function lawLines(regulation: object): string[] {
  return linesOf(regulation, [])
}

/** The lines of a regulation as they were read over against the texts of the law. */
export function lawLinesRead(id: string): string[] {
  const text = readFileSync(new URL(`../../fixtures/law/${id}.txt`, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

function linesOf(value: unknown, path: readonly string[]): string[] {
  if (!isRecord(value)) return [`${path.join('.')} = ${shown(value)}`]
  const { article, grade, ...rest } = value
  if (typeof article !== 'string' || typeof grade !== 'string') return entriesOf(value).flatMap(([key, inner]) => linesOf(inner, [...path, key]))
  const own = 'value' in rest ? shown(rest['value']) : shown(rest)
  return [`${path.join('.')} = ${own} | ${article} | ${grade}`]
}

/** A list of sourced values is told one by one, each by its place. */
function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
    Array.isArray(inner) && inner.some((one) => isRecord(one)) ? inner.map((one: unknown, place) => [`${key}.${place + 1}`, one]) : [[key, inner]],
  )
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((one) => (Array.isArray(one) ? one.join('+') : shown(one))).join(', ')
  if (!isRecord(value)) return JSON.stringify(value).replace(/^"|"$/g, '')
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${isRecord(inner) ? `(${shown(inner)})` : shown(inner)}`)
    .join('; ')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
