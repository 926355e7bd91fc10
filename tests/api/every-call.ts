import type { OfficeClient } from '../../electron/office/office.ts'
import type { CodedWorld } from './a-coded-world.ts'
import type { Call } from './a-world.ts'
import { finish } from './answers.ts'
import { newRequest, officeFacts, passphrase } from './an-office.ts'
import { answerCalls, bagCalls, keyingCalls, resultFileCalls, scriptCalls, settlementCalls } from './every-coding-call.ts'
import { candidateCalls, councilCalls, examCalls } from './every-exam-call.ts'
import { examDayCalls } from './every-exam-day-call.ts'

const request = () => ({ requestId: newRequest() })

const organizationCalls: Readonly<Record<string, Call>> = {
  'organizations.list': (client) => client.organizations.list({}),
  'organizations.versions': (client, { agency }) => client.organizations.versions({ id: agency.id }),
  'organizations.create': (client) => client.organizations.create({ name: 'Sở Tư pháp', ...request() }),
  'organizations.change': (client, { agency: { id, versionId } }) => client.organizations.change({ id, versionId, name: 'Sở Nội vụ mới', from: '2025', reason: 'đổi tên', ...request() }),
  'organizations.correct': (client, { other: { versionId } }) => client.organizations.correct({ versionId, name: 'Sở Y Tế', reason: 'gõ nhầm', ...request() }),
}

const userCalls: Readonly<Record<string, Call>> = {
  'users.list': (client) => client.users.list(),
  'users.invite': (client) => client.users.invite({ name: 'Người mới nữa', ...request() }),
  'users.grant': (client, { colleague, examId }) => client.users.grant({ userId: colleague.id, role: 'inspector', scopeKind: 'exam', scopeId: examId, fromDay: '2026-11-25', toDay: '2026-12-31', decision: null, ...request() }),
  'users.endGrant': async (client, { colleague }) => {
    const grant = await client.users.list().then((all) => all.find(({ id }) => id === colleague.id)?.grants[0], () => undefined)
    return client.users.endGrant({ id: grant?.id ?? newRequest(), toDay: '2026-11-24', reason: 'thôi việc', expectedRevision: grant?.revision ?? 1, ...request() })
  },
  'users.rename': (client, { colleague }) => client.users.rename({ id: colleague.id, name: 'Lý Thị Hòa', expectedRevision: 1, ...request() }),
  'users.renewCode': (client, { colleague }) => client.users.renewCode({ id: colleague.id, reason: 'quên mã', expectedRevision: 2, ...request() }),
  'users.withdraw': (client, { colleague }) => client.users.withdraw({ id: colleague.id, reason: 'chuyển công tác', expectedRevision: 3, ...request() }),
}

const historyCalls: Readonly<Record<string, Call>> = {
  'history.list': (client) => client.history.list({}),
  'history.changes': (client, { changed }) => client.history.changes({ seq: changed }),
  'history.ofField': (client, { examId, tied }) => client.history.ofField({ examId, table: 'candidate', recordId: tied[0], field: 'note' }),
  'history.filters': (client) => client.history.filters(),
  'history.verify': (client) => client.history.verify(),
  'history.next': (client) => client.history.next(),
  'history.undo': async (client) => {
    // Whoever has done nothing yet that can be undone does something first, where allowed.
    await client.organizations.create({ name: 'Sở Tài chính', ...request() }).catch(() => null)
    const last = await client.history.next().then(({ undo }) => undo?.seq, () => undefined)
    return client.history.undo({ seq: last ?? 1, ...request() })
  },
}

const firstBackup = (client: OfficeClient) => client.backup.list().then((all) => all[0]?.name ?? 'không có', () => 'không có')

const backupCalls: Readonly<Record<string, Call>> = {
  'backup.state': (client) => client.backup.state(),
  'backup.chooseFolder': (client, { folder }) => client.backup.chooseFolder({ folder: `${folder}/sao lưu khác` }),
  'backup.make': (client) => finish(client.backup.make()),
  'backup.list': (client) => client.backup.list(),
  'backup.check': async (client) => finish(client.backup.check({ name: await firstBackup(client) })),
  'backup.compare': async (client) => finish(client.backup.compare({ name: await firstBackup(client) })),
}

/** These change who is at the keyboard or which file lies behind it, so they come last and in this order. */
const lastCalls: Readonly<Record<string, Call>> = {
  'access.changePassphrase': (client) => client.access.changePassphrase({ current: passphrase, passphrase: `${passphrase} mới` }),
  'access.renewRecovery': async (client, world) => {
    const { recoveryKey } = await client.access.renewRecovery({ passphrase: `${passphrase} mới`, ...request() })
    world.recoveryKey = recoveryKey
  },
  'access.recoverySheet': (client, { recoveryKey }) => client.access.recoverySheet({ officeName: 'Ban Tổ chức', recoveryKey: [...recoveryKey] }),
  'backup.restore': async (client) => {
    const found = await finish(client.backup.compare({ name: await firstBackup(client) })).catch(() => ({ restoreId: newRequest() }))
    return client.backup.restore({ restoreId: found.restoreId, reason: 'thử phục hồi', ...request() })
  },
  // A restore that was let through has locked the office by itself.
  'access.lock': async (client) => ((await client.access.state()).phase === 'locked' ? null : client.access.lock()),
  'access.join': (client, { newcomer }) => client.access.join({ userId: newcomer.user.id, code: newcomer.code.join('-'), passphrase, ...request() }),
  'access.unlock': (client, { administratorId }) => client.access.unlock({ userId: administratorId, passphrase }),
  'access.recover': async (client, { administratorId, recoveryKey }) => {
    await client.access.lock()
    return client.access.recover({ groups: recoveryKey.join(' '), userId: administratorId, passphrase, ...request() })
  },
  'access.setUp': (client, { folder }) => client.access.setUp({ office: officeFacts, administrator: { name: 'Người khác', passphrase }, folder: `${folder}/khác` }),
}

/**
 * A call with valid input of every procedure, in an order in which each may be made after the others by one
 * and the same caller.
 */
export const calls: Readonly<Record<string, Call<CodedWorld>>> = {
  'access.state': (client) => client.access.state(),
  'access.changeOffice': (client, { officeRevision }) => client.access.changeOffice({ place: 'Hà Giang', expectedRevision: officeRevision, ...request() }),
  ...organizationCalls,
  ...examCalls,
  ...candidateCalls,
  ...examDayCalls,
  ...resultFileCalls,
  ...scriptCalls,
  ...bagCalls,
  ...settlementCalls,
  ...keyingCalls,
  ...answerCalls,
  ...councilCalls,
  ...userCalls,
  ...historyCalls,
  ...backupCalls,
  ...lastCalls,
}
