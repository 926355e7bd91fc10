import { existsSync, mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { newFileName } from '../../db/migrate.ts'
import { aCandidate, anEmptyOffice, anExam, anOffice, aPost, newRequest, officeFacts, passphrase, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

/** An exam with a written mark for its one candidate. */
async function markedExam() {
  test = await anOffice()
  const { client } = test
  const exam = await anExam(client)
  const post = await aPost(client, exam.id, { code: 'TH-01', form: ['written'] })
  const candidate = await aCandidate(client, exam.id, post.id)
  const { parts } = await client.marking.grid({ examId: exam.id })
  const written = parts.find(({ kind }) => kind === 'written')
  await client.marking.set({ examId: exam.id, candidateId: candidate.id, partId: written?.id ?? '', state: 'entered', value: 7250, previousMarkId: null, requestId: newRequest() })
  return { client, exam, post, candidate }
}

it('keeps the parts of a post in which its candidates have marks: they would vanish from sight', async () => {
  const { client, exam, post } = await markedExam()
  const { id, examId, code, name, agencyId, quota, revision } = post
  const change = (track: 'specialist' | 'staff', form: ('written' | 'interview' | 'oral')[]) =>
    client.posts.change({ id, examId, code, name, agencyId, track, form, quota, expectedRevision: revision, requestId: newRequest() })
  expect(await refusal(change('staff', ['oral']))).toEqual({ code: 'IN_USE', data: { by: 'marks', count: 1 } })
  // A paper more hides nothing.
  expect(await change('specialist', ['written', 'interview'])).toMatchObject({ form: ['written', 'interview'] })
  expect(exam.id).toBe(examId)
})

it('moves a candidate with marks only to a post that sits the same papers', async () => {
  const { client, exam, candidate } = await markedExam()
  const same = await aPost(client, exam.id, { code: 'TH-02', form: ['written'] })
  const other = await aPost(client, exam.id, { code: 'TH-03', form: ['written', 'interview'] })
  const { fullName, sex } = candidate
  const facts = { fullName, sex, birthDate: '2000-06-21', identityNumber: null, ethnicGroup: null, priority: [], phone: null, email: null, residence: null, note: null }
  const move = (postId: string) => client.candidates.change({ examId: exam.id, id: candidate.id, ...facts, postId, expectedRevision: 1, requestId: newRequest() })
  expect(await refusal(move(other.id))).toEqual({ code: 'IN_USE', data: { by: 'marks', count: 1 } })
  expect(await move(same.id)).toMatchObject({ postCode: 'TH-02' })
})

it('puts in place a file that a set-up had finished when the power went before its last rename', async () => {
  test = await anOffice()
  test.office.close()
  renameSync(test.file, newFileName(test.file))
  const { client } = test.again()
  const state = await client.access.state()
  expect(state).toMatchObject({ phase: 'locked', office: { name: officeFacts.name } })
  const userId = state.phase === 'locked' ? (state.office.users[0]?.id ?? '') : ''
  expect((await client.access.unlock({ userId, passphrase })).user.name).toBe('Nguyễn Thu Hà')
})

it('begins anew where a set-up was broken off before its keys were on the disk', async () => {
  test = anEmptyOffice()
  writeFileSync(newFileName(test.file), 'half a file')
  expect(await test.client.access.state()).toMatchObject({ phase: 'empty' })
  await test.client.access.setUp({ office: officeFacts, administrator: { name: 'Lê Văn Nam', passphrase } })
  expect({ made: existsSync(test.file), left: existsSync(newFileName(test.file)) }).toEqual({ made: true, left: false })
})

it('sweeps encrypted files of yesterday that no row names, and no others', async () => {
  test = await anOffice()
  test.office.close()
  const folder = join(test.folder, 'tep')
  mkdirSync(folder)
  const yesterday = new Date(test.clock.now.getTime() - 25 * 3_600_000)
  for (const [name, at] of [
    ['old', yesterday],
    ['new', test.clock.now],
  ] as const) {
    writeFileSync(join(folder, name), 'x')
    utimesSync(join(folder, name), at, at)
  }
  const { client } = test.again()
  const state = await client.access.state()
  await client.access.unlock({ userId: state.phase === 'locked' ? (state.office.users[0]?.id ?? '') : '', passphrase })
  expect(readdirSync(folder)).toEqual(['new'])
})
