import { afterEach, describe, expect, it } from 'vitest'
import { areasOfSteps } from '../../electron/office/step-acts.ts'
import { procedures } from '../../electron/office/procedures.ts'
import type { ExamStep, ExamStepId } from '../../shared/contract/exam-steps.ts'
import { anExamToAttend } from './an-exam-to-attend.ts'
import { anExamToCode } from './an-exam-to-code.ts'
import { anExamToSeat } from './an-exam-to-seat.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'
import { signInAs } from './sign-in.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

async function office(): Promise<TestOffice> {
  test = await anOffice()
  return test
}

const named = (steps: readonly ExamStep[]) => new Map(steps.map((step) => [step.step, step]))
const rail = async (made: TestOffice, examId: string) => named(await made.client.exams.steps({ examId }))
const standing = async (made: TestOffice, examId: string, step: ExamStepId) => {
  const found = (await rail(made, examId)).get(step)
  return found && { state: found.state, progress: found.progress, missing: found.missing }
}

describe('the steps of an exam', () => {
  it('begin with what a new exam lacks', async () => {
    const made = await office()
    const { id: examId } = await anExam(made.client)
    expect((await made.client.exams.steps({ examId })).map(({ step, state, missing }) => [step, state, missing])).toEqual([
      ['plan', 'done', []],
      ['posts', 'later', [{ code: 'noPosts', count: 0 }]],
      ['candidates', 'later', []],
      ['eligibility', 'later', []],
      ['rooms', 'later', []],
      ['attendance', 'later', []],
      ['marks', 'later', []],
      ['results', 'later', []],
      ['print', 'later', []],
    ])
  })

  it('count what is decided, numbered and seated, and what is not', async () => {
    const made = await office()
    const exam = await anExamToSeat(made, ['Lò Văn An', 'Lò Văn Bình', 'Ma Thị Chi'])
    const { examId } = exam
    expect(await standing(made, examId, 'eligibility')).toEqual({ state: 'later', progress: { done: 0, of: 3 }, missing: [{ code: 'undecided', count: 3 }] })
    await exam.refuse('Ma Thị Chi')
    expect(await standing(made, examId, 'eligibility')).toEqual({ state: 'doing', progress: { done: 1, of: 3 }, missing: [{ code: 'undecided', count: 2 }] })
    await made.client.eligibility.acceptRest({ examId, postId: null, requestId: newRequest() })
    expect(await standing(made, examId, 'eligibility')).toEqual({ state: 'done', progress: { done: 3, of: 3 }, missing: [] })
    expect(await standing(made, examId, 'rooms')).toEqual({ state: 'later', progress: null, missing: [{ code: 'numbersMissing', count: 2 }] })
    await exam.number()
    const room = await exam.room({ number: 1, capacity: 1 })
    await exam.session('written', [room.id])
    expect((await standing(made, examId, 'rooms'))?.missing).toContainEqual({ code: 'partsNotDrawn', count: 1 })
    await exam.draw('written')
    const { parts } = { parts: await made.client.rooms.parts({ examId }) }
    expect(await standing(made, examId, 'rooms')).toEqual({
      state: 'doing',
      progress: { done: 2, of: 2 },
      missing: [
        { code: 'unplaced', count: parts.find(({ part }) => part.kind === 'written')?.toSit === 2 ? 1 : -1 },
        { code: 'partsWithoutSessions', count: parts.length - 1 },
      ],
    })
  })

  it('ask for a room to be closed from its day on', async () => {
    const made = await office()
    const exam = await anExamToAttend(made, ['Lò Văn An', 'Lò Văn Bình'], ['written'])
    const { examId } = exam
    expect(await standing(made, examId, 'attendance')).toEqual({ state: 'later', progress: { done: 0, of: 1 }, missing: [] })
    made.clock.now = new Date('2026-12-05T10:00:00Z')
    expect((await standing(made, examId, 'attendance'))?.missing).toEqual([{ code: 'roomsOpen', count: 1 }])
    await exam.fill()
    await exam.close(2, 2, 4)
    expect((await standing(made, examId, 'attendance'))?.progress).toEqual({ done: 1, of: 1 })
  })

  it('lock a coded paper, and count its bags', async () => {
    const made = await office()
    const exam = await anExamToCode(made, ['Lò Văn An', 'Lò Văn Bình'])
    const { examId } = exam
    expect((await rail(made, examId)).has('keying')).toBe(false)
    await exam.sit('Hoàng Thị Phách')
    expect(await standing(made, examId, 'coding')).toEqual({ state: 'later', progress: { done: 0, of: 1 }, missing: [{ code: 'papersNotCoded', count: 1 }] })
    await exam.code()
    expect(await standing(made, examId, 'coding')).toEqual({ state: 'locked', progress: { done: 1, of: 1 }, missing: [] })
    expect(await standing(made, examId, 'keying')).toEqual({ state: 'later', progress: { done: 0, of: 1 }, missing: [{ code: 'bagsOpen', count: 1 }] })
  })

  it('stand at their next day of the calendar, and at the one that was met', async () => {
    const made = await office()
    const { examId } = await anExamToSeat(made, ['Lò Văn An'])
    const set = (step: string, doneOn: string) => made.client.deadlines.set({ examId, step, doneOn, dueOn: null, extended: false, reason: null, expectedRevision: null, requestId: newRequest() })
    await set('notice', '2026-09-01')
    await set('formDeadline', '2026-10-01')
    const calendar = await made.client.deadlines.list({ examId })
    for (const [id, { deadline }] of await rail(made, examId)) {
      if (deadline === null) continue
      const row = calendar.rows.find(({ step }) => step === deadline.calendarStep)
      expect([id, deadline]).toEqual([id, { calendarStep: row?.step, day: row?.doneOn ?? row?.due, state: row?.state, daysLeft: row?.daysLeft, article: row?.article }])
    }
    expect((await rail(made, examId)).get('candidates')?.deadline).toMatchObject({ calendarStep: 'formDeadline', state: 'done', day: '2026-10-01', daysLeft: null })
    expect((await rail(made, examId)).get('eligibility')?.deadline).toMatchObject({ state: 'overdue' })
  })

  it('tell who did what last, as long as it stands', async () => {
    const made = await office()
    const exam = await anExamToSeat(made, ['Lò Văn An', 'Lò Văn Bình'])
    const { examId } = exam
    const last = async (step: ExamStepId) => (await rail(made, examId)).get(step)?.lastAct?.title
    expect([await last('candidates'), await last('rooms')]).toEqual(['Thêm thí sinh', undefined])
    await exam.number()
    await exam.room({ number: 1, capacity: 5 })
    expect(await last('rooms')).toBe('Thêm phòng thi')
    await exam.undo()
    expect(await last('rooms')).toBe('Đánh số báo danh')
    await made.client.history.undo({ seq: (await made.client.history.next()).redo?.seq ?? 0, requestId: newRequest() })
    expect(await last('rooms')).toBe('Thêm phòng thi')
    expect((await rail(made, examId)).get('rooms')?.lastAct).toEqual({ at: '2026-11-25T01:00:00.000Z', userName: 'Nguyễn Thu Hà', title: 'Thêm phòng thi' })
  })

  it('know each area that writes exactly once', () => {
    const writing = new Set([...procedures.values()].filter(({ meta }) => meta.effect === 'write').map(({ path }) => path.split('.')[0]))
    expect(Object.values(areasOfSteps).flat().toSorted()).toEqual([...writing].toSorted())
  })

  it('tell which papers went out, and which may be out of date', async () => {
    const made = await office()
    const exam = await anExamToSeat(made, ['Lò Văn An', 'Lò Văn Bình'])
    const { examId } = exam
    const paper = async (kind: string) => (await rail(made, examId)).get('rooms')?.papers?.find((one) => one.kind === kind)
    await exam.number()
    expect(await paper('numberedCandidates')).toEqual({ kind: 'numberedCandidates', issued: null, touchedSince: false })
    exam.paper('numberedCandidates')
    const issued = { at: '2026-11-25T01:00:00.000Z', how: 'printed' }
    expect(await paper('numberedCandidates')).toEqual({ kind: 'numberedCandidates', issued, touchedSince: false })
    await exam.add('Ma Thị Chi')
    expect(await paper('numberedCandidates')).toEqual({ kind: 'numberedCandidates', issued, touchedSince: true })
    expect((await rail(made, examId)).get('print')?.state).toBe('doing')
  })
})

