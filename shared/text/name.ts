import { cleanLine } from './clean.ts'

/** A name as it is stored: NFC, single spaces, nothing invisible; letters and case stay as declared. */
export { cleanLine as normalizeName } from './clean.ts'

/** Họ, đệm, tên. */
export interface NameParts {
  readonly family: string
  readonly middle: string
  readonly given: string
}

/**
 * Splits a full name: first word họ, last word tên, the rest đệm; a single word is tên.
 *
 * A double family name cannot be told from đệm by its words: where the office knows better, it stores the parts.
 */
export function splitName(name: string): NameParts {
  const words = cleanLine(name).split(' ')
  const given = words.at(-1) ?? ''
  const family = words.length > 1 ? (words[0] ?? '') : ''
  return { family, middle: words.slice(1, -1).join(' '), given }
}

/** Order of two names by tên, then họ, then đệm; 0 when only case or tone placement differ. */
export function compareNames(left: string | NameParts, right: string | NameParts): number {
  const leftKey = nameSortKey(left)
  const rightKey = nameSortKey(right)
  if (leftKey === rightKey) return 0
  return leftKey < rightKey ? -1 : 1
}

/** Items in the order of their names, each key made once; items of equal names keep their order. */
export function sortByName<T>(items: readonly T[], nameOf: (item: T) => string | NameParts): T[] {
  return items
    .map((item) => ({ item, key: nameSortKey(nameOf(item)) }))
    .sort((left, right) => (left.key === right.key ? 0 : left.key < right.key ? -1 : 1))
    .map(({ item }) => item)
}

/**
 * The sort key of a name, plain ASCII whose binary order is the order of names: "Nguyễn Văn An" →
 * "an-./nguye~n-3./va~n-./", that is tên, họ, đệm.
 *
 * In a word all letters count before all tones (an < án < anh < ánh < ân); a shorter word or fewer words come first.
 * So "-" (end of letters), "." (end of a word) and "/" (end of a part) stand below every letter and tone.
 */
export function nameSortKey(name: string | NameParts): string {
  if (typeof name !== 'string') return [name.given, name.family, name.middle].map(cleanLine).map(partKey).join('')
  const { given, family, middle } = splitName(name)
  return partKey(given) + partKey(family) + partKey(middle)
}

/** The sort key of any line of text, word by word: plain ASCII whose binary order is that of a Vietnamese dictionary (d < đ, u < ư). */
export function textSortKey(text: string): string {
  return partKey(cleanLine(text))
}

/** Writes each word of a name with a capital first letter: .VnTime has no capital letters with a tone. */
export function capitalizeName(name: string): string {
  return cleanLine(name).replace(/(^| )(\p{L})/gu, (_, space: string, letter: string) => space + letter.toUpperCase())
}

function partKey(part: string): string {
  return `${part.split(' ').map(wordKey).join('')}/`
}

/**
 * Letters that are a base letter and a mark. "~" stands above every ASCII letter, so ă ("a~") follows all of a and
 * â ("a~~") follows all of ă.
 */
const markedLetters: Readonly<Record<string, string>> = {
  'a\u0306': 'a~',
  'a\u0302': 'a~~',
  'e\u0302': 'e~',
  'o\u0302': 'o~',
  'o\u031B': 'o~~',
  'u\u031B': 'u~'
}

/** Ngang is no mark at all and comes first; then huyền, hỏi, ngã, sắc, nặng. */
const toneOrder: Readonly<Record<string, string>> = {
  '\u0300': '1',
  '\u0309': '2',
  '\u0303': '3',
  '\u0301': '4',
  '\u0323': '5'
}

/** Letters, "-", tones, "."; tones are listed without their places, so hoà and hòa are equal. */
function wordKey(word: string): string {
  let letters = ''
  let letter = ''
  let tones = ''
  for (const character of word.toLowerCase().normalize('NFD')) {
    const marked = markedLetters[letter + character]
    if (marked !== undefined) {
      letter = marked
    } else if (isLetterOrNumber.test(character)) {
      letters += letter
      letter = letterKey(character)
    } else if (isMark.test(character)) {
      tones += toneOrder[character] ?? foreignKey(character)
    }
  }
  letters += letter
  return letters === '' ? '' : `${letters}-${tones}.`
}

function letterKey(character: string): string {
  if (character === 'đ') return 'd~'
  return character <= 'z' ? character : foreignKey(character)
}

const isMark = /\p{M}/u
const isLetterOrNumber = /[\p{L}\p{N}]/u

/** A character no Vietnamese word has, behind all that do, in the order of code points. */
function foreignKey(character: string): string {
  return `|${(character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`
}
