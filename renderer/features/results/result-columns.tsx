import type { ResultRow, ResultsView } from '../../../shared/contract/results.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { mainReason, stateWord } from '../../../shared/words/reasons-main.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { ResultBadge } from '../../components/result-badge.tsx'
import type { ResultLine } from './result-lines.ts'
import { bySecondWish, failedPart, markText, partTitle, pointsText } from './result-words.ts'

/** A person of the ranking. */
export type PersonLine = Extract<ResultLine, { kind: 'person' }>

const failedClass = 'mt-result-failed'

function birthText({ birthDate }: ResultRow): string {
  return birthDate === undefined ? '' : formatPartialDate(birthDate)
}

function nameText(row: ResultRow): string {
  return bySecondWish(row) ? `${row.fullName} (NV2)` : row.fullName
}

function PersonName({ row }: { row: ResultRow }) {
  if (!bySecondWish(row)) return row.fullName
  return (
    <>
      <abbr className="mt-result-wish" title="Nguyện vọng 2">
        NV2
      </abbr>
      {row.fullName}
    </>
  )
}

/** Columns of the ranking: identity, one per part, score, priority, total, verdict and its main reason. */
export function resultColumns(view: ResultsView, context: ReasonContext): readonly GridColumn<PersonLine>[] {
  const points = (id: string, title: string, of: (row: ResultRow) => string, width: number, cellClass?: (row: ResultRow) => string | undefined): GridColumn<PersonLine> => ({
    id,
    title,
    width,
    align: 'right',
    render: ({ row }) => of(row),
    text: ({ row }) => of(row),
    ...(cellClass === undefined ? {} : { cellClass: ({ row }: PersonLine) => cellClass(row) }),
  })
  return [
    { id: 'rank', title: 'Hạng', width: 46, align: 'center', frozen: true, render: (line) => line.rankText, text: (line) => line.rankText, cellClass: () => 'mt-result-strong' },
    { id: 'fullName', title: 'Họ và tên', width: 132, grow: 1, frozen: true, render: ({ row }) => <PersonName row={row} />, text: ({ row }) => nameText(row), cellClass: () => 'mt-result-strong' },
    { id: 'birthDate', title: 'Ngày sinh', width: 94, align: 'right', render: ({ row }) => birthText(row), text: ({ row }) => birthText(row) },
    ...view.parts.map((part) =>
      points(
        part.id,
        partTitle(part),
        (row) => markText(row, part),
        60,
        (row) => (failedPart(row.reasons ?? []) === part.kind ? failedClass : undefined),
      ),
    ),
    points('score', 'Vòng 2', ({ score }) => pointsText(score), 60, ({ reasons }) => (failedPart(reasons ?? []) === 'score' ? failedClass : undefined)),
    points('priority', 'ƯT', ({ priority }) => pointsText(priority), 44, ({ priority }) => (priority === 0 ? 'mt-result-none' : undefined)),
    points('total', 'Tổng', ({ total }) => pointsText(total), 56, () => 'mt-result-strong'),
    {
      id: 'state',
      title: 'Kết quả',
      width: 136,
      render: ({ row }) => <ResultBadge state={row.state} />,
      text: ({ row }) => stateWord(row.state),
    },
    {
      id: 'reason',
      title: 'Lý do chính',
      width: 164,
      grow: 2,
      render: ({ row }) => mainReason(row.reasons ?? [], context),
      text: ({ row }) => mainReason(row.reasons ?? [], context),
      cellClass: () => 'mt-result-reason',
    },
  ]
}
