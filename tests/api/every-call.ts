import type { OfficeClient } from '../../electron/office/office.ts'
import { aSampleExam, readList, type Sample } from './a-sample.ts'
import { finish } from './answers.ts'
import { anExamToMark } from './an-exam-to-mark.ts'
import { aPost, newRequest, officeFacts, passphrase, type TestOffice } from './an-office.ts'

/** What stands in an office before anything is called: something for each procedure to work on. */
export async function aWorld(test: TestOffice, sample: Sample) {
  const { client } = test
  const agency = await client.organizations.create({ name: 'Sở Nội vụ', validFrom: '2000', requestId: newRequest() })
  const other = await client.organizations.create({ name: 'Sở Y tế', validFrom: '2000', requestId: newRequest() })
  const listExam = await aSampleExam(client, sample)
  const exam = await anExamToMark(client, ['written'], 1)
  const spare = await aPost(client, exam.examId, { code: 'ZZ', form: ['written'], agencyId: agency.id })
  const free = await exam.add('Ma Thị Rút', { postId: spare.id, identityNumber: '008300009999' })
  const tied = []
  for (const [index, fullName] of ['Lò Văn An', 'Lò Văn Bình'].entries()) {
    const { id } = await exam.add(fullName, { identityNumber: `00809900000${index}`, phone: '0912345678' })
    await exam.set(id, 'general', 4000)
    await exam.set(id, 'written', 7000)
    tied.push(id)
  }
  const unlockId = test.office.context.state.session?.userId ?? ''
  const { revision } = await client.access.state().then((state) => (state.phase === 'open' ? state.session.office : { revision: 0 }))
  return { client, sample, agency, other, listExam, exam, spare, free, tied: tied as [string, string], unlockId, officeRevision: revision, folder: test.folder }
}
export type World = Awaited<ReturnType<typeof aWorld>>

type Call = (client: OfficeClient, world: World) => Promise<unknown>

const facts = { fullName: 'Lý A Sử', birthDate: '2000-05', sex: 'male' as const, identityNumber: null, ethnicGroup: null, priority: [], phone: null, email: null, residence: null, note: null }
const examFacts = { name: 'Kỳ thi khác', kind: 'civilServant' as const, planNumber: '7', planApproved: '2026-08-18', layout: 'party' as const }
const request = () => ({ requestId: newRequest() })
const options = {
  layout: 'party' as const,
  place: 'Tuyên Quang',
  columns: {},
}

/**
 * A call with valid input of every procedure, in an order in which each may be made after the others by one
 * and the same caller. Those that change who is at the keyboard come last.
 */
