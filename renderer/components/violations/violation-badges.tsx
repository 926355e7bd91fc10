import type { Violation } from '../../../shared/contract/marking.ts'
import { violationBadges, violationSentence } from './violation-words.ts'
import './violations.css'

/** Letters of the violation of a part, with its words as tooltip; nothing where there is none. */
export function ViolationBadges({ violation }: { violation: Pick<Violation, 'form' | 'zero' | 'minutes'> | undefined }) {
  if (violation === undefined) return null
  return violationBadges(violation).map((letters) => (
    <span key={letters} className="mt-violation-badge" title={`Vi phạm: ${violationSentence(violation)}`}>
      {letters}
    </span>
  ))
}
