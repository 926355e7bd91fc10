import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatPoints } from '../../../shared/text/points.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Note } from '../../components/note.tsx'
import { readMaxima } from './question-draft.ts'

/** Các câu của bài viết: the marking sheet has a value for each; without them the total only. */
export function QuestionsDialog({ examId, partId, onClose }: { examId: string; partId: string; onClose: () => void }) {
  const where = { examId, partId }
  const known = useQuery(queries.keying.questions.queryOptions({ input: where }))
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const save = useMutation(
    queries.keying.setQuestions.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.keying, queries.history)
        onClose()
      },
    }),
  )
  if (known.data === undefined) return null
  const { maximum, questions, keyed } = known.data
  const text = typed ?? questions.map(({ maximum: most }) => formatPoints(most, 0)).join('; ')

  function submit(): void {
    const maxima = readMaxima(text, maximum)
    setError(maxima === null ? 'Gõ điểm tối đa từng câu, cách nhau bằng dấu chấm phẩy: 30; 30; 40.' : null)
    if (maxima !== null && !save.isPending) save.mutate({ ...where, maxima, requestId: newRequestId() })
  }

  return (
    <Dialog title="Các câu của bài viết" onClose={onClose}>
      {keyed ? (
        <Note>Đã có điểm nhập theo phách, nên các câu không đổi được nữa: {questions.length === 0 ? 'chỉ nhập tổng điểm' : text}.</Note>
      ) : (
        <FieldGrid label="Các câu của bài viết" onSubmit={submit} enterSubmits>
          <p>Phiếu chấm có điểm từng câu thì gõ điểm tối đa của mỗi câu, cộng lại bằng {formatPoints(maximum, 0)}. Để trống thì chỉ nhập tổng điểm.</p>
          <FieldCell>
            <TextInput label="Điểm tối đa từng câu" value={text} onChange={(event) => setTyped(event.currentTarget.value)} error={error} autoComplete="off" data-autofocus />
          </FieldCell>
          <FaultNote error={save.error} />
          <div className="mt-dialog-actions">
            <Button variant="default" onClick={onClose}>
              Để sau
            </Button>
            <Button type="submit" variant="filled" loading={save.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
              Ghi
            </Button>
          </div>
        </FieldGrid>
      )}
    </Dialog>
  )
}
