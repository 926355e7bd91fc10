import { Button } from '@mantine/core'
import type { AttendanceRoom } from '../../../shared/contract/attendance.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { countText } from '../../components/typed-values.ts'
import { gapWords, type RoomCounts } from './attendance-words.ts'

/** How the room adds up, in large figures, and what can be done with it. */
export function RoomFoot({ room, counts, mayWrite, onFill, onNothing, onClose, onReopen }: { room: AttendanceRoom; counts: RoomCounts; mayWrite: boolean; onFill: () => void; onNothing?: () => void; onClose: () => void; onReopen: () => void }) {
  const gap = gapWords(counts)
  const missing = counts.unnoted + counts.withoutSheets
  return (
    <div className="mt-beside-foot">
      <p className="mt-beside-sum" role="status" aria-label="Cộng của phòng">
        <span>
          <b>{countText(counts.onList)}</b> = <b>{countText(counts.present)}</b> có mặt + <b>{countText(counts.absent)}</b> vắng
          {counts.unnoted === 0 ? null : (
            <>
              {' '}
              + <b className="is-gap">{countText(counts.unnoted)}</b> chưa ghi
            </>
          )}
        </span>
        <span>
          <b>{countText(counts.late)}</b> vào muộn
        </span>
        {room.onPaper ? (
          <span>
            <b>{countText(counts.scripts)}</b> bài, <b>{countText(counts.sheets)}</b> tờ
            {counts.nothing === 0 ? null : (
              <>
                , <b>{countText(counts.nothing)}</b> không nộp
              </>
            )}
          </span>
        ) : null}
      </p>
      {!mayWrite ? null : room.closed === null ? (
        <div className="mt-beside-acts">
          <KeyButton keys="Ctrl+D" onPress={onFill} disabled={room.coded} bound={!room.coded}>
            Điền người còn lại
          </KeyButton>
          {onNothing === undefined ? null : (
            <KeyButton keys="Alt+K" bound={false} onPress={onNothing}>
              Không nộp bài…
            </KeyButton>
          )}
          <KeyButton keys="Ctrl+Enter" variant="filled" onPress={onClose} {...(gap === null ? {} : { title: `Chưa chốt được: ${gap}. Đến dòng thiếu đầu tiên.` })}>
            {missing === 0 ? 'Chốt phòng' : `Chốt phòng: thiếu ${countText(missing)}`}
          </KeyButton>
        </div>
      ) : (
        <div className="mt-beside-acts">
          <span className="mt-quiet">
            Danh sách ký: {countText(room.closed.present)} có mặt{room.closed.scripts === null ? '' : `, ${countText(room.closed.scripts)} bài, ${countText(room.closed.sheets ?? 0)} tờ`}.
          </span>
          {room.coded ? <span className="mt-quiet">Đã làm phách: có mặt, vắng, số tờ giữ nguyên.</span> : <Button onClick={onReopen} variant="default">Mở lại phòng…</Button>}
        </div>
      )}
    </div>
  )
}
