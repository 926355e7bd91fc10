import { Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { zeroCauses, type SettledBag, type ZeroCause } from '../../../shared/contract/settlements.ts'
import { zeroCauseTitles } from '../../../shared/words/settlements.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FieldCell } from '../../components/field-grid.tsx'
import { GroundedDialog } from '../../components/grounded-dialog.tsx'
import { lineOrNothing } from '../../components/typed-values.ts'

const causeChoices = zeroCauses.map((cause) => ({ value: cause, label: zeroCauseTitles[cause] }))

/** Ghi 0 điểm: the head gives a script 0 points on the written report of its examiners (TT 22/2025 Quy chế Đ.16 k.3); it is found by its code. */
export function ZeroDialog({ examId, bags, onClose }: { examId: string; bags: readonly SettledBag[]; onClose: () => void }) {
  const papers = [...new Map(bags.map(({ partId, partTitle }) => [partId, partTitle]))].map(([value, label]) => ({ value, label }))
  const [partId, setPartId] = useState(papers.length === 1 ? (papers[0]?.value ?? null) : null)
  const [code, setCode] = useState('')
  const [cause, setCause] = useState<ZeroCause | null>(null)
  const [signs, setSigns] = useState('')
  const give = useMutation(
    queries.bags.giveZero.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.bags, queries.keying, queries.history)
        onClose()
      },
    }),
  )
  const ready = partId !== null && code.trim() !== '' && cause !== null && (cause !== 'marked' || signs.trim() !== '')
  const name = code.trim() === '' ? 'Bài này' : `Bài ${code.trim().toUpperCase()}`

  return (
    <GroundedDialog
      title="Ghi 0 điểm một bài vi phạm"
      action="Ghi 0 điểm"
      paper="biên bản"
      ready={ready}
      consequence={`${name} có điểm chính thức 0,00 thay cho điểm các giám khảo.`}
      onSave={(minutes) => {
        if (partId === null || cause === null) return
        give.mutate({ examId, partId, code: code.trim(), cause, reason: cause === 'marked' ? lineOrNothing(signs) : null, ...minutes, requestId: newRequestId() })
      }}
      error={give.error}
      busy={give.isPending}
      onClose={onClose}
    >
      {(asked) => (
        <>
          {papers.length < 2 ? null : (
            <FieldCell span={6}>
              <Select label="Bài thi" data={papers} value={partId} onChange={setPartId} error={asked && partId === null ? 'Chưa chọn bài thi.' : null} allowDeselect={false} />
            </FieldCell>
          )}
          <FieldCell span={2}>
            <TextInput label="Số phách" value={code} onChange={(event) => setCode(event.currentTarget.value)} error={asked && code.trim() === '' ? 'Chưa có số phách.' : null} maxLength={40} autoComplete="off" data-autofocus />
          </FieldCell>
          <FieldCell span={4}>
            <Select label="Vì sao 0 điểm" data={causeChoices} value={cause} onChange={(value) => setCause(zeroCauses.find((one) => one === value) ?? null)} error={asked && cause === null ? 'Chưa chọn.' : null} allowDeselect={false} />
          </FieldCell>
          {cause !== 'marked' ? null : (
            <FieldCell span={6}>
              <TextInput label="Dấu hiệu ghi trong biên bản" value={signs} onChange={(event) => setSigns(event.currentTarget.value)} error={asked && signs.trim() === '' ? 'Chưa ghi dấu hiệu nào.' : null} maxLength={300} autoComplete="off" />
            </FieldCell>
          )}
        </>
      )}
    </GroundedDialog>
  )
}
