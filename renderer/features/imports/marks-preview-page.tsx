import { useState } from 'react'
import type { MarkPreview } from '../../../shared/contract/mark-imports.ts'
import { MarksSheetPage } from './marks-sheet-page.tsx'
import type { MarkImport, MarkTakeWords } from './mark-list.ts'
import { TakeDialog } from './take-dialog.tsx'
import type { PreviewState } from './use-import.ts'
import { useLeaving } from './use-leaving.tsx'

/** Whether something of a sheet still waits for a person. */
const isOpen = ({ counts, hiddenRows }: MarkPreview['sheets'][number]): boolean => counts.bad > 0 || hiddenRows === 'ask'

/** Xem trước of a file of results: one sheet at a time, taken together. */
export function MarksPreviewPage({ examId, state, work }: { examId: string; state: PreviewState<MarkPreview>; work: MarkImport }) {
  const { preview, path } = state
  const { corrections } = work
  const [at, setAt] = useState(() => Math.max(0, preview.sheets.findIndex(isOpen)))
  const [asking, setAsking] = useState(false)
  const leaving = useLeaving({ count: corrections.count, onAgain: () => void work.read(path), onOther: () => void work.choose(), untouched: 'Tệp Excel và bảng điểm vẫn nguyên.' })
  const sheet = preview.sheets[at] ?? preview.sheets[0]
  if (sheet === undefined) return null

  /** The next sheet from here on in which something waits, going round. */
  function openSheet(by: 1 | -1, wanted: (sheet: MarkPreview['sheets'][number]) => boolean = () => true): boolean {
    const { length } = preview.sheets
    for (let step = 1; step <= length; step += 1) {
      const index = (((at + by * step) % length) + length) % length
      const next = preview.sheets[index]
      if (next === undefined || !wanted(next)) continue
      setAt(index)
      return true
    }
    return false
  }

  function take(words: MarkTakeWords): void {
    setAsking(false)
    void work.take(state, words)
  }

  /** First what still waits for an answer or a mend, then what has to be said, then the taking itself. */
  function press(stepHere: () => void): void {
    if (corrections.checking) return
    if (sheet !== undefined && isOpen(sheet)) stepHere()
    else if (openSheet(1, isOpen)) return
    else if (preview.counts.leftOut > 0 || preview.missing.length > 0) setAsking(true)
    else take({ reason: '' })
  }

  return (
    <>
      <MarksSheetPage
        key={sheet.sheet}
        {...{ examId, state, sheet, corrections }}
        onSheet={(wanted) => setAt(preview.sheets.indexOf(wanted))}
        onNextSheet={(by) => openSheet(by)}
        onNextOpen={(by) => openSheet(by, isOpen)}
        onLeave={leaving.ask}
        onTake={press}
      />
      {asking ? <TakeDialog preview={preview} onTake={take} onClose={() => setAsking(false)} /> : null}
      {leaving.question}
    </>
  )
}
