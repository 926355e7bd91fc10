import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import type { DocumentKind, DocumentOptions, MadeDocument } from '../../../shared/contract/documents.ts'
import { errorSentence } from '../../../shared/words/errors.ts'
import { api } from '../../app/api.ts'
import { printRefusal } from './paper-words.ts'

/** A paper as it is asked for. */
export interface WantedPaper {
  readonly examId: string
  readonly kind: DocumentKind
  readonly options: DocumentOptions
}

/** What can be done with a paper that was made. */
export interface PaperActs {
  readonly save: () => void
  readonly saving: boolean
  readonly print: () => void
  readonly printing: boolean
  /** Why the last of these did not come about. */
  readonly refusal: string | null
}

/** Asks for a place and writes the paper there; null when nobody chose a place. */
async function savePaper(wanted: WantedPaper, suggestedName: string): Promise<{ readonly path: string; readonly pages: number } | null> {
  const { path } = await api.desk.chooseSave({ suggestedName })
  return path === null ? null : api.documents.save({ ...wanted, path })
}

/** Lưu PDF và In of the paper that is shown. */
export function usePaperActs(wanted: WantedPaper, made: MadeDocument | null): PaperActs {
  const save = useMutation({
    mutationFn: (suggestedName: string) => savePaper(wanted, suggestedName),
    onSuccess: (saved) => {
      if (saved !== null) notifications.show({ message: `Đã lưu ${saved.pages} trang vào ${saved.path}`, closeButtonProps: { 'aria-label': 'Đóng' } })
    },
  })
  const print = useMutation({ mutationFn: (documentId: string) => api.desk.print({ documentId }) })
  const error = save.error ?? print.error
  return {
    save: () => {
      print.reset()
      if (made !== null) save.mutate(made.suggestedName)
    },
    saving: save.isPending,
    print: () => {
      save.reset()
      if (made !== null) print.mutate(made.id)
    },
    printing: print.isPending,
    refusal: error !== null ? errorSentence(error).sentence : print.data === undefined ? null : printRefusal(print.data),
  }
}
