import { ORPCError } from '@orpc/server'
import type { z } from 'zod'
import type { Reader } from '../../../db/open.ts'
import { NotFoundError, StaleError, type Act } from '../../../db/queries/acts.ts'
import { countCandidates, findCandidate, pageOfCandidates, registrationsOf } from '../../../db/queries/candidates.ts'
import { listPosts } from '../../../db/queries/exams.ts'
import { candidatesByPost, currentMark, enteredByPart, findScript, insertScript, markHistory, marksOf, wholePaper } from '../../../db/queries/marking.ts'
import { findNumbering } from '../../../db/queries/numbers.ts'
import type { Mark, MarkRow, MarkState, Part, refusedCellSchema } from '../../../shared/contract/marking.ts'
import { atWork, newId, write } from '../act.ts'
import { examParts, satParts } from '../exam-parts.ts'
import { regimeOf, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { scriptCode } from '../script-code.ts'
import { visibleGroups } from '../session.ts'
import type { OfficeState } from '../state.ts'

type RefusedCell = z.infer<typeof refusedCellSchema>

interface Cell {
  readonly candidateId: string
  readonly partId: string
  readonly state: MarkState
  readonly value: number | null
  readonly previousMarkId: string | null
}

/** What a cell may hold: by its state, by the unit and maximum of its part. */
function problemOf({ state, value }: Cell, part: Part): RefusedCell['code'] | null {
  if (state !== 'entered') {
    if (value !== null) return 'valueNotAllowed'
    return state === 'exempt' && part.round !== 1 ? 'exemptOnlyRound1' : null
  }
  if (value === null) return 'valueMissing'
  if (value > part.maximum) return 'aboveMaximum'
  return part.unit === 'correct' && value % 100 !== 0 ? 'notWhole' : null
}

/** What the cells of one act are checked against. */
interface Sheet {
  readonly parts: readonly Part[]
  readonly registrations: ReturnType<typeof registrationsOf>
  /** Kinds of parts that the candidates of a post sit. */
  readonly sat: ReadonlyMap<string, ReadonlySet<string>>
}

function satByPost(reader: Reader, examId: string): Sheet['sat'] {
  const regime = regimeOf(requireExam(reader, examId))
  return new Map(listPosts(reader, examId).map(({ post }) => [post.id, new Set<string>(satParts(post, regime).map(({ kind }) => kind))]))
}

/** Why a cell cannot be written; null when it can. */
function refusalOf({ parts, registrations, sat }: Sheet, cell: Cell): RefusedCell['code'] | null {
  const part = parts.find(({ id }) => id === cell.partId)
  if (part === undefined) return 'unknownPart'
  const entry = registrations.get(cell.candidateId)
  if (entry === undefined) return 'unknownCandidate'
  if (!entry.sits) return 'ineligible'
  return sat.get(entry.postId)?.has(part.kind) ? problemOf(cell, part) : 'partNotSat'
}

/** Appends the mark of a cell; the one before it stays and is named. */
function enter(state: OfficeState, act: Act, cell: Cell): Mark {
  let script = findScript(act.tx, cell.candidateId, cell.partId)
  if (script === null) {
    script = { partId: cell.partId, code: scriptCode(state.options.random), id: scriptCode(state.options.random), candidateId: cell.candidateId }
    insertScript(act.tx, script)
  }
  const markId = newId(state)
  act.append('mark', { id: markId, scriptId: script.id, ...wholePaper, state: cell.state, value: cell.value }, cell.previousMarkId)
  return { partId: cell.partId, state: cell.state, value: cell.value, markId }
}

/** Whether a cell has another mark than the one it showed when it was typed. */
function isStale(act: Act, { candidateId, partId, previousMarkId }: Cell): boolean {
  const script = findScript(act.tx, candidateId, partId)
  const current = script === null ? null : currentMark(act.tx, script.id)
  return (current?.id ?? null) !== previousMarkId
}

/** Enters all cells or refuses with every cell that does not fit. */
function enterAll(state: OfficeState, act: Act, examId: string, cells: readonly Cell[]): (Mark & { candidateId: string })[] {
  const registrations = registrationsOf(act.tx, examId, [...new Set(cells.map(({ candidateId }) => candidateId))])
  const sheet = { parts: examParts(act.tx, examId), registrations, sat: satByPost(act.tx, examId) }
  const filled = new Set<string>()
  const refused = cells.flatMap((cell): RefusedCell[] => {
    const { candidateId, partId } = cell
    const code = refusalOf(sheet, cell)
    if (code !== null) return [{ candidateId, partId, code }]
    // The second of two entries for one cell cannot have seen the first.
    const repeated = filled.size === filled.add(`${candidateId} ${partId}`).size
    return repeated || isStale(act, cell) ? [{ candidateId, partId, code: 'stale' }] : []
  })
  if (cells.length === 1 && refused[0]?.code === 'stale') throw new StaleError(null)
  if (refused.length > 0) throw new ORPCError('CELLS_REFUSED', { data: { cells: refused } })
  return cells.map((cell) => ({ candidateId: cell.candidateId, ...enter(state, act, cell) }))
}

const notEntered = (partId: string): Mark => ({ partId, state: 'notEntered', value: null, markId: null })

export const marking = {
  grid: office.marking.grid.handler(({ context: { state }, input: { examId, postId, query, offset, limit } }) => {
    const { db, session } = atWork(state)
    const sat = satByPost(db, examId)
    const parts = examParts(db, examId)
    const search = { examId, postId, query, sort: 'name' as const, descending: false, identity: visibleGroups(session, examId).has('identity'), who: 'sitting' as const }
    const page = pageOfCandidates(db, search, offset, limit)
    const marks = new Map(marksOf(db, page.map(({ candidate }) => candidate.id)).map(({ candidateId, ...mark }) => [`${candidateId} ${mark.partId}`, mark]))
    const sits = (post: string, part: Part) => sat.get(post)?.has(part.kind) ?? false
    const rows = page.map(
      ({ candidate, postCode, number }): MarkRow => ({
        candidateId: candidate.id,
        fullName: candidate.fullName,
        birthDate: candidate.birthDate,
        postCode,
        number,
        marks: parts.filter((part) => sits(candidate.postId, part)).map(({ id }) => marks.get(`${candidate.id} ${id}`) ?? notEntered(id)),
      }),
    )
    const entered = enteredByPart(db, examId)
    const people = [...candidatesByPost(db, examId)]
    const progress = parts.map((part) => ({
      partId: part.id,
      toEnter: people.filter(([post]) => sits(post, part)).reduce((sum, [, n]) => sum + n, 0),
      entered: entered.get(part.id) ?? 0,
    }))
    return { parts: [...parts], rows, found: countCandidates(db, search), numbered: findNumbering(db, examId) !== null, progress }
  }),

  set: office.marking.set.handler(({ context: { state }, input: { examId, requestId, reason, ...cell } }) =>
    write(state, { procedure: 'marking.set', examId, requestId, reason: reason ?? null }, (act) => {
      const [mark] = enterAll(state, act, examId, [cell])
      if (mark === undefined) throw new NotFoundError('mark')
      const { candidateId: _, ...entered } = mark
      return entered
    }),
  ),

  paste: office.marking.paste.handler(({ context: { state }, input: { examId, requestId, cells } }) =>
    write(state, { procedure: 'marking.paste', examId, requestId }, (act) => ({ marks: enterAll(state, act, examId, cells) })),
  ),

  cellHistory: office.marking.cellHistory.handler(({ context: { state }, input: { examId, candidateId, partId } }) => {
    const { db } = atWork(state)
    if (findCandidate(db, examId, candidateId) === null) throw new NotFoundError('candidate')
    return markHistory(db, candidateId, partId)
  }),
}
