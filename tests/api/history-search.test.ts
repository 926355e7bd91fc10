import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countEntries, listEntries, type HistoryFilter } from '../../db/queries/history.ts'
import { listChanges, touchedTables } from '../../db/queries/history-changes.ts'
import { filterOf, unasked } from '../../electron/office/history-view.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { signInAs } from './sign-in.ts'

let test: TestOffice
let client: TestOffice['client']
let examId: string
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
  at('2026-11-30T02:00:00Z')
  examId = (await anExam(client)).id
  const { id: postId } = await aPost(client, examId, { code: 'TH-03' })
  at('2026-11-30T16:59:59.999Z')
  const { id } = await aCandidate(client, examId, postId, { fullName: 'Lò Văn An' })
  at('2026-11-30T17:00:00.000Z')
  await client.candidates.withdraw({ examId, id, reason: 'Rút đơn dự tuyển', expectedRevision: 1, requestId: newRequest() })
  await client.history.undo({ seq: (await client.history.next()).undo?.seq ?? 0, requestId: newRequest() })
  await signInAs(test.office, 'Đặng Thị Hòa', [{ role: 'recordsClerk' }])
  await client.organizations.create({ name: 'Sở Y tế', requestId: newRequest() })
})
afterAll(() => test.remove())

function at(moment: string): void {
  test.clock.now = new Date(moment)
}
const found = async (more: object) => {
  const { entries, found: count, total } = await client.history.list(more)
  expect([count, total]).toEqual([entries.length, 9])
  return entries.map(({ title }) => title)
}

describe('the log narrowed down', () => {
  it.each([
    ['2026-11-30', '2026-11-30', ['Thêm thí sinh', 'Thêm vị trí', 'Thêm tổ chức', 'Lập kỳ thi']],
    ['2026-12-01', null, ['Thêm tổ chức', 'Thiết lập cơ quan', 'Hoàn tác: Bỏ thí sinh', 'Bỏ thí sinh']],
    [null, '2026-11-29', ['Thiết lập cơ quan']],
    ['2026-11-30', '2026-12-31', ['Thêm tổ chức', 'Thiết lập cơ quan', 'Hoàn tác: Bỏ thí sinh', 'Bỏ thí sinh', 'Thêm thí sinh', 'Thêm vị trí', 'Thêm tổ chức', 'Lập kỳ thi']],
  ])('field report 50: from %s to %s both days are in, by the days of Vietnam', async (fromDay, toDay, titles) => {
    expect(await found({ fromDay, toDay })).toEqual(titles)
  })

  it.each([
    ['candidates', ['Hoàn tác: Bỏ thí sinh', 'Bỏ thí sinh', 'Thêm thí sinh']],
    ['history', ['Hoàn tác: Bỏ thí sinh']],
    ['marking', []],
  ])('to the area %s, with the undoing of its acts', async (area, titles) => {
    expect(await found({ area })).toEqual(titles)
  })

  it('to a person and to an exam', async () => {
    const { users } = await client.history.filters()
    const hoa = users.find(({ name }) => name === 'Đặng Thị Hòa')
    expect([await found({ userId: hoa?.id }), await found({ examId, userId: hoa?.id })]).toEqual([['Thêm tổ chức'], []])
    expect(await found({ examId })).toEqual(['Hoàn tác: Bỏ thí sinh', 'Bỏ thí sinh', 'Thêm thí sinh', 'Thêm vị trí', 'Lập kỳ thi'])
  })

  it.each([
    ['rut don', ['Bỏ thí sinh']],
    ['RÚT ĐƠN', ['Bỏ thí sinh']],
    ['bo thi sinh', ['Hoàn tác: Bỏ thí sinh', 'Bỏ thí sinh']],
    ['hoan tac', ['Hoàn tác: Bỏ thí sinh']],
    ['hoa to chuc', ['Thêm tổ chức']],
    ['dang', ['Thêm tổ chức']],
    ['TH-03', []],
    ['lo van an', []],
  ])('by the words “%s” of act, person and reason, never by values', async (query, titles) => {
    expect(await found({ query })).toEqual(titles)
  })
})

