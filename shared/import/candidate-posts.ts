import { cleanLine } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import type { CandidateField } from './headings.ts'
import type { RowCells } from './row-cells.ts'

/** A post of the exam, as candidates name it. */
export interface KnownPost {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly agencyName: string
}

/**
 * The post a row names, by its code or its name; null with a problem noted.
 *
 * Either column may hold either, since offices head them as they like. A code is taken only when it is equal but for
 * case, width and spaces; one that merely resembles is named as a question (field report 45).
 */
export function readPost(cells: RowCells, posts: readonly KnownPost[]): KnownPost | null {
  const before = cells.errors
  const code = cells.entry('postCode')
  const text = code ?? cells.entry('postName')
  if (cells.errors > before) return null
  const field: CandidateField = code !== null || !cells.has('postName') ? 'postCode' : 'postName'
  if (text === null) {
    cells.refuse(cells.has('postCode') ? 'postCode' : field, 'postMissing')
    return null
  }
  const agency = cells.text('agency')
  const named = postsNamed(text, posts)
  const found = named.length > 1 && agency !== null ? named.filter((post) => fold(post.agencyName) === fold(agency)) : named
  const [post] = found
  if (post === undefined && named.length === 0) cells.refuse(field, 'postUnknown', { suggestion: resemblingCode(text, posts) })
  else if (post === undefined || found.length > 1) cells.refuse(field, 'postAmbiguous', { choices: named.map(({ code }) => code).join(', ') })
  else {
    if (codeKey(post.code) === codeKey(text)) cells.took(field, post.code)
    else if (fold(post.name) === fold(text)) cells.took(field, post.name)
    warnOfContradiction(cells, field, post, agency)
    return post
  }
  return null
}

function warnOfContradiction(cells: RowCells, field: CandidateField, post: KnownPost, agency: string | null): void {
  const name = field === 'postCode' ? cells.text('postName') : null
  const { code } = post
  if (name !== null && !postsNamed(name, [post]).length) cells.warn('postName', 'postOtherName', { code, name: post.name })
  if (agency !== null && fold(agency) !== fold(post.agencyName)) cells.warn('agency', 'postOtherAgency', { code, agency: post.agencyName })
}

/** Posts with this code; else with exactly this name; else with this name but for accents. */
function postsNamed(text: string, posts: readonly KnownPost[]): readonly KnownPost[] {
  const ways: ((post: KnownPost) => boolean)[] = [
    (post) => codeKey(post.code) === codeKey(text),
    (post) => cleanLine(post.name).toLowerCase() === text.toLowerCase(),
    (post) => fold(post.name) === fold(text) || fold(`${post.code} ${post.name}`) === fold(text),
  ]
  for (const isNamed of ways) {
    const found = posts.filter(isNamed)
    if (found.length > 0) return found
  }
  return []
}

/** Full-width letters, case, spaces and the kind of dash make no other code (field report 17). */
function codeKey(code: string): string {
  return code.normalize('NFKC').toUpperCase().replace(/\s+/gu, '').replace(/[‐-―−]/gu, '-')
}

/** The only post whose code differs in nothing but zeros and signs: 'TH-03' for 'TH-3'. */
function resemblingCode(text: string, posts: readonly KnownPost[]): string | null {
  const looseKey = (code: string): string => codeKey(code).replace(/[^\p{L}\d]/gu, '').replace(/(?<!\d)0+(?=\d)/gu, '')
  const resembling = posts.filter((post) => looseKey(post.code) === looseKey(text))
  return resembling.length === 1 ? (resembling[0]?.code ?? null) : null
}
