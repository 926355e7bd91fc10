import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { flushSync } from 'react-dom'
import { readIdentityCard } from '../../../shared/text/identity-card.ts'
import type { IdentityCard } from '../../../shared/text/identity-card.ts'
import { Note } from '../../components/note.tsx'
import { cardProblemSentence, takeCard, withCardValue } from './card-draft.ts'
import type { CardDifference } from './card-draft.ts'
import type { CandidateDraft } from './candidate-draft.ts'
import { useCardScan } from './use-card-scan.ts'

/** What came of the last scan: what is still to be decided, or why the line was not taken. */
type Scanned = { readonly card: IdentityCard; readonly differences: readonly CardDifference[] } | { readonly problem: string }

/** Properties of the form that a card fills. */
interface CardTarget {
  readonly form: RefObject<HTMLDivElement | null>
  readonly draft: CandidateDraft
  readonly onChange: (draft: CandidateDraft) => void
}

/**
 * Thẻ CCCD scanned while a form is open: fills the boxes, asks about those in which something else was typed, and goes on to
 * the first box that is still empty. `above` stands before the fields.
 */
export function useCard({ form, draft, onChange }: CardTarget): { readonly above: ReactNode; readonly forget: () => void } {
  const [scanned, setScanned] = useState<Scanned | null>(null)
  const catcher = useRef<HTMLInputElement>(null)
  const question = useRef<HTMLDivElement>(null)

  function goOn(): void {
    const empty = [...(form.current?.querySelectorAll<HTMLInputElement>('form input:not([type="radio"], [type="checkbox"])') ?? [])].find(({ value, tabIndex }) => value === '' && tabIndex >= 0)
    const asked = question.current?.querySelector('button')
    ;(asked ?? empty)?.focus()
  }

  useCardScan(catcher, (line) => {
    const read = readIdentityCard(line)
    if (!read.ok) return setScanned({ problem: cardProblemSentence(read.problem) })
    const taken = takeCard(draft, read.card)
    flushSync(() => {
      onChange(taken.draft)
      setScanned({ card: read.card, differences: taken.differences })
    })
    goOn()
  })

  function decide({ box }: CardDifference, byCard: boolean): void {
    if (scanned === null || 'problem' in scanned) return
    flushSync(() => {
      if (byCard) onChange(withCardValue(draft, scanned.card, box))
      setScanned({ ...scanned, differences: scanned.differences.filter((other) => other.box !== box) })
    })
    goOn()
  }

  return {
    forget: () => setScanned(null),
    above: (
      <>
        <input className="mt-card-catcher" ref={catcher} tabIndex={-1} aria-hidden />
        <ScanNote scanned={scanned} question={question} onDecide={decide} />
      </>
    ),
  }
}

function ScanNote({ scanned, question, onDecide }: { scanned: Scanned | null; question: RefObject<HTMLDivElement | null>; onDecide: (difference: CardDifference, byCard: boolean) => void }) {
  if (scanned === null) return null
  if ('problem' in scanned) {
    return (
      <div className="mt-card-note">
        <Note kind="fault">{scanned.problem}</Note>
      </div>
    )
  }
  if (scanned.differences.length === 0) {
    return (
      <div className="mt-card-note">
        <Note kind="done">Đã điền theo thẻ số {scanned.card.number}.</Note>
      </div>
    )
  }
  return (
    <div className="mt-card-note" ref={question} role="group" aria-label="Thẻ và phiếu khác nhau">
      <Note kind="missing">
        <b>Thẻ và phiếu khác nhau {scanned.differences.length} ô.</b> Đối chiếu với phiếu giấy.
        <ul className="mt-card-differences">
          {scanned.differences.map((difference) => (
            <li key={difference.box}>
              <span>{difference.words}: dùng theo thẻ?</span>
              <Button onClick={() => onDecide(difference, true)}>Dùng theo thẻ</Button>
              <Button variant="default" onClick={() => onDecide(difference, false)}>
                Giữ ô này
              </Button>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
