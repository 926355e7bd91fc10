import type { DocumentKind, DocumentOptions } from '../../../shared/contract/documents.ts'
import { agreedMarksDocument } from '../../../shared/documents/agreed-marks.ts'
import { answerSheetsDocument } from '../../../shared/documents/answer-sheets.ts'
import { bagMarksDocument } from '../../../shared/documents/bag-marks.ts'
import { checkDrawDocument, checkMarksDocument, type ChecksFacts } from '../../../shared/documents/check-papers.ts'
import { callListDocument } from '../../../shared/documents/call-list.ts'
import { councilMembersDocument } from '../../../shared/documents/council-members.ts'
import { interviewDrawDocument, interviewOrderDocument, type HeardRoomFacts } from '../../../shared/documents/interview-papers.ts'
import { roomMinutesDocument, type MinutedRoom } from '../../../shared/documents/room-minutes.ts'
import { scriptBagsDocument } from '../../../shared/documents/script-bags.ts'
import type { MarkedBagsFacts } from '../../../shared/documents/marked-bags.ts'
import { documentChoices } from '../../../shared/documents/choices.ts'
import { deskCardsDocument } from '../../../shared/documents/desk-cards.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import { eligibleCandidatesDocument } from '../../../shared/documents/eligible-candidates.ts'
import type { PaperFacts } from '../../../shared/documents/frame.ts'
import { ineligibleCandidatesDocument } from '../../../shared/documents/ineligible-candidates.ts'
import type { UnmetCondition } from '../../../shared/documents/ineligible-candidates.ts'
import { numberedCandidatesDocument } from '../../../shared/documents/numbered-candidates.ts'
import { examCalendarDocument } from '../../../shared/documents/exam-calendar.ts'
import { feeListDocument, receiptCode, receiptsDocument, type ReceivedCandidate } from '../../../shared/documents/reception-papers.ts'
import { invigilatorDrawDocument, invigilatorListDocument, type InvigilatorsFacts } from '../../../shared/documents/invigilators.ts'
import { reasonSheetsDocument } from '../../../shared/documents/reason-sheets.ts'
import { regimeComparisonDocument } from '../../../shared/documents/regime-comparison.ts'
import { roomCandidatesDocument } from '../../../shared/documents/room-candidates.ts'
import { roomMapDocument } from '../../../shared/documents/room-map.ts'
import { scoreSummaryDocument } from '../../../shared/documents/score-summary.ts'
import type { SummaryCandidate, SummaryMark } from '../../../shared/documents/score-summary.ts'
import { seatDrawDocument } from '../../../shared/documents/seat-draw.ts'
import type { SeatDrawFacts } from '../../../shared/documents/seat-draw.ts'
import type { Sitting } from '../../../shared/documents/sitting.ts'
import { successfulCandidatesDocument } from '../../../shared/documents/successful-candidates.ts'
import { unplacedCandidatesDocument } from '../../../shared/documents/unplaced-candidates.ts'
import type { CalendarRow } from '../../../shared/rules/calendar.ts'
import { manyPeople, manyWinners, theOptions, thePaper } from './sample.ts'

/** Names that a spreadsheet takes for something else, and a note that runs over several lines. */
const odd = ['=HYPERLINK("http://a.b","Xem")', '-Nguyễn Văn Âu', '@Lò Thị Ưng', '+84 912', "'Hờ A Dế", '1/2', 'H’Hen Niê']

/** People with odd names among them, without a double name. */
export function someone(count: number) {
  return manyPeople(count).map((person, index) => ({ ...person, fullName: odd[index] ?? `${person.fullName} ${index}` }))
}

const unmet: readonly (readonly UnmetCondition[])[] = [
  [{ condition: 'Thiếu giấy tờ trong hồ sơ', article: 'NĐ 170/2025 Đ.15 k.2', paper: 'Bản sao văn bằng', note: null }],
  [
    { condition: 'Chưa đủ 18 tuổi', article: 'Luật 80/2025/QH15 Đ.19 k.1 b', paper: null, note: null },
    { condition: 'Văn bằng không phù hợp với vị trí', article: 'Luật 80/2025/QH15 Đ.19 k.1 đ', paper: null, note: 'bằng trung cấp, vị trí cần đại học' },
  ],
]

