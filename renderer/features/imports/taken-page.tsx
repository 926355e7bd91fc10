import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { ImportSteps } from './import-steps.tsx'
import { useSaveBadRows } from './use-save-workbook.ts'

const words = (count: number): string => count.toLocaleString('vi-VN')

/** After a take: who came in, who is still outside, and what to do for those. */
export function TakenPage({ examId, preview, taken }: { examId: string; preview: ImportPreview; taken: number }) {
  const { openStep } = useNavigation()
  const badRows = useSaveBadRows(examId, preview)
  const { bad, skipped } = preview.counts
  return (
    <Page title="Đã nhập" badge={<ImportSteps current="take" done />} subtitle={preview.fileName}>
      <EmptyState
        sentence={
          <>
            <b>{words(taken)} người vào kỳ thi.</b> {words(bad)} dòng cần sửa chưa vào{skipped === 0 ? '' : `, ${words(skipped)} dòng bỏ qua`}.{' '}
            {bad === 0 ? null : 'Lưu các dòng cần sửa ra tệp, sửa trong Excel, rồi nhập tệp ấy.'}
          </>
        }
        actions={
          <>
            <Button autoFocus onClick={() => openStep(examId, 'candidates')}>
              Xem thí sinh
            </Button>
            {bad === 0 ? null : (
              <Button variant="default" onClick={badRows.save} loading={badRows.saving} leftSection={<IconDownload size={16} stroke={1.9} aria-hidden />}>
                Tệp {words(bad)} dòng cần sửa
              </Button>
            )}
          </>
        }
      />
      <div className="mt-import-notes">
        {badRows.savedTo === null ? null : <Note kind="done">Đã lưu {words(bad)} dòng cần sửa vào {badRows.savedTo}.</Note>}
        <FaultNote error={badRows.error} />
      </div>
    </Page>
  )
}
