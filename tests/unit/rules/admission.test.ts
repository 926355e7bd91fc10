import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/rules/decide.ts'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import { aCandidate, aLeadershipPost, anEmployeePost, anExam, anExamBy, aPost, aScheme, decided, refusedPaths, warningsOf } from './builders.ts'

const withCandidate = (parts: object) => anExam({ candidates: [{ ...aCandidate('a', 6000), ...parts }] })
const withWritten = (written: object) => withCandidate({ papers: { written } })
const withPost = (parts: object) => anExam({ posts: [{ ...aPost(), ...parts }] })
const decision = { number: '1/QĐ', date: '2026-09-02' }
const amended = (path: string, value: unknown, exam = anExam()) => ({ ...exam, amendments: [{ path, value, decision }] })

describe('numbers and shapes', () => {
  test.each([
    ['text for points', withWritten({ score: '60' }), ['candidates.0.papers.written.score']],
    ['a fraction', withWritten({ score: 60.5 }), ['candidates.0.papers.written.score']],
    ['above 100 points', withWritten({ score: 10001 }), ['candidates.0.papers.written.score']],
    ['below 0', withWritten({ score: -1 }), ['candidates.0.papers.written.score']],
    ['no number', withWritten({ score: null }), ['candidates.0.papers.written.score']],
    ['a mark of the list', withWritten({ marks: [5000, 'x'] }), ['candidates.0.papers.written.marks.1']],
    ['two kinds of mark', withWritten({ score: 6000, marks: [6000, 6000] }), ['candidates.0.papers.written']],
    ['marks and members', withWritten({ marks: [6000, 6000], members: [6000, 6000] }), ['candidates.0.papers.written']],
    ['a score and a third mark', withWritten({ score: 6000, third: 6000 }), ['candidates.0.papers.written']],
    ['two markers of an interview', withCandidate({ papers: { interview: { marks: [1, 2] } } }), ['candidates.0.papers.interview.marks']],
    ['an appeal of an interview', withCandidate({ papers: { interview: { score: 1, appeal: { marks: [1, 2] } } } }), ['candidates.0.papers.interview.appeal']],
    ['exempt from a paper', withWritten({ state: 'exempt' }), ['candidates.0.papers.written.state']],
    ['more right answers than questions', withCandidate({ round1: { general: { correct: 61, total: 60 } } }), ['candidates.0.round1.general.correct']],
    ['answers without a total', withCandidate({ round1: { general: { correct: 61 } } }), ['candidates.0.round1.general.total']],
    ['a pre-test above its total', withCandidate({ exemptions: [{ part: 'general', ground: 'pretest', evidence: true, result: { correct: 101, total: 100 } }] }), ['candidates.0.exemptions.0.result.correct']],
    ['an unknown key', { ...anExam(), posta: [] }, ['posta']],
    ['an unknown key inside', withWritten({ score: 6000, skore: 1 }), ['candidates.0.papers.written.skore']],
    ['an unknown paper', withCandidate({ papers: { essay: {} } }), ['candidates.0.papers.essay']],
    ['a missing field', { ...anExam(), plan: { kind: 'civilServant' } }, ['plan.approved']],
    ['a day that does not exist', anExam({ plan: { kind: 'civilServant', approved: '2026-02-30' } }), ['plan.approved']],
    ['an unknown regime', { ...anExam(), regime: 'nd1-1900' }, ['regime']],
    ['an unknown kind of decision', { ...anExam(), decisions: [{ kind: 'wish' }] }, ['decisions.0.kind']],
    ['every problem at once', { ...withCandidate({ papers: { written: { score: 'x' } } }), houseRules: 'x' }, ['candidates.0.papers.written.score', 'houseRules']],
  ])('%s', (_name, input, paths) => {
    expect(refusedPaths(input)).toEqual(paths)
  })

  test('-0 is 0', () => {
    const output = decided(withWritten({ score: -0 }))
    expect(Object.is(output.candidates[0]?.score, 0)).toBe(true)
  })
})

