import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageOfCandidates, type CandidateSearch } from '../../db/queries/candidates.ts'
import { write } from '../../electron/office/act.ts'
import { refusal } from './answers.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let examId: string
let secondPost: string

const people = [
  ['Đường Văn Bình', '1999-05', '008099000001'],
  ['Dương Thị Ánh', '2000-01-31', '008300000002'],
  ['Dưỡng Đức An', '1999-05-02', '008099000003'],
  ['Nguyễn Thị Đường', '2001', '008301000004'],
  ['Lò Thị Yến', '2000-12', null],
  ["H'Mông Sỹ", '1998-07-04', '008098000006'],
  ['Lò Thị Yến', '2000-06-01', '008300000007'],
] as const

beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
  examId = (await anExam(client)).id
  const { id: firstPost, agencyId } = await aPost(client, examId, { code: 'B-01' })
  secondPost = (await aPost(client, examId, { code: 'A-01', agencyId })).id
  for (const [index, [fullName, birthDate, identityNumber]] of people.entries()) {
    await aCandidate(client, examId, index % 2 === 0 ? firstPost : secondPost, { fullName, birthDate, identityNumber })
  }
})
afterAll(() => test.remove())

const search = (more: object) => client.candidates.search({ examId, ...more })
const names = async (more: object) => (await search(more)).rows.map(({ fullName }) => fullName)

describe('searching candidates', () => {
  it.each([
    ['duong', ['Dưỡng Đức An', 'Dương Thị Ánh', 'Đường Văn Bình', 'Nguyễn Thị Đường'], 'finds all without accents'],
    ['đường', ['Đường Văn Bình', 'Nguyễn Thị Đường', 'Dưỡng Đức An', 'Dương Thị Ánh'], 'puts accents typed on purpose first'],
    ['Dương', ['Dương Thị Ánh', 'Dưỡng Đức An', 'Đường Văn Bình', 'Nguyễn Thị Đường'], 'whatever the case'],
    ['dươ', ['Dương Thị Ánh', 'Dưỡng Đức An', 'Đường Văn Bình', 'Nguyễn Thị Đường'], 'also of a beginning'],
    ['bi va du', ['Đường Văn Bình'], 'takes beginnings of words in any order'],
    ['BÌNH ĐƯỜNG', ['Đường Văn Bình'], 'in capitals'],
    ['hmong', ["H'Mông Sỹ"], 'past an apostrophe'],
    ['sỹ', ["H'Mông Sỹ"], 'with y as y'],
    ['si', [], 'and not as i'],
    ['uong', [], 'not in the middle of a word'],
    ['008300', ['Dương Thị Ánh', 'Lò Thị Yến'], 'finds the beginning of an identity number'],
    ['008098000006', ["H'Mông Sỹ"], 'finds an identity number'],
    ['"', ['Dưỡng Đức An', 'Dương Thị Ánh', 'Đường Văn Bình', 'Nguyễn Thị Đường', "H'Mông Sỹ", 'Lò Thị Yến', 'Lò Thị Yến'], 'takes a sign alone for nothing'],
    ['an OR yen', [], 'takes words of the search language as words'],
    ['NEAR(lo yen)', [], 'and its calls too'],
  ])('%s: %j (%s; field report 25)', async (query, found) => {
    expect((await names({ query })).sort()).toEqual([...found].sort())
    if (query !== '"') expect(await names({ query })).toEqual(found)
    expect((await search({ query })).found).toBe(found.length)
    expect((await search({ query })).total).toBe(people.length)
  })

  it('takes accents in either Unicode form', async () => {
    expect(await names({ query: 'đường'.normalize('NFD') })).toEqual(await names({ query: 'đường'.normalize('NFC') }))
  })

  it('keeps to a post', async () => {
    expect(await names({ query: 'duong', postId: secondPost })).toEqual(['Dương Thị Ánh', 'Nguyễn Thị Đường'])
  })

  it('counts namesakes', async () => {
    expect((await search({ query: 'yến' })).rows.map(({ namesakes, birthDate }) => [namesakes, birthDate])).toEqual([
      [1, '2000-06-01'],
      [1, '2000-12'],
    ])
    expect((await search({ query: 'bình' })).rows[0]?.namesakes).toBe(0)
  })

  it('finds nobody of another exam, and refuses one that is not there', async () => {
    const other = await anExam(client)
    expect(await client.candidates.search({ examId: other.id, query: 'duong' })).toEqual({ rows: [], found: 0, total: 0 })
    expect(await refusal(client.candidates.search({ examId: newRequest() }))).toEqual({ code: 'NOT_FOUND', data: { what: 'exam' } })
  })
})

