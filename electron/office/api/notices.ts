import { NotFoundError, type Act } from '../../../db/queries/acts.ts'
import { findExamStep } from '../../../db/queries/deadlines.ts'
import { listNotices, type NoticeRow } from '../../../db/queries/notices.ts'
import { findDependants } from '../../../db/queries/references.ts'
import type { Reader } from '../../../db/open.ts'
import type { NoticesView, PublicNotice } from '../../../shared/contract/notices.ts'
import type { CalendarStep } from '../../../shared/rules/deadlines.ts'
import { changeHindrance, missingPostings, publicDay, requiredPostings, type PostingPlace } from '../../../shared/rules/public-notice.ts'
import { atWork, newId, today, write } from '../act.ts'
import { examDaysUndecided, examRows } from '../exam-days.ts'
import { regimeId, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { enterGround } from '../ground.ts'
import { countedFrom, requiredPlaces } from '../notice-facts.ts'
import { refuse } from '../refuse.ts'
import type { OfficeState } from '../state.ts'

type Facts = Pick<PublicNotice, 'number' | 'date' | 'signer' | 'postings' | 'countedFrom' | 'countReason'>

/** Steps whose day is that of the opening. */
const openings: readonly CalendarStep[] = ['opening', 'round1', 'round2', 'directRound2', 'oralRound2']

/** What the calendar of an exam says of its notice: when forms are received, and until when it may be changed. */
function calendarOf(reader: Reader, examId: string, day: string) {
  const { rows, recorded, sat } = examDaysUndecided(reader, examRows(reader, examId), day)
  const change = rows.find(({ step }) => step === 'noticeChanged')
  const receiving = rows.find(({ step }) => step === 'formDeadline')
  // An opening that is only due some day bounds nothing: it moves with the notice. One for which a day is set does.
  const set = openings.map((step) => recorded.get(step)?.doneOn ?? sat.get(step))
  const opening = change !== undefined && set.includes(change.fromDay ?? undefined) ? change.fromDay : null
  return {
    receiving: receiving === undefined ? null : { from: receiving.fromDay, due: receiving.due, days: receiving.days, article: receiving.article, ownDue: receiving.dueBy === 'override' },
    rule: change === undefined ? null : { article: change.article, grade: change.grade, days: change.days, opening, last: opening === null && change.dueBy !== 'override' ? null : change.due },
  }
}

function shown({ notice, ground, postings }: NoticeRow, required: readonly PostingPlace[]): PublicNotice {
  const { id, position, content, countReason, revision } = notice
  return {
    ...{ id, position, content, countReason, revision },
    ...{ number: ground.number, date: ground.date, signer: ground.signer },
    postings: postings.map(({ place, name, postedOn }) => ({ place, name, postedOn })),
    countedFrom: notice.countedFrom,
    missing: [...missingPostings(postings, required)],
    publicOn: countedFrom({ notice, postings }, required),
  }
}

function viewOf(reader: Reader, examId: string, day: string): NoticesView {
  const { exam } = requireExam(reader, examId)
  const rows = listNotices(reader, examId)
  const posting = requiredPostings(regimeId(exam.regime))
  const { rule, receiving } = calendarOf(reader, examId, day)
  return {
    notices: rows.map((row) => shown(row, posting?.value ?? [])),
    posting: posting === null ? null : { places: [...posting.value], article: posting.article, grade: posting.grade },
    change: rule === null ? null : { ...rule, hindrance: rows.length === 0 ? null : changeHindrance(rule, rows.length - 1, day) },
    receiving,
  }
}

/** What no notice may say: days that have not come, a posting before the paper, a place twice, another day without a reason. */
function checkFacts(state: OfficeState, reader: Reader, examId: string, { date, postings, countedFrom: from, countReason }: Facts): void {
  const { exam } = requireExam(reader, examId)
  const day = today(state)
  if (date < exam.planApproved) refuse('date', 'beforePlan')
  if (date > day) refuse('date', 'inFuture')
  for (const [index, { place, postedOn }] of postings.entries()) {
    if (postings.findIndex((other) => other.place === place) !== index) refuse(`postings.${index}.place`, 'duplicate')
    if (postedOn > day) refuse(`postings.${index}.postedOn`, 'inFuture')
    if (postedOn < date) refuse(`postings.${index}.postedOn`, 'beforeNotice')
  }
  if (from === null) return
  if (countReason === null || countReason === '') refuse('countReason', 'missing')
  if (from < date) refuse('countedFrom', 'beforeNotice')
}

/** What the columns of a notice hold of its facts; a day that is the posting's own is not kept twice. */
function columns({ countedFrom: from, countReason, postings }: Facts, required: readonly PostingPlace[]) {
  const own = from !== null && from !== publicDay(postings, required)
  return { countedFrom: own ? from : null, countReason: own ? countReason : null }
}

function enterPostings(state: OfficeState, act: Act, noticeId: string, postings: Facts['postings']): void {
  act.insertMany('noticePosting', postings.map((posting) => ({ id: newId(state), noticeId, ...posting })))
}

/** The calendar has these days from the notice now: what somebody had typed there ends. */
function takeOverSteps(act: Act, examId: string): void {
  for (const step of ['notice', 'noticeChanged']) {
    const known = findExamStep(act.tx, examId, step)
    if (known === null || known.doneOn === null) continue
    if (known.dueOn === null && !known.extended) act.withdraw('examStep', known.id, null, 'theo thông báo tuyển dụng')
    else act.update('examStep', known.id, null, { doneOn: null })
  }
}

const nothing = { article: null, days: null, opening: null, last: null, day: null }

/** Why the notice may not be changed by a paper that is public on a day: a second change, or one too near to the opening (NĐ 170/2025 Đ.15 k.3). */
function refusalOfChange(reader: Reader, examId: string, today: string, earlier: readonly NoticeRow[], day: string) {
  const { rule } = calendarOf(reader, examId, today)
  const code = changeHindrance(rule, earlier.length - 1, day)
  if (code === null || rule === null) return null
  const { article, days, opening, last } = rule
  return { code, article, days, opening, last, day: code === 'late' ? day : (earlier.at(-1)?.ground.date ?? null) }
}

export const notices = {
  view: office.notices.view.handler(({ context: { state }, input: { examId } }) => viewOf(atWork(state).db, examId, today(state))),

  record: office.notices.record.handler(({ context: { state }, input: { requestId, examId, ...facts }, errors }) =>
    write(state, { procedure: 'notices.record', examId, requestId }, (act) => {
      const required = requiredPlaces(requireExam(act.tx, examId).exam.regime)
      if (listNotices(act.tx, examId).length > 0) throw errors.NOTICE_REFUSED({ data: { ...nothing, code: 'recorded' } })
      checkFacts(state, act.tx, examId, facts)
      const id = newId(state)
      takeOverSteps(act, examId)
      act.insert('publicNotice', { id, examId, position: 1, content: null, groundId: enterGround(act, state, facts), ...columns(facts, required) })
      enterPostings(state, act, id, facts.postings)
      return { id }
    }),
  ),

  change: office.notices.change.handler(({ context: { state }, input: { requestId, examId, content, ...facts }, errors }) =>
    write(state, { procedure: 'notices.change', examId, requestId, reason: content }, (act) => {
      const required = requiredPlaces(requireExam(act.tx, examId).exam.regime)
      const earlier = listNotices(act.tx, examId)
      const last = earlier.at(-1)
      if (last === undefined) throw errors.NOTICE_REFUSED({ data: { ...nothing, code: 'none' } })
      checkFacts(state, act.tx, examId, facts)
      if (facts.date < last.ground.date) refuse('date', 'beforeNotice')
      const kept = columns(facts, required)
      const refused = refusalOfChange(act.tx, examId, today(state), earlier, kept.countedFrom ?? publicDay(facts.postings, required) ?? facts.date)
      if (refused !== null) throw errors.NOTICE_REFUSED({ data: refused })
      const id = newId(state)
      act.insert('publicNotice', { id, examId, position: last.notice.position + 1, content, groundId: enterGround(act, state, facts), ...kept })
      enterPostings(state, act, id, facts.postings)
      return { id }
    }),
  ),

  correct: office.notices.correct.handler(({ context: { state }, input: { requestId, examId, id, expectedRevision, content, ...facts }, errors }) =>
    write(state, { procedure: 'notices.correct', examId, requestId }, (act) => {
      const required = requiredPlaces(requireExam(act.tx, examId).exam.regime)
      const all = listNotices(act.tx, examId)
      const found = all.find(({ notice }) => notice.id === id)
      if (found === undefined) throw new NotFoundError('publicNotice')
      const { notice, ground, postings } = found
      if ((content === null) !== (notice.position === 1)) refuse('content', content === null ? 'missing' : 'unknownValue')
      checkFacts(state, act.tx, examId, facts)
      const kept = columns(facts, required)
      if (notice.position > 1) {
        const earlier = all.filter((one) => one.notice.position < notice.position)
        const refused = refusalOfChange(act.tx, examId, today(state), earlier, kept.countedFrom ?? publicDay(facts.postings, required) ?? facts.date)
        if (refused !== null) throw errors.NOTICE_REFUSED({ data: refused })
      }
      act.update('publicNotice', id, expectedRevision, { content, ...kept })
      act.update('ground', ground.id, null, { number: facts.number, date: facts.date, signer: facts.signer })
      const same = (one: Facts['postings'][number]) => postings.some(({ place, name, postedOn }) => place === one.place && name === one.name && postedOn === one.postedOn)
      const gone = postings.filter((old) => !facts.postings.some(({ place, name, postedOn }) => place === old.place && name === old.name && postedOn === old.postedOn))
      const added = facts.postings.filter((one) => !same(one))
      act.withdrawMany('noticePosting', gone.map((old) => old.id), 'sửa nơi đăng')
      enterPostings(state, act, id, added)
      // Its own parts changed: whoever read it before must read it again.
      if (listNotices(act.tx, examId).find((one) => one.notice.id === id)?.notice.revision === notice.revision) act.touch('publicNotice', id)
      return {}
    }),
  ),

  withdraw: office.notices.withdraw.handler(({ context: { state }, input: { requestId, examId, id, expectedRevision, reason }, errors }) =>
    write(state, { procedure: 'notices.withdraw', examId, requestId, reason }, (act) => {
      const found = listNotices(act.tx, examId).find(({ notice }) => notice.id === id)
      if (found === undefined) throw new NotFoundError('publicNotice')
      const dependants = findDependants(act.tx, 'publicNotice', id)
      if (dependants) throw errors.IN_USE({ data: dependants })
      act.withdrawMany('noticePosting', found.postings.map((posting) => posting.id), reason)
      act.withdraw('publicNotice', id, expectedRevision, reason)
      return {}
    }),
  ),
}
