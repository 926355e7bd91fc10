import { Button } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { isDeclared } from '../../../shared/words/errors.ts'
import { missingColumnsSentence } from '../../../shared/words/import-files.ts'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { ImportSteps } from './import-steps.tsx'
import { nameOfPath } from './name-of-path.ts'
import type { ImportState } from './use-import.ts'
import { useSaveTemplate } from './use-save-workbook.ts'

type ChooseState = Extract<ImportState, { phase: 'choose' }>

/** Before a file is read: what to choose, what an office may hand to its units, why the last file was refused. */
export function StartPage({ examId, state, onChoose, onRead }: { examId: string; state: ChooseState; onChoose: () => void; onRead: (path: string) => void }) {
  const { openStep } = useNavigation()
  const posts = useQuery(queries.posts.list.queryOptions({ input: { examId } }))
  const template = useSaveTemplate(examId)
  const { path, error } = state
  return (
    <Page title="Nhập thí sinh từ Excel" badge={<ImportSteps current="file" />}>
      <EmptyState
        sentence="Chọn tệp .xlsx có cột họ tên, ngày sinh và vị trí dự tuyển. Chương trình đọc và cho xem trước từng lỗi; chưa ghi gì vào kỳ thi."
        actions={
          <>
            <Button autoFocus onClick={onChoose} leftSection={<IconFileSpreadsheet size={16} stroke={1.9} aria-hidden />}>
              Chọn tệp Excel
            </Button>
            {path === null ? null : (
              <Button variant="default" onClick={() => onRead(path)}>
                Đọc lại {nameOfPath(path)}
              </Button>
            )}
            <Button variant="default" onClick={template.save} loading={template.saving} leftSection={<IconDownload size={16} stroke={1.9} aria-hidden />}>
              Lưu tệp mẫu…
            </Button>
          </>
        }
      />
      <div className="mt-import-notes">
        {posts.data?.length === 0 ? (
          <Note kind="missing">
            Kỳ thi chưa có vị trí nào, nên dòng nào cũng sẽ báo “Không có vị trí này”.
            <div className="mt-note-actions">
              <Button variant="default" onClick={() => openStep(examId, 'posts')}>
                Nhập vị trí, chỉ tiêu
              </Button>
            </div>
          </Note>
        ) : null}
        {template.savedTo === null ? null : <Note kind="done">Đã lưu tệp mẫu vào {template.savedTo}. Gửi cho các cơ quan điền, rồi chọn tệp ấy ở đây.</Note>}
        <FaultNote error={template.error} />
        {state.cancelled ? <Note kind="missing">Đã hủy đọc tệp. Chưa ghi gì vào kỳ thi.</Note> : null}
        {isDeclared(error) && error.code === 'COLUMNS_MISSING' ? <MissingColumns {...error.data} /> : <FaultNote error={error} />}
      </div>
    </Page>
  )
}

/** Which columns a file lacks, and the headings it has instead, so that one sees what to rename. */
function MissingColumns(data: { missing: readonly string[]; headings: readonly string[]; repeated: readonly { field: string; columns: readonly string[] }[] }) {
  const { headings } = data
  return (
    <Note kind="fault">
      <p>{missingColumnsSentence(data)}</p>
      <p>{headings.length === 0 ? 'Trong tệp chưa thấy dòng tiêu đề nào.' : `Tiêu đề đọc được: ${headings.join(', ')}.`}</p>
    </Note>
  )
}
