import type { AttendanceRow } from '../../../shared/contract/attendance.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { ViolationBadges } from '../../components/violations/violation-badges.tsx'
import { violationBadges } from '../../components/violations/violation-words.ts'
import { lacksSheets } from './attendance-words.ts'
import { shownNote, type NoteField } from './attendance-draft.ts'

const birthText = ({ birthDate }: AttendanceRow) => (birthDate === undefined ? '' : formatPartialDate(birthDate))

function typed(field: NoteField, title: string, width: number, more: Partial<GridColumn<AttendanceRow>> = {}): GridColumn<AttendanceRow> {
  return { id: field, title, width, editable: true, render: (row) => shownNote(row, field), text: (row) => shownNote(row, field), ...more }
}

/** Columns of the list of a room: who sits where, then what the signed list says; sheets only where somebody writes on paper. */
export function attendanceColumns(onPaper: boolean): readonly GridColumn<AttendanceRow>[] {
  return [
    { id: 'seat', title: 'Chỗ', width: 46, align: 'right', frozen: true, render: ({ seat }) => seat, text: ({ seat }) => String(seat) },
    { id: 'number', title: 'SBD', width: 76, align: 'right', frozen: true, render: ({ number }) => number, text: ({ number }) => number ?? '' },
    { id: 'fullName', title: 'Họ và tên', width: 170, grow: 2, frozen: true, render: ({ fullName }) => fullName, text: ({ fullName }) => fullName },
    { id: 'birthDate', title: 'Ngày sinh', width: 98, align: 'right', render: birthText, text: birthText },
    { id: 'post', title: 'Vị trí', width: 76, render: ({ postCode }) => postCode, text: ({ postCode }) => postCode },
    typed('state', 'Có mặt', 96, { headTooltip: 'v vắng, c có mặt; Alt+K có mặt nhưng không nộp bài; Delete bỏ ghi.', cellClass: ({ state, nothing }) => (state === 'absent' || nothing !== null ? 'mt-attendance-absent' : state === null ? 'mt-attendance-gap' : undefined) }),
    typed('lateMinutes', 'Muộn (phút)', 92, {
      align: 'right',
      headTooltip: 'Số phút vào muộn; quá mức của nội quy thì gõ tiếp ai cho vào, như “12 Chủ tịch Hội đồng cho vào”.',
      cellClass: ({ lateMinutes }) => (lateMinutes === null ? undefined : 'mt-attendance-late'),
    }),
    ...(onPaper ? [typed('sheets', 'Số tờ', 66, { align: 'right', headTooltip: 'Số tờ giấy thi đã nộp, theo danh sách ký. v nếu vắng.', cellClass: (row) => (lacksSheets(row) ? 'mt-attendance-gap' : undefined) })] : []),
    typed('note', 'Ghi chú', 120, { grow: 1 }),
    {
      id: 'violation',
      title: 'Vi phạm',
      width: 72,
      render: ({ violation }) => <ViolationBadges violation={violation ?? undefined} />,
      text: ({ violation }) => (violation === undefined || violation === null ? '' : violationBadges(violation).join(', ')),
    },
  ]
}
