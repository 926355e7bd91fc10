import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { changeWords, tableTitle } from './change-words.ts'
import type { LoggedChange } from './change-words.ts'
import { timeOf } from './history-words.ts'

/** Records shown at once; an import of thousands says how many more there are. */
const shownRecords = 50

/** One entry of the log: who, when, why, and every field from → to. */
export function HistoryDetails({ entry, title, onUndo, undoing, error }: { entry: HistoryEntry; title: string; onUndo: (() => void) | null; undoing: boolean; error: unknown }) {
  return (
    <>
      <section className="mt-section" aria-label="Việc đã làm">
        <h2>{title}</h2>
        <dl className="mt-facts">
          <dt>Số thứ tự</dt>
          <dd>{entry.seq}</dd>
          <dt>Lúc</dt>
          <dd>{timeOf(entry.at)}</dd>
          <dt>Ai làm</dt>
          <dd>{entry.userName}</dd>
          <dt>Máy</dt>
          <dd>{entry.device}</dd>
          <dt>Lý do</dt>
          <dd>{entry.reason ?? 'không ghi'}</dd>
          {entry.undoOf === null ? null : (
            <>
              <dt>Hoàn tác</dt>
              <dd>việc số {entry.undoOf}</dd>
            </>
          )}
          {entry.undoneBy === null ? null : (
            <>
              <dt>Đã hoàn tác</dt>
              <dd>bởi việc số {entry.undoneBy}</dd>
            </>
          )}
        </dl>
        <div className="mt-history-undo">
          {onUndo === null ? (
            <p className="mt-small mt-quiet">{entry.notUndoable ?? ''}</p>
          ) : (
            <Button variant="default" onClick={onUndo} loading={undoing}>
              Hoàn tác việc này
            </Button>
          )}
          <FaultNote error={error} />
        </div>
      </section>
      <Changes seq={entry.seq} />
    </>
  )
}

function Changes({ seq }: { seq: number }) {
  const changes = useQuery({ ...queries.history.changes.queryOptions({ input: { seq } }), staleTime: Infinity })
  const records = [...Map.groupBy(changes.data ?? [], (change) => `${change.table} ${change.recordId}`).values()]
  return (
    <section className="mt-section" aria-label="Thay đổi">
      <h2>Thay đổi</h2>
      <FaultNote error={changes.error} />
      {changes.data?.length === 0 ? <p className="mt-quiet">Việc này không đổi dữ liệu nào.</p> : null}
      <ul className="mt-changes">
        {records.slice(0, shownRecords).map((record) => (
          <RecordChanges key={`${record[0]?.table} ${record[0]?.recordId}`} changes={record} />
        ))}
      </ul>
      {records.length > shownRecords ? <p className="mt-quiet">và {records.length - shownRecords} mục khác</p> : null}
    </section>
  )
}

function RecordChanges({ changes }: { changes: readonly LoggedChange[] }) {
  const told = changes.map(changeWords).filter((words) => words !== null)
  return (
    <li>
      <b>{tableTitle(changes[0]?.table ?? '')}</b>
      {told.map(({ what, from, to }) => (
        <div key={what} className="mt-change">
          <span className="mt-quiet">{what}</span>
          {from === '' && to === '' ? null : (
            <span>
              {from} <IconArrowRight size={14} stroke={1.9} aria-label="thành" /> {to}
            </span>
          )}
        </div>
      ))}
    </li>
  )
}
