import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FontFiles } from '../../../electron/office/writers/layout/typesetter.ts'

const tinos = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))

/** The document font as it lies in the package. */
export const fonts: FontFiles = {
  regular: join(tinos, '400Regular/Tinos_400Regular.ttf'),
  bold: join(tinos, '700Bold/Tinos_700Bold.ttf'),
  italic: join(tinos, '400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  boldItalic: join(tinos, '700Bold_Italic/Tinos_700Bold_Italic.ttf'),
}

/** What pdftotext (Debian: poppler-utils), a program that is not ours, reads in each page. */
export function pageTexts(bytes: Uint8Array, ...options: string[]): string[] {
  const pages = withFile(bytes, (file) => execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })).split('\f')
  return pages.slice(0, -1)
}

/** The facts that pdfinfo tells of a file, by name. */
export function fileFacts(bytes: Uint8Array): Record<string, string> {
  const lines = withFile(bytes, (file) => execFileSync('pdfinfo', [file], { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } })).split('\n')
  return Object.fromEntries(lines.filter((line) => line.includes(':')).map(pair))
}

/** The fonts of a file: name, whether it is inside, whether it is a subset, whether it has a table of letters. */
export function fileFonts(bytes: Uint8Array): { name: string; embedded: string; subset: string; unicode: string }[] {
  const lines = withFile(bytes, (file) => execFileSync('pdffonts', [file], { encoding: 'utf8' })).trim().split('\n').slice(2)
  return lines.map((line) => {
    const words = line.split(/\s+/u)
    return { name: words[0] ?? '', embedded: words.at(-5) ?? '', subset: words.at(-4) ?? '', unicode: words.at(-3) ?? '' }
  })
}

function pair(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon), line.slice(colon + 1).trim()]
}

function withFile<T>(bytes: Uint8Array, read: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, bytes)
    return read(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
