import { Button } from '@mantine/core'
import type { SecondReview } from '../../../shared/contract/eligibility.ts'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { reviewerGap, standingWords } from './review-words.ts'

/** Properties of the note. */
interface SecondReviewNoteProps {
  examId: string
  review: SecondReview
  onDiffering: () => void
}

/** In an exam reviewed by two people: who may review, whom the caller still has, whose reviewers differ. */
export function SecondReviewNote({ examId, review, onDiffering }: SecondReviewNoteProps) {
  const { openPlanPage } = useNavigation()
  const gap = reviewerGap(review)
  const standing = standingWords(review)
  return (
    <>
      {gap === null ? null : (
        <Note kind="missing">
          <div className="mt-review-done">
            <span>{gap}</span>
            <Button variant="default" onClick={() => openPlanPage(examId, 'council')}>
              Hội đồng, các ban
            </Button>
          </div>
        </Note>
      )}
      {standing === null ? null : (
        <Note>
          <div className="mt-review-done">
            <span>{standing}</span>
            {review.differing === 0 ? null : (
              <Button variant="default" onClick={onDiffering}>
                Xem ý kiến khác nhau
              </Button>
            )}
          </div>
        </Note>
      )}
    </>
  )
}
