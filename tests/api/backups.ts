import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sha256 } from '../../db/keys.ts'
import { backupsOf } from '../../electron/office/backup.ts'
import type { Office, OfficeClient } from '../../electron/office/office.ts'
import { finish } from './answers.ts'
import { newRequest, passphrase, type TestOffice } from './an-office.ts'

/** A backup made and proved now. */
export const backUp = async (client: OfficeClient) => finish(client.backup.make())

/** Puts a backup beside the office and in its place, then opens the office again by the passphrase given. */
export async function restoreAndUnlock({ client }: Pick<Office, 'client'>, name: string, given = passphrase) {
  const compared = await finish(client.backup.compare({ name }))
  const { keptAs } = await client.backup.restore({ restoreId: compared.restoreId, reason: 'gõ nhầm cả buổi', requestId: newRequest() })
  const state = await client.access.state()
  if (state.phase !== 'locked') throw new Error(state.phase)
  await client.access.unlock({ userId: state.office.users[0]?.id ?? '', passphrase: given })
  return { compared, keptAs }
}

/** Folder of the backups of an office that is open. */
export const folderOf = ({ office }: Pick<TestOffice, 'office'>) => backupsOf(office.context.state)

/** Digest of every file of the office itself; the index of the write-ahead log changes when somebody reads. */
export function liveDigest(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  const own = files.filter((name) => !name.startsWith('sao-luu') && !name.endsWith('-shm'))
  return Object.fromEntries(own.sort().map((name) => [name, sha256(readFileSync(join(folder, name)))]))
}
