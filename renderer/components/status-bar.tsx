import { useEffect, useEffectEvent, useId, useSyncExternalStore } from 'react'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { BackupStatus } from './backup-status.tsx'
import { KeyHint } from './key-hint.tsx'
import { clearStatusWords, markSaved, readStatus, setStatusWords, watchStatus } from './status-store.ts'
import './status-bar.css'

/** Fills the status bar while the caller is on screen. */
export function useStatus(words: {
  left?: readonly string[]
  right?: readonly string[]
  keys?: readonly (readonly [key: string, word: string])[]
}): void {
  const owner = useId()
  const text = JSON.stringify(words)
  const tell = useEffectEvent(() => setStatusWords(owner, { left: words.left ?? [], right: words.right ?? [], keys: words.keys ?? [] }))
  useEffect(() => tell(), [text])
  useEffect(() => () => clearStatusWords(owner), [owner])
}

/** Gives the function that marks "Đã lưu HH:mm:ss". Mutations made with `queries` mark it by themselves. */
export function useSaved(): () => void {
  return markSaved
}

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })

/** Thanh trạng thái: what is saved and when, what the page stands on, keys of the focused thing. */
export function StatusBar() {
  const status = useSyncExternalStore(watchStatus, readStatus)
  return (
    <footer className="mt-status">
      <div className="mt-status-side" role="status">
        {status.savedAt === null ? null : (
          <span>
            <IconDeviceFloppy size={14} stroke={1.9} aria-hidden />
            Đã lưu {clock.format(status.savedAt)}
          </span>
        )}
        <BackupStatus />
        {status.left.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </div>
      <div className="mt-status-side">
        {status.right.map((words) => (
          <span key={words}>{words}</span>
        ))}
        {status.keys.map(([key, word]) => (
          <span key={`${key} ${word}`}>
            <KeyHint keys={key} /> {word}
          </span>
        ))}
      </div>
    </footer>
  )
}