describe('what a role sees of the steps', () => {
  it.each([
    ['marker', ['plan', 'posts'], false, false],
    ['appealBoard', ['plan', 'posts'], false, false],
    ['administrator', ['plan', 'posts'], true, false],
    ['settler', ['plan', 'posts', 'keying', 'marks'], true, false],
    ['typist', ['plan', 'posts', 'keying', 'marks'], true, false],
    ['codeKeeper', ['plan', 'posts', 'candidates', 'eligibility', 'rooms', 'attendance', 'coding', 'keying'], false, false],
    ['viewer', ['plan', 'posts', 'candidates', 'eligibility', 'rooms', 'attendance', 'results'], false, false],
    ['examSecretary', ['plan', 'posts', 'candidates', 'eligibility', 'rooms', 'attendance', 'keying', 'marks', 'results', 'print'], true, true],
  ] as const)('%s', async (role, visible, log, papers) => {
    const made = await office()
    const exam = await anExamToCode(made, ['Lò Văn An', 'Lò Văn Bình'])
    const { examId } = exam
    await exam.sit('Hoàng Thị Phách')
    await exam.code()
    await signInAs(made.office, 'Người thử', [role === 'administrator' ? { role } : { role, examId }])
    const steps = await made.client.exams.steps({ examId })
    expect(steps.map(({ step }) => step)).toEqual(visible)
    expect(steps.some(({ lastAct }) => lastAct !== null)).toBe(log)
    expect(steps.some(({ papers: own }) => own !== null)).toBe(papers)
    // Neither a candidate nor a number (SBD), nor who keeps the codes.
    const { rows } = { rows: ['Lò Văn', '001', '002', 'An', 'Hoàng Thị Phách'] }
    const told = JSON.stringify(steps.map(({ lastAct: _, ...step }) => step))
    expect(rows.filter((word) => told.includes(word))).toEqual([])
    expect(JSON.stringify(steps)).not.toMatch(/Lò Văn (An|Bình)/u)
  })

  it('nothing of another exam', async () => {
    const made = await office()
    const [one, other] = [await anExam(made.client), await anExam(made.client)]
    await signInAs(made.office, 'Người xem', [{ role: 'viewer', examId: one.id }])
    expect((await refusal(made.client.exams.steps({ examId: other.id }))).code).toBe('FORBIDDEN')
  })
})

