import type { MarkSheet, SingleMark } from '../../../shared/contract/marking.ts'
import { isUnread, type Grade } from '../../../shared/rules/regime.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { gradeTitles } from '../../../shared/words/grades.ts'
import { SourceNote } from '../../components/source-note.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { settledBy } from './sheet-draft.ts'
import { settledLine, waitsForDecision } from './sheet-words.ts'

/** Where a rule stands; a decision or a scheme is named as it is. */
function Source({ examId, article, rule }: { examId: string; article: string; rule: { readonly grade: Grade } | undefined }) {
  if (rule === undefined) return <span className="mt-quiet mt-small"> · {article}</span>
  return (
    <>
      {' · '}
      <SourceNote article={article} examId={examId} />
      {isUnread(rule.grade) ? (
        <>
          {' '}
          <StateBadge state="unchecked">{gradeTitles[rule.grade]}</StateBadge>
        </>
      ) : null}
    </>
  )
}

/** What the typed marks give, as they are typed: the mark in large figures, how it came about, by which article. */
export function SheetResult({ examId, sheet, marks }: { examId: string; sheet: MarkSheet; marks: readonly SingleMark[] }) {
  const { mark, reasons } = settledBy(sheet, marks)
  const ruleOf = (cited: string) => Object.values(sheet.rules.values).find(({ article }) => article === cited)
  return (
    <div className="mt-marking-sheet-result" role="status" data-open={mark === null || undefined}>
      <b>{mark === null ? '–' : formatPoints(mark)}</b>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.code}>
            {settledLine(reason, sheet, marks)}
            {reason.article === null ? null : <Source examId={examId} article={reason.article} rule={ruleOf(reason.article)} />}
          </li>
        ))}
        {waitsForDecision(reasons.at(-1)?.code) ? <li className="mt-quiet mt-small">Ghi quyết định ở bước 14. Kết quả.</li> : null}
      </ul>
    </div>
  )
}
