import { useMutation } from '@tanstack/react-query'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { aboutLine } from '../../../shared/words/records.ts'
import { Question } from '../../components/confirm-dialog.tsx'
import type { TakenBack } from './take-back.ts'

/** Names that the question lists; the others are counted. */
const namedActs = 6

/** Asks before several acts are undone (or done again) one after the other. */
export function UndoQuestion({ entries, verb, run, onDone, onCancel }: { entries: readonly HistoryEntry[]; verb: 'Hoàn tác' | 'Làm lại'; run: (entries: readonly HistoryEntry[]) => Promise<TakenBack>; onDone: (taken: TakenBack) => void; onCancel: () => void }) {
  const taking = useMutation({ mutationFn: () => run(entries), onSuccess: onDone })
  const more = entries.length - namedActs
  return (
    <Question
      title={`${verb} ${entries.length.toLocaleString('vi-VN')} việc?`}
      consequence={
        <>
          <p>Lần lượt từ việc mới nhất, mỗi việc thành một việc riêng trong nhật ký; gặp việc chưa {verb.toLowerCase()} được thì dừng ở đó.</p>
          <ol className="mt-undo-list">
            {entries.slice(0, namedActs).map((entry) => (
              <li key={entry.seq}>
                {entry.title} <span className="mt-quiet">{aboutLine(entry.about)}</span>
              </li>
            ))}
          </ol>
          {more > 0 ? <p className="mt-quiet">và {more.toLocaleString('vi-VN')} việc nữa</p> : null}
        </>
      }
      confirm={`${verb} ${entries.length.toLocaleString('vi-VN')} việc`}
      cancel="Giữ lại"
      onConfirm={() => taking.mutate()}
      onCancel={onCancel}
      busy={taking.isPending}
    />
  )
}
