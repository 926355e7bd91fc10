import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const projectFolder = join(import.meta.dirname, '..')

/**
 * Bundles the worker of jobs as the program ships it. Each job starts a worker, and one that loads hundreds of modules from their
 * sources takes ten times as long.
 */
export default async function bundleJob(): Promise<() => void> {
  const built = join(projectFolder, 'out')
  mkdirSync(built, { recursive: true })
  const folder = mkdtempSync(join(built, 'job-'))
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: true, outDir: folder, target: 'node20', rolldownOptions: { input: { job: 'electron/office/jobs/worker.ts' } } },
  })
  process.env['MINH_TUYEN_JOB'] = pathToFileURL(join(folder, 'job.js')).href
  return () => rmSync(folder, { recursive: true, force: true })
}
