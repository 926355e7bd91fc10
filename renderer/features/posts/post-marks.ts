import type { Post, PostChoices } from '../../../shared/contract/posts.ts'
import { isUnread } from '../../../shared/rules/regime.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { uncheckedMark } from '../../../shared/words/grades.ts'
import { listText, partNames, priorityName } from '../../../shared/words/reasons-names.ts'
import type { PriorityGroup } from '../../../shared/rules/terms.ts'

/** What a post says beyond track, form and quota, each in a word or two for the list, with the whole of it beside. */
function postMarks(post: Post): readonly { readonly word: string; readonly whole: string }[] {
  const { method, round1, languagePass, writtenOn, writtenWeight, wishes, agencies, reserved } = post
  const marks: { word: string; whole: string }[] = []
  const add = (word: string, whole = word) => marks.push({ word, whole })
  if (method === 'consideration') add('xét tuyển')
  if (agencies !== null) add(`chung ${agencies.length} cơ quan`, `tuyển chung: ${agencies.map(({ agencyName, places }) => `${agencyName} ${places}`).join(', ')}`)
  if (wishes === 2) add('2 NV', 'được đăng ký hai nguyện vọng')
  if (writtenOn === 'computer') add('máy tính', 'bài viết làm trên máy tính')
  if (languagePass !== null) add(`ngoại ngữ ${formatPoints(languagePass, 0)}`, `thi ngoại ngữ điều kiện, đạt từ ${formatPoints(languagePass)} điểm`)
  if (round1 !== null) add(`vòng 1: ${round1.filter((part) => part !== 'general').map((part) => partNames[part]).join(', ')}`, `vòng 1: ${listText(round1.map((part) => partNames[part]))}`)
  if (writtenWeight !== null) add(`viết ${writtenWeight} %`, `viết ${writtenWeight} %, phỏng vấn ${100 - writtenWeight} %`)
  if (reserved !== null) add(`dành riêng ${reserved.places}`, `dành riêng ${reserved.places} chỉ tiêu cho nhóm “${priorityName(reserved.group as PriorityGroup)}”`)
  return marks
}

/** The marks in one line. */
export function marksLine(post: Post): string {
  return postMarks(post).map(({ word }) => word).join(' · ')
}

/** The same in full. */
export function marksWhole(post: Post): string {
  return postMarks(post).map(({ whole }) => whole).join('; ')
}

/** Where a row of track and method stands in the regulation; says so where the text itself was not read. */
export function rowArticle(row: PostChoices['tracks'][number] | undefined): string | undefined {
  if (row === undefined) return undefined
  return isUnread(row.grade) ? `${row.article}, ${uncheckedMark}` : row.article
}
