import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfficeClient } from '../../electron/office/office.ts'
import { readList } from './a-sample.ts'
import { finish } from './answers.ts'
import { newRequest } from './an-office.ts'
import type { Call } from './a-world.ts'

const facts = { fullName: 'Lý A Sử', birthDate: '2000-05', sex: 'male' as const, identityNumber: null, ethnicGroup: null, priority: [], phone: null, email: null, residence: null, note: null }
const registration = {
  ...{ religion: null, identityIssuedOn: '2021-05-20', identityIssuedAt: null, homePlace: 'Hà Giang', presentResidence: null, generalEducation: '12/12', professionalLevel: null },
  ...{ health: null, height: 165, weight: null, noticeAgreed: false, noticeReason: 'không có điện thoại', noticeProposal: null },
  degrees: [{ school: 'Đại học Tân Trào', date: '2022', level: null, number: null, specialty: null, branch: null, form: null, grade: null }],
  works: [{ agency: 'UBND xã Tân Trào', from: '2022', to: null, duty: null }],
}
const reception = { receivedOn: '2026-09-05', way: 'inPerson' as const, missingDue: '2026-12-20', fee: 300_000, feeReceipt: '0012', papers: [{ paper: 'form', handedIn: true }, { paper: 'transcript', handedIn: false }] }
const examFacts = { name: 'Kỳ thi khác', kind: 'civilServant' as const, planNumber: '7', planApproved: '2026-08-18', layout: 'party' as const }
const roomFacts = { place: null, capacity: 20, reserve: 1, disabled: 0 }
const paper = { number: '15-QĐ/TU', date: '2026-09-20', signer: 'Lò Văn Thành' }
const scheme = { gateValue: 5000, gateInclusive: true, model: 'gate' as const, writtenWeight: 100, schemeWeight: 100, pieces: null, average: 'mean' as const, spread: null, minimum: 5000, tieBreak: [] }
const decisionPaper = { number: '1-QĐ', date: '2026-11-20', signer: 'Hà Văn Tú' }
const request = () => ({ requestId: newRequest() })
const options = { layout: 'party' as const, place: 'Tuyên Quang' }

const notice = { number: '45-TB/BTCTU', date: '2026-09-01', signer: 'Hà Thị Khiết', postings: [{ place: 'medium' as const, name: 'Báo Tuyên Quang', postedOn: '2026-09-01' }], countedFrom: null, countReason: null }

/** A small photo on the disk. */
function photoIn(folder: string): string {
  const path = join(folder, 'ảnh.jpg')
  writeFileSync(path, Buffer.from('ffd8ffe000104a46494600ffd9', 'hex'))
  return path
}

const aPhoto = (client: OfficeClient, examId: string, candidateId: string) => client.scans.list({ examId, candidateId }).then(([photo]) => photo, () => undefined)

/** The notice of an exam, recorded where there is none. */
async function aNotice(client: OfficeClient, examId: string) {
  await client.notices.record({ examId, ...notice, ...request() }).catch(() => null)
  const found = await client.notices.view({ examId }).then(({ notices }) => notices[0], () => undefined)
  return { id: found?.id ?? newRequest(), revision: found?.revision ?? 1 }
}

