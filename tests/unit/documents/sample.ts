import type { DocumentKind, DocumentOptions } from '../../../shared/contract/documents.ts'
import { documentChoices } from '../../../shared/documents/choices.ts'
import type { PaperFacts } from '../../../shared/documents/frame.ts'
import type { ListedPerson } from '../../../shared/documents/person.ts'
import type { SuccessfulCandidate, SuccessfulCandidatesFacts } from '../../../shared/documents/successful-candidates.ts'

/** Somebody on a list, with what a test says differently. */
export function aPerson(changes: Partial<ListedPerson> = {}): ListedPerson {
  return {
    fullName: 'Đỗ Tiến Dũng',
    birthDate: '1999-03-12',
    sex: 'male',
    ethnicGroup: 'Kinh',
    identityNumber: '008099001234',
    number: '214',
    postOrder: 1,
    postName: 'Chuyên viên tổng hợp',
    agencyName: 'Văn phòng Tỉnh ủy',
    ...changes,
  }
}

/** A winner, with what a test says differently. */
export function aWinner(changes: Partial<SuccessfulCandidate> = {}): SuccessfulCandidate {
  return { ...aPerson(), rank: 1, paperScores: [7000, 7615], score: 7185, priority: 250, total: 7435, note: '', ...changes }
}

/** What every list of an exam has, approved and real, with what a test says differently. */
export function thePaper(changes: Partial<PaperFacts> = {}): PaperFacts {
  return {
    office: {
      superiorName: 'Tỉnh ủy Tuyên Quang',
      printName: 'Ban Tổ chức',
      decidedBy: 'Ban Tổ chức Tỉnh ủy',
      headPosition: 'Trưởng Ban',
    },
    examName: 'Kỳ thi tuyển công chức năm 2026',
    onlyPost: null,
    approved: true,
    practice: false,
    checkCode: '7F3A-19C2-E40B',
    ...changes,
  }
}

/** Facts of a list with these winners, approved and real. */
export function theFacts(candidates: readonly SuccessfulCandidate[], changes: Partial<SuccessfulCandidatesFacts> = {}): SuccessfulCandidatesFacts {
  return { ...thePaper(), papers: ['Viết', 'Phỏng vấn'], candidates, ...changes }
}

/** Options as a clerk left them, with what a test says differently. */
export function theOptions(changes: Partial<DocumentOptions> = {}): DocumentOptions {
  return {
    layout: 'party',
    number: '',
    decisionNumber: '412-QĐ/BTCTU',
    decisionDate: '2026-12-28',
    signingDate: '2026-12-29',
    place: 'Tuyên Quang',
    authority: 'K/T',
    signerPosition: 'Phó Trưởng Ban',
    signerName: 'Ma Thị Hòa',
    recipients: [],
    columns: {},
    sort: 'post',
    candidateId: null,
    postId: null,
    partId: null,
    sessionId: null,
    roomId: null,
    bagId: null,
    orientation: 'landscape',
    fontSize: 13,
    ...changes,
  }
}

/** Options of a list with every column that may be chosen, shown or not. */
export function withColumns(kind: DocumentKind, shown: boolean, changes: Partial<DocumentOptions> = {}): DocumentOptions {
  return theOptions({ columns: Object.fromEntries(documentChoices[kind].columns.map(({ key }) => [key, shown])), ...changes })
}

/** Name, birth, sex, ethnic group, post, agency, score and priority of nine people of an exam. */
const nine = [
  ['Đỗ Tiến Dũng', '1999-03-12', 'male', 'Kinh', 'Chuyên viên tổng hợp', 'Văn phòng Tỉnh ủy', 7185, 250],
  ['Bàn Thị Bình', '2001-09-05', 'female', 'Dao', 'Chuyên viên tổng hợp', 'Văn phòng Tỉnh ủy', 6650, 500],
  ['Hoàng Văn Quân', '1996-05-24', 'male', 'Nùng', 'Kế toán', 'Văn phòng Tỉnh ủy', 6000, 0],
  ['Hà Minh Tuấn', '1998-02-14', 'male', 'Kinh', 'Chuyên viên tổ chức cán bộ', 'Ban Tổ chức Tỉnh ủy', 7820, 0],
  ['Đặng Thị Thu', '2000-04-03', 'female', 'Sán Chay', 'Văn thư viên', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 6600, 0],
  ['Vàng Thị Mỷ', '1999-10-17', 'female', 'Mông', 'Chuyên viên kiểm tra', 'Ủy ban Kiểm tra Tỉnh ủy', 7035, 500],
  ['Phùng Minh Đức', '1997-01-09', 'male', 'Kinh', 'Chuyên viên kiểm tra', 'Ủy ban Kiểm tra Tỉnh ủy', 7310, 0],
  ['Chẩu Văn Lâm', '1998-06', 'male', 'Tày', 'Chuyên viên nội chính', 'Ban Nội chính Tỉnh ủy', 6475, 500],
  ['Giàng Thị Súa', '2001', 'female', 'Mông', 'Chuyên viên nội chính', 'Ban Nội chính Tỉnh ủy', 6140, 500],
] as const

/** `count` people, the same for the same count; their numbers (SBD) run from 101, their posts stand in that order. */
export function manyPeople(count: number): ListedPerson[] {
  return Array.from({ length: count }, (_, index) => {
    const [fullName, birthDate, sex, ethnicGroup, postName, agencyName] = nine[index % nine.length] ?? nine[0]
    const identityNumber = String(8_099_000_000 + index).padStart(12, '0')
    return { fullName, birthDate, sex, ethnicGroup, identityNumber, number: String(101 + index), postOrder: index, postName, agencyName }
  })
}

/** `count` winners, the same for the same count; their numbers (SBD) run from 101. */
export function manyWinners(count: number): SuccessfulCandidate[] {
  return manyPeople(count).map((person, index) => {
    const [, , , , , , score, priority] = nine[index % nine.length] ?? nine[0]
    return aWinner({ ...person, score, priority, total: score + priority })
  })
}
