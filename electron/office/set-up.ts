import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { ORPCError } from '@orpc/server'
import { v7 } from 'uuid'
import type { z } from 'zod'
import { makeRecoverySlot, makeUserSlot, signText, type PrivateKeys } from '../../db/keys.ts'
import { migrateNewFile, newFileName } from '../../db/migrate.ts'
import { openFile, type OpenFile } from '../../db/open.ts'
import { writeFileFact } from '../../db/queries/access.ts'
import { performAct } from '../../db/queries/acts.ts'
import { fillCodes } from '../../db/queries/codes.ts'
import { slotPath, writeSlots } from '../../db/slots.ts'
import { syncFile, syncFolderOf } from '../../db/sync.ts'
import type { setUpSchema } from '../../shared/contract/access.ts'
import { firstUserRoles } from '../../shared/contract/permissions.ts'
import { newId, today } from './act.ts'
import { liesOnNetwork } from './network-place.ts'
import { organizationFacts } from './organization-facts.ts'
import { heldRoles } from './session.ts'
import { lockOffice, type OfficeState } from './state.ts'
import { storageTrouble } from './storage.ts'

type SetUp = z.infer<typeof setUpSchema>

/** Milliseconds that main waits for the write lock (architecture.md). */
export const mainTimeout = 50

/** Makes the first rows of an office: who is at the keyboard is also who enters them. */
function firstAct(state: OfficeState, open: OpenFile, user: { id: string; name: string; signingKey: string; sealingKey: string }, keys: PrivateKeys, input: SetUp['office']): void {
  const { now, device } = state.options
  const intent = {
    at: now().toISOString(),
    userId: user.id,
    device,
    procedure: 'access.setUp',
    requestId: newId(state),
    sign: (hash: string) => signText(keys.signing, hash),
  }
  performAct(open.db, intent, (act) => {
    const superiorId = newId(state)
    const organizationId = newId(state)
    const none = { validFrom: null, validTo: null }
    act.insert('organization', { id: superiorId })
    act.append('organizationVersion', { id: newId(state), organizationId: superiorId, ...organizationFacts({ name: input.superiorName, shortName: null, parentId: null, ...none }) }, null)
    act.insert('organization', { id: organizationId })
    act.append('organizationVersion', { id: newId(state), organizationId, ...organizationFacts({ name: input.name, shortName: null, parentId: superiorId, ...none }) }, null)
    act.insert('office', officeRow(newId(state), input, organizationId))
    act.insert('user', { id: user.id, name: user.name })
    act.append('userKey', { id: newId(state), userId: user.id, signingKey: user.signingKey, sealingKey: user.sealingKey }, null)
    for (const role of firstUserRoles) {
      act.insert('grant', { id: newId(state), userId: user.id, role, scopeKind: 'office', scopeId: null, fromDay: today(state), toDay: null, decision: null })
    }
    return {}
  })
}

function officeRow(id: string, input: SetUp['office'], organizationId: string) {
  const { name, printName, superiorName, symbol, place, layout } = input
  return { id, name, printName, superiorName, symbol, place, layout, organizationId }
}

function removeFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
  rmSync(slotPath(file), { force: true })
}

/** Makes the data file, its keys and its first rows; what fails on the way leaves no file behind. */
export async function makeOffice(state: OfficeState, file: string, input: SetUp): Promise<{ recoveryKey: string[]; file: string }> {
  const { options } = state
  // A write-ahead log needs shared memory, which two machines do not have (field report 101).
  if (liesOnNetwork(dirname(file))) throw new ORPCError('FOLDER_REFUSED', { data: { folder: dirname(file), reason: 'network' } })
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (error) {
    throw new ORPCError('FOLDER_REFUSED', { data: { folder: dirname(file), reason: String((error as NodeJS.ErrnoException).code) } })
  }
  const fileKey = options.random(32)
  const user = { id: v7({ msecs: options.now().getTime(), random: options.random(16) }), name: input.administrator.name }
  const { slot, keys } = await makeUserSlot(user, input.administrator.passphrase, fileKey, options.keyCost, options.random)
  const { groups, ...recovery } = makeRecoverySlot(fileKey, options.random)
  // The file bears its name only once its keys are on the disk: one without keys could be opened by nobody.
  const making = newFileName(file)
  removeFile(making)
  let open: OpenFile
  try {
    open = openFile({ file: making, key: fileKey, nativeBinding: options.nativeBinding, timeout: mainTimeout })
  } catch (error) {
    removeFile(making)
    throw new ORPCError('FOLDER_REFUSED', { data: { folder: dirname(file), reason: String((error as NodeJS.ErrnoException).code) } })
  }
  try {
    migrateNewFile(open, options.migrationsFolder)
    fillCodes(open.db)
    writeFileFact(open.db, 'format', 'minh-tuyen 1')
    firstAct(state, open, { ...user, signingKey: slot.signingKey, sealingKey: slot.sealingKey }, keys, input.office)
    open.sqlite.pragma('wal_checkpoint(truncate)')
    open.close()
    syncFile(making)
    writeSlots(file, { office: input.office.name, users: [slot], recovery })
    renameSync(making, file)
    syncFolderOf(file)
    open = openFile({ file, key: fileKey, nativeBinding: options.nativeBinding, timeout: mainTimeout })
  } catch (error) {
    open.close()
    removeFile(making)
    removeFile(file)
    const code = storageTrouble(error)
    if (code === null) throw error
    throw new ORPCError('FOLDER_REFUSED', { data: { folder: dirname(file), reason: code } })
  }
  lockOffice(state)
  state.file = file
  state.unlocked = { open, fileKey }
  state.session = { userId: user.id, userName: user.name, keys, held: heldRoles(open.db, user.id, today(state)) }
  options.onFileChosen?.(file)
  return { recoveryKey: [...groups], file }
}
