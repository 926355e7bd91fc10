import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Part } from '../../../shared/contract/marking.ts'
import { api, newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { printRefusal } from '../../components/print-refusal.ts'
import { BagTable } from './bag-table.tsx'
import type { DrawnCodes } from './draw-form.tsx'

/** Properties of the view. */
interface LabelsViewProps {
  examId: string
  part: Part
  drawn: DrawnCodes
  /** The draft is sealed, thrown away, or gone. */
  onGone: () => void
}

/** The labels of a draft: shown and printed from memory, once; then the table is sealed and nothing of this is left. */
export function LabelsView({ examId, part, drawn: { draftId, scripts, sheets, bags }, onGone }: LabelsViewProps) {
  const where = { examId, partId: part.id }
  const labels = useQuery({ ...queries.scripts.labels.queryOptions({ input: { ...where, draftId } }), staleTime: Infinity, gcTime: 0 })
  const print = useMutation({ mutationFn: (documentId: string) => api.desk.print({ documentId }) })
  const seal = useMutation(
    queries.scripts.seal.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.scripts, queries.keying, queries.exams, queries.history)
        onGone()
      },
    }),
  )
  const discard = useMutation({ mutationFn: () => api.scripts.discard(where), onSuccess: onGone })
  const { data } = labels
  const refusal = print.data === undefined ? null : printRefusal(print.data, null)
  return (
    <section className="mt-labels" aria-label={`Nhãn phách ${part.title}`}>
      <div className="mt-labels-side">
        <h2>{part.title}: nhãn phách</h2>
        <p>
          {scripts} bài, {sheets} tờ, {bags.length} túi. Nhãn chỉ có trong bộ nhớ của máy này; khóa máy hay đóng chương trình là mất, và nhãn đã in phải hủy.
        </p>
        <ol className="mt-coding-steps">
          <li>In nhãn trên giấy nhãn 3 × 8 (A4, 70 × 37 mm); hai tờ cuối cho vào hai phong bì, niêm phong.</li>
          <li>Dán nhãn đầu phách và nhãn từng tờ theo số báo danh, rọc phách, xếp vào túi đúng số bài ghi trên nhãn.</li>
          <li>Nhãn đã in đủ thì niêm phong. Từ đó chỉ hai người cùng mở mới biết bài của ai.</li>
        </ol>
        <BagTable bags={bags} />
        <FaultNote error={labels.error ?? seal.error ?? discard.error ?? print.error} />
        {refusal === null ? null : <Note kind="fault">{refusal}</Note>}
        <div className="mt-form-actions">
          <KeyButton keys="Ctrl+P" onPress={() => data !== undefined && print.mutate(data.documentId)} loading={print.isPending} disabled={data === undefined}>
            In {data === undefined ? '' : `${data.pages} trang`} nhãn
          </KeyButton>
          <KeyButton keys="Ctrl+Enter" variant="filled" onPress={() => seal.mutate({ ...where, draftId, requestId: newRequestId() })} loading={seal.isPending} disabled={data === undefined}>
            Nhãn đã in đủ, niêm phong
          </KeyButton>
          <Button variant="default" onClick={() => discard.mutate()} loading={discard.isPending}>
            Bỏ lần bốc này
          </Button>
        </div>
      </div>
      <div className="mt-sheet-view">
        {data === undefined ? null : <iframe title="Nhãn phách" src={`app://minh-tuyen/document/${data.documentId}.pdf#toolbar=0&navpanes=0&view=FitH`} />}
      </div>
    </section>
  )
}
