import { posts } from './posts.mjs'

/**
 * Results of the invented exam, one for each person in the order of the list; points are hundredths.
 *
 * Five posts are staged: see {@link stages}. In all others nobody is tied at the last place of the quota.
 */
export function inventScores(luck, people) {
  const results = people.map((person) => inventResult(luck, person))
  for (const post of posts) {
    const own = people.flatMap((person, index) => (person.post === post ? [{ person, result: results[index] }] : []))
    const stage = stages[post.code]
    if (stage) stage(own)
    else breakTieAtLastPlace(post, own)
  }
  return results
}

const half = 5000
const lowestCorrect = 30

function inventResult(luck, { post }) {
  const general = luck.happens(4) ? { state: 'absent' } : correct(luck.happens(14) ? luck.between(17, 29) : luck.between(30, 54))
  const result = { general, written: null, interview: null }
  if (!(general.correct >= lowestCorrect)) return result
  result.written = luck.happens(2) ? { state: 'absent' } : { score: quarters(luck, 36, 84) }
  if (post.form.includes('interview')) result.interview = result.written.state === 'absent' ? { state: 'absent' } : { score: quarters(luck, 45, 86) }
  return result
}

/** Mean of two throws, so that the middle is commoner; quarters of a point. */
function quarters(luck, low, high) {
  return Math.round((luck.between(low * 4, high * 4) + luck.between(low * 4, high * 4)) / 2) * 25
}

function correct(count) {
  return { correct: count, total: 60 }
}

function full(written, interview) {
  return { general: correct(41), written: { score: written }, interview: interview === undefined ? null : { score: interview } }
}

/** Round 2 with priority, or null for whoever is out: NĐ 170/2025 Đ.9 k.2 b, Đ.10 k.1. */
export function totalOf({ person, result: { written, interview } }) {
  const papers = person.post.form.includes('interview') ? [written, interview] : [written]
  if (papers.some((paper) => !(paper?.score >= half))) return null
  const score = papers.length === 1 ? written.score : Math.floor((written.score * 70 + interview.score * 30 + 50) / 100)
  return score + person.priority.points
}

function breakTieAtLastPlace({ quota }, own) {
  for (;;) {
    const ranked = own.filter((one) => totalOf(one) !== null).sort((left, right) => totalOf(right) - totalOf(left))
    const [last, next] = [ranked[quota - 1], ranked[quota]]
    if (next === undefined || totalOf(last) !== totalOf(next)) return
    next.result.written.score -= 25
  }
}

/** Keeps everybody but the staged ones well below them. */
function hold(own, staged, written, interview) {
  for (const { person, result } of own) {
    if (staged.some((one) => one.person === person)) continue
    if (result.written?.score > written) result.written.score = written - (result.written.score % 1000)
    if (result.interview?.score > interview) result.interview.score = interview - (result.interview.score % 1000)
  }
}

function stage(own, roles) {
  const free = [...own]
  const chosen = roles.map(({ points, result }) => {
    const at = free.findIndex(({ person }) => points === undefined || points.includes(person.priority.points))
    if (at < 0) throw new Error('This seed has nobody for a staged tie: take another.')
    const [one] = free.splice(at, 1)
    Object.assign(one.result, result)
    return one
  })
  return chosen
}

const stages = {
  /** 80,00 twice at the third place, once with 5 points of priority: the higher exam result wins (Đ.10 k.2). */
  'TH-01': (own) => {
    const staged = stage(own, [{ points: [500], result: full(7500) }, { points: [0], result: full(8000) }, { result: full(8800) }, { result: full(8450) }])
    hold(own, staged, 7000)
  },
  /** 77,00 twice at the second place from 80/70 and 74/84: the higher written result wins. */
  'TC-01': (own) => {
    const [points] = own.map(({ person }) => person.priority.points).sort((left, right) => timesOf(own, right) - timesOf(own, left))
    const tied = { points: [points] }
    const staged = stage(own, [{ ...tied, result: full(8000, 7000) }, { ...tied, result: full(7400, 8400) }, { result: full(9250, 9000) }])
    hold(own, staged, 6200, 7000)
  },
  /** 78,50 twice at the third place with the same priority: the head decides. */
  'TG-03': (own) => {
    const staged = stage(own, [{ points: [500], result: full(7850) }, { points: [500], result: full(7850) }, { result: full(9000) }, { result: full(8825) }])
    hold(own, staged, 6500)
  },
  /** Exactly 30 of 60 and exactly 50,00 are enough; 49,75 is not, whatever the priority; 29 of 60 is not. */
  'KT-02': (own) => {
    const staged = stage(own, [
      { points: [500], result: full(4975) },
      { result: { general: correct(30), written: { score: 5000 }, interview: null } },
      { result: full(7125) },
      { result: { general: correct(29), written: null, interview: null } },
    ])
    hold(own, staged, 4800)
  },
  /** Both forms need half each: 49,75 and 90 is out, 50,00 and 50,00 is in. */
  'CT-02': (own) => {
    const staged = stage(own, [{ result: full(4975, 9000) }, { result: full(5000, 5000) }, { result: full(8150, 7800) }])
    hold(own, staged, 4900, 6900)
  },
}

function timesOf(own, points) {
  return own.filter(({ person }) => person.priority.points === points).length
}
