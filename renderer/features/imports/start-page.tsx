import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { ChooseButtons } from './choose-buttons.tsx'
import { ImportSteps } from './import-steps.tsx'
import { ReadFault } from './read-fault.tsx'
import type { ChooseState } from './use-import.ts'
import { useSaveTemplate } from './use-save-workbook.ts'

/** Before a file is read: what to choose, what an office may hand to its units, why the last file was refused. */
export function StartPage({ examId, state, onChoose, onRead }: { examId: string; state: ChooseState; onChoose: () => void; onRead: (path: string) => void }) {
  const { openStep } = useNavigation()
  const posts = useQuery(queries.posts.list.queryOptions({ input: { examId } }))
  const template = useSaveTemplate(examId)
  const { path } = state
  return (
    <Page title="Nhập thí sinh từ Excel" badge={<ImportSteps current="file" />}>
      <EmptyState
        sentence="Chọn tệp .xlsx hoặc .csv có cột họ tên, ngày sinh và vị trí dự tuyển. Chương trình đọc và cho xem trước từng lỗi; chưa ghi gì vào kỳ thi."
        actions={
          <>
            <ChooseButtons path={path} onChoose={onChoose} onRead={onRead} />
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
        <ReadFault state={state} />
      </div>
    </Page>
  )
}
