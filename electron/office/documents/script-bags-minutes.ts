import { listBagDraws, markersOfBags } from '../../../db/queries/bags.ts'
import { listBags, listCodings, type CodingRow } from '../../../db/queries/scripts.ts'
import { scriptBagsDocument, type CodedPaperFacts } from '../../../shared/documents/script-bags.ts'
import { codingFacts } from '../coding-facts.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker } from './list-maker.ts'

function codedPaper({ reader, partTitle }: ExamSource, row: CodingRow): CodedPaperFacts {
  const { partId } = row.coding
  const bags = listBags(reader, partId)
  const markers = Map.groupBy(markersOfBags(reader, bags.map(({ bag }) => bag.id)), ({ row: { bagId } }) => bagId)
  return {
    partTitle: partTitle(partId),
    ...codingFacts(reader, row),
    bags: bags.map(({ bag: { id, number, scripts, sheets }, postCode }) => {
      const examiner = (marker: number) => (markers.get(id) ?? []).find(({ row: drawn }) => drawn.marker === marker)?.fullName ?? ''
      return { number, postCode, scripts, sheets, examiners: [examiner(1), examiner(2), examiner(3)] }
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
