import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SaidOfSheet } from '../../../shared/contract/answer-sheets.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { useWriteQueue, type WriteQueue } from '../../components/use-write-queue.ts'

/** A sheet as it is typed. */
export interface TypedSheet {
  readonly number: string
  readonly said: SaidOfSheet
  readonly replaces: boolean
}

/** Writes of one typing of a room, sheet by sheet. */
export function useAnswerQueue(where: { readonly examId: string; readonly answerRoomId: string }): WriteQueue<TypedSheet> {
  const cache = useQueryClient()
  const { mutateAsync } = useMutation(queries.answerSheets.enter.mutationOptions())
  const sheetKey = queries.answerSheets.sheet.queryKey({ input: where })
  return useWriteQueue<TypedSheet>({
    keyOf: ({ number }) => number,
    show: ({ number, said }) => cache.setQueryData(sheetKey, (before) => before && { ...before, rows: before.rows.map((row) => (row.number === number ? { ...row, said } : row)) }),
    write: ({ number, said, replaces }) => mutateAsync({ ...where, number, ...said, replaces, requestId: newRequestId() }),
    readBack: () => cache.invalidateQueries({ queryKey: sheetKey }),
  })
}
