import { roleDefinitions, type Role } from '../contract/permissions.ts'
import type { IncompatiblePair } from '../rules/seats.ts'

/** Where the rule stands, and whether it is the text or our reading of it. */
export function pairArticle({ article, by }: Pick<IncompatiblePair, 'article' | 'by'>): string {
  return by === 'text' ? article : `${article}, cách hiểu của chương trình`
}

/** Why a role is not given to somebody who holds another one in the same exam, and what to do. */
export function seatsSentence(role: Role, other: Role, article: string, examName: string | null): string {
  const where = examName ?? 'cả cơ quan'
  return (
    `Đang giữ việc “${roleDefinitions[other].title}” (${where}): một người không làm cả việc ấy và “${roleDefinitions[role].title}” ` +
    `trong một kỳ thi (${article}). Giao cho người khác, hoặc thôi việc kia trước.`
  )
}

/** Where a role can be held, said when it was asked for elsewhere. */
export function scopeSentence(role: Role): string {
  const { title, scopes } = roleDefinitions[role]
  return scopes.includes('exam') ? `Việc “${title}” giao cho từng kỳ thi. Chọn kỳ thi.` : `Việc “${title}” giao cho cả cơ quan. Chọn “Cả cơ quan”.`
}
