import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { dayOfMoment, timeOfMoment } from '../shared/text/moment.ts'
import { replaceFile } from './sync.ts'

/** Names inside the folder of a backup; the slot file lies beside the data file as it does in an office. */
export const backupDataName = 'minh-tuyen.mtdb'
const manifestName = 'ban-sao-luu.json'
const fileListName = 'danh-sach-tep.json'

/** End of the name of a backup that is still being written. */
export const unfinished = '.dang-ghi'

export type BackupReason = 'hourly' | 'close' | 'manual' | 'beforeRestore'
const reasonNames: Readonly<Record<BackupReason, string>> = { hourly: 'hang-gio', close: 'khi-dong', manual: 'thu-cong', beforeRestore: 'truoc-phuc-hoi' }

/**
 * Why a backup did not stand its check: it differs from what was written, cannot be opened, has rows without what they
 * refer to, a broken or other chain, other rows than the office, lacks files, belongs to another office, is newer than
 * the program, or was sealed to other keys than the caller's.
 */
export type BackupProblem = 'altered' | 'damaged' | 'references' | 'chain' | 'head' | 'rows' | 'files' | 'foreign' | 'newer' | 'otherKeys'

const digest = z.object({ bytes: z.int(), sha256: z.string() })
const manifestSchema = z.object({
  format: z.literal('minh-tuyen-sao-luu'),
  version: z.literal(1),
  office: z.uuid(),
  at: z.iso.datetime(),
  reason: z.enum(['hourly', 'close', 'manual', 'beforeRestore']),
  /** Last audit entry and its hash. */
  seq: z.int(),
  head: z.string(),
  data: digest,
  keys: digest,
  /** Encrypted files beside the data file: how many, how large; `list` is the digest of the list of them. */
  files: z.object({ count: z.int(), bytes: z.int(), list: z.string() }),
  provedAt: z.iso.datetime().nullable(),
  problem: z.enum(['altered', 'damaged', 'references', 'chain', 'head', 'rows', 'files', 'foreign', 'newer', 'otherKeys']).nullable(),
})

/** What a backup says of itself in plain text: nothing of what is in the records, not even how many there are. */
export type BackupManifest = Readonly<z.infer<typeof manifestSchema>>

const fileListSchema = z.array(z.object({ place: z.string().regex(/^tep\/[0-9a-f]{32}$/), bytes: z.int(), sha256: z.string() }))

/** One encrypted file: where it lies in the office and below the office's backups, and its bytes as encrypted. */
export type BackedUpFile = Readonly<z.infer<typeof fileListSchema>[number]>

export interface FoundBackup {
  /** Name of its folder. */
  readonly name: string
  readonly manifest: BackupManifest
}

export interface OfficeIdentity {
  readonly id: string
  readonly name: string
}

/** A name that Windows takes for a folder as well. */
function folderName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 60)
    .replace(/[. ]+$/, '')
}

/** Folder of one office below the backup folder: several offices may share a stick, and an office may change its name. */
export function officeBackups(root: string, { id, name }: OfficeIdentity): string {
  const tail = ` ${id.slice(-8)}`
  const known = existsSync(root) ? readdirSync(root).find((one) => one.endsWith(tail)) : undefined
  return join(root, known ?? folderName(name) + tail)
}

/** Day and time of the office's clock, then why: "2026-11-25 10h02m13 thu-cong"; counted where that is taken. */
export function newBackupName(folder: string, at: string, reason: BackupReason): string {
  const [hour, minute, second] = timeOfMoment(at).split(':')
  const name = `${dayOfMoment(at)} ${hour}h${minute}m${second} ${reasonNames[reason]}`
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? name : `${name} ${n}`
    if (!existsSync(join(folder, free))) return free
  }
}

export function writeManifest(folder: string, manifest: BackupManifest): void {
  replaceFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`)
}

export function writeFileList(folder: string, files: readonly BackedUpFile[]): void {
  replaceFile(join(folder, fileListName), JSON.stringify(files))
}

/** Files that a backup needs; null where their list is gone or not ours. */
export function readFileList(folder: string): readonly BackedUpFile[] | null {
  try {
    return fileListSchema.parse(JSON.parse(readFileSync(join(folder, fileListName), 'utf8')))
  } catch (error) {
    if (isAbsent(error) || error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

export function fileListPath(folder: string): string {
  return join(folder, fileListName)
}

/** Whether a backup still lies where it lay. */
export function isThere(folder: string, name: string): boolean {
  return existsSync(join(folder, name, manifestName))
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

/** A folder that bears no manifest of ours is no backup: whatever it is, it stays as it is. */
async function readBackup(folder: string, name: string): Promise<FoundBackup | null> {
  try {
    return { name, manifest: manifestSchema.parse(JSON.parse(await readFile(join(folder, name, manifestName), 'utf8'))) }
  } catch (error) {
    if (isAbsent(error) || error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

/** Finished backups of an office, newest first. */
export async function listBackups(folder: string): Promise<readonly FoundBackup[]> {
  let names: string[]
  try {
    names = await readdir(folder)
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
  const read = await Promise.all(names.filter((name) => !name.endsWith(unfinished)).map((name) => readBackup(folder, name)))
  return read.filter((one) => one !== null).toSorted((a, b) => b.manifest.at.localeCompare(a.manifest.at) || b.name.localeCompare(a.name))
}
