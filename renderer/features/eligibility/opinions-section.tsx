import type { EligibilityRow } from '../../../shared/contract/eligibility.ts'
import { Note } from '../../components/note.tsx'
import { VerdictBadge } from '../../components/verdict-badge.tsx'
import { reasonLine } from './review-words.ts'

/** What each of the reviewers found of a candidate; two who differ are shown for decision. */
export function OpinionsSection({ row }: { row: EligibilityRow }) {
  const { opinions, opinionState } = row
  if (opinions.length === 0) return null
  const mine = opinions.some((opinion) => opinion.mine)
  return (
    <section className="mt-section">
      <h2>Ý kiến hai người xét</h2>
      <ul className="mt-review-opinions">
        {opinions.map((opinion) => (
          <li key={opinion.by}>
            <VerdictBadge verdict={opinion.verdict} /> {opinion.by}
            {opinion.mine ? ' (mình)' : ''}
            {reasonLine(opinion) === '' ? null : <span className="mt-review-article">{reasonLine(opinion)}</span>}
          </li>
        ))}
      </ul>
      {opinionState === 'differing' ? (
        <Note kind="missing">Ý kiến khác nhau, chưa có kết quả. Một người xét lại, hoặc người thứ ba của ban xét: ý kiến của hai người là kết quả.</Note>
      ) : opinionState === 'waiting' ? (
        <p className="mt-quiet mt-small">{mine ? 'Chờ người thứ hai của ban. Không tự xét lần hai được.' : 'Chờ người thứ hai: xét bằng A hoặc R.'}</p>
      ) : null}
    </section>
  )
}
