import { afterAll, beforeAll, expect, it } from 'vitest'
import { procedures } from '../../electron/office/procedures.ts'
import { aSample, type Sample } from './a-sample.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { aCodedWorld, type CodedWorld } from './a-coded-world.ts'
import { calls } from './every-call.ts'

let test: TestOffice
let client: TestOffice['client']
let world: CodedWorld
let sample: Sample
beforeAll(async () => {
  const made = await anOffice()
  test = made
  client = made.client
  sample = aSample()
  world = await aCodedWorld(made, sample)
})
afterAll(() => {
  test.remove()
  sample.remove()
})

/** What only counts or dates a row, and the ids that an append-only row gets anew. */
const bookkeeping = ['revision', 'recorded_seq', 'withdrawn_seq', 'withdrawn_reason', 'superseded_seq', 'previous_id']
const tables = {
  records: [
    ...['office', 'user', 'grant', 'ground', 'organization', 'exam', 'post', 'post_agency', 'exam_decision', 'candidate_import', 'mark_import', 'candidate', 'candidate_priority', 'candidate_agency', 'candidate_exemption'],
    ...['eligibility', 'eligibility_reason', 'second_review', 'eligibility_opinion', 'numbering', 'candidate_number', 'room', 'exam_session', 'session_room', 'seat_draw', 'seat', 'attendance', 'room_return', 'document_approval', 'violation', 'exam_step', 'public_notice', 'notice_posting', 'holiday', 'regime_amendment', 'exam_scheme', 'win_cancellation', 'quota_change', 'kin_declaration'],
    ...['sealed_box', 'script_coding', 'bag', 'bag_draw', 'bag_marker', 'bag_typing', 'bag_lock', 'paper_question', 'script_settlement', 'check_draw', 'script_check'],
      ...['answer_room', 'answer_typing', 'answer_lock'],
    ...['exam_member', 'board_seat', 'member_absence', 'invigilator_draw', 'invigilator'],
    ...['interview_draw', 'interview_turn', 'panel_member', 'interview_closing'],
    ...['registration', 'registration_degree', 'registration_work', 'reception', 'reception_paper', 'duplicate_decision', 'candidate_scan'],
  ],
  appended: ['organization_version', 'mark', 'answer_count', 'user_key'],
}

/** What must have been done before a procedure has something to do. */
const needs: Readonly<Record<string, readonly string[]>> = {
  'regimes.withdrawAmendment': ['regimes.amend'],
  'results.withdrawDecision': ['results.recordDecision'],
  'results.withdrawCancellation': ['results.cancelWin'],
  'results.withdrawQuotaChange': ['results.changeQuota'],
  'bags.withdrawSettlement': ['bags.settle'],
  'bags.drawChecks': ['bags.settle'],
  'bags.withdrawCheckDraw': ['bags.settle', 'bags.drawChecks'],
  'bags.recordCheck': ['bags.settle', 'bags.drawChecks'],
  'kin.withdraw': ['kin.declare'],
  'council.changeMember': ['council.addMember'],
  'council.changeSeat': ['council.seat'],
  'council.withdrawSeat': ['council.seat'],
  'council.absence': ['council.addMember'],
  'council.withdrawAbsence': ['council.addMember', 'council.absence'],
  'council.withdrawMember': ['council.addMember'],
  'numbers.addLate': ['numbers.assign'],
  'numbers.renumber': ['numbers.assign'],
  'rooms.draw': ['numbers.assign'],
  'rooms.clear': ['numbers.assign', 'rooms.draw'],
  'rooms.seat': ['numbers.assign'],
  'invigilators.assign': ['invigilators.draw'],
  'invigilators.clear': ['invigilators.draw'],
  'interviews.moveLast': ['interviews.draw'],
  'documents.withdrawApproval': ['documents.approve'],
}

/** Procedures whose call first makes what it then changes, by an act of its own. */
const makesItsOwn = ['results.cancelWin', 'deadlines.withdrawHoliday', 'eligibility.endSecond', 'notices.change', 'notices.correct', 'notices.withdraw', 'scans.withdraw', 'candidates.withdraw', 'posts.withdraw', 'rooms.withdraw', 'rooms.withdrawSession', 'numbers.addLate', 'attendance.close', 'attendance.correct', 'attendance.reopen']

/** Everything that holds now, whatever it took to come there. */
function whatHolds(): string[] {
  const sqlite = test.office.context.state.unlocked?.open.sqlite
  if (sqlite === undefined) throw new Error('locked')
  const rows = (table: string, where: string, without: readonly string[]) =>
    (sqlite.prepare(`select * from "${table}" where ${where}`).all() as Record<string, unknown>[]).map((row) =>
      JSON.stringify([table, ...Object.entries(row).filter(([column]) => !without.includes(column))]),
    )
  return [
    ...tables.records.flatMap((table) => rows(table, 'withdrawn_seq is null', bookkeeping)),
    ...tables.appended.flatMap((table) => rows(table, 'superseded_seq is null', [...bookkeeping, 'id'])),
  ].sort()
}

const undoable = Object.keys(calls).filter((path) => procedures.get(path)?.meta.inverse === 'audit' && path !== 'history.undo')

it('is tried with every procedure that says so', () => {
  const said = [...procedures.values()].filter(({ path, meta }) => meta.inverse === 'audit' && path !== 'history.undo').map(({ path }) => path)
  expect(undoable.sort()).toEqual(said.sort())
})

it.each(undoable)('%s is undone and redone to the last field', async (path) => {
  const take = async (way: 'undo' | 'redo') => client.history.undo({ seq: (await client.history.next())[way]?.seq ?? 0, requestId: newRequest() })
  // It may stand already, from a procedure before; what it lacks the act itself would tell.
  for (const first of needs[path] ?? []) await calls[first]?.(client, world).catch(() => null)
  const before = makesItsOwn.includes(path) ? null : whatHolds()
  await calls[path]?.(client, world)
  const after = whatHolds()
  await take('undo')
  const back = whatHolds()
  if (before !== null) expect(back).toEqual(before)
  expect(back).not.toEqual(after)
  await take('redo')
  expect(whatHolds()).toEqual(after)
  await take('undo')
  expect(whatHolds()).toEqual(back)
})

it('leaves a chain that is whole', async () => {
  expect(await client.history.verify()).toMatchObject({ firstBroken: null })
})
