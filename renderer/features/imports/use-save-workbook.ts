import { useMutation } from '@tanstack/react-query'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { api } from '../../app/api.ts'

/** A workbook that a person has written somewhere. */
export interface SavedWorkbook {
  readonly save: () => void
  readonly saving: boolean
  /** Path of the file; null before it is saved. */
  readonly savedTo: string | null
  readonly error: Error | null
}

/** Asks for a place and writes a workbook there; nothing happens where nobody chose a place. */
function useSaveWorkbook(suggestedName: string, write: (path: string) => Promise<{ path: string }>): SavedWorkbook {
  const save = useMutation({
    mutationFn: async () => {
      const { path } = await api.desk.chooseSave({ suggestedName, format: 'xlsx' })
      return path === null ? null : (await write(path)).path
    },
  })
  return { save: () => save.mutate(), saving: save.isPending, savedTo: save.data ?? null, error: save.error }
}

/** "Tệp mẫu": an empty list for units to fill in. */
export function useSaveTemplate(examId: string): SavedWorkbook {
  return useSaveWorkbook('Mẫu danh sách đăng ký.xlsx', (path) => api.imports.saveTemplate({ examId, path }))
}

/** "Tệp n dòng cần sửa" of a preview, named after the file that was read. */
export function useSaveBadRows(examId: string, { readingId, fileName }: Pick<ImportPreview, 'readingId' | 'fileName'>): SavedWorkbook {
  const name = fileName.replace(/\.[^.]*$/u, '')
  return useSaveWorkbook(`${name} - dòng cần sửa.xlsx`, (path) => api.imports.saveBadRows({ examId, readingId, path }))
}
