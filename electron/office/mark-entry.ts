import { ORPCError } from '@orpc/server'
import type { z } from 'zod'
import type { Reader } from '../../db/open.ts'
import { StaleError, type Act } from '../../db/queries/acts.ts'
import { answeredOnPaper } from '../../db/queries/answer-sheets.ts'
import { notedOf } from '../../db/queries/attendance.ts'
import { registrationsOf } from '../../db/queries/candidates.ts'
import { listPosts } from '../../db/queries/exams.ts'
import { closedInterviewsOf } from '../../db/queries/interviews.ts'
import { currentMarks, findScript, wholePaper } from '../../db/queries/marking.ts'
import { insertScripts } from '../../db/queries/scripts.ts'
import type { Mark, MarkState, NoticePlace, Part, refusedCellSchema } from '../../shared/contract/marking.ts'
import type { NoticeCode } from '../../shared/words/attendance-refusals.ts'
import { newId, type Source } from './act.ts'
import { keyedByCode } from './coding.ts'
import { examParts, satByPost, type SatByPost } from './exam-parts.ts'
import { regimeOf, requireExam } from './exam-regime.ts'
import { keyOf } from './mark-cells.ts'
import { scriptCode } from './script-code.ts'

type RefusedCell = z.infer<typeof refusedCellSchema>

/** A settled mark as it was typed into a cell of the grid. */
export interface Cell {
  readonly candidateId: string
  readonly partId: string
  readonly state: MarkState
  readonly value: number | null
  readonly previousMarkId: string | null
}

/** What a cell may hold: by its state, by the unit and maximum of its part. */
export function problemOf({ state, value }: Pick<Cell, 'state' | 'value'>, part: Part): RefusedCell['code'] | null {
  if (state !== 'entered') {
    if (value !== null) return 'valueNotAllowed'
    return state === 'exempt' && part.round !== 1 ? 'exemptOnlyRound1' : null
  }
  if (value === null) return 'valueMissing'
  if (value > part.maximum) return 'aboveMaximum'
  return part.unit === 'correct' && value % 100 !== 0 ? 'notWhole' : null
}

/** What the cells of one act are checked against. */
interface Limits {
  readonly parts: readonly Part[]
  readonly registrations: ReturnType<typeof registrationsOf>
  readonly sat: SatByPost
  /** Parts and posts whose marks are keyed by code. */
  readonly coded: (partId: string, postId: string) => boolean
}

/** Why a cell cannot be written; null when it can. */
function refusalOf({ parts, registrations, sat, coded }: Limits, cell: Cell): RefusedCell['code'] | null {
  const part = parts.find(({ id }) => id === cell.partId)
  if (part === undefined) return 'unknownPart'
  const entry = registrations.get(cell.candidateId)
  if (entry === undefined) return 'unknownCandidate'
  if (!entry.sits) return 'ineligible'
  // TT 22/2025 Nội quy Đ.2: by the minutes of the room, in one place with the other violations.
  if (cell.state === 'suspended' || cell.state === 'cancelled') return 'byMinutes'
  if (coded(part.id, entry.postId)) return 'coded'
  return sat.get(entry.postId)?.has(part.kind) ? problemOf(cell, part) : 'partNotSat'
}

/** Script of a candidate in a part, made at the first mark. */
export function requireScript(source: Source, act: Act, candidateId: string, partId: string): string {
  const script = findScript(act.tx, candidateId, partId)
  if (script !== null) return script.id
  const id = scriptCode(source.options.random)
  insertScripts(act.tx, [{ partId, code: scriptCode(source.options.random), id, candidateId }])
  return id
}

/** Appends the mark of a cell; the one before it stays and is named. */
function enter(source: Source, act: Act, cell: Cell): Mark {
  const scriptId = requireScript(source, act, cell.candidateId, cell.partId)
  const markId = newId(source)
  act.append('mark', { id: markId, scriptId, ...wholePaper, state: cell.state, value: cell.value }, cell.previousMarkId)
  return { partId: cell.partId, state: cell.state, value: cell.value, markId, single: 0, open: null }
}

/** What stands in the way of a cell: single marks, or another mark than the one it showed when it was typed. */
function hindrance(act: Act, { candidateId, partId, previousMarkId }: Cell): 'hasSingleMarks' | 'stale' | null {
  const script = findScript(act.tx, candidateId, partId)
  const current = script === null ? [] : currentMarks(act.tx, script.id)
  if (current.some(({ marker }) => marker > wholePaper.marker)) return 'hasSingleMarks'
  return (current[0]?.id ?? null) === previousMarkId ? null : 'stale'
}

