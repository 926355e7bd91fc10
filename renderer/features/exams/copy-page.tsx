import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Exam } from '../../../shared/contract/exams.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { emptyGround, groundErrors, groundOf, type GroundErrors } from '../../components/ground-draft.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { today } from '../../components/today.ts'
import { useKeys } from '../../components/use-keys.ts'
import { emptyCopy, isTaken, startOfCopy, withYear } from './copy-draft.ts'
import { CopyParts } from './copy-parts.tsx'
import { CopyPosts } from './copy-posts.tsx'
import { afterTyping, judgeDraft, type ExamErrors } from './exam-draft.ts'
import { ExamFields } from './exam-fields.tsx'
import { RuleChoice } from './rule-choice.tsx'
import { useOpenMade } from './use-open-made.ts'
import { useProposal } from './use-proposal.ts'
import './exams.css'

/** Lập từ kỳ thi này: a new plan that takes over posts and rooms of an exam. */
export function CopyPage({ fromId }: { fromId: string }) {
  const from = useQuery(queries.exams.get.queryOptions({ input: { examId: fromId } }))
  if (from.data !== undefined) return <Copy from={from.data} />
  return (
    <Page title="Lập từ kỳ thi trước">
      <FaultNote error={from.error} onRetry={() => void from.refetch()} />
    </Page>
  )
}

function Copy({ from }: { from: Exam }) {
  const [draft, setDraft] = useState(() => startOfCopy(from))
  const [errors, setErrors] = useState<ExamErrors>({})
  const [copy, setCopy] = useState(emptyCopy)
  const [ground, setGround] = useState(emptyGround)
  const [asked, setAsked] = useState(false)
  const rules = useProposal(draft, null)
  const navigation = useNavigation()
  const known = rules.proposed !== null && draft.planApproved !== null
  const proposal = useQuery({
    ...queries.exams.proposeCopy.queryOptions({ input: { fromId: from.id, planApproved: draft.planApproved ?? from.planApproved, regime: draft.regime } }),
    enabled: known,
  })
  const found = known ? proposal.data : undefined
  const create = useMutation(queries.exams.copy.mutationOptions({ onSuccess: useOpenMade() }))
  const posts = found?.posts ?? []
  const taken = posts.filter((post) => isTaken(copy, post))
  const paths = (found?.amendments ?? []).flatMap(({ path, possible }) => (possible && copy.paths.has(path) ? [path] : []))
  const groundFaults: GroundErrors = asked && paths.length > 0 ? groundErrors(ground, 'quyết định', today()) : {}

  function save(): void {
    setAsked(true)
    const judged = judgeDraft(draft, rules.proposed, null)
    setErrors(judged.ok ? {} : judged.errors)
    const paper = paths.length === 0 ? null : groundOf(ground, 'quyết định', today())
    if (!judged.ok || found === undefined || create.isPending || (paths.length > 0 && paper === null)) return
    const { kind: _, ...facts } = judged.facts
    create.mutate({
      fromId: from.id,
      ...facts,
      postIds: taken.map(({ id }) => id),
      rooms: copy.rooms && found.rooms > 0,
      members: copy.members && found.members > 0,
      amendments: paper === null ? null : { paths, ...paper },
      requestId: newRequestId(),
    })
  }

  useStatus({
    right: found === undefined ? [] : [`Lấy ${taken.length}/${posts.length} vị trí, ${taken.reduce((sum, { quota }) => sum + quota, 0)} chỉ tiêu`],
    keys: [['Enter', 'ô kế tiếp'], ['Dấu cách', 'lấy, bỏ vị trí'], ['Ctrl+Enter', 'lập']],
  })
  useKeys({ Escape: navigation.openExams })
  return (
    <Page
      title="Lập từ kỳ thi trước"
      subtitle={from.name}
      actions={
        <KeyButton keys="Ctrl+Enter" variant="filled" onPress={save} loading={create.isPending}>
          Lập kỳ thi
        </KeyButton>
      }
    >
      <div className="mt-copy">
        <div className="mt-copy-form">
          <FieldGrid label="Kế hoạch mới" onSubmit={save}>
            <ExamFields draft={draft} onChange={(next) => setDraft(withYear(from, draft, afterTyping(draft, next, null)))} errors={errors} autoFocus kindFixed />
            <FieldCell span={6}>
              <RuleChoice draft={draft} onChange={setDraft} errors={errors} proposal={rules} saved={null} />
            </FieldCell>
            {found === undefined ? null : <CopyParts proposal={found} draft={copy} onChange={setCopy} ground={ground} onGround={setGround} groundErrors={groundFaults} />}
            <FaultNote error={create.error ?? proposal.error} />
          </FieldGrid>
        </div>
        <div className="mt-copy-posts">
          {found === undefined ? <Note>Gõ số và ngày duyệt kế hoạch mới. Vị trí lấy sang hiện ở đây, xét theo quy chế và tổ chức của ngày ấy.</Note> : <CopyPosts posts={posts} draft={copy} onChange={setCopy} />}
        </div>
      </div>
    </Page>
  )
}