export const calls: Readonly<Record<string, Call>> = {
  'access.state': (client) => client.access.state(),
  'access.changeOffice': (client, { officeRevision }) => client.access.changeOffice({ place: 'Hà Giang', expectedRevision: officeRevision, ...request() }),
  'organizations.list': (client) => client.organizations.list({}),
  'organizations.versions': (client, { agency }) => client.organizations.versions({ id: agency.id }),
  'organizations.create': (client) => client.organizations.create({ name: 'Sở Tư pháp', ...request() }),
  'organizations.change': (client, { agency: { id, versionId } }) => client.organizations.change({ id, versionId, name: 'Sở Nội vụ mới', from: '2025', reason: 'đổi tên', ...request() }),
  'organizations.correct': (client, { other: { versionId } }) => client.organizations.correct({ versionId, name: 'Sở Y Tế', reason: 'gõ nhầm', ...request() }),
  'exams.list': (client) => client.exams.list(),
  'exams.get': (client, { exam }) => client.exams.get({ id: exam.examId }),
  'exams.proposeRegime': (client) => client.exams.proposeRegime({ kind: 'teacher', approved: '2026-08-18' }),
  'exams.create': (client) => client.exams.create({ ...examFacts, ...request() }),
  'exams.change': (client, { exam }) => client.exams.change({ id: exam.examId, ...examFacts, name: 'Kỳ thi đổi tên', expectedRevision: 1, ...request() }),
  'posts.list': (client, { exam }) => client.posts.list({ examId: exam.examId }),
  'posts.choices': (client) => client.posts.choices({ regime: 'nd170-2025' }),
  'posts.create': (client, { exam: { examId }, agency }) => client.posts.create({ examId, code: 'MỚI', name: 'Chuyên viên', agencyId: agency.id, track: 'specialist', form: ['written', 'interview'], quota: 1, ...request() }),
  'posts.change': (client, { exam: { examId }, spare: { id, name, agencyId, track, form } }) => client.posts.change({ examId, id, code: 'ZY', name, agencyId, track, form, quota: 9, expectedRevision: 1, ...request() }),
  'candidates.search': (client, { exam }) => client.candidates.search({ examId: exam.examId, query: 'lo' }),
  'candidates.get': (client, { exam, free }) => client.candidates.get({ examId: exam.examId, id: free.id }),
  'candidates.codes': (client) => client.candidates.codes({}),
  'candidates.add': (client, { exam: { examId }, spare }) => client.candidates.add({ ...facts, examId, postId: spare.id, ...request() }),
  'candidates.change': (client, { exam: { examId }, free, spare }) => client.candidates.change({ ...facts, examId, id: free.id, postId: spare.id, priority: [{ group: 'ethnicMinority', evidence: true }], expectedRevision: 1, ...request() }),
  'imports.read': (client, { listExam, sample }) => readList(client, listExam, sample.workbook),
  'imports.take': async (client, { listExam, sample }) => {
    // Whoever may not take a list may not read one either; the refusal must come from taking.
    const reading = await readList(client, listExam, sample.workbook).catch(() => ({ readingId: newRequest() }))
    return finish(client.imports.take({ examId: listExam, readingId: reading.readingId, ...request() }))
  },
  'marking.grid': (client, { exam }) => client.marking.grid({ examId: exam.examId }),
  'marking.cellHistory': (client, { exam, tied }) => client.marking.cellHistory({ examId: exam.examId, candidateId: tied[0], partId: exam.partId('written') }),
  'marking.set': (client, { exam, free }) => client.marking.set({ examId: exam.examId, candidateId: free.id, partId: exam.partId('general'), state: 'entered', value: 3000, previousMarkId: null, ...request() }),
  'marking.paste': (client, { exam, free }) => client.marking.paste({ examId: exam.examId, cells: [{ candidateId: free.id, partId: exam.partId('written'), state: 'absent', value: null, previousMarkId: null }], ...request() }),
  'results.decide': (client) => client.results.decide({ regime: 'nd170-2025', houseRules: 'tt22-2025', plan: { kind: 'civilServant', approved: '2026-02-02' }, posts: [], candidates: [] }),
  'results.view': (client, { exam }) => client.results.view({ examId: exam.examId }),
  'results.recordDecision': (client, { exam: { examId, postId }, tied }) => client.results.recordDecision({ examId, postId, kind: 'tie', number: '1-QĐ', date: '2026-11-20', signer: 'Hà Văn Tú', winners: [tied[1]], ...request() }),
  'results.withdrawDecision': async (client, { exam: { examId } }) => {
    const recorded = await client.results.view({ examId }).then(({ decisions }) => decisions[0], () => undefined)
    return client.results.withdrawDecision({ examId, id: recorded?.id ?? newRequest(), reason: 'ghi nhầm', expectedRevision: recorded?.revision ?? 1, ...request() })
  },
  'documents.defaults': (client, { exam }) => client.documents.defaults({ examId: exam.examId, kind: 'successfulCandidates' }),
  'documents.make': (client, { exam }) => finish(client.documents.make({ examId: exam.examId, kind: 'successfulCandidates', options })),
  'documents.save': (client, { exam, folder }) => client.documents.save({ examId: exam.examId, kind: 'successfulCandidates', options, path: `${folder}/danh sách.pdf` }),
  'history.list': (client) => client.history.list({}),
  'history.changes': (client) => client.history.changes({ seq: 1 }),
  'history.next': (client) => client.history.next(),
  'history.verify': (client) => client.history.verify(),
  'history.undo': async (client) => {
    const last = await client.history.next().then(({ undo }) => undo?.seq, () => undefined)
    return client.history.undo({ seq: last ?? 1, ...request() })
  },
  'candidates.withdraw': async (client, { exam: { examId }, spare }) => {
    const added = await client.candidates.add({ ...facts, examId, postId: spare.id, ...request() }).catch(() => ({ id: newRequest() }))
    return client.candidates.withdraw({ examId, id: added.id, reason: 'rút', expectedRevision: 1, ...request() })
  },
  'posts.withdraw': async (client, { exam: { examId }, agency }) => {
    const added = await client.posts.create({ examId, code: 'BỎ', name: 'Chuyên viên', agencyId: agency.id, track: 'specialist', form: ['written'], quota: 1, ...request() }).catch(() => ({ id: newRequest() }))
    return client.posts.withdraw({ examId, id: added.id, reason: 'nhầm', expectedRevision: 1, ...request() })
  },
  'access.lock': (client) => client.access.lock(),
  'access.unlock': (client, { unlockId }) => client.access.unlock({ userId: unlockId, passphrase }),
  'access.setUp': (client, { folder }) => client.access.setUp({ office: officeFacts, administrator: { name: 'Người khác', passphrase }, folder: `${folder}/khác` }),
}
