import type { AnswerRoom } from '../../../shared/contract/answer-sheets.ts'
import type { BadgeState } from '../../components/state-badge.tsx'

/** A room that answers on paper. */
export type PaperRoom = AnswerRoom & { readonly sheets: NonNullable<AnswerRoom['sheets']> }

/** What somebody may do with a room now. */
export type AnswerAct = 'take' | 'type' | 'settle' | 'look'

export const keyOfRoom = ({ sessionId, roomId }: Pick<AnswerRoom, 'sessionId' | 'roomId'>) => `${sessionId} ${roomId}`
export const placeWords = ({ roomNumber, sessionNumber }: Pick<AnswerRoom, 'roomNumber' | 'sessionNumber'>) => `Phòng ${roomNumber}, ca ${sessionNumber}`

/** How a room stands, in a few words. */
export function roomState({ sheets, listClosed }: AnswerRoom): { readonly state: BadgeState; readonly words: string } | null {
  if (sheets === null) return null
  if (sheets.locked) return { state: 'locked', words: 'Đã khóa' }
  if (!listClosed) return { state: 'missing', words: 'chưa chốt điểm danh' }
  if (sheets.typings.length === 0) return { state: 'draft', words: 'chưa ai nhập' }
  if (sheets.open === null) return { state: 'doing', words: 'Đang nhập' }
  return sheets.open > 0 ? { state: 'missing', words: `chờ chốt ${sheets.open} phiếu` } : { state: 'waiting', words: 'chờ khóa' }
}

/** What the caller may do with a room: type it, settle it, or nothing. */
export function actFor({ sheets, listClosed }: AnswerRoom, may: { readonly enter: boolean; readonly settle: boolean }): AnswerAct | null {
  if (sheets === null || !listClosed) return null
  const own = sheets.typings.find((typing) => typing.own)
  if (may.enter && own !== undefined) return 'type'
  if (may.settle && sheets.open !== null && own === undefined) return sheets.locked ? 'look' : 'settle'
  const free = sheets.typings.length < 2 && sheets.typings.every(({ done }) => done)
  return may.enter && free && !sheets.locked ? 'take' : null
}

export const actWords: Readonly<Record<AnswerAct, string>> = { take: 'Nhận nhập phòng này', type: 'Nhập tiếp', settle: 'Đối chiếu, chốt', look: 'Xem chỗ đã chốt' }

/** "Nguyễn Văn Gõ 12/30, xong" */
export function typingWords({ sheets, present }: AnswerRoom, typing: 1 | 2): string {
  const found = sheets?.typings.find((one) => one.typing === typing)
  return found === undefined ? '' : `${found.userName} ${found.typed}/${present}${found.done ? ', xong' : ''}`
}