/** Numbers candidates of an exam as a board would have. */
function number(exam: string, prefix: string, digits: number, numbers: readonly (readonly [candidateId: string, number: number])[]): void {
  write(test.office.context.state, { procedure: 'numbers.assign', examId: exam, requestId: newRequest() }, (act) => {
    const numberingId = newRequest()
    act.insert('numbering', { id: numberingId, examId: exam, generation: 1, prefix, digits, first: 1, order: 'name', seed: null, seedOrigin: null })
    for (const [candidateId, value] of numbers) {
      act.insert('candidateNumber', { id: newRequest(), examId: exam, numberingId, candidateId, number: value, label: prefix + String(value).padStart(digits, '0') })
    }
    return {}
  })
}

describe('searching by number (SBD)', () => {
  let numbered: string
  let ids: string[]
  beforeAll(async () => {
    numbered = (await anExam(client)).id
    const { id: postId } = await aPost(client, numbered, { code: 'SBD' })
    ids = []
    const numberOfPerson = [7, 70, 71, 100, 1007, null]
    for (const [index, value] of numberOfPerson.entries()) {
      ids.push((await aCandidate(client, numbered, postId, { fullName: `Lò Văn ${'ABCDEG'[index] ?? ''}`, identityNumber: value === 100 ? '000712345678' : null })).id)
    }
    number(numbered, 'TQ', 4, numberOfPerson.flatMap((value, index) => (value === null ? [] : [[ids[index] ?? '', value] as const])))
  })
  const found = async (query: string, more: object = {}) => (await client.candidates.search({ examId: numbered, query, ...more })).rows.map((row) => row.number ?? row.fullName)

  it.each([
    ['TQ0007', ['TQ0007'], 'its label'],
    ['tq0007', ['TQ0007'], 'in small letters'],
    [' TQ0070 ', ['TQ0070'], 'with spaces around it'],
    ['0070', ['TQ0070'], 'its digits as printed'],
    ['70', ['TQ0070'], 'its digits without zeros'],
    ['1007', ['TQ1007'], 'digits that need no zeros'],
    ['007', [], 'but no digits in between'],
    ['00070', [], 'or with a zero too many'],
    ['TQ007', [], 'not the beginning of a label'],
    ['TQ', [], 'nor its prefix'],
    ['TQ7', [], 'nor a label without its zeros'],
    ['TQO007', [], 'nor one with the letter O for a zero'],
    ['TQ00l7', [], 'nor one with the letter l for a 1'],
    ['0100', ['TQ0100'], 'and never that of a namesake'],
    ['0007', ['TQ0007', 'TQ0100'], 'before whose identity number begins so'],
  ])('field report 45: %j finds %j (%s)', async (query, wanted) => {
    expect(await found(query)).toEqual(wanted)
    expect((await client.candidates.search({ examId: numbered, query })).found).toBe(wanted.length)
  })

  it('also finds the row of the marks grid, and nobody of another exam or of a post outside the filter', async () => {
    expect((await client.marking.grid({ examId: numbered, query: 'tq0071' })).rows.map(({ candidateId }) => candidateId)).toEqual([ids[2]])
    expect(await found('TQ0071', { postId: secondPost })).toEqual([])
    expect(await names({ query: 'TQ0071' })).toEqual([])
  })

  it('orders by number, those without one last in either direction', async () => {
    expect(await found('', { sort: 'number' })).toEqual(['TQ0007', 'TQ0070', 'TQ0071', 'TQ0100', 'TQ1007', 'Lò Văn G'])
    expect(await found('', { sort: 'number', descending: true })).toEqual(['TQ1007', 'TQ0100', 'TQ0071', 'TQ0070', 'TQ0007', 'Lò Văn G'])
  })
})

