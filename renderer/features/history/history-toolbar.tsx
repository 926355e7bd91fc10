import { Button, Popover, Select } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import { queries } from '../../app/api.ts'
import { DayInput } from '../../components/day-input.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { useMay } from '../../components/session.ts'
import { daysWords, everything, withoutLast } from './history-filter.ts'
import type { HistoryFilter } from './history-filter.ts'

/** Properties of the toolbar. */
export interface HistoryToolbarProps {
  filter: HistoryFilter
  onFilter: (filter: HistoryFilter) => void
  search: Ref<HTMLInputElement>
  /** Arrow down or Enter in the search box: on to what was found. */
  onLeave: () => void
}

interface Choice {
  readonly value: string
  readonly label: string
}

const searchLabel = 'Tìm trong nhật ký'

const ownChoices: readonly Choice[] = [
  { value: 'undo', label: 'Của tôi, hoàn tác được' },
  { value: 'redo', label: 'Của tôi, làm lại được' },
]

/** Search as one types; whose acts, where, in which exam, between which days. */
export function HistoryToolbar({ filter, onFilter, search, onLeave }: HistoryToolbarProps) {
  const mayUndo = useMay('history.undo', 'held')
  const choices = useQuery(queries.history.filters.queryOptions()).data
  const named = (list: readonly { readonly id: string; readonly name: string }[] | undefined) => (list ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div
      className="mt-history-bar"
      data-own={filter.own ?? undefined}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' && filter.query === '' && event.target instanceof HTMLInputElement && event.target.ariaLabel === searchLabel) onFilter(withoutLast(filter))
      }}
    >
      {filter.own === null ? (
        <div className="mt-history-search">
          <SearchBox
            input={search}
            label={searchLabel}
            placeholder="Tìm việc, người, lý do"
            hint={filter.query === '' ? <KeyHint keys="/" /> : null}
            value={filter.query}
            onChange={(query) => onFilter({ ...filter, query })}
            onLeave={onLeave}
          />
        </div>
      ) : null}
      {mayUndo ? (
        <Narrow label="Lọc theo việc" all="Mọi việc" choices={ownChoices} value={filter.own} onChange={(own) => onFilter({ ...everything, own: own === 'undo' || own === 'redo' ? own : null })} />
      ) : null}
      {filter.own === null ? (
        <>
          <Narrow label="Lọc theo người" all="Mọi người" choices={named(choices?.users)} value={filter.userId} onChange={(userId) => onFilter({ ...filter, userId })} />
          <Narrow label="Lọc theo khu vực" all="Mọi khu vực" choices={(choices?.areas ?? []).map(({ area, title }) => ({ value: area, label: title }))} value={filter.area} onChange={(area) => onFilter({ ...filter, area })} />
          <Narrow label="Lọc theo kỳ thi" all="Mọi kỳ thi" choices={named(choices?.exams)} value={filter.examId} onChange={(examId) => onFilter({ ...filter, examId })} />
          <Days filter={filter} onFilter={onFilter} />
        </>
      ) : null}
    </div>
  )
}

/** One condition as a chip that says what it is in words. */
function Narrow({ label, all, choices, value, onChange }: { label: string; all: string; choices: readonly Choice[]; value: string | null; onChange: (value: string | null) => void }) {
  return (
    <Select
      className={`mt-history-chip${value === null ? '' : ' is-on'}`}
      aria-label={label}
      placeholder={all}
      size="xs"
      radius="xl"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Bỏ: ${label.toLowerCase()}` }}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      data={[...choices]}
      value={value}
      onChange={onChange}
      nothingFoundMessage="Không có mục nào hợp chữ đã gõ."
    />
  )
}

function Days({ filter, onFilter }: Pick<HistoryToolbarProps, 'filter' | 'onFilter'>) {
  const on = filter.fromDay !== null || filter.toDay !== null
  return (
    <Popover width={280} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button className={`mt-history-days${on ? ' is-on' : ''}`} variant="default" radius="xl" leftSection={<IconCalendar size={14} stroke={1.9} aria-hidden />} aria-label={`Lọc theo ngày: ${daysWords(filter)}`}>
          {daysWords(filter)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="mt-history-range">
          <DayInput label="Từ ngày" value={filter.fromDay} onChange={(fromDay) => onFilter({ ...filter, fromDay })} required={false} />
          <DayInput label="Đến hết ngày" value={filter.toDay} onChange={(toDay) => onFilter({ ...filter, toDay })} required={false} />
          <Button variant="default" size="xs" onClick={() => onFilter({ ...filter, fromDay: null, toDay: null })}>
            Mọi ngày
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
