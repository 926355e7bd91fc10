import { findUser } from '../../../db/queries/access.ts'
import { listBagDraws, markersOfBags } from '../../../db/queries/bags.ts'
import { codesOfPart, listBags, listCodings, readRecipients, type CodingRow } from '../../../db/queries/scripts.ts'
import { scriptBagsDocument, type CodedPaperFacts } from '../../../shared/documents/script-bags.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker } from './list-maker.ts'

function codedPaper({ reader, partTitle }: ExamSource, { coding, box, at }: CodingRow): CodedPaperFacts {
  const { partId, scripts, sheets } = coding
  const bags = listBags(reader, partId)
  const markers = Map.groupBy(markersOfBags(reader, bags.map(({ bag }) => bag.id)), ({ row }) => row.bagId)
  const codes = codesOfPart(reader, partId)
  return {
    partTitle: partTitle(partId),
    at,
    keepers: readRecipients(box).map(({ userId }) => findUser(reader, userId)?.name ?? ''),
    ...{ scripts, sheets, spares: codes.filter(({ state }) => state === 'spare').length, voided: codes.filter(({ state }) => state === 'void').length, commitment: box.commitment },
    bags: bags.map(({ bag: { id, number, scripts: own, sheets: handedIn }, postCode }) => {
      const examiner = (marker: number) => (markers.get(id) ?? []).find(({ row }) => row.marker === marker)?.fullName ?? ''
      return { number, postCode, scripts: own, sheets: handedIn, examiners: [examiner(1), examiner(2), examiner(3)] }
    }),
    draws: listBagDraws(reader, partId).map(({ draw: { marker, seed, seedOrigin, hash }, at: drawnAt, userName }) => ({ marker, seed, seedOrigin, hash, at: drawnAt, userName })),
  }
}

/** How the scripts of each written paper were coded, and who marks which bag. */
export const scriptBags = listMaker({
  gather: (source) => ({ papers: listCodings(source.reader, source.examId).map((row) => codedPaper(source, row)) }),
  narrow: ({ papers }, { part }) => ({ papers: papers.filter(({ partTitle }) => part === null || partTitle === part.name) }),
  people: ({ papers }) => papers.reduce((sum, { scripts }) => sum + scripts, 0),
  paper: scriptBagsDocument,
})
