import type { Mark, MarkRow, Part } from '../../../shared/contract/marking.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { markText, partValue } from '../../../shared/words/marks.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { MarkCell } from './mark-cell.tsx'
import { markOf } from './mark-pages.ts'
import { openMark } from './sheet-words.ts'
import type { FindViolation } from '../../components/violations/use-violations.ts'

function shown(row: MarkRow, part: Part): string {
  const mark = markOf(row, part.id)
  return mark === undefined ? '' : (openMark(mark)?.word ?? markText(part, mark))
}

function cellClass(mark: Mark | undefined): string | undefined {
  if (mark === undefined) return undefined
  if (mark.single > 0) return mark.open === null ? 'mt-mark-single' : 'mt-mark-single mt-mark-open'
  return mark.state === 'entered' || mark.state === 'notEntered' ? undefined : 'mt-mark-state'
}

/** Columns of the marks grid: who it is, the number (SBD) where the exam has them, then one per part with its maximum under the head. */
export function markColumns(parts: readonly Part[], numbered: boolean, violation: FindViolation): readonly GridColumn<MarkRow>[] {
  const number = (row: MarkRow) => row.number ?? ''
  return [
    { id: 'place', title: 'TT', width: 48, align: 'right', frozen: true, render: (_row, index) => index + 1, text: (_row, index) => String(index + 1) },
    { id: 'fullName', title: 'Họ và tên', width: 200, grow: 1, frozen: true, render: (row) => row.fullName, text: (row) => row.fullName },
    {
      id: 'birthDate',
      title: 'Ngày sinh',
      width: 98,
      align: 'right',
      render: (row) => (row.birthDate === undefined ? '' : formatPartialDate(row.birthDate)),
      text: (row) => (row.birthDate === undefined ? '' : formatPartialDate(row.birthDate)),
    },
    { id: 'postCode', title: 'Vị trí', width: 80, render: (row) => row.postCode, text: (row) => row.postCode },
    ...(numbered ? [{ id: 'number', title: 'SBD', width: 78, align: 'right' as const, render: number, text: number }] : []),
    ...parts.map(
      (part): GridColumn<MarkRow> => ({
        id: part.id,
        title: part.title,
        subtitle: `tối đa ${partValue(part, part.maximum)}`,
        width: 112,
        align: 'right',
        editable: true,
        headTooltip: part.unit === 'correct' ? 'Số câu trả lời đúng, số nguyên. v vắng, m miễn; đình chỉ, hủy kết quả: Alt+P.' : 'Điểm thang 100, tối đa hai chữ số sau dấu phẩy. v vắng; đình chỉ, hủy kết quả: Alt+P.',
        render: (row) => <MarkCell mark={markOf(row, part.id)} words={shown(row, part)} violation={violation(row.candidateId, part.id)} />,
        text: (row) => shown(row, part),
        cellClass: (row) => cellClass(markOf(row, part.id)),
      }),
    ),
  ]
}
