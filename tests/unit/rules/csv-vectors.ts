import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import type { PriorityGroup, RegimeId } from '../../../shared/rules/terms.ts'
import { aCandidate, aLeadershipPost, anExamBy, aPost, aScheme, type InputCandidate, type InputPost } from './builders.ts'

type Row = Record<string, string>

const regimeIds: Readonly<Record<string, RegimeId>> = {
  'ND138-2020': 'nd138-2020',
  'ND138-2020+116-2024': 'nd138-2020+nd116-2024',
  'ND170-2025': 'nd170-2025',
  'ND115-2020+85-2023': 'nd115-2020+nd85-2023',
}
const groups: Readonly<Record<string, PriorityGroup>> = {
  'nghĩa vụ quân sự': 'militaryService',
  'dân tộc thiểu số': 'ethnicMinority',
  'thương binh': 'warInvalid',
}
const schemes: Readonly<Record<string, Partial<NonNullable<DecideInput['scheme']>>>> = {
  'leadership-gate': {},
  'leadership-sum': { model: 'sum' },
  'leadership-gate>=50': {},
  'leadership-gate>50': { gate: { value: 5000, inclusive: false } },
}

/** '72.50' → 7250; '' → null. */
export function hundredths(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Math.round(Number(text) * 100)
}

/** Exams of constructed-vectors.csv: a row is a person, the rows of one case are one exam of one regime. */
export function casesOfVectors(rows: readonly Row[]): { name: string; rows: Row[]; exam: DecideInput }[] {
  const byCase = Map.groupBy(rows, (row) => `${row.case} ${row.regime}`)
  return [...byCase].map(([name, people]) => ({ name, rows: people, exam: examOf(people) }))
}

function examOf(rows: readonly Row[]): DecideInput {
  const [row = {}] = rows
  const candidates = rows.map(candidateFrom)
  const scheme = schemes[row.regime ?? '']
  if (scheme !== undefined) {
    // A post is held for two people at least, so a single row gets a companion.
    const companion = aCandidate('companion', 0, { papers: { written: { score: 0 } } })
    const people = candidates.length > 1 ? candidates : [...candidates, companion]
    return anExamBy('leadership-scheme', { posts: [aLeadershipPost()], scheme: { ...aScheme, ...scheme }, candidates: people })
  }
  const regime = regimeIds[row.regime ?? '']
  if (regime === undefined) throw new Error(`No regime ${row.regime}`)
  return anExamBy(regime, { posts: postsOf(row, regime), candidates })
}

/** quota is '2', 'P=1;Q=2' (posts with two wishes), or 'X=1;Y=1;Z=1' (agencies of a joint post). */
function postsOf(row: Row, regime: RegimeId): InputPost[] {
  const track = regime === 'nd115-2020+nd85-2023' ? 'publicEmployee' : 'specialist'
  const form: InputPost['form'] = row.interview === '' ? ['written'] : ['written', 'interview']
  const base = { track, form } as const
  const shares = (row.quota ?? '').split(';').map((share) => share.split('='))
  if (shares[0]?.[1] === undefined) return [aPost({ ...base, quota: Number(row.quota) })]
  const places = shares.map(([id = '', count]) => ({ id, places: Number(count) }))
  if (row.case?.startsWith('7b') !== true) return places.map(({ id, places: quota }) => aPost({ ...base, id, quota, wishes: 2 }))
  return [aPost({ ...base, quota: places.reduce((total, { places: count }) => total + count, 0), agencies: places })]
}

function candidateFrom(row: Row): InputCandidate {
  const order = (row.wishes ?? '').split(';').filter((wish) => wish !== '')
  const isJoint = row.case?.startsWith('7b') === true
  const claimed = (row.priority_groups ?? '').split('; ').filter((group) => group !== '')
  const exempt = row.decided_by === 'tie-break' && row.round1_correct === ''
  const written = hundredths(row.written)
  const second = hundredths(row.interview)
  const other = row.regime?.startsWith('leadership') === true ? 'scheme' : 'interview'
  return {
    id: row.candidate ?? '',
    name: `Nguyễn ${row.candidate}`,
    wishes: order.length === 0 || isJoint ? ['P'] : order,
    ...(isJoint ? { agencies: order } : {}),
    priority: claimed.map((title) => {
      const group = groups[title]
      if (group === undefined) throw new Error(`No group ${title}`)
      return { group, evidence: true }
    }),
    ...(exempt ? { exemptions: [{ part: 'general', ground: 'pretest', evidence: true }] } : {}),
    round1: { general: exempt ? { state: 'exempt' } : row.round1_correct === '' ? { state: 'notEntered' } : { correct: Number(row.round1_correct), total: Number(row.round1_total) } },
    papers: { ...(written === null ? {} : { written: { score: written } }), ...(second === null ? {} : { [other]: { score: second } }) },
  }
}

const states: Readonly<Record<string, string>> = {
  'trúng tuyển': 'won',
  'được chọn': 'won',
  'không được chọn': 'lost',
  'người đứng đầu quyết định': 'waitingForHead',
  'được dự thi đề án': 'incomplete',
  'không được dự thi đề án': 'failed',
}

/** What the row says of its person, and the reason that its `decided_by` means. */
export function expectedOf(row: Row): { candidate: string; keys: object; code: string } {
  const { decided_by: by = '', expected_result: result = '', expected_place: place = '', candidate = '' } = row
  const won = result === 'trúng tuyển' || result === 'được chọn'
  const total = hundredths(row.total)
  const state = by === 'ask' ? 'wonAgencyOpen' : result === 'không trúng tuyển' ? (total === null ? 'failed' : 'lost') : states[result]
  if (state === undefined) throw new Error(`No state for ${result}`)
  const codes: Readonly<Record<string, string>> = {
    round1: 'round1Failed',
    threshold: row.interview === '' ? 'thresholdFailed' : 'partBelowMinimum',
    total: won ? 'withinQuota' : 'outsideQuota',
    'tie-break': won ? 'tieBreakWon' : 'tieBreakLost',
    head: 'tieOpen',
    wishes: total === null ? 'thresholdFailed' : place === 'Q' && row.wishes !== 'Q' ? 'secondWish' : 'withinQuota',
    'joint post': won ? 'agencyAssigned' : 'outsideQuota',
    ask: 'agencyFull',
    gate: state === 'failed' ? 'gateFailed' : 'gatePassed',
  }
  const code = codes[by]
  if (code === undefined) throw new Error(`No reason for ${by}`)
  const isLeadership = row.regime?.startsWith('leadership') === true
  const where = place === '' ? {} : row.case?.startsWith('7b') === true ? { agency: place } : { post: place }
  return {
    candidate,
    keys: {
      state,
      score: hundredths(row.score),
      total,
      ...(total === null ? { priority: null, rank: null } : { priority: isLeadership ? null : hundredths(row.priority) }),
      ...(row.expected_rank === '' ? {} : { rank: Number(row.expected_rank) }),
      ...where,
    },
    code,
  }
}
