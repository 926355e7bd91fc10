import { SegmentedControl } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { countText } from '../../components/typed-values.ts'
import { NumbersSection } from './numbers-section.tsx'
import { RoomsSection } from './rooms-section.tsx'
import { SeatsSection } from './seats-section.tsx'
import './rooms.css'

type Section = 'numbers' | 'rooms' | 'seats'

const sections: readonly { readonly value: Section; readonly label: string }[] = [
  { value: 'numbers', label: 'Số báo danh' },
  { value: 'rooms', label: 'Phòng' },
  { value: 'seats', label: 'Ca thi và chỗ ngồi' },
]

/** 6. Phòng thi, SBD: numbers, rooms, then who sits where. */
export function RoomsPage({ examId }: { examId: string }) {
  const numbers = useQuery(queries.numbers.view.queryOptions({ input: { examId } }))
  const rooms = useQuery(queries.rooms.list.queryOptions({ input: { examId } }))
  const { openStep } = useNavigation()
  const mayPrint = useMay('documents.print')
  const [section, setSection] = useState<Section | null>(null)

  // Opens once where the work stands; numbering or adding a room then turns no page by itself.
  if (section === null && numbers.data !== undefined && rooms.data !== undefined) {
    setSection(numbers.data.given === 0 ? 'numbers' : rooms.data.length === 0 ? 'rooms' : 'seats')
  }
  const usable = rooms.data?.reduce((sum, room) => sum + room.usable, 0) ?? 0
  useStatus({
    right: numbers.data === undefined || rooms.data === undefined ? [] : [`${countText(numbers.data.given)} số báo danh, ${countText(rooms.data.length)} phòng, ${countText(usable)} chỗ dùng được`],
  })

  return (
    <Page
      title="6. Phòng thi, SBD"
      actions={
        mayPrint ? (
          <KeyButton keys="Ctrl+P" onPress={() => openStep(examId, 'print')} leftSection={<IconPrinter size={16} stroke={1.9} aria-hidden />}>
            In danh sách
          </KeyButton>
        ) : undefined
      }
      toolbar={
        <SegmentedControl
          aria-label="Phần của bước này"
          data={[...sections]}
          value={section ?? 'numbers'}
          onChange={(value) => setSection(sections.find((one) => one.value === value)?.value ?? null)}
        />
      }
    >
      <FaultNote error={numbers.error ?? rooms.error} onRetry={() => void Promise.all([numbers.refetch(), rooms.refetch()])} />
      {numbers.data === undefined || rooms.data === undefined ? null : section === 'numbers' ? (
        <NumbersSection examId={examId} view={numbers.data} />
      ) : section === 'rooms' ? (
        <RoomsSection examId={examId} rooms={rooms.data} />
      ) : (
        <SeatsSection examId={examId} rooms={rooms.data} without={numbers.data.without} />
      )}
    </Page>
  )
}
