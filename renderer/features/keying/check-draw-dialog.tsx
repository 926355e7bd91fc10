import { Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { checksOfShare } from '../../../shared/rules/check-draw.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FieldCell } from '../../components/field-grid.tsx'
import { GroundedDialog } from '../../components/grounded-dialog.tsx'
import { SeedField } from '../../components/seed-field.tsx'
import { lineOrNothing, readPercent, seedProblem } from '../../components/typed-values.ts'

/** A coded paper with what may be drawn of it. */
interface CheckablePaper {
  readonly partId: string
  readonly partTitle: string
  readonly bags: number
  readonly scripts: number
}

/** Bốc thăm bài chấm kiểm tra: the share that the board decided, its decision, and a seed from dice or from the program. */
export function CheckDrawDialog({ examId, papers, onClose }: { examId: string; papers: readonly CheckablePaper[]; onClose: () => void }) {
  const [partId, setPartId] = useState(papers.length === 1 ? (papers[0]?.partId ?? null) : null)
  const [share, setShare] = useState('')
  const [seed, setSeed] = useState('')
  const draw = useMutation(
    queries.bags.drawChecks.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.bags, queries.keying, queries.history)
        onClose()
      },
    }),
  )
  const paper = papers.find((one) => one.partId === partId)
  const read = readPercent(share)
  const percent = read.ok && read.value > 0 ? read.value : null
  const consequence = paper === undefined || percent === null ? 'Bài được bốc chia cho người chưa chấm túi đó và không có người thân dự thi.' : `Bốc ${checksOfShare(paper.scripts, percent)} trong ${paper.scripts} bài của ${paper.bags} túi đủ điểm chính thức, chia cho người chưa chấm túi đó và không có người thân dự thi.`

  return (
    <GroundedDialog
      title="Bốc thăm bài chấm kiểm tra"
      action="Bốc thăm"
      ready={paper !== undefined && percent !== null && seedProblem(seed) === null}
      consequence={consequence}
      onSave={(decision) => {
        if (partId !== null && percent !== null) draw.mutate({ examId, partId, share: percent, seed: lineOrNothing(seed), ...decision, requestId: newRequestId() })
      }}
      error={draw.error}
      busy={draw.isPending}
      onClose={onClose}
    >
      {(asked) => (
        <>
          {papers.length < 2 ? null : (
            <FieldCell span={6}>
              <Select label="Bài thi" data={papers.map((one) => ({ value: one.partId, label: one.partTitle }))} value={partId} onChange={setPartId} error={asked && partId === null ? 'Chưa chọn bài thi.' : null} allowDeselect={false} />
            </FieldCell>
          )}
          <FieldCell span={2}>
            <TextInput label="Tỷ lệ (%)" value={share} onChange={(event) => setShare(event.currentTarget.value)} error={asked && percent === null ? 'Gõ số nguyên từ 1 đến 100.' : null} inputMode="numeric" maxLength={5} autoComplete="off" data-autofocus />
          </FieldCell>
          <FieldCell span={4}>
            <SeedField value={seed} onChange={setSeed} judged={asked} />
          </FieldCell>
        </>
      )}
    </GroundedDialog>
  )
}
