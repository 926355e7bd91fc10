import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own in memory, mounted as a folder. */
export interface SmallDisk {
  readonly folder: string
  /** Takes all room that is left but so many bytes. */
  fill(leaving: number): void
  empty(): void
  protect(): void
  remove(): void
}

/** Only root may mount; why the tests of disks do not run otherwise, null where they do. */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'disks are mounted on Linux only'
  if (process.getuid?.() !== 0) return 'only root may mount a disk'
  try {
    aSmallDisk(1).remove()
    return null
  } catch (error) {
    return `no disk can be mounted here: ${error instanceof Error ? error.message : String(error)}`
  }
}

export function aSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'ổ nhỏ '))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
  const ballast = join(folder, 'dằn')
  return {
    folder,
    fill(leaving) {
      mkdirSync(ballast, { recursive: true })
      const free = Number(execFileSync('stat', ['-f', '-c', '%a', folder], { encoding: 'utf8' })) * 4096
      if (free > leaving) writeFileSync(join(ballast, 'đầy'), Buffer.alloc(free - leaving))
    },
    empty: () => rmSync(ballast, { recursive: true, force: true }),
    protect: () => execFileSync('mount', ['-o', 'remount,ro', folder], { stdio: 'pipe' }),
    remove() {
      execFileSync('umount', [folder], { stdio: 'pipe' })
      rmSync(folder, { recursive: true })
    },
  }
}
