import { Button } from '@mantine/core'
import type { Ref } from 'react'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { EntryChanges } from './entry-changes.tsx'

/** Properties of the panel. */
export interface HistoryDetailsProps {
  entry: HistoryEntry
  /** Words of the button that takes the act back, and what it does; null where it cannot be. */
  act: { readonly words: string; readonly run: () => void } | null
  busy: boolean
  button: Ref<HTMLButtonElement>
}

/** One act of the log: who, when, why, every field from → to, and its way back or why there is none. */
export function HistoryDetails({ entry, act, busy, button }: HistoryDetailsProps) {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Việc số', entry.seq.toLocaleString('vi-VN')],
    ['Lúc', formatMoment(entry.at)],
    ['Ai làm', entry.userName],
    ['Máy', entry.device],
    ['Kỳ thi', entry.examName],
    ['Lý do', entry.reason ?? 'không ghi'],
    ['Hoàn tác của', entry.undoOf === null ? null : `việc số ${entry.undoOf.toLocaleString('vi-VN')}`],
    ['Đã hoàn tác', entry.undoneBy === null ? null : `bởi việc số ${entry.undoneBy.toLocaleString('vi-VN')}`],
  ]
  return (
    <>
      <section className="mt-section" aria-label="Việc đã làm">
        <h2>{entry.title}</h2>
        <dl className="mt-facts mt-history-facts">
          {facts.map(([label, value]) =>
            value === null ? null : (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
        <div className="mt-history-undo">
          {act === null ? (
            <p className="mt-small mt-quiet">{entry.notUndoable}</p>
          ) : (
            <Button ref={button} variant="default" onClick={act.run} loading={busy}>
              {act.words}
            </Button>
          )}
        </div>
      </section>
      <EntryChanges entry={entry} />
    </>
  )
}
