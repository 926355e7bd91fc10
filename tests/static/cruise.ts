import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'

interface Module {
  readonly source: string
}

export interface Broken {
  readonly rule: string
  readonly from: string
  /** A module of the project, or the name of a package. */
  readonly to: string
}

export interface Cruise {
  /** The modules of these rooms, without what they import from elsewhere. */
  readonly modules: readonly string[]
  readonly broken: readonly Broken[]
}

export const root = join(import.meta.dirname, '../..')

const intoPackage = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/

/** Runs dependency-cruiser in `folder` with the rules of the project. */
export function cruise(folder: string, rooms: readonly string[]): Cruise {
  const program = realpathSync(join(root, 'node_modules/.bin/depcruise'))
  const config = join(root, '.dependency-cruiser.cjs')
  // It ends with the number of violations only for the reporters that people read; json ends with 0.
  const json = execFileSync(process.execPath, [program, '--config', config, '--output-type', 'json', ...rooms], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  const result = JSON.parse(json) as {
    modules: Module[]
    summary: { violations: { from: string; to: string; rule: { name: string } }[] }
  }
  return {
    modules: result.modules.map((module) => module.source).filter((source) => rooms.some((room) => source.startsWith(`${room}/`))),
    broken: result.summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to: to.replace(intoPackage, '$1') })),
  }
}
