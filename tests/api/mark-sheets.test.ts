import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SingleMark } from '../../shared/contract/marking.ts'
import { appeal, inPieces, marking, sheetsOf } from './a-marking-sheet.ts'
import { refusal } from './answers.ts'
import { anExamToMark, type ExamToMark } from './an-exam-to-mark.ts'
import { aCandidate, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToMark
let sheets: ReturnType<typeof sheetsOf>
let an: string
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())
beforeEach(async () => {
  exam = await anExamToMark(client)
  sheets = sheetsOf(client, exam)
  an = (await exam.add('Đỗ Tiến Dũng')).id
})

const refused = (code: string) => ({ code: 'SHEET_REFUSED', data: { code } })
const undo = async (way: 'undo' | 'redo') => client.history.undo({ seq: (await client.history.next())[way]?.seq ?? 0, requestId: newRequest() })
const entered = async (kind: 'written' | 'interview') => {
  const { progress } = await client.marking.grid({ examId: exam.examId })
  return progress.find(({ partId }) => partId === exam.partId(kind))?.entered
}

describe('the sheets of a paper', () => {
  it.each([
    ['one mark of two', 'written', marking(7250), null, 'markMissing'],
    ['72,50 and 67,50', 'written', marking(7250, 6750), 7000, null],
    ['71,25 and 67,00', 'written', marking(7125, 6700), 6913, null],
    ['73,00 and 67,00', 'written', marking(7300, 6700), null, 'markersDiffer'],
    ['75,00 and 65,00', 'written', marking(7500, 6500), null, 'thirdMarkMissing'],
    ['75,00 and 65,00, third 65,00', 'written', marking(7500, 6500, 6500), 6500, null],
    ['78,00 and 61,00, third 70,00', 'written', marking(7800, 6100, 7000), null, 'allMarksDiffer'],
    ['one member', 'interview', marking(8000), null, 'markMissing'],
    ['80,00, 85,00 and 90,00', 'interview', marking(8000, 8500, 9000), 8500, null],
    ['80,00 and 90,01', 'interview', marking(8000, 9001), null, 'membersDiffer'],
  ] as const)('%s give what TT 22/2025 Đ.16 and 22 make of them', async (_what, kind, marks, settled, open) => {
    expect(await sheets.write(an, kind, [...marks])).toEqual({ settled })
    expect(await sheets.read(an, kind)).toMatchObject({ form: kind === 'written' ? 'markers' : 'members', pieces: [], marks, score: null, settled })
    expect(await exam.mark(an, kind)).toEqual({ partId: exam.partId(kind), state: 'entered', value: settled, markId: null, single: marks.length, open })
    expect(await entered(kind)).toBe(settled === null ? 0 : 1)
  })

  it('count in the results as they do in the grid', async () => {
    await exam.set(an, 'general', 4000)
    await sheets.write(an, 'written', marking(7125, 6700))
    await sheets.write(an, 'interview', marking(8000, 8500, 9000))
    const view = await client.results.view({ examId: exam.examId })
    // 0,7 × 69,13 + 0,3 × 85,00 = 73,891
    expect(view.rows[0]?.score).toBe(7389)
  })

  it('follow the tolerance that the board set for this exam', async () => {
    await sheets.write(an, 'written', marking(7250, 6750))
    await client.regimes.amend({ examId: exam.examId, name: null, number: '7-QĐ', date: '2026-09-01', signer: 'Hà Văn Tú', changes: [{ path: 'marking.averageUpTo', kind: 'replaced', value: 400 }], requestId: newRequest() })
    expect(await sheets.read(an, 'written')).toMatchObject({ settled: null, rules: { values: { 'marking.averageUpTo': { value: 400, article: '7-QĐ ngày 01/9/2026', grade: 'A' } } } })
    expect(await exam.mark(an, 'written')).toMatchObject({ value: null, open: 'markersDiffer' })
  })

  it('take what the head decided', async () => {
    await exam.set(an, 'general', 4000)
    await sheets.write(an, 'written', marking(7300, 6700))
    const answer = { kind: 'marking' as const, postId: exam.postId, candidateId: an, part: 'written' as const, value: 7050, agreed: false }
    await client.results.recordDecision({ examId: exam.examId, answer, number: '12-QĐ', date: '2026-11-20', signer: 'Hà Văn Tú', requestId: newRequest() })
    expect(await sheets.read(an, 'written')).toMatchObject({ settled: 7050, decisions: [{ kind: 'marking', value: 7050, agreed: false, number: '12-QĐ', date: '2026-11-20' }] })
    expect(await exam.mark(an, 'written')).toMatchObject({ value: 7050, open: null })
  })
})

