import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrateNewFile } from '../../db/migrate.ts'
import { openFile, type OpenFile } from '../../db/open.ts'
import { shipped } from './migrations-folder.ts'

let folder: string
let open: OpenFile
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema-'))
  open = openFile({ file: join(folder, 'a.mtdb'), key: randomBytes(32), timeout: 50 })
  migrateNewFile(open, shipped)
  open.sqlite.exec(`
    insert into user (id, recorded_seq, name) values ('u', 1, 'Hà');
    insert into user_key (id, recorded_seq, user_id, signing_key, sealing_key) values ('k', 1, 'u', '', '');
    insert into audit_entry (seq, at, user_id, device, procedure, request_id, answer, previous_hash, hash, signature) values (1, '', 'u', '', '', 'r1', '', '', '', '');
    insert into organization (id, recorded_seq) values ('o', 1);
    insert into exam (id, recorded_seq, name, kind, plan_number, plan_approved, regime, house_rules, regime_copy, regime_hash, regime_reason, layout)
      values ('e', 1, '', '', '', '', '', '', '', '', '', 'party'), ('e2', 1, '', '', '', '', '', '', '', '', '', 'party');
    insert into round (id, recorded_seq, exam_id, number) values ('r', 1, 'e', 1);
    insert into part (id, recorded_seq, round_id, exam_id, kind, title, unit, maximum) values ('p', 1, 'r', 'e', 'written', '', 'points', 10000);
    insert into post (id, recorded_seq, exam_id, code, name, agency_id, track, form, quota) values ('v', 1, 'e', 'A', '', 'o', '', '', 1);
  `)
  candidate({ id: 'c', search_key: 1, identity_number: '008099000001' })
  insert('script', { part_id: 'p', code: 'X', id: 's', candidate_id: 'c' })
  mark({ id: 'm' })
})
afterAll(() => {
  open.close()
  rmSync(folder, { recursive: true })
})

function insert(table: string, row: Record<string, unknown>): void {
  const columns = Object.keys(row).map((column) => `"${column}"`)
  open.sqlite.prepare(`insert into "${table}" (${columns.join()}) values (${columns.map(() => '?').join()})`).run(...Object.values(row))
}

const candidate = (more: object) => insert('candidate', { recorded_seq: 1, exam_id: 'e', post_id: 'v', full_name: 'A', name_key: 'a', folded: 'a', birth_date: '2000', birth_first_day: '2000-01-01', sex: 'male', origin: 'typed', ...more })
const mark = (more: object) => insert('mark', { recorded_seq: 1, script_id: 's', question: 0, marker: 0, typing: 1, state: 'entered', value: 7250, ...more })

/** Inserts and takes back; gives the code of the constraint that bit. */
function bitten(work: () => void): string | null {
  open.sqlite.exec('savepoint one')
  try {
    work()
    return null
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    open.sqlite.exec('rollback to one; release one')
  }
}

const check = 'SQLITE_CONSTRAINT_CHECK'
const unique = 'SQLITE_CONSTRAINT_UNIQUE'
const foreign = 'SQLITE_CONSTRAINT_FOREIGNKEY'
/** What ON DELETE RESTRICT answers. */
const restricted = 'SQLITE_CONSTRAINT_TRIGGER'

