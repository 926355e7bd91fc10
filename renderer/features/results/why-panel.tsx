import { IconCheck, IconGavel, IconMinus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ResultPost, ResultRow, ResultsView } from '../../../shared/contract/results.ts'
import type { Reason } from '../../../shared/rules/reason-schema.ts'
import { reasonTone, whyQuestion } from '../../../shared/words/reasons-main.ts'
import type { ReasonTone } from '../../../shared/words/reasons-main.ts'
import { reasonSentence } from '../../../shared/words/reasons.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { SourceNote } from '../../components/source-note.tsx'
import { compareAcrossCut } from './comparison.ts'
import type { Comparison, Figures } from './comparison.ts'
import { differenceText, pointsText } from './result-words.ts'

const icons: Readonly<Record<ReasonTone, typeof IconX>> = { passed: IconCheck, failed: IconX, noted: IconMinus, waiting: IconGavel }
const toneWords: Readonly<Record<ReasonTone, string>> = { passed: 'Đạt', failed: 'Không đạt', noted: 'Ghi nhận', waiting: 'Chờ' }

/** "Vì sao?" of one person: the reasons in the order of the law, the deciding one last, then the person on the other side of the line. */
export function WhyPanel({ view, row, post, context }: { view: ResultsView; row: ResultRow; post: ResultPost; context: ReasonContext }) {
  const comparison = compareAcrossCut(view, row)
  return (
    <>
      <section className="mt-section mt-why-head">
        <h2>{whyQuestion(row.state)}</h2>
        <p className="mt-why-person">
          <b>{row.fullName}</b> <span className="mt-quiet">· {post.code}</span>
        </p>
      </section>
      {row.reasons === undefined ? (
        <p className="mt-section mt-quiet">Điểm và lý do chỉ hiện với người có quyền xem điểm.</p>
      ) : (
        <ol className="mt-why" aria-label="Thứ tự xét">
          {row.reasons.map((reason, index) => (
            <ReasonLine key={index} examId={view.examId} reason={reason} deciding={index + 1 === row.reasons?.length} context={context} />
          ))}
        </ol>
      )}
      {comparison === null ? null : <ComparisonTable name={row.fullName} comparison={comparison} />}
    </>
  )
}

/** Whether the source of a reason is a paper of this exam and no regulation. */
function restsOnPaper({ code, facts }: Reason): boolean {
  return 'number' in facts && code !== 'winCancelled'
}

function ReasonLine({ examId, reason, deciding, context }: { examId: string; reason: Reason; deciding: boolean; context: ReasonContext }) {
  const tone = reasonTone(reason)
  const Icon = icons[tone]
  const sentence = reasonSentence(reason, context)
  return (
    <li data-tone={tone} data-deciding={deciding || undefined}>
      <Icon size={16} stroke={1.9} role="img" aria-label={toneWords[tone]} />
      <div>
        {deciding ? <b>{sentence}</b> : sentence}
        {reason.article === null ? null : (
          <div>{restsOnPaper(reason) ? <span className="mt-result-article">{reason.article}</span> : <SourceNote article={reason.article} examId={examId} />}</div>
        )}
      </div>
    </li>
  )
}

function ComparisonTable({ name, comparison: { title, own, otherName, other, difference } }: { name: string; comparison: Comparison }) {
  return (
    <section className="mt-section">
      <h3 id="mt-comparison">{title}</h3>
      <table className="mt-comparison" aria-labelledby="mt-comparison">
        <thead>
          <tr>
            <th scope="col">Thí sinh</th>
            <th scope="col">Vòng 2</th>
            <th scope="col">ƯT</th>
            <th scope="col">Tổng</th>
          </tr>
        </thead>
        <tbody>
          <FigureRow name={<b>{name}</b>} figures={own} show={pointsText} />
          <FigureRow name={otherName} figures={other} show={pointsText} />
          <FigureRow name="Chênh lệch" figures={difference} show={differenceText} signed />
        </tbody>
      </table>
    </section>
  )
}

function FigureRow({ name, figures, show, signed = false }: { name: ReactNode; figures: Figures; show: (points: number) => string; signed?: boolean }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{show(figures.score)}</td>
      <td>{show(figures.priority)}</td>
      <td data-below={(signed && figures.total < 0) || undefined}>
        <b>{show(figures.total)}</b>
      </td>
    </tr>
  )
}