describe('reading the steps', () => {
  /** Statements of one reading, how many rows each gave, and how SQLite plans it. */
  async function measured(made: TestOffice, examId: string) {
    const sqlite = made.office.context.state.unlocked?.open.sqlite
    if (sqlite === undefined) throw new Error('locked')
    const read: { sql: string; rows: number }[] = []
    const prepare = sqlite.prepare.bind(sqlite)
    sqlite.prepare = ((sql: string) => {
      const statement = prepare(sql)
      const note = { sql, rows: 0 }
      read.push(note)
      const counted = (real: (...values: unknown[]) => unknown, size: (answer: unknown) => number) => (...values: unknown[]) => {
        const answer = real.apply(statement, values)
        note.rows += size(answer)
        return answer
      }
      const many = (answer: unknown) => (answer as unknown[]).length
      const raw = statement.raw.bind(statement)
      statement.all = counted(statement.all.bind(statement), many) as never
      statement.get = counted(statement.get.bind(statement), (answer) => (answer === undefined ? 0 : 1))
      statement.raw = ((on?: boolean) => {
        if (on === undefined) raw()
        else raw(on)
        return statement
      })
      return statement
    }) as never
    try {
      await made.client.exams.steps({ examId })
    } finally {
      sqlite.prepare = prepare
    }
    const plan = read.flatMap(({ sql }) => (prepare(`explain query plan ${sql}`).all(...Array.from(sql.matchAll(/\?/g), () => '1')) as { detail: string }[]).map(({ detail }) => detail))
    return { statements: read.length, rows: read.reduce((sum, { rows }) => sum + rows, 0), plan }
  }

  it('takes the same statements and rows for three candidates and for two hundred, by indexes', async () => {
    const made = await office()
    const exam = await anExamToSeat(made, ['Lò Văn An', 'Lò Văn Bình', 'Ma Thị Chi'])
    const { examId } = exam
    await exam.number()
    const room = await exam.room({ number: 1, capacity: 300 })
    await exam.session('written', [room.id])
    await exam.draw('written')
    const few = await measured(made, examId)
    const postId = (await made.client.posts.list({ examId }))[0]?.id ?? ''
    for (let index = 0; index < 200; index += 1) await aCandidate(made.client, examId, postId, { fullName: `Lý Văn ${index}` })
    await exam.addLate()
    await exam.draw('written')
    // Statistics of the few rows of a test would let SQLite read whole tables.
    made.office.context.state.unlocked?.open.sqlite.exec('delete from sqlite_stat1; delete from sqlite_stat4; analyze sqlite_schema')
    const many = await measured(made, examId)
    expect(few.rows).toBeGreaterThan(20)
    expect({ statements: many.statements, rows: many.rows }).toEqual({ statements: few.statements, rows: few.rows })
    // Tables that grow with people and their marks are never read from end to end.
    const grown = /^SCAN (c|candidate|e|eligibility|n|candidate_number|x|seat|script|m|mark|a|attendance|audit_entry|audit_change|document_issue|d|i)\b/u
    expect(many.plan.filter((step) => grown.test(step))).toEqual([])
    expect(many.plan.filter((step) => step.includes('audit_entry_by_act')).length).toBeGreaterThan(0)
  })

  it('reads one entry of the log for each act, however often it was done', async () => {
    const made = await office()
    const { id: examId } = await anExam(made.client)
    await aPost(made.client, examId)
    const sqlite = made.office.context.state.unlocked?.open.sqlite
    const plan = sqlite
      ?.prepare(`explain query plan select (select a.seq from audit_entry as a where a.exam_id is ? and a.procedure = p.value order by a.seq desc limit 1) from json_each(?) as p`)
      .all(examId, '[]') as { detail: string }[]
    expect(plan.map(({ detail }) => detail).filter((step) => step.includes('audit_entry') || step.startsWith('USE TEMP') || step.includes(' a '))).toEqual(['SEARCH a USING COVERING INDEX audit_entry_by_act (exam_id=? AND procedure=?)'])
  })
})
