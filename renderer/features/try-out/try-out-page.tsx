import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RegimeView } from '../../../shared/contract/regimes.ts'
import type { ResultsView } from '../../../shared/contract/results.ts'
import type { Post } from '../../../shared/contract/posts.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { regimeOfId } from '../../components/value-draft.ts'
import { ConsequenceView } from './consequence-view.tsx'
import { ruleChoices } from './rule-choices.ts'
import { TryForm } from './try-form.tsx'
import { standing, wishOf, withoutTried, withTried } from './tried.ts'
import { TriedList } from './tried-list.tsx'
import { useTriedList } from './tried-store.ts'
import './try-out.css'

/** Stillness after a change before the office is asked, ms. */
const stillness = 150

/** Thử thay đổi: another mark, quota or rule, and what would come of it beside what holds. Nothing is written. */
export function TryOutPage({ examId }: { examId: string }) {
  const view = useQuery(queries.results.view.queryOptions({ input: { examId } }))
  const regime = useQuery(queries.regimes.ofExam.queryOptions({ input: { examId } }))
  const posts = useQuery(queries.posts.list.queryOptions({ input: { examId } }))
  const { openStep } = useNavigation()
  useKeys({ Escape: () => openStep(examId, 'results') })
  if (view.data === undefined || regime.data === undefined || posts.data === undefined) {
    return (
      <Page title={title}>
        <FaultNote error={view.error ?? regime.error ?? posts.error} onRetry={() => void Promise.all([view.refetch(), regime.refetch(), posts.refetch()])} />
      </Page>
    )
  }
  return <Trial key={examId} view={view.data} regime={regime.data} posts={posts.data} />
}

const title = '14. Thử thay đổi'

/** Names of the people, posts and agencies of an exam, for the reasons. */
function namesIn({ rows, posts }: ResultsView): ReasonContext {
  const people = new Map(rows.map(({ candidateId, fullName }) => [candidateId, fullName]))
  const postNames = new Map(posts.map(({ id, code, name }) => [id, `${code} ${name}`]))
  const agencies = new Map(posts.flatMap((post) => post.agencies.map(({ agencyId, agencyName }) => [agencyId, agencyName] as const)))
  return { personName: (id) => people.get(id) ?? id, postName: (id) => postNames.get(id) ?? id, agencyName: (id) => agencies.get(id) ?? id }
}

function Trial({ view, regime, posts }: { view: ResultsView; regime: RegimeView; posts: readonly Post[] }) {
  const { examId } = view
  const [kept, change] = useTriedList(examId)
  const { openStep } = useNavigation()
  const seesMarks = useMay('marks.read')
  const known = useMemo(() => ({ view, rules: ruleChoices(regime) }), [view, regime])
  const context = useMemo(() => namesIn(view), [view])
  const list = useMemo(() => standing(kept, known), [kept, known])
  const [wish] = useDebouncedValue(useMemo(() => wishOf(examId, list), [examId, list]), stillness)
  const nothing = list.length === 0
  const tried = useQuery(queries.results.tryOut.queryOptions({ input: wish, enabled: !nothing, placeholderData: (before) => before }))

  useStatus({
    left: [`Quy chế thi: ${view.regimeTitle}, ${view.houseRulesTitle}`],
    right: [nothing ? 'chưa thử gì' : `${list.length} thay đổi đang thử`],
    keys: [['Ctrl+Enter', 'thử'], ['Del', 'bỏ dòng']],
  })
  return (
    <Page
      title={title}
      actions={
        <>
          {nothing ? null : (
            <KeyButton keys="Alt+X" onPress={() => change(() => [])}>
              Bỏ hết
            </KeyButton>
          )}
          <KeyButton keys="Esc" bound={false} onPress={() => openStep(examId, 'results')}>
            Về kết quả
          </KeyButton>
        </>
      }
    >
      <p className="mt-try-band">
        <b>THỬ:</b> không ghi gì vào kỳ thi. Kết quả đang có giữ nguyên; danh sách thử mất khi khóa hoặc đóng chương trình.
      </p>
      <div className="mt-try">
        <section className="mt-try-changes" aria-label="Thay đổi đang thử">
          <TryForm known={known} posts={posts} regime={regimeOfId(regime.regime)} seesMarks={seesMarks} onAdd={(added) => change((before) => withTried(before, added))} />
          <TriedList list={list} known={known} onRemove={(key) => change((before) => withoutTried(before, key))} />
        </section>
        <section className="mt-try-consequence" aria-label="Kết quả sẽ là">
          <FaultNote error={nothing ? null : tried.error} onRetry={() => void tried.refetch()} />
          {nothing ? (
            <EmptyState
              sentence={
                seesMarks
                  ? 'Chưa thử gì. Gõ ở bên trái một điểm, chỉ tiêu hay giá trị quy chế khác, rồi Ctrl+Enter: ai sẽ trúng, ai sẽ trượt hiện ngay ở đây.'
                  : 'Chưa thử gì. Gõ ở bên trái chỉ tiêu khác của một vị trí, rồi Ctrl+Enter: ai sẽ trúng, ai sẽ trượt hiện ngay ở đây.'
              }
            />
          ) : tried.data === undefined || tried.error !== null ? null : (
            <ConsequenceView view={view} consequence={tried.data} context={context} />
          )}
        </section>
      </div>
    </Page>
  )
}