/** A closed room in which something happened to everybody. */
function theMinutedRooms(count: number): MinutedRoom[] {
  const people = someone(count)
  return [
    {
      ...{ partTitle: 'Viết', sessionNumber: 1, day: '2026-11-07', startsAt: '07:30', roomNumber: 1, roomName: 'P. 201', roomPlace: 'nhà A' },
      ...{ people, present: 0, absent: count, late: 0, nothing: 0, scripts: 0, sheets: 0, invigilators: ['Cao Văn Một'] },
      events: people.map(({ fullName, number }, index) => ({ fullName, number, seat: index + 1, what: 'vắng', minutes: '' })),
    },
  ]
}

/** Three rooms in two sessions of a part, `count` people in each. */
export function theSittings(count: number): Sitting[] {
  const rooms = [
    { roomNumber: 1, roomName: 'P. 201', roomPlace: 'nhà A', sessionNumber: 1, day: '2026-11-07', startsAt: '07:30' },
    { roomNumber: 2, roomName: 'P. 202', roomPlace: 'nhà A', sessionNumber: 1, day: '2026-11-07', startsAt: '07:30' },
    { roomNumber: 1, roomName: 'P. 201', roomPlace: 'nhà A', sessionNumber: 2, day: '2026-11-07', startsAt: '14:00' },
  ]
  const people = someone(count * rooms.length)
  return rooms.map((room, index) => ({
    ...room,
    partTitle: 'Kiến thức chung',
    people: people.slice(index * count, (index + 1) * count).map((person, place) => ({ ...person, seat: place + 1, note: '' })),
  }))
}

/** A draw of `count` scripts to be checked. */
function checkedScripts(count: number): Omit<ChecksFacts, keyof PaperFacts> {
  const checks = Array.from({ length: count }, (_, index) => ({
    ...{ bagNumber: 1 + (index % 3), position: index + 1, code: `K${String(index).padStart(4, '2')}`, checker: index % 2 === 0 ? 'Vũ Thị Ba' : 'Hoàng Thị Một' },
    ...{ official: 6000 + index, value: 6300 + index, difference: 300, beyond: false, decided: null },
  }))
  const decision = { number: '12-QĐ/HĐTD', date: '2026-12-12', signer: 'Hà Văn Tú' }
  const draw = { partTitle: 'Viết', share: 10, bags: 3, scripts: 10 * count, ...decision, seed: '4-2-6-1', seedOrigin: 'dice' as const, hash: '9f2c1a7b'.repeat(8), at: '2026-12-13T02:00:00.000Z', userName: 'Trần Văn Trưởng', checks }
  return { draws: count === 0 ? [] : [draw], limit: 500, article: 'TT 22/2025 Quy chế Đ.16 k.2' }
}

/** Two bags of `count` scripts each, every one of them settled by minutes. */
function markedBags(count: number): Omit<MarkedBagsFacts, keyof PaperFacts> {
  const rows = Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    code: `K${String(index).padStart(4, '2')}`,
    ...{ first: 6000 + index, second: 6725 + index, third: index % 3 === 0 ? 6300 : null, official: 6350 + index },
    basis: index % 3 === 0 ? ('collective' as const) : ('agreed' as const),
    minutes: { number: '07/BB-BCT', date: '2026-12-12' },
    reason: index === 0 ? 'cộng sót câu 2' : null,
    cause: null,
  }))
  const bag = { partTitle: 'Viết', postCode: 'TH-01', scripts: count, sheets: 2 * count, examiners: ['Hoàng Thị Một', 'Lê Văn Hai', 'Vũ Thị Ba'] as const, rows }
  return { bags: count === 0 ? [] : [{ ...bag, number: 1 }, { ...bag, number: 2, postCode: null }], averageUpTo: 500, thirdFrom: 1000, article: 'TT 22/2025 Quy chế Đ.16 k.2' }
}

