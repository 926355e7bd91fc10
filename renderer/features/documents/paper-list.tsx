import { IconFileText } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { DocumentKind, DocumentState } from '../../../shared/contract/documents.ts'
import { documentChoices } from '../../../shared/documents/choices.ts'
import { papersOfSteps, peopleWords, stateWords } from './paper-words.ts'

/** Properties of the list of papers. */
interface PaperListProps {
  states: readonly DocumentState[]
  chosen: DocumentKind
  onChoose: (kind: DocumentKind) => void
}

/** Every list of the exam by the step it belongs to, each with whom it names and how it stands. Arrows walk, Enter opens. */
export function PaperList({ states, chosen, onChoose }: PaperListProps) {
  return (
    <nav className="mt-print-papers" aria-label="Giấy tờ" onKeyDown={walk}>
      {papersOfSteps.map(({ title, kinds }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {kinds.map((kind) => {
              const state = states.find((one) => one.kind === kind)
              return state === undefined ? null : <Paper key={kind} state={state} current={kind === chosen} onChoose={() => onChoose(kind)} />
            })}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function Paper({ state, current, onChoose }: { state: DocumentState; current: boolean; onChoose: () => void }) {
  const { state: badge, words } = stateWords(state)
  return (
    <li>
      <button type="button" className="mt-print-paper" ref={current ? showInList : undefined} aria-current={current || undefined} tabIndex={current ? 0 : -1} onClick={onChoose}>
        <IconFileText size={16} stroke={1.9} aria-hidden />
        <span>
          <span className="mt-print-name">{documentChoices[state.kind].name}</span>
          <span className="mt-print-state" data-state={badge}>
            {peopleWords(state)} · {words}
          </span>
        </span>
      </button>
    </li>
  )
}

/** The chosen paper stands in sight, also where another page chose it. */
function showInList(paper: HTMLElement | null): void {
  paper?.scrollIntoView({ block: 'nearest' })
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.ctrlKey || event.altKey) return
  const papers = [...event.currentTarget.querySelectorAll<HTMLElement>('.mt-print-paper')]
  const next = papers[papers.findIndex((paper) => paper === document.activeElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
