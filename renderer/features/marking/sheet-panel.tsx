import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { MarkRow, Part } from '../../../shared/contract/marking.ts'
import { sheetRefusals } from '../../../shared/words/errors.ts'
import { markText } from '../../../shared/words/marks.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { markOf } from './mark-pages.ts'
import { MarkHistory } from './mark-history.tsx'
import { SheetForm } from './sheet-form.tsx'
import type { SheetFormProps } from './sheet-form.tsx'

/** Properties of the panel. */
export interface SheetPanelProps extends Pick<SheetFormProps, 'examId' | 'part' | 'mayEnter' | 'asked' | 'onChanged' | 'onDone' | 'onClose'> {
  row: MarkRow
}

/** Why a cell has no marking sheet; null where it has one. */
function noSheetBecause(row: MarkRow, part: Part): string | null {
  const mark = markOf(row, part.id)
  if (mark === undefined) return `${row.fullName} không thi ${part.title}.`
  if (part.unit === 'correct') return `${part.title} tính bằng số câu đúng, không có phiếu chấm. Gõ thẳng vào ô.`
  if (mark.state === 'entered' || mark.state === 'notEntered') return null
  return `Ô này đang ghi “${markText(part, mark)}”, nên không có phiếu chấm. Có bài thì xóa chữ ấy trong ô (Delete) rồi mở lại.`
}

/** Phiếu chấm of the cell that it was opened at, beside the grid; below it what the cell held before. */
export function SheetPanel({ row, ...form }: SheetPanelProps) {
  const { examId, part, asked, onClose } = form
  const because = noSheetBecause(row, part)
  const section = useRef<HTMLElement>(null)
  // At once, and not only when the sheet has been read: what is typed meanwhile must not land in the grid.
  useEffect(() => {
    if (asked > 0 && section.current?.contains(document.activeElement) === false) section.current.focus()
  }, [asked])
  useKeys({ Escape: onClose })
  return (
    <>
      <section ref={section} tabIndex={-1} className="mt-section mt-marking-sheet-section" aria-label="Phiếu chấm">
        <h2>
          Phiếu chấm · {part.title} · {row.fullName}
        </h2>
        <p className="mt-quiet mt-marking-sheet-who">{[row.postCode, row.number === null ? null : `SBD ${row.number}`].filter((word) => word !== null).join(' · ')}</p>
        {because === null ? <OpenSheet key={`${row.candidateId} ${part.id}`} candidateId={row.candidateId} {...form} /> : <NoSheet because={because} onClose={onClose} />}
      </section>
      {markOf(row, part.id) === undefined ? null : <MarkHistory examId={examId} row={row} part={part} titled={false} />}
    </>
  )
}

function OpenSheet(form: Omit<SheetFormProps, 'sheet'>) {
  const { examId, candidateId, part } = form
  const sheet = useQuery(queries.marking.sheet.queryOptions({ input: { examId, candidateId, partId: part.id } }))
  if (sheet.data === undefined) return <FaultNote error={sheet.error} onRetry={() => void sheet.refetch()} />
  if (part.kind === 'scheme' && sheet.data.rules.schemeMissing) return <NoSheet because={sheetRefusals.schemeMissing} onClose={form.onClose} />
  return <SheetForm sheet={sheet.data} {...form} />
}

function NoSheet({ because, onClose }: { because: string; onClose: () => void }) {
  return (
    <>
      <p className="mt-marking-sheet-who">{because}</p>
      <div className="mt-marking-sheet-actions">
        <KeyButton keys="Esc" bound={false} onPress={onClose}>
          Đóng
        </KeyButton>
      </div>
    </>
  )
}
