import canonicalize from 'canonicalize'
import { ORPCError } from '@orpc/server'
import { sha256 } from '../../../db/keys.ts'
import type { Reader } from '../../../db/open.ts'
import { NotFoundError, type Act } from '../../../db/queries/acts.ts'
import { listBagDraws, markersOfBags } from '../../../db/queries/bags.ts'
import { keyedMarks } from '../../../db/queries/keying.ts'
import { listBags, listCodings } from '../../../db/queries/scripts.ts'
import type { bagDrawBlocks, BagMarkers } from '../../../shared/contract/bags.ts'
import type { Marker } from '../../../shared/contract/keying.ts'
import { drawMarkers } from '../../../shared/rules/bag-draw.ts'
import { atWork, newId, today, write } from '../act.ts'
import { markersOn } from '../bag-examiners.ts'
import { newSeed } from '../draw-seed.ts'
import { examParts } from '../exam-parts.ts'
import { office } from '../gate.ts'
import type { OfficeState } from '../state.ts'

interface Paper {
  readonly examId: string
  readonly partId: string
}

function paperView(reader: Reader, paper: Paper, partTitle: string, day: string): BagMarkers {
  const bags = listBags(reader, paper.partId)
  const markers = Map.groupBy(markersOfBags(reader, bags.map(({ bag }) => bag.id)), ({ row }) => row.bagId)
  const { members, barred } = markersOn(reader, paper.examId, day)
  return {
    partId: paper.partId,
    partTitle,
    draws: listBagDraws(reader, paper.partId).map(({ draw: { marker, seed, seedOrigin, hash }, at, userName }) => ({ marker: marker as Marker, seed, seedOrigin, hash, at, userName })),
    members: members.map(({ memberId, fullName }) => ({ memberId, fullName })),
    barred: barred.map(({ fullName }) => fullName),
    bags: bags.map(({ bag: { id, number, scripts }, postCode }) => ({
      ...{ id, number, postCode, scripts },
      markers: (markers.get(id) ?? []).map(({ row, fullName }) => ({ marker: row.marker as Marker, fullName })),
    })),
  }
}

const refused = (code: (typeof bagDrawBlocks)[number], marker: Marker) => new ORPCError('BAG_DRAW_REFUSED', { data: { code, marker } })

/** Draws who marks each bag of a paper this time, in place of an earlier draw. */
function drawBags(state: OfficeState, act: Act, paper: Paper, marker: Marker, fromDice: string | null): number {
  const bags = listBags(act.tx, paper.partId)
  const before = markersOfBags(act.tx, bags.map(({ bag }) => bag.id))
  const { members } = markersOn(act.tx, paper.examId, today(state))
  if (members.length === 0) throw refused('nobody', marker)
  if (marker > 1 && !before.some(({ row }) => row.marker === marker - 1)) throw refused('earlierMissing', marker)
  if (bags.some(({ bag }) => keyedMarks(act.tx, bag.id).some((mark) => mark.marker >= marker))) throw refused('keyed', marker)
  const { seed, seedOrigin } = newSeed(state, fromDice)
  const toMark = bags.map(({ bag }) => ({ number: bag.number, markedBy: before.flatMap(({ row }) => (row.bagId === bag.id && row.marker < marker ? [row.memberId] : [])) }))
  const drawn = drawMarkers(toMark, members.map(({ memberId }) => memberId), seed)
  if (drawn === null) throw refused('tooFew', marker)
  const replaced = listBagDraws(act.tx, paper.partId).filter(({ draw }) => draw.marker === marker)
  act.withdrawMany('bagMarker', before.flatMap(({ row }) => (row.marker === marker ? [row.id] : [])), 'Bốc thăm lại')
  act.withdrawMany('bagDraw', replaced.map(({ draw }) => draw.id), 'Bốc thăm lại')
  const drawId = newId(state)
  act.insert('bagDraw', { id: drawId, ...paper, marker, seed, seedOrigin, hash: sha256(canonicalize(drawn.map(({ number, memberId }) => [number, memberId])) ?? '') })
  const idOf = new Map(bags.map(({ bag }) => [bag.number, bag.id]))
  act.insertMany('bagMarker', drawn.map(({ number, memberId }) => ({ id: newId(state), drawId, bagId: idOf.get(number) ?? '', marker, memberId })))
  return drawn.length
}

export const bags = {
  list: office.bags.list.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    const titles = new Map(examParts(db, examId).map(({ id, title }) => [id, title]))
    return listCodings(db, examId).map(({ coding: { partId } }) => paperView(db, { examId, partId }, titles.get(partId) ?? '', today(state)))
  }),

  draw: office.bags.draw.handler(({ context: { state }, input: { requestId, examId, partId, marker, seed, reason }, errors }) =>
    write(state, { procedure: 'bags.draw', examId, requestId, reason: reason ?? null }, (act) => {
      if (!listCodings(act.tx, examId).some(({ coding }) => coding.partId === partId)) throw new NotFoundError('scriptCoding')
      const drawnBefore = listBagDraws(act.tx, partId).some(({ draw }) => draw.marker === marker)
      if (drawnBefore && reason === undefined) throw errors.DRAW_REASON_NEEDED()
      return { bags: drawBags(state, act, { examId, partId }, marker, seed) }
    }),
  ),
}
