import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { KeyedBag, KeyedValue, Marker } from '../../../shared/contract/keying.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { useWriteQueue, type WriteQueue } from '../../components/use-write-queue.ts'

/** A script as it is keyed. */
export interface KeyedScript {
  readonly scriptId: string
  readonly ending: string
  readonly values: readonly KeyedValue[]
}

/** Writes of one typing of a bag, script by script. */
export function useKeyQueue(where: { readonly examId: string; readonly bagId: KeyedBag['id']; readonly marker: Marker }): WriteQueue<KeyedScript> {
  const cache = useQueryClient()
  const { mutateAsync } = useMutation(queries.keying.enter.mutationOptions())
  const sheetKey = queries.keying.sheet.queryKey({ input: where })
  return useWriteQueue<KeyedScript>({
    keyOf: ({ scriptId }) => scriptId,
    show: (script) => cache.setQueryData(sheetKey, (before) => before && { ...before, rows: before.rows.map((row) => (row.scriptId === script.scriptId ? { ...row, values: [...script.values] } : row)) }),
    write: ({ scriptId, ending, values }) => mutateAsync({ ...where, scriptId, ending, values: [...values], requestId: newRequestId() }),
    readBack: () => cache.invalidateQueries({ queryKey: sheetKey }),
  })
}
