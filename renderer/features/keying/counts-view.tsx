import { useQuery } from '@tanstack/react-query'
import type { CountedLine, CountedPaper } from '../../../shared/contract/keying.ts'
import { countedPlaceTitle } from '../../../shared/words/script-counts.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { Note } from '../../components/note.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { differenceSentences, differingCells, lineWords, type CountCell } from './count-words.ts'

const markers = [1, 2] as const

/** Kiểm đếm: present, handed in, coded, marked and keyed, side by side, in scripts and in sheets. */
export function CountsView({ examId }: { examId: string }) {
  const counts = useQuery(queries.keying.counts.queryOptions({ input: { examId } }))
  if (counts.data === undefined) return <FaultNote error={counts.error} onRetry={() => void counts.refetch()} />
  if (counts.data.length === 0) return <EmptyState sentence="Chưa làm phách bài thi nào, nên chưa có gì để đối chiếu." />
  return (
    <section className="mt-keying-sheet" aria-label="Kiểm đếm">
      <FaultNote error={counts.error} />
      {counts.data.map((paper) => (
        <PaperCounts key={paper.partId} paper={paper} />
      ))}
      <p className="mt-counts-foot mt-quiet">Có mặt, không nộp, nộp bài: theo danh sách ký nộp bài đã đối chiếu của các phòng. Túi không có ba số này vì bảng ghép phách còn niêm phong. Chấm: theo biên bản giao nhận khi khóa túi.</p>
    </section>
  )
}

function PaperCounts({ paper }: { paper: CountedPaper }) {
  const sentences = differenceSentences(paper)
  return (
    <>
      <div className="mt-keying-head">
        <h2>{paper.partTitle}</h2>
      </div>
      {sentences.length === 0 ? (
        <Note kind="done">Không có chỗ lệch.</Note>
      ) : (
        <Note kind="fault">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>Còn lệch thì chưa khóa túi được: dừng lại, đếm lại bài và tờ, báo trưởng ban.</p>
        </Note>
      )}
      <div className="mt-keying-list mt-counts">
        <table aria-label={`Kiểm đếm ${paper.partTitle}`}>
          <thead>
            <tr>
              <th rowSpan={2}>Đếm theo</th>
              <th rowSpan={2} className="is-right">
                Có mặt
              </th>
              <th rowSpan={2} className="is-right">
                Không nộp
              </th>
              <th colSpan={2}>Nộp bài</th>
              <th colSpan={2}>Làm phách</th>
              {markers.map((marker) => (
                <th key={marker} colSpan={3}>
                  Lần chấm {marker}
                </th>
              ))}
              <th rowSpan={2}>Đối chiếu</th>
            </tr>
            <tr>
              {['Bài', 'Tờ', 'Bài', 'Tờ'].map((title, index) => (
                <th key={index} className="is-right">
                  {title}
                </th>
              ))}
              {markers.flatMap((marker) =>
                ['Bài', 'Tờ', 'Nhập hai lần'].map((title) => (
                  <th key={`${marker} ${title}`} className="is-right">
                    {title}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {paper.lines.map((line) => (
              <CountsRow key={`${line.of.kind} ${line.of.name}`} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function CountsRow({ line }: { line: CountedLine }) {
  const differing = differingCells(line)
  const figure = (cell: CountCell, key: string, value: number | null | undefined) => (
    <td key={key} className={`is-right${differing.has(cell) ? ' mt-keying-differs' : ''}`}>
      {value ?? ''}
    </td>
  )
  const { state, words } = lineWords(line)
  return (
    <tr className={line.of.kind === 'bag' ? undefined : 'mt-counts-sum'}>
      <td>{countedPlaceTitle(line.of)}</td>
      {figure('present', 'present', line.present)}
      {figure('present', 'nothing', line.nothing)}
      {figure('handedIn', 'handedIn', line.handedIn?.scripts)}
      {figure('handedIn', 'handedIn sheets', line.handedIn?.sheets)}
      {figure('coded', 'coded', line.coded.scripts)}
      {figure('coded', 'coded sheets', line.coded.sheets)}
      {line.markings.flatMap(({ marker, locked, keyedTwice }) => [
        figure(`marked${marker}`, `marked ${marker}`, locked?.scripts),
        figure(`marked${marker}`, `marked ${marker} sheets`, locked?.sheets),
        figure(`keyed${marker}`, `keyed ${marker}`, keyedTwice),
      ])}
      <td>
        <StateBadge state={state}>{words}</StateBadge>
      </td>
    </tr>
  )
}
