import { Button } from '@mantine/core'
import type { InterviewRoom } from '../../../shared/contract/interviews.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { countText } from '../../components/typed-values.ts'

/** Properties of the foot. */
interface InterviewFootProps {
  room: InterviewRoom
  /** People of whom something is missing. */
  gaps: number
  mayClose: boolean
  onClose: () => void
  onReopen: () => void
}

/** How the room adds up, in large figures, and closing it. */
export function InterviewFoot({ room, gaps, mayClose, onClose, onReopen }: InterviewFootProps) {
  const present = room.onList - room.unnoted - room.absent
  const missing = room.members < 2 ? 'chưa có người chấm' : gaps > 0 ? `thiếu ${countText(gaps)}` : null
  return (
    <div className="mt-beside-foot">
      <p className="mt-beside-sum" role="status" aria-label="Cộng của phòng">
        <span>
          <b>{countText(room.onList)}</b> = <b>{countText(present)}</b> có mặt + <b>{countText(room.absent)}</b> vắng
          {room.unnoted === 0 ? null : (
            <>
              {' '}
              + <b className="is-gap">{countText(room.unnoted)}</b> chờ
            </>
          )}
        </span>
        <span>
          <b>{countText(room.marked)}</b> đã có điểm
        </span>
      </p>
      {room.closed !== null ? (
        <div className="mt-beside-acts">
          <span className="mt-quiet">
            Đã chốt {formatMoment(room.closed.at)}, {room.closed.memberName}.{room.closed.note === null ? '' : ` ${room.closed.note}.`}
          </span>
          {mayClose ? (
            <Button onClick={onReopen} variant="default">
              Mở lại phòng…
            </Button>
          ) : null}
        </div>
      ) : mayClose ? (
        <div className="mt-beside-acts">
          <KeyButton keys="Ctrl+Enter" variant="filled" onPress={onClose}>
            {missing === null ? 'Chốt phòng' : `Chốt phòng: ${missing}`}
          </KeyButton>
        </div>
      ) : null}
    </div>
  )
}
