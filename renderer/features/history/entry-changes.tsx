import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HistoryAbout, HistoryChange, HistoryEntry } from '../../../shared/contract/history.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'

/** Records read at once. */
const pageSize = 100

/** Up to this many records of a kind are shown without asking for them. */
const openRecords = 8

/** What an act changed, kind by kind: few records with every field, many by their number, opened one page after the other. */
export function EntryChanges({ entry }: { entry: HistoryEntry }) {
  return (
    <section className="mt-section" aria-label="Thay đổi">
      <h2>Thay đổi</h2>
      {entry.about.length === 0 ? <p className="mt-quiet">Việc này không đổi dữ liệu nào.</p> : null}
      {entry.about.map((about) => (
        <ChangedKind key={`${entry.seq} ${about.table}`} seq={entry.seq} about={about} />
      ))}
    </section>
  )
}

function ChangedKind({ seq, about }: { seq: number; about: HistoryAbout }) {
  const [open, setOpen] = useState(about.records <= openRecords)
  if (open) return <ChangedRecords seq={seq} about={about} />
  return (
    <div className="mt-changed-kind">
      <b>{about.words}</b>
      <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
        Xem từng mục
      </Button>
    </div>
  )
}

function ChangedRecords({ seq, about: { table, records, words } }: { seq: number; about: HistoryAbout }) {
  const pages = useInfiniteQuery({
    ...queries.history.changes.infiniteOptions({
      input: (offset: number) => ({ seq, table, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (_last, all) => (all.length * pageSize < records ? all.length * pageSize : undefined),
    }),
    staleTime: Infinity,
  })
  const found = [...Map.groupBy(pages.data?.pages.flat() ?? [], ({ recordId }) => recordId).values()]
  const left = records - (pages.data?.pages.length ?? 0) * pageSize
  return (
    <>
      {records > openRecords ? <b>{words}</b> : null}
      <FaultNote error={pages.error} onRetry={() => void pages.refetch()} />
      <ul className="mt-changes">
        {found.map((changes) => (
          <ChangedRecord key={changes[0]?.recordId} changes={changes} />
        ))}
      </ul>
      {pages.data !== undefined && left > 0 ? (
        <Button size="compact-sm" variant="default" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          Xem tiếp, còn {left.toLocaleString('vi-VN')} mục
        </Button>
      ) : null}
    </>
  )
}

const hiddenWords = 'không được xem'

/** One record with its fields; what only counts, orders or finds is left out. */
function ChangedRecord({ changes }: { changes: readonly HistoryChange[] }) {
  const told = changes.filter(({ fieldTitle }) => fieldTitle !== null)
  const added = told.find(({ field, hidden, toWords }) => field === null && toWords === null && !hidden)
  const [first] = told
  if (first === undefined) return null
  return (
    <li>
      <b>{first.subject}</b> {added === undefined ? null : <span className="mt-quiet">{added.fieldTitle?.toLowerCase()}</span>}
      {told.map((change) =>
        change === added ? null : (
          <div key={change.field ?? ''} className="mt-change">
            <span className="mt-quiet">{change.fieldTitle}</span>
            <ChangedValue change={change} added={added !== undefined} />
          </div>
        ),
      )}
    </li>
  )
}

/** From → to; of a new record only what it holds; nothing where the title says it all. */
function ChangedValue({ change, added }: { change: HistoryChange; added: boolean }) {
  const { from, fromWords, toWords, hidden } = change
  if (hidden) return <span className="mt-quiet">{hiddenWords}</span>
  if (toWords === null) return null
  if (added && from === null) return <span>{toWords}</span>
  return (
    <span>
      {fromWords} <IconArrowRight size={14} stroke={1.9} aria-label="thành" /> {toWords}
    </span>
  )
}