describe('the order of candidates', () => {
  it.each([
    ['name', false, ['An', 'Ánh', 'Bình', 'Đường', 'Sỹ', 'Yến', 'Yến']],
    ['name', true, ['Yến', 'Yến', 'Sỹ', 'Đường', 'Bình', 'Ánh', 'An']],
    ['post', false, ['Ánh', 'Đường', 'Sỹ', 'An', 'Bình', 'Yến', 'Yến']],
    ['birthDate', false, ['Sỹ', 'Bình', 'An', 'Ánh', 'Yến', 'Yến', 'Đường']],
    ['birthDate', true, ['Đường', 'Yến', 'Yến', 'Ánh', 'An', 'Bình', 'Sỹ']],
    ['recorded', false, ['Bình', 'Ánh', 'An', 'Đường', 'Yến', 'Sỹ', 'Yến']],
    ['recorded', true, ['Yến', 'Sỹ', 'Yến', 'Đường', 'An', 'Ánh', 'Bình']],
  ] as const)('by %s, descending %s', async (sort, descending, given) => {
    expect((await names({ sort, descending })).map((name) => name.split(' ').at(-1))).toEqual(given)
  })

  it('is the same over pages', async () => {
    const pages = await Promise.all([0, 3, 6, 9].map((offset) => names({ offset, limit: 3 })))
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 1, 0])
    expect(pages.flat()).toEqual(await names({}))
  })
})

describe('the plan of the query', () => {
  /** Every statement that a page of candidates runs, as SQLite plans it. */
  function plansOf(more: Partial<CandidateSearch>): string[] {
    const open = test.office.context.state.unlocked?.open
    if (open === undefined) throw new Error('locked')
    const statements: string[] = []
    const prepare = open.sqlite.prepare.bind(open.sqlite)
    open.sqlite.prepare = (sql: string) => {
      statements.push(sql)
      return prepare(sql)
    }
    try {
      pageOfCandidates(open.db, { examId, query: '', postId: null, sort: 'name', descending: false, identity: true, ...more }, 0, 100)
    } finally {
      open.sqlite.prepare = prepare
    }
    expect(statements).toHaveLength(1)
    const [sql = ''] = statements
    const values = Array.from(sql.matchAll(/\?/g), () => null)
    const steps = prepare(`explain query plan ${sql}`).all(...values) as { parent: number; detail: string }[]
    // Steps below others belong to the subqueries that give the name of the agency and count namesakes.
    return steps.map(({ parent, detail }) => (parent === 0 ? '' : 'below: ') + detail)
  }

  it('reads a page by the index of names, without sorting', () => {
    const plan = plansOf({})
    expect(plan.filter((step) => step.startsWith('SEARCH candidate '))).toEqual(['SEARCH candidate USING INDEX candidate_by_name (exam_id=?)'])
    expect(plan.filter((step) => /^(SCAN|USE TEMP B-TREE)/.test(step))).toEqual([])
  })

  it('has to sort by the number of a post, so the check above can fail', () => {
    expect(plansOf({ sort: 'post' })).toContain('USE TEMP B-TREE FOR ORDER BY')
  })

  it('reads the candidates of a post by its index', () => {
    expect(plansOf({ postId: secondPost }).join('\n')).toMatch(/SEARCH candidate USING INDEX candidate_by_(post \(post_id=\?\)|name \(exam_id=\?\))/)
  })

  it('finds words by the full-text index and candidates by its key', () => {
    const plan = plansOf({ query: 'duong' })
    expect(plan.filter((step) => /candidate_search/.test(step))).toEqual([expect.stringMatching(/^below: SCAN candidate_search VIRTUAL TABLE INDEX \d+:M/)])
    expect(plan.filter((step) => step.startsWith('SEARCH candidate '))).toEqual(['SEARCH candidate USING INDEX candidate_by_search_key (search_key=?)'])
  })

  it('reads number and verdict of a candidate by an index of their own', () => {
    const used = (table: string, index: string) => expect.stringMatching(new RegExp(`SEARCH ${table} USING (COVERING )?INDEX ${index} \\(candidate_id=\\?\\)`)) as unknown
    expect(plansOf({ who: 'sitting' })).toEqual(
      expect.arrayContaining([used('candidate_number', 'candidate_number_by_candidate'), used('eligibility', 'eligibility_by_candidate'), used('e', 'eligibility_by_candidate')]),
    )
  })

  it('finds a number by its index', () => {
    expect(plansOf({ query: 'TQ0007' }).join('\n')).toMatch(/SEARCH n USING INDEX candidate_number_by_label \(exam_id=\? AND label=\?\)/)
  })

  it('counts namesakes by the index of names', () => {
    expect(plansOf({}).filter((step) => /SEARCH other/.test(step))).toEqual([expect.stringMatching(/^below: SEARCH other USING (COVERING )?INDEX candidate_by_name \(exam_id=\? AND name_key=\?\)$/)])
  })
})
