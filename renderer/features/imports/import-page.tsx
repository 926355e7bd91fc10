import { useKeys } from '../../components/use-keys.ts'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { markSaved } from '../../components/status-store.ts'
import { showUndoable } from '../../components/undo-toast.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { candidateList } from './candidate-list.ts'
import { ImportSteps } from './import-steps.tsx'
import { nameOfPath } from '../../components/name-of-path.ts'
import { PreviewPage } from './preview-page.tsx'
import { StartPage } from './start-page.tsx'
import { TakenPage } from './taken-page.tsx'
import { useImport } from './use-import.ts'
import './imports.css'

/** Nhập thí sinh từ Excel: choose a file, see and mend what was read, then take the good rows, all of them or none. */
export function ImportPage({ examId }: { examId: string }) {
  const navigation = useNavigation()
  const work = useImport(candidateList(examId), (preview, taken, stillHere) => {
    if (stillHere && preview.counts.bad === 0) navigation.openStep(examId, 'candidates')
    markSaved()
    const people = `${taken.toLocaleString('vi-VN')} thí sinh`
    void showUndoable({ procedure: 'imports.take', done: `Đã nhập ${people}`, undone: `Đã hoàn tác: bỏ ${people} vừa nhập` })
  })
  const { state } = work
  useKeys({ Escape: () => navigation.openStep(examId, 'candidates') }, state.phase === 'choose' || state.phase === 'taken')
  useStatus({ left: state.phase === 'taking' || state.phase === 'taken' ? [] : ['Chưa ghi'] })

  switch (state.phase) {
    case 'choose':
      return <StartPage examId={examId} state={state} onChoose={() => void work.choose()} onRead={(path) => void work.read(path)} />
    case 'reading':
      return (
        <Page title="Nhập thí sinh từ Excel" badge={<ImportSteps current="file" />}>
          <WorkProgress what={`Đang đọc ${nameOfPath(state.path)}`} progress={state.progress} onCancel={work.cancelReading} />
        </Page>
      )
    case 'preview':
      return <PreviewPage examId={examId} state={state} work={work} />
    case 'taking':
      return (
        <Page title="Nhập thí sinh từ Excel" badge={<ImportSteps current="take" />}>
          <WorkProgress what={`Đang nhập ${state.preview.counts.good.toLocaleString('vi-VN')} thí sinh`} progress={state.progress} onCancel={work.cancelTaking} />
        </Page>
      )
    case 'taken':
      return <TakenPage examId={examId} preview={state.preview} taken={state.taken} />
  }
}
