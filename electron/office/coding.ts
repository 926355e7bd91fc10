import { ORPCError } from '@orpc/server'
import canonicalize from 'canonicalize'
import type { Act } from '../../db/queries/acts.ts'
import { openByTwo, sealToTwo, type SplitSeal } from '../../db/split-seal.ts'
import { openRoomsOfPart, presentInPart } from '../../db/queries/attendance.ts'
import { listPosts } from '../../db/queries/exams.ts'
import type { Reader } from '../../db/open.ts'
import { currentNumbers } from '../../db/queries/numbers.ts'
import { codedParts, codesOfPart, findCoding, hasMarksByName, insertScripts, readRecipients } from '../../db/queries/scripts.ts'
import type { codingBlocks } from '../../shared/contract/scripts.ts'
import { newId } from './act.ts'
import type { CodingDraft, Keepers } from './coding-draft.ts'
import { keepersRefused } from './keepers.ts'
import { drawScripts, type DrawnScripts, type DrawOptions, type Writer } from './script-draw.ts'
import type { OfficeState } from './state.ts'

/** What the sealed table is bound to: one paper of one exam. */
export const tablePurpose = (partId: string) => `script codes of ${partId}`

/** A row of the sealed table (bảng ghép phách). */
export interface TableRow {
  readonly code: string
  readonly candidateId: string
  readonly sheets: number
}

/** Bytes of the table: as many for everybody, so that the length of the sealed text tells nothing. */
export function tableBytes(rows: readonly TableRow[], salt: Buffer): Buffer {
  const sorted = rows.toSorted((one, other) => (one.code < other.code ? -1 : 1)).map(({ code, candidateId, sheets }) => [code, candidateId, String(sheets).padStart(3, '0')])
  return Buffer.from(canonicalize({ salt: salt.toString('hex'), rows: sorted }) ?? '', 'utf8')
}

export function readTable(bytes: Buffer): TableRow[] {
  const { rows } = JSON.parse(bytes.toString('utf8')) as { rows: [string, string, string][] }
  return rows.map(([code, candidateId, sheets]) => ({ code, candidateId, sheets: Number(sheets) }))
}

/** Posts that write on paper. */
export function postsOnPaper(reader: Reader, examId: string): ReadonlySet<string> {
  return new Set(listPosts(reader, examId).flatMap(({ post }) => (post.writtenOn === 'paper' ? [post.id] : [])))
}

/** Tells whether the marks of a part are keyed by code for the people of a post, and so by nobody's name. */
export function keyedByCode(reader: Reader, examId: string): (partId: string, postId: string) => boolean {
  const coded = codedParts(reader, examId)
  const onPaper = coded.size === 0 ? coded : postsOnPaper(reader, examId)
  return (partId, postId) => coded.has(partId) && onPaper.has(postId)
}

/** Who handed in a paper written on paper, by number: present by the closed lists of the rooms, whoever handed in nothing left out. */
export function writersOf(reader: Reader, examId: string, partId: string): Writer[] {
  const onPaper = postsOnPaper(reader, examId)
  return presentInPart(reader, partId)
    .filter(({ postId, nothing }) => onPaper.has(postId) && nothing === null)
    .map(({ candidateId, postId, sheets, label }) => ({ candidateId, postId, sheets: sheets ?? 1, label }))
}

/** Rooms of a paper whose lists are not closed yet, as they are called. */
export function openRooms(reader: Reader, partId: string): string[] {
  return openRoomsOfPart(reader, partId).map(({ sessionNumber, roomNumber }) => `phòng ${roomNumber} ca ${sessionNumber}`)
}

export type CodingBlock = (typeof codingBlocks)[number]

/** What stands in the way of coding a paper. */
export function blocksOf(reader: Reader, partId: string, writers: readonly Writer[]): CodingBlock[] {
  return [
    ...(writers.length === 0 ? (['nobodyPresent'] as const) : []),
    ...(openRoomsOfPart(reader, partId).length > 0 ? (['roomsOpen'] as const) : []),
    ...(hasMarksByName(reader, partId) ? (['marksByName'] as const) : []),
  ]
}

/** Refuses to code a paper that is coded, or not ready to be. */
function checkReady(reader: Reader, partId: string, writers: readonly Writer[]): void {
  const [code] = findCoding(reader, partId) === null ? blocksOf(reader, partId, writers) : ['alreadyCoded']
  if (code === undefined) return
  throw new ORPCError('CODING_BLOCKED', { data: { code, rooms: openRooms(reader, partId) } })
}

interface Paper {
  readonly examId: string
  readonly partId: string
}

