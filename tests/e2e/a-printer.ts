import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Name of the printer, as a program that prints without asking names it. */
export const printerName = 'GiayIn'

/**
 * Versions of libcups under which no program of GTK prints, Electron among them: it waits for ever in _httpWait since the first mend of
 * CVE-2025-58436 (OpenPrinting/cups#1429).
 */
const freezingLibraries = ['2.4.2-3+deb12u10']

function cupsLibrary(): string {
  const { status, stdout } = spawnSync('dpkg-query', ['--show', '--showformat=${Version}', 'libcups2'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : ''
}

/** Whether this machine lets a test have a printer of its own, and lets GTK print: CUPS runs its parts as root. */
export const hasPrinter = process.platform === 'linux' && process.getuid?.() === 0 && !freezingLibraries.includes(cupsLibrary())

export interface TestPrinter {
  /** For CUPS_SERVER: where programs find the printer. */
  readonly server: string
  /** Waits for the next sheets that come out, as a PDF file. */
  printed(): Promise<string>
  remove(): void
}

/** Longest wait for the printer, in milliseconds. */
const patience = 30_000

const serverSettings = (folder: string) => `LogLevel warn
Listen ${folder}/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Allow all
</Location>
<Location /admin>
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`

const fileSettings = (folder: string) => `ServerRoot ${folder}/etc
StateDir ${folder}/state
CacheDir ${folder}/cache
RequestRoot ${folder}/spool
TempDir ${folder}/tmp
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
SystemGroup root
`

const printerSettings = (folder: string) => `Out ${folder}/out
AnonDirName ${folder}/out
Spool ${folder}/pdf
Log ${folder}/log
`

/**
 * A CUPS server with one CUPS-PDF printer, whose sheets land in a folder. Its own mount namespace shows it our settings
 * where it looks for the machine's, so that no printer of the machine is touched. The printer's own sheet is Letter:
 * what comes out on A4 was asked for by the program (field report 113).
 */
export async function startPrinter(): Promise<TestPrinter> {
  const folder = mkdtempSync(join(tmpdir(), 'minh-tuyen-may-in-'))
  chmodSync(folder, 0o755)
  for (const name of ['etc', 'state', 'cache', 'spool', 'tmp', 'log', 'out', 'pdf']) mkdirSync(join(folder, name))
  chmodSync(join(folder, 'tmp'), 0o1777)
  writeFileSync(join(folder, 'etc/cupsd.conf'), serverSettings(folder))
  writeFileSync(join(folder, 'etc/cups-files.conf'), fileSettings(folder))
  writeFileSync(join(folder, 'etc/cups-pdf.conf'), printerSettings(folder))
  const start = 'mount --bind "$0/etc" /etc/cups && exec /usr/sbin/cupsd -f -c "$0/etc/cupsd.conf" -s "$0/etc/cups-files.conf"'
  const cupsd = spawn('unshare', ['--mount', 'sh', '-c', start, folder], { stdio: 'ignore' })
  const server = join(folder, 'cups.sock')
  await until('CUPS did not start', () => existsSync(server))
  const env = { ...process.env, CUPS_SERVER: server }
  const driver = '/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd'
  execFileSync('lpadmin', ['-p', printerName, '-E', '-v', 'cups-pdf:/', '-P', driver, '-o', 'PageSize=Letter'], { env, stdio: 'ignore' })
  const seen = new Set<string>()
  const fresh = () => readdirSync(join(folder, 'out')).find((name) => !seen.has(name))
  return {
    server,
    async printed() {
      await until(`nothing was printed: ${readFileSync(join(folder, 'log/error'), 'utf8')}`, () => fresh() !== undefined)
      const name = fresh() ?? ''
      const file = join(folder, 'out', name)
      seen.add(name)
      await until('the printer did not finish its file', () => isWhole(file))
      return file
    },
    remove() {
      cupsd.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function isWhole(file: string): boolean {
  return readFileSync(file).subarray(-32).includes('%%EOF')
}

async function until(complaint: string, ready: () => boolean): Promise<void> {
  for (let waited = 0; waited < patience; waited += 50) {
    if (ready()) return
    await pause(50)
  }
  throw new Error(complaint)
}
