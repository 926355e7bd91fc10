import type { DocumentOptions } from '../contract/documents.ts'
import { boards, type Board, type BoardFunction } from '../rules/boards.ts'
import { formatDay } from '../text/day.ts'
import { boardTitles, functionTitle } from '../words/boards.ts'
import { shownColumns } from './choices.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, counts, rowGroup, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed } from './frame.ts'
import type { PaperFacts } from './frame.ts'

/** Somebody on the council or a board. */
export interface ListedSeat {
  readonly board: Board
  readonly function: BoardFunction
  readonly fullName: string
  readonly position: string | null
  readonly workplace: string | null
  /** Last day, 'YYYY-MM-DD'; null: until the work is done. */
  readonly toDay: string | null
  /** The decision that gives the seat. */
  readonly number: string
  readonly date: string
  readonly signer: string
}

/** What the list is made of. */
export interface CouncilMembersFacts extends PaperFacts {
  /** By board and function. */
  readonly seats: readonly ListedSeat[]
  /** How many people they are. */
  readonly members: number
}

/** Danh sách hội đồng và các ban (NĐ 170/2025 Đ.8, TT 22/2025 Quy chế Đ.23): board by board, with the decision. */
export function councilMembersDocument(facts: CouncilMembersFacts, options: DocumentOptions): PrintDocument {
  const shown = shownColumns('councilMembers', options)
  const columns = shown.has('decision') ? [...fields, decision] : fields
  const groups = boards.map((board) => ({ heading: boardTitles[board], seats: facts.seats.filter((seat) => seat.board === board) })).filter(({ seats }) => seats.length > 0)
  return framed(facts, options, {
    kind: 'councilMembers',
    title: 'DANH SÁCH',
    subtitle: `hội đồng và các ban ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: { columns: columnsOf(columns), groups: groups.map(({ heading, seats }) => rowGroup(columns, seats, { heading })) },
    closing: closingOf(facts),
  })
}

const fields: readonly Field<ListedSeat>[] = [
  counts('position', 'TT', (_seat, position) => position),
  words('fullName', 'Họ và tên', 5, ({ fullName }) => fullName),
  words('work', 'Chức vụ', 5, ({ position }) => position ?? ''),
  words('workplace', 'Đơn vị công tác', 5, ({ workplace }) => workplace ?? ''),
  words('function', 'Chức danh', 4, ({ board, function: held, toDay }) => `${functionTitle(board, held)}${toDay === null ? '' : ` (đến hết ${formatDay(toDay)})`}`),
]

const decision: Field<ListedSeat> = words('decision', 'Quyết định', 5, ({ number, date, signer }) => `số ${number} ngày ${formatDay(date)}, ${signer} ký`)

function closingOf({ seats, members }: CouncilMembersFacts): string {
  if (seats.length === 0) return 'Hội đồng và các ban chưa có ai.'
  return members === seats.length ? `Danh sách này có ${members} người.` : `Danh sách này có ${members} người, giữ ${seats.length} việc.`
}