const entered = (value: number): SummaryMark => ({ state: 'entered', value })
const state = (word: Exclude<SummaryMark['state'], 'entered'>): SummaryMark => ({ state: word, value: null })

const marks: readonly (Pick<SummaryCandidate, 'marks' | 'score' | 'priority' | 'total' | 'rank' | 'state'>)[] = [
  { marks: [entered(4600), state('exempt'), entered(7150), entered(8025)], score: 15175, priority: 250, total: 15425, rank: 1, state: 'won' },
  { marks: [entered(4100), entered(2000), entered(6950), entered(7000)], score: 13950, priority: 500, total: 14450, rank: 2, state: 'lost' },
  { marks: [state('absent'), state('absent'), null, null], score: null, priority: null, total: null, rank: null, state: 'notRanked' },
  { marks: [entered(2900), entered(0), null, null], score: null, priority: null, total: null, rank: null, state: 'failed' },
  { marks: [entered(3100), entered(1500), state('suspended'), state('notEntered')], score: null, priority: 0, total: null, rank: null, state: 'notRanked' },
  { marks: [entered(3500), state('exempt'), entered(0), state('notEntered')], score: null, priority: 500, total: null, rank: null, state: 'incomplete' },
]

/** The draw of two parts. */
export function theDraws(): SeatDrawFacts['draws'] {
  const room = (roomNumber: number, capacity: number, seated: number) => ({
    roomNumber, roomName: `P. 20${roomNumber}`, roomPlace: 'nhà A', sessionNumber: 1, day: '2026-11-07', startsAt: '07:30',
    capacity, reserve: 2, disabled: roomNumber === 2 ? 1 : 0, usable: capacity - 2 - (roomNumber === 2 ? 1 : 0), seated,
  })
  const draw = {
    seed: '20261102-6-1-5-3', seedOrigin: 'dice' as const, at: '2026-11-02T02:05:00.000Z', userName: 'Hà Thị Lan',
    hash: '9f2c1a7be04d5568a1c3e7f90b2d4c6e8fa01b3c5d7e9f1a2b4c6d8e0f2a4c6e',
  }
  return [
    { ...draw, partTitle: 'Kiến thức chung', candidates: 45, placed: 45, toSit: 46, byHand: 1, unplaced: 0, rooms: [room(1, 26, 24), room(2, 26, 22)] },
    { ...draw, partTitle: 'Ngoại ngữ', seedOrigin: 'machine', candidates: 30, placed: 28, toSit: 30, byHand: 0, unplaced: 2, rooms: [room(3, 30, 28)] },
  ]
}

/** Two rooms in which people are heard, `count` people in each; the third of each room was put last. */
export function theHeardRooms(count: number): HeardRoomFacts[] {
  const draw = { seed: '4-2-6-1', seedOrigin: 'dice' as const, at: '2026-12-06T00:15:00.000Z', userName: 'Hà Thị Lan', candidates: count, hash: '9f2c1a7b' }
  return theSittings(count).slice(0, 2).map(({ people, ...room }) => ({
    ...{ ...room, partTitle: 'Phỏng vấn', kind: 'interview' as const, draw, panel: ['Trần Văn Trưởng', 'Hoàng Thị Một'] },
    people: people.map((person, index) => ({ ...person, turn: index + 1, drawnTurn: index + 1, note: index === 1 ? 'vắng' : '' })),
  }))
}

/** People whose papers came in; everybody paid. */
export function theReceived(count: number): ReceivedCandidate[] {
  const papers = [{ name: 'Phiếu đăng ký dự tuyển', handedIn: true }, { name: 'Bảng điểm', handedIn: false }]
  return someone(count).map((person, index) => ({
    ...{ ...person, receipt: index + 1, receivedOn: '2026-09-05', way: 'inPerson' as const, missingDue: '2026-09-20', fee: 300_000 + index },
    ...{ feeReceipt: `000${index}`, papers, code: receiptCode('0199b2c0-0000-7000-8000-000000000001', index + 1) },
  }))
}