describe('an appeal (TT 22/2025 Đ.17, 18)', () => {
  it('adopts 72,00 in place of 69,00 and keeps the mark it was raised against', async () => {
    await exam.set(an, 'written', 6900)
    expect(await sheets.write(an, 'written', appeal(7200, 7200))).toEqual({ settled: 7200 })
    expect(await sheets.read(an, 'written')).toMatchObject({ score: 6900, settled: 7200 })
    expect(await exam.mark(an, 'written')).toMatchObject({ value: 7200, single: 2 })
    expect(await entered('written')).toBe(1)
  })

  it('follows single marks as well, and waits for the chair from 5,00', async () => {
    await sheets.write(an, 'written', [...marking(6900, 6900), ...appeal(7200, 7200)])
    expect(await exam.mark(an, 'written')).toMatchObject({ value: 7200, single: 4, open: null })
    await sheets.write(an, 'written', [...marking(6900, 6900), ...appeal(7400, 7400)])
    expect(await exam.mark(an, 'written')).toMatchObject({ value: null, single: 4, open: 'appealDiffers' })
    expect(await entered('written')).toBe(0)
  })

  it.each([
    ['before there is a mark', 'written', [...marking(7800, 6100), ...appeal(7000, 7000)]],
    ['without a mark at all', 'written', appeal(7000, 7000)],
    ['of an interview', 'interview', [...marking(8000, 8000), ...appeal(8100, 8100)]],
  ] as const)('is refused %s', async (_what, kind, marks) => {
    expect(await refusal(sheets.write(an, kind, [...marks]))).toEqual(refused('appealNotAllowed'))
  })

  it('is refused of a paper that was written on a computer', async () => {
    const post = await aPost(client, exam.examId, { code: 'MT', form: ['written'], writtenOn: 'computer' })
    const chi = (await aCandidate(client, exam.examId, post.id, { fullName: 'Ma Thị Chi' })).id
    expect((await sheets.read(chi, 'written')).appealable).toBe(false)
    expect(await refusal(sheets.write(chi, 'written', [...marking(7000, 7000), ...appeal(7100, 7100)]))).toEqual(refused('appealNotAllowed'))
  })
})

describe('what cannot be written', () => {
  const mark = (marker: number, value = 7000, piece = 0): SingleMark => ({ stage: 'marking', marker, piece, value })
  it.each([
    ['100,01 points', 'written', [mark(1, 10001)], 'aboveMaximum'],
    ['two marks of one examiner', 'written', [mark(1), mark(1, 7100)], 'duplicate'],
    ['a third mark after one', 'written', [mark(1), mark(3)], 'thirdWithoutTwo'],
    ['a fourth examiner', 'written', [mark(1), mark(2), mark(4)], 'tooManyMarkers'],
    ['a piece of a paper that has none', 'interview', [mark(1, 7000, 1)], 'unknownPiece'],
    ['a part counted in right answers', 'general', [mark(1)], 'notPoints'],
  ] as const)('%s', async (_what, kind, marks, code) => {
    const version = (await sheets.read(an, 'written')).version
    expect(await refusal(sheets.write(an, kind, [...marks], version))).toEqual(refused(code))
  })

  it('a part that the candidate does not sit, and whoever is not in the exam', async () => {
    const post = await aPost(client, exam.examId, { code: 'V', form: ['written'] })
    const chi = (await aCandidate(client, exam.examId, post.id, { fullName: 'Ma Thị Chi' })).id
    expect(await refusal(sheets.read(chi, 'interview'))).toEqual(refused('partNotSat'))
    await exam.refuse(an)
    expect(await refusal(sheets.read(an, 'written'))).toEqual(refused('partNotSat'))
    expect(await refusal(sheets.read(newRequest(), 'written'))).toMatchObject({ code: 'NOT_FOUND', data: { what: 'candidate' } })
  })

  it('marks of somebody who was absent', async () => {
    await exam.set(an, 'interview', null, 'absent')
    expect(await refusal(sheets.write(an, 'interview', marking(8000, 8000)))).toEqual(refused('settledMark'))
  })

  it('over what somebody else wrote meanwhile', async () => {
    const { version } = await sheets.read(an, 'written')
    await sheets.write(an, 'written', marking(7000, 7000))
    expect(await refusal(sheets.write(an, 'written', marking(7100, 7100), version))).toEqual({ code: 'STALE', data: { current: null } })
    const seen = (await sheets.read(an, 'written')).version
    await sheets.write(an, 'written', [])
    await exam.set(an, 'written', 6000)
    expect(await refusal(sheets.write(an, 'written', marking(7100, 7100), seen))).toEqual({ code: 'STALE', data: { current: null } })
  })
})

