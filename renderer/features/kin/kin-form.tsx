import { Autocomplete, Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { kinRelations } from '../../../shared/contract/kin.ts'
import { kinRelationTitles } from '../../../shared/words/kin.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { functionsText, namedMembers } from '../../components/council-members.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { MemberName } from '../../components/member-name.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { CandidatePicker } from '../../components/candidate-picker.tsx'
import { emptyKin, kinErrors, memberFunctions, type KinDraft } from './kin-draft.ts'

const relations = kinRelations.map((relation) => ({ id: relation, code: '', name: kinRelationTitles[relation], current: true }))

/** Properties of the form. */
interface KinFormProps {
  examId: string
  onDone: (id: string) => void
  onCancel: () => void
}

/** Ghi quan hệ thân thích: candidate, the member of the council or of a board, and what they are to each other. */
export function KinForm({ examId, onDone, onCancel }: KinFormProps) {
  const [draft, setDraft] = useState<KinDraft>(emptyKin)
  const [judged, setJudged] = useState(false)
  const declare = useMutation(
    queries.kin.declare.mutationOptions({
      onSuccess: async ({ id }) => {
        await readAgain(queries.kin, queries.council, queries.results, queries.history)
        onDone(id)
      },
    }),
  )
  const council = useQuery(queries.council.list.queryOptions({ input: { examId } }))
  const errors = kinErrors(draft)
  const shown = judged ? errors : {}

  function save(): void {
    setJudged(true)
    const { candidateId, relation, memberId, memberName, memberFunction, note } = draft
    if (candidateId === null || relation === null || Object.keys(errors).length > 0 || declare.isPending) return
    declare.mutate({ examId, candidateId, relation, memberId, memberName: memberName.trim(), memberFunction: memberFunction.trim(), note: note.trim() === '' ? null : note.trim(), requestId: newRequestId() })
  }

  useKeys({ Escape: onCancel })
  return (
    <section className="mt-section" aria-label="Ghi quan hệ thân thích">
      <h2>Ghi quan hệ thân thích</h2>
      <FieldGrid onSubmit={save} label="Ghi quan hệ thân thích">
        <FieldCell>
          <CandidatePicker examId={examId} value={draft.candidateId} onChange={(candidateId) => setDraft((before) => ({ ...before, candidateId }))} error={shown.candidateId} />
        </FieldCell>
        <FieldCell>
          <MemberName
            label="Họ tên thành viên hội đồng, ban"
            members={council.data === undefined ? [] : namedMembers(council.data)}
            name={draft.memberName}
            memberId={draft.memberId}
            onType={(memberName) => setDraft({ ...draft, memberName, memberId: null })}
            onTake={({ id, fullName }) => setDraft({ ...draft, memberId: id, memberName: fullName, memberFunction: council.data === undefined ? draft.memberFunction : functionsText(council.data, id) || draft.memberFunction })}
            error={shown.memberName}
          />
        </FieldCell>
        <FieldCell>
          <Autocomplete
            label="Nhiệm vụ trong kỳ thi"
            data={[...memberFunctions]}
            value={draft.memberFunction}
            error={shown.memberFunction}
            onChange={(memberFunction) => setDraft({ ...draft, memberFunction })}
            maxLength={300}
            maxDropdownHeight={220}
          />
        </FieldCell>
        <FieldCell>
          <CodePicker
            label="Thí sinh là … của thành viên"
            options={relations}
            value={draft.relation}
            error={shown.relation ?? null}
            onChange={(value) => setDraft({ ...draft, relation: kinRelations.find((relation) => relation === value) ?? null })}
            nothingFound="Không có quan hệ nào hợp chữ đã gõ."
          />
        </FieldCell>
        <FieldCell>
          <TextInput label="Ghi chú (nếu có)" value={draft.note} onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })} maxLength={1000} autoComplete="off" />
        </FieldCell>
        <FaultNote error={declare.error} />
        <div className="mt-form-actions">
          <KeyButton keys="Ctrl+Enter" variant="filled" data-submit bound={false} onPress={save} loading={declare.isPending}>
            Ghi
          </KeyButton>
          <Button variant="default" onClick={onCancel}>
            Bỏ
          </Button>
        </div>
      </FieldGrid>
    </section>
  )
}