/** Two sessions whose rooms are watched by two each, one with a technician; somebody was put there by hand. */
export function theWatches(count: number): Pick<InvigilatorsFacts, 'article' | 'perRoom' | 'technicians' | 'sessions'> {
  const people = someone(count)
  const session = (sessionNumber: number, startsAt: string, own: typeof people) => ({
    ...{ partTitle: 'Kiến thức chung', sessionNumber, day: '2026-11-07', startsAt },
    ...{ seed: '4-2-6-1', seedOrigin: 'dice' as const, at: '2026-11-06T09:00:00.000Z', userName: 'Hà Thị Lan', hash: '9f2c1a7be04d5568', perRoom: null, technicians: null, moreFrom: null },
    rooms: own.flatMap(({ fullName }, index) => {
      if (index % 2 === 1) return []
      const watch = (place: number, name: string, role: 'invigilator' | 'technician' = 'invigilator') => ({ role, place, fullName: name, workplace: place === 1 ? 'Sở Nội vụ' : null })
      const drawn = [watch(1, fullName), watch(2, own[index + 1]?.fullName ?? 'Lê Văn Hai'), watch(1, 'Tô Văn Máy', 'technician')]
      const byHand = index === 0 ? { reason: 'bị ốm', insteadOf: 'Ngô Thị Bốn' } : null
      return [{ roomNumber: index + 1, roomName: `P. 20${index + 1}`, roomPlace: 'nhà A', candidates: 24, drawn, watches: drawn.map((one, place) => ({ ...one, byHand: place === 0 ? byHand : null })) }]
    }),
  })
  const half = Math.ceil(count / 2)
  const sessions = [session(1, '07:30', people.slice(0, half)), session(2, '14:00', people.slice(half))].filter(({ rooms }) => rooms.length > 0)
  return { article: 'TT 22/2025 Quy chế Đ.11, Đ.14', perRoom: 2, technicians: 1, sessions }
}

/** A calendar row as the rules count it. */
const calendarRow: CalendarRow = {
  step: 'round2Published', from: 'round2', fromDay: '2026-11-12', due: '2026-11-27', dueBy: 'rule', ruleDue: '2026-11-27', days: 15, unit: 'day', before: false,
  extended: null, extensible: null, article: 'NĐ 170/2025 Đ.16 k.4 b', grade: 'A', doneOn: null, plannedOn: null, reason: null, state: 'later', daysLeft: 2, skipped: [], yearsWithoutHolidays: [], estimated: false,
}

