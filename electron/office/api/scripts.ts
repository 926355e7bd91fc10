import { NotFoundError } from '../../../db/queries/acts.ts'
import type { Reader } from '../../../db/open.ts'
import { listPosts } from '../../../db/queries/exams.ts'
import { countMarksByCode } from '../../../db/queries/keying.ts'
import { currentNumbers } from '../../../db/queries/numbers.ts'
import { codesOfPart, findCoding, findScriptByCode, hasMarks, listBags, listCodings, placeOfCode, readRecipients, replaceCode, voidCodes, type CodingRow } from '../../../db/queries/scripts.ts'
import { recoveryKeyProblem } from '../../../db/recovery-key.ts'
import { sealAnew, sealHalvesTo } from '../../../db/split-seal.ts'
import type { Part } from '../../../shared/contract/marking.ts'
import type { CodedPaper, Coding } from '../../../shared/contract/scripts.ts'
import { readCode } from '../../../shared/rules/script-codes.ts'
import { atWork, newId, write } from '../act.ts'
import { blocksOf, drawCoding, forgetDraft, openRooms, openTable, replaceBox, requireDraft, sealOf, storeCoding, tableBytes, tablePurpose, writersOf, type TableRow } from '../coding.ts'
import { codingFacts } from '../coding-facts.ts'
import { examParts } from '../exam-parts.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { finishJob } from '../jobs/run.ts'
import { bothKeepers, otherKeepers } from '../keepers.ts'
import { labelSheets } from '../script-labels.ts'
import type { OfficeState } from '../state.ts'

/** A post with fewer scripts than this lets a mark be guessed; our choice, no text of law. */
const smallPost = 5

function codingView(reader: Reader, row: CodingRow): Coding {
  const { partId } = row.coding
  return {
    ...codingFacts(reader, row),
    bags: listBags(reader, partId).map(({ bag: { id, number, scripts, sheets }, postCode }) => ({ id, number, postCode, scripts, sheets })),
    marks: countMarksByCode(reader, partId),
  }
}

/** Papers that are written on paper, with all that coding them needs. */
function paperView(state: OfficeState, examId: string, part: Part): CodedPaper {
  const { db, session } = atWork(state)
  const writers = writersOf(db, examId, part.id)
  const row = listCodings(db, examId).find(({ coding }) => coding.partId === part.id)
  const codes = new Map(listPosts(db, examId).map(({ post }) => [post.id, post.code]))
  const byPost = [...Map.groupBy(writers, ({ postId }) => postId)]
  return {
    part,
    present: writers.length,
    sheets: writers.reduce((sum, { sheets }) => sum + sheets, 0),
    openRooms: openRooms(db, part.id),
    blocks: row === undefined ? blocksOf(db, part.id, writers) : [],
    smallPosts: byPost.flatMap(([postId, own]) => (own.length < smallPost ? [{ postCode: codes.get(postId) ?? '', scripts: own.length }] : [])),
    coding: row === undefined ? null : codingView(db, row),
    own: row !== undefined && readRecipients(row.box).some(({ userId }) => userId === session.userId),
  }
}

/** How a paper of this exam was coded: who keeps the codes of one exam reaches no other. */
function requireCoding(reader: Reader, examId: string, partId: string) {
  const found = findCoding(reader, partId)
  if (found?.coding.examId !== examId) throw new NotFoundError('scriptCoding')
  return found
}

