import type { DocumentOptions } from '../contract/documents.ts'
import { formatPartialDate } from '../text/partial-date.ts'
import type { CardLayout, PrintDocument } from './document.ts'
import { columnsOf, counts, figures, rowGroup, words } from './fields.ts'
import type { Field } from './fields.ts'
import { examInWords, framed } from './frame.ts'
import { onlyPart, roomInWords, seated, sessionInWords, sittingHeading } from './sitting.ts'
import type { SeatedCandidate, Sitting, SittingsFacts } from './sitting.ts'

interface Card extends SeatedCandidate {
  readonly sitting: Sitting
}

/** Eight cards on a sheet, in the order in which they lie on the desks. */
const cards: CardLayout = {
  across: 2,
  down: 4,
  lines: [
    { column: 'exam', lead: '', face: 'regular', size: 10 },
    { column: 'session', lead: '', face: 'regular', size: 10 },
    { column: 'number', lead: 'SBD ', face: 'bold', size: 42 },
    { column: 'fullName', lead: '', face: 'bold', size: 16 },
    { column: 'birth', lead: 'Sinh ngày ', face: 'regular', size: 12 },
    { column: 'post', lead: 'Vị trí: ', face: 'regular', size: 12 },
    { column: 'room', lead: '', face: 'regular', size: 12 },
    { column: 'seat', lead: 'Chỗ ngồi số ', face: 'bold', size: 16 },
  ],
}

/** Thẻ bàn (phiếu dán bàn): a card for each desk, a new sheet for each room. */
export function deskCardsDocument(facts: SittingsFacts, options: DocumentOptions): PrintDocument {
  const part = onlyPart(facts.sittings)
  const exam = examInWords(facts)
  const fields: readonly Field<Card>[] = [
    counts('position', 'TT', (_card, position) => position),
    counts('seat', 'Chỗ ngồi', ({ seat }) => seat),
    figures('number', 'SBD', ({ number }) => number ?? ''),
    words('fullName', 'Họ và tên', 6, ({ fullName }) => fullName),
    figures('birth', 'Ngày sinh', ({ birthDate }) => (birthDate === null ? '' : formatPartialDate(birthDate))),
    words('post', 'Vị trí dự tuyển', 6, ({ postName, agencyName }) => `${postName}, ${agencyName}`),
    words('room', 'Phòng thi', 4, ({ sitting }) => [roomInWords(sitting), ...(sitting.roomSite === undefined ? [] : [sitting.roomSite])].join(', ')),
    words('session', 'Phần thi, ca thi', 4, ({ sitting }) => `${sitting.partTitle} · ${sessionInWords(sitting)}`),
    words('exam', 'Kỳ thi', 4, () => exam.slice(0, 1).toUpperCase() + exam.slice(1)),
  ]
  return framed(facts, options, {
    kind: 'deskCards',
    title: 'THẺ BÀN',
    subtitle: `phòng thi${part === null ? '' : `, ${part},`} ${exam}`,
    table: {
      columns: columnsOf(fields),
      groups: facts.sittings.map((sitting) =>
        rowGroup(fields, seated(sitting, 'deskCards', options).map((person) => ({ ...person, sitting })), { heading: sittingHeading(sitting, part === null) }),
      ),
    },
    closing: facts.sittings.length === 0 ? 'Chưa có thí sinh nào được xếp phòng.' : null,
    signatures: [],
    cards,
  })
}
