import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { documentFilters, type DocumentKind, type DocumentOptions } from '../../../shared/contract/documents.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { queries } from '../../app/api.ts'
import { CandidatePicker } from '../../components/candidate-picker.tsx'

type Filters = Pick<DocumentOptions, 'candidateId' | 'postId' | 'partId' | 'sessionId' | 'roomId' | 'bagId'>

/** Properties of the filters. */
interface PaperFiltersProps {
  examId: string
  kind: DocumentKind
  filters: Filters
  onFilters: (filters: Partial<Filters>) => void
}

/** Narrows a list to one candidate, one post, one part or session, one room, as far as its kind may be narrowed. */
export function PaperFilters({ examId, kind, filters, onFilters }: PaperFiltersProps) {
  const has = (filter: keyof Filters) => documentFilters[kind].includes(filter)
  if (documentFilters[kind].length === 0) return null
  return (
    <section className="mt-section mt-print-fields" aria-label="In một phần">
      <h2>In một phần</h2>
      {has('candidateId') ? <CandidatePicker examId={examId} value={filters.candidateId} onChange={(candidateId) => onFilters({ candidateId })} everybody="Mọi thí sinh" autoFocus={false} /> : null}
      {has('postId') ? <PostChoice examId={examId} value={filters.postId} onChange={(postId) => onFilters({ postId })} /> : null}
      {has('partId') ? <PartChoice examId={examId} sessions={has('sessionId')} filters={filters} onFilters={onFilters} /> : null}
      {has('bagId') ? <BagChoice examId={examId} value={filters.bagId} onChange={(bagId) => onFilters({ bagId })} /> : null}
      {has('roomId') ? <RoomChoice examId={examId} value={filters.roomId} onChange={(roomId) => onFilters({ roomId })} /> : null}
    </section>
  )
}

function PostChoice({ examId, value, onChange }: { examId: string; value: string | null; onChange: (postId: string | null) => void }) {
  const posts = useQuery(queries.posts.list.queryOptions({ input: { examId } }))
  const choices = posts.data?.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })) ?? []
  return <Narrowing label="Vị trí" all="Mọi vị trí" choices={choices} value={value} onChange={onChange} />
}

function PartChoice({ examId, sessions: withSessions, filters, onFilters }: { examId: string; sessions: boolean } & Pick<PaperFiltersProps, 'filters' | 'onFilters'>) {
  const sessions = useQuery(queries.rooms.sessions.queryOptions({ input: { examId } })).data ?? []
  const parts = new Map(sessions.map(({ partId, partTitle }) => [partId, partTitle]))
  const choices = [...parts].flatMap(([partId, partTitle]) => [
    { value: partId, label: partTitle },
    ...(withSessions
      ? sessions.filter((session) => session.partId === partId).map(({ id, number, startsAt, day }) => ({ value: id, label: `${partTitle}, ca ${number} · ${startsAt} ${formatDay(day)}` }))
      : []),
  ])
  return (
    <Narrowing
      label={withSessions ? 'Phần thi, ca thi' : 'Phần thi'}
      all={withSessions ? 'Mọi phần thi, ca thi' : 'Mọi phần thi'}
      choices={choices}
      value={filters.sessionId ?? filters.partId}
      onChange={(id) => {
        const session = sessions.find((one) => one.id === id)
        onFilters(session === undefined ? { partId: id, sessionId: null } : { partId: session.partId, sessionId: session.id })
      }}
    />
  )
}

function BagChoice({ examId, value, onChange }: { examId: string; value: string | null; onChange: (bagId: string | null) => void }) {
  const bags = useQuery(queries.keying.bags.queryOptions({ input: { examId } }))
  const choices = bags.data?.map(({ id, number, partTitle, postCode }) => ({ value: id, label: `Túi ${number} · ${partTitle} · ${postCode ?? 'nhiều vị trí'}` })) ?? []
  return <Narrowing label="Túi bài" all="Mọi túi" choices={choices} value={value} onChange={onChange} />
}

function RoomChoice({ examId, value, onChange }: { examId: string; value: string | null; onChange: (roomId: string | null) => void }) {
  const rooms = useQuery(queries.rooms.list.queryOptions({ input: { examId } }))
  const choices = rooms.data?.map(({ id, number, name }) => ({ value: id, label: `Phòng ${number} · ${name}` })) ?? []
  return <Narrowing label="Phòng thi" all="Mọi phòng" choices={choices} value={value} onChange={onChange} />
}

interface NarrowingProps {
  label: string
  all: string
  choices: readonly { readonly value: string; readonly label: string }[]
  value: string | null
  onChange: (value: string | null) => void
}

function Narrowing({ label, all, choices, value, onChange }: NarrowingProps) {
  return (
    <Select
      label={label}
      placeholder={all}
      data={[...choices]}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Bỏ lọc ${label.toLowerCase()}` }}
      nothingFoundMessage="Không có mục nào hợp chữ đã gõ."
    />
  )
}