describe('ids', () => {
  test.each([
    ['two posts', anExam({ posts: [aPost(), aPost()] }), ['posts.1.id']],
    ['two candidates', anExam({ candidates: [aCandidate('a', 1), aCandidate('a', 2)] }), ['candidates.1.id']],
    ['two steps', anExam({ steps: [{ id: 'round1', date: '2026-10-01' }, { id: 'round1', date: '2026-10-02' }] }), ['steps.1.id']],
    ['an unknown post', withCandidate({ wishes: ['Q'] }), ['candidates.0.wishes.0']],
    ['no wish', withCandidate({ wishes: [] }), ['candidates.0.wishes']],
    ['an agency that is not offered', withCandidate({ agencies: ['X'] }), ['candidates.0.agencies.0']],
    ['an unknown winner', anExam({ decisions: [{ kind: 'tie', ...decision, post: 'P', winners: ['x'] }] }), ['decisions.0.winners.0']],
    ['a winner twice', anExam({ candidates: [aCandidate('a', 1)], decisions: [{ kind: 'tie', ...decision, post: 'P', winners: ['a', 'a'] }] }), ['decisions.0.winners.1']],
    ['an unknown post of a decision', anExam({ decisions: [{ kind: 'tie', ...decision, post: 'Q', winners: [] }] }), ['decisions.0.post']],
    ['an unknown agency of a decision', anExam({ candidates: [aCandidate('a', 1)], decisions: [{ kind: 'agency', ...decision, candidate: 'a', agency: 'X' }] }), ['decisions.0.agency']],
    ['an unknown candidate of a cancellation', anExam({ cancellations: [{ candidate: 'a', ground: 'fraud', ...decision }] }), ['cancellations.0.candidate']],
  ])('%s', (_name, input, paths) => {
    expect(refusedPaths(input)).toEqual(paths)
  })

  test('any text is an id', () => {
    const candidates = ['__proto__', 'constructor', '', ' '].map((id) => ({ ...aCandidate(id, 6000), name: 'Lê An' }))
    expect(decided(anExam({ posts: [aPost({ quota: 4 })], candidates })).posts[0]?.winners).toHaveLength(4)
  })
})

