import { Button, Select } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BagMarkers } from '../../../shared/contract/bags.ts'
import type { Marker } from '../../../shared/contract/keying.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Note } from '../../components/note.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { SeedField } from '../../components/seed-field.tsx'
import { lineOrNothing, seedProblem } from '../../components/typed-values.ts'

const markers: readonly Marker[] = [1, 2, 3]

/** Bốc thăm túi bài: who marks which bag this time, by a seed from dice or from the program. */
export function BagDrawDialog({ examId, partId, onClose }: { examId: string; partId: string; onClose: () => void }) {
  const papers = useQuery(queries.bags.list.queryOptions({ input: { examId } }))
  const paper = papers.data?.find((one) => one.partId === partId)
  return (
    <Dialog title="Bốc thăm túi bài cho giám khảo" onClose={onClose}>
      <FaultNote error={papers.error} onRetry={() => void papers.refetch()} />
      {paper === undefined ? null : <DrawForm examId={examId} paper={paper} onClose={onClose} />}
    </Dialog>
  )
}

function DrawForm({ examId, paper, onClose }: { examId: string; paper: BagMarkers; onClose: () => void }) {
  const [marker, setMarker] = useState<Marker>(() => markers.find((one) => paper.draws.every((draw) => draw.marker !== one)) ?? 3)
  const [seed, setSeed] = useState('')
  const [reason, setReason] = useState('')
  const [judged, setJudged] = useState(false)
  const draw = useMutation(
    queries.bags.draw.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.bags, queries.history)
        onClose()
      },
    }),
  )
  const before = paper.draws.find((one) => one.marker === marker)
  const reasonMissing = before !== undefined && reason.trim() === ''

  function save(): void {
    setJudged(true)
    if (seedProblem(seed) !== null || reasonMissing || draw.isPending) return
    draw.mutate({ examId, partId: paper.partId, marker, seed: lineOrNothing(seed), ...(before === undefined ? {} : { reason: reason.trim() }), requestId: newRequestId() })
  }

  return (
    <FieldGrid label="Bốc thăm túi bài" onSubmit={save} enterSubmits>
      <p>
        {paper.bags.length} túi, {paper.members.length} giám khảo chấm được: {paper.members.map(({ fullName }) => fullName).join(', ') || 'chưa có ai'}. Không ai chấm lại túi mình đã chấm.
      </p>
      {paper.barred.length === 0 ? null : <Note kind="missing">{paper.barred.join(', ')} có người thân dự thi, nên không được bốc.</Note>}
      <FieldCell span={3}>
        <Select label="Lần chấm" data={markers.map((one) => ({ value: String(one), label: `Lần ${one}` }))} value={String(marker)} onChange={(value) => setMarker(markers.find((one) => String(one) === value) ?? marker)} allowDeselect={false} data-autofocus />
      </FieldCell>
      <FieldCell span={3}>
        <SeedField value={seed} onChange={setSeed} judged={judged} />
      </FieldCell>
      {before === undefined ? null : (
        <FieldCell>
          <ReasonField label={`Lý do bốc lại; lần này đã bốc ${formatMoment(before.at)}, mã ${before.seed}`} value={reason} onChange={setReason} error={judged && reasonMissing ? 'Chưa có lý do. Ghi vì sao bốc thăm lại.' : null} />
        </FieldCell>
      )}
      <FaultNote error={draw.error} />
      <div className="mt-dialog-actions">
        <Button variant="default" onClick={onClose}>
          Để sau
        </Button>
        <Button type="submit" variant="filled" loading={draw.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
          Bốc thăm
        </Button>
      </div>
    </FieldGrid>
  )
}