/** A list of each kind with `count` people, rich in everything a list may hold. */
export const everyList: Readonly<Record<DocumentKind, (count: number, options: DocumentOptions, paper?: Partial<PaperFacts>) => PrintDocument>> = {
  receipts: (count, options, paper) => receiptsDocument({ ...thePaper(paper), candidates: theReceived(count) }, options),
  feeList: (count, options, paper) => feeListDocument({ ...thePaper(paper), candidates: theReceived(count) }, options),
  eligibleCandidates: (count, options, paper) => {
    const candidates = someone(count).map((person, index) => ({ ...person, priorityGroups: index % 3 === 0 ? ['Người dân tộc thiểu số', 'Con thương binh'] : [], note: '' }))
    return eligibleCandidatesDocument({ ...thePaper(paper), candidates }, options)
  },
  ineligibleCandidates: (count, options, paper) => {
    const candidates = someone(count).map((person, index) => ({ ...person, number: null, reasons: unmet[index % unmet.length] ?? [], note: index === 1 ? 'Đã báo ngày 02/11/2026' : '' }))
    return ineligibleCandidatesDocument({ ...thePaper(paper), candidates }, options)
  },
  numberedCandidates: (count, options, paper) => {
    const candidates = someone(count).map((person, index) => ({ ...person, note: '', places: [{ roomNumber: 1 + (index % 3), sessionNumber: 1 }, index % 4 === 0 ? null : { roomNumber: 2, sessionNumber: 2 }] }))
    return numberedCandidatesDocument({ ...thePaper(paper), parts: ['Kiến thức chung', 'Ngoại ngữ'], candidates }, options)
  },
  roomCandidates: (count, options, paper) => roomCandidatesDocument({ ...thePaper(paper), sittings: theSittings(count) }, options),
  roomMap: (count, options, paper) => roomMapDocument({ ...thePaper(paper), sittings: theSittings(count).map((sitting, index) => ({ ...sitting, columns: index === 2 ? null : 3, usable: count + 1, reserve: 2, disabled: index })) }, options),
  deskCards: (count, options, paper) => deskCardsDocument({ ...thePaper(paper), sittings: theSittings(count) }, options),
  callList: (count, options, paper) => callListDocument({ ...thePaper(paper), sittings: theSittings(count) }, options),
  unplacedCandidates: (count, options, paper) => {
    const reasons = ['noSeat', 'late', 'notDrawn'] as const
    const candidates = someone(count).map((person, index) => ({ ...person, partTitle: 'Kiến thức chung', reason: reasons[index % 3] ?? 'noSeat' }))
    return unplacedCandidatesDocument({ ...thePaper(paper), candidates }, options)
  },
  seatDraw: (_count, options, paper) => seatDrawDocument({ ...thePaper(paper), draws: theDraws() }, options),
  scoreSummary: (count, options, paper) => {
    const candidates = someone(count).map((person, index): SummaryCandidate => ({ ...person, ...(marks[index % marks.length] ?? marks[0] as (typeof marks)[number]) }))
    const parts = [
      { title: 'Kiến thức chung', unit: 'correct', maximum: 6000, round: 1 },
      { title: 'Ngoại ngữ', unit: 'correct', maximum: 3000, round: 1 },
      { title: 'Viết', unit: 'points', maximum: 10000, round: 2 },
      { title: 'Phỏng vấn', unit: 'points', maximum: 10000, round: 2 },
    ] as const
    return scoreSummaryDocument({ ...thePaper(paper), parts, candidates }, options)
  },
  successfulCandidates: (count, options, paper) => {
    const candidates = manyWinners(count).map((winner, index) => ({ ...winner, fullName: someone(count)[index]?.fullName ?? winner.fullName }))
    return successfulCandidatesDocument({ ...thePaper(paper), papers: ['Viết', 'Phỏng vấn'], candidates }, options)
  },
  reasonSheets: (count, options, paper) => {
    const steps = [
      { step: 'Vòng 1', sentence: 'Vòng 1 đúng 41/60 câu, cần 30', article: 'NĐ 170/2025 Đ.9 k.2' },
      { step: 'Điểm', sentence: '=74,00 × 70 % + 64,00 × 30 % = 71,00', article: 'NĐ 170/2025 Đ.9 k.2 b' },
      { step: 'Xếp hạng', sentence: 'Tổng điểm 71,00 đứng thứ 3 trên 2 chỉ tiêu', article: null },
    ]
    const candidates = someone(count).map((person, index) => ({ ...person, rank: index + 1, total: 7100, steps, conclusion: 'Không trúng; tổng điểm 71,00, xếp thứ 3.' }))
    return reasonSheetsDocument({ ...thePaper(paper), candidates }, options)
  },
  regimeComparison: (count, options, paper) => {
    const value = { title: 'Điểm đạt, chưa cộng ưu tiên', regulation: '50,00 điểm', article: 'NĐ 170/2025 Đ.10 k.1 a', exam: '55,00 điểm', name: 'Đề án đổi mới thi tuyển', number: '05-ĐA/TU', date: '2026-08-10', signer: 'Hà Văn Tú' }
    const values = manyPeople(count).map((_person, index) => ({ ...value, kind: index % 3 === 2 ? ('confirmed' as const) : ('replaced' as const), name: index % 2 === 0 ? value.name : null }))
    return regimeComparisonDocument({ ...thePaper(paper), regimeTitle: 'NĐ 170/2025', houseRulesTitle: 'TT 22/2025', copyHash: '9f2c1a7b', values, unconfirmed: 1 }, options)
  },
  invigilatorDraw: (count, options, paper) => invigilatorDrawDocument({ ...thePaper(paper), ...theWatches(count) }, options),
  invigilatorList: (count, options, paper) => invigilatorListDocument({ ...thePaper(paper), ...theWatches(count) }, options),
  roomMinutes: (count, options, paper) => roomMinutesDocument({ ...thePaper(paper), rooms: count === 0 ? [] : theMinutedRooms(count) }, options),
  interviewDraw: (count, options, paper) => interviewDrawDocument({ ...thePaper(paper), rooms: count === 0 ? [] : theHeardRooms(count) }, options),
  interviewOrder: (count, options, paper) => interviewOrderDocument({ ...thePaper(paper), rooms: count === 0 ? [] : theHeardRooms(count) }, options),
  scriptBags: (count, options, paper) => {
    const bags = someone(count).map(({ fullName }, index) => ({ number: index + 1, postCode: index % 3 === 2 ? null : 'TH-01', scripts: 30, sheets: 64, examiners: [fullName, 'Lê Văn Hai', ''] as const }))
    const draw = { marker: 1, seed: '4-2-6-1', seedOrigin: 'dice' as const, at: '2026-12-07T02:00:00.000Z', userName: 'Trần Văn Trưởng', hash: '9f2c1a7b' }
    const coded = { at: '2026-12-06T08:30:00.000Z', keepers: ['Hoàng Thị Phách', 'Lò Văn Giữ'], scripts: 30 * count, sheets: 64 * count, spares: 9, voided: 1, commitment: 'e06a94ba5e14' }
    return scriptBagsDocument({ ...thePaper(paper), papers: count === 0 ? [] : [{ partTitle: 'Viết', ...coded, bags, draws: [draw] }] }, options)
  },
  agreedMarks: (count, options, paper) => agreedMarksDocument({ ...thePaper(paper), ...markedBags(count) }, options),
  bagMarks: (count, options, paper) => bagMarksDocument({ ...thePaper(paper), ...markedBags(count) }, options),
  answerSheets: (count, options, paper) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      number: String(index + 1).padStart(3, '0'),
      ...{ first: 20 + index, second: index % 4 === 1 ? null : 20 + index, settled: index % 4 === 1 ? 21 : null, value: index % 4 === 1 ? 21 : 20 + index },
      doubts: index % 4 === 1 ? ['lần 2: tô hai ô ở câu 12'] : [],
    }))
    const room = { partTitle: 'Kiến thức chung', sessionNumber: 1, questions: 60, sheets: count, absent: 1, typists: ['Nguyễn Văn Gõ', 'Trần Thị Nhập'] as const, settler: 'Đỗ Thị Chốt', rows }
    return answerSheetsDocument({ ...thePaper(paper), rooms: count === 0 ? [] : [{ ...room, roomNumber: 3 }, { ...room, roomNumber: 4 }] }, options)
  },
  checkDraw: (count, options, paper) => checkDrawDocument({ ...thePaper(paper), ...checkedScripts(count) }, options),
  checkMarks: (count, options, paper) => checkMarksDocument({ ...thePaper(paper), ...checkedScripts(count) }, options),
  councilMembers: (count, options, paper) => {
    const boards = ['council', 'marking', 'supervision'] as const
    const seats = someone(count).map(({ fullName }, index) => ({
      ...{ board: boards[index % 3] ?? 'council', function: 'member' as const, fullName, position: 'Phó Trưởng phòng', workplace: index % 2 === 0 ? 'Sở Nội vụ' : null },
      ...{ toDay: index === 1 ? '2026-12-31' : null, number: '412-QĐ/TU', date: '2026-11-20', signer: 'Hà Thị Khiết' },
    }))
    return councilMembersDocument({ ...thePaper(paper), seats, members: seats.length }, options)
  },
  examCalendar: (count, options, paper) => {
    const rows = manyPeople(count).map((_person, index) => ({ ...calendarRow, estimated: index % 2 === 1 }))
    return examCalendarDocument({ ...thePaper(paper), regimeTitle: 'NĐ 170/2025', planApproved: '2026-08-18', rows }, options)
  },
}

/** Options of a kind as the program proposes them. */
export function proposed(kind: DocumentKind, changes: Partial<DocumentOptions> = {}): DocumentOptions {
  return theOptions({ orientation: documentChoices[kind].orientation, sort: documentChoices[kind].orders[0]?.key ?? '', ...changes })
}