describe('the plan of the query', () => {
  // Over a handful of rows SQLite reads everything, whatever indexes there are.
  beforeAll(() => {
    const sqlite = test.office.context.state.unlocked?.open.sqlite
    sqlite?.exec(`
      with recursive n(seq) as (select 100 union all select seq + 1 from n where seq < 20000)
        insert into audit_entry (seq, at, user_id, device, procedure, request_id, answer, previous_hash, hash, signature)
        select n.seq, e.at, 'u' || (n.seq % 50), e.device, e.procedure, 'r' || n.seq, e.answer, e.hash, e.hash, e.signature from n, audit_entry as e where e.seq = 1;
      insert into audit_change (seq, "table", record_id) select seq, 'candidate', request_id from audit_entry where seq >= 100;
      analyze;
    `)
  })

  /** Steps of every statement that a call runs, as SQLite plans it. */
  function planOf(run: (db: NonNullable<typeof test.office.context.state.unlocked>['open']['db']) => unknown): string[] {
    const open = test.office.context.state.unlocked?.open
    if (open === undefined) throw new Error('locked')
    const statements: string[] = []
    const prepare = open.sqlite.prepare.bind(open.sqlite)
    open.sqlite.prepare = (sql: string) => {
      statements.push(sql)
      return prepare(sql)
    }
    try {
      run(open.db)
    } finally {
      open.sqlite.prepare = prepare
    }
    expect(statements.every((sql) => sql.includes(' limit ') || !sql.includes('"device"'))).toBe(true)
    return statements.flatMap((sql) => (prepare(`explain query plan ${sql}`).all(...Array.from(sql.matchAll(/\?/g), () => null)) as { detail: string }[]).map(({ detail }) => detail))
  }
  const everything: HistoryFilter = { reach: { all: true }, userId: null, examId: null, acts: null, from: null, until: null, words: [] }
  /** Users and exams are few. */
  const isFew = (step: string) => /^(SCAN|SEARCH) (user|exam) /.test(step)

  it.each<[string, Partial<HistoryFilter>, string]>([
    ['of everything walks the chain from its end', {}, 'SEARCH audit_entry USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)'],
    ['of a person reads by the index of people', { userId: 'u' }, 'SEARCH audit_entry USING INDEX audit_entry_by_user (user_id=? AND seq>? AND seq<?)'],
    ['of an exam reads by the index of exams', { examId: 'e' }, 'SEARCH audit_entry USING INDEX audit_entry_by_exam (exam_id=? AND seq>? AND seq<?)'],
  ])('a page %s, without sorting', (_what, more, step) => {
    const plan = planOf((db) => listEntries(db, { ...everything, ...more }, { from: 1, until: 20_000 }, 100))
    expect(plan.filter((one) => !isFew(one))).toEqual([step, 'SEARCH undoing USING COVERING INDEX audit_entry_by_undo (undo_of=?) LEFT-JOIN'])
  })

  it('counts everything by the last number and others by their index', () => {
    expect(planOf((db) => countEntries(db, everything))).toEqual(['SEARCH audit_entry'])
    expect(planOf((db) => countEntries(db, { ...everything, examId: 'e' }))).toEqual(['SEARCH audit_entry USING COVERING INDEX audit_entry_by_exam (exam_id=?)'])
  })

  it('reads what acts touched by their place in the chain', () => {
    const plan = [...planOf((db) => touchedTables(db, [1, 2])), ...planOf((db) => listChanges(db, 2, null, 0, 100))]
    expect(plan.filter((step) => /^(SCAN|SEARCH)/.test(step) && !step.startsWith('SEARCH audit_change USING INDEX audit_change_by_seq (seq=?)'))).toEqual([])
  })

  it('would have to read all entries for words, so the checks above can fail', () => {
    const { session } = test.office.context.state
    if (session === null) throw new Error('locked')
    expect(planOf((db) => countEntries(db, filterOf(session, { ...unasked, query: 'rut' }, [])))).toContain('SCAN audit_entry')
  })

  it('looks for words in slices, so that other calls are answered meanwhile and a new search ends the old one', async () => {
    const answered: string[] = []
    const search = client.history.list({ query: 'rut don', limit: 1 }).then(({ entries, found: count }) => answered.push(`search ${entries.length} ${count}`))
    const controller = new AbortController()
    const overtaken = client.history.list({ query: 'rut' }, { signal: controller.signal }).catch(() => answered.push('cancelled'))
    controller.abort()
    await client.history.next().then(() => answered.push('next'))
    await Promise.all([search, overtaken])
    expect(answered.toSorted()).toEqual(['cancelled', 'next', 'search 1 1'])
    expect(answered.at(-1)).toBe('search 1 1')
  })
})
