import { EmptyState } from '../../components/empty-state.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { markSaved } from '../../components/status-store.ts'
import { showUndoable } from '../../components/undo-toast.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { WorkProgress } from '../../components/work-progress.tsx'
import { ChooseButtons } from './choose-buttons.tsx'
import { ImportSteps } from './import-steps.tsx'
import { markList } from './mark-list.ts'
import { MarksPreviewPage } from './marks-preview-page.tsx'
import { nameOfPath } from '../../components/name-of-path.ts'
import { ReadFault } from './read-fault.tsx'
import { useImport } from './use-import.ts'
import './imports.css'

const title = 'Nhập kết quả máy'

/** Nhập kết quả máy: choose a file, see and mend what was read, then take all of it or nothing. */
export function MarksImportPage({ examId }: { examId: string }) {
  const navigation = useNavigation()
  const leave = () => navigation.openStep(examId, 'marks')
  const work = useImport(markList(examId), (_preview, taken, stillHere) => {
    if (stillHere) leave()
    markSaved()
    const results = `${taken.toLocaleString('vi-VN')} kết quả`
    void showUndoable({ procedure: 'imports.takeMarks', done: `Đã nhập ${results}`, undone: `Đã hoàn tác: bỏ ${results} vừa nhập` })
  })
  const { state } = work
  useKeys({ Escape: leave }, state.phase === 'choose')
  useStatus({ left: state.phase === 'taking' || state.phase === 'taken' ? [] : ['Chưa ghi'] })

  switch (state.phase) {
    case 'choose':
      return (
        <Page title={title} badge={<ImportSteps current="file" />}>
          <EmptyState
            sentence="Chọn tệp .xlsx hoặc .csv của phòng thi máy, có cột số báo danh và số câu đúng (hoặc điểm). Chương trình đọc mọi trang tính và cho xem trước từng lỗi; chưa ghi gì vào bảng điểm."
            actions={<ChooseButtons path={state.path} onChoose={() => void work.choose()} onRead={(path) => void work.read(path)} />}
          />
          <div className="mt-import-notes">
            <ReadFault state={state} />
          </div>
        </Page>
      )
    case 'reading':
      return (
        <Page title={title} badge={<ImportSteps current="file" />}>
          <WorkProgress what={`Đang đọc ${nameOfPath(state.path)}`} progress={state.progress} onCancel={work.cancelReading} />
        </Page>
      )
    case 'preview':
      return <MarksPreviewPage examId={examId} state={state} work={work} />
    case 'taking':
    case 'taken':
      return (
        <Page title={title} badge={<ImportSteps current="take" done={state.phase === 'taken'} />}>
          {state.phase === 'taken' ? null : <WorkProgress what={`Đang nhập ${state.preview.counts.marks.toLocaleString('vi-VN')} kết quả`} progress={state.progress} onCancel={work.cancelTaking} />}
        </Page>
      )
  }
}
