import type { OfficeClient } from '../../electron/office/office.ts'
import type { Part, SingleMark } from '../../shared/contract/marking.ts'
import type { ExamToMark } from './an-exam-to-mark.ts'
import { newRequest } from './an-office.ts'

const given = (stage: SingleMark['stage'], values: readonly number[]): SingleMark[] => values.map((value, index) => ({ stage, marker: index + 1, piece: 0, value }))

/** Marks of examiners 1, 2, 3, or of members of a panel. */
export const marking = (...values: number[]) => given('marking', values)
/** Marks of the appeal board. */
export const appeal = (...values: number[]) => given('appeal', values)
/** Marks of members, each a list of the marks of the pieces. */
export const inPieces = (...members: (readonly number[])[]): SingleMark[] =>
  members.flatMap((own, member) => own.map((value, index) => ({ stage: 'marking' as const, marker: member + 1, piece: index + 1, value })))

/** The marking sheets of an exam, written as somebody who has just read them. */
export function sheetsOf(client: OfficeClient, exam: ExamToMark) {
  const cellOf = (candidateId: string, kind: Part['kind']) => ({ examId: exam.examId, candidateId, partId: exam.partId(kind) })
  const read = (candidateId: string, kind: Part['kind']) => client.marking.sheet(cellOf(candidateId, kind))
  return {
    read,
    async write(candidateId: string, kind: Part['kind'], marks: SingleMark[], version?: string) {
      const known = version ?? (await read(candidateId, kind)).version
      return client.marking.setSheet({ ...cellOf(candidateId, kind), marks, version: known, requestId: newRequest() })
    },
  }
}