describe('what a regime knows', () => {
  const both = ['written', 'interview']
  const weights = { written: 60, interview: 40 }
  const byPost = (regime: DecideInput['regime'], parts: object) => anExamBy(regime, { posts: [{ ...aPost(), ...parts }] })
  test.each([
    ['a track of others', byPost('nd170-2025', { track: 'publicEmployee' }), ['posts.0.track']],
    ['a civil servant among public employees', byPost('nd115-2020', { track: 'specialist' }), ['posts.0.track']],
    ['specialist without round 1', byPost('nd170-2025', { round1: [] }), ['posts.0.round1']],
    ['specialist with a language in round 1', byPost('nd170-2025+nd300-2026', { round1: ['general', 'language'] }), ['posts.0.round1']],
    ['principal with round 1', byPost('nd170-2025', { track: 'principal' }), ['posts.0.round1']],
    ['principal', byPost('nd170-2025', { track: 'principal', round1: [], form: both }), []],
    ['staff in writing', byPost('nd170-2025', { track: 'staff', round1: [] }), ['posts.0.form']],
    ['staff by practice', byPost('nd170-2025', { track: 'staff', round1: [], form: ['practical'] }), []],
    ['senior by scheme', byPost('nd170-2025', { track: 'senior', round1: [], form: ['scheme'] }), []],
    ['specialist by interview', byPost('nd170-2025', { form: ['interview'] }), ['posts.0.form']],
    ['interview before writing', byPost('nd170-2025', { form: ['interview', 'written'] }), ['posts.0.form']],
    ['consideration in writing', byPost('nd170-2025', { method: 'consideration', round1: [] }), ['posts.0.form']],
    ['consideration by oral', byPost('nd170-2025', { method: 'consideration', round1: [], form: ['oral'] }), []],
    ['two papers of public employees before 2026', byPost('nd115-2020', { track: 'publicEmployee', form: both }), ['posts.0.form']],
    ['two papers of teachers', byPost('nd93-2026', { track: 'teacher', form: both }), ['posts.0.form']],
    ['two papers under nd259', byPost('nd259-2026', { track: 'publicEmployee', form: both }), []],
    ['no form', byPost('nd138-2020', { form: [] }), ['posts.0.form']],
    ['weights that the law gives', byPost('nd170-2025', { form: both, weights }), ['posts.0.weights']],
    ['weights left out', byPost('nd138-2020', { form: both }), ['posts.0.weights']],
    ['weights left out under nd116', byPost('nd138-2020+nd116-2024', { form: both }), ['posts.0.weights']],
    ['weights that do not add up', byPost('nd138-2020', { form: both, weights: { written: 60, interview: 41 } }), ['posts.0.weights']],
    ['weights of one paper', byPost('nd138-2020', { weights }), ['posts.0.weights']],
    ['weights', byPost('nd138-2020+nd116-2024', { form: both, weights }), []],
    ['a language condition before 2025', byPost('nd138-2020', { languagePass: 5000 }), ['posts.0.languagePass']],
    ['two wishes of civil servants', withPost({ wishes: 2 }), ['posts.0.wishes']],
    ['two wishes without writing', anExamBy('nd115-2020+nd85-2023', { posts: [anEmployeePost({ wishes: 2, form: ['oral'] })] }), ['posts.0.wishes']],
    ['three wishes', withPost({ wishes: 3 }), ['posts.0.wishes']],
    ['more wishes than the first post has', anExam({ posts: [aPost(), aPost({ id: 'Q' })], candidates: [aCandidate('a', 1, { wishes: ['P', 'Q'] })] }), ['candidates.0.wishes']],
    ['the same wish twice', anExamBy('nd115-2020+nd85-2023', { posts: [anEmployeePost({ wishes: 2 })], candidates: [aCandidate('a', 1, { wishes: ['P', 'P'] })] }), ['candidates.0.wishes.1']],
    ['a joint post of public employees', byPost('nd115-2020', { track: 'publicEmployee', agencies: [{ id: 'X', places: 1 }] }), ['posts.0.agencies']],
    ['agencies that do not add up', withPost({ agencies: [{ id: 'X', places: 2 }] }), ['posts.0.agencies']],
    ['an agency twice', withPost({ quota: 2, agencies: [{ id: 'X', places: 1 }, { id: 'X', places: 1 }] }), ['posts.0.agencies.1.id']],
    ['no agency listed for a joint post', anExam({ posts: [aPost({ agencies: [{ id: 'X', places: 1 }] })], candidates: [aCandidate('a', 1)] }), ['candidates.0.agencies']],
    ['an agency listed twice', anExam({ posts: [aPost({ agencies: [{ id: 'X', places: 1 }] })], candidates: [aCandidate('a', 1, { agencies: ['X', 'X'] })] }), ['candidates.0.agencies.1']],
    ['a reserved group that the regime does not know', withPost({ reserved: { group: 'skillLevel4', places: 1 } }), ['posts.0.reserved.group']],
    ['a scheme for recruitment', anExam({ scheme: aScheme }), ['scheme']],
    ['leadership without a scheme', anExamBy('leadership-scheme', { posts: [aLeadershipPost()] }), ['scheme']],
    ['leadership by writing alone', anExamBy('leadership-scheme', { posts: [aLeadershipPost({ form: ['written'] })], scheme: aScheme }), ['posts.0.form']],
    ['pieces that do not add up', anExamBy('leadership-scheme', { posts: [aLeadershipPost()], scheme: { ...aScheme, pieces: [{ id: 'x', weight: 99 }] } }), ['scheme.pieces']],
    ['a piece that is not in the scheme', anExamBy('leadership-scheme', { posts: [aLeadershipPost()], scheme: { ...aScheme, pieces: [{ id: 'x', weight: 100 }] }, candidates: [aCandidate('a', 0, { papers: { scheme: { members: [{ y: 1 }] } } })] }), ['candidates.0.papers.scheme.members.0.y']],
    ['one mark where the scheme has pieces', anExamBy('leadership-scheme', { posts: [aLeadershipPost()], scheme: { ...aScheme, pieces: [{ id: 'x', weight: 100 }] }, candidates: [aCandidate('a', 0, { papers: { scheme: { members: [1] } } })] }), ['candidates.0.papers.scheme.members.0']],
  ])('%s', (_name, input, paths) => {
    expect(refusedPaths(input)).toEqual(paths)
  })
})

