import type { Mark, MarkRow, Part, Violation } from '../../../shared/contract/marking.ts'
import { Note } from '../../components/note.tsx'
import { markOf } from './mark-pages.ts'
import { MarkHistory } from './mark-history.tsx'
import { SheetPanel } from './sheet-panel.tsx'
import type { SheetFormProps } from './sheet-form.tsx'
import { openMark } from './sheet-words.ts'
import type { SidePanel } from './use-side-panel.tsx'
import type { FindViolation } from '../../components/violations/use-violations.ts'
import { ViolationPanel } from '../../components/violations/violation-panel.tsx'
import { violationSentence } from '../../components/violations/violation-words.ts'

/** What the words and letters in the cell mean: what its mark waits for, the violation. */
function CellRemarks({ open, violation }: { open: Mark['open']; violation: Violation | undefined }) {
  const waiting = openMark({ open })
  return (
    <>
      {waiting === null ? null : <Note kind="missing">{waiting.sentence}</Note>}
      {violation === undefined ? null : <Note>Vi phạm: {violationSentence(violation)}.</Note>}
    </>
  )
}

/** Properties of what stands beside the grid. */
export interface MarkingAsideProps {
  examId: string
  parts: readonly Part[]
  /** Cell under the cursor; absent where it is none. */
  row: MarkRow | undefined
  part: Part | undefined
  panel: SidePanel | null
  findViolation: FindViolation
  mayEnter: boolean
  onChanged: (changed: boolean) => void
  onSheetDone: SheetFormProps['onDone']
  onViolationDone: () => void
  onClose: () => void
}

/** Beside the grid: the marking sheet or the violation that was asked for, else the history of the cell. */
export function MarkingAside({ examId, parts, row, part, panel, findViolation, mayEnter, onChanged, onSheetDone, onViolationDone, onClose }: MarkingAsideProps) {
  if (panel?.kind === 'sheet') {
    return <SheetPanel examId={examId} row={panel.row} part={panel.part} mayEnter={mayEnter} asked={panel.asked} onChanged={onChanged} onDone={onSheetDone} onClose={onClose} />
  }
  if (panel?.kind === 'violation') {
    const sat = parts.filter(({ id }) => markOf(panel.row, id) !== undefined)
    const at = sat.find(({ id }) => id === panel.part.id) ?? sat[0]
    if (at !== undefined) {
      return (
        <ViolationPanel
          key={panel.row.candidateId}
          {...{ examId, row: panel.row, parts: sat, partId: at.id, find: findViolation, asked: panel.asked, onChanged, onDone: onViolationDone, onClose }}
        />
      )
    }
  }
  if (row === undefined || part === undefined || markOf(row, part.id) === undefined) return <p className="mt-section mt-quiet">Đứng ở một ô điểm để xem ai đã nhập gì, lúc nào.</p>
  return (
    <>
      <MarkHistory examId={examId} row={row} part={part} />
      <CellRemarks open={markOf(row, part.id)?.open ?? null} violation={findViolation(row.candidateId, part.id)} />
    </>
  )
}
