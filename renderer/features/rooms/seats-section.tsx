import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Room } from '../../../shared/contract/rooms.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { countText } from '../../components/typed-values.ts'
import { PartSeats } from './part-seats.tsx'

/** Ca thi và chỗ ngồi, part by part. */
export function SeatsSection({ examId, rooms, without }: { examId: string; rooms: readonly Room[]; without: number }) {
  const parts = useQuery(queries.rooms.parts.queryOptions({ input: { examId } }))
  const [partId, setPartId] = useState<string | null>(null)
  if (parts.data === undefined) return <FaultNote error={parts.error} onRetry={() => void parts.refetch()} />
  const chosen = parts.data.find(({ part }) => part.id === partId) ?? parts.data[0]
  if (chosen === undefined) return <EmptyState sentence="Kỳ thi chưa có phần thi. Thêm vị trí ở bước 2; phần thi theo ngạch và hình thức của vị trí." />
  return (
    <>
      <div className="mt-rooms-head">
        <SegmentedControl
          aria-label="Phần thi"
          data={parts.data.map(({ part, toSit, seated }) => ({ value: part.id, label: `${part.title} ${countText(seated)}/${countText(toSit)}` }))}
          value={chosen.part.id}
          onChange={setPartId}
        />
        <span className="mt-quiet mt-small">Số có chỗ trên số dự thi của từng phần.</span>
      </div>
      <PartSeats key={chosen.part.id} examId={examId} plan={chosen} rooms={rooms} without={without} />
    </>
  )
}
