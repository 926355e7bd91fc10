import { readOffice } from '../../db/queries/access.ts'
import type { OfficeDatabase } from '../../db/open.ts'
import { listCodes } from '../../db/queries/codes.ts'
import { rankedFacts } from '../../db/queries/marking.ts'
import { ethnicGroups } from '../../shared/codes/ethnic-groups.ts'
import type { DocumentKind, DocumentOptions } from '../../shared/contract/documents.ts'
import { resultsViewSchema } from '../../shared/contract/results.ts'
import type { PrintDocument } from '../../shared/documents/document.ts'
import { successfulCandidatesDocument } from '../../shared/documents/successful-candidates.ts'
import { requireExam } from './exam-regime.ts'
import { resultsView } from './results-view.ts'
import { visibleGroups, type Session } from './session.ts'
import { visible } from './visible.ts'

/** What the office and the exam propose for a list. */
export function documentDefaults(db: OfficeDatabase, examId: string): DocumentOptions {
  const { exam } = requireExam(db, examId)
  return {
    layout: exam.layout,
    decisionNumber: '',
    decisionDate: null,
    signingDate: null,
    place: readOffice(db).place,
    authority: 'none',
    signerPosition: 'Trưởng Ban',
    signerName: '',
    columns: { birthBySex: true, ethnicGroup: true, priority: true, identityNumber: false, papers: false },
    sort: 'post',
    orientation: 'landscape',
    fontSize: 13,
  }
}

function successfulCandidates(db: OfficeDatabase, session: Session, examId: string, options: DocumentOptions): PrintDocument {
  const { exam } = requireExam(db, examId)
  const own = readOffice(db)
  const view = visible(resultsViewSchema, resultsView(db, examId), visibleGroups(session, examId))
  const people = new Map(rankedFacts(db, examId).map((one) => [one.id, one]))
  const ethnicName = new Map(listCodes(db, ethnicGroups.list).map(({ id, name }) => [id, name]))
  const posts = new Map(view.posts.map((post, order) => [post.id, { ...post, order }]))
  const papers = view.parts.filter(({ round }) => round === 2)
  const candidates = view.rows
    .filter(({ state }) => state === 'won' || state === 'wonAgencyOpen')
    .flatMap((row) => {
      const post = posts.get(row.postId)
      const person = people.get(row.candidateId)
      if (post === undefined || person === undefined) return []
      return [
        {
          postOrder: post.order,
          postName: post.name,
          agencyName: post.agencyName,
          rank: row.rank ?? 0,
          number: null,
          fullName: row.fullName,
          birthDate: row.birthDate ?? '',
          sex: row.sex,
          ethnicGroup: person.ethnicGroup === null ? null : (ethnicName.get(person.ethnicGroup) ?? null),
          identityNumber: person.identityNumber,
          paperScores: papers.map(({ id }) => row.marks?.find(({ partId }) => partId === id)?.value ?? null),
          score: row.score ?? 0,
          priority: row.priority ?? 0,
          total: row.total ?? 0,
          note: '',
        },
      ]
    })
  return successfulCandidatesDocument(
    {
      office: { superiorName: own.superiorName, printName: own.printName, decidedBy: own.name, headPosition: 'Trưởng Ban' },
      examName: exam.name,
      papers: papers.map(({ title }) => title),
      candidates,
      approved: false,
      practice: false,
      checkCode: view.factsHash.slice(0, 12).toUpperCase().replace(/(.{4})(?=.)/g, '$1-'),
    },
    options,
  )
}

type Maker = (db: OfficeDatabase, session: Session, examId: string, options: DocumentOptions) => PrintDocument

const makers: Readonly<Record<DocumentKind, Maker>> = { successfulCandidates }

/** A printable list as a value. */
export function makeDocument(db: OfficeDatabase, session: Session, examId: string, kind: DocumentKind, options: DocumentOptions): PrintDocument {
  return makers[kind](db, session, examId, options)
}