describe('amendments', () => {
  test.each([
    ['another path', amended('quota', 3), ['amendments.0.path']],
    ['a group nobody knows', amended('priority.cousin', 3), ['amendments.0.path']],
    ['a value of another kind', amended('threshold', '50'), ['amendments.0.value']],
    ['a chain with an unknown step', amended('tieBreak', ['age']), ['amendments.0.value']],
    ['a chain with a step twice', amended('tieBreak', ['general', 'general']), ['amendments.0.value']],
    ['a percentage above 100', amended('deduction.warning', 101), ['amendments.0.value']],
    ['weights that no longer add up', amended('weights.written', 60), ['amendments.0.value']],
    ['weights that no longer add up, beside another amendment', { ...anExam(), amendments: [{ path: 'weights.interview', value: 40, decision }, { path: 'threshold', value: 5000, decision }] }, ['amendments.0.value']],
    ['the same path twice', { ...anExam(), amendments: [{ path: 'threshold', value: 1, decision }, { path: 'threshold', value: 2, decision }] }, ['amendments.1.path']],
    ['a threshold of a leadership exam', amended('threshold', 5000, anExamBy('leadership-scheme', { posts: [aLeadershipPost()], scheme: aScheme })), ['amendments.0.path']],
    ['a house rule of a leadership exam', amended('deduction.warning', 40, anExamBy('leadership-scheme', { posts: [aLeadershipPost()], scheme: aScheme })), []],
  ])('%s', (_name, input, paths) => {
    expect(refusedPaths(input)).toEqual(paths)
  })

  test.each([
    ['threshold', 6001, 'failed'],
    ['threshold', 6000, 'won'],
    ['round1.share', 67, 'failed'],
    ['deduction.reprimand', null, 'won'],
    ['marking.averageUpTo', 400, 'waitingForHead'],
    ['marking.thirdFrom', 501, 'won'],
  ] as const)('%s = %s: %s', (path, value, state) => {
    const marks = path.startsWith('marking') ? { marks: [6000, 6500] } : { score: 6000 }
    const written = { ...marks, ...(path.startsWith('deduction') ? { violation: 'reprimand' as const } : {}) }
    const output = decided({ ...withWritten(written), amendments: [{ path, value, decision }] })
    expect(output.candidates[0]?.state).toBe(state)
    expect(output.regime.amended).toEqual([path])
  })

  test('both weights together are replaced', () => {
    const papers = { written: { score: 6000 }, interview: { score: 7000 } }
    const exam = anExam({
      posts: [aPost({ form: ['written', 'interview'] })],
      candidates: [aCandidate('a', 0, { papers })],
      amendments: [{ path: 'weights.interview', value: 50, decision }, { path: 'weights.written', value: 50, decision }],
    })
    expect(decided(exam).candidates[0]?.score).toBe(6500)
    expect(decided(exam).regime.amended).toEqual(['weights.interview', 'weights.written'])
  })
})

describe('before the first regime', () => {
  test.each([
    ['civilServant', '2020-11-30', '2020-12-01'],
    ['publicEmployee', '2020-09-28', '2020-09-29'],
    ['teacher', '2026-03-30', '2026-03-31'],
  ] as const)('%s %s: refused with %s', (kind, approved, earliest) => {
    expect(decide(anExam({ plan: { kind, approved } }))).toEqual({
      ok: false,
      problems: [{ path: 'plan.approved', code: 'beforeFirstRegime', earliest }],
    })
  })

  test('on the first day it is decided', () => {
    expect(warningsOf(decided(anExamBy('nd138-2020', { plan: { kind: 'civilServant', approved: '2020-12-01' } })))).toEqual([])
  })
})
