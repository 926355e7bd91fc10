import type { Post } from '../../../shared/contract/posts.ts'
import { formTitle, trackTitles } from '../../../shared/words/terms.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { marksLine, marksWhole } from './post-marks.ts'

const own: GridColumn<Post> = {
  id: 'own',
  title: 'Quy định riêng',
  width: 160,
  grow: 2,
  render: (post) => <span title={marksWhole(post)}>{marksLine(post)}</span>,
  text: marksWhole,
}

/** Columns of the list of posts; what posts say of their own takes room only where one does. */
export function postColumns(posts: readonly Post[]): readonly GridColumn<Post>[] {
  const owning = posts.some((post) => marksLine(post) !== '')
  return [
    { id: 'code', title: 'Mã', width: 84, frozen: true, render: (post) => post.code, text: (post) => post.code },
    { id: 'name', title: 'Vị trí việc làm', width: owning ? 200 : 230, grow: 3, render: (post) => post.name, text: (post) => post.name },
    { id: 'agency', title: 'Cơ quan', width: owning ? 140 : 190, grow: 2, render: (post) => post.agencyName, text: (post) => post.agencyName },
    { id: 'track', title: 'Ngạch, loại', width: 146, render: (post) => trackTitles[post.track], text: (post) => trackTitles[post.track] },
    { id: 'form', title: 'Hình thức vòng 2', width: 146, render: (post) => formTitle(post.form), text: (post) => formTitle(post.form) },
    ...(owning ? [own] : []),
    { id: 'quota', title: 'Chỉ tiêu', width: 76, align: 'right', render: (post) => post.quota.toLocaleString('vi-VN'), text: (post) => String(post.quota) },
    { id: 'candidates', title: 'Thí sinh', width: 76, align: 'right', render: (post) => post.candidates.toLocaleString('vi-VN'), text: (post) => String(post.candidates) },
  ]
}
