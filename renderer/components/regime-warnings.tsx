import type { RegimeView } from '../../shared/contract/regimes.ts'
import { warningCodes } from '../../shared/rules/decide-schema.ts'
import { warningSentence } from '../../shared/words/reasons-questions.ts'
import type { ReasonContext } from '../../shared/words/reasons.ts'
import { Note } from './note.tsx'

/** What the days of the exam say about its rules, one sentence each; nothing where they fit. */
export function RegimeWarnings({ warnings, context }: Pick<RegimeView, 'warnings'> & { context?: ReasonContext }) {
  const sentences = warnings.flatMap(({ code, article, facts }) => {
    const known = warningCodes.find((each) => each === code)
    return known === undefined ? [] : [warningSentence({ code: known, facts: facts as Parameters<typeof warningSentence>[0]['facts'], ...(article === null ? {} : { article }) }, context)]
  })
  if (sentences.length === 0) return null
  return (
    <Note kind="missing">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Note>
  )
}
