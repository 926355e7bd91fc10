import { notifications } from '@mantine/notifications'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { DocumentKind, DocumentOptions, MadeDocument } from '../../../shared/contract/documents.ts'
import { errorSentence } from '../../../shared/words/errors.ts'
import { api } from '../../app/api.ts'
import { KeyButton } from '../../components/key-button.tsx'

interface Wanted {
  readonly examId: string
  readonly kind: DocumentKind
  readonly options: DocumentOptions
}

/** Asks for a place and writes the paper there; null when nobody chose a place. */
async function savePdf(wanted: Wanted, suggestedName: string): Promise<{ readonly path: string; readonly pages: number } | null> {
  const { path } = await api.desk.chooseSave({ suggestedName })
  return path === null ? null : api.documents.save({ ...wanted, path })
}

/** Why nothing came out of the printer; null for somebody who closed the dialog. */
function printRefusal({ printed, reason }: { readonly printed: boolean; readonly reason: string | null }): string | null {
  if (printed || /cancel/iu.test(reason ?? '')) return null
  return 'Chưa in được: máy này chưa có máy in nào nhận việc. Nối máy in rồi in lại, hoặc lưu PDF để in ở máy khác.'
}

/** Lưu PDF, In n trang: what becomes of the paper that is shown. */
export function PaperActions({ wanted, made }: { wanted: Wanted; made: MadeDocument }) {
  const save = useMutation({
    mutationFn: () => savePdf(wanted, made.suggestedName),
    onSuccess: (saved) => {
      if (saved !== null) notifications.show({ message: `Đã lưu ${saved.pages} trang vào ${saved.path}`, closeButtonProps: { 'aria-label': 'Đóng' } })
    },
  })
  const print = useMutation({ mutationFn: () => api.desk.print({ documentId: made.id }) })
  const refusal = save.error !== null ? errorSentence(save.error).sentence : print.error !== null ? errorSentence(print.error).sentence : print.data === undefined ? null : printRefusal(print.data)
  return (
    <>
      {refusal === null ? null : (
        <span role="alert" className="mt-print-refusal" title={refusal}>
          {refusal}
        </span>
      )}
      <KeyButton keys="Ctrl+S" onPress={() => save.mutate()} loading={save.isPending} leftSection={<IconDeviceFloppy size={16} stroke={1.9} aria-hidden />}>
        Lưu PDF
      </KeyButton>
      <KeyButton keys="Ctrl+P" variant="filled" onPress={() => print.mutate()} loading={print.isPending} leftSection={<IconPrinter size={16} stroke={1.9} aria-hidden />}>
        In {made.pages} trang
      </KeyButton>
    </>
  )
}
