import type { CountFinding } from '../rules/script-counts.ts'

/** What a line of the counts is of. */
export interface CountedPlace {
  readonly kind: 'bag' | 'post' | 'paper'
  readonly name: string
}

/** "Túi 3", "Vị trí TH-01", "Cả bài thi" */
export function countedPlaceTitle({ kind, name }: CountedPlace): string {
  switch (kind) {
    case 'bag':
      return `Túi ${name}`
    case 'post':
      return `Vị trí ${name}`
    case 'paper':
      return 'Cả bài thi'
  }
}

const apart = (found: number, expected: number, unit: string) => `lệch ${Math.abs(found - expected)} ${unit}`

/** What does not hold, where, and by how many. */
export function countFindingSentence(place: CountedPlace, finding: CountFinding): string {
  const { found, expected } = finding
  const start = countedPlaceTitle(place)
  switch (finding.code) {
    case 'presentDiffers':
      return `${start}: có mặt và nộp bài ${expected} người, nộp ${found} bài, ${apart(found, expected, 'bài')}.`
    case 'codedScriptsDiffer':
      return `${start}: nộp ${expected} bài, làm phách ${found} bài, ${apart(found, expected, 'bài')}.`
    case 'codedSheetsDiffer':
      return `${start}: nộp ${expected} tờ, làm phách ${found} tờ, ${apart(found, expected, 'tờ')}.`
    case 'markedScriptsDiffer':
      return `${start}: làm phách ${expected} bài, biên bản lần chấm ${finding.marker} ghi ${found} bài, ${apart(found, expected, 'bài')}.`
    case 'markedSheetsDiffer':
      return `${start}: làm phách ${expected} tờ, biên bản lần chấm ${finding.marker} ghi ${found} tờ, ${apart(found, expected, 'tờ')}.`
    case 'keyedDiffers':
      return `${start}: làm phách ${expected} bài, lần chấm ${finding.marker} nhập đủ hai lần ${found} bài, ${apart(found, expected, 'bài')}.`
    case 'keyingOpen':
      return `${start}: lần chấm ${finding.marker} còn ${expected - found} bài chưa nhập đủ hai lần.`
  }
}