/** Draws the codes of a paper and keeps them in memory, with the table already sealed to the keepers. */
export function drawCoding(state: OfficeState, reader: Reader, where: Paper, keepers: Keepers, options: DrawOptions): CodingDraft {
  const { examId, partId } = where
  const { random } = state.options
  const writers = writersOf(reader, examId, partId)
  checkReady(reader, partId, writers)
  const taken = new Set([...currentNumbers(reader, examId).map(({ label }) => label), ...codesOfPart(reader, partId).map(({ code }) => code)])
  const drawn = drawScripts(writers, options, taken, random)
  const { sealed, halves } = sealToTwo(keepers, tablePurpose(partId), tableBytes(rowsOf(drawn), random(32)), random)
  const draft = { id: newId(state), examId, partId, keepers, drawn, sealed, halves }
  state.coding = draft
  return draft
}

function rowsOf({ writers }: DrawnScripts): TableRow[] {
  return [...writers].map(([code, { candidateId, sheets }]) => ({ code, candidateId, sheets }))
}

/** The draft that the page shows of a paper; it is gone when attendance was corrected since. */
export function requireDraft(state: OfficeState, reader: Reader, where: Paper & { readonly draftId: string }): CodingDraft {
  const draft = state.coding
  if (draft?.id !== where.draftId || draft.examId !== where.examId || draft.partId !== where.partId) throw new ORPCError('CODING_GONE')
  const { examId, partId, drawn } = draft
  const writers = writersOf(reader, examId, partId)
  checkReady(reader, partId, writers)
  const drawnFor = new Map([...drawn.writers.values()].map((writer) => [writer.candidateId, writer]))
  const same = writers.length === drawnFor.size && writers.every(({ candidateId, sheets, label }) => drawnFor.get(candidateId)?.sheets === sheets && drawnFor.get(candidateId)?.label === label)
  if (!same) {
    forgetDraft(state)
    throw new ORPCError('CODING_GONE')
  }
  return draft
}

/** Forgets who got which code, and the labels that say so. */
export function forgetDraft(state: OfficeState): void {
  state.coding = null
  state.document = null
}

function insertBox(state: OfficeState, act: Act, { recipients, ciphertext, commitment }: SplitSeal): string {
  const id = newId(state)
  act.insert('sealedBox', { id, purpose: 'scriptCodes', recipients: JSON.stringify(recipients), ciphertext: JSON.stringify(ciphertext), commitment })
  return id
}

/** Stores codes, bags and the sealed table; nothing else of the draft ever reaches the file. */
export function storeCoding(state: OfficeState, act: Act, { examId, partId, drawn, sealed }: CodingDraft): void {
  const codingId = newId(state)
  const { scripts, spares, bags } = drawn
  const sheets = bags.reduce((sum, bag) => sum + bag.sheets, 0)
  act.insert('scriptCoding', { id: codingId, examId, partId, sealedBoxId: insertBox(state, act, sealed), scripts: scripts.length, sheets, spares: spares.length })
  const bagIds = new Map(bags.map(({ number }) => [number, newId(state)]))
  act.insertMany(
    'bag',
    bags.map((bag) => ({ id: bagIds.get(bag.number) ?? '', codingId, partId, ...bag })),
  )
  const rows = [
    ...scripts.map(({ code, id, bag, position }) => ({ partId, code, id, candidateId: null, bagId: bagIds.get(bag) ?? null, position })),
    ...spares.map(({ code, id }) => ({ partId, code, id, candidateId: null, bagId: null, position: null, state: 'spare' as const })),
  ]
  insertScripts(act.tx, rows.toSorted((one, other) => (one.code < other.code ? -1 : 1)))
}

/** A sealed table as its row holds it. */
export function sealOf(box: { readonly recipients: string; readonly ciphertext: string; readonly commitment: string }): SplitSeal {
  return { recipients: readRecipients(box), ciphertext: JSON.parse(box.ciphertext) as SplitSeal['ciphertext'], commitment: box.commitment }
}

/** Opens the table of a paper by its two keepers. */
export function openTable(sealed: SplitSeal, partId: string, keepers: Keepers): TableRow[] {
  const bytes = openByTwo(sealed, tablePurpose(partId), keepers)
  if (bytes === null) {
    const stranger = keepers.find(({ userId }) => !sealed.recipients.some((one) => one.userId === userId))
    throw keepersRefused('otherTable', stranger?.name ?? keepers[1].name)
  }
  return readTable(bytes)
}

/** Puts a table that was opened and sealed anew in the place of the one before. */
export function replaceBox(state: OfficeState, act: Act, coding: { readonly id: string; readonly sealedBoxId: string }, sealed: SplitSeal, reason: string): void {
  act.update('sealedBox', coding.sealedBoxId, null, { openedSeq: act.seq })
  act.withdraw('sealedBox', coding.sealedBoxId, null, reason)
  act.update('scriptCoding', coding.id, null, { sealedBoxId: insertBox(state, act, sealed) })
}
