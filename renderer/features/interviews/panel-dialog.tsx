import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BoardMemberHere, InterviewRoom, PanelMember } from '../../../shared/contract/interviews.ts'
import type { Board } from '../../../shared/rules/boards.ts'
import { boardTitles, functionTitle } from '../../../shared/words/boards.ts'
import { kinRelationTitles } from '../../../shared/words/kin.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { OrderedChoice } from '../../components/ordered-choice.tsx'
import { readInterviews } from './read-interviews.ts'

/** Properties of the dialog. */
interface PanelDialogProps {
  examId: string
  room: InterviewRoom
  board: Board | null
  members: readonly BoardMemberHere[]
  panel: readonly PanelMember[]
  /** Members that each candidate needs at least, with the article. */
  fewest: { readonly count: number; readonly article: string }
  onDone: () => void
}

/** Why somebody of the board may not sit in the room: "người thân dự thi: Lò Văn An (con đẻ)". */
function barWords({ bar, kin, elsewhere }: BoardMemberHere): string {
  if (bar === 'kin' && kin !== null) return `người thân dự thi phòng này: ${kin.candidateName} (${kinRelationTitles[kin.relation]})`
  return bar === 'elsewhere' ? `đã ngồi ở ${elsewhere ?? 'phòng khác'} cùng giờ` : 'hôm ấy vắng, hết hạn cử, hoặc còn xung đột chưa giải trình'
}

/** Người chấm phòng: the members of the board who mark here; who has sheets already stays. */
export function PanelDialog({ examId, room, board, members, panel, fewest, onDone }: PanelDialogProps) {
  const { openPlanPage } = useNavigation()
  const sitting = panel.map(({ memberId }) => memberId)
  const [chosen, setChosen] = useState<readonly string[]>(sitting)
  const [asked, setAsked] = useState(false)
  const set = useMutation(
    queries.interviews.setPanel.mutationOptions({
      onSuccess: async () => {
        await readInterviews()
        onDone()
      },
      onError: readInterviews,
    }),
  )
  const people = new Map([...panel, ...members].map((member) => [member.memberId, member]))
  const free = [...people.values()].filter(({ memberId, bar }) => bar === null || sitting.includes(memberId))
  const barred = members.filter(({ bar }) => bar !== null)
  const tooFew = chosen.length < fewest.count

  function save(): void {
    setAsked(true)
    if (tooFew || set.isPending) return
    set.mutate({ examId, sessionId: room.sessionId, roomId: room.roomId, memberIds: [...chosen], before: sitting, requestId: newRequestId() })
  }

  function nameOf(id: string): string {
    const member = people.get(id)
    if (member === undefined) return ''
    const held = board === null ? '' : functionTitle(board, member.function)
    const sheets = panel.find(({ memberId }) => memberId === id)?.sheets ?? 0
    return [member.fullName, held, member.workplace, sheets > 0 ? `đã có ${sheets} phiếu` : null].filter((words) => words !== null && words !== '').join(', ')
  }

  return (
    <Dialog title={`Người chấm ${room.roomName}, ca ${room.sessionNumber}`} onClose={onDone}>
      <FieldGrid label="Người chấm phòng" onSubmit={save}>
        {board === null || members.length === 0 ? (
          <Note kind="missing">{board === null ? 'Quy chế của kỳ thi không có ban cho phần thi này.' : `${boardTitles[board]} chưa có ai. Cử người ở trang Hội đồng trước.`}</Note>
        ) : (
          <OrderedChoice
            label={`${boardTitles[board]}: chọn ít nhất ${fewest.count} người (${fewest.article})`}
            value={chosen}
            onChange={setChosen}
            options={free.map(({ memberId }) => memberId)}
            nameOf={nameOf}
            after="Dấu cách chọn hoặc bỏ. Số trước tên là số phiếu chấm của người ấy."
            {...(asked && tooFew ? { error: `Đã chọn ${chosen.length} người. Chọn ít nhất ${fewest.count}.` } : {})}
            autoFocus
          />
        )}
        {barred.length === 0 ? null : (
          <Note kind="missing">
            {barred.map((member) => (
              <span key={member.memberId} className="mt-interview-barred">
                {member.fullName}: {barWords(member)}.
              </span>
            ))}
          </Note>
        )}
        <FaultNote error={set.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onDone}>
            Thôi
          </Button>
          {members.length === 0 ? (
            <Button variant="filled" onClick={() => openPlanPage(examId, 'council')} data-autofocus>
              Sang trang Hội đồng
            </Button>
          ) : (
            <Button type="submit" variant="filled" loading={set.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
              Phân công
            </Button>
          )}
        </div>
      </FieldGrid>
    </Dialog>
  )
}