describe('the settled mark of the cell', () => {
  it('gives way to single marks in the same act, and comes back when that is undone', async () => {
    await exam.set(an, 'written', 6000)
    await sheets.write(an, 'written', marking(7250, 6750))
    expect(await sheets.read(an, 'written')).toMatchObject({ score: null, settled: 7000 })
    await undo('undo')
    expect(await exam.mark(an, 'written')).toMatchObject({ state: 'entered', value: 6000, single: 0 })
    await undo('redo')
    expect(await exam.mark(an, 'written')).toMatchObject({ value: 7000, single: 2 })
  })

  it('is not typed or pasted over single marks, nor taken out, nor replaced by an absence', async () => {
    await sheets.write(an, 'written', marking(7250, 6750))
    const data = { cells: [{ candidateId: an, partId: exam.partId('written'), code: 'hasSingleMarks' }] }
    for (const [value, state] of [[8000, 'entered'], [null, 'notEntered'], [null, 'absent']] as const) {
      expect(await refusal(exam.set(an, 'written', value, state))).toEqual({ code: 'CELLS_REFUSED', data })
    }
    const cell = { candidateId: an, partId: exam.partId('written'), state: 'entered' as const, value: 8000, previousMarkId: null }
    expect(await refusal(client.marking.paste({ examId: exam.examId, cells: [cell], requestId: newRequest() }))).toEqual({ code: 'CELLS_REFUSED', data })
  })

  it('can be entered again once the sheets are taken out', async () => {
    await sheets.write(an, 'written', marking(7250, 6750))
    expect(await sheets.write(an, 'written', [])).toEqual({ settled: null })
    expect(await exam.mark(an, 'written')).toMatchObject({ state: 'notEntered', value: null, single: 0 })
    await exam.set(an, 'written', 8000)
    expect(await exam.mark(an, 'written')).toMatchObject({ value: 8000, single: 0 })
  })

  it('blocks the undo that would put sheets beside it', async () => {
    await sheets.write(an, 'written', marking(7250, 6750))
    await sheets.write(an, 'written', [])
    const { seq } = (await client.history.next()).undo ?? { seq: 0 }
    await exam.set(an, 'written', 8000)
    const later = (await client.history.next()).undo?.seq
    expect(await refusal(client.history.undo({ seq, requestId: newRequest() }))).toMatchObject({ code: 'UNDO_BLOCKED', data: { seq, blockedBy: later } })
    expect(await exam.mark(an, 'written')).toMatchObject({ value: 8000, single: 0 })
  })
})

