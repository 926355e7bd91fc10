import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
  for (const name of ['Sở Nội vụ', 'Sở Y tế']) await client.organizations.create({ name, requestId: newRequest() })
  await client.access.changeOffice({ place: 'Hà Giang', expectedRevision: 1, requestId: newRequest() })
})
afterEach(() => test.remove())

/** Runs SQL in the file with its key, as somebody with other tools could. */
function alter(sql: string): void {
  test.office.context.state.unlocked?.open.sqlite.pragma('foreign_keys = off')
  test.office.context.state.unlocked?.open.sqlite.exec(sql)
}

describe('the chain of the history', () => {
  it('is whole from the first entry to the head', async () => {
    const { entries, head, firstBroken } = await client.history.verify()
    expect([entries, head?.length, firstBroken]).toEqual([4, 64, null])
    await client.organizations.create({ name: 'Sở Tư pháp', requestId: newRequest() })
    const longer = await client.history.verify()
    expect([longer.entries, longer.firstBroken, longer.head === head]).toEqual([5, null, false])
  })

  it.each([
    ['the time of an entry', `update audit_entry set at = '2026-11-24T01:00:00.000Z' where seq = 2`, 2],
    ['who did it', `update audit_entry set user_id = 'x' where seq = 3`, 3],
    ['the answer kept for a repeated request', `update audit_entry set answer = '{}' where seq = 3`, 3],
    ['a reason', `update audit_entry set reason = 'x' where seq = 2`, 2],
    ['a signature', `update audit_entry set signature = (select signature from audit_entry where seq = 1) where seq = 2`, 2],
    ['a value before a change', `update audit_change set "from" = '"Na Hang"' where seq = 4 and field = 'place'`, 4],
    ['a value after a change', `update audit_change set "to" = '"Na Hang"' where seq = 4 and field = 'place'`, 4],
    ['a change put in', `insert into audit_change (seq, "table", record_id) values (3, 'organization', 'x')`, 3],
    ['a change taken out', 'delete from audit_change where seq = 2', 2],
    ['an entry taken out of the middle', 'delete from audit_entry where seq = 2', 2],
    ['the key of the user', `update user_key set signing_key = sealing_key`, 1],
    ['the exam that an entry belongs to', `update audit_entry set exam_id = 'x' where seq = 3`, 3],
  ])('breaks where %s is altered in the file', async (_what, sql, firstBroken) => {
    alter(sql)
    expect((await client.history.verify()).firstBroken).toBe(firstBroken)
  })

  it('breaks at an entry that was made anew without the key of its user', async () => {
    const { hashOf } = await import('../../db/queries/audit-hash.ts')
    const sqlite = test.office.context.state.unlocked?.open.sqlite
    const row = sqlite?.prepare('select * from audit_entry where seq = 4').get() as Record<string, string>
    const text = (column: string) => row[column] ?? ''
    const content = { seq: 4, at: text('at'), userId: text('user_id'), device: 'KHÁC', procedure: text('procedure'), requestId: text('request_id'), reason: null, groundId: null, undoOf: null, examId: null, answer: text('answer'), previousHash: text('previous_hash') }
    const changes = sqlite?.prepare('select "table", record_id as recordId, field, "from", "to" from audit_change where seq = 4 order by id').all() as Parameters<typeof hashOf>[1]
    sqlite?.prepare(`update audit_entry set device = 'KHÁC', hash = ? where seq = 4`).run(hashOf(content, changes))
    expect((await client.history.verify()).firstBroken).toBe(4)
  })

  it('stays whole over more entries than are read at once', async () => {
    for (let revision = 2; revision < 522; revision += 1) await client.access.changeOffice({ place: `Xã ${revision}`, expectedRevision: revision, requestId: newRequest() })
    const { total } = await client.history.list({ limit: 1 })
    expect(await client.history.verify()).toMatchObject({ entries: total, firstBroken: null })
    alter('delete from audit_change where seq = 501')
    expect((await client.history.verify()).firstBroken).toBe(501)
  })
})
