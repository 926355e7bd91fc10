import type { PostChoices } from '../contract/posts.ts'
import { round1Parts, type FormPaper, type Method, type Round1Part, type Track } from './terms.ts'

/** What a post says about its exam, as far as its regulation judges it. Points in hundredths, weights in percent. */
export interface JudgedPostFacts {
  readonly track: Track
  readonly method: Method
  readonly form: readonly FormPaper[]
  readonly quota: number
  /** Parts of round 1; null: those that every post of the track has. */
  readonly round1: readonly Round1Part[] | null
  readonly languagePass: number | null
  readonly writtenOn: 'paper' | 'computer'
  readonly writtenWeight: number | null
  readonly wishes: number
  /** Agencies of a joint post; null: recruited for one agency. */
  readonly agencies: readonly { readonly agencyId: string; readonly places: number }[] | null
  readonly reserved: { readonly group: string; readonly places: number } | null
}

/** A field of a post that its regulation does not allow so; `path` is that of the contract. */
export interface PostProblem {
  readonly path: string
  readonly code: 'notInRegime' | 'duplicate' | 'weightsRequired' | 'agenciesSum' | 'aboveQuota'
}

/** What a post can say beyond track, form and quota, by its regulation and by what it says so far. */
export interface OpenFields {
  /** Parts of round 1 that it may have beyond those of its track. */
  readonly round1IfNeeded: readonly Round1Part[]
  readonly languagePass: boolean
  readonly computer: boolean
  readonly writtenWeight: boolean
  readonly secondWish: boolean
}

/** The row of a track and a method; undefined where the regulation does not know it. */
export function rowOf(choices: PostChoices, track: Track | null, method: Method): PostChoices['tracks'][number] | undefined {
  return choices.tracks.find((row) => row.track === track && row.method === method)
}

/** What a post with this track, method and form may say. */
export function openFields(choices: PostChoices, { track, method, form }: { readonly track: Track | null; readonly method: Method; readonly form: readonly string[] }): OpenFields {
  return {
    round1IfNeeded: rowOf(choices, track, method)?.round1IfNeeded ?? [],
    // The language exam stands among the rules of thi tuyển (NĐ 170/2025 Đ.9 k.5), not of xét tuyển (Đ.11).
    languagePass: choices.languageCondition && method === 'exam',
    computer: choices.computer && form.includes('written'),
    writtenWeight: choices.ownWeights && form.length > 1,
    // Two wishes need a written round 2 with the same paper (NĐ 115/2020 Đ.4, Đ.10 k.3).
    secondWish: choices.wishes === 2 && form.join() === 'written',
  }
}

/** Every part of round 1 that the track has, and of the others only those that it may have. */
function knowsRound1(row: PostChoices['tracks'][number], round1: readonly Round1Part[]): boolean {
  return row.round1.every((part) => round1.includes(part)) && round1.every((part) => row.round1.includes(part) || row.round1IfNeeded.includes(part))
}

/** Indexes of entries that stand before already. */
function repeated(ids: readonly string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []))
}

function agencyProblems(choices: PostChoices, { agencies, quota }: JudgedPostFacts): PostProblem[] {
  if (agencies === null) return []
  if (!choices.jointPosts) return [{ path: 'agencies', code: 'notInRegime' }]
  const twice = repeated(agencies.map(({ agencyId }) => agencyId))
  if (twice.length > 0) return twice.map((index) => ({ path: `agencies.${index}.agencyId`, code: 'duplicate' }))
  const places = agencies.reduce((sum, agency) => sum + agency.places, 0)
  return places === quota ? [] : [{ path: 'agencies', code: 'agenciesSum' }]
}

function reservedProblems(choices: PostChoices, { reserved, quota }: JudgedPostFacts): PostProblem[] {
  if (reserved === null) return []
  if (!choices.reservedGroups.includes(reserved.group)) return [{ path: 'reserved.group', code: 'notInRegime' }]
  return reserved.places > quota ? [{ path: 'reserved.places', code: 'aboveQuota' }] : []
}

/** What of a post its regulation does not allow, field by field; an unknown track is told alone, since the rest hangs on it. */
export function postProblems(choices: PostChoices, facts: JudgedPostFacts): PostProblem[] {
  const row = rowOf(choices, facts.track, facts.method)
  if (row === undefined) return [{ path: rowOf(choices, facts.track, 'exam') === undefined ? 'track' : 'method', code: 'notInRegime' }]
  const problems: PostProblem[] = []
  const refuse = (path: string, code: PostProblem['code'] = 'notInRegime') => problems.push({ path, code })
  const open = openFields(choices, facts)
  if (!row.forms.some((form) => form.join() === facts.form.join())) refuse('form')
  if (facts.round1 !== null) {
    if (repeated(facts.round1).length > 0) refuse('round1', 'duplicate')
    else if (!knowsRound1(row, facts.round1)) refuse('round1')
  }
  if (facts.languagePass !== null && !open.languagePass) refuse('languagePass')
  if (facts.writtenOn === 'computer' && !open.computer) refuse('writtenOn')
  if (facts.writtenWeight === null && open.writtenWeight) refuse('writtenWeight', 'weightsRequired')
  if (facts.writtenWeight !== null && !open.writtenWeight) refuse('writtenWeight')
  if (facts.wishes > 1 && !open.secondWish) refuse('wishes')
  return [...problems, ...agencyProblems(choices, facts), ...reservedProblems(choices, facts)]
}

/** Parts of round 1 in the order in which they are held. */
export function inOrder(parts: readonly Round1Part[]): Round1Part[] {
  return round1Parts.filter((part) => parts.includes(part))
}
