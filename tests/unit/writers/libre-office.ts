import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { fonts } from './read-pdf.ts'

/** As CSV: commas, double quotes, UTF-8, from the first line, cells as they are shown. */
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true'

/**
 * Files as LibreOffice (Debian: libreoffice-writer, libreoffice-calc) opens and writes them again, in their order.
 *
 * It sees no font but the document font, under the name that our files give it.
 */
export async function convert(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], to: 'pdf' | 'csv'): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'))
  try {
    await Promise.all(files.map(({ name, bytes }) => writeFile(join(folder, name), bytes)))
    await writeFile(join(folder, 'fonts.conf'), fontSettings(folder))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', to === 'csv' ? csv : to, '--outdir', folder, ...files.map(({ name }) => join(folder, name))]
    await promisify(execFile)('soffice', args, { env: { ...process.env, HOME: folder, FONTCONFIG_FILE: join(folder, 'fonts.conf') } })
    return await Promise.all(files.map(({ name }) => readFile(join(folder, `${basename(name, name.slice(name.lastIndexOf('.')))}.${to}`))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function fontSettings(folder: string): string {
  const tinos = dirname(dirname(fonts.regular))
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>${tinos}</dir><cachedir>${folder}/cache</cachedir>
    <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>
  </fontconfig>`
}

/** Rows of a CSV file. */
export function csvRows(bytes: Uint8Array): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of Buffer.from(bytes).toString('utf8').matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/gu)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
  }
  return rows
}
