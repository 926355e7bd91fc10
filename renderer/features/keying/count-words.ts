import type { CountedLine, CountedPaper } from '../../../shared/contract/keying.ts'
import { isDifference } from '../../../shared/rules/script-counts.ts'
import { countFindingSentence } from '../../../shared/words/script-counts.ts'

type Finding = CountedLine['findings'][number]

/** A figure of a line: which step, which marking, in which unit. */
export type CountCell = 'present' | 'handedIn' | 'coded' | `marked${number}` | `keyed${number}`

/** Figures that a difference stands between. */
function cellsOf(finding: Finding): readonly CountCell[] {
  switch (finding.code) {
    case 'presentDiffers':
      return ['present', 'handedIn']
    case 'codedScriptsDiffer':
    case 'codedSheetsDiffer':
      return ['handedIn', 'coded']
    case 'markedScriptsDiffer':
    case 'markedSheetsDiffer':
      return ['coded', `marked${finding.marker}`]
    case 'keyedDiffers':
      return ['coded', `keyed${finding.marker}`]
    case 'keyingOpen':
      return []
  }
}

/** Figures of a line that are coloured. */
export const differingCells = ({ findings }: Pick<CountedLine, 'findings'>): ReadonlySet<CountCell> => new Set(findings.filter(isDifference).flatMap(cellsOf))

/** What a bag says is not said once more of its post and of the whole; figures of the rooms are of those only. */
const saidHere = ({ of }: Pick<CountedLine, 'of'>, finding: Finding) => of.kind === 'bag' || !('marker' in finding)

/** Every difference of a paper, in words. */
export function differenceSentences({ lines }: CountedPaper): string[] {
  return lines.flatMap((line) => line.findings.filter((finding) => isDifference(finding) && saidHere(line, finding)).map((finding) => countFindingSentence(line.of, finding)))
}

/** How a line stands, in a few words: the first difference, else what is still to key, else that all is the same. */
export function lineWords({ of, findings }: CountedLine): { readonly state: 'missing' | 'doing' | 'approved'; readonly words: string } {
  const difference = findings.find(isDifference)
  const first = difference ?? findings[0]
  if (first === undefined) return { state: 'approved', words: 'khớp' }
  const [, words = ''] = countFindingSentence(of, first).split(': ')
  return { state: difference === undefined ? 'doing' : 'missing', words: words.replace(/\.$/u, '') }
}