/** Calls on exams, posts, marks, results and lists. */
export const examCalls: Readonly<Record<string, Call>> = {
  'exams.list': (client) => client.exams.list(),
  'exams.get': (client, { examId }) => client.exams.get({ examId }),
  'exams.steps': (client, { examId }) => client.exams.steps({ examId }),
  'exams.proposeCopy': (client, { examId }) => client.exams.proposeCopy({ fromId: examId, planApproved: '2026-11-02' }),
  'exams.copy': (client, { examId, spare }) =>
    client.exams.copy({ fromId: examId, name: 'Kỳ thi năm sau', planNumber: '7-KH/BTCTU', planApproved: '2026-11-02', layout: 'party', postIds: [spare.id], rooms: true, members: true, amendments: null, ...request() }),
  'exams.proposeRegime': (client) => client.exams.proposeRegime({ kind: 'teacher', approved: '2026-08-18' }),
  'exams.create': (client) => client.exams.create({ ...examFacts, ...request() }),
  'exams.change': (client, { examId }) => client.exams.change({ examId, ...examFacts, name: 'Kỳ thi đổi tên', expectedRevision: 1, ...request() }),
  'regimes.ofExam': (client, { examId }) => client.regimes.ofExam({ examId }),
  'regimes.amend': (client, { examId }) => client.regimes.amend({ examId, name: null, ...paper, changes: [{ path: 'appeal.chairFrom', kind: 'replaced', value: 600 }], ...request() }),
  'regimes.withdrawAmendment': async (client, { examId }) => {
    const amendment = await client.regimes.ofExam({ examId }).then(({ rows }) => rows.find((row) => row.amendment !== null)?.amendment, () => undefined)
    return client.regimes.withdrawAmendment({ examId, id: amendment?.id ?? newRequest(), reason: 'ghi nhầm', expectedRevision: amendment?.revision ?? 1, ...request() })
  },
  'regimes.setScheme': (client, { leadershipExam }) => client.regimes.setScheme({ examId: leadershipExam, ...scheme, ...paper, expectedRevision: null, ...request() }),
  'deadlines.list': (client, { examId }) => client.deadlines.list({ examId }),
  'deadlines.set': (client, { examId }) => client.deadlines.set({ examId, step: 'notice', doneOn: '2026-09-01', dueOn: null, extended: false, reason: null, expectedRevision: null, ...request() }),
  'deadlines.saveCalendar': (client, { examId, folder }) => client.deadlines.saveCalendar({ examId, path: `${folder}/lịch.ics` }),
  'deadlines.holidays': (client) => client.deadlines.holidays({ year: 2027 }),
  'deadlines.setHoliday': (client) => client.deadlines.setHoliday({ date: '2027-11-24', name: 'Ngày Văn hóa Việt Nam', kind: 'ordinary', source: 'thông báo nghỉ năm 2027', expectedRevision: null, ...request() }),
  'deadlines.withdrawHoliday': async (client) => {
    await client.deadlines.setHoliday({ date: '2027-12-24', name: 'Nghỉ hoán đổi', kind: 'swappedDayOff', source: 'thông báo', expectedRevision: null, ...request() }).catch(() => null)
    const own = await client.deadlines.holidays({ year: 2027 }).then((all) => all.find(({ date }) => date === '2027-12-24'), () => undefined)
    return client.deadlines.withdrawHoliday({ id: own?.id ?? newRequest(), reason: 'ghi nhầm', expectedRevision: own?.revision ?? 1, ...request() })
  },
  'notices.view': (client, { examId }) => client.notices.view({ examId }),
  'notices.record': (client, { leadershipExam: examId }) => client.notices.record({ examId, ...notice, ...request() }),
  'notices.change': async (client, { examId }) => {
    await client.notices.record({ examId, ...notice, ...request() }).catch(() => null)
    return client.notices.change({ examId, content: 'thêm vị trí', ...notice, ...request() })
  },
  'notices.correct': async (client, { listExam: examId }) => {
    const { id, revision } = await aNotice(client, examId)
    return client.notices.correct({ examId, id, content: null, ...notice, number: '46-TB/BTCTU', postings: [{ place: 'website', name: 'btctu.gov.vn', postedOn: '2026-09-02' }], expectedRevision: revision, ...request() })
  },
  'notices.withdraw': async (client, { listExam: examId }) => {
    const { id, revision } = await aNotice(client, examId)
    return client.notices.withdraw({ examId, id, reason: 'ghi nhầm', expectedRevision: revision, ...request() })
  },
  'posts.list': (client, { examId }) => client.posts.list({ examId }),
  'posts.choices': (client) => client.posts.choices({ regime: 'nd170-2025' }),
  'posts.create': (client, { examId, agency, other }) =>
    client.posts.create({
      ...{ examId, code: 'MỚI', name: 'Chuyên viên', agencyId: agency.id, track: 'specialist', form: ['written', 'interview'], quota: 1 },
      ...{ agencies: [{ agencyId: agency.id, places: 1 }, { agencyId: other.id, places: 0 }], reserved: { group: 'ethnicMinority', places: 1 } },
      ...request(),
    }),
  'posts.change': (client, { examId, spare: { id, name, agencyId, track, form } }) => client.posts.change({ examId, id, code: 'ZY', name, agencyId, track, form, quota: 9, writtenOn: 'computer', reserved: { group: 'ethnicMinority', places: 2 }, expectedRevision: 1, ...request() }),
  'posts.withdraw': async (client, { examId, agency }) => {
    const added = await client.posts.create({ examId, code: 'BỎ', name: 'Chuyên viên', agencyId: agency.id, track: 'specialist', form: ['written'], quota: 1, ...request() }).catch(() => ({ id: newRequest() }))
    return client.posts.withdraw({ examId, id: added.id, reason: 'nhầm', expectedRevision: 1, ...request() })
  },
  'marking.grid': (client, { examId }) => client.marking.grid({ examId }),
  'marking.cellHistory': (client, { exam, tied }) => client.marking.cellHistory({ examId: exam.examId, candidateId: tied[0], partId: exam.partId('written') }),
  'marking.set': (client, { exam, free }) => client.marking.set({ examId: exam.examId, candidateId: free.id, partId: exam.partId('general'), state: 'entered', value: 3000, previousMarkId: null, ...request() }),
  'marking.paste': (client, { exam, free }) => client.marking.paste({ examId: exam.examId, cells: [{ candidateId: free.id, partId: exam.partId('written'), state: 'absent', value: null, previousMarkId: null }], ...request() }),
  'marking.sheet': (client, { exam, tied }) => client.marking.sheet({ examId: exam.examId, candidateId: tied[0], partId: exam.partId('written') }),
  'marking.setSheet': async (client, { exam, tied }) => {
    const cell = { examId: exam.examId, candidateId: tied[0], partId: exam.partId('written') }
    const { version } = await client.marking.sheet(cell).catch(() => ({ version: '' }))
    return client.marking.setSheet({ ...cell, marks: [7000, 6900].map((value, index) => ({ stage: 'marking', marker: index + 1, piece: 0, value })), version, ...request() })
  },
  'marking.violations': (client, { examId }) => client.marking.violations({ examId }),
  'marking.setViolation': (client, { exam, free }) => client.marking.setViolation({ examId: exam.examId, candidateId: free.id, partId: exam.partId('written'), form: 'warning', zero: null, minutes: '03/BB', note: null, expectedRevision: null, ...request() }),
  'results.decide': (client) => client.results.decide({ regime: 'nd170-2025', houseRules: 'tt22-2025', plan: { kind: 'civilServant', approved: '2026-02-02' }, posts: [], candidates: [] }),
  'results.view': (client, { examId }) => client.results.view({ examId }),
  'results.tryOut': (client, { exam: { examId, postId } }) => client.results.tryOut({ examId, quotas: [{ postId, quota: 2 }] }),
  'results.recordDecision': (client, { exam: { examId, postId }, tied }) => client.results.recordDecision({ examId, answer: { kind: 'tie', postId, winners: [tied[1]] }, ...decisionPaper, ...request() }),
  'results.withdrawDecision': async (client, { examId }) => {
    const recorded = await client.results.view({ examId }).then(({ decisions }) => decisions[0], () => undefined)
    return client.results.withdrawDecision({ examId, id: recorded?.id ?? newRequest(), reason: 'ghi nhầm', expectedRevision: recorded?.revision ?? 1, ...request() })
  },
  // Somebody has won once the tie is settled; whoever may not settle it may not cancel either.
  'results.cancelWin': async (client, { exam: { examId, postId }, tied }) => {
    await client.results.recordDecision({ examId, answer: { kind: 'tie', postId, winners: [tied[1]] }, ...decisionPaper, ...request() }).catch(() => null)
    return client.results.cancelWin({ examId, candidateId: tied[1], cause: 'declined', ...decisionPaper, ...request() })
  },
  'results.withdrawCancellation': async (client, { examId }) => {
    const recorded = await client.results.view({ examId }).then(({ cancellations }) => cancellations[0], () => undefined)
    return client.results.withdrawCancellation({ examId, id: recorded?.id ?? newRequest(), reason: 'ghi nhầm', expectedRevision: recorded?.revision ?? 1, ...request() })
  },
  'results.changeQuota': (client, { exam: { examId, postId }, spare }) => client.results.changeQuota({ examId, kind: 'transfer', postId, fromPostId: spare.id, places: 1, ...decisionPaper, ...request() }),
  'results.withdrawQuotaChange': async (client, { examId }) => {
    const recorded = await client.results.view({ examId }).then(({ quotaChanges }) => quotaChanges[0], () => undefined)
    return client.results.withdrawQuotaChange({ examId, id: recorded?.id ?? newRequest(), reason: 'ghi nhầm', expectedRevision: recorded?.revision ?? 1, ...request() })
  },
  'documents.list': (client, { examId }) => client.documents.list({ examId }),
  'documents.defaults': (client, { examId }) => client.documents.defaults({ examId, kind: 'councilMembers' }),
  'documents.make': (client, { examId }) => finish(client.documents.make({ examId, kind: 'councilMembers', options })),
  'documents.save': (client, { examId, folder }) => client.documents.save({ examId, kind: 'councilMembers', options, format: 'xlsx', path: `${folder}/hội đồng.xlsx`, ...request() }),
  'documents.recordPrint': async (client, { examId }) => {
    const made = await finish(client.documents.make({ examId, kind: 'councilMembers', options })).catch(() => ({ id: newRequest() }))
    return client.documents.recordPrint({ examId, documentId: made.id, ...request() })
  },
  'documents.approve': async (client, { examId }) => {
    const made = await finish(client.documents.make({ examId, kind: 'scoreSummary', options })).catch(() => ({ contentHash: '' }))
    return client.documents.approve({ examId, kind: 'scoreSummary', contentHash: made.contentHash, number: '9-QĐ', date: '2026-11-24', signer: 'Hà Văn Tú', ...request() })
  },
  'documents.withdrawApproval': async (client, { examId }) => {
    const approved = await client.documents.list({ examId }).then((all) => all.find(({ kind }) => kind === 'scoreSummary')?.approved, () => null)
    return client.documents.withdrawApproval({ examId, id: approved?.id ?? newRequest(), reason: 'ghi nhầm', expectedRevision: approved?.revision ?? 1, ...request() })
  },
}

