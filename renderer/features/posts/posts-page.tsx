import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Post } from '../../../shared/contract/posts.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldHistory, joinReasons, KeptReason } from '../../components/field-history.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { showUndoable } from '../../components/undo-toast.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { EntryHead } from './entry-head.tsx'
import { postColumns } from './post-columns.tsx'
import { draftOfPost, emptyPost, judgePost, nextPost, withOldValue } from './post-draft.ts'
import type { JudgedPost, PostDraft, PostErrors } from './post-draft.ts'
import { PostForm } from './post-form.tsx'
import { StalePost } from './stale-post.tsx'
import { useOwnRules } from './use-own-rules.ts'
import { WithdrawPost } from './withdraw-post.tsx'
import './posts.css'

/** Vị trí, chỉ tiêu: the posts of an exam, with a form below that takes them one after the other from the keyboard. */
export function PostsPage({ examId }: { examId: string }) {
  const exam = useQuery(queries.exams.get.queryOptions({ input: { examId: examId } }))
  const list = useQuery(queries.posts.list.queryOptions({ input: { examId } }))
  const regime = exam.data?.regime
  const allowed = useQuery({ ...queries.posts.choices.queryOptions({ input: { regime: regime ?? '' } }), enabled: regime !== undefined })
  const [draft, setDraft] = useState<PostDraft>(emptyPost)
  const [errors, setErrors] = useState<PostErrors>({})
  /** The post being changed, as it was when the form took it; null while posts are added. */
  const [changing, setChanging] = useState<Post | null>(null)
  /** Why an old value was put into its box; it goes with the next save. */
  const [reason, setReason] = useState<string | null>(null)
  const [withdrawing, setWithdrawing] = useState<Post | null>(null)
  const [activeId, setActiveId] = useState<string | null>(null)
  const mayWrite = useMay('exams.write')
  const firstField = useRef<HTMLInputElement>(null)
  const grid = useRef<GridHandle>(null)
  const cache = useQueryClient()

  const posts = list.data ?? []
  const active = posts.find((post) => post.id === activeId)
  const choices = allowed.data
  const columns = useMemo(() => postColumns(list.data ?? []), [list.data])
  const ownRules = useOwnRules(choices, draft, () => firstField.current?.focus())
  const firstPost = list.data?.length === 0
  useEffect(() => {
    if (firstPost) firstField.current?.focus()
  }, [firstPost])
  useEffect(() => {
    if (withdrawing === null && changing !== null) firstField.current?.focus()
  }, [withdrawing, changing])
  const quota = posts.reduce((sum, post) => sum + post.quota, 0)
  const agencies = new Set(posts.map((post) => post.agencyId)).size

  async function saved(next: PostDraft): Promise<void> {
    setDraft(next)
    ownRules.follow(next)
    setErrors({})
    setChanging(null)
    setReason(null)
    firstField.current?.focus()
    await readAgain(queries.posts, queries.exams)
  }

  function refused(error: Error): void {
    if (isDeclared(error) && error.code === 'DUPLICATE') {
      setErrors({ code: `Mã ${draft.code.trim()} đã có trong kỳ thi. Gõ mã khác.` })
      firstField.current?.focus()
    }
    void cache.invalidateQueries({ queryKey: queries.posts.key() })
  }

  const create = useMutation(queries.posts.create.mutationOptions({ onSuccess: () => saved(nextPost(draft)), onError: refused }))
  const change = useMutation(queries.posts.change.mutationOptions({ onSuccess: () => saved(emptyPost()), onError: refused }))
  const correct = useMutation(queries.posts.change.mutationOptions())

  /** What a draft says; null until it is known what the regulation allows. */
  function judge(judged: PostDraft): JudgedPost | null {
    const others = posts.filter((post) => post.id !== changing?.id)
    return choices === undefined ? null : judgePost(judged, choices, others)
  }

  function tell(judged: JudgedPost): void {
    setErrors(judged.ok ? {} : judged.errors)
    if (!judged.ok) ownRules.showErrors(judged.errors)
  }

  function save(expectedRevision = changing?.revision): void {
    const judged = judge(draft)
    if (judged === null) return
    tell(judged)
    if (!judged.ok && judged.errors.code !== undefined) firstField.current?.focus()
    if (!judged.ok || create.isPending || change.isPending) return
    if (changing === null || expectedRevision === undefined) create.mutate({ examId, ...judged.facts, requestId: newRequestId() })
    else change.mutate({ id: changing.id, examId, ...judged.facts, ...(reason === null ? {} : { reason }), expectedRevision, requestId: newRequestId() })
  }

  function edit(post: Post): void {
    take(post)
    firstField.current?.focus()
  }

  /** Fills the form with a post as it stands. */
  function take(post: Post): void {
    setChanging(post)
    setDraft(draftOfPost(post))
    ownRules.follow(draftOfPost(post))
    setErrors({})
    setReason(null)
    change.reset()
  }

  const untouched = changing !== null && JSON.stringify(draft) === JSON.stringify(draftOfPost(changing))
  const newest = posts.find((post) => post.id === changing?.id)
  // A form without changes follows its record, such as after Ctrl+Z.
  if (untouched && !change.isError && newest !== undefined && newest.revision > changing.revision) {
    setChanging(newest)
    setDraft(draftOfPost(newest))
  }

  /** An old value comes back as an act of its own; into its box where other changes wait or it does not fit. */
  async function putBack(field: string, value: unknown, why: string): Promise<void> {
    const next = withOldValue(draft, field, value)
    const judged = judge(next)
    if (judged === null) return
    if (changing === null || !untouched || !judged.ok) {
      setDraft(next)
      setReason((kept) => joinReasons(kept, why))
      tell(judged)
      return
    }
    const post = await correct.mutateAsync({ id: changing.id, examId, ...judged.facts, reason: why, expectedRevision: changing.revision, requestId: newRequestId() })
    take(post)
    await Promise.all([
      cache.invalidateQueries({ queryKey: queries.posts.key() }),
      showUndoable({ procedure: 'posts.change', done: `Đã sửa sai vị trí ${post.code}`, undone: `Đã hoàn tác sửa sai vị trí ${post.code}` }),
    ])
  }

  function leaveChange(): void {
    setChanging(null)
    setDraft(emptyPost())
    ownRules.follow(emptyPost())
    setErrors({})
    setReason(null)
    change.reset()
    grid.current?.focus()
  }

  useKeys({ 'Ctrl+N': () => firstField.current?.focus(), F2: active === undefined ? undefined : () => edit(active) }, mayWrite)
  useKeys({ Escape: leaveChange }, changing !== null)
  useStatus({
    left: exam.data === undefined ? [] : [`Quy chế thi: ${exam.data.regimeTitle}`],
    right: [`${posts.length.toLocaleString('vi-VN')} vị trí, ${quota.toLocaleString('vi-VN')} chỉ tiêu`],
    keys: mayWrite
      ? [
          ['Enter', 'ô kế tiếp'],
          ['Ctrl+Enter', changing === null ? 'thêm' : 'lưu'],
          changing === null ? ['F2', 'sửa'] : ['Alt+H', 'lịch sử ô này'],
        ]
      : [],
  })

  const failure = changing === null ? create.error : change.error
  const stale = isDeclared(change.error) && change.error.code === 'STALE'
  const newer = changing !== null && stale ? posts.find((post) => post.id === changing.id && post.revision > changing.revision) : undefined
  const form = (
    <PostForm
      label={changing === null ? 'Vị trí mới' : 'Vị trí đang sửa'}
      submitLabel={changing === null ? 'Thêm' : 'Lưu'}
      draft={draft}
      onChange={setDraft}
      errors={errors}
      choices={choices}
      ownRules={ownRules.shown}
      ownRulesRef={ownRules.ref}
      onSubmit={() => save()}
      busy={create.isPending || change.isPending}
      firstField={firstField}
    />
  )
  return (
    <Page
      title="2. Vị trí, chỉ tiêu"
      subtitle={list.data === undefined ? undefined : `${posts.length.toLocaleString('vi-VN')} vị trí · ${quota.toLocaleString('vi-VN')} chỉ tiêu · ${agencies.toLocaleString('vi-VN')} cơ quan`}
    >
      <FaultNote error={list.error ?? exam.error ?? allowed.error} onRetry={() => void list.refetch()} />
      <div className="mt-posts-list">
        {list.data === undefined ? null : posts.length === 0 ? (
          <EmptyState sentence={mayWrite ? 'Chưa có vị trí. Gõ từng vị trí vào các ô bên dưới theo kế hoạch: Enter sang ô kế tiếp, Ctrl+Enter thêm.' : 'Chưa có vị trí.'} />
        ) : (
          <DataGrid
            label="Vị trí việc làm"
            rowCount={posts.length}
            rowAt={(index) => posts[index]}
            columns={columns}
            rowKey={(post) => post.id}
            density={32}
            onOpen={mayWrite ? edit : undefined}
            onActiveChange={(at) => setActiveId(at.key ?? null)}
            handle={grid}
          />
        )}
      </div>
      {mayWrite ? (
        <section className="mt-posts-entry" aria-label={changing === null ? 'Thêm vị trí' : `Sửa vị trí ${changing.code}`}>
          <EntryHead changing={changing} ownRules={ownRules} onLeave={leaveChange} onWithdraw={setWithdrawing} />
          {changing === null ? (
            form
          ) : (
            <FieldHistory examId={examId} table="post" recordId={changing.id} onPutBack={putBack} atOnce={untouched}>
              {form}
            </FieldHistory>
          )}
          <KeptReason reason={reason} onDrop={() => setReason(null)} />
          {newer !== undefined ? (
            <StalePost saved={newer} onKeepTyped={() => save(newer.revision)} onTakeSaved={() => edit(newer)} />
          ) : errors.code === undefined ? (
            <FaultNote error={failure} />
          ) : null}
        </section>
      ) : null}
      {withdrawing === null ? null : (
        <WithdrawPost
          post={withdrawing}
          onCancel={() => setWithdrawing(null)}
          onDone={() => {
            setWithdrawing(null)
            leaveChange()
          }}
        />
      )}
    </Page>
  )
}
