import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { errorSentence } from '../../../shared/words/errors.ts'
import { api, newRequestId } from '../../app/api.ts'

/** How far a row of undoings came: all of them, or up to the first that was refused. */
export interface TakenBack {
  readonly done: number
  /** The act that stopped it, and why. */
  readonly stopped: { readonly entry: HistoryEntry; readonly why: string } | null
}

/** Undoes acts one after the other, each as an act of its own; stops at the first that is refused. */
export async function takeBack(entries: readonly HistoryEntry[]): Promise<TakenBack> {
  for (const [done, entry] of entries.entries()) {
    try {
      await api.history.undo({ seq: entry.seq, requestId: newRequestId() })
    } catch (error) {
      return { done, stopped: { entry, why: errorSentence(error).sentence } }
    }
  }
  return { done: entries.length, stopped: null }
}

/** What came of it, in one sentence. */
export function takenBackWords(verb: 'hoàn tác' | 'làm lại', { done, stopped }: TakenBack): string {
  const count = `Đã ${verb} ${done.toLocaleString('vi-VN')} việc.`
  return stopped === null ? count : `${count} Dừng ở việc số ${stopped.entry.seq}, ${stopped.entry.title}: ${stopped.why}`
}
