import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Candidate } from '../../../shared/contract/candidates.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { candidateColumns } from './candidate-columns.tsx'
import { CandidateDetails } from './candidate-details.tsx'
import { CandidateForm } from './candidate-form.tsx'
import { CandidateToolbar } from './candidate-toolbar.tsx'
import { DuplicatesPage } from './duplicates-page.tsx'
import { ScansPage } from './scans-page.tsx'
import { useCandidates } from './use-candidates.ts'
import type { CandidateFilter } from './use-candidates.ts'
import { WithdrawCandidate } from './withdraw-candidate.tsx'
import './candidates.css'

const sortWords: Readonly<Record<CandidateFilter['sort'], string>> = {
  name: 'Sắp theo tên, họ, đệm',
  post: 'Sắp theo vị trí',
  birthDate: 'Sắp theo ngày sinh',
  recorded: 'Sắp theo lúc ghi',
  number: 'Sắp theo SBD',
}

/** Thí sinh: the list of an exam, found as one types, and the form that takes them one by one. */
export function CandidatesPage({ examId }: { examId: string }) {
  const [filter, setFilter] = useState<CandidateFilter>({ examId, query: '', postId: null, sort: 'name', descending: false })
  const [activeIndex, setActiveIndex] = useState(0)
  /** Where the grid goes back to when a form is closed. */
  const [returnTo, setReturnTo] = useState<string | null>(null)
  /** Undefined shows the list, null a form for new people, a candidate the form that changes it. */
  const [form, setForm] = useState<Candidate | null | undefined>(undefined)
  const [inDuplicates, setInDuplicates] = useState(false)
  const [inScans, setInScans] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Candidate | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<GridHandle>(null)
  const navigation = useNavigation()
  const exam = useQuery(queries.exams.get.queryOptions({ input: { examId: examId } }))
  const posts = useQuery(queries.posts.list.queryOptions({ input: { examId } }))
  const regime = exam.data?.regime ?? null
  const codes = useQuery(queries.candidates.codes.queryOptions({ input: { regime } }))
  const mayWrite = useMay('candidates.write')
  const list = useCandidates(filter)
  const groups = codes.data?.priorityGroups ?? []
  const counts = list.counts
  const shown = list.rowAt(activeIndex)

  const rowsShown = counts !== null && counts.found > 0 && form === undefined && !inDuplicates && !inScans
  useEffect(() => {
    if (rowsShown && withdrawing === null && document.activeElement !== search.current) grid.current?.focus()
  }, [rowsShown, withdrawing])

  function sortBy(sort: CandidateFilter['sort']): void {
    setFilter({ ...filter, sort, descending: filter.sort === sort && !filter.descending })
  }

  const inList = form === undefined && withdrawing === null && !inDuplicates && !inScans
  useKeys({ '/': () => search.current?.focus() }, inList)
  useKeys({ 'Ctrl+N': () => setForm(null), 'Ctrl+I': () => navigation.openImport(examId), F2: shown === undefined ? undefined : () => setForm(shown) }, inList && mayWrite)
  useStatus(
    form !== undefined || inDuplicates || inScans
      ? {}
      : {
          left: [sortWords[filter.sort]],
          right: counts === null ? [] : [`${counts.found.toLocaleString('vi-VN')} thí sinh`],
          keys: mayWrite
            ? [
                ['/', 'tìm'],
                ['Enter', 'sửa'],
              ]
            : [['/', 'tìm']],
        },
  )

  if (inDuplicates) return <DuplicatesPage examId={examId} onClose={() => setInDuplicates(false)} />
  if (inScans) return <ScansPage examId={examId} onClose={() => setInScans(false)} />
  if (form !== undefined) {
    return (
      <CandidateForm
        key={form?.id ?? 'new'}
        examId={examId}
        regime={regime}
        posts={posts.data ?? []}
        candidate={form}
        startPost={filter.postId}
        onClose={(lastSaved) => {
          setReturnTo(lastSaved)
          setForm(undefined)
        }}
      />
    )
  }

  const empty = counts !== null && counts.total === 0
  return (
    <Page
      title="3. Tiếp nhận hồ sơ"
      actions={
        mayWrite ? (
          <>
            <KeyButton keys="Ctrl+I" onPress={() => navigation.openImport(examId)} bound={false} leftSection={<IconFileImport size={16} stroke={1.9} aria-hidden />}>
              Nhập từ Excel
            </KeyButton>
            <KeyButton keys="Ctrl+N" variant="filled" onPress={() => setForm(null)} bound={false} leftSection={<IconPlus size={16} stroke={1.9} aria-hidden />}>
              Thêm thí sinh
            </KeyButton>
          </>
        ) : undefined
      }
      toolbar={
        empty ? undefined : (
          <>
            <CandidateToolbar filter={filter} onFilter={setFilter} counts={counts} posts={posts.data ?? []} search={search} onLeave={() => grid.current?.focus()} />
            {mayWrite ? (
              <>
                <span className="mt-page-space" />
                <KeyButton keys="Alt+D" onPress={() => setInDuplicates(true)} bound={inList}>
                  Hồ sơ trùng
                </KeyButton>
                <KeyButton keys="Alt+A" onPress={() => setInScans(true)} bound={inList}>
                  Ảnh, bản quét
                </KeyButton>
              </>
            ) : null}
          </>
        )
      }
      asideLabel="Thí sinh đang chọn"
      asideWidth={262}
      aside={
        empty || counts === null ? undefined : shown === undefined ? (
          <p className="mt-section mt-quiet">Không có thí sinh nào đang chọn.</p>
        ) : (
          <CandidateDetails key={shown.id} candidate={shown} posts={posts.data ?? []} groups={groups} onEdit={mayWrite ? () => setForm(shown) : undefined} onWithdraw={mayWrite ? () => setWithdrawing(shown) : undefined} />
        )
      }
    >
      <FaultNote error={list.error ?? posts.error ?? exam.error} onRetry={list.retry} />
      {counts === null ? null : empty ? (
        <EmptyState sentence={mayWrite ? 'Chưa có thí sinh. Nhập từ Excel (Ctrl+I) hoặc gõ từng người (Ctrl+N).' : 'Chưa có thí sinh.'} />
      ) : counts.found === 0 ? (
        <EmptyState
          sentence={filter.postId === null ? `Không có ai hợp “${filter.query}”.` : filter.query === '' ? 'Vị trí này chưa có thí sinh.' : `Không có ai hợp “${filter.query}” ở vị trí đang lọc.`}
          actions={
            <Button variant="default" onClick={() => setFilter(filter.query === '' ? { ...filter, postId: null } : { ...filter, query: '' })}>
              Bỏ điều kiện cuối
            </Button>
          }
        />
      ) : (
        <DataGrid
          label="Thí sinh"
          rowCount={counts.found}
          rowAt={list.rowAt}
          onRangeNeeded={list.needRange}
          loadRows={list.loadRows}
          columns={candidateColumns({ filter, query: list.query, groups, numbered: (exam.data?.counts.numbered ?? 0) > 0, onSort: sortBy })}
          rowKey={(candidate) => candidate.id}
          density={28}
          activeKey={returnTo}
          onActiveChange={(at) => setActiveIndex(at.index)}
          onOpen={mayWrite ? (candidate) => setForm(candidate) : undefined}
          onSearch={() => search.current?.focus()}
          handle={grid}
        />
      )}
      {withdrawing === null ? null : <WithdrawCandidate candidate={withdrawing} onCancel={() => setWithdrawing(null)} onDone={() => setWithdrawing(null)} />}
    </Page>
  )
}
