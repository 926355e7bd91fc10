import { isDeclared } from '../../../shared/words/errors.ts'
import { missingColumnsSentence } from '../../../shared/words/import-files.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { Note } from '../../components/note.tsx'
import type { ChooseState } from './use-import.ts'

/** Why the last file was not read. */
export function ReadFault({ state: { cancelled, error } }: { state: ChooseState }) {
  return (
    <>
      {cancelled ? <Note kind="missing">Đã hủy đọc tệp. Chưa ghi gì vào kỳ thi.</Note> : null}
      {isDeclared(error) && error.code === 'COLUMNS_MISSING' ? <MissingColumns {...error.data} /> : <FaultNote error={error} />}
    </>
  )
}

/** Which columns a file lacks, and the headings it has instead, so that one sees what to rename. */
function MissingColumns(data: { missing: readonly string[]; headings: readonly string[]; repeated: readonly { readonly field: string; readonly columns: readonly string[] }[] }) {
  const { headings } = data
  return (
    <Note kind="fault">
      <p>{missingColumnsSentence(data)}</p>
      <p>{headings.length === 0 ? 'Trong tệp chưa thấy dòng tiêu đề nào.' : `Tiêu đề đọc được: ${headings.join(', ')}.`}</p>
    </Note>
  )
}
