import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { HolidayRow } from '../../../shared/contract/deadlines.ts'
import { formatDay, weekdayName } from '../../../shared/text/day.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { today } from '../../components/today.ts'
import { holidayColumns } from './holiday-columns.tsx'
import { draftOf, emptyHoliday } from './holiday-draft.ts'
import { HolidayForm } from './holiday-form.tsx'
import { countWords, kindTitles } from './holiday-words.ts'
import { WithdrawHoliday } from './withdraw-holiday.tsx'
import { YearSwitch } from './year-switch.tsx'
import './holidays.css'

/** What somebody is about to do. */
type Doing = { readonly act: 'add' } | { readonly act: 'change' | 'ordinary' | 'withdraw'; readonly row: HolidayRow }

/** Ngày nghỉ: the days by which deadlines are counted, the official list with what the office lays over it. */
export function HolidaysPage() {
  const list = useQuery(queries.deadlines.holidays.queryOptions({ input: {} }))
  const mayWrite = useMay('office.settings')
  const [year, setYear] = useState(() => Number(today().slice(0, 4)))
  const [activeDate, setActiveDate] = useState<string | null>(null)
  /** The row that the list should go to: what was just written. */
  const [wanted, setWanted] = useState<string | null>(null)
  const [lastSource, setLastSource] = useState('')
  const [doing, setDoing] = useState<Doing | null>(null)
  const grid = useRef<GridHandle>(null)
  const all: readonly HolidayRow[] = list.data ?? []
  const rows = all.filter(({ date }) => date.startsWith(`${year}-`))
  const active = rows.find(({ date }) => date === activeDate) ?? rows[0] ?? null
  const unannounced = rows.filter(({ status }) => status === 'unconfirmed').length

  function leave(): void {
    setDoing(null)
    grid.current?.focus()
  }

  useStatus({
    right: list.data === undefined ? [] : [countWords(rows)],
    keys: mayWrite && active !== null ? [['Enter', 'sửa'], ['Ctrl+N', 'thêm ngày']] : [],
  })
  return (
    <Page
      title="Ngày nghỉ"
      subtitle="Hạn của mọi kỳ thi tính theo lịch này"
      actions={
        mayWrite ? (
          <KeyButton keys="Ctrl+N" variant="filled" onPress={() => setDoing({ act: 'add' })}>
            Thêm ngày
          </KeyButton>
        ) : undefined
      }
      toolbar={<YearSwitch year={year} onChange={setYear} />}
      asideLabel={doing === null ? 'Ngày đang chọn' : 'Ghi ngày nghỉ'}
      aside={aside()}
      {...(doing === null || doing.act === 'withdraw' ? {} : { asideOpen: true, onAsideOpen: leave })}
    >
      <FaultNote error={list.error} onRetry={() => void list.refetch()} />
      {unannounced === 0 ? null : (
        <Note kind="missing">
          {unannounced} ngày của năm {year} tính theo luật, chưa có thông báo chính thức. Khi có thông báo, chọn ngày ấy rồi ghi lại theo thông báo.
        </Note>
      )}
      {list.data !== undefined && rows.length === 0 ? (
        <EmptyState sentence={`Chưa có ngày nghỉ nào của năm ${year}, nên hạn rơi vào năm ấy tính như không có ngày lễ. ${mayWrite ? 'Thêm từng ngày theo thông báo (Ctrl+N).' : 'Quản trị thêm theo thông báo.'}`} />
      ) : (
        <DataGrid
          key={year}
          label={`Ngày nghỉ năm ${year}`}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          columns={holidayColumns}
          rowKey={({ date }) => date}
          density={32}
          activeKey={wanted}
          onActiveChange={({ key }) => {
            if (key !== undefined) setActiveDate(key)
          }}
          onOpen={(row) => {
            if (mayWrite) setDoing({ act: 'change', row })
          }}
          autoFocus
          handle={grid}
        />
      )}
      {doing?.act === 'withdraw' ? <WithdrawHoliday row={doing.row} onClose={leave} /> : null}
    </Page>
  )

  function aside() {
    if (doing === null || doing.act === 'withdraw') {
      return active === null ? undefined : <HolidayDetails row={active} onAct={mayWrite ? (act) => setDoing({ act, row: active }) : undefined} />
    }
    const shared = {
      rows: all,
      onCancel: leave,
      onDone: (date: string, source: string) => {
        setDoing(null)
        setLastSource(source)
        setYear(Number(date.slice(0, 4)))
        setWanted(date)
        grid.current?.focus()
      },
    }
    if (doing.act === 'add') return <HolidayForm key="add" {...shared} title="Thêm ngày" start={{ ...emptyHoliday, source: lastSource }} dayGiven={false} />
    const { row, act } = doing
    return <HolidayForm key={`${act} ${row.date}`} {...shared} title={act === 'change' ? 'Sửa ngày' : 'Là ngày thường'} start={act === 'change' ? draftOf(row, lastSource) : draftOf(row, lastSource, 'ordinary')} dayGiven />
  }
}

/** The day under the cursor, and what can be done with it. */
function HolidayDetails({ row, onAct }: { row: HolidayRow; onAct: ((act: 'change' | 'ordinary' | 'withdraw') => void) | undefined }) {
  return (
    <section className="mt-section">
      <h2>{row.name}</h2>
      <dl className="mt-facts">
        <dt>Ngày</dt>
        <dd>
          {weekdayName(row.date)} {formatDay(row.date)}
        </dd>
        <dt>Là</dt>
        <dd>{kindTitles[row.kind]}</dd>
        <dt>Nguồn</dt>
        <dd>{row.source}</dd>
        <dt>Ghi bởi</dt>
        <dd>{row.origin === 'office' ? 'cơ quan' : row.status === 'confirmed' ? 'lịch chung của chương trình' : 'lịch chung của chương trình, chưa công bố'}</dd>
      </dl>
      {onAct === undefined ? null : (
        <div className="mt-holiday-acts">
          <KeyButton keys="F2" onPress={() => onAct('change')}>
            Sửa…
          </KeyButton>
          {row.kind === 'ordinary' ? null : (
            <KeyButton keys="Alt+N" onPress={() => onAct('ordinary')}>
              Là ngày thường…
            </KeyButton>
          )}
          {row.origin === 'office' ? (
            <KeyButton keys="Del" onPress={() => onAct('withdraw')}>
              Bỏ…
            </KeyButton>
          ) : null}
        </div>
      )}
    </section>
  )
}