export const scripts = {
  papers: office.scripts.papers.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    requireExam(db, examId)
    return examParts(db, examId)
      .filter(({ kind }) => kind === 'written')
      .map((part) => paperView(state, examId, part))
  }),

  keepers: office.scripts.keepers.handler(({ context: { state }, input: { examId } }) => otherKeepers(state, examId)),

  draw: office.scripts.draw.handler(async ({ context: { state }, input: { examId, partId, keeperId, passphrase, ...options } }) => {
    requireWritten(atWork(state).db, examId, partId)
    const keepers = await bothKeepers(state, examId, { keeperId, passphrase })
    const { db } = atWork(state)
    const { id, drawn } = drawCoding(state, db, { examId, partId }, keepers, options)
    const codes = new Map(listPosts(db, examId).map(({ post }) => [post.id, post.code]))
    const bags = drawn.bags.map(({ postId, ...bag }) => ({ ...bag, postCode: postId === null ? null : (codes.get(postId) ?? null) }))
    return { draftId: id, scripts: drawn.scripts.length, sheets: bags.reduce((sum, { sheets }) => sum + sheets, 0), bags }
  }),

  labels: office.scripts.labels.handler(async ({ context: { state }, input: where, signal }) => {
    const { db } = atWork(state)
    const draft = requireDraft(state, db, where)
    const { workerEntry, fonts, now } = state.options
    const { bytes, pages } = await finishJob(workerEntry, 'scriptLabels', { labels: labelSheets(db, draft), fonts, createdAt: now() }, signal)
    // Locked or thrown away meanwhile, there is nothing to show.
    requireDraft(state, atWork(state).db, where)
    const id = newId(state)
    state.document = { id, bytes }
    return { documentId: id, pages }
  }),

  seal: office.scripts.seal.handler(({ context: { state }, input: { requestId, ...where } }) => {
    // The log keeps no commitment either: it rests on who wrote what, and so would the chain behind it.
    write(state, { procedure: 'scripts.seal', examId: where.examId, requestId }, (act) => {
      storeCoding(state, act, requireDraft(state, act.tx, where))
      return {}
    })
    forgetDraft(state)
    return {}
  }),

  discard: office.scripts.discard.handler(({ context: { state } }) => {
    forgetDraft(state)
    return {}
  }),

  withdraw: office.scripts.withdraw.handler(async ({ context: { state }, input: { requestId, examId, partId, keeperId, passphrase, reason }, errors }) => {
    const keepers = await bothKeepers(state, examId, { keeperId, passphrase })
    return write(state, { procedure: 'scripts.withdraw', examId, requestId, reason }, (act) => {
      const { coding, box } = requireCoding(act.tx, examId, partId)
      openTable(sealOf(box), partId, keepers)
      if (countMarksByCode(act.tx, partId) > 0) throw errors.CODING_BLOCKED({ data: { code: 'marksKeyed', rooms: [] } })
      voidCodes(act.tx, partId)
      act.withdrawMany('bag', listBags(act.tx, partId).map(({ bag }) => bag.id), reason)
      act.withdraw('scriptCoding', coding.id, null, reason)
      act.withdraw('sealedBox', box.id, null, reason)
      return { voided: coding.scripts + coding.spares }
    })
  }),

  useSpare: office.scripts.useSpare.handler(async ({ context: { state }, input: { requestId, examId, partId, keeperId, passphrase, code: typed, reason }, errors }) => {
    const keepers = await bothKeepers(state, examId, { keeperId, passphrase })
    const { random } = state.options
    return write(state, { procedure: 'scripts.useSpare', examId, requestId, reason }, (act) => {
      const { coding, box } = requireCoding(act.tx, examId, partId)
      const refused = (problem: 'noCode' | 'unknown' | 'notUsed' | 'noSpare' | 'hasMarks') => errors.CODE_REFUSED({ data: { code: typed, problem } })
      const code = readCode(typed)
      if (code === null) throw refused('noCode')
      const script = findScriptByCode(act.tx, partId, code)
      if (script === null) throw refused('unknown')
      if (script.state !== 'used') throw refused('notUsed')
      if (hasMarks(act.tx, script.id)) throw refused('hasMarks')
      const spare = codesOfPart(act.tx, partId).find(({ state: use }) => use === 'spare')
      if (spare === undefined) throw refused('noSpare')
      const rows: TableRow[] = openTable(sealOf(box), partId, keepers).map((row) => (row.code === code ? { ...row, code: spare.code } : row))
      const sealed = sealAnew(sealOf(box), tablePurpose(partId), keepers, tableBytes(rows, random(32)), random)
      if (sealed === null) throw new NotFoundError('sealedBox')
      replaceCode(act.tx, partId, code, spare.code)
      replaceBox(state, act, coding, sealed, reason)
      return { spare: spare.code }
    })
  }),

  renewKeepers: office.scripts.renewKeepers.handler(async ({ context: { state }, input: { requestId, examId, partId, keeperId, passphrase, halves, reason }, errors }) => {
    const keepers = await bothKeepers(state, examId, { keeperId, passphrase })
    halves.forEach((half, index) => {
      const problem = recoveryKeyProblem(half)
      if (problem !== null) throw errors.HALVES_REFUSED({ data: { problem, half: index + 1 } })
    })
    return write(state, { procedure: 'scripts.renewKeepers', examId, requestId, reason }, (act) => {
      const { coding, box } = requireCoding(act.tx, examId, partId)
      const sealed = sealHalvesTo(keepers, sealOf(box), tablePurpose(partId), halves, state.options.random)
      if (sealed === null) throw errors.HALVES_REFUSED({ data: { problem: 'otherTable', half: 1 } })
      replaceBox(state, act, coding, sealed, reason)
      return {}
    })
  }),

  lookUp: office.scripts.lookUp.handler(async ({ context: { state }, input: { requestId, examId, partId, keeperId, passphrase, number, reason }, errors }) => {
    const keepers = await bothKeepers(state, examId, { keeperId, passphrase })
    const { db } = atWork(state)
    const { box } = requireCoding(db, examId, partId)
    const owner = currentNumbers(db, examId).find(({ label }) => label === number)
    if (owner === undefined) throw errors.NUMBER_REFUSED({ data: { number, problem: 'unknown' } })
    const row = openTable(sealOf(box), partId, keepers).find(({ candidateId }) => candidateId === owner.candidateId)
    const place = row === undefined ? null : placeOfCode(db, partId, row.code)
    // The log keeps that somebody looked, and for whom; the code stands in no entry.
    write(state, { procedure: 'scripts.lookUp', examId, requestId, reason: `${number}: ${reason}` }, (act) => {
      act.update('sealedBox', box.id, null, { openedSeq: act.seq })
      return {}
    })
    if (row === undefined || place === null) throw errors.NUMBER_REFUSED({ data: { number, problem: 'noScript' } })
    return { code: row.code, ...place }
  }),
}

function requireWritten(reader: Reader, examId: string, partId: string): void {
  if (!examParts(reader, examId).some(({ id, kind }) => id === partId && kind === 'written')) throw new NotFoundError('part')
}
