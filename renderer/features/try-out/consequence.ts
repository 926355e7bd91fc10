import type { ResultsView } from '../../../shared/contract/results.ts'
import type { api } from '../../app/api.ts'

/** What would come of what is tried. */
export type Consequence = Awaited<ReturnType<typeof api.results.tryOut>>
export type Change = Consequence['changes'][number]

/** A line of the table: a heading, or somebody for whom something would be another. */
export type ChangeLine =
  | { readonly kind: 'heading'; readonly id: 'state' | 'place'; readonly title: string; readonly count: number; readonly open: boolean }
  | { readonly kind: 'person'; readonly change: Change }

const changesState = ({ before, after }: Change) => before.state !== after.state

/** Whoever would win or lose first, then those who would only stand elsewhere. */
export function changeLines(changes: readonly Change[], folded: ReadonlySet<string>): readonly ChangeLine[] {
  const groups = [
    { id: 'state' as const, title: 'Đổi kết quả', own: changes.filter(changesState) },
    { id: 'place' as const, title: 'Chỉ đổi hạng, điểm hoặc cơ quan', own: changes.filter((change) => !changesState(change)) },
  ]
  return groups.flatMap(({ id, title, own }): ChangeLine[] => {
    if (own.length === 0) return []
    const open = !folded.has(id)
    return [{ kind: 'heading', id, title, count: own.length, open }, ...(open ? own.map((change) => ({ kind: 'person' as const, change })) : [])]
  })
}

/** "Trúng tuyển 46 người, đang là 45; 3 người đổi kết quả". */
export function summaryWords({ winnersBefore, winnersAfter, changes }: Pick<Consequence, 'winnersBefore' | 'winnersAfter' | 'changes'>): string {
  const people = (count: number) => `${count.toLocaleString('vi-VN')} người`
  const winners = winnersBefore === winnersAfter ? `Trúng tuyển vẫn ${people(winnersBefore)}` : `Trúng tuyển ${people(winnersAfter)}, đang là ${winnersBefore.toLocaleString('vi-VN')}`
  const moved = changes.filter(changesState).length
  if (changes.length === 0) return `${winners}; không ai đổi kết quả, hạng hay điểm`
  return `${winners}; ${moved === 0 ? 'không ai' : people(moved)} đổi kết quả${changes.length === moved ? '' : `, ${people(changes.length - moved)} chỉ đổi hạng, điểm hoặc cơ quan`}`
}

/** Warnings that the trial would add to those that stand. */
export function addedWarnings({ warnings }: Pick<Consequence, 'warnings'>, view: Pick<ResultsView, 'warnings'>): Consequence['warnings'] {
  const known = new Set(view.warnings.map((warning) => JSON.stringify(warning)))
  return warnings.filter((warning) => !known.has(JSON.stringify(warning)))
}
