import { Button } from '@mantine/core'
import { EmptyState } from '../../components/empty-state.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { useMay } from '../../components/session.ts'
import { everybody } from './review-words.ts'
import type { VerdictCounts } from './review-words.ts'
import type { ReviewFilter } from './use-reviews.ts'

/** No candidate yet: the step before comes first. */
export function NobodyToReview({ examId }: { examId: string }) {
  const { openStep } = useNavigation()
  const maySee = useMay('candidates.read')
  return (
    <EmptyState
      sentence="Chưa có thí sinh để xét. Nhập danh sách đăng ký ở bước Tiếp nhận hồ sơ."
      actions={
        maySee ? (
          <Button onClick={() => openStep(examId, 'candidates')} data-autofocus>
            Tiếp nhận hồ sơ
          </Button>
        ) : undefined
      }
    />
  )
}

/** Nobody fits the filter. */
export function NobodyFound({ filter, onFilter }: { filter: ReviewFilter; onFilter: (filter: ReviewFilter) => void }) {
  return (
    <EmptyState
      sentence={filter.query === '' ? 'Không có ai hợp các điều kiện đang lọc.' : `Không có ai hợp “${filter.query}”.`}
      actions={
        <Button
          variant="default"
          onClick={() => onFilter(filter.query !== '' ? { ...filter, query: '' } : filter.verdict !== null ? { ...filter, verdict: null } : { ...filter, postId: null })}
        >
          Bỏ điều kiện cuối
        </Button>
      }
    />
  )
}

/** Everybody shown is decided: how many, and what comes next. `elsewhere` is how many other posts still have. */
export function AllReviewed({ counts, elsewhere, onElsewhere, onRooms }: { counts: VerdictCounts; elsewhere: number; onElsewhere: () => void; onRooms?: () => void }) {
  return (
    <Note kind="done">
      <div className="mt-review-done">
        <span>
          {elsewhere === 0
            ? `Đã xét hết ${everybody(counts).toLocaleString('vi-VN')} thí sinh.`
            : `Vị trí này đã xét hết. Còn ${elsewhere.toLocaleString('vi-VN')} người chưa xét ở vị trí khác.`}
        </span>
        {elsewhere > 0 ? (
          <Button variant="default" onClick={onElsewhere}>
            Xem những người ấy
          </Button>
        ) : onRooms === undefined ? null : (
          <Button variant="default" onClick={onRooms}>
            Phòng thi, SBD
          </Button>
        )}
      </div>
    </Note>
  )
}
