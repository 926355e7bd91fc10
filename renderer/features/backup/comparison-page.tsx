import { useState } from 'react'
import type { BackupComparison } from '../../../shared/contract/backup.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { actsOnlyThere, countTitles, resultWords, toTheMinute } from './backup-facts.ts'
import { RestoreQuestion } from './restore-question.tsx'
import type { Prepared } from './use-backup-work.ts'

const counted = new Intl.NumberFormat('vi-VN')

/** A backup beside the data of today: what would be gone, and what is there on both sides. */
export function ComparisonPage({ prepared, onBack }: { prepared: Prepared; onBack: () => void }) {
  const [asking, setAsking] = useState(false)
  const { backup, since } = prepared
  return (
    <Page
      title={`So sánh bản ${toTheMinute(backup.at)}`}
      actions={
        <>
          <KeyButton keys="Esc" onPress={onBack} bound={!asking}>
            Về danh sách
          </KeyButton>
          <KeyButton keys="Ctrl+Enter" variant="filled" onPress={() => setAsking(true)}>
            Phục hồi bản này…
          </KeyButton>
        </>
      }
      asideLabel="Hai bên"
      asideWidth={350}
      aside={<Sides comparison={prepared} />}
    >
      <div className="mt-backup-head">
        <Consequence comparison={prepared} />
      </div>
      {since.length === 0 ? (
        <EmptyState sentence="Sau bản này chưa có việc nào: phục hồi không đổi gì." />
      ) : (
        <DataGrid label="Việc làm sau bản này" rowCount={since.length} rowAt={(index) => since[index]} columns={columns} rowKey={({ seq }) => String(seq)} density={28} />
      )}
      {asking ? <RestoreQuestion prepared={prepared} onCancel={() => setAsking(false)} /> : null}
    </Page>
  )
}

type Act = BackupComparison['since'][number]

const columns: GridColumn<Act>[] = [
  { id: 'seq', title: 'Số', width: 70, align: 'right', render: ({ seq }) => seq, text: ({ seq }) => String(seq) },
  { id: 'at', title: 'Lúc', width: 158, align: 'right', render: ({ at }) => formatMoment(at), text: ({ at }) => formatMoment(at) },
  { id: 'userName', title: 'Ai làm', width: 160, render: ({ userName }) => userName, text: ({ userName }) => userName },
  { id: 'title', title: 'Việc', width: 240, grow: 1, render: ({ title }) => title, text: ({ title }) => title },
]

function Consequence({ comparison }: { comparison: BackupComparison }) {
  const { since, sameHistory } = comparison
  const more = actsOnlyThere(comparison)
  return (
    <>
      <p className="mt-quiet">Bản này đã chép ra bên cạnh và kiểm tra xong. Dữ liệu đang dùng chưa đổi.</p>
      {since.length === 0 ? null : (
        <Note kind="missing">
          Phục hồi thì <b>{counted.format(since.length)} việc</b> dưới đây không còn trong dữ liệu đang dùng. Chúng vẫn nằm trong bản sao lưu lập ngay trước khi phục hồi.
        </Note>
      )}
      {sameHistory ? null : <Note>Bản này rẽ nhánh từ trước: nó có {counted.format(more)} việc mà dữ liệu đang dùng không có.</Note>}
    </>
  )
}

function Sides({ comparison: { counts, results, seqNow, seqThen } }: { comparison: BackupComparison }) {
  const rows = [...counts.map(({ what, now, then }) => ({ title: countTitles[what], now, then })), { title: 'Việc trong nhật ký', now: seqNow, then: seqThen }]
  return (
    <section className="mt-section" aria-label="Hai bên">
      <h2>Hai bên</h2>
      <table className="mt-backup-sides">
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">Đang dùng</th>
            <th scope="col">Trong bản này</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, now, then }) => (
            <tr key={title} data-differs={now !== then || undefined}>
              <th scope="row">{title}</th>
              <td>{counted.format(now)}</td>
              <td>{counted.format(then)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {results.length === 0 ? null : (
        <>
          <h3>Kết quả tính lại từ hai bên</h3>
          <ul className="mt-backup-results">
            {results.map(({ examName, state }) => (
              <li key={examName}>
                {examName}: {state === 'same' ? resultWords[state] : <b>{resultWords[state]}</b>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
