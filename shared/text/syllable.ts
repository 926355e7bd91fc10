const initials = [
  '', 'b', 'c', 'ch', 'd', 'đ', 'g', 'gh', 'gi', 'h', 'k', 'kh', 'l', 'm', 'n', 'ng', 'ngh', 'nh', 'p', 'ph', 'q', 'qu',
  'r', 's', 't', 'th', 'tr', 'v', 'x'
] as const

/** Rimes of Vietnamese spelling without tones. */
const rimes: ReadonlySet<string> = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu',
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot oc',
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut',
    'uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
    'y yêm yên yêng yêt yêu'
  ].flatMap((line) => line.split(' '))
)

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/gu
const closedByStop = /(?:c|ch|p|t)$/u
const frontVowel = /^[eêiy]/u

/**
 * Whether Vietnamese spelling allows the word: initial, rime and tone.
 *
 * It tells encodings apart over a whole column. It judges no name: many names of ethnic groups are spelled otherwise.
 */
export function isPossibleSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  const tones = decomposed.match(toneMark) ?? []
  const letters = decomposed.replace(toneMark, '').normalize('NFC')
  if (tones.length > 1) return false
  if (closedByStop.test(letters) && tones[0] !== '\u0301' && tones[0] !== '\u0323') return false
  return initials.some((initial) => letters.startsWith(initial) && fits(initial, letters.slice(initial.length)))
}

function fits(initial: string, rime: string): boolean {
  if (!rimes.has(rime)) return false
  switch (initial) {
    case 'c':
    case 'ng':
      return !frontVowel.test(rime)
    case 'g':
      return !/^[eêy]/u.test(rime)
    case 'k':
    case 'gh':
    case 'ngh':
      return frontVowel.test(rime)
    case 'q':
      return rime.startsWith('u')
    case 'qu':
      return !/^[uư]/u.test(rime)
    default:
      return true
  }
}
