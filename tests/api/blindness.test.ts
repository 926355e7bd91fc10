import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { aMarkedExam } from './a-marked-exam.ts'
import { aJoined, give, sitDown } from './a-user.ts'
import { anOffice, newRequest, passphrase, type TestOffice } from './an-office.ts'
import { finish } from './answers.ts'
import { linkIn, linksIn, noSecrets, secretsOf, wordsIn, type Secrets } from './script-links.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

it('finds a link where there is one', () => {
  const secrets: Secrets = { people: new Set(['Lò Văn An', 'CC001']), scripts: new Set(['K7M2P']) }
  const answers = [{ rows: [{ fullName: 'Ông Lò Văn An' }, { code: 'K7M2P' }] }, 'Bài K7M2P, SBD CC001', { fullName: 'Lò Văn Anh', code: 'K7M2' }, ['Lò Văn An', 'CC001'], { code: 'K7M2PX', number: 'CC001' }]
  expect(answers.map((answer) => linkIn(answer, secrets))).toEqual(['Lò Văn An | K7M2P', 'CC001 | K7M2P', null, null, null])
  const acts = [{ about: 'Thí sinh Lò Văn An' }, { about: 'Bài K7M2P' }]
  expect([linksIn({ 'history.list': { entries: acts } }, secrets), linksIn({ 'keying.sheet': { rows: acts } }, secrets)]).toEqual([[], ['keying.sheet: Lò Văn An | K7M2P']])
})

const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-']).toString().normalize('NFC')
const propertiesOf = (path: string) => execFileSync('pdfinfo', [path]).toString().normalize('NFC')

/** The people of these papers; whose codes stand on them is under seal. */
const names = ['Lý A Sử', 'Bàn Văn Quý', 'Hà Thị Mai', 'Lò Văn An']
const head = 'Trần Văn Trưởng'
/** Prints every paper. */
const chair = 'Hà Văn Tú'
const minutes = { number: '07/BB-BCT', date: '2026-11-24', signer: head }

it('no paper of an exam, its name and its properties tell whose script has which code', async () => {
  const office = await anOffice()
  test = office
  const exam = await aMarkedExam(office, names)
  const { client, file, folder } = office
  const { examId } = exam
  await exam.mark(1, [7000, 6000, 6000, 5025])
  const rows = await exam.mark(2, [7000, 6725, 6000, 5025])
  await sitDown(client, file, 'Nguyễn Thu Hà', passphrase)
  await give(client, (await aJoined(office, head)).id, 'markingHead', { examId })
  await give(client, (await aJoined(office, chair)).id, 'chair', { examId })
  await exam.sit(head)
  await client.bags.settle({ examId, bagId: exam.bags[0]?.id ?? '', scriptId: rows[1]?.scriptId ?? '', way: 'agreed', value: 6350, ...minutes, requestId: newRequest() })
  await exam.sit(chair)
  const secrets = secretsOf(office.office, noSecrets)
  const [withNames, withCodes]: [string[], string[]] = [[], []]
  for (const { kind, people, blocked } of await client.documents.list({ examId })) {
    if (people === 0 || blocked !== null) continue
    const paper = { examId, kind, options: await client.documents.defaults({ examId, kind }) }
    const path = join(folder, 'giấy.pdf')
    await client.documents.save({ ...paper, format: 'pdf', path, requestId: newRequest() })
    const { suggestedName, title } = kind.endsWith('Marks') ? await finish(client.documents.make(paper)) : { suggestedName: '', title: '' }
    const told = [textOf(path), propertiesOf(path), suggestedName, title]
    expect([kind, linkIn(told, secrets)]).toEqual([kind, null])
    if (wordsIn(told, secrets.people).length > 0) withNames.push(kind)
    if (wordsIn(told, secrets.scripts).length > 0) withCodes.push(kind)
  }
  expect(withNames).toEqual(expect.arrayContaining(['numberedCandidates', 'roomCandidates', 'deskCards', 'callList']))
  expect(withCodes).toEqual(['agreedMarks', 'bagMarks'])
})
