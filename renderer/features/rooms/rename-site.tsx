import { Autocomplete, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Room } from '../../../shared/contract/rooms.ts'
import { tidySite } from '../../../shared/rules/room-sites.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { countText } from '../../components/typed-values.ts'
import { readRooms } from './read-rooms.ts'
import { sitesOf } from './room-sites.ts'

/** Đổi tên điểm thi: in all its rooms at once; the name of another site makes one of the two. */
export function RenameSite({ examId, site, rooms, onDone }: { examId: string; site: string; rooms: readonly Room[]; onDone: () => void }) {
  const [name, setName] = useState(site)
  const [asked, setAsked] = useState(false)
  const rename = useMutation(
    queries.rooms.renameSite.mutationOptions({
      onSuccess: async () => {
        await readRooms()
        onDone()
      },
    }),
  )
  const own = rooms.filter((room) => room.site === site)
  const others = sitesOf(rooms).filter((other) => other !== site)
  const to = tidySite(name)
  const joined = rooms.filter((room) => room.site === to && to !== site).length

  function save(): void {
    setAsked(true)
    if (to !== null && !rename.isPending) rename.mutate({ examId, from: site, to, requestId: newRequestId() })
  }

  return (
    <Dialog title={`Đổi tên điểm thi ${site}`} onClose={onDone}>
      <FieldGrid label="Tên điểm thi" onSubmit={save} enterSubmits>
        <p>
          {joined === 0
            ? `${countText(own.length)} phòng của điểm thi này mang tên mới.`
            : `${countText(own.length)} phòng chuyển vào điểm thi ${to ?? ''}, đang có ${countText(joined)} phòng: hai điểm thành một.`}
        </p>
        <FieldCell span={6}>
          <Autocomplete label="Tên điểm thi" data={others} value={name} onChange={setName} error={asked && to === null ? 'Chưa có tên. Gõ như trong quyết định chọn điểm thi.' : null} maxLength={300} maxDropdownHeight={180} data-autofocus />
        </FieldCell>
        <FaultNote error={rename.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onDone}>
            Thôi
          </Button>
          <Button type="submit" variant="filled" loading={rename.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            {joined === 0 ? 'Đổi tên' : 'Gộp hai điểm thi'}
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