const memberFacts = () => ({ fullName: `Hà Văn ${newRequest()}`, birthDate: null, position: 'Phó Trưởng phòng', workplace: 'Sở Nội vụ', userId: null, bar: null })
const councilNow = (client: OfficeClient, examId: string) => client.council.list({ examId }).catch(() => null)

/** Calls on the council and its boards. */
export const councilCalls: Readonly<Record<string, Call>> = {
  'council.list': (client, { examId }) => client.council.list({ examId }),
  'council.addMember': (client, { examId }) => client.council.addMember({ examId, ...memberFacts(), ...request() }),
  'council.changeMember': async (client, { examId }) => {
    const member = (await councilNow(client, examId))?.members[0]
    return client.council.changeMember({ examId, id: member?.id ?? newRequest(), ...memberFacts(), expectedRevision: member?.revision ?? 1, ...request() })
  },
  'council.seat': (client, { examId }) => client.council.seat({ examId, member: memberFacts(), board: 'formCheck', function: 'member', fromDay: null, toDay: null, ...decisionPaper, explanation: null, ...request() }),
  'council.changeSeat': async (client, { examId }) => {
    const seat = (await councilNow(client, examId))?.seats[0]
    return client.council.changeSeat({ examId, id: seat?.id ?? newRequest(), function: 'secretary', fromDay: '2026-11-21', toDay: null, ...paper, explanation: null, expectedRevision: seat?.revision ?? 1, ...request() })
  },
  'council.withdrawSeat': async (client, { examId }) => {
    const seat = (await councilNow(client, examId))?.seats[0]
    return client.council.withdrawSeat({ examId, id: seat?.id ?? newRequest(), reason: 'thôi việc', expectedRevision: seat?.revision ?? 1, ...request() })
  },
  'council.absence': async (client, { examId }) => {
    const view = await councilNow(client, examId)
    const there = view?.members.find(({ id }) => !view.absences.some(({ memberId }) => memberId === id))
    return client.council.absence({ examId, memberId: there?.id ?? newRequest(), fromDay: '2026-12-01', toDay: '2026-12-02', reason: 'đi công tác', delegateId: null, ...request() })
  },
  'council.withdrawAbsence': async (client, { examId }) => {
    const absence = (await councilNow(client, examId))?.absences[0]
    return client.council.withdrawAbsence({ examId, id: absence?.id ?? newRequest(), reason: 'ghi nhầm', expectedRevision: absence?.revision ?? 1, ...request() })
  },
  'council.withdrawMember': async (client, { examId }) => {
    const view = await councilNow(client, examId)
    const free = view?.members.find(({ id }) => ![...view.seats, ...view.absences].some(({ memberId }) => memberId === id))
    return client.council.withdrawMember({ examId, id: free?.id ?? newRequest(), reason: 'ghi nhầm', expectedRevision: free?.revision ?? 1, ...request() })
  },
}

