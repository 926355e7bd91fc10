import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { triedKey, triedWords, type Known, type Tried } from './tried.ts'

/** Properties of the list. */
interface TriedListProps {
  list: readonly Tried[]
  known: Known
  onRemove: (key: string) => void
}

/** What is tried, in the order in which it was added: ↑ and ↓ walk, Del takes one out. */
export function TriedList({ list, known, onRemove }: TriedListProps) {
  const items = useRef<HTMLUListElement>(null)

  function press(event: KeyboardEvent<HTMLElement>, key: string): void {
    const lines = [...(items.current?.children ?? [])] as HTMLElement[]
    const at = lines.indexOf(event.currentTarget)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
    if (to !== undefined && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      lines[to]?.focus()
    } else if (event.key === 'Delete') {
      event.preventDefault()
      remove(key, at)
    }
  }

  /** The keyboard stays in the list, on the line that takes this one's place. */
  function remove(key: string, at: number): void {
    const lines = [...(items.current?.children ?? [])] as HTMLElement[]
    ;(lines[at + 1] ?? lines[at - 1])?.focus()
    onRemove(key)
  }

  return (
    <ul className="mt-tried" aria-label="Đang thử" ref={items}>
      {list.map((one, at) => {
        const words = triedWords(one, known)
        const key = triedKey(one)
        return words === null ? null : (
          <li key={key} tabIndex={0} onKeyDown={(event) => press(event, key)}>
            <div>
              {words.what}
              <div>
                <s className="mt-quiet">{words.from}</s> <b>{words.to}</b>
              </div>
            </div>
            <ActionIcon variant="subtle" size={22} tabIndex={-1} onClick={() => remove(key, at)} aria-label={`Bỏ thử: ${words.what}`} title="Bỏ (Del)">
              <IconX size={14} stroke={1.9} aria-hidden />
            </ActionIcon>
          </li>
        )
      })}
    </ul>
  )
}
