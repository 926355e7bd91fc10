import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Kin } from '../../../shared/contract/kin.ts'
import { kinRelationTitles } from '../../../shared/words/kin.ts'
import { listText } from '../../../shared/words/reasons-names.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn, GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { PlanTabs } from '../../components/plan-tabs.tsx'
import { useMay } from '../../components/session.ts'
import { SourceNote } from '../../components/source-note.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { KinForm } from './kin-form.tsx'
import { WithdrawKin } from './withdraw-kin.tsx'

const columns: readonly GridColumn<Kin>[] = [
  { id: 'candidate', title: 'Thí sinh', width: 150, grow: 2, frozen: true, render: (kin) => kin.candidateName, text: (kin) => kin.candidateName },
  { id: 'post', title: 'Vị trí', width: 76, render: (kin) => kin.postCode, text: (kin) => kin.postCode },
  { id: 'relation', title: 'Là', width: 140, grow: 2, render: (kin) => kinRelationTitles[kin.relation], text: (kin) => kinRelationTitles[kin.relation] },
  { id: 'member', title: 'Của thành viên', width: 150, grow: 2, render: (kin) => kin.memberName, text: (kin) => kin.memberName },
  { id: 'function', title: 'Nhiệm vụ trong kỳ thi', width: 160, grow: 2, render: (kin) => kin.memberFunction, text: (kin) => kin.memberFunction },
]

/** Quan hệ thân thích: who among the candidates is kin to somebody who works in the exam, as declared. */
export function KinPage({ examId }: { examId: string }) {
  const list = useQuery(queries.kin.list.queryOptions({ input: { examId } }))
  const mayWrite = useMay('candidates.write')
  const [activeId, setActiveId] = useState<string | null>(null)
  // The row that the list should go to: what was just written.
  const [wanted, setWanted] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Kin | null>(null)
  const grid = useRef<GridHandle>(null)
  const rows: readonly Kin[] = list.data ?? []
  const active = rows.find(({ id }) => id === activeId) ?? rows[0] ?? null

  useStatus({ right: list.data === undefined ? [] : [`${rows.length} khai`] })
  return (
    <Page
      title="1. Quan hệ thân thích"
      actions={
        mayWrite ? (
          <KeyButton keys="Ctrl+N" variant="filled" onPress={() => setAdding(true)}>
            Ghi quan hệ
          </KeyButton>
        ) : undefined
      }
      toolbar={<PlanTabs examId={examId} current="kin" />}
      asideLabel={adding ? 'Ghi quan hệ' : 'Quan hệ'}
      aside={
        adding ? (
          <KinForm
            examId={examId}
            onCancel={() => {
              setAdding(false)
              grid.current?.focus()
            }}
            onDone={(id) => {
              setAdding(false)
              setWanted(id)
            }}
          />
        ) : active === null ? undefined : (
          <KinDetails kin={active} onWithdraw={mayWrite ? () => setWithdrawing(active) : undefined} />
        )
      }
    >
      {rows.length === 0 ? null : <Conflicts examId={examId} rows={rows} />}
      <FaultNote error={list.error} onRetry={() => void list.refetch()} />
      {list.data !== undefined && rows.length === 0 ? (
        <EmptyState
          sentence={`Chưa có ai khai quan hệ thân thích giữa thí sinh và người làm việc trong kỳ thi. ${mayWrite ? 'Ghi bằng Ctrl+N; trang Kết quả sẽ nhắc tên những người ấy.' : ''}`}
        />
      ) : (
        <DataGrid
          label="Quan hệ thân thích"
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          columns={columns}
          rowKey={(kin) => kin.id}
          density={32}
          activeKey={wanted}
          onActiveChange={({ key }) => {
            if (key !== undefined) setActiveId(key)
          }}
          autoFocus
          handle={grid}
        />
      )}
      {withdrawing === null ? null : (
        <WithdrawKin
          examId={examId}
          kin={withdrawing}
          onClose={() => {
            setWithdrawing(null)
            grid.current?.focus()
          }}
        />
      )}
    </Page>
  )
}

/** Who must not work in the exam. */
function Conflicts({ examId, rows }: { examId: string; rows: readonly Kin[] }) {
  const members = [...new Set(rows.map(({ memberName, memberFunction }) => `${memberName} (${memberFunction})`))]
  const article = rows[0]?.article ?? null
  return (
    <Note kind="missing">
      {listText(members)} không được tham gia hội đồng và các ban của kỳ thi này, vì là người thân của thí sinh. Cử người khác thay. {article === null ? null : <SourceNote article={article} examId={examId} />}
    </Note>
  )
}

function KinDetails({ kin, onWithdraw }: { kin: Kin; onWithdraw: (() => void) | undefined }) {
  return (
    <section className="mt-section">
      <h2>{kin.candidateName}</h2>
      <dl className="mt-facts">
        <dt>Vị trí</dt>
        <dd>{kin.postCode}</dd>
        <dt>Quan hệ</dt>
        <dd>
          {kinRelationTitles[kin.relation]} của {kin.memberName}
        </dd>
        <dt>Nhiệm vụ</dt>
        <dd>{kin.memberFunction}</dd>
        {kin.note === null ? null : (
          <>
            <dt>Ghi chú</dt>
            <dd>{kin.note}</dd>
          </>
        )}
      </dl>
      {onWithdraw === undefined ? null : (
        <div className="mt-form-actions">
          <KeyButton keys="Del" onPress={onWithdraw}>
            Bỏ khai…
          </KeyButton>
        </div>
      )}
    </section>
  )
}