describe('the past of the sheets', () => {
  const past = async () => (await exam.history(an, 'written')).map(({ stage, marker, state, value }) => `${stage} ${marker} ${value ?? state}`)

  it('keeps what was not changed and names what each change replaced or took out', async () => {
    await exam.set(an, 'written', 6000)
    await sheets.write(an, 'written', marking(7500, 6500))
    await sheets.write(an, 'written', marking(7500, 6550, 6550))
    await sheets.write(an, 'written', marking(7500))
    expect(await past()).toEqual([
      'marking 2 notEntered',
      'marking 3 notEntered',
      'marking 2 6550',
      'marking 3 6550',
      'marking 0 notEntered',
      'marking 1 7500',
      'marking 2 6500',
      'marking 0 6000',
    ])
  })

  it('is told in the log by whose mark it is', async () => {
    await exam.set(an, 'written', 6000)
    await sheets.write(an, 'written', [...marking(6900, 6900), ...appeal(7200)])
    const seq = (await client.history.next()).undo?.seq ?? 0
    const changes = await client.history.changes({ seq })
    expect(changes.map(({ fieldTitle, fromWords, toWords }) => [fieldTitle, fromWords, toWords])).toEqual([
      ['Điểm', '60,00', 'chưa nhập'],
      ['Giám khảo 1', 'chưa nhập', '69,00'],
      ['Giám khảo 2', 'chưa nhập', '69,00'],
      ['Phúc khảo 1', 'chưa nhập', '72,00'],
    ])
  })

  it('writes nothing when the sheets are as they were', async () => {
    await sheets.write(an, 'written', marking(7250, 6750))
    const { version } = await sheets.read(an, 'written')
    await sheets.write(an, 'written', marking(7250, 6750))
    expect((await sheets.read(an, 'written')).version).toBe(version)
  })
})

describe('a scheme in pieces', () => {
  const scheme = {
    ...{ gateValue: 5000, gateInclusive: true, model: 'gate' as const, writtenWeight: 100, schemeWeight: 100, spread: null, minimum: 5000, tieBreak: [] },
    pieces: [
      { id: 'Nội dung', weight: 40 },
      { id: 'Trình bày', weight: 30 },
      { id: 'Trả lời', weight: 30 },
    ],
    average: 'trimmed' as const,
    ...{ number: '41-ĐA/BTCTU', date: '2026-09-01', signer: 'Hà Văn Tú' },
  }

  it('counts the middle of three members, highest and lowest left out', async () => {
    const { id: examId } = await client.exams.create({ name: 'Thi tuyển Phó Giám đốc Sở', kind: 'leadership', planNumber: '12-KH', planApproved: '2026-08-18', layout: 'party', requestId: newRequest() })
    const post = await aPost(client, examId, { code: 'PGĐ', track: 'leadership', form: ['written', 'scheme'], quota: 1 })
    const dung = (await aCandidate(client, examId, post.id, { fullName: 'Đỗ Tiến Dũng' })).id
    const { parts } = await client.marking.grid({ examId })
    const cell = { examId, candidateId: dung, partId: parts.find(({ kind }) => kind === 'scheme')?.id ?? '' }
    const write = async (marks: SingleMark[]) => client.marking.setSheet({ ...cell, marks, version: (await client.marking.sheet(cell)).version, requestId: newRequest() })

    expect(await refusal(write(marking(8000, 8500, 9000)))).toEqual(refused('schemeMissing'))
    expect((await client.marking.sheet(cell)).rules.schemeMissing).toBe(true)
    await client.regimes.setScheme({ examId, ...scheme, expectedRevision: null, requestId: newRequest() })
    expect(await client.marking.sheet(cell)).toMatchObject({ form: 'members', pieces: scheme.pieces, settled: null, rules: { schemeMissing: false } })
    // Members 80,00, 88,50 and 73,50: the middle one is left.
    expect(await write(inPieces([8000, 8000, 8000], [9000, 8500, 9000], [7500, 7000, 7500]))).toEqual({ settled: 8000 })
    expect(await refusal(write(inPieces([8000, 8000])))).toEqual(refused('pieceMissing'))
    expect(await refusal(write(inPieces([8000, 8000, 8000, 8000])))).toEqual(refused('unknownPiece'))
    expect(await refusal(write(marking(8000)))).toEqual(refused('unknownPiece'))
  })
})
