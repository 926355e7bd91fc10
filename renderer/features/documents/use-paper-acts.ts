import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import type { DocumentFormat, DocumentKind, DocumentOptions, MadeDocument } from '../../../shared/contract/documents.ts'
import { errorSentence } from '../../../shared/words/errors.ts'
import { api, newRequestId, queries, readAgain } from '../../app/api.ts'
import { printRefusal } from '../../components/print-refusal.ts'
import { placeWords } from './paper-words.ts'

/** A paper as it is asked for. */
export interface WantedPaper {
  readonly examId: string
  readonly kind: DocumentKind
  readonly options: DocumentOptions
}

/** What can be done with a paper that was made. */
export interface PaperActs {
  readonly save: (format: DocumentFormat) => void
  /** Format that is being written; null: none. */
  readonly saving: DocumentFormat | null
  readonly print: () => void
  /** Why the last of these did not come about. */
  readonly refusal: string | null
}

/** Asks for a place and writes the paper there; null when nobody chose a place. */
async function savePaper(wanted: WantedPaper, format: DocumentFormat, suggestedName: string): Promise<string | null> {
  const { path } = await api.desk.chooseSave({ suggestedName: `${suggestedName}.${format}`, format })
  if (path === null) return null
  await api.documents.save({ ...wanted, format, path, requestId: newRequestId() })
  return path
}

/** Prints the paper that is shown; what came out of the printer goes into the log. */
async function printPaper(examId: string, documentId: string): Promise<string | null> {
  const outcome = await api.desk.print({ documentId })
  if (outcome.printed) await api.documents.recordPrint({ examId, documentId, requestId: newRequestId() })
  return printRefusal(outcome)
}

/** A paper that went out freezes numbers and rooms and stands in the log. */
function readPapers(): Promise<void> {
  return readAgain(queries.documents, queries.numbers, queries.rooms, queries.history)
}

/** PDF, Word, Excel and In of the paper that is shown. */
export function usePaperActs(wanted: WantedPaper, made: MadeDocument | null): PaperActs {
  const save = useMutation({
    mutationFn: ({ format, name }: { format: DocumentFormat; name: string }) => savePaper(wanted, format, name),
    onSuccess: async (path) => {
      if (path === null) return
      notifications.show({ message: `Đã lưu ${placeWords(path)}`, closeButtonProps: { 'aria-label': 'Đóng' } })
      await readPapers()
    },
  })
  const print = useMutation({ mutationFn: (documentId: string) => printPaper(wanted.examId, documentId), onSuccess: readPapers })
  const error = save.error ?? print.error
  return {
    save: (format) => {
      print.reset()
      if (made !== null) save.mutate({ format, name: made.suggestedName })
    },
    saving: save.isPending ? save.variables.format : null,
    print: () => {
      save.reset()
      if (made !== null) print.mutate(made.id)
    },
    refusal: error !== null ? errorSentence(error).sentence : (print.data ?? null),
  }
}
