import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import type { NoticesView, PublicNotice } from '../../../shared/contract/notices.ts'
import { postingPlaces, type PostingPlace } from '../../../shared/rules/public-notice.ts'
import { changeLimitWords } from '../../../shared/words/notices.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { DayInput } from '../../components/day-input.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { GroundFields } from '../../components/ground-fields.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { today } from '../../components/today.ts'
import { countWords, isComplete, noticeDraft, noticeErrors, postingsOf } from './notice-draft.ts'

/** What the dialog writes: the notice, a change of it, or a correction of one. */
export type NoticeAct = { readonly kind: 'record' } | { readonly kind: 'change' } | { readonly kind: 'correct'; readonly notice: PublicNotice }

const titles = { record: 'Ghi thông báo tuyển dụng', change: 'Ghi thay đổi thông báo', correct: 'Sửa thông báo tuyển dụng' } as const
const placeLabels: Readonly<Record<PostingPlace, string>> = { medium: 'Báo, đài (phương tiện thông tin đại chúng)', website: 'Trang thông tin điện tử', office: 'Niêm yết tại trụ sở (nếu có)' }

const dayLabels: Readonly<Record<PostingPlace, string>> = { medium: 'Báo đăng ngày', website: 'Mạng, ngày', office: 'Niêm yết ngày' }

/** Thông báo tuyển dụng: its paper, where and when it was posted, from which day the periods count; of a change what it changes. */
export function NoticeDialog({ examId, view, act, onClose }: { examId: string; view: NoticesView; act: NoticeAct; onClose: () => void }) {
  const [draft, setDraft] = useState(() => noticeDraft(act.kind === 'correct' ? act.notice : null))
  const [asked, setAsked] = useState(false)
  /** Boxes with a text that is no day: nothing is written while one is left. */
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set())
  const readable = (box: string) => (isReadable: boolean) => setUnread((before) => new Set([...before].filter((one) => one !== box).concat(isReadable ? [] : box)))
  const onSuccess = async () => {
    await readAgain(queries.notices, queries.deadlines, queries.history, queries.results, queries.documents)
    onClose()
  }
  const record = useMutation(queries.notices.record.mutationOptions({ onSuccess }))
  const change = useMutation(queries.notices.change.mutationOptions({ onSuccess }))
  const correct = useMutation(queries.notices.correct.mutationOptions({ onSuccess }))
  const busy = record.isPending || change.isPending || correct.isPending
  const changes = act.kind === 'change' || (act.kind === 'correct' && act.notice.position > 1)
  const judged = noticeErrors(draft, changes, today())
  const errors = asked ? judged : noErrors

  function save(): void {
    setAsked(true)
    const { number, date, signer } = draft.ground
    if (!isComplete(judged) || date === null || unread.size > 0 || busy) return
    const facts = { number: number.trim(), date, signer: signer.trim(), postings: postingsOf(draft), countedFrom: draft.countedFrom, countReason: draft.countReason.trim() || null }
    const call = { examId, ...facts, requestId: newRequestId() }
    if (act.kind === 'record') record.mutate(call)
    else if (act.kind === 'change') change.mutate({ ...call, content: draft.content.trim() })
    else correct.mutate({ ...call, id: act.notice.id, content: changes ? draft.content.trim() : null, expectedRevision: act.notice.revision })
  }

  return (
    <Dialog title={titles[act.kind]} onClose={onClose}>
      <FieldGrid label={titles[act.kind]} onSubmit={save} enterSubmits>
        {act.kind === 'change' && view.change !== null ? (
          <FieldCell span={6}>
            <p className="mt-quiet">
              Thay đổi một lần, {changeLimitWords(view.change)} ({view.change.article}). Mọi thời hạn tính lại từ ngày thay đổi công khai.
            </p>
          </FieldCell>
        ) : null}
        {changes ? (
          <FieldCell span={6}>
            <TextInput label="Nội dung thay đổi" value={draft.content} onChange={(event) => setDraft({ ...draft, content: event.currentTarget.value })} error={errors.content} maxLength={300} autoComplete="off" required data-autofocus />
          </FieldCell>
        ) : null}
        <GroundFields draft={draft.ground} onChange={(ground) => setDraft({ ...draft, ground })} errors={errors.ground} paper="thông báo" autoFocus={!changes} />
        {postingPlaces.map((place) => {
          const posting = draft.postings[place]
          const put = (more: Partial<typeof posting>) => setDraft({ ...draft, postings: { ...draft.postings, [place]: { ...posting, ...more } } })
          return (
            <Fragment key={place}>
              <FieldCell span={4}>
                <TextInput label={placeLabels[place]} value={posting.name} onChange={(event) => put({ name: event.currentTarget.value })} error={errors.postings[place]?.name} maxLength={300} autoComplete="off" />
              </FieldCell>
              <FieldCell span={2}>
                <DayInput label={dayLabels[place]} value={posting.postedOn} onChange={(postedOn) => put({ postedOn })} error={errors.postings[place]?.postedOn ?? null} onReadable={readable(place)} required={false} />
              </FieldCell>
            </Fragment>
          )
        })}
        <FieldCell span={2}>
          <DayInput label="Tính hạn từ" value={draft.countedFrom} onChange={(countedFrom) => setDraft({ ...draft, countedFrom })} onReadable={readable('counted')} required={false} />
        </FieldCell>
        <FieldCell span={4}>
          <TextInput label="Lý do tính từ ngày khác" value={draft.countReason} onChange={(event) => setDraft({ ...draft, countReason: event.currentTarget.value })} error={errors.countReason} description={countWords(draft, view.posting?.places ?? []) || undefined} maxLength={300} autoComplete="off" />
        </FieldCell>
        <FaultNote error={record.error ?? change.error ?? correct.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button type="submit" variant="filled" loading={busy} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Ghi
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}

const noErrors: ReturnType<typeof noticeErrors> = { ground: {}, postings: {} }
