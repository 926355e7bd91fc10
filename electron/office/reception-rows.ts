import type { Act } from '../../db/queries/acts.ts'
import { codeExists, codeId } from '../../db/queries/codes.ts'
import { lastReceipt, paperRowsOf, receptionRows } from '../../db/queries/registrations.ts'
import type { Reader } from '../../db/open.ts'
import { registrationPapers } from '../../shared/codes/registration-papers.ts'
import type { Reception, ReceptionInput } from '../../shared/contract/registrations.ts'
import { idsInOrder } from './candidate-rows.ts'
import { refuse } from './refuse.ts'

const paperId = (paper: string) => codeId(registrationPapers.list, registrationPapers.version, paper)
const paperOf = (id: string) => id.slice(id.lastIndexOf('/') + 1)

/** How and when the papers of candidates came in, by candidate. */
export function receptionsOf(reader: Reader, candidateIds: readonly string[]): ReadonlyMap<string, Reception> {
  const papers = paperRowsOf(reader, candidateIds)
  return new Map(
    [...receptionRows(reader, candidateIds)].map(([candidateId, { number, receivedOn, way, missingDue, fee, feeReceipt }]) => [
      candidateId,
      { receivedOn, way, missingDue, fee, feeReceipt, papers: (papers.get(candidateId) ?? []).map(({ paper, handedIn }) => ({ paper: paperOf(paper), handedIn })), number },
    ]),
  )
}

/** What the desk may not write down. */
export function checkReception(reader: Reader, { receivedOn, missingDue, papers }: ReceptionInput, today: string): void {
  if (receivedOn > today) refuse('reception.receivedOn', 'inFuture')
  if (missingDue !== null && missingDue < receivedOn) refuse('reception.missingDue', 'beforeReceived')
  for (const [index, { paper }] of papers.entries()) {
    if (!codeExists(reader, registrationPapers.list, paperId(paper))) refuse(`reception.papers.${index}.paper`, 'unknownId')
    if (papers.findIndex((other) => other.paper === paper) < index) refuse(`reception.papers.${index}.paper`, 'duplicate')
  }
}

function changePapers(act: Act, candidateId: string, wanted: ReceptionInput['papers'], newId: () => string): boolean {
  const have = paperRowsOf(act.tx, [candidateId]).get(candidateId) ?? []
  let changes = 0
  for (const { id, paper, handedIn } of have) {
    const kept = wanted.find((one) => paperId(one.paper) === paper)
    if (kept?.handedIn === handedIn) continue
    if (kept) act.update('receptionPaper', id, null, { handedIn: kept.handedIn })
    else act.withdraw('receptionPaper', id, null, 'bỏ khỏi hồ sơ')
    changes += 1
  }
  const added = wanted.filter((one) => !have.some(({ paper }) => paper === paperId(one.paper)))
  const ids = idsInOrder(added.length, newId)
  act.insertMany('receptionPaper', added.map(({ paper, handedIn }, index) => ({ id: ids[index] ?? '', candidateId, paper: paperId(paper), handedIn })))
  return changes + added.length > 0
}

/** Writes down how the papers of a candidate came in; the first time it gives the next number of a receipt. Whether anything changed. */
export function changeReception(act: Act, examId: string, candidateId: string, { papers, ...facts }: ReceptionInput, newId: () => string): boolean {
  const row = receptionRows(act.tx, [candidateId]).get(candidateId)
  const changed = row === undefined || (Object.keys(facts) as (keyof typeof facts)[]).some((field) => row[field] !== facts[field])
  if (row === undefined) act.insert('reception', { id: newId(), candidateId, examId, number: lastReceipt(act.tx, examId) + 1, ...facts })
  else act.update('reception', row.id, null, facts)
  return [changed, changePapers(act, candidateId, papers, newId)].includes(true)
}