/** What the signed list of a room says against a cell: nothing but a gap fits an absence and a script that was not handed in, and no absence fits who was there. */
export function noticesOf(reader: Reader, candidateIds: readonly string[]): (cell: Pick<Cell, 'candidateId' | 'partId' | 'state'>) => { code: NoticeCode; place: NoticePlace } | null {
  const noted = new Map(notedOf(reader, candidateIds).map((one) => [keyOf(one), one]))
  return (cell) => {
    const found = noted.get(keyOf(cell))
    if (found === undefined || cell.state === 'notEntered') return null
    const { state, nothing, sessionNumber, roomNumber } = found
    if (nothing !== null) return { code: 'notedNothing', place: { sessionNumber, roomNumber } }
    if (state === 'present') return cell.state === 'absent' ? { code: 'notedPresent', place: { sessionNumber, roomNumber } } : null
    return { code: 'notedAbsent', place: { sessionNumber, roomNumber } }
  }
}

/** Rooms of people that were closed: their marks of that part stay (NĐ 170/2025 Đ.16 k.4 c). */
export function closedRoomsOf(reader: Reader, candidateIds: readonly string[]): (cell: Pick<Cell, 'candidateId' | 'partId'>) => NoticePlace | null {
  const closed = new Map(closedInterviewsOf(reader, candidateIds).map(({ sessionNumber, roomNumber, ...cell }) => [keyOf(cell), { sessionNumber, roomNumber }]))
  return (cell) => closed.get(keyOf(cell)) ?? null
}

/** Rooms of people that answer on paper: the results of that part come from their sheets alone. */
function paperRoomsOf(reader: Reader, candidateIds: readonly string[]): (cell: Pick<Cell, 'candidateId' | 'partId'>) => NoticePlace | null {
  const rooms = new Map(answeredOnPaper(reader, candidateIds).map(({ sessionNumber, roomNumber, ...cell }) => [keyOf(cell), { sessionNumber, roomNumber }]))
  return (cell) => rooms.get(keyOf(cell)) ?? null
}

/** Enters all cells or refuses with every cell that does not fit. `from`: where the results were settled, if not in the grid or a file. */
export function enterAll(source: Source, act: Act, examId: string, cells: readonly Cell[], from: 'answerSheets' | null = null): (Mark & { candidateId: string })[] {
  const registrations = registrationsOf(act.tx, examId, [...new Set(cells.map(({ candidateId }) => candidateId))])
  const limits = { parts: examParts(act.tx, examId), registrations, sat: satByPost(listPosts(act.tx, examId), regimeOf(requireExam(act.tx, examId))), coded: keyedByCode(act.tx, examId) }
  const notice = noticesOf(act.tx, [...registrations.keys()])
  const closedRoom = closedRoomsOf(act.tx, [...registrations.keys()])
  const paperRoom = from === 'answerSheets' ? () => null : paperRoomsOf(act.tx, [...registrations.keys()])
  const filled = new Set<string>()
  const refused = cells.flatMap((cell): RefusedCell[] => {
    const { candidateId, partId } = cell
    const code = refusalOf(limits, cell)
    if (code !== null) return [{ candidateId, partId, code }]
    const place = closedRoom(cell)
    if (place !== null) return [{ candidateId, partId, code: 'interviewClosed', place }]
    const onPaper = paperRoom(cell)
    if (onPaper !== null) return [{ candidateId, partId, code: 'onPaper', place: onPaper }]
    // The second of two entries for one cell cannot have seen the first.
    const repeated = filled.size === filled.add(keyOf(cell)).size
    const hindered = repeated ? 'stale' : hindrance(act, cell)
    if (hindered !== null) return [{ candidateId, partId, code: hindered }]
    const against = notice(cell)
    return against === null ? [] : [{ candidateId, partId, ...against }]
  })
  if (cells.length === 1 && refused[0]?.code === 'stale') throw new StaleError(null)
  if (refused.length > 0) throw new ORPCError('CELLS_REFUSED', { data: { cells: refused } })
  return cells.map((cell) => ({ candidateId: cell.candidateId, ...enter(source, act, cell) }))
}
