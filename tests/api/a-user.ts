import { readSlots } from '../../db/slots.ts'
import type { OfficeClient } from '../../electron/office/office.ts'
import type { Role } from '../../shared/contract/permissions.ts'
import { newRequest, passphrase, type TestOffice } from './an-office.ts'

type GrantInput = Parameters<OfficeClient['users']['grant']>[0]

/** Invites a person; gives the code as it would be told. */
export async function anInvited(client: OfficeClient, name: string) {
  const { user, code, codeUntil } = await client.users.invite({ name, requestId: newRequest() })
  return { user, code: code.join(' '), codeUntil }
}

/** Gives a person a role: in the whole office, or in the exam named. */
export async function give(client: OfficeClient, userId: string, role: Role, more: Partial<GrantInput> & { readonly examId?: string } = {}) {
  const { examId, ...rest } = more
  const scope = examId === undefined ? { scopeKind: 'office' as const, scopeId: null } : { scopeKind: 'exam' as const, scopeId: examId }
  return client.users.grant({ userId, role, ...scope, fromDay: '2026-11-01', toDay: null, decision: null, requestId: newRequest(), ...rest })
}

/** A person as the list of users shows him. */
export async function shownUser(client: OfficeClient, name: string) {
  const found = (await client.users.list()).find((user) => user.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

/** Names in the slot file, with how each gets in. */
export function slotNames(file: string): string[] {
  return readSlots(file).users.map((entry) => `${entry.name}: ${'invitation' in entry ? 'code' : 'keys'}`)
}

/** Passphrase that a person chose. */
export const passphraseOf = (name: string) => `${passphrase} ${name}`

/** Puts a person at the keyboard, in the place of whoever sits there. */
export async function sitDown(client: OfficeClient, file: string, name: string, own = passphraseOf(name)) {
  const userId = readSlots(file).users.find((entry) => entry.name === name)?.id ?? ''
  return client.access.unlock({ userId, passphrase: own })
}

/** A person who was invited, was given a role and chose a passphrase; the first user sits at the keyboard again. */
export async function aJoined({ client, file }: Pick<TestOffice, 'client' | 'file'>, name: string, role: Role = 'viewer') {
  const { user, code } = await anInvited(client, name)
  await give(client, user.id, role)
  await client.access.join({ userId: user.id, code, passphrase: passphraseOf(name), requestId: newRequest() })
  await sitDown(client, file, readSlots(file).users[0]?.name ?? '', passphrase)
  return shownUser(client, name)
}