/** Calls on candidates: registration, import, conditions, numbers, rooms. */
export const candidateCalls: Readonly<Record<string, Call>> = {
  'candidates.search': (client, { examId }) => client.candidates.search({ examId, query: 'lo' }),
  'candidates.get': (client, { examId, free }) => client.candidates.get({ examId, id: free.id }),
  'candidates.codes': (client) => client.candidates.codes({}),
  'candidates.add': (client, { examId, joint, agency, other }) => client.candidates.add({ ...facts, examId, postId: joint.id, agencies: [other.id, agency.id], registration, reception, ...request() }),
  'candidates.change': (client, { examId, free, spare }) => client.candidates.change({ ...facts, examId, id: free.id, postId: spare.id, priority: [{ group: 'ethnicMinority', evidence: true }], registration, reception, expectedRevision: 1, ...request() }),
  'candidates.withdraw': async (client, { examId, spare }) => {
    const added = await client.candidates.add({ ...facts, examId, postId: spare.id, ...request() }).catch(() => ({ id: newRequest() }))
    return client.candidates.withdraw({ examId, id: added.id, reason: 'rút', expectedRevision: 1, ...request() })
  },
  'registrations.duplicates': (client, { examId }) => client.registrations.duplicates({ examId }),
  'registrations.decideDuplicate': (client, { examId, twins }) => client.registrations.decideDuplicate({ examId, leftId: twins[0], rightId: twins[1], verdict: 'different', reason: 'hai CCCD khác nhau', expectedRevision: null, ...request() }),
  'scans.list': (client, { examId, free }) => client.scans.list({ examId, candidateId: free.id }),
  'scans.open': async (client, { examId, free }) => client.scans.open({ examId, id: (await aPhoto(client, examId, free.id))?.id ?? newRequest() }),
  'scans.preview': (client, { examId, folder }) => client.scans.preview({ examId, path: photoIn(folder) }),
  'scans.match': (client, { examId, folder }) => finish(client.scans.match({ examId, kind: 'photo', paths: [`${folder}/không có.jpg`] })),
  'scans.take': (client, { examId, free, folder }) => finish(client.scans.take({ examId, kind: 'photo', files: [{ path: photoIn(folder), candidateId: free.id }], ...request() })),
  'scans.withdraw': async (client, { examId, free, folder }) => {
    await finish(client.scans.take({ examId, kind: 'photo', files: [{ path: photoIn(folder), candidateId: free.id }], ...request() })).catch(() => null)
    const photo = await aPhoto(client, examId, free.id)
    return client.scans.withdraw({ examId, id: photo?.id ?? newRequest(), reason: 'ảnh của người khác', expectedRevision: photo?.revision ?? 1, ...request() })
  },
  'kin.list': (client, { examId }) => client.kin.list({ examId }),
  'kin.declare': (client, { examId, free }) => client.kin.declare({ examId, candidateId: free.id, memberName: 'Hà Văn Tú', memberFunction: 'Phó chủ tịch hội đồng', relation: 'child', note: null, ...request() }),
  'kin.withdraw': async (client, { examId }) => {
    const declared = await client.kin.list({ examId }).then((all) => all[0], () => undefined)
    return client.kin.withdraw({ examId, id: declared?.id ?? newRequest(), reason: 'ghi nhầm', expectedRevision: declared?.revision ?? 1, ...request() })
  },
  'imports.saveTemplate': (client, { listExam, folder }) => client.imports.saveTemplate({ examId: listExam, path: `${folder}/mẫu.xlsx` }),
  'imports.read': (client, { listExam, sample }) => readList(client, listExam, sample.faulty),
  // Whoever may not take a list may not read one either; the refusal must come from the procedure itself.
  'imports.correct': async (client, { listExam, sample }) => {
    const reading = await readList(client, listExam, sample.faulty).catch(() => ({ readingId: newRequest() }))
    return finish(client.imports.correct({ examId: listExam, readingId: reading.readingId, cells: [] }))
  },
  'imports.saveBadRows': async (client, { listExam, sample, folder }) => {
    const reading = await readList(client, listExam, sample.faulty).catch(() => ({ readingId: newRequest() }))
    return client.imports.saveBadRows({ examId: listExam, readingId: reading.readingId, path: `${folder}/cần sửa.xlsx` })
  },
  'imports.take': async (client, { listExam, sample }) => {
    const reading = await readList(client, listExam, sample.workbook).catch(() => ({ readingId: newRequest() }))
    return finish(client.imports.take({ examId: listExam, readingId: reading.readingId, ...request() }))
  },
  'eligibility.codes': (client, { examId }) => client.eligibility.codes({ examId }),
  'eligibility.list': (client, { examId }) => client.eligibility.list({ examId }),
  'eligibility.decide': (client, { examId, free }) => client.eligibility.decide({ examId, candidateId: free.id, verdict: 'eligible', expectedRevision: null, ...request() }),
  'eligibility.acceptRest': (client, { examId }) => client.eligibility.acceptRest({ examId, postId: null, ...request() }),
  // Of an exam in which nobody was reviewed.
  'eligibility.askSecond': (client, { listExam: examId }) => client.eligibility.askSecond({ examId, reason: 'theo quy chế làm việc của hội đồng', expectedRevision: null, ...request() }),
  'eligibility.endSecond': async (client, { listExam: examId }) => {
    const known = await client.eligibility.list({ examId }).then(({ secondReview }) => secondReview, () => null)
    if (known === null) await client.eligibility.askSecond({ examId, reason: 'theo quy chế làm việc của hội đồng', expectedRevision: null, ...request() }).catch(() => null)
    return client.eligibility.endSecond({ examId, reason: 'ban chỉ còn một người', expectedRevision: known?.revision ?? 1, ...request() })
  },
  'numbers.view': (client, { examId }) => client.numbers.view({ examId }),
  'numbers.assign': (client, { examId }) => client.numbers.assign({ examId, prefix: '', digits: 3, order: 'name', ...request() }),
  'numbers.addLate': async (client, { examId, spare }) => {
    await client.candidates.add({ ...facts, fullName: 'Vàng Seo Muộn', examId, postId: spare.id, ...request() }).catch(() => null)
    return client.numbers.addLate({ examId, reason: 'nhận hồ sơ bổ sung', ...request() })
  },
  'numbers.renumber': (client, { examId }) => client.numbers.renumber({ examId, prefix: 'CC', digits: 3, order: 'drawn', seed: '4-2-6-1', reason: 'xếp lại', ...request() }),
  'rooms.list': (client, { examId }) => client.rooms.list({ examId }),
  'rooms.sessions': (client, { examId }) => client.rooms.sessions({ examId }),
  'rooms.parts': (client, { examId }) => client.rooms.parts({ examId }),
  'rooms.plan': (client, { exam }) => client.rooms.plan({ examId: exam.examId, partId: exam.partId('written') }),
  'rooms.create': (client, { examId }) => client.rooms.create({ examId, number: 2, name: 'P. 202', ...roomFacts, ...request() }),
  'rooms.createMany': (client, { examId }) => client.rooms.createMany({ examId, rooms: [{ number: 3, name: 'P. 203', ...roomFacts }], ...request() }),
  'rooms.change': (client, { examId, room }) => client.rooms.change({ examId, id: room.id, number: 1, name: 'P. 201A', ...roomFacts, site: null, groundFloor: false, columns: null, expectedRevision: 1, ...request() }),
  'rooms.renameSite': (client, { hall }) => client.rooms.renameSite({ examId: hall.examId, from: 'Trường Chính trị', to: 'Trường Chính trị tỉnh', ...request() }),
  'rooms.withdraw': async (client, { examId }) => {
    const added = await client.rooms.create({ examId, number: 9, name: 'P. 909', ...roomFacts, ...request() }).catch(() => ({ id: newRequest() }))
    return client.rooms.withdraw({ examId, id: added.id, reason: 'không dùng', expectedRevision: 1, ...request() })
  },
  'rooms.createSession': (client, { exam, room }) => client.rooms.createSession({ examId: exam.examId, partId: exam.partId('general'), number: 1, day: '2026-11-28', startsAt: '08:00', roomIds: [room.id], ...request() }),
  'rooms.changeSession': (client, { exam, room, session }) => client.rooms.changeSession({ examId: exam.examId, id: session.id, partId: exam.partId('written'), number: 1, day: '2026-12-02', startsAt: '07:30', roomIds: [room.id], expectedRevision: 1, ...request() }),
  'rooms.withdrawSession': async (client, { exam, room }) => {
    const added = await client.rooms.createSession({ examId: exam.examId, partId: exam.partId('general'), number: 2, day: '2026-11-28', startsAt: '14:00', roomIds: [room.id], ...request() }).catch(() => ({ id: newRequest() }))
    return client.rooms.withdrawSession({ examId: exam.examId, id: added.id, reason: 'thừa ca', expectedRevision: 1, ...request() })
  },
  'rooms.draw': (client, { exam }) => finish(client.rooms.draw({ examId: exam.examId, partId: exam.partId('written'), seed: '3-6-6-1', ...request() })),
  'rooms.seat': (client, { exam, session, room, tied }) => client.rooms.seat({ examId: exam.examId, partId: exam.partId('written'), candidateId: tied[0], sessionId: session.id, roomId: room.id, seat: 15, reason: 'xin ngồi gần cửa', ...request() }),
  'rooms.seats': (client, { exam }) => client.rooms.seats({ examId: exam.examId, partId: exam.partId('written') }),
  'rooms.clear': (client, { exam }) => client.rooms.clear({ examId: exam.examId, partId: exam.partId('written'), reason: 'bốc lại', ...request() }),
}
