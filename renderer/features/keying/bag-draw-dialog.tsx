import { Select } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BagMarkers } from '../../../shared/contract/bags.ts'
import type { Marker } from '../../../shared/contract/keying.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { DrawForm } from '../../components/draw-form.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell } from '../../components/field-grid.tsx'
import { Note } from '../../components/note.tsx'

const markers: readonly Marker[] = [1, 2, 3]

/** Bốc thăm túi bài: who marks which bag this time, by a seed from dice or from the program. */
export function BagDrawDialog({ examId, partId, onClose }: { examId: string; partId: string; onClose: () => void }) {
  const papers = useQuery(queries.bags.list.queryOptions({ input: { examId } }))
  const paper = papers.data?.find((one) => one.partId === partId)
  return (
    <Dialog title="Bốc thăm túi bài cho giám khảo" onClose={onClose}>
      <FaultNote error={papers.error} onRetry={() => void papers.refetch()} />
      {paper === undefined ? null : <BagDraw examId={examId} paper={paper} onClose={onClose} />}
    </Dialog>
  )
}

function BagDraw({ examId, paper, onClose }: { examId: string; paper: BagMarkers; onClose: () => void }) {
  const [marker, setMarker] = useState<Marker>(() => markers.find((one) => paper.draws.every((draw) => draw.marker !== one)) ?? 3)
  const draw = useMutation(
    queries.bags.draw.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.bags, queries.history)
        onClose()
      },
    }),
  )
  const before = paper.draws.find((one) => one.marker === marker)

  return (
    <DrawForm
      label="Bốc thăm túi bài"
      reasonLabel={before === undefined ? null : `Lý do bốc lại; lần này đã bốc ${formatMoment(before.at)}, mã ${before.seed}`}
      onDraw={(seeded) => draw.mutate({ examId, partId: paper.partId, marker, ...seeded, requestId: newRequestId() })}
      error={draw.error}
      busy={draw.isPending}
      onClose={onClose}
      seedFirst={false}
      beside
    >
      <p>
        {paper.bags.length} túi, {paper.members.length} giám khảo chấm được: {paper.members.map(({ fullName }) => fullName).join(', ') || 'chưa có ai'}. Không ai chấm lại túi mình đã chấm.
      </p>
      {paper.barred.length === 0 ? null : <Note kind="missing">{paper.barred.join(', ')} có người thân dự thi, nên không được bốc.</Note>}
      <FieldCell span={3}>
        <Select label="Lần chấm" data={markers.map((one) => ({ value: String(one), label: `Lần ${one}` }))} value={String(marker)} onChange={(value) => setMarker(markers.find((one) => String(one) === value) ?? marker)} allowDeselect={false} data-autofocus />
      </FieldCell>
    </DrawForm>
  )
}