describe('the file itself refuses', () => {
  it.each([
    ['an identity number of 12 digits', () => candidate({ id: 'd', search_key: 2, identity_number: '008099000002' }), null],
    ['no identity number, twice', () => ['d', 'f'].forEach((id, at) => candidate({ id, search_key: 2 + at, identity_number: null })), null],
    ['11 digits', () => candidate({ id: 'd', search_key: 2, identity_number: '00809900000' }), check],
    ['13 digits', () => candidate({ id: 'd', search_key: 2, identity_number: '0080990000022' }), check],
    ['a letter among the digits', () => candidate({ id: 'd', search_key: 2, identity_number: 'O08099000002' }), check],
    ['an identity number twice in an exam', () => candidate({ id: 'd', search_key: 2, identity_number: '008099000001' }), unique],
    ['an identity number twice, once withdrawn', () => candidate({ id: 'd', search_key: 2, identity_number: '008099000001', withdrawn_seq: 1 }), null],
    ['an identity number in another exam', () => candidate({ id: 'd', search_key: 2, identity_number: '008099000001', exam_id: 'e2' }), null],
    ['a search key twice', () => candidate({ id: 'd', search_key: 1, identity_number: null }), unique],
    ['a candidate of no exam', () => candidate({ id: 'd', search_key: 2, exam_id: 'x' }), foreign],
    ['a candidate of no post', () => candidate({ id: 'd', search_key: 2, post_id: 'x' }), foreign],
    ['an ethnic group of no list', () => candidate({ id: 'd', search_key: 2, ethnic_group: 'x' }), foreign],
  ])('or takes: %s', (_what, work, code) => {
    expect(bitten(work)).toBe(code)
  })

  it.each([
    ['a second current mark of a cell', () => mark({ id: 'n' }), unique],
    ['a mark that was superseded', () => mark({ id: 'n', superseded_seq: 1 }), null],
    ['a mark of another marker', () => mark({ id: 'n', marker: 1 }), null],
    ['entered without a value', () => mark({ id: 'n', marker: 1, value: null }), check],
    ['absent with a value', () => mark({ id: 'n', marker: 1, state: 'absent' }), check],
    ['absent without', () => mark({ id: 'n', marker: 1, state: 'absent', value: null }), null],
    ['a fraction of a hundredth', () => mark({ id: 'n', marker: 1, value: 72.505 }), check],
    ['a text as a value', () => mark({ id: 'n', marker: 1, value: 'abc' }), check],
    ['less than nothing', () => mark({ id: 'n', marker: 1, value: -1 }), check],
    ['zero', () => mark({ id: 'n', marker: 1, value: 0 }), null],
    ['107,50 (a total with priority may be more than 100)', () => mark({ id: 'n', marker: 1, value: 10750 }), null],
    ['a mark of no script', () => mark({ id: 'n', script_id: 'x' }), foreign],
    ['a second script of a candidate in a part', () => insert('script', { part_id: 'p', code: 'Y', id: 't', candidate_id: 'c' }), unique],
    ['a code of scripts twice in a part', () => insert('script', { part_id: 'p', code: 'X', id: 't', candidate_id: null }), 'SQLITE_CONSTRAINT_PRIMARYKEY'],
  ])('or takes a mark: %s', (_what, work, code) => {
    expect(bitten(work)).toBe(code)
  })

  it.each([
    ['a quota below zero', `update post set quota = -1`, check],
    ['half a place', `update post set quota = 1.5`, check],
    ['a maximum of nothing', `update part set maximum = 0`, check],
    ['a maximum in words', `update part set maximum = 'một trăm'`, check],
    ['a code twice in an exam', `insert into post (id, recorded_seq, exam_id, code, name, agency_id, track, form, quota) select 'w', recorded_seq, exam_id, code, name, agency_id, track, form, quota from post`, unique],
    ['an office grant with a scope', `insert into "grant" (id, recorded_seq, user_id, role, scope_kind, scope_id, from_day) values ('g', 1, 'u', 'viewer', 'office', 'e', '2026-01-01')`, check],
    ['an exam grant without one', `insert into "grant" (id, recorded_seq, user_id, role, scope_kind, from_day) values ('g', 1, 'u', 'viewer', 'exam', '2026-01-01')`, check],
    ['a grant that ends before it begins', `insert into "grant" (id, recorded_seq, user_id, role, scope_kind, from_day, to_day) values ('g', 1, 'u', 'viewer', 'office', '2026-01-02', '2026-01-01')`, check],
    ['a request carried out twice', `insert into audit_entry (seq, at, user_id, device, procedure, request_id, answer, previous_hash, hash, signature) select 2, at, user_id, device, procedure, request_id, answer, previous_hash, hash, signature from audit_entry`, unique],
    ['a second key of a user in force', `insert into user_key (id, recorded_seq, user_id, signing_key, sealing_key) values ('l', 1, 'u', '', '')`, unique],
    ['a key of nobody', `insert into user_key (id, recorded_seq, user_id, signing_key, sealing_key) values ('l', 1, 'x', '', '')`, foreign],
    ['a value of a regulation confirmed twice', `insert into ground (id, recorded_seq, number, date, signer) values ('d', 1, '1', '2026-01-01', ''); insert into regime_amendment (id, recorded_seq, exam_id, path, value, kind, ground_id) values ('x', 1, 'e', 'threshold', '5000', 'confirmed', 'd'), ('y', 1, 'e', 'threshold', '5500', 'replaced', 'd')`, unique],
    ['another due day without a reason', `insert into exam_step (id, recorded_seq, exam_id, step, due_on) values ('t', 1, 'e', 'report', '2026-12-01')`, check],
    ['a violation that says nothing', `insert into violation (id, recorded_seq, candidate_id, part_id, minutes) values ('q', 1, 'c', 'p', '1')`, check],
    ['a result of a pre-test without its total', `insert into candidate_exemption (id, recorded_seq, candidate_id, part, basis, evidence, correct) values ('x', 1, 'c', 'general', 'pretest', 1, 30)`, check],
    ['places moved from nowhere', `insert into ground (id, recorded_seq, number, date, signer) values ('d2', 1, '1', '2026-01-01', ''); insert into quota_change (id, recorded_seq, exam_id, kind, post_id, places, ground_id) values ('q', 1, 'e', 'transfer', 'v', 1, 'd2')`, check],
    ['a second mark of the same examiner', `insert into mark (id, recorded_seq, script_id, question, marker, typing, state, value) values ('m8', 1, 's', 0, 1, 1, 'entered', 5000), ('m9', 1, 's', 0, 1, 1, 'entered', 6000)`, unique],
    ['deleting an organization that has a post', `delete from organization`, restricted],
    ['deleting a candidate that has a script', `delete from candidate`, restricted],
    ['deleting an entry of the history that has changes', `insert into audit_change (seq, "table", record_id) values (1, 'x', 'x'); delete from audit_entry`, restricted],
  ])('%s', (_what, sql, code) => {
    expect(bitten(() => open.sqlite.exec(sql))).toBe(code)
  })
})

