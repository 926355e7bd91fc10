import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from '@tabler/icons-react'
import './key-hint.css'

/** The screen's face has no arrows, so arrow keys are drawn. */
const drawnKeys: Readonly<Record<string, typeof IconArrowUp>> = {
  ArrowUp: IconArrowUp,
  ArrowDown: IconArrowDown,
  ArrowLeft: IconArrowLeft,
  ArrowRight: IconArrowRight,
  '↑': IconArrowUp,
  '↓': IconArrowDown,
  '←': IconArrowLeft,
  '→': IconArrowRight,
}

const names: Readonly<Record<string, string>> = { Escape: 'Esc', Space: 'Dấu cách', Insert: 'Ins', Delete: 'Del' }

/** Keys as they stand on a button: 'Ctrl+N'. Hidden from the accessible name, which the word beside it carries. */
export function KeyHint({ keys }: { keys: string }) {
  const pieces = keys.split(/\+(?=.)/u)
  return (
    <kbd className="mt-key" aria-hidden>
      {pieces.map((piece, index) => {
        const Drawn = drawnKeys[piece]
        return Drawn === undefined ? (
          <span key={piece}>{`${index > 0 ? '+' : ''}${names[piece] ?? piece}`}</span>
        ) : (
          <Drawn key={piece} size={12} stroke={1.9} />
        )
      })}
    </kbd>
  )
}
