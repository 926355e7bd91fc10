import { Autocomplete, Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RefObject } from 'react'
import type { Room } from '../../../shared/contract/rooms.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { judgeRooms, nextRoomDraft, type RoomDraft } from './room-draft.ts'
import { readRooms } from './read-rooms.ts'
import { sitesOf } from './room-sites.ts'

type TextField = Exclude<keyof RoomDraft, 'site' | 'groundFloor'>

interface TypedField {
  readonly field: TextField
  readonly label: string
  readonly span: 1 | 2
}

const beforeSite: readonly TypedField[] = [
  { field: 'number', label: 'Phòng số', span: 1 },
  { field: 'name', label: 'Tên ở cửa', span: 2 },
]

const afterSite: readonly TypedField[] = [
  { field: 'place', label: 'Nhà, tầng (nếu có)', span: 2 },
  { field: 'capacity', label: 'Sức chứa', span: 1 },
  { field: 'reserve', label: 'Dự phòng', span: 1 },
  { field: 'disabled', label: 'Hỏng', span: 1 },
  { field: 'columns', label: 'Số dãy (nếu có)', span: 1 },
]

const afterGround: readonly TypedField[] = [{ field: 'count', label: 'Số phòng liền nhau', span: 2 }]

/** Thêm phòng: one room, or several next to each other of the same size; Enter goes on, in the last field it adds. */
export function RoomEntry({ examId, rooms, firstField }: { examId: string; rooms: readonly Room[]; firstField: RefObject<HTMLInputElement | null> }) {
  const [draft, setDraft] = useState(() => nextRoomDraft(rooms.at(-1)))
  const [asked, setAsked] = useState(false)
  const create = useMutation(
    queries.rooms.createMany.mutationOptions({
      onSuccess: async () => {
        setDraft(nextRoomDraft(last))
        setAsked(false)
        firstField.current?.focus()
        await readRooms()
      },
    }),
  )
  const sites = sitesOf(rooms)
  const judged = judgeRooms(draft, rooms.map(({ number }) => number), sites)
  const last = judged.ok ? judged.rooms.at(-1) : undefined
  const errors = judged.ok || !asked ? {} : judged.errors
  const count = judged.ok ? judged.rooms.length : 1

  function save(): void {
    setAsked(true)
    if (judged.ok && !create.isPending) create.mutate({ examId, rooms: [...judged.rooms], requestId: newRequestId() })
  }

  const typed = ({ field, label, span }: TypedField) => (
    <FieldCell key={field} span={span}>
      <TextInput
        ref={field === 'number' ? firstField : undefined}
        label={label}
        value={draft[field]}
        onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
        error={errors[field]}
        inputMode={field === 'name' || field === 'place' ? 'text' : 'numeric'}
        maxLength={field === 'name' || field === 'place' ? 300 : 5}
        autoComplete="off"
      />
    </FieldCell>
  )

  return (
    <section className="mt-rooms-entry" aria-label="Thêm phòng">
      <h2>Thêm phòng</h2>
      <FieldGrid label="Phòng mới" onSubmit={save} enterSubmits>
        {beforeSite.map(typed)}
        <FieldCell span={3}>
          <Autocomplete label="Điểm thi (nếu nhiều điểm)" data={[...sites]} value={draft.site} onChange={(site) => setDraft((now) => ({ ...now, site }))} error={errors.site} maxLength={300} maxDropdownHeight={220} />
        </FieldCell>
        {afterSite.map(typed)}
        <FieldCell span={1}>
          <Checkbox label="Tầng trệt" mt={24} checked={draft.groundFloor} onChange={(event) => setDraft({ ...draft, groundFloor: event.currentTarget.checked })} />
        </FieldCell>
        {afterGround.map(typed)}
        <FieldCell span={2}>
          <Button type="submit" variant="filled" fullWidth mt={18} loading={create.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            {count === 1 ? 'Thêm' : `Thêm ${count} phòng`}
          </Button>
        </FieldCell>
        <FaultNote error={create.error} />
      </FieldGrid>
    </section>
  )
}
