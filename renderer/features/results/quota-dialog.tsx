import { Radio, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResultPost, ResultsView } from '../../../shared/contract/results.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FieldCell } from '../../components/field-grid.tsx'
import { GroundedDialog } from '../../components/grounded-dialog.tsx'
import { givingPosts, quotaConsequence, quotaErrors, readPlaces, type QuotaDraft } from './quota-draft.ts'
import { readResults } from './read-results.ts'
import type { ExamRules } from './use-exam-rules.ts'

/** Properties of the dialog. */
export interface QuotaDialogProps {
  view: ResultsView
  /** Post that gets the places. */
  post: ResultPost
  rules: ExamRules | undefined
  onClose: () => void
}

/** Điều chuyển, bổ sung chỉ tiêu: places from another post, or for a later need where the regulation knows one. */
export function QuotaDialog({ view, post, rules, onClose }: QuotaDialogProps) {
  const [draft, setDraft] = useState<QuotaDraft>({ kind: 'transfer', fromPostId: null, places: '1' })
  const change = useMutation(
    queries.results.changeQuota.mutationOptions({
      onSuccess: async () => {
        await readResults()
        onClose()
      },
    }),
  )
  const giving = givingPosts(view.posts, post)
  const errors = quotaErrors(draft, giving)
  const laterNeed = rules?.laterNeed ?? null

  return (
    <GroundedDialog
      title={`${post.code}: thêm chỉ tiêu từ đâu?`}
      action="Ghi thay đổi chỉ tiêu"
      ready={Object.keys(errors).length === 0}
      consequence={quotaConsequence(post, draft, giving)}
      onSave={(ground) => {
        const places = readPlaces(draft.places)
        if (places === null) return
        const { kind } = draft
        change.mutate({ examId: view.examId, kind, postId: post.id, fromPostId: kind === 'transfer' ? draft.fromPostId : null, places, ...ground, requestId: newRequestId() })
      }}
      error={change.error}
      busy={change.isPending}
      onClose={onClose}
    >
      {(asked) => (
        <>
          {laterNeed === null ? null : (
            <Radio.Group label="Nguồn chỉ tiêu" value={draft.kind} onChange={(kind) => setDraft({ ...draft, kind: kind === 'laterNeed' ? 'laterNeed' : 'transfer' })}>
              <div className="mt-decision-people">
                <Radio value="transfer" label="Điều chuyển từ vị trí khác của kỳ thi" data-autofocus />
                <Radio value="laterNeed" label="Bổ sung theo nhu cầu mới" description={`Lấy người thấp hơn liền kề · ${laterNeed}`} />
              </div>
            </Radio.Group>
          )}
          {draft.kind === 'laterNeed' ? null : (
            <FieldCell span={4}>
              <Select
                label="Vị trí giao chỉ tiêu"
                data={giving.map(({ post: other, free }) => ({ value: other.id, label: `${other.code} ${other.name}, còn ${free}` }))}
                value={draft.fromPostId}
                onChange={(fromPostId) => setDraft({ ...draft, fromPostId })}
                error={asked ? errors.fromPostId : undefined}
                description={giving.length === 0 ? 'Không vị trí nào còn chỉ tiêu chưa có người trúng.' : undefined}
                allowDeselect={false}
                searchable
                nothingFoundMessage="Không có vị trí nào hợp chữ đã gõ."
                data-autofocus={laterNeed === null || undefined}
              />
            </FieldCell>
          )}
          <FieldCell span={2}>
            <TextInput label="Số chỉ tiêu" value={draft.places} onChange={(event) => setDraft({ ...draft, places: event.currentTarget.value })} error={asked ? errors.places : undefined} inputMode="numeric" maxLength={4} autoComplete="off" />
          </FieldCell>
        </>
      )}
    </GroundedDialog>
  )
}