describe('an official mark of a coded script', () => {
  const settlement = (more: object) => insert('script_settlement', { id: 'x', recorded_seq: 1, exam_id: 'e', bag_id: 'b', script_id: 's', way: 'agreed', value: 6250, ground_id: 'g', ...more })
  function inBag(work: () => void): void {
    open.sqlite.exec(`
      insert into ground (id, recorded_seq, number, date, signer) values ('g', 1, '07/BB-BCT', '2026-12-01', '');
      insert into sealed_box (id, recorded_seq, purpose, recipients, ciphertext, commitment) values ('z', 1, 'scriptCodes', '[]', '{}', '');
      insert into script_coding (id, recorded_seq, exam_id, part_id, sealed_box_id, scripts, sheets, spares) values ('k', 1, 'e', 'p', 'z', 1, 2, 0);
      insert into bag (id, recorded_seq, coding_id, part_id, number, scripts, sheets) values ('b', 1, 'k', 'p', 1, 1, 2);
    `)
    work()
  }

  it.each<[string, () => void, string | null]>([
    ['in hundredths', () => settlement({}), null],
    ['zero', () => settlement({ value: 0 }), null],
    ['less than nothing', () => settlement({ value: -1 }), check],
    ['a fraction of a hundredth', () => settlement({ value: 62.505 }), check],
    ['a second one of the same script', () => [settlement({}), settlement({ id: 'y' })], unique],
    ['one in the place of a withdrawn one', () => [settlement({ withdrawn_seq: 1 }), settlement({ id: 'y' })], null],
    ['without minutes', () => settlement({ ground_id: 'không có' }), foreign],
    ['of no script', () => settlement({ script_id: 'không có' }), foreign],
  ])('%s', (_what, work, code) => {
    expect(bitten(() => inBag(work))).toBe(code)
  })

  const draw = (more: object = {}) => insert('check_draw', { id: 'd', recorded_seq: 1, exam_id: 'e', part_id: 'p', share: 5, bags: 1, scripts: 1, ground_id: 'g', seed: '4261', seed_origin: 'dice', hash: 'h', ...more })
  const drawn = (more: object = {}) => {
    draw()
    insert('exam_member', { id: 'r', recorded_seq: 1, exam_id: 'e', full_name: 'Hoàng Thị Một', name_key: 'hoang', folded: 'hoang' })
    insert('script_check', { id: 'x', recorded_seq: 1, draw_id: 'd', bag_id: 'b', script_id: 's', member_id: 'r', ...more })
  }
  it.each<[string, () => void, string | null]>([
    ['a draw of some per cent', () => draw(), null],
    ['a draw of nothing', () => draw({ share: 0 }), check],
    ['a draw of more than all', () => draw({ share: 101 }), check],
    ['a check that waits', () => drawn(), null],
    ['a check with both marks', () => drawn({ value: 0, official: 5000 }), null],
    ['a check beside no official mark', () => drawn({ value: 5000 }), check],
    ['a check of a fraction of a hundredth', () => drawn({ value: 50.255, official: 5000 }), check],
    ['a second check of the same script', () => [drawn(), insert('script_check', { id: 'y', recorded_seq: 1, draw_id: 'd', bag_id: 'b', script_id: 's', member_id: 'r' })], unique],
  ])('and %s', (_what, work, code) => {
    expect(bitten(() => inBag(work))).toBe(code)
  })
})

describe('the full-text index', () => {
  const found = (word: string) => open.sqlite.prepare('select count(*) from candidate_search where candidate_search match ?').pluck().get(`"${word}"*`)

  it('follows the rows of the candidates', () => {
    open.sqlite.exec('savepoint one')
    candidate({ id: 'd', search_key: 9, folded: 'giang a pao', identity_number: '008099000009' })
    const steps = [[found('pao'), found('0080990000')]]
    open.sqlite.exec(`update candidate set folded = 'giang a chu' where id = 'd'`)
    steps.push([found('pao'), found('chu')])
    open.sqlite.exec(`delete from candidate where id = 'd'`)
    steps.push([found('chu'), found('0080990000')])
    open.sqlite.exec(`insert into candidate_search (candidate_search) values ('integrity-check')`)
    open.sqlite.exec('rollback to one; release one')
    expect(steps).toEqual([[1, 2], [0, 1], [0, 1]])
  })

  it('keeps scripts in the order of their codes, without rowid and without a time', () => {
    const sql = open.sqlite.prepare(`select sql from sqlite_schema where name = 'script'`).pluck().get() as string
    const columns = (open.sqlite.pragma('table_info(script)') as { name: string }[]).map(({ name }) => name)
    expect([/WITHOUT ROWID/.test(sql), columns]).toEqual([true, ['part_id', 'code', 'id', 'candidate_id', 'bag_id', 'position', 'state']])
  })
})
