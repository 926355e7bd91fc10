import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ResultsView } from '../../../shared/contract/results.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { Ranking } from './ranking.tsx'
import { pageTitle } from './result-words.ts'

/** Kết quả: the ranking of an exam post by post, each place with its reasons in the order of the law. */
export function ResultsPage({ examId }: { examId: string }) {
  const view = useQuery(queries.results.view.queryOptions({ input: { examId } }))
  if (view.data !== undefined && anyMark(view.data)) return <Ranking key={examId} view={view.data} error={view.error} onRetry={() => void view.refetch()} />
  if (schemeMissing(view.error)) {
    return (
      <Page title={pageTitle}>
        <SchemeMissing examId={examId} />
      </Page>
    )
  }
  return (
    <Page title={pageTitle}>
      <FaultNote error={view.error} onRetry={() => void view.refetch()} />
      {view.data === undefined ? null : <NothingToRank view={view.data} />}
    </Page>
  )
}

/** Whether there is something to rank by; who may not see marks sees what they made of people. */
function anyMark({ rows, posts }: ResultsView): boolean {
  return posts.some(({ questions }) => questions.some(({ code }) => code !== 'markMissing')) || rows.some(({ marks }) => marks === undefined || marks.some(({ state }) => state !== 'notEntered'))
}

/** A leadership exam is decided by its own scheme; until that is entered there is nothing to decide by. */
function schemeMissing(error: unknown): boolean {
  return isDeclared(error) && error.code === 'INPUT_REFUSED' && error.data.problems.some(({ path }) => path === 'scheme')
}

function SchemeMissing({ examId }: { examId: string }) {
  const { openPlanPage } = useNavigation()
  const maySeeRegime = useMay('exams.read')
  return (
    <EmptyState
      sentence="Kỳ thi chức danh lãnh đạo xét theo đề án của mình, mà đề án chưa được nhập. Nhập điểm sàn bài viết, cách tính điểm rồi mới có kết quả."
      actions={
        maySeeRegime ? (
          <Button onClick={() => openPlanPage(examId, 'regime')} autoFocus>
            Nhập đề án thi tuyển
          </Button>
        ) : undefined
      }
    />
  )
}

function NothingToRank({ view }: { view: ResultsView }) {
  const { openStep } = useNavigation()
  const maySeePosts = useMay('exams.read')
  const maySeeCandidates = useMay('candidates.read')
  const maySeeMarks = useMay('marks.read')
  const next =
    view.posts.length === 0
      ? { sentence: 'Chưa có vị trí và chỉ tiêu, nên chưa có gì để xếp hạng.', step: 'posts' as const, word: 'Gõ vị trí, chỉ tiêu', may: maySeePosts }
      : view.rows.length === 0
        ? { sentence: 'Chưa có thí sinh, nên chưa có gì để xếp hạng.', step: 'candidates' as const, word: 'Tiếp nhận hồ sơ', may: maySeeCandidates }
        : { sentence: 'Chưa có điểm. Nhập điểm đến đâu, kết quả tạm tính đến đó.', step: 'marks' as const, word: 'Nhập điểm', may: maySeeMarks }
  return (
    <EmptyState
      sentence={next.sentence}
      actions={
        next.may ? (
          <Button onClick={() => openStep(view.examId, next.step)} data-autofocus>
            {next.word}
          </Button>
        ) : undefined
      }
    />
  )
}
