import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { ListPreview } from '../../../shared/contract/list-preview.ts'
import { skipReasonName } from '../../../shared/words/import-files.ts'
import { nameInRow } from './problem-entries.ts'

/** Rows that are not taken, each with its number in Excel and the reason (field report 3); one that was left out can be taken in again. */
export function SkippedSection({ preview, onGoToRow, onTakeIn }: { preview: ListPreview; onGoToRow: (row: number) => void; onTakeIn: (row: number) => void }) {
  const [open, setOpen] = useState(false)
  const skipped = preview.rows.filter(({ kind }) => kind === 'skipped')
  const Chevron = open ? IconChevronDown : IconChevronRight
  if (skipped.length === 0) return null
  return (
    <section className="mt-import-group" aria-label="Bỏ qua">
      <UnstyledButton className="mt-import-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Chevron size={14} stroke={1.9} aria-hidden />
        <b>Bỏ qua</b>
        <span className="mt-quiet mt-small">{skipped.length.toLocaleString('vi-VN')} dòng</span>
      </UnstyledButton>
      {open ? (
        <ul>
          {skipped.map(({ row, skipReason }) => (
            <li key={row} className="mt-import-entry">
              <UnstyledButton className="mt-import-problem" onClick={() => onGoToRow(row)}>
                <span>
                  <b>
                    trang {preview.sheet}, dòng {row}
                  </b>{' '}
                  · {[skipReasonName(skipReason ?? ''), nameInRow(preview, row)].filter((text) => text !== '').join(' · ')}
                </span>
              </UnstyledButton>
              {skipReason === 'leftOut' ? (
                <div className="mt-import-remedies">
                  <Button size="compact-xs" variant="default" onClick={() => onTakeIn(row)}>
                    Lấy lại dòng này
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
